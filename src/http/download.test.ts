import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runChild } from '../../test/kit/http-child.ts'
import { Scene, type Scripted } from '../../test/kit/http-script.ts'
import { type SaveTarget, saveFile } from './download.ts'
import { NetworkFailure } from './network-failure.ts'

const text = 'the whole file'
const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const length = (size: number) => ({ 'content-length': String(size) })

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shipgate-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function save(step: Scripted, target: Partial<SaveTarget> = {}) {
  const scene = new Scene({ steps: [step] })
  const answer = await scene.client.open({ method: 'GET', path: 'file', doing: 'download' })
  const outcome = await scene.clock.run(
    saveFile(answer, { folder, name: 'a.sql', ...target }).then(
      saved => ({ saved }),
      (error: unknown) => ({ error }),
    ),
  )
  // Whatever happened: no timer and no connection is left, and no unfinished file.
  expect([scene.clock.timers, scene.open]).toEqual([0, 0])
  expect((await readdir(folder)).filter(name => name.endsWith('.part'))).toEqual([])
  return outcome
}

describe('a file that arrives whole', () => {
  it('gets its name, its digest and its size', async () => {
    const target = join(folder, 'made', 'on demand')
    expect(await save({ headers: length(14), body: ['the ', 'whole', ' file'] }, { folder: target })).toEqual({
      saved: { path: join(target, 'a.sql'), size: 14, sha256: digest(text) },
    })
    expect(await readFile(join(target, 'a.sql'), 'utf8')).toBe(text)
    if (process.platform !== 'win32') expect((await stat(join(target, 'a.sql'))).mode & 0o777).toBe(0o600)
  })

  it('with the digest that was expected', async () => {
    expect(await save({ body: [text] }, { sha256: digest(text) })).toMatchObject({ saved: { size: 14 } })
  })

  it('in many pieces of every size', async () => {
    const pieces = Array.from({ length: 300 }, (_, index) => Buffer.alloc(index * 97, index))
    const whole = Buffer.concat(pieces)
    expect(await save({ headers: length(whole.byteLength), body: pieces })).toMatchObject({
      saved: { size: whole.byteLength, sha256: digest(whole) },
    })
    expect((await readFile(join(folder, 'a.sql'))).equals(whole)).toBe(true)
  })

  it('and is empty, is an empty file: what that means is the business of the use case', async () => {
    expect(await save({ headers: length(0), body: [] })).toMatchObject({ saved: { size: 0 } })
  })
})

describe('a file that does not arrive as it should leaves nothing', () => {
  const failing: [string, Scripted, Partial<SaveTarget>, object][] = [
    [
      'cut',
      { headers: length(99), body: [text] },
      {},
      { kind: 'broken', message: 'the body ended after 14 of 99 bytes' },
    ],
    ['broken off', { body: [text, new NetworkFailure('broken', 'aborted')] }, {}, { kind: 'broken' }],
    ['stalled', { body: [text, 'silence'] }, {}, { kind: 'stalled' }],
    ['longer', { headers: length(5), body: [text, text] }, {}, { code: 'size_mismatch' }],
    ['another', { body: [text] }, { sha256: digest('other') }, { code: 'digest_mismatch' }],
    ['cut, with a digest', { headers: length(99), body: [text] }, { sha256: digest('x') }, { kind: 'broken' }],
    ['without an announced end', { body: [text], endsByClosing: true }, {}, { code: 'unexpected_response' }],
    ['larger than the disk', { headers: length(2 ** 62), body: [text] }, {}, { code: 'disk_full' }],
    ['badly named', { body: [text] }, { name: '../a.sql' }, { code: 'unsafe_filename' }],
  ]
  it.each(failing)('%s', async (_, step, target, error) => {
    expect(await save(step, target)).toMatchObject({ error })
    expect(await readdir(folder)).toEqual([])
  })

  it('without an announced end a digest proves it', async () => {
    const step: Scripted = { body: [text], endsByClosing: true }
    expect(await save(step, { sha256: digest(text) })).toMatchObject({ saved: { size: 14 } })
  })

  it('cancelled in the middle', async () => {
    const scene = new Scene({ steps: [{ body: [text, { pauseMs: 9_000 }, text, 'silence'] }] })
    const answer = await scene.client.open({ method: 'GET', path: 'file', doing: 'download' })
    scene.clock.sleep(10_000).then(() => scene.cancel())
    expect(await scene.thrownBy(saveFile(answer, { folder, name: 'a.sql' }))).toMatchObject({ code: 'cancelled' })
    expect([scene.clock.timers, scene.open, await readdir(folder)]).toEqual([0, 0, []])
  })

  it.skipIf(process.platform === 'win32')('a folder that is a file', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await save({ body: [text] }, { folder: join(folder, 'file', 'below') })).toMatchObject({
      error: { code: 'invalid_input', message: expect.stringMatching(/cannot be written \(ENOTDIR\)/) },
    })
  })

  it.skipIf(process.platform === 'win32')(
    'a disk that becomes full, which shows as a write that takes only a part',
    async () => {
      const child = await runChild(
        `import { saveFile } from 'src/http/download.ts'
       async function* body() { yield new Uint8Array(200_000) }
       const answer = { headers: {}, body: body(), discard() { console.log('discarded') } }
       try {
         console.log(await saveFile(answer, { folder: url, name: 'a.sql' }))
       } catch (error) { console.log(error.code, error.message) }`,
        { url: folder, shell: 'ulimit -f 100;' },
      )
      expect(child.stdout).toMatch(/^discarded\ndisk_full The disk became full while a.sql was written \(EFBIG\)/)
      expect(await readdir(folder)).toEqual([])
    },
  )
})

describe('what is there already', () => {
  const there = () => join(folder, 'a.sql')

  it('an equal file counts as fetched', async () => {
    await writeFile(there(), text)
    expect(await save({ body: [text] })).toMatchObject({ saved: { path: there(), size: 14 } })
    expect(await save({ body: [text] }, { sha256: digest(text) })).toMatchObject({ saved: { path: there() } })
    expect(await readFile(there(), 'utf8')).toBe(text)
  })

  it.each([undefined, digest(text)])('a different file is left untouched', async sha256 => {
    await writeFile(there(), 'older')
    expect(await save({ body: [text] }, sha256 === undefined ? {} : { sha256 })).toMatchObject({
      error: { code: 'file_exists' },
    })
    expect(await readFile(there(), 'utf8')).toBe('older')
  })

  it('a file that appears while ours arrives is left untouched', async () => {
    const scene = new Scene({ steps: [{ body: [text, { pauseMs: 5_000 }, text] }] })
    const answer = await scene.client.open({ method: 'GET', path: 'file', doing: 'download' })
    const other = scene.clock.sleep(2_000).then(() => writeFile(there(), 'of somebody else'))
    const outcome = await scene.thrownBy(saveFile(answer, { folder, name: 'a.sql' }))
    await other
    expect(outcome).toMatchObject({ code: 'file_exists' })
    expect([await readdir(folder), await readFile(there(), 'utf8')]).toEqual([['a.sql'], 'of somebody else'])
  })

  it('a folder of that name', async () => {
    await mkdir(there())
    expect(await save({ body: [text] })).toMatchObject({ error: { code: 'file_exists' } })
  })

  it.skipIf(process.platform === 'win32')('links that an earlier step planted are not written through', async () => {
    await writeFile(join(folder, 'victim'), 'precious')
    await symlink(join(folder, 'victim'), `${there()}.tmp`)
    await symlink(join(folder, 'victim'), there())
    expect(await save({ body: [text] })).toMatchObject({ error: { code: 'file_exists' } })
    await rm(there())
    await symlink(join(folder, 'nowhere'), there())
    expect(await save({ body: [text] })).toMatchObject({ saved: { size: 14 } })
    expect((await readdir(folder)).sort()).toEqual(['a.sql', 'a.sql.tmp', 'victim'])
    expect([await readFile(there(), 'utf8'), await readFile(join(folder, 'victim'), 'utf8')]).toEqual([
      text,
      'precious',
    ])
  })

  it('two downloads of one name at the same time do not mix', async () => {
    const contents = ['a'.repeat(3_000_000), 'b'.repeat(3_000_000)]
    const outcomes = await Promise.allSettled(
      contents.map(async content => {
        const pieces = Array.from({ length: 30 }, (_, index) => content.slice(index * 100_000, (index + 1) * 100_000))
        const scene = new Scene({ steps: [{ body: pieces }] })
        const answer = await scene.client.open({ method: 'GET', path: 'file', doing: 'download' })
        return await saveFile(answer, { folder, name: 'a.sql' })
      }),
    )
    const saved = outcomes.flatMap(one => (one.status === 'fulfilled' ? [one.value.sha256] : []))
    expect(saved.length).toBeGreaterThan(0)
    expect(await readdir(folder)).toEqual(['a.sql'])
    expect(saved).toContain(digest(await readFile(there())))
  })
})
