import { describe, expect, it } from 'vitest'
import { Secret } from '../core/secret.ts'
import {
  choice,
  count,
  flag,
  lines,
  minutes,
  optionalCount,
  seconds,
  secondsOrAuto,
  secret,
  secretLines,
  text,
  textAs,
} from './fields.ts'

const description = 'x'

describe('flag', () => {
  const field = flag({ description, default: false })
  it.each(['true', 'TRUE', 'True'])('%s is true', given => expect(field.parse(given)).toEqual({ value: true }))
  it.each(['false', 'FALSE'])('%s is false', given => expect(field.parse(given)).toEqual({ value: false }))
  it.each(['yes', '1', 'on', 'truex y'])('%s is a problem', given => {
    expect(field.parse(given)).toEqual({ problem: expect.stringContaining('accepted are true and false') })
  })
  it('guesses at a near miss', () => {
    expect(field.parse('ture')).toEqual({ problem: 'is "ture"; accepted are true and false; did you mean true?' })
  })
})

describe('numbers', () => {
  const retries = count({ description, default: 4, min: 0, max: 20 })
  it.each([
    ['0', 0],
    ['20', 20],
    ['007', 7],
    ['4.0', 4],
  ])('%s is %d', (given, value) => expect(retries.parse(given)).toEqual({ value }))

  it('a minus zero is zero', () => {
    expect(Object.is((retries.parse('-0') as { value: number }).value, 0)).toBe(true)
  })

  it.each(['21', '-1', '1.5', '1e1', '0x10', '1_0', 'NaN', 'Infinity', '1,5', '٣', '9'.repeat(400)])(
    '%s is a problem, not clamped',
    given => {
      expect(retries.parse(given)).toEqual({
        problem: expect.stringMatching(/^is ".{1,101}"; accepted is a whole number, from 0 to 20$/),
      })
    },
  )

  it('without a maximum says only where it begins', () => {
    expect(optionalCount({ description, min: 1 }).parse('0')).toEqual({
      problem: 'is "0"; accepted is a whole number, 1 or more',
    })
  })

  it.each([
    ['0.5', 30_000],
    ['60', 3_600_000],
    ['0.001', 60],
  ])('%s minutes are %d ms', (given, value) => {
    expect(minutes({ description, default: 60 }).parse(given)).toEqual({ value })
  })

  it('zero minutes need a meaning', () => {
    expect(minutes({ description, default: 60 }).parse('0')).toEqual({ problem: 'is 0; give a number above 0' })
    expect(minutes({ description, default: 0, zeroMeans: 'off' }).parse('0')).toEqual({ value: 0 })
  })

  it('seconds', () => {
    const field = seconds({ description, default: 120, min: 1 })
    expect(field.default).toBe('120')
    expect(field.parse('1.5')).toEqual({ value: 1500 })
    expect(field.parse('0')).toEqual({ problem: 'is "0"; accepted is a number, 1 or more' })
  })

  it('seconds or auto', () => {
    const field = secondsOrAuto({ description, min: 1 })
    expect(field.parse('AUTO')).toEqual({ value: undefined })
    expect(field.parse('2.5')).toEqual({ value: 2500 })
    expect(field.parse('0')).toEqual({ problem: 'is "0"; accepted is a number, 1 or more, or auto' })
  })
})

describe('choice', () => {
  const field = choice({ description, of: ['fail', 'warn'], default: 'fail' })
  it('takes a word in any case', () => expect(field.parse('WARN')).toEqual({ value: 'warn' }))
  it('names what is accepted, and what was probably meant', () => {
    expect(field.parse('warm')).toEqual({ problem: 'is "warm"; accepted are fail, warn; did you mean warn?' })
    expect(field.parse('ignore')).toEqual({ problem: 'is "ignore"; accepted are fail, warn' })
  })
  it('does not repeat a pasted file', () => {
    expect((field.parse('x'.repeat(10_000)) as { problem: string }).problem.length).toBeLessThan(200)
  })
})

describe('texts', () => {
  it('lines loses blank lines and the spaces around, for every line end', () => {
    expect(lines({ description }).parse('a\r\n  b \n\n\t\nc')).toEqual({ value: ['a', 'b', 'c'] })
  })
  it('text is what it is', () => expect(text({ description }).parse('a  b')).toEqual({ value: 'a  b' }))
  it.each(['a\nb', 'a\rb', 'a\0b'])('a secret with a line break would be another header', given => {
    expect(secret({ description }).parse(given)).toEqual({ problem: 'contains a line break' })
  })
  it('a secret does not print', () => {
    const parsed = secret({ description }).parse('hunter2') as { value: Secret }
    expect(parsed.value).toBeInstanceOf(Secret)
    expect(`${parsed.value} ${JSON.stringify(parsed)}`).not.toContain('hunter2')
  })
})

describe('textAs', () => {
  const field = textAs({
    description,
    parse: value => (value === 'no' ? { problem: 'is no' } : { value: value.length }),
  })
  it('has the value that parse gives, or its problem', () => {
    expect(field.parse('four')).toEqual({ value: 4 })
    expect(field.parse('no')).toEqual({ problem: 'is no' })
  })
  it('may be left out', () => expect(field).toMatchObject({ default: undefined, whenEmpty: undefined, secret: false }))
})

describe('secretLines', () => {
  const field = secretLines({
    description,
    parse: line => (line.startsWith('!') ? { problem: 'is wrong' } : { value: new Secret(line) }),
    partsOf: line => line.split('='),
  })
  it('has a value for each line that is not blank', () => {
    const parsed = field.parse('a=1\r\n\n  b=2 ') as { value: readonly Secret[] }
    expect(parsed.value.map(one => one.reveal())).toEqual(['a=1', 'b=2'])
    expect(field.whenEmpty).toEqual([])
  })
  it('names the lines that are wrong, and repeats none', () => {
    expect(field.parse('a\n!hunter2\nb\n!hunter3')).toEqual({ problem: 'in line 2 is wrong, in line 4 is wrong' })
  })
  it('is a secret, and so are its lines and their parts', () => {
    expect(field.secret).toBe(true)
    expect(field.secretParts?.('a=1\r\n\n b=2')).toEqual(['a=1', 'a', '1', 'b=2', 'b', '2'])
    expect(secret({ description }).secretParts).toBeUndefined()
  })
})
