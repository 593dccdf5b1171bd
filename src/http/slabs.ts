/**
 * Memory for the chunks of big bodies, used again and again, by all connections together: a download in parts has a new
 * one every few seconds. Fresh memory for every chunk cost pages and collections, and tens of MiB that nobody needed.
 */

/** What one read can take. The kernel has as much ready when the other side is fast. */
export const SLAB_BYTES = 1024 * 1024
const MOST_SPARE = 24

const spare: Uint8Array[] = []
/** How many chunks lie in a slab that were not given back. Weak: a reader need not give back any. */
const holders = new WeakMap<ArrayBufferLike, number>()

export function takeSlab(): Uint8Array {
  return spare.pop() ?? Buffer.allocUnsafeSlow(SLAB_BYTES)
}

/** The slab that the chunk lies in is not used again before the chunk is given back. */
export function hold(chunk: Uint8Array): void {
  // The buffer for headers is none.
  if (chunk.buffer.byteLength !== SLAB_BYTES) return
  holders.set(chunk.buffer, (holders.get(chunk.buffer) ?? 0) + 1)
}

/** Nobody looks at the chunk any more. Does nothing for memory of another kind. */
export function giveBack(chunk: Uint8Array): void {
  const held = holders.get(chunk.buffer)
  if (held === undefined) return
  if (held > 1) {
    holders.set(chunk.buffer, held - 1)
    return
  }
  holders.delete(chunk.buffer)
  if (spare.length < MOST_SPARE) spare.push(new Uint8Array(chunk.buffer))
}
