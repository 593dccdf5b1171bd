import { statfsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { realdebridScene } from '../../../../test/kit/realdebrid-scene.ts'
import { generated } from '../emulator/index.ts'
import { added, filesIn, hasContent, KIB, link, sceneWith, torrentScene } from './fetch.test-support.ts'

const tides = { links: link('tides') }
const MINUTE = 60_000

describe('the time is up', () => {
  const forGood = { times: Number.POSITIVE_INFINITY } as const
  test.each([
    ['while the server stands still', { kind: 'stall' }],
    ['before the server answers', { kind: 'stall-headers' }],
    ['while it comes slowly', { kind: 'slow', bytesPerSecond: 100 }],
    ['while it is prepared', { kind: 'preparing' }],
  ] as const)('%s: nothing is left, and it is removed in time', async (_, what) => {
    const scene = sceneWith({ faults: [{ ...forGood, what }] })
    const result = await scene.run({ ...tides, 'timeout-minutes': '1', 'remove-after': 'always' })
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
    expect(filesIn(scene)).toEqual([])
    expect(scene.emulator.control.downloads()).toEqual([])
    expect(result.sleepersLeft).toBe(0)
    expect(result.tookMs).toBeLessThanOrEqual(MINUTE)
  })

  test('for a torrent: it is removed, and the sources that wait their turn are not begun', async () => {
    const what = { kind: 'stall' } as const
    const scene = torrentScene({
      files: [{ path: 'survey.csv', content: generated(40 * KIB, 80), faults: [{ ...forGood, what }] }],
      script: { downloadMs: 1_000 },
    })
    const others = [1, 2, 3, 4, 5, 6].map(at => {
      const name = `other-${at}.csv`
      const files = [{ path: name, content: generated(KIB, at), faults: [{ ...forGood, what }] }]
      return scene.emulator.control.addTorrent({ name, files, script: { downloadMs: 1_000 } })
    })
    const magnets = [scene.torrent, ...others].map(({ magnet }) => magnet).join('\n')
    const result = await scene.run({ magnets, 'timeout-minutes': '1', 'remove-after': 'always' })
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
    expect(filesIn(scene)).toEqual([])
    expect(scene.emulator.control.torrents().filter(({ origin }) => origin === 'api')).toEqual([])
    // Four are worked on at once; what is begun in the last seconds would be followed by nobody.
    expect(added(scene, scene.torrent.hash)).toHaveLength(4)
    expect(result.tookMs).toBeLessThanOrEqual(MINUTE)
  })
})

describe('a file that is still prepared', () => {
  test('is asked for again after five minutes', async () => {
    const scene = sceneWith({ faults: [{ what: { kind: 'preparing' } }] })
    const result = await scene.run(tides)
    expect(result.verdict.decision).toBe('pass')
    expect(hasContent(scene, 'tides.csv', scene.content)).toBe(true)
    expect(result.tookMs).toBeGreaterThanOrEqual(5 * MINUTE)
    expect(result.tookMs).toBeLessThan(6 * MINUTE)
    expect(result.log.some(line => line.includes('still preparing'))).toBe(true)
    expect(scene.emulator.control.downloads()).toEqual([])
  })

  test('is not one of which bytes have come', async () => {
    const scene = sceneWith({ faults: [{ what: { kind: 'cut' } }, { nth: 2, what: { kind: 'preparing' } }] })
    const result = await scene.run(tides)
    expect(result.verdict.decision).toBe('pass')
    expect(result.tookMs).toBeLessThan(MINUTE)
  })

  test('is not waited for after a cancel', async () => {
    const scene = sceneWith({ faults: [{ what: { kind: 'preparing' } }] })
    const result = await scene.run(tides, { cancelAfterMs: MINUTE })
    expect(result.verdict.reasonCode).toBe('cancelled')
    expect(result.tookMs).toBeLessThan(1.2 * MINUTE)
  })
})

test('two files that fit one by one, but not side by side, do not count on the same room', async () => {
  const scene = realdebridScene()
  const { bavail, bsize } = statfsSync(scene.folder)
  const content = generated(Math.floor(bavail * bsize * 0.7))
  const faults = [{ times: Number.POSITIVE_INFINITY, what: { kind: 'stall', afterBytes: 0 } }] as const
  for (const name of ['one', 'two']) {
    scene.emulator.control.addFile({ link: link(name), name: `${name}.iso`, content, faults })
  }
  const links = [link('one'), link('two')].join('\n')
  const { verdict } = await scene.run({ links, 'timeout-minutes': '1' })
  expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'disk_full' })
  // Which of the two comes second is the disk's doing.
  expect(verdict.message).toMatch(/link [12] .* the files that are fetched beside it need/)
  expect(filesIn(scene)).toEqual([])
})
