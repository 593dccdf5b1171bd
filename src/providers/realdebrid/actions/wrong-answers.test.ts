import { describe, expect, test } from 'vitest'
import { type Exchange, outcomeOf } from '../../../sandbox/kit/exchange.ts'
import { sha256Of } from '../emulator/index.ts'
import { filesIn, hasContent, KIB, link, sceneWith, torrentScene } from './fetch.test-support.ts'

const tides = { links: link('tides') }
const forGood = { times: Number.POSITIVE_INFINITY } as const

/** Answers of a path are changed on their way. */
function changing(path: RegExp, change: (body: never) => unknown): (inner: Exchange) => Exchange {
  return inner => async (request, signal) => {
    const { pathname } = new URL(request.url)
    const outcome = await inner(request, signal)
    if (!path.test(pathname) || outcome.kind !== 'response' || outcome.status !== 200) return outcome
    const chunks: Uint8Array[] = []
    for await (const chunk of outcome.body) chunks.push(chunk)
    return outcomeOf(Response.json(change(JSON.parse(Buffer.concat(chunks).toString()) as never)))
  }
}

describe('a refusal for legal reasons', () => {
  test.each([
    ['451', { kind: 'status', status: 451 }],
    ['its number, with a status that expired links have', { kind: 'status', status: 403, body: '{"error_code":35}' }],
    ['its number and 503', { kind: 'status', status: 503, body: '{"error":"infringing_file","error_code":35}' }],
  ] as const)('at the download, by %s, ends it', async (_, what) => {
    const scene = sceneWith({ faults: [{ ...forGood, what }] })
    const { verdict } = await scene.run(tides)
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'infringing_file' })
    // No other link is asked for, and this one not again.
    expect(scene.sent.filter(({ url }) => url.pathname.endsWith('/unrestrict/link'))).toHaveLength(1)
    expect(scene.downloads).toHaveLength(1)
    expect(filesIn(scene)).toEqual([])
  })

  test('at the asking for a fresh link ends it', async () => {
    const scene = sceneWith()
    scene.emulator.control.scriptLinks('tides.csv', { lifeBytes: 100 * KIB, cutsOpen: true })
    scene.emulator.control.faults('tides.csv', { what: { kind: 'slow', bytesPerSecond: 20 * KIB } })
    scene.emulator.control.after(2_000, control => control.trouble(link('tides'), 35))
    const { verdict } = await scene.run({ ...tides, connections: '1' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'infringing_file' })
    expect(scene.sent.filter(({ url }) => url.pathname.endsWith('/unrestrict/link'))).toHaveLength(2)
    expect(filesIn(scene)).toEqual([])
  })

  test('of one file of a torrent ends the torrent', async () => {
    const scene = torrentScene({ paths: ['a.csv', 'b.csv', 'c.csv'], script: { downloadMs: 1_000 } })
    scene.emulator.control.scriptNext({ downloadMs: 1_000 }, { downloadMs: 1_000, linkError: 35 })
    const { verdict } = await scene.run({ 'remove-after': 'always' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'infringing_file' })
    expect(scene.emulator.control.deleted.torrents).toHaveLength(2)
  })
})

describe('a torrent', () => {
  const paths = ['opening.mp4', 'closing.mp4', 'middle.mp4']

  test('of which another file was selected than asked for is no pass', async () => {
    const wrap = (inner: Exchange): Exchange => {
      return async (request, signal) => {
        if (!request.url.includes('/selectFiles/')) return await inner(request, signal)
        const { url, method, headers } = request
        return await inner(new Request(url, { method, headers, body: 'files=1' }), signal)
      }
    }
    const scene = torrentScene({ paths }, { wrap })
    const { verdict } = await scene.run({ include: 'closing.mp4' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'torrent_failed' })
    expect(filesIn(scene)).toEqual([])
  })

  test('whose links come in another order than its files is no guess', async () => {
    const wrap = changing(/\/torrents\/info\//, (info: { links: readonly string[] }) => ({
      ...info,
      links: info.links.toReversed(),
    }))
    const scene = torrentScene({ paths }, { wrap })
    const { verdict } = await scene.run()
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'torrent_failed' })
    expect(verdict.message).toContain('order')
  })

  test('that was there before, with links in another order, is no guess', async () => {
    const wrap = changing(/\/torrents\/info\//, (info: { links: readonly string[] }) => ({
      ...info,
      links: info.links.toReversed(),
    }))
    const scene = torrentScene({ paths }, { wrap })
    scene.emulator.control.addOwned({ hash: scene.torrent.hash })
    expect((await scene.run({ include: '*.mp4' })).verdict.reasonCode).toBe('torrent_failed')
  })
})

describe('a fresh link', () => {
  test('with the id of the one before keeps its entry until the file is there', async () => {
    let id: string | undefined
    const wrap = changing(/\/unrestrict\/link$/, (answer: { id: string }) => {
      id ??= answer.id
      return { ...answer, id }
    })
    const scene = sceneWith({}, { wrap })
    scene.emulator.control.scriptLinks('tides.csv', { lifeBytes: 100 * KIB, cutsOpen: true })
    const result = await scene.run({ ...tides, connections: '1' })
    expect(result.verdict.decision).toBe('pass')
    expect(hasContent(scene, 'tides.csv', scene.content)).toBe(true)
    const removed = scene.sent.filter(({ method }) => method === 'DELETE')
    expect(removed).toHaveLength(1)
    expect(removed[0]?.at).toBeGreaterThanOrEqual(Math.max(...scene.downloads.map(({ at }) => at)))
  })
})

describe('sha256', () => {
  const other = '0'.repeat(64)
  test('of two lines for one file, the shorter name is compared as well', async () => {
    const scene = torrentScene({ name: 'survey', paths: ['data/a.csv'], single: false })
    const digest = sha256Of(scene.emulator.control.contentOf('a.csv'))
    const wrong = await scene.run({ sha256: `${digest}  data/a.csv\n${other}  a.csv` })
    expect(wrong.verdict).toMatchObject({ decision: 'fail', reasonCode: 'nothing_matched' })
    const right = await scene.run({ sha256: `${digest}  data/a.csv\n${digest}  a.csv` })
    expect(right.verdict.decision).toBe('pass')
  })
})
