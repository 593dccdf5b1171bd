import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeOutputFile } from './output-files.ts'

function scene() {
  const root = mkdtempSync(join(tmpdir(), 'shipgate-output-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const workspace = join(root, 'work')
  const outside = join(root, 'outside')
  mkdirSync(workspace)
  mkdirSync(outside)
  const context = { facts: { workspace }, redact: (text: string) => text.replaceAll('s3cr3t', '***') }
  const write = (path: string, text: string | Iterable<string> = 'text') =>
    writeOutputFile(context, text, { input: 'report-file', path })
  return { root, workspace, outside, write }
}

const refused = { code: 'invalid_input', message: expect.stringContaining('outside of the workspace') }

test('what is written has no secret in it, whole or in parts', async () => {
  const { workspace, write } = scene()
  expect(await write('a.json', 'x s3cr3t y')).toBe(`${workspace}/a.json`)
  await write('deep/b.json', ['one s3cr3t\n', 'two'])
  expect(readFileSync(join(workspace, 'a.json'), 'utf8')).toBe('x *** y')
  expect(readFileSync(join(workspace, 'deep/b.json'), 'utf8')).toBe('one ***\ntwo')
})

test.each(['../a.json', 'deep/../../a.json', '../outside/a.json', '../outside/new/a.json'])(
  'a relative path does not lead out of the workspace (%s)',
  async path => {
    const { root, outside, write } = scene()
    await expect(write(path)).rejects.toMatchObject(refused)
    expect([readdirSync(root), readdirSync(outside)]).toEqual([['outside', 'work'], []])
  },
)

test.each(['results/a.json', 'results/new/a.json'])(
  'a linked folder does not lead out of the workspace (%s)',
  async path => {
    const { workspace, outside, write } = scene()
    symlinkSync('../outside', join(workspace, 'results'))
    await expect(write(path)).rejects.toMatchObject(refused)
    await expect(write(join(workspace, path))).rejects.toMatchObject(refused)
    expect(readdirSync(outside)).toEqual([])
  },
)

test('a link that leads to nothing makes no folder elsewhere', async () => {
  const { root, workspace, write } = scene()
  symlinkSync('../later', join(workspace, 'results'))
  await expect(write('results/new/a.json')).rejects.toMatchObject({ code: 'invalid_input' })
  expect(readdirSync(root)).toEqual(['outside', 'work'])
})

test('a linked folder within the workspace is a folder, and a path elsewhere is meant', async () => {
  const { workspace, outside, write } = scene()
  mkdirSync(join(workspace, 'real'))
  symlinkSync('real', join(workspace, 'linked'))
  await write('linked/a.json')
  expect(readdirSync(join(workspace, 'real'))).toEqual(['a.json'])
  expect(await write(join(outside, 'a.json'))).toBe(`${outside}/a.json`)
  await write('..data/b.json')
})

test('a workspace that is a link itself is no way out', async () => {
  const { root, workspace } = scene()
  symlinkSync('work', join(root, 'alias'))
  const context = { facts: { workspace: join(root, 'alias') }, redact: (text: string) => text }
  await writeOutputFile(context, 'text', { input: 'report-file', path: 'new/a.json' })
  expect(readdirSync(join(workspace, 'new'))).toEqual(['a.json'])
})

test('a link of the final name is replaced, not followed', async () => {
  const { workspace, outside, write } = scene()
  writeFileSync(join(outside, 'keep'), 'as it was')
  symlinkSync('../outside/keep', join(workspace, 'a.json'))
  await write('a.json')
  expect(readFileSync(join(outside, 'keep'), 'utf8')).toBe('as it was')
  expect(readFileSync(join(workspace, 'a.json'), 'utf8')).toBe('text')
})

test('a name that is taken by a folder leaves nothing behind', async () => {
  const { workspace, write } = scene()
  mkdirSync(join(workspace, 'taken'))
  await expect(write('taken')).rejects.toMatchObject({ code: 'invalid_input' })
  expect(readdirSync(workspace)).toEqual(['taken'])
})
