import { readdir } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contentOf, Host, type HostFault, inFolder, onlyFile, sha256 } from './ranged-download.test-support.ts'

const SIZE = 120_000
const content = contentOf(SIZE)

const after = fc.oneof(fc.constantFrom(0, 1, 8_192), fc.nat(SIZE))
const fault: fc.Arbitrary<HostFault> = fc.oneof(
  fc.record({ kind: fc.constantFrom('cut', 'cut', 'silence', 'short'), after }),
  fc.record({
    kind: fc.constantFrom('longer', 'ignores-range', 'page', 'bare-page', 'empty', 'wrong-start', 'wrong-total'),
  }),
  fc.record({ kind: fc.constant('status'), status: fc.constantFrom(403, 404, 410, 416, 429, 500, 503) }),
  fc.record({ kind: fc.constantFrom('refused', 'changed', 'expired') }),
) as fc.Arbitrary<HostFault>

const plan = fc.record({
  faults: fc.array(fc.option(fault, { nil: undefined, freq: 2 }), { maxLength: 14 }),
  paces: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 }),
  etag: fc.boolean(),
  ranges: fc.boolean(),
  tagPerLink: fc.boolean(),
  renewable: fc.option(fc.boolean(), { nil: undefined }),
  length: fc.constantFrom('announced', 'chunked', 'closing'),
  chunkBytes: fc.constantFrom(1_000, 8_192, 40_000),
  known: fc.constantFrom('nothing', 'size', 'digest'),
  connections: fc.integer({ min: 1, max: 5 }),
  cancelAfter: fc.option(fc.integer({ min: 0, max: 4_000 }), { nil: undefined, freq: 3 }),
})

it('whatever goes wrong, the file is right or absent, and nothing is left behind', async () => {
  let whole = 0
  await fc.assert(
    fc.asyncProperty(plan, async ({ connections, renewable, known, ...options }) => {
      await inFolder(async folder => {
        const host = new Host({ content, ...options, ...(renewable !== undefined && { renewable }) } as never)
        // Where the server does not say where the file ends, nothing else would show what is missing.
        const size = known === 'size' || (known === 'nothing' && options.length !== 'announced')
        const target = { ...(size && { sizeBytes: SIZE }), ...(known === 'digest' && { sha256: sha256(content) }) }
        const outcome = await host.fetch(folder, target, { connections, smallestBytes: 4_096 })
        if ('fetched' in outcome) {
          whole++
          expect(await onlyFile(folder)).toBe(sha256(host.content))
        } else {
          expect(outcome.error).toMatchObject({ code: expect.stringMatching(/^[a-z_]+$/) })
          expect(await readdir(folder)).toEqual([])
        }
        expect(host.most).toBeLessThanOrEqual(connections)
      })
    }),
    { numRuns: 250 },
  )
  expect(whole).toBeGreaterThan(40)
}, 120_000)
