import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  DEAD,
  FAILS,
  generated,
  INFRINGING,
  MAGNET_ERROR,
  sha256Of,
  type TorrentScript,
  VIRUS,
} from '../emulator/index.ts'
import { added, filesIn, hasContent, KIB, torrentScene } from './fetch.test-support.ts'

const three = ['data/a.csv', 'data/b.csv', 'README.md']

describe('a torrent', () => {
  test('of one file, by magnet, is fetched and removed', async () => {
    const scene = torrentScene()
    const content = scene.emulator.control.contentOf('survey.csv')
    const result = await scene.run({ sha256: `${sha256Of(content)}  survey.csv` })
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(hasContent(scene, 'survey.csv', content)).toBe(true)
    expect(scene.emulator.control.torrents().filter(({ origin }) => origin === 'api')).toEqual([])
    expect(added(scene, scene.torrent.hash)).toHaveLength(1)
  })

  test('by .torrent file, and once where the magnet is given as well', async () => {
    const scene = torrentScene()
    writeFileSync(join(scene.folder, 'survey.torrent'), scene.torrent.bytes)
    const result = await scene.run({ 'torrent-files': 'survey.torrent', path: 'out' })
    expect(result.verdict.decision).toBe('pass')
    expect(filesIn(scene)).toEqual(['out/survey.csv', 'survey.torrent'])
    expect(added(scene, scene.torrent.hash)).toHaveLength(1)
    const again = await scene.run({ magnets: '', 'torrent-files': 'survey.torrent', path: 'out' })
    expect(again.verdict.decision).toBe('pass')
  })

  test('of several files has them selected one by one, each added and removed', async () => {
    const scene = torrentScene({ paths: [...three, '.pad/100'] })
    const result = await scene.run()
    expect(result.verdict.decision).toBe('pass')
    expect(filesIn(scene)).toEqual(three.map(path => `survey-2026/${path}`).sort())
    expect(hasContent(scene, 'survey-2026/data/b.csv', generated(41 * KIB, 81))).toBe(true)
    expect(scene.emulator.control.deleted.torrents).toHaveLength(3)
    expect(result.outputs['file-count']).toBe('3')
  })

  test('of which one file is wanted is added once', async () => {
    const scene = torrentScene({ paths: three })
    const sha256 = `${sha256Of(generated(40 * KIB, 80))}  data/a.csv`
    expect((await scene.run({ include: 'data/a.*', sha256 })).verdict.decision).toBe('pass')
    expect(filesIn(scene)).toEqual(['survey-2026/data/a.csv'])
    expect(added(scene, scene.torrent.hash)).toHaveLength(1)
  })

  test('of media comes in one selection', async () => {
    const scene = torrentScene({ paths: ['opening.mp4', 'closing.mp4'] })
    expect((await scene.run()).verdict.decision).toBe('pass')
    expect(filesIn(scene)).toEqual(['survey-2026/closing.mp4', 'survey-2026/opening.mp4'])
    expect(added(scene, scene.torrent.hash)).toHaveLength(1)
  })

  test('whose links come late is waited for', async () => {
    const script = { downloadMs: 20_000, linksLateMs: 30_000 }
    const scene = torrentScene({ paths: ['opening.mp4', 'closing.mp4'], script })
    expect((await scene.run()).verdict.decision).toBe('pass')
    expect(filesIn(scene)).toHaveLength(2)
  })

  test('of media that is packed all the same is no guess', async () => {
    const scene = torrentScene({ paths: ['opening.mp4', 'closing.mp4'], script: { packed: true, downloadMs: 1_000 } })
    expect((await scene.run()).verdict).toMatchObject({ decision: 'fail', reasonCode: 'torrent_failed' })
    expect(filesIn(scene)).toEqual([])
  })

  test('is one archive with allow-archive, also with include', async () => {
    for (const inputs of [{}, { include: '**/*.csv' }]) {
      const scene = torrentScene({ paths: three })
      const result = await scene.run({ 'allow-archive': 'true', ...inputs })
      expect(result.verdict.decision).toBe('pass')
      expect(result.outputs['file-count']).toBe('1')
      expect(filesIn(scene)[0]).toMatch(/\.rar$/)
    }
  })

  test('without a wanted file is removed again', async () => {
    const scene = torrentScene()
    expect((await scene.run({ include: '*.iso' })).verdict.reasonCode).toBe('nothing_matched')
    expect(scene.emulator.control.deleted.torrents).toHaveLength(1)
  })

  test.each([
    ['a virus', VIRUS, 'torrent_virus', 'fail'],
    ['nobody has it', DEAD, 'torrent_failed', 'fail'],
    ['an error', FAILS, 'torrent_failed', 'fail'],
    ['a bad magnet', MAGNET_ERROR, 'torrent_failed', 'fail'],
    ['a magnet without source', { conversionMs: Number.POSITIVE_INFINITY }, 'torrent_failed', 'fail'],
    ['a refusal', INFRINGING, 'infringing_file', 'fail'],
    ['a refusal found out late', { downloadMs: 1_000, linkError: 35 }, 'infringing_file', 'fail'],
    ['too big', { addError: 29 }, 'invalid_input', 'fail'],
    ['a stall', { stall: { at: 37 } }, 'timed_out', 'unknown'],
    ['somebody deletes it', { vanishMs: 20_000 }, 'not_found', 'fail'],
  ] as const satisfies readonly (readonly [string, TorrentScript, string, string])[])(
    'that ends with %s',
    async (_, script, reasonCode, decision) => {
      const scene = torrentScene({ script })
      const { verdict } = await scene.run({ 'remove-after': 'always' })
      expect({ code: verdict.reasonCode, decision: verdict.decision }).toEqual({ code: reasonCode, decision })
      expect(filesIn(scene)).toEqual([])
      expect(scene.emulator.control.torrents().filter(({ origin }) => origin === 'api')).toEqual([])
    },
  )

  test('in an unknown state is looked at on, with one warning', async () => {
    const scene = torrentScene({ script: { downloadMs: 5_000, unknownStatus: { word: 'polishing', ms: 90_000 } } })
    const result = await scene.run()
    expect(result.verdict.decision).toBe('pass')
    expect(result.log.filter(line => line.startsWith('warning') && line.includes('polishing'))).toHaveLength(1)
  })

  test('that is not known for a moment after it was added', async () => {
    expect((await torrentScene({}, { infoMisses: 2 }).run()).verdict.decision).toBe('pass')
  })

  test('with require-cached fails soon unless the service has it', async () => {
    const slow = await torrentScene().run({ 'require-cached': 'true' })
    expect(slow.verdict).toMatchObject({ decision: 'fail', reasonCode: 'not_cached' })
    expect(slow.tookMs).toBeLessThan(60_000)
    expect((await torrentScene({ cached: true }).run({ 'require-cached': 'true' })).verdict.decision).toBe('pass')
  })

  test('is waited for as long as max-wait-minutes', async () => {
    const scene = torrentScene({ script: { downloadMs: 600_000 } })
    const result = await scene.run({ 'max-wait-minutes': '2' })
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
    expect(result.tookMs).toBeLessThan(4 * 60_000)
  })

  test('is removed within the time of the action', async () => {
    const scene = torrentScene({ script: { downloadMs: 600_000 } })
    const result = await scene.run({ 'timeout-minutes': '2', 'remove-after': 'always' })
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
    expect(scene.emulator.control.deleted.torrents).toHaveLength(1)
  })
})
