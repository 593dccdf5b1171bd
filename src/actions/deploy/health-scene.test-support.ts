import { Deadline } from '../../core/deadline.ts'
import { ShipgateError } from '../../core/errors.ts'
import type { Log } from '../../core/ports.ts'
import { Report } from '../../core/report.ts'
import type { NetworkFailure } from '../../http/network-failure.ts'
import type { WireRequest, WireResponse } from '../../http/transport.ts'
import { VirtualClock } from '../../sandbox/clock.ts'
import type { ActionContext } from '../define.ts'
import { checkHealth, type Health, type WantedRevision } from './health-check.ts'
import type { HealthPlan } from './plan.ts'

/** What the application does with one request. */
export interface Scripted {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Milliseconds until the headers are there. */
  readonly afterMs?: number
  /** What comes after the body. */
  readonly ending?: NetworkFailure | 'silence' | 'more and more'
}

export type Step = string | Scripted | NetworkFailure | 'silence'

type Sent = WireRequest & { readonly at: number; readonly number: number }

export const OLD = '01d5e7a1c3b59f0e8d7c6b5a4938271605f4e3d2'
export const NEW = '4f0c2d9e8b7a6f5e4d3c2b1a0918273645f0e1d2'

interface Options {
  readonly plan?: Partial<HealthPlan>
  readonly wanted?: Partial<WantedRevision>
  readonly deadlineMs?: number
  readonly cancelAfterMs?: number
}

/** An application that answers as told, on a clock that jumps. */
export class HealthScene {
  readonly clock = new VirtualClock()
  readonly sent: Sent[] = []
  readonly lines: string[] = []
  /** Answers that were neither read to their end nor dropped. */
  open = 0
  readonly #start = this.clock.now()
  readonly #answer: (request: Sent) => Step
  readonly #cancel = new AbortController()

  /** `answers`: one after the other, the last one for ever; or what to answer to a request. */
  constructor(answers: readonly Step[] | ((request: Sent) => Step)) {
    this.#answer =
      typeof answers === 'function'
        ? answers
        : ({ number }) => answers[Math.min(number, answers.length - 1)] ?? 'silence'
  }

  /** Milliseconds since the start. */
  get elapsed(): number {
    return this.clock.now() - this.#start
  }

  async check(options: Options = {}): Promise<Health> {
    const { cancelAfterMs } = options
    if (cancelAfterMs !== undefined) {
      void this.clock.sleep(cancelAfterMs).then(() => this.#cancel.abort(new ShipgateError('cancelled', 'Cancelled.')))
    }
    const plan: HealthPlan = {
      url: new URL('https://shop.example/version?full=1'),
      status: [[200, 299]],
      match: undefined,
      headers: {},
      successes: 2,
      graceMs: 0,
      timeoutMs: 120_000,
      ...options.plan,
    }
    const wanted = { revision: NEW, previousRevision: OLD, ...options.wanted }
    const context = this.#context(options.deadlineMs ?? 3_600_000)
    return await this.clock.run(async () => await checkHealth(context, plan, wanted))
  }

  #context(deadlineMs: number): ActionContext {
    const note = (text: string) => void this.lines.push(text)
    const log: Log = { info: note, debug: note, warning: note, outsideLines: note, group: (_, body) => body() }
    return {
      clock: this.clock,
      random: () => 0.5,
      log,
      transport: request => this.#send(request),
      transportWith: () => request => this.#send(request),
      signal: this.#cancel.signal,
      deadline: Deadline.after(this.clock, deadlineMs),
      journal: { open: () => undefined, close: () => undefined },
      report: new Report(),
      facts: { workspace: '/nowhere', github: noFacts },
      github: () => undefined,
      mask: () => undefined,
      redact: text => text,
      output: () => undefined,
      detail: () => undefined,
    }
  }

  async #send(request: WireRequest): Promise<WireResponse> {
    const sent = { ...request, at: this.elapsed, number: this.sent.length }
    this.sent.push(sent)
    const step = this.#answer(sent)
    if (step === 'silence') return await silence(request.signal)
    if (step instanceof Error) throw step
    const scripted = typeof step === 'string' ? { body: step } : step
    if (scripted.afterMs !== undefined) await this.clock.sleep(scripted.afterMs, request.signal)
    this.open++
    let closed = false
    const close = () => {
      if (!closed) this.open--
      closed = true
    }
    const { status = 200, headers = {} } = scripted
    return { status, headers, body: bodyOf(scripted, request.signal, close), discard: close }
  }
}

async function* bodyOf({ body, ending }: Scripted, signal: AbortSignal, close: () => void): AsyncIterable<Uint8Array> {
  try {
    if (body !== undefined) yield Buffer.from(body)
    if (ending === 'silence') await silence(signal)
    while (ending === 'more and more') {
      signal.throwIfAborted()
      yield Buffer.alloc(64 * 1024, '.')
    }
    if (ending instanceof Error) throw ending
  } finally {
    close()
  }
}

function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

const noFacts: ActionContext['facts']['github'] = {
  event: undefined,
  repository: undefined,
  sha: undefined,
  ref: undefined,
  actor: undefined,
  serverUrl: undefined,
}
