import type { PartFile } from './part-file.ts'
import { giveBack } from './slabs.ts'

export interface Pouring {
  readonly part: PartFile
  /** Where in the file the first byte goes. */
  readonly from: number
  /** Looks at a chunk as it arrives, and says how many of its bytes belong into the file. Fewer than all: it was the last. */
  readonly take: (chunk: Uint8Array) => number
  /** True: nothing more is wanted. */
  readonly enough?: () => boolean
  /** The bytes from `from` to `to` are in the file. */
  readonly written?: (from: number, to: number) => void
}

const BATCH_BYTES = 256 * 1024

/**
 * Writes a body to its place in a file, in batches, one write under way while the next batch arrives. What was taken is
 * in the file when this ends, also when it ends because the body broke off.
 */
export async function pour(body: AsyncIterable<Uint8Array>, pouring: Pouring): Promise<void> {
  const writer = new BatchWriter(pouring)
  const chunks = body[Symbol.asyncIterator]()
  let ended = false
  try {
    while (!pouring.enough?.()) {
      const { done, value: chunk } = await chunks.next()
      ended = done === true
      if (done) break
      const taken = pouring.take(chunk)
      if (writer.add(taken === chunk.byteLength ? chunk : chunk.subarray(0, taken))) await writer.flush()
      if (taken < chunk.byteLength) break
    }
  } finally {
    try {
      await writer.end()
    } finally {
      if (!ended) await chunks.return?.()
    }
  }
}

class BatchWriter {
  readonly #pouring: Pouring
  #at: number
  #batch: Uint8Array[] = []
  #batchBytes = 0
  #writing: Promise<void> = Promise.resolve()

  constructor(pouring: Pouring) {
    this.#pouring = pouring
    this.#at = pouring.from
  }

  /** True when it is time to flush. */
  add(chunk: Uint8Array): boolean {
    this.#batch.push(chunk)
    this.#batchBytes += chunk.byteLength
    return this.#batchBytes >= BATCH_BYTES
  }

  async flush(): Promise<void> {
    await this.#writing
    this.#writing = this.#write(this.#batch, this.#batchBytes)
    // Rejections are seen at the next await; this keeps them from being reported as unhandled before.
    this.#writing.catch(() => undefined)
    this.#batch = []
    this.#batchBytes = 0
  }

  async end(): Promise<void> {
    await this.flush()
    await this.#writing
  }

  async #write(batch: readonly Uint8Array[], bytes: number): Promise<void> {
    const from = this.#at
    this.#at += bytes
    await this.#pouring.part.write(batch, from)
    // Whoever reads from the network goes on with this memory: no new pages, and half as many.
    for (const chunk of batch) giveBack(chunk)
    this.#pouring.written?.(from, from + bytes)
  }
}
