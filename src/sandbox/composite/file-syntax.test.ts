import { expect, test } from 'vitest'
import { readPairs } from './file-syntax.ts'

const read = (text: string, windows = false) => [...readPairs(text, windows)]

test.each<[string, [string, string][]]>([
  ['a=b\n', [['a', 'b']]],
  ['a=b', [['a', 'b']]],
  [
    'a=\n\nb=c=d<<e\n',
    [
      ['a', ''],
      ['b', 'c=d<<e'],
    ],
  ],
  ['a<<E\none\ntwo\nE\n', [['a', 'one\ntwo']]],
  ['a<<E\none\nE', [['a', 'one']]],
  [
    'a<<E\nE\nb=c',
    [
      ['a', ''],
      ['b', 'c'],
    ],
  ],
  ['a<<E\n\n\nE\n', [['a', '\n']]],
  ['a<<b=c\nx\nb=c\n', [['a', 'x']]],
  ['a=b\r\n', [['a', 'b\r']]],
])('%j', (text, pairs) => {
  expect(read(text)).toEqual(pairs)
})

test('Windows takes both line ends', () => {
  expect(read('a=b\r\nc<<E\r\nx\r\ny\r\nE\r\n', true)).toEqual([
    ['a', 'b'],
    ['c', 'x\r\ny'],
  ])
})

test.each([
  ['plain', "Invalid format 'plain'"],
  ['<<E\nE\n', 'Name must not be empty and delimiter must not be empty'],
  ['a<<\n', 'Name must not be empty and delimiter must not be empty'],
  ['a<<E\nx\n', "Matching delimiter not found 'E'"],
  ['a<<E\nxE', 'EOF marker missing new line.'],
])('%j is an error', (text, message) => {
  expect(() => read(text)).toThrow(message)
})

test('pairs before an error count', () => {
  const pairs = readPairs('a=b\nplain\n')
  expect(pairs.next().value).toEqual(['a', 'b'])
  expect(() => pairs.next()).toThrow()
})
