import { Deadline } from '../../src/core/deadline.ts'
import { ShipgateError } from '../../src/core/errors.ts'
import type { Log } from '../../src/core/ports.ts'
import { Secret } from '../../src/core/secret.ts'
import { Client } from '../../src/http/client.ts'
import type { NetworkFailure } from '../../src/http/network-failure.ts'
import { type ClientPorts, fixedCredentials, type ServiceOptions } from '../../src/http/service.ts'
import type { WireRequest, WireResponse } from '../../src/http/transport.ts'
import { VirtualClock } from '../../src/sandbox/clock.ts'

/** A piece of a body: text, bytes, a pause, or how it ends when it does not end well. */
export type Piece = string | Uint8Array | { readonly pauseMs: number } | NetworkFailure | 'silence'

export interface Scripted {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: readonly Piece[]
  /** Milliseconds until the headers are there. */
  readonly afterMs?: number
  readonly endsByClosing?: boolean
}

/** What the network does with one request. */
export type Step = Scripted | NetworkFailure | 'silence'

export const json = (value: unknown, status = 200): Scripted => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: [JSON.stringify(value)],
})

export interface SceneOptions {
  readonly steps: readonly Step[]
  readonly service?: Partial<ServiceOptions>
  readonly ports?: Partial<ClientPorts>
  readonly deadlineMs?: number
}

/** The value in the credentials of every scene, so that a test can look for it where it must not be. */
export const KEY = 'hunter2-hunter2'

/** A client on a network that follows a script, on a clock that jumps. */
export class Scene {
  readonly clock = new VirtualClock()
  readonly cancelling = new AbortController()
  /** The requests, in order, with the moment in milliseconds since the start of the scene. */
  readonly seen: (WireRequest & { readonly at: number })[] = []
  readonly lines: string[] = []
  /** Answers that were neither read to their end nor closed. */
  open = 0
  readonly client: Client
  readonly #start = this.clock.now()
  readonly #steps: Step[]

  constructor({ steps, service, ports, deadlineMs = 3_600_000 }: SceneOptions) {
    this.#steps = [...steps]
    const note = (text: string) => void this.lines.push(text)
    const log: Log = { info: note, debug: note, warning: note, outsideLines: note, group: (_, body) => body() }
    this.client = new Client(
      {
        transport: request => this.#answer(request),
        clock: this.clock,
        log,
        random: () => 0,
        signal: this.cancelling.signal,
        deadline: Deadline.after(this.clock, deadlineMs),
        maxRetries: 4,
        ...ports,
      },
      {
        name: 'Service',
        base: new URL('https://service.example/'),
        credentials: fixedCredentials({ authorization: new Secret(`Bearer ${KEY}`) }),
        budget: () => undefined,
        explain: () => undefined,
        ...service,
      },
    )
  }

  /** Milliseconds since the start. */
  get elapsed(): number {
    return this.clock.now() - this.#start
  }

  cancel(): void {
    this.cancelling.abort(new ShipgateError('cancelled', 'The job was cancelled.'))
  }

  /** What `work` throws, with all waiting skipped. */
  async thrownBy(work: Promise<unknown>): Promise<unknown> {
    return await this.clock.run(
      work.then(
        value => {
          throw new Error(`nothing was thrown, but given: ${JSON.stringify(value)}`)
        },
        (error: unknown) => error,
      ),
    )
  }

  async #answer(request: WireRequest): Promise<WireResponse> {
    this.seen.push({ ...request, at: this.elapsed })
    const step = this.#steps.length > 1 ? this.#steps.shift() : this.#steps[0]
    if (step === undefined || step === 'silence') return await this.#silence(request.signal)
    if (step instanceof Error) throw step
    if (step.afterMs !== undefined) await this.clock.sleep(step.afterMs, request.signal)
    this.open++
    let closed = false
    const close = () => {
      if (!closed) this.open--
      closed = true
    }
    return {
      status: step.status ?? 200,
      headers: step.headers ?? {},
      endsByClosing: step.endsByClosing ?? false,
      body: this.#body(step.body ?? [], { signal: request.signal, close }),
      discard: close,
    }
  }

  async *#body(
    pieces: readonly Piece[],
    one: { readonly signal: AbortSignal; readonly close: () => void },
  ): AsyncIterable<Uint8Array> {
    try {
      for (const piece of pieces) {
        one.signal.throwIfAborted()
        if (piece === 'silence') await this.#silence(one.signal)
        else if (typeof piece === 'string') yield Buffer.from(piece)
        else if (piece instanceof Uint8Array) yield piece
        else if (piece instanceof Error) throw piece
        else await this.clock.sleep(piece.pauseMs, one.signal)
      }
    } finally {
      one.close()
    }
  }

  #silence(signal: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
      if (signal.aborted) reject(signal.reason)
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
  }
}
