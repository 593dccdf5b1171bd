import { expect, it } from 'vitest'
import { commonInputs } from '../actions/common.ts'
import { defineAction } from '../actions/define.ts'
import { deployInputs } from '../actions/deploy/inputs.ts'
import { secret } from '../actions/fields.ts'
import { secretValues } from './inputs.ts'

const definition = defineAction({
  id: 'probe',
  title: 'Probe',
  description: 'x',
  branding: { icon: 'x', color: 'blue' },
  inputs: { token: secret({ description: 'x' }), ...deployInputs(), ...commonInputs({ timeoutMinutes: 1 }) },
  outputs: {},
  credentials: [],
  requires: [],
  check: () => [],
  run: () => Promise.reject(new Error('not used')),
  finish: () => Promise.resolve([]),
})

const hidden = (header: string) => secretValues(definition, { 'health-check-header': header })

it('a secret is hidden as it is used and as it was given', () => {
  expect(secretValues(definition, { token: ' hunter2\n', 'health-check-url': 'https://x' })).toEqual([
    'hunter2',
    ' hunter2\n',
  ])
  expect(secretValues(definition, { token: ' ', 'health-check-header': undefined })).toEqual([])
})

it('a header is hidden whole, as a line, as its value, and as the token behind a scheme', () => {
  expect(hidden('Authorization: Bearer hunter2-hunter2\nX-Key:  swordfish ')).toEqual([
    'Authorization: Bearer hunter2-hunter2\nX-Key:  swordfish',
    'Authorization: Bearer hunter2-hunter2\nX-Key:  swordfish ',
    'Authorization: Bearer hunter2-hunter2',
    'Bearer hunter2-hunter2',
    'hunter2-hunter2',
    'X-Key:  swordfish',
    'swordfish',
  ])
})

it('a line that is no header is hidden all the same', () => {
  expect(hidden('hunter2-hunter2\nother-secret')).toEqual(expect.arrayContaining(['hunter2-hunter2', 'other-secret']))
})

it('name and password of Basic, cookies and parameters are hidden one by one', () => {
  expect(hidden(`Authorization: Basic ${btoa('user:pass:word')}`)).toEqual(
    expect.arrayContaining(['user:pass:word', 'pass:word', btoa('user:pass:word')]),
  )
  expect(hidden('Cookie: session=abcdef; theme="dark-blue"')).toEqual(expect.arrayContaining(['abcdef', 'dark-blue']))
  expect(hidden('Authorization: Token token="swordfish"')).toContain('swordfish')
})

it('words of everybody are not: they would be holes in every line of the log', () => {
  const all = hidden('Accept: text/html\nX-Forwarded-Proto: https\nX-Probe: true\nX-Version: 12\nX-Short: abc')
  expect(all).toEqual(expect.arrayContaining(['Accept: text/html', 'X-Probe: true']))
  for (const word of ['text/html', 'https', 'true', '12', 'abc']) expect(all).not.toContain(word)
})
