import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentOf, Host, inFolder, onlyFile, sha256 } from './ranged-download.test-support.ts'

const SIZE = 600_000
const content = contentOf(SIZE)
const digest = sha256(content)
const slow = { paces: [100] }

describe('what is there already', () => {
  const cases: [string, string | Buffer, Parameters<Host['fetch']>[1], Parameters<Host['fetch']>[2], object, number][] =
    [
      [
        'equal, digest known: nothing is asked',
        content,
        { sha256: digest },
        {},
        { fetched: { alreadyThere: true, size: SIZE } },
        0,
      ],
      ['equal, digest not known', content, {}, { overwrite: 'never' }, { fetched: { alreadyThere: true } }, 1],
      ['different', 'older', {}, {}, { fetched: { alreadyThere: false } }, 1],
      ['different, digest known', 'older', { sha256: digest }, {}, { fetched: { alreadyThere: false } }, 1],
      ['equal, always', content, { sha256: digest }, { overwrite: 'always' }, { fetched: { alreadyThere: false } }, 1],
      ['different, never', 'older', {}, { overwrite: 'never' }, { error: { code: 'file_exists' } }, 1],
      [
        'different size, never',
        'older',
        { sizeBytes: SIZE },
        { overwrite: 'never' },
        { error: { code: 'file_exists' } },
        0,
      ],
    ]
  it.each(cases)('%s', async (_, there, target, options, outcome, requests) => {
    await inFolder(async folder => {
      await writeFile(join(folder, 'disk.iso'), there)
      const host = new Host({ content, paces: [1] })
      expect(await host.fetch(folder, target, options)).toMatchObject(outcome)
      expect(host.asked.length).toBe(requests)
      expect(await onlyFile(folder)).toBe('error' in outcome ? sha256(there) : digest)
    })
  })

  it('a file that appears while ours arrives is left untouched with never', async () => {
    await inFolder(async folder => {
      const host = new Host({ content, ...slow })
      const other = host.clock.sleep(700).then(() => writeFile(join(folder, 'disk.iso'), 'of somebody else'))
      const outcome = await host.fetch(folder, {}, { overwrite: 'never' })
      await other
      expect(outcome).toMatchObject({ error: { code: 'file_exists' } })
      expect(await onlyFile(folder)).toBe(sha256('of somebody else'))
    })
  })

  it('a folder of that name', async () => {
    await inFolder(async folder => {
      await mkdir(join(folder, 'disk.iso'))
      for (const overwrite of ['if-different', 'always', 'never'] as const) {
        expect(await new Host({ content }).fetch(folder, {}, { overwrite })).toMatchObject({
          error: { code: 'file_exists' },
        })
      }
    })
  })

  it.skipIf(process.platform === 'win32')('a link is replaced, not written through', async () => {
    await inFolder(async elsewhere => {
      await writeFile(join(elsewhere, 'victim'), 'precious')
      await inFolder(async folder => {
        await symlink(join(elsewhere, 'victim'), join(folder, 'disk.iso'))
        expect(await new Host({ content }).fetch(folder, {}, { overwrite: 'never' })).toMatchObject({
          error: { code: 'file_exists' },
        })
        expect(await new Host({ content }).fetch(folder)).toMatchObject({ fetched: { sha256: digest } })
      })
      expect(await readFile(join(elsewhere, 'victim'), 'utf8')).toBe('precious')
    })
  })
})
