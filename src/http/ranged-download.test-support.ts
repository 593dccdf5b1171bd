import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { Deadline } from '../core/deadline.ts'
import { ShipgateError } from '../core/errors.ts'
import { VirtualClock } from '../sandbox/clock.ts'
import type { Expiry, LinkRequest, LinkSource } from './link-source.ts'
import { NetworkFailure } from './network-failure.ts'
import { type FetchOptions, type FetchTarget, fetchFile } from './ranged-download.ts'
import { RequestError } from './request-error.ts'
import type { OpenAnswer } from './service.ts'

/** What goes wrong with one answer. `after`: bytes of it that still come. */
export type HostFault =
  | { readonly kind: 'cut' | 'silence' | 'short' | 'page-later'; readonly after: number }
  | { readonly kind: 'longer' | 'ignores-range' | 'page' | 'bare-page' | 'empty' | 'wrong-start' | 'wrong-total' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'refused' | 'never' }
  /** From here on the file is another one. */
  | { readonly kind: 'changed' }
  /** From here on the link is refused until it is renewed. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'wrong-bytes' }

export interface HostOptions {
  readonly content: Uint8Array
  /** The fault of the first answer, the second… */
  readonly faults?: readonly (HostFault | undefined)[]
  readonly etag?: boolean
  readonly ranges?: boolean
  /** Renewed links lead to the file with another tag. */
  readonly tagPerLink?: boolean
  readonly renewable?: boolean
  readonly length?: 'announced' | 'chunked' | 'closing'
  readonly chunkBytes?: number
  /** Milliseconds for a chunk, of the first connection, the second… */
  readonly paces?: readonly number[]
  /** Milliseconds until the job is cancelled. */
  readonly cancelAfter?: number | undefined
}

export const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex')

export function contentOf(size: number, seed = 1): Buffer {
  const content = Buffer.alloc(size)
  for (let at = 0; at < size; at++) content[at] = Math.imul(at + seed * 7919, 2_654_435_761) >>> 24
  return content
}

/** A download host that follows a script, on a clock that jumps. */
export class Host implements LinkSource {
  readonly clock = new VirtualClock()
  readonly cancelling = new AbortController()
  readonly asked: { readonly range: string; readonly validator: string | undefined }[] = []
  readonly renewals: Expiry[] = []
  readonly lines: string[] = []
  /** Answers that were neither read to their end nor closed, and the most there were at a time. */
  unclosed = 0
  most = 0
  /** Not to be printed by a failing test: it is long. */
  #content: Uint8Array
  /** Bytes of bodies that were sent. */
  sent = 0
  #version = 1
  #expired = false
  readonly #options: HostOptions

  constructor(options: HostOptions) {
    this.#options = options
    this.#content = options.content
  }

  get content(): Uint8Array {
    return this.#content
  }

  async renew(why: Expiry): Promise<void> {
    await this.clock.sleep(500, this.cancelling.signal)
    if (this.#options.renewable === false) throw new ShipgateError('provider_error', 'There is no fresh link.')
    this.renewals.push(why)
    this.#expired = false
    if (this.#options.tagPerLink) this.#version++
  }

  async open({ range, validator, signal }: LinkRequest): Promise<OpenAnswer> {
    signal.throwIfAborted()
    const { faults = [], etag = true, ranges = true, length = 'announced' } = this.#options
    const fault = faults[this.asked.length]
    const paces = this.#options.paces ?? [10]
    const pace = paces[this.asked.length % paces.length] ?? 10
    this.asked.push({ range: range ? `${range.from}-${range.to ?? ''}` : 'all', validator })
    await this.clock.sleep(5, signal)
    if (fault?.kind === 'changed') {
      this.#version++
      this.#content = contentOf(this.#content.byteLength + 1, this.#version)
    }
    if (fault?.kind === 'expired') this.#expired = true
    if (this.#expired) throw refusal(403)
    if (fault?.kind === 'status') throw refusal(fault.status)
    if (fault?.kind === 'refused') throw new NetworkFailure('refused', 'connect ECONNREFUSED')
    if (fault?.kind === 'never') await untilAborted(signal)
    const tag = `"v${this.#version}"`
    const page = '<!DOCTYPE html><html><body>This link has expired.</body></html>'
    if (fault?.kind === 'page' || fault?.kind === 'bare-page') {
      const type = fault.kind === 'page' ? { 'content-type': 'text/html; charset=utf-8' } : {}
      return this.#answer(
        200,
        { ...type, 'content-length': `${page.length}` },
        this.#body(Buffer.from(page), { pace, signal }),
      )
    }
    if (fault?.kind === 'empty')
      return this.#answer(200, { 'content-length': '0' }, this.#body(Buffer.alloc(0), { pace, signal }))
    const total = this.#content.byteLength
    const known = { ...(etag && { etag: tag }), 'content-type': 'application/octet-stream' }
    const stale = validator !== undefined && validator !== tag
    if (range === undefined || stale || !ranges || fault?.kind === 'ignores-range') {
      const headers = length === 'announced' ? { ...known, 'content-length': `${total}` } : known
      return this.#answer(200, headers, this.#body(this.#content, { pace, signal, fault }))
    }
    if (range.from >= total) throw refusal(416)
    const to = Math.min(range.to ?? total, total)
    const first = fault?.kind === 'wrong-start' ? range.from + 1 : range.from
    const told = fault?.kind === 'wrong-total' ? to + 1 : total
    const headers = { ...known, 'content-range': `bytes ${first}-${to - 1}/${told}` }
    return this.#answer(206, headers, this.#body(this.#content.subarray(range.from, to), { pace, signal, fault }))
  }

  #answer(status: number, headers: Record<string, string>, body: AsyncIterable<Uint8Array>): OpenAnswer {
    this.unclosed++
    this.most = Math.max(this.most, this.unclosed)
    const closing = { ...(status === 200 && this.#options.length === 'closing' && { endsByClosing: true }) }
    return { status, headers, ...closing, ...this.#closable(body) }
  }

  #closable(body: AsyncIterable<Uint8Array>): Pick<OpenAnswer, 'body' | 'discard'> {
    let closed = false
    const close = () => {
      if (!closed) this.unclosed--
      closed = true
    }
    async function* closing() {
      try {
        yield* body
      } finally {
        close()
      }
    }
    return { body: closing(), discard: close }
  }

  async *#body(
    bytes: Uint8Array,
    { pace, signal, fault }: { pace: number; signal: AbortSignal; fault?: HostFault | undefined },
  ): AsyncIterable<Uint8Array> {
    const size = this.#options.chunkBytes ?? 8192
    const limit = fault !== undefined && 'after' in fault ? fault.after : Number.POSITIVE_INFINITY
    for (let at = 0; at < bytes.byteLength; at += size) {
      await this.clock.sleep(pace, signal)
      const chunk = Uint8Array.from(bytes.subarray(at, Math.min(at + size, limit, bytes.byteLength)))
      if (fault?.kind === 'wrong-bytes') chunk[0] = (chunk[0] ?? 0) ^ 1
      this.sent += chunk.byteLength
      if (chunk.byteLength > 0) yield chunk
      if (at + size < limit) continue
      if (fault?.kind === 'cut') throw new NetworkFailure('broken', 'socket hang up')
      if (fault?.kind === 'silence') await stall(this.clock, signal)
      return
    }
    if (fault?.kind === 'longer') yield Buffer.from('more')
  }

  async fetch(folder: string, target: Partial<FetchTarget> = {}, options: Partial<FetchOptions> = {}) {
    const { clock } = this
    const note = (text: string) => void this.lines.push(text)
    const log = {
      info: note,
      debug: note,
      warning: note,
      outsideLines: note,
      group: <T>(_: string, body: () => Promise<T>) => body(),
    }
    const ended = new AbortController()
    const { cancelAfter } = this.#options
    if (cancelAfter !== undefined) {
      clock.sleep(cancelAfter, ended.signal).then(
        () => this.cancelling.abort(new ShipgateError('cancelled', 'The job was cancelled.')),
        () => undefined,
      )
    }
    const outcome = await clock.run(
      fetchFile({
        ports: {
          clock,
          log,
          random: () => 0.5,
          signal: this.cancelling.signal,
          deadline: Deadline.after(clock, 3_600_000),
          maxRetries: 4,
        },
        links: this.#options.renewable === undefined ? { open: request => this.open(request) } : this,
        target: { folder, path: 'disk.iso', ...target },
        options: { connections: 4, overwrite: 'if-different', smallestBytes: 16_384, ...options },
      }).then(
        fetched => ({ fetched }),
        (error: unknown) => ({ error }),
      ),
    )
    ended.abort('ended')
    // Whatever happened: no timer and no connection is left, and no unfinished file.
    const parts = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.part'))
    expect({ timers: clock.timers, open: this.unclosed, parts }).toEqual({ timers: 0, open: 0, parts: [] })
    return outcome
  }
}

/** Runs `use` in a folder of its own, and gives what it gives. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'shipgate-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The digest of the one file of the folder; undefined when there is none. */
export async function onlyFile(folder: string): Promise<string | undefined> {
  const names = await readdir(folder)
  expect(names.length).toBeLessThanOrEqual(1)
  return names[0] === undefined ? undefined : sha256(await readFile(join(folder, names[0])))
}

function refusal(status: number): RequestError {
  const codes: Record<number, 'forbidden' | 'not_found' | 'provider_unavailable'> = {
    403: 'forbidden',
    404: 'not_found',
    503: 'provider_unavailable',
  }
  return new RequestError(codes[status] ?? 'unexpected_response', `Could not download: the host answered ${status}.`, {
    status,
    processed: 'no',
  })
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** As the client does it: silence ends after 30 s. */
async function stall(clock: VirtualClock, signal: AbortSignal): Promise<never> {
  await clock.sleep(30_000, signal)
  throw new NetworkFailure('stalled', 'no byte came for 30 s')
}
