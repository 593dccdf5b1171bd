import { createHash } from 'node:crypto'
import type { PartFile } from './part-file.ts'
import { type Span, withSpan } from './range-plan.ts'

const BLOCK_BYTES = 1024 * 1024

/**
 * SHA-256 of a file whose bytes arrive in any order. What arrives at the front is digested as it passes; what came before
 * its turn is read back from the file when the front has reached it, where the kernel still has most of it in memory.
 */
export class FrontDigest {
  readonly #part: PartFile
  readonly #hash = createHash('sha256')
  #at = 0
  #held: readonly Span[] = []
  #block: Uint8Array | undefined
  #reading: Promise<void> | undefined
  #error: unknown

  constructor(part: PartFile) {
    this.#part = part
  }

  /** Bytes that have come, and will be written. */
  arrived(from: number, chunk: Uint8Array): void {
    if (from !== this.#at || this.#reading !== undefined) return
    this.#hash.update(chunk)
    this.#at += chunk.byteLength
  }

  /** Bytes that are in the file. */
  written(from: number, to: number): void {
    this.#held = withSpan(this.#held, { from, to })
    if (this.#reading !== undefined || this.#next() === undefined) return
    this.#reading = this.#catchUp().finally(() => {
      this.#reading = undefined
    })
  }

  /** The digest, when all bytes from 0 to `size` are in the file; undefined when some are missing. */
  async end(size: number): Promise<string | undefined> {
    await this.rest()
    if (this.#error !== undefined) throw this.#error
    const [all, more] = this.#held
    const whole = size === 0 ? all === undefined : all?.from === 0 && all.to === size && more === undefined
    return whole && this.#at === size ? this.#hash.digest('hex') : undefined
  }

  /** Returns when nothing is read from the file any more. */
  async rest(): Promise<void> {
    await this.#reading
  }

  /** Where the bytes end that can be read back at the front. */
  #next(): number | undefined {
    return this.#held.find(({ from, to }) => from <= this.#at && this.#at < to)?.to
  }

  async #catchUp(): Promise<void> {
    try {
      this.#block ??= Buffer.allocUnsafeSlow(BLOCK_BYTES)
      for (let to = this.#next(); to !== undefined; to = this.#next()) {
        const wanted = this.#block.subarray(0, Math.min(BLOCK_BYTES, to - this.#at))
        const size = await this.#part.read(wanted, this.#at)
        if (size === 0) throw new Error('the file on the disk is shorter than what was written')
        this.#hash.update(wanted.subarray(0, size))
        this.#at += size
      }
    } catch (error) {
      this.#error = error
    }
  }
}
