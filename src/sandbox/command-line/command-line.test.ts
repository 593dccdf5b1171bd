import { expect, test } from 'vitest'
import { readSettings } from '../world/settings.ts'
import { didYouMean } from './did-you-mean.ts'
import { last, parseOptions } from './parse-options.ts'

test('options come in both spellings, several times, and with an optional value', () => {
  const line = parseOptions(['dbackup-run', '--with', 'a=1', '--with=b=2=3', '--sandbox', '--speed=5'], {
    ...{ with: 'value', speed: 'value', sandbox: 'optional-value' },
  })
  expect(line.words).toEqual(['dbackup-run'])
  expect(line.options.get('with')).toEqual(['a=1', 'b=2=3'])
  expect([last(line, 'sandbox'), last(line, 'speed'), last(line, 'event')]).toEqual(['', '5', undefined])
})

test('everything that is wrong with a line is told at once', () => {
  expect(() => parseOptions(['--wiht', '--speed'], { with: 'value', speed: 'value' })).toThrow(
    'There is no option --wiht. Did you mean --with?\n--speed needs a value.',
  )
  // A name that every object has is no option.
  expect(() => parseOptions(['--constructor'], {})).toThrow('There is no option --constructor.')
})

test.each([
  ['jbo', ' Did you mean job?'],
  ['gat', ' Did you mean gate?'],
  ['DBACKUP-URL', ' Did you mean dbackup-url?'],
  ['something-else', ''],
])('%s', (word, words) => {
  expect(didYouMean(word, ['job', 'gate', 'dbackup-url'])).toBe(words)
})

test('settings have defaults, take fractions, and clamp nothing', () => {
  expect(readSettings({})).toEqual({ story: 'passes', speed: 10, limitMinutes: undefined })
  expect(readSettings({ story: ' gate ', speed: '0.5', limitMinutes: '.25' })).toEqual({
    story: 'gate',
    speed: 0.5,
    limitMinutes: 0.25,
  })
  expect(() => readSettings({ story: 'unhealty', speed: '0', limitMinutes: '1e9' })).toThrow(
    [
      'story is "unhealty"; there are the stories passes, gate, empty-backup, unhealthy. Did you mean unhealthy?',
      'speed is "0"; it takes a number above 0, at most 1000.',
      'limit-minutes is "1e9"; it takes a number above 0, at most 1440.',
    ].join('\n'),
  )
})
