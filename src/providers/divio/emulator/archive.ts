import { gzipSync } from 'node:zlib'
import { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'
import type { InstanceBackup } from './records.ts'

const BLOCK = 512
const CHUNK = 64 * 1024
const MAGIC = new TextEncoder().encode('PGDMP')

/** Bytes of the dump or archive when nobody said another size. */
export function naturalSize(type: string, uuid: string): number {
  return type === 'DATABASE' ? 262_144 + (seedOf(uuid) % 65_536) : mediaArchive(uuid).length
}

/** A database dump: the custom format's first bytes, then what looks compressed. Made while it is read. */
export function* dumpOf({ uuid, size }: InstanceBackup): Generator<Uint8Array> {
  const random = new SeededRandom(seedOf(uuid))
  const block = random.bytes(CHUNK)
  const total = size ?? 0
  for (let at = 0; at < total; at += CHUNK) {
    const chunk = block.slice(0, Math.min(CHUNK, total - at))
    if (at === 0) chunk.set(MAGIC.subarray(0, chunk.length))
    yield chunk
  }
}

/** A tar.gz of two files. */
export function mediaArchive(uuid: string): Uint8Array {
  const random = new SeededRandom(seedOf(uuid))
  return gzipSync(
    tarOf([
      { name: 'tiles/depth-1.bin', bytes: random.bytes(3_000) },
      { name: 'logo.txt', bytes: new TextEncoder().encode(`harbour ${uuid}\n`) },
    ]),
  )
}

function seedOf(uuid: string): number {
  let seed = 7
  for (const character of uuid) seed = (Math.imul(seed, 31) + character.charCodeAt(0)) >>> 0
  return seed
}

/** In the ustar form. */
function tarOf(entries: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const parts = entries.flatMap(({ name, bytes }) => [
    header(name, bytes.length),
    bytes,
    Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK),
  ])
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)])
}

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK)
  block.write(name, 0, 100, 'utf8')
  block.write('0000644\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  block.write('00000000000\0', 136)
  block.write('        ', 148)
  block.write('0', 156)
  block.write('ustar\0', 257)
  block.write('00', 263)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}
