import { createHash } from 'node:crypto'

/** The bytes of a stored file: real ones, or generated ones that are never held in memory. */
export type Content =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'synthetic'; readonly size: number }

const BLOCK_BYTES = 256 * 1024

export function sizeOf(content: Content): number {
  return content.kind === 'bytes' ? content.bytes.byteLength : content.size
}

export function* chunksOf(content: Content): Generator<Uint8Array> {
  if (content.kind === 'bytes') {
    for (let at = 0; at < content.bytes.byteLength; at += BLOCK_BYTES)
      yield content.bytes.subarray(at, at + BLOCK_BYTES)
    return
  }
  for (let at = 0; at < content.size; at += BLOCK_BYTES) {
    const block = generated(at / BLOCK_BYTES)
    yield at + BLOCK_BYTES > content.size ? block.subarray(0, content.size - at) : block
  }
}

/** Pulls block by block, so a slow reader holds the source back. */
export function streamOf(content: Content): ReadableStream<Uint8Array> {
  const chunks = chunksOf(content)
  return new ReadableStream(
    {
      pull(controller) {
        const next = chunks.next()
        if (next.done) controller.close()
        else controller.enqueue(next.value)
      },
    },
    { highWaterMark: 1 },
  )
}

export interface Checksums {
  readonly sha256: string
  readonly md5: string
}

const syntheticSums = new Map<number, Checksums>()

/** Of the bytes as they are. Takes some seconds a gigabyte, once per size, for generated ones. */
export function checksumsOf(content: Content): Checksums {
  const known = content.kind === 'synthetic' ? syntheticSums.get(content.size) : undefined
  if (known !== undefined) return known
  const sha256 = createHash('sha256')
  const md5 = createHash('md5')
  for (const chunk of chunksOf(content)) {
    sha256.update(chunk)
    md5.update(chunk)
  }
  const sums = { sha256: sha256.digest('hex'), md5: md5.digest('hex') }
  if (content.kind === 'synthetic') syntheticSums.set(content.size, sums)
  return sums
}

/** The same bytes but for one in the middle; of no bytes, one byte. */
export function damaged(content: Content): Content {
  if (content.kind === 'synthetic') return { kind: 'synthetic', size: Math.max(0, content.size - 1) }
  if (content.bytes.byteLength === 0) return { kind: 'bytes', bytes: new Uint8Array(1) }
  // Not slice(): of a Buffer that is a view on the same memory.
  const bytes = Uint8Array.from(content.bytes)
  const middle = bytes.byteLength >> 1
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
  return { kind: 'bytes', bytes }
}

// Each block differs from every other in its first eight bytes, so a lost, doubled or swapped block shows in the hash.
const pattern = Uint8Array.from({ length: BLOCK_BYTES }, (_, index) => (index * 31 + (index >> 8) * 17) & 0xff)

function generated(number: number): Uint8Array {
  const block = pattern.slice()
  new DataView(block.buffer).setFloat64(0, number)
  return block
}
