import { describe, expect, test } from 'vitest'
import { generated } from '../emulator/index.ts'
import { filesIn, KIB, link, sceneWith, torrentScene } from './fetch.test-support.ts'

const FOLDER = 'https://bigfiles.example/folder/survey'
const forGood = { times: Number.POSITIVE_INFINITY } as const

function folderScene(names: readonly string[]) {
  const scene = sceneWith()
  const { control } = scene.emulator
  for (const [at, name] of names.entries()) {
    control.addFile({ link: link(name), name: `${name}.csv`, content: generated((at + 2) * KIB, at) })
  }
  control.addFolder({ link: FOLDER, links: names.map(link) })
  return scene
}

const names = (files: string | undefined) =>
  (JSON.parse(files ?? '[]') as readonly { path: string }[]).map(({ path }) => path.split('/').at(-1))

describe('what came before a failure is told', () => {
  test('of a folder', async () => {
    const scene = folderScene(['a', 'b', 'c'])
    scene.emulator.control.trouble(link('c'), 24)
    const result = await scene.run({ 'folder-links': FOLDER })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'link_dead' })
    expect(names(result.outputs['files'])).toEqual(['a.csv', 'b.csv'])
    expect(filesIn(scene)).toEqual(['a.csv', 'b.csv'])
    expect(result.outputs).toMatchObject({ 'file-count': '2', 'total-bytes': String(5 * KIB) })
    expect(result.detail['files']).toHaveLength(2)
  })

  test('of a torrent whose files come one by one', async () => {
    const scene = torrentScene({ paths: ['a.csv', 'b.csv', 'c.csv'], script: { downloadMs: 1_000 } })
    scene.emulator.control.scriptNext({ downloadMs: 1_000 }, { downloadMs: 1_000, ending: 'virus' })
    const result = await scene.run()
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'torrent_virus' })
    expect(names(result.outputs['files'])).toEqual(['a.csv'])
    expect(filesIn(scene)).toEqual(['survey-2026/a.csv'])
  })

  test('also after a cancel', async () => {
    const scene = folderScene(['a', 'b', 'c'])
    const inputs = { 'folder-links': FOLDER, 'parallel-files': '1' }
    // The entry of the first file is removed when it has come.
    const result = await scene.run(inputs, { cancelOn: /^DELETE .*downloads/ })
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'cancelled' })
    expect(names(result.outputs['files'])).toEqual(['a.csv'])
    expect(filesIn(scene)).toEqual(['a.csv'])
  })
})

test('a torrent that was there before, and loses its stored copy half-way, has the rest fetched anew', async () => {
  const faults = [{ what: { kind: 'slow', bytesPerSecond: 4 * KIB } }] as const
  const scene = torrentScene({
    name: 'survey',
    files: [
      { path: 'opening.mp4', content: generated(40 * KIB, 1), faults },
      { path: 'closing.mp4', content: generated(41 * KIB, 2) },
    ],
  })
  const { control } = scene.emulator
  const id = control.addOwned({ hash: scene.torrent.hash })
  control.after(5_000, now => now.breakLinks(id))
  const result = await scene.run({ 'parallel-files': '1' })
  expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  expect(names(result.outputs['files'])).toEqual(['opening.mp4', 'closing.mp4'])
  expect(result.outputs['file-count']).toBe('2')
  // The first one is not fetched twice.
  expect(control.torrents().map(one => one.id)).toContain(id)
  expect(scene.downloads.filter(({ url }) => url.pathname.includes('opening'))).toHaveLength(1)
})

test('a single file whose link and stored copy end in the middle is fetched anew under its name', async () => {
  const scene = torrentScene()
  const { control } = scene.emulator
  const id = control.addOwned({ hash: scene.torrent.hash })
  control.scriptLinks('survey.csv', { lifeBytes: 10 * KIB, cutsOpen: true })
  control.faults('survey.csv', { what: { kind: 'slow', bytesPerSecond: 4 * KIB } })
  control.after(1_500, now => now.breakLinks(id))
  expect((await scene.run({ connections: '1' })).verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  expect(filesIn(scene)).toEqual(['survey.csv'])
})

describe('a source without a link beside one with files', () => {
  const EMPTY = 'https://bigfiles.example/folder/empty'
  test.each([
    ['error', 'fail', 'nothing_matched'],
    ['warn', 'warn', 'nothing_matched'],
    ['ignore', 'pass', 'ok'],
  ])('if-no-files-found: %s', async (policy, decision, reasonCode) => {
    const scene = sceneWith()
    const inputs = { links: link('tides'), 'folder-links': EMPTY, 'if-no-files-found': policy }
    const result = await scene.run(inputs)
    expect(result.verdict).toMatchObject({ decision, reasonCode })
    expect(result.outputs['file-count']).toBe('1')
  })
})

describe('min-size-bytes', () => {
  test.each([
    ['announced by the download server only', {}],
    ['announced by nobody', { faults: [{ ...forGood, what: { kind: 'no-length' } }] }],
  ] as const)('of a file whose size is %s', async (_, seed) => {
    for (const [least, kept] of [
      [400 * KIB, false],
      [300 * KIB, true],
    ] as const) {
      const scene = sceneWith({ announcedSize: 0, crc: 0, ...seed })
      const result = await scene.run({ links: link('tides'), 'min-size-bytes': String(least) })
      expect(result.verdict.reasonCode).toBe(kept ? 'ok' : 'nothing_matched')
      expect(filesIn(scene)).toEqual(kept ? ['tides.csv'] : [])
      expect(scene.emulator.control.downloads()).toEqual([])
    }
  })
})
