import { expect, test } from 'vitest'
import { LineSplitter } from './lines.ts'

function split(...chunks: string[]): string[] {
  const lines: string[] = []
  const splitter = new LineSplitter(line => lines.push(line))
  for (const chunk of chunks) splitter.push(chunk)
  splitter.end()
  return lines
}

test('lines end at line feed, at both, and at a lone carriage return', () => {
  expect(split('a\nb\r\nc\rd')).toEqual(['a', 'b', 'c', 'd'])
  expect(split('a\n\nb\r\rc\n')).toEqual(['a', '', 'b', '', 'c'])
})

test('a pair of line ends cut in two is one line end', () => {
  expect(split('a\r', '\nb')).toEqual(['a', 'b'])
  expect(split('a\r', '', '\n', '\n', 'b')).toEqual(['a', '', 'b'])
  expect(split('a', 'b', 'c\n')).toEqual(['abc'])
})
