import type { IncomingMessage } from 'node:http'
import { finished, type Readable } from 'node:stream'
import type { Bypass } from './bypass.ts'
import { networkFailureOf } from './network-failure.ts'
import { giveBack } from './slabs.ts'

// Past it the socket is paused. More was not faster, only larger.
const READ_AHEAD_BYTES = 512 * 1024

/**
 * The chunks of an answer as they arrive. Node's own iterator copies all that waits into one new buffer at every step,
 * which a gigabyte feels. Throws NetworkFailure when the body is cut short.
 *
 * A chunk is the reader's own. Given back to the slabs, its memory is used again.
 */
export function chunksOf(message: IncomingMessage, bypass?: Bypass): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => new Chunks(message, bypass) }
}

class Chunks implements AsyncIterator<Uint8Array, undefined> {
  readonly #message: IncomingMessage
  readonly #source: Readable
  readonly #ready: Uint8Array[] = []
  #readyBytes = 0
  #end: { readonly error: unknown } | undefined
  #wake: () => void = () => undefined

  constructor(message: IncomingMessage, bypass: Bypass | undefined) {
    this.#message = message
    // Also of a body that is led past the message: the message ends with its connection, and says why.
    finished(message, error => this.#finish(error))
    const diverted = bypass?.divert(message, (chunk, last) => {
      this.#add(chunk)
      if (last) this.#finish(undefined)
    })
    this.#source = diverted?.socket ?? message
    if (diverted === undefined) message.on('data', (chunk: Uint8Array) => this.#add(chunk))
    else if (diverted.first.byteLength > 0) this.#add(diverted.first)
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
      if (this.#readyBytes < READ_AHEAD_BYTES && this.#source.isPaused()) this.#source.resume()
      return { done: false, value }
    }
    if (this.#end?.error) throw networkFailureOf(this.#end.error, true)
    return { done: true, value: undefined }
  }

  async return(): Promise<IteratorResult<Uint8Array, undefined>> {
    this.#message.destroy()
    for (const chunk of this.#ready.splice(0)) giveBack(chunk)
    return { done: true, value: undefined }
  }

  #add(chunk: Uint8Array): void {
    this.#ready.push(chunk)
    this.#readyBytes += chunk.byteLength
    if (this.#readyBytes >= READ_AHEAD_BYTES) this.#source.pause()
    this.#wake()
  }

  #finish(error: unknown): void {
    if (this.#end !== undefined) return
    this.#end = { error }
    this.#wake()
    // Of a body that was led past it, the message still waits for the end.
    if (!this.#message.complete) this.#message.destroy()
  }
}
