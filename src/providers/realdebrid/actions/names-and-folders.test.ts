import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { realdebridScene } from '../../../../test/kit/realdebrid-scene.ts'
import { bytesOf, CONTAINER, generated, sha256Of, text } from '../emulator/index.ts'
import { filesIn, hasContent, KIB, link, sceneWith, torrentScene } from './fetch.test-support.ts'

const tides = { links: link('tides') }

describe('names', () => {
  test.each([
    ['../../escape.csv', 'escape.csv'],
    ['..\\..\\escape.csv', 'escape.csv'],
    ['/etc/passwd', 'passwd'],
    ['C:\\Windows\\win.ini', 'win.ini'],
    ['con.csv', '_con.csv'],
    ['a\u202Egpj.csv', 'agpj.csv'],
    ['line\n::set-output name=x::y.csv', 'line__set-output name=x__y.csv'],
    ['trailing. . ', 'trailing'],
  ])('of a link: %j stays in the folder', async (name, expected) => {
    const scene = sceneWith({ name, disposition: 'attachment; filename="../../../other"' })
    const result = await scene.run(tides)
    expect(result.verdict.decision).toBe('pass')
    expect(filesIn(scene)).toEqual([expected])
  })

  test.each(['..', '.', '', '...', '.git'])('of a link: %j is refused or made harmless', async name => {
    const scene = sceneWith({ name })
    const result = await scene.run(tides)
    expect(filesIn(scene).filter(path => path.startsWith('.'))).toEqual([])
    if (result.verdict.decision !== 'pass') expect(filesIn(scene)).toEqual([])
  })

  test.each(['../up.csv', 'data/../../up.csv', '.git/hooks/post-checkout', 'a/.GIT/config'])(
    'in a torrent: %j is refused',
    async path => {
      const scene = torrentScene({ name: 'survey', paths: [path], single: false })
      expect((await scene.run()).verdict).toMatchObject({ decision: 'fail', reasonCode: 'unsafe_filename' })
      expect(filesIn(scene)).toEqual([])
    },
  )

  test('a torrent cannot write workflows', async () => {
    const scene = torrentScene({ name: '.github', paths: ['workflows/x.yml'], single: false })
    expect((await scene.run()).verdict).toMatchObject({ decision: 'fail', reasonCode: 'unsafe_filename' })
    expect(filesIn(scene)).toEqual([])
  })

  test('a link in the workspace is not followed out of it', async () => {
    const scene = torrentScene({ name: 'survey', paths: ['data/a.csv'], single: false })
    mkdirSync(join(scene.folder, 'target'))
    const elsewhere = join(scene.folder, 'elsewhere')
    mkdirSync(elsewhere)
    symlinkSync(elsewhere, join(scene.folder, 'target', 'survey'))
    expect((await scene.run({ path: 'target' })).verdict.decision).toBe('fail')
    expect(filesIn({ folder: elsewhere })).toEqual([])
  })

  test('two files of one name are refused, whatever the case', async () => {
    const scene = sceneWith()
    scene.emulator.control.addFile({ link: link('other'), name: 'TIDES.csv', content: generated(5 * KIB, 1) })
    const { verdict, outputs } = await scene.run({ links: [link('tides'), link('other')].join('\n') })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'unsafe_filename' })
    expect(outputs['file-count']).toBe('1')
    expect(filesIn(scene)).toHaveLength(1)
  })
})

describe('a file that is there', () => {
  const rows = [
    ['if-different', 'equal', 'pass', 'ok'],
    ['if-different', 'different', 'pass', 'ok'],
    ['always', 'equal', 'pass', 'ok'],
    ['always', 'different', 'pass', 'ok'],
    ['never', 'equal', 'pass', 'ok'],
    ['never', 'different', 'fail', 'file_exists'],
  ] as const
  test.each(rows)('overwrite: %s, and it is %s', async (overwrite, there, decision, reasonCode) => {
    for (const withDigest of [true, false]) {
      const scene = sceneWith()
      const before = there === 'equal' ? bytesOf(scene.content) : new TextEncoder().encode('old')
      writeFileSync(join(scene.folder, 'tides.csv'), before)
      const sha256 = withDigest ? { sha256: `${sha256Of(scene.content)} *tides.csv` } : {}
      expect((await scene.run({ ...tides, overwrite, ...sha256 })).verdict).toMatchObject({ decision, reasonCode })
      const now = readFileSync(join(scene.folder, 'tides.csv'))
      expect(now.equals(Buffer.from(decision === 'fail' ? before : bytesOf(scene.content)))).toBe(true)
      if (there === 'equal' && withDigest && overwrite !== 'always') expect(scene.downloads).toEqual([])
    }
  })

  test('stays when the new one is not as expected', async () => {
    const scene = sceneWith()
    writeFileSync(join(scene.folder, 'tides.csv'), 'old')
    await scene.run({ ...tides, sha256: `${'0'.repeat(64)}  tides.csv` })
    expect(readFileSync(join(scene.folder, 'tides.csv'), 'utf8')).toBe('old')
  })
})

test('a file that no disk has room for is not begun', async () => {
  const scene = sceneWith({ content: generated(8 * 1024 ** 5) })
  const { verdict } = await scene.run(tides)
  expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'disk_full' })
  expect(filesIn(scene)).toEqual([])
})

describe('what is wanted', () => {
  const folder = { 'folder-links': 'https://bigfiles.example/folder/survey' }
  function folderScene() {
    const scene = sceneWith()
    const { control } = scene.emulator
    control.addFile({ link: link('readme'), name: 'README.md', content: text('# Tides\n') })
    control.addFile({ link: link('north'), name: 'north.csv', content: generated(5 * KIB, 1) })
    const links = ['readme', 'north', 'tides', 'north'].map(link)
    control.addFolder({ link: folder['folder-links'], links })
    return scene
  }

  test('all of a folder', async () => {
    const scene = folderScene()
    const result = await scene.run(folder)
    expect(result.verdict.decision).toBe('pass')
    expect(result.outputs['file-count']).toBe('3')
    expect(scene.emulator.control.downloads()).toEqual([])
  })

  test.each([
    [{ include: '*.csv' }, ['north.csv', 'tides.csv']],
    [{ include: '*.csv', exclude: 'north*' }, ['tides.csv']],
    [{ exclude: '*.md' }, ['north.csv', 'tides.csv']],
    [{ 'min-size-bytes': '6000' }, ['tides.csv']],
  ])('%j', async (inputs, expected) => {
    const scene = folderScene()
    expect((await scene.run({ ...folder, ...inputs })).verdict.decision).toBe('pass')
    expect(filesIn(scene)).toEqual(expected)
    expect(scene.emulator.control.downloads()).toEqual([])
  })

  test.each([
    ['error', 'fail'],
    ['warn', 'warn'],
    ['ignore', 'skipped'],
  ])('if-no-files-found: %s', async (policy, decision) => {
    const scene = folderScene()
    const inputs = { ...folder, include: '*.iso', 'if-no-files-found': policy }
    expect((await scene.run(inputs)).verdict).toMatchObject({ decision, reasonCode: 'nothing_matched' })
    expect(filesIn(scene)).toEqual([])
  })

  test('an empty folder has nothing', async () => {
    const scene = realdebridScene()
    const { verdict } = await scene.run({ 'folder-links': 'https://bigfiles.example/folder/empty' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'nothing_matched' })
  })

  test('a folder with a dead link is no pass', async () => {
    const scene = folderScene()
    scene.emulator.control.trouble(link('north'), 24)
    expect((await scene.run(folder)).verdict).toMatchObject({ decision: 'fail', reasonCode: 'link_dead' })
  })

  test('the links of a container', async () => {
    const scene = realdebridScene()
    writeFileSync(join(scene.folder, 'list.dlc'), CONTAINER)
    scene.emulator.control.trouble('https://mirrorbox.example/d/b2', null)
    const { verdict } = await scene.run({ 'container-files': 'list.dlc', path: 'out' })
    expect(verdict.decision).toBe('pass')
    expect(filesIn(scene)).toEqual(['list.dlc', 'out/station-list.json', 'out/stations.csv'])
  })

  test('what is no link to a hoster is left out of a container, and told', async () => {
    const scene = sceneWith()
    const bytes = new TextEncoder().encode('odd container')
    const odd = ['javascript:alert(1)', 'https://10.0.0.7/x', 'http://printer.local/x', link('tides')]
    scene.emulator.control.addContainer({ bytes, links: odd })
    writeFileSync(join(scene.folder, 'odd.dlc'), bytes)
    const result = await scene.run({ 'container-files': 'odd.dlc' })
    expect(result.verdict.decision).toBe('pass')
    expect(result.report.notes.join(' ')).toContain('3 lines that are no links')
    expect(hasContent(scene, 'tides.csv', scene.content)).toBe(true)
  })
})
