import type { IncomingMessage } from 'node:http'
import type { OnReadOpts, Socket } from 'node:net'
import { giveBack, hold, SLAB_BYTES, takeSlab } from './slabs.ts'

const HEADER_BYTES = 64 * 1024
const SMALLEST_BODY_BYTES = 1024 * 1024

/** Takes the rest of a body, chunk by chunk; `last` comes with the byte that the announced length ends with. */
export type Sink = (chunk: Uint8Array, last: boolean) => void

export interface Diverted {
  /** Its pause() and resume() rule what comes to the sink. */
  readonly socket: Socket
  /** The part of the body that the parser had already. */
  readonly first: Uint8Array
}

/**
 * The reading side of one connection. All goes to Node's parser, until a big body is led past it: the parser copies
 * each 64 KiB into new memory, and a gigabyte took 1.7 s of processor time and 150 MiB before anything was done with it,
 * against 0.5 s and 65 MiB here. A body with a Content-Length needs no parser, only counting.
 *
 * Relies on nothing but what is documented: the option `onread` of net.connect and tls.connect, which agents hand on as
 * they do all options, and push() of streams. Where an agent does not hand it on, nothing is led past.
 */
export class Bypass {
  /** An option of the request. */
  readonly onread: OnReadOpts = { buffer: () => this.#buffer, callback: (size, buffer) => this.#arrived(size, buffer) }
  #buffer = headerBuffer()
  #gatherer: Uint8Array | undefined
  #gatheredBytes = 0
  #socket: Socket | undefined
  #used = false
  #sink: Sink | undefined
  #left = 0

  /** Must be told before the first byte comes. */
  attach(socket: Socket): void {
    this.#socket = socket
  }

  /**
   * Leads to `sink` what is still to come of the body. Undefined, with nothing done: the body has to be read from the
   * message.
   */
  divert(message: IncomingMessage, sink: Sink): Diverted | undefined {
    const socket = this.#socket
    const length = Number(message.headers['content-length'])
    if (!this.#used || socket === undefined || !Number.isSafeInteger(length) || length < SMALLEST_BODY_BYTES) {
      return undefined
    }
    // What waits in the socket is from before: it goes the old way, into the message.
    while (socket.readableLength > 0 && socket.read() !== null);
    // The parser knows best which answers have no body, whatever they announce.
    if (message.headers['transfer-encoding'] !== undefined || message.complete || socket.destroyed) return undefined
    const first = (message.read() as Uint8Array | null) ?? new Uint8Array()
    this.#left = length - first.byteLength
    this.#sink = sink
    this.#buffer = takeSlab()
    // The parser pauses it when its part of the body waits to be read.
    return { socket: socket.resume(), first }
  }

  #arrived(size: number, buffer: Uint8Array): boolean {
    this.#used = true
    const chunk = this.#take(size, buffer)
    if (this.#sink === undefined) return this.#socket?.push(chunk) ?? false
    if (this.#left > 0) {
      // What comes after the announced end is no part of it; the connection is not used again.
      const wanted = chunk.subarray(0, this.#left)
      this.#left -= wanted.byteLength
      this.#sink(wanted, this.#left === 0)
      if (this.#left === 0 && this.#gatherer !== undefined) {
        giveBack(this.#gatherer)
        this.#gatherer = undefined
      }
    }
    return true
  }

  /** A chunk that is the reader's own. A small one is copied, or it would keep a whole buffer from being used. */
  #take(size: number, buffer: Uint8Array): Uint8Array {
    const chunk = buffer.subarray(0, size)
    if (size < buffer.byteLength / 2) return this.#sink === undefined ? Buffer.from(chunk) : this.#gathered(chunk)
    // After a change of buffers one read more goes into the old one.
    if (buffer === this.#buffer) this.#buffer = this.#sink === undefined ? headerBuffer() : takeSlab()
    hold(chunk)
    return chunk
  }

  /**
   * A copy, many of which share one buffer: a connection of 20 MB/s brings small chunks only, and new memory for each of
   * them had four such connections hold 60 MiB that nobody needed.
   */
  #gathered(chunk: Uint8Array): Uint8Array {
    if (this.#gatherer === undefined || this.#gatheredBytes + chunk.byteLength > SLAB_BYTES) {
      if (this.#gatherer !== undefined) giveBack(this.#gatherer)
      this.#gatherer = takeSlab()
      this.#gatheredBytes = 0
      hold(this.#gatherer)
    }
    const copy = this.#gatherer.subarray(this.#gatheredBytes, this.#gatheredBytes + chunk.byteLength)
    copy.set(chunk)
    this.#gatheredBytes += chunk.byteLength
    hold(copy)
    return copy
  }
}

const headerBuffer = (): Uint8Array => Buffer.allocUnsafeSlow(HEADER_BYTES)
