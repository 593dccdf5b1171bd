import { readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DiskRoom } from './disk-room.ts'
import { contentOf, Host, inFolder, sha256 } from './ranged-download.test-support.ts'

const folder = tmpdir()
const full = { code: 'disk_full' }

it('is refused to a file that is larger than what is free', async () => {
  const room = new DiskRoom(async () => 100)
  await expect(room.claim(folder, () => 101)).rejects.toMatchObject(full)
  await room.claim(folder, () => 100)
})

it('is refused to a file that fits only without those beside it', async () => {
  let free = 100
  let left = 70
  const room = new DiskRoom(async () => free)
  const leave = await room.claim(folder, () => left)
  await expect(room.claim(folder, () => 40)).rejects.toMatchObject(full)
  // What the first one has written is no longer to come, and no longer free.
  free = 50
  left = 20
  await expect(room.claim(folder, () => 40)).rejects.toMatchObject(full)
  await room.claim(folder, () => 30)
  leave()
  await room.claim(folder, () => 20)
})

it('goes to one of two that ask at once', async () => {
  const room = new DiskRoom(async () => 100)
  const asked = await Promise.allSettled([room.claim(folder, () => 60), room.claim(folder, () => 60)])
  expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
})

it('is not looked at where the system does not tell', async () => {
  await new DiskRoom(async () => undefined).claim(folder, () => Number.MAX_SAFE_INTEGER)
})

const SIZE = 600_000

it('is shared by downloads side by side, and given back by each in the end', async () => {
  await inFolder(async here => {
    const room = new DiskRoom(async () => 1_000_000)
    const leave = await room.claim(here, () => 500_000)
    const content = contentOf(SIZE)
    expect(await new Host({ content }).fetch(here, {}, { room })).toMatchObject({ error: full })
    leave()
    const failing = new Host({ content, faults: [{ kind: 'wrong-bytes' }], paces: [1] })
    expect(await failing.fetch(here, { sha256: sha256(content) }, { room })).toMatchObject({
      error: { code: 'digest_mismatch' },
    })
    expect(await new Host({ content }).fetch(here, {}, { room })).toMatchObject({ fetched: { size: SIZE } })
    await room.claim(here, () => 1_000_000)
  })
})

it('counts what an earlier start of the same file has brought as free', async () => {
  await inFolder(async here => {
    const host = new Host({ content: contentOf(SIZE), ranges: false, faults: [{ kind: 'cut', after: 500_000 }] })
    const room = new DiskRoom(async at => {
      const sizes = (await readdir(at)).map(async name => (await stat(join(at, name))).size)
      return SIZE + 1_000 - (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0)
    })
    expect(await host.fetch(here, {}, { room })).toMatchObject({ fetched: { size: SIZE } })
    expect(host.asked.length).toBeGreaterThan(1)
  })
})
