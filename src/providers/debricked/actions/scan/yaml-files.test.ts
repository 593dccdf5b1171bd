import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig, readExceptions } from './yaml-files.ts'

function file(text: string | undefined, name = 'exceptions.yml') {
  const workspace = mkdtempSync(join(tmpdir(), 'shipgate-yaml-'))
  if (text !== undefined) writeFileSync(join(workspace, name), text)
  return { input: 'exceptions-file', path: name, default: 'exceptions.yml', workspace, root: workspace }
}

const entry = `
- id: CVE-2021-23337
  package: pkg:npm/lodash
  reason: not reachable
  owner: platform
  expires: 2026-12-31
`

describe('the exceptions file', () => {
  test('gives its entries', async () => {
    const [only, ...more] = await readExceptions(file(entry))
    expect(only).toMatchObject({ id: 'CVE-2021-23337', owner: 'platform', expires: '2026-12-31' })
    expect(more).toEqual([])
  })

  test('may be absent under its default name, and empty', async () => {
    expect(await readExceptions(file(undefined))).toEqual([])
    expect(await readExceptions(file('# none yet\n'))).toEqual([])
  })

  test('must be there when another name was given', async () => {
    await expect(readExceptions({ ...file(undefined), path: 'mine.yml' })).rejects.toMatchObject({
      code: 'invalid_input',
      message: 'The file of exceptions-file could not be read (ENOENT): mine.yml.',
    })
  })

  test.each([
    [
      'a syntax error',
      '- id: [',
      /The file of exceptions-file \(exceptions\.yml\) cannot be used: it is not valid YAML: .*line 1/,
    ],
    ['a key given twice', '- id: a\n  id: b\n', /not valid YAML: Map keys must be unique/],
    ['a missing owner', '- id: CVE-1\n  reason: x\n  expires: 2026-12-31\n', /entry 1 \(CVE-1\) has no owner/],
    ['a map instead of a list', 'id: CVE-1\n', /is not a list/],
    // Entities that unfold into billions of nodes.
    ['a bomb', bomb(), /not valid YAML|is not a list|entry/],
  ])('is refused with %s', async (_, text, words) => {
    const error = await readExceptions(file(text)).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'invalid_input' })
    expect(String(error)).toMatch(words)
  })
})

describe('a link in place of a file', () => {
  const secret = 'SECRET_KEY_abc: x\n'

  function linked(target: string, path = 'exceptions.yml') {
    const parent = mkdtempSync(join(tmpdir(), 'shipgate-yaml-'))
    const workspace = join(parent, 'repository')
    mkdirSync(join(workspace, '.git'), { recursive: true })
    writeFileSync(join(parent, 'outside.yml'), secret)
    writeFileSync(join(workspace, '.git', 'config'), secret)
    writeFileSync(join(workspace, 'inside.yml'), entry)
    symlinkSync(target, join(workspace, path))
    return { input: 'exceptions-file', path, default: 'exceptions.yml', workspace, root: workspace }
  }

  test.each([
    ['out of the repository', '../outside.yml', 'exceptions.yml'],
    ['out of it, under a name that was given', '../outside.yml', 'mine.yml'],
    ["to git's own files", '.git/config', 'exceptions.yml'],
  ])('%s is refused, and nothing of what is there is told', async (_, target, path) => {
    for (const read of [readExceptions, readConfig]) {
      await expect(read(linked(target, path))).rejects.toMatchObject({
        code: 'invalid_input',
        message: `The file of exceptions-file (${path}) is a link out of the repository.`,
      })
    }
  })

  test('within the repository is as good as the file', async () => {
    expect(await readExceptions(linked('inside.yml'))).toHaveLength(1)
  })

  test('a file outside that the workflow names is read', async () => {
    const file = linked('inside.yml')
    writeFileSync(join(file.workspace, '..', 'policy.yml'), entry)
    expect(await readExceptions({ ...file, path: '../policy.yml' })).toHaveLength(1)
  })
})

function bomb(): string {
  const levels = 'abcdefghi'
  return [...levels]
    .map((name, at) => `${name}: &${name} [${Array(9).fill(at === 0 ? 'x' : `*${levels[at - 1]}`)}]`)
    .join('\n')
}

describe('debricked-config.yaml', () => {
  test('is read into what the service takes', async () => {
    const config = await readConfig(file('ignore:\n  packages:\n    - pURL: pkg:npm/lodash\n'))
    expect(config).toEqual({ ignore: { packages: [{ pURL: 'pkg:npm/lodash' }] } })
  })

  test('is refused when a part of it cannot be read', async () => {
    await expect(readConfig(file('ignored: []\n'))).rejects.toMatchObject({ code: 'invalid_input' })
  })
})
