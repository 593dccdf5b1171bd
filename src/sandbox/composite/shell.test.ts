import { expect, test } from 'vitest'
import { formatArguments, parseShell, splitArguments, which } from './shell.ts'

test('a custom shell gives the script no extension', () => {
  const shell = parseShell('node {0}')
  expect(shell).toEqual({ command: 'node', format: '{0}', extension: '' })
  expect(formatArguments(shell, '/tmp/x')).toBe('/tmp/x')
})

test('built-in shells bring their arguments', () => {
  expect(parseShell('bash')).toEqual({
    command: 'bash',
    format: '--noprofile --norc -e -o pipefail {0}',
    extension: '.sh',
  })
  expect(parseShell('bash -x {0}')).toMatchObject({ format: '-x {0}', extension: '.sh' })
})

test('a shell without a place for the script is refused', () => {
  expect(() => formatArguments(parseShell('node'), '/tmp/x')).toThrow('Invalid shell option')
  expect(() => formatArguments(parseShell('bash -x'), '/tmp/x')).toThrow('Invalid shell option')
})

test.each([
  ['-e {0}', ['-e', '{0}']],
  ['  a   b ', ['a', 'b']],
  ['-c ". \'x y\'"', ['-c', ". 'x y'"]],
  ['"a b"c', ['a bc']],
  ['a\\b "c\\"d" \\\\"e f"', ['a\\b', 'c"d', '\\e f']],
  ['"a""b" ""', ['a"b', '']],
])('%s', (text, list) => {
  expect(splitArguments(text)).toEqual(list)
})

test('programs are looked up in the given folders only', () => {
  expect(which('sh', '/nowhere:/bin')).toBe('/bin/sh')
  expect(() => which('sh', '/nowhere')).toThrow('sh: command not found')
})
