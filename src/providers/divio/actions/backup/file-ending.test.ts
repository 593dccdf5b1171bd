import { expect, test } from 'vitest'
import type { OpenAnswer } from '../../../../http/service.ts'
import { fileEnding, withFirstBytes } from './file-ending.ts'

const gzip = Uint8Array.of(0x1f, 0x8b)
const plain = Uint8Array.of(0x50, 0x47)

test.each([
  ['storage', { 'content-encoding': 'gzip' }, gzip, '.tar.gz'],
  ['storage', {}, gzip, '.tar.gz'],
  ['storage', {}, plain, '.tar'],
  ['storage', { 'content-encoding': 'gzip' }, plain, '.tar'],
  ['database', {}, plain, '.dump'],
  ['database', {}, gzip, '.dump.gz'],
  ['database', { 'content-encoding': 'gzip' }, gzip, '.tar.gz'],
] as const)('a %s with %o', (type, headers, first, ending) => {
  expect(fileEnding({ first, type, headers })).toBe(ending)
})

test.each([[[]], [[[1]]], [[[1], [2], [3, 4]]], [[[1, 2, 3], [4]]], [[[], [1], [], [2]]]])(
  'the first bytes of %o are looked at and not taken away',
  async chunks => {
    const answer: OpenAnswer = { headers: {}, body: given(chunks), discard: () => undefined }
    const { first, whole } = await withFirstBytes(answer)
    const bytes: number[] = []
    for await (const chunk of whole.body) bytes.push(...chunk)
    expect(bytes).toEqual(chunks.flat())
    expect([...(first ?? [])]).toEqual(chunks.flat().slice(0, 2))
    expect(first === undefined).toBe(chunks.flat().length === 0)
  },
)

async function* given(chunks: readonly (readonly number[])[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield Uint8Array.from(chunk)
}
