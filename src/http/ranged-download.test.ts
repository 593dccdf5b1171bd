import { readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  contentOf,
  Host,
  type HostFault,
  type HostOptions,
  inFolder,
  onlyFile,
  sha256,
} from './ranged-download.test-support.ts'
import type { Progress } from './ranged-download.ts'

const SIZE = 600_000
const content = contentOf(SIZE)
const digest = sha256(content)
const slow = { paces: [100] }

/** Fetches into an empty folder; what is there in the end is what was asked for, or nothing. */
async function fetched(
  options: Partial<HostOptions>,
  ...rest: Parameters<Host['fetch']> extends [string, ...infer R] ? R : never
) {
  return await inFolder(async folder => {
    const host = new Host({ content, ...options })
    const outcome = await host.fetch(folder, ...rest)
    const left = await onlyFile(folder)
    if ('fetched' in outcome) expect(left).toBe(sha256(host.content))
    else expect(left).toBeUndefined()
    return { host, ...outcome }
  })
}

const good = { fetched: { size: SIZE, sha256: digest, alreadyThere: false } }
const faults = (...list: (HostFault | undefined)[]) => ({ ...slow, faults: list })

describe('a file that arrives whole', () => {
  it('over one connection where that is fast enough', async () => {
    const { host, ...outcome } = await fetched({ paces: [1] })
    expect(outcome).toMatchObject(good)
    expect(host.asked).toEqual([{ range: '0-', validator: undefined }])
  })

  it('over four connections, each byte about once, each part held to the tag of the first', async () => {
    const { host, ...outcome } = await fetched(slow)
    expect(outcome).toMatchObject(good)
    expect(host.most).toBe(4)
    expect(host.asked.slice(1).every(({ validator }) => validator === '"v1"')).toBe(true)
    expect(host.sent).toBeLessThan(SIZE * 1.2)
    // Alone it would take 7.4 s.
    expect(host.clock.now() - new Host({ content }).clock.now()).toBeLessThan(2_500)
  })

  it('with one slow connection, whose rest the others bring', async () => {
    // A quarter of the file would take the slow one 55 s.
    const { host, ...outcome } = await fetched({ paces: [100, 3_000, 100, 100, 100] })
    expect(outcome).toMatchObject(good)
    expect(host.clock.now() - new Host({ content }).clock.now()).toBeLessThan(13_000)
  })

  it('never over more connections than are allowed', async () => {
    for (const connections of [1, 2, 3]) {
      const { host, ...outcome } = await fetched({ paces: [100, 700] }, {}, { connections })
      expect(outcome).toMatchObject(good)
      expect(host.most).toBe(connections)
    }
  })

  it('with the digest and the size that were expected', async () => {
    expect(await fetched(slow, { sha256: digest, sizeBytes: SIZE })).toMatchObject(good)
  })

  it.each(['announced', 'chunked'] as const)('from a server without parts, length %s', async length => {
    const { host, ...outcome } = await fetched({ ...slow, ranges: false, length })
    expect(outcome).toMatchObject(good)
    expect([host.asked.length, host.most]).toEqual([1, 1])
  })

  it('in a folder of its own', async () => {
    await inFolder(async folder => {
      const outcome = await new Host({ content }).fetch(folder, { path: 'a/b c/disk.iso' })
      expect(outcome).toMatchObject({ fetched: { path: `${folder}/a/b c/disk.iso` } })
      expect((await readFile(join(folder, 'a/b c/disk.iso'))).equals(content)).toBe(true)
    })
  })

  it('and is known to be empty', async () => {
    expect(await fetched({ content: Buffer.alloc(0) }, { sizeBytes: 0 })).toMatchObject({
      fetched: { size: 0, sha256: sha256('') },
    })
  })

  it('telling how far it is, at a civil pace', async () => {
    const seen: Progress[] = []
    await fetched(slow, {}, { onProgress: one => seen.push(one), progressEveryMs: 500 })
    expect(seen.length).toBeGreaterThan(2)
    expect(seen.length).toBeLessThan(6)
    expect(seen.at(-1)).toMatchObject({ total: SIZE, connections: 4 })
  })
})

describe('trouble that passes', () => {
  const passing: [string, Partial<HostOptions>][] = [
    ['cut at the start', faults({ kind: 'cut', after: 0 })],
    ['cut in the middle', faults({ kind: 'cut', after: 100_001 })],
    ['cut on every connection', faults(...[9, 99_999, 3, 20_000, 77].map(after => ({ kind: 'cut', after }) as const))],
    ['a body that ends early', faults({ kind: 'short', after: 50_000 })],
    ['a stall', faults(undefined, { kind: 'silence', after: 10_000 })],
    ['a stall of the only connection', { ...faults({ kind: 'silence', after: 300_000 }), paces: [1] }],
    [
      'a further connection that is refused',
      faults(undefined, { kind: 'status', status: 429 }, { kind: 'status', status: 503 }),
    ],
    ['a further connection that gets no answer', faults(undefined, { kind: 'never' })],
    ['a part that is answered with the whole', faults(undefined, { kind: 'ignores-range' })],
    ['a part that starts elsewhere', faults(undefined, { kind: 'wrong-start' })],
    ['a part of another length', faults(undefined, { kind: 'wrong-total' })],
    ['parts that are not to be had after all', faults(undefined, { kind: 'status', status: 416 })],
    ['no parts, and a cut', { ...faults({ kind: 'cut', after: 99_999 }), ranges: false }],
    ['a changed file', faults(undefined, undefined, { kind: 'changed' })],
    ['a file without a tag that changed its length', { ...faults(undefined, { kind: 'changed' }), etag: false }],
  ]
  it.each(passing)('%s', async (_, options) => {
    const { host, ...outcome } = await fetched(options)
    expect(outcome).toMatchObject({ fetched: { size: host.content.byteLength } })
  })

  it('does not fetch again what it has', async () => {
    const { host } = await fetched(faults({ kind: 'cut', after: 500_000 }), {}, { connections: 1 })
    expect(host.asked).toEqual([
      { range: '0-', validator: undefined },
      { range: '500000-', validator: '"v1"' },
    ])
  })
})

describe('a link that has expired', () => {
  const renewable = { renewable: true }
  const expired: HostFault = { kind: 'expired' }

  it.each<[string, HostFault, string]>([
    ['refused', expired, 'refused'],
    ['gone', { kind: 'status', status: 410 }, 'refused'],
    ['a page', { kind: 'page' }, 'page'],
    ['a page that does not say so', { kind: 'bare-page' }, 'page'],
    ['no bytes', { kind: 'empty' }, 'empty'],
  ])('is renewed at the start: %s', async (_, fault, why) => {
    const { host, ...outcome } = await fetched({ ...renewable, ...faults(fault) })
    expect(outcome).toMatchObject({ fetched: { size: SIZE, renewals: 1 } })
    expect(host.renewals).toEqual([why])
  })

  it('in the middle: goes on with the bytes it has', async () => {
    const { host, ...outcome } = await fetched(
      { ...renewable, ...faults({ kind: 'cut', after: 400_000 }, expired) },
      {},
      { connections: 1 },
    )
    expect(outcome).toMatchObject({ fetched: { size: SIZE, renewals: 1 } })
    expect(host.asked.map(({ range }) => range)).toEqual(['0-', '400000-', '400000-'])
  })

  it.each([
    ['with another tag', { tagPerLink: true }],
    ['where nothing shows that it is the same file', { etag: false }],
  ])('in the middle: starts over %s', async (_, options) => {
    const { host, ...outcome } = await fetched(
      { ...renewable, ...options, ...faults({ kind: 'cut', after: 400_000 }, expired) },
      {},
      { connections: 1 },
    )
    expect(outcome).toMatchObject({ fetched: { size: SIZE, renewals: 1 } })
    expect(host.asked.map(({ range }) => range)).toEqual(['0-', '400000-', '400000-', '0-'])
  })

  it('without a tag the digest is proof enough', async () => {
    const { host, ...outcome } = await fetched(
      { ...renewable, etag: false, ...faults({ kind: 'cut', after: 400_000 }, expired) },
      { sha256: digest },
      { connections: 1 },
    )
    expect(outcome).toMatchObject(good)
    expect(host.asked.map(({ range }) => range)).toEqual(['0-', '400000-', '400000-'])
  })

  it('is renewed once for all connections that notice, and twice at most', async () => {
    const cut: HostFault = { kind: 'cut', after: 50_000 }
    const once = await fetched({ ...renewable, ...faults(cut, cut, cut, cut, expired) })
    expect(once).toMatchObject({ fetched: { renewals: 1 } })
    const thrice = await fetched({ ...renewable, ...faults(expired, expired, expired) })
    expect(thrice).toMatchObject({ error: { code: 'forbidden' }, host: { renewals: ['refused', 'refused'] } })
  })

  it('and cannot be renewed ends it', async () => {
    expect(await fetched({ renewable: false, ...faults(expired) })).toMatchObject({ error: { code: 'provider_error' } })
    expect(await fetched(faults({ kind: 'page' }))).toMatchObject({ error: { code: 'unexpected_response' } })
  })
})

describe('a file that does not arrive as it should leaves nothing', () => {
  const failing: [string, Partial<HostOptions>, Parameters<Host['fetch']>[1], string][] = [
    ['longer than announced', { ...faults({ kind: 'longer' }), paces: [1] }, {}, 'size_mismatch'],
    ['a part longer than announced', faults(undefined, { kind: 'longer' }, { kind: 'longer' }), {}, 'size_mismatch'],
    ['longer than expected', slow, { sizeBytes: SIZE - 1 }, 'size_mismatch'],
    [
      'shorter than expected, length not announced',
      { ...slow, ranges: false, length: 'closing' },
      { sizeBytes: SIZE + 1 },
      'size_mismatch',
    ],
    ['other bytes', faults(undefined, { kind: 'wrong-bytes' }), { sha256: digest }, 'digest_mismatch'],
    ['no announced end', { ...slow, ranges: false, length: 'closing' }, {}, 'unexpected_response'],
    [
      'cut again and again',
      { paces: [1], faults: Array.from({ length: 40 }, () => ({ kind: 'cut', after: 5 }) as const) },
      {},
      'network_error',
    ],
    [
      'changing again and again',
      faults(
        ...Array.from({ length: 40 }, () => ({ kind: 'cut', after: 1 }) as const).flatMap(cut => [
          cut,
          { kind: 'changed' } as const,
        ]),
      ),
      {},
      'unexpected_response',
    ],
    ['a quota', faults({ kind: 'status', status: 402 }), {}, 'unexpected_response'],
  ]
  it.each(failing)('%s', async (_, options, target, code) => {
    expect(await fetched(options, target)).toMatchObject({ error: { code } })
  })

  it('cancelled, whenever', async () => {
    for (const after of [1, 6, 150, 400, 1_000, 1_500]) {
      await inFolder(async folder => {
        const host = new Host({ content, ...slow, cancelAfter: after })
        const outcome = await host.fetch(folder, { path: 'made/for/it.iso' })
        expect(outcome).toMatchObject({ error: { code: 'cancelled' } })
        expect(await readdir(folder)).toEqual([])
      })
    }
  })

  it.each(['../a', 'a/../../b', '/a', 'a//b', '.git/config', '.github/x.yml', 'CON', ''])('the path %j', async path => {
    expect(await fetched({}, { path })).toMatchObject({ error: { code: 'unsafe_filename' } })
  })

  it.skipIf(process.platform === 'win32')('a folder that is a link to elsewhere', async () => {
    await inFolder(async elsewhere => {
      await inFolder(async folder => {
        await symlink(elsewhere, join(folder, 'out'))
        const outcome = await new Host({ content }).fetch(folder, { path: 'out/deep/disk.iso' })
        expect(outcome).toMatchObject({ error: { code: 'unsafe_filename' } })
        expect(await readdir(elsewhere)).toEqual([])
      })
    })
  })
})
