import { expect, test } from 'vitest'
import { parseCommand } from './command-syntax.ts'

const registered = new Set(['error', 'set-output', 'add-mask'])
const parse = (line: string) => {
  const command = parseCommand(line, registered)
  return command && { ...command, properties: Object.fromEntries(command.properties) }
}

test.each([
  ['::error::text', { name: 'error', properties: {}, data: 'text' }],
  ['  \t::error::text', { name: 'error', properties: {}, data: 'text' }],
  ['::ERROR::text', { name: 'ERROR', properties: {}, data: 'text' }],
  [
    '::error file=a%2Cb%3Ac,LINE=3::x%0Ay%25',
    { name: 'error', properties: { file: 'a,b:c', line: '3' }, data: 'x\ny%' },
  ],
  ['::error title=a=b,=c,d=::x', { name: 'error', properties: { title: 'a=b' }, data: 'x' }],
  ['::error::a::b', { name: 'error', properties: {}, data: 'a::b' }],
  ['::error::%250A', { name: 'error', properties: {}, data: '%0A' }],
  ['text ##[set-output name=a;b=%3B]v%5D', { name: 'set-output', properties: { name: 'a', b: ';' }, data: 'v]' }],
  ['::nothing::##[error]x', { name: 'error', properties: {}, data: 'x' }],
])('%s', (line, command) => {
  expect(parse(line)).toEqual(command)
})

test.each(['text ::error::x', '::error', '::unknown::x', '##[unknown]x', '##[error', 'plain', ''])(
  'no command: %s',
  line => {
    expect(parse(line)).toBeUndefined()
  },
)
