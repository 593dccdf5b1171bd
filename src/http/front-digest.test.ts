import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FrontDigest } from './front-digest.ts'
import { PartFile } from './part-file.ts'
import { contentOf, inFolder, sha256 } from './ranged-download.test-support.ts'

const content = contentOf(5_000)

it('is that of the file, in whatever order its bytes come', async () => {
  await inFolder(async folder => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: content.byteLength - 1 }), { maxLength: 12 })
    const order = fc.infiniteStream(fc.nat(1000))
    await fc.assert(
      fc.asyncProperty(cuts, order, async (cuts, order) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), content.byteLength]
        const pieces = edges.slice(1).map((to, index) => ({ from: edges[index] ?? 0, to }))
        const part = await PartFile.beside(join(folder, 'file'))
        const digest = new FrontDigest(part)
        while (pieces.length > 0) {
          const [piece] = pieces.splice((order.next().value ?? 0) % pieces.length, 1)
          const { from, to } = piece ?? { from: 0, to: 0 }
          const bytes = content.subarray(from, to)
          digest.arrived(from, bytes)
          await part.write([bytes], from)
          digest.written(from, to)
        }
        expect(await digest.end(content.byteLength)).toBe(sha256(content))
        await part.close()
        await part.remove()
      }),
      { numRuns: 100 },
    )
  })
})

it('is none while bytes are missing', async () => {
  await inFolder(async folder => {
    const part = await PartFile.beside(join(folder, 'file'))
    for (const [from, to] of [
      [0, 4_999],
      [1, 5_000],
    ] as const) {
      const digest = new FrontDigest(part)
      digest.arrived(from, content.subarray(from, to))
      await part.write([content.subarray(from, to)], from)
      digest.written(from, to)
      expect(await digest.end(5_000)).toBeUndefined()
    }
    await part.close()
    await part.remove()
  })
})
