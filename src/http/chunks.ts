import { finished, type Readable } from 'node:stream'
import { networkFailureOf } from './network-failure.ts'

// One batch of the file writer; past it the socket is paused. More was not faster, only larger.
const READ_AHEAD_BYTES = 256 * 1024

/**
 * The chunks of an answer as they arrive. Node's own iterator copies all that waits into one new buffer at every step,
 * which a gigabyte feels. Throws NetworkFailure when the body is cut short.
 */
export function chunksOf(message: Readable): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => new Chunks(message) }
}

class Chunks implements AsyncIterator<Uint8Array, undefined> {
  readonly #message: Readable
  readonly #ready: Uint8Array[] = []
  #readyBytes = 0
  #end: { readonly error: unknown } | undefined
  #wake: () => void = () => undefined

  constructor(message: Readable) {
    this.#message = message
    message.on('data', (chunk: Uint8Array) => {
      this.#ready.push(chunk)
      this.#readyBytes += chunk.byteLength
      if (this.#readyBytes >= READ_AHEAD_BYTES) message.pause()
      this.#wake()
    })
    finished(message, error => {
      this.#end = { error }
      this.#wake()
    })
  }

  async next(): Promise<IteratorResult<Uint8Array, undefined>> {
    while (this.#ready.length === 0 && this.#end === undefined) {
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
    const value = this.#ready.shift()
    if (value !== undefined) {
      this.#readyBytes -= value.byteLength
      if (this.#readyBytes < READ_AHEAD_BYTES && this.#message.isPaused()) this.#message.resume()
      return { done: false, value }
    }
    if (this.#end?.error) throw networkFailureOf(this.#end.error, true)
    return { done: true, value: undefined }
  }

  async return(): Promise<IteratorResult<Uint8Array, undefined>> {
    this.#message.destroy()
    return { done: true, value: undefined }
  }
}
