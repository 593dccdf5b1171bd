import { safeParse, type ZodMiniType } from 'zod/mini'
import type { Deadline } from '../core/deadline.ts'
import type { Clock, Log, Random } from '../core/ports.ts'
import { duration } from '../core/quantities.ts'
import type { Secret } from '../core/secret.ts'
import { type Answer, looksLikeHtml, readText, TooLarge } from './answer.ts'
import { type Explain, unexpected } from './explain.ts'
import type { Multipart } from './multipart.ts'
import type { RateBudget } from './rate-budget.ts'
import { decideRetry } from './retry.ts'
import type { Transport } from './transport.ts'
import { tryOnce, type Use, type Wanted } from './try-once.ts'

/** What a client needs from the run it works for. */
export interface ClientPorts {
  readonly transport: Transport
  readonly clock: Clock
  readonly log: Log
  readonly random: Random
  /** Aborted when the job is cancelled; its reason is a ShipgateError. */
  readonly signal: AbortSignal
  readonly deadline: Deadline
  /** Input `max-retries`. */
  readonly maxRetries: number
}

/** How a service knows us. */
export interface Credentials {
  /** The headers of the next request; may have to log in first. */
  headers(): Promise<Readonly<Record<string, Secret>>>
  /**
   * After a 401 to the headers that `headers` gave: true when there are others now, with which the request is sent once
   * more. Many requests may fail at once with the same headers; they should lead to one login.
   */
  renew?(refused: Readonly<Record<string, Secret>>): Promise<boolean>
}

/** Credentials that never change. */
export function fixedCredentials(headers: Readonly<Record<string, Secret>>): Credentials {
  return { headers: async () => headers }
}

export interface ServiceOptions {
  /** The service's name as it appears in sentences. */
  readonly name: string
  /** Base address with a trailing slash; credentials go to its origin only. */
  readonly base: URL
  readonly credentials: Credentials
  /** The budget a request counts against. */
  readonly budget: (method: string) => RateBudget | undefined
  /** The service's own reading of its error answers; undefined leaves it to the status. */
  readonly explain: Explain
  readonly rateLimitWaitsMs?: readonly number[]
}

export interface ApiRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Made with the `path` tag, without a leading slash, relative to the base. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly json?: unknown
  /** Form fields, sent URL-encoded; secrets are revealed only there. */
  readonly form?: Readonly<Record<string, string | Secret>>
  /** A form with one file, streamed. */
  readonly multipart?: Multipart
  /** Completes "Could not …" in messages, for example "read the backup jobs". */
  readonly doing: string
  /** True for a POST that may be repeated without harm. GET and HEAD always may. */
  readonly repeatable?: boolean
  /** Milliseconds until the answer's headers must be there; 30 s unless the service is known to need longer. */
  readonly headersWithinMs?: number
  /** The permission that the service asks for this request, for messages. */
  readonly needs?: string
  /** Leaves the credentials away, for public endpoints. */
  readonly anonymous?: boolean
}

export interface JsonRequest<T> extends ApiRequest {
  readonly schema: ZodMiniType<T>
}

/** An answer whose body is still to come. */
export interface OpenAnswer {
  readonly headers: Readonly<Record<string, string>>
  /** Throws NetworkFailure when it is cut short or stalls, and the cancel signal's error. */
  readonly body: AsyncIterable<Uint8Array>
  /** True when its end looks the same as a cut: neither a length nor chunks were announced. */
  readonly endsByClosing?: boolean
  /** Drops it. Whoever does not read the body must call this: connection and timers live on otherwise. */
  discard(): void
}

const STALL_MS = 30_000
// A JSON answer that drips in without ever stalling must not use up the whole deadline.
const JSON_WITHIN_MS = 120_000
const JSON_LIMIT_BYTES = 64 * 1024 * 1024

/** One service over HTTP: credentials, deadlines, retries, redirects, budget, and errors in words. */
export class Client {
  readonly #ports: ClientPorts
  readonly #service: ServiceOptions

  constructor(ports: ClientPorts, service: ServiceOptions) {
    this.#ports = ports
    this.#service = service
  }

  /** Sends the request and gives the parsed answer. Throws RequestError, or the cancel signal's error. */
  async json<T>(request: JsonRequest<T>): Promise<T> {
    return await this.answer(request, answer => this.parse(request, answer))
  }

  /** Sends the request and gives what `read` makes of the good answer; for services whose status says more than "fine". */
  async answer<T>(request: ApiRequest, read: (answer: Answer) => T): Promise<T> {
    const freshConnection = request.method !== 'GET' && request.method !== 'HEAD'
    return await this.#send({ request, freshConnection }, async (response, watch) => {
      watch.limit(JSON_WITHIN_MS, 'the answer was not complete')
      try {
        const text = await readText({ ...response, body: watch.chunks(response.body, STALL_MS) }, JSON_LIMIT_BYTES)
        return read({ status: response.status, headers: response.headers, text })
      } catch (error) {
        if (error instanceof TooLarge) throw unexpected(this.#service, request, `it sent ${error.message}`)
        throw error
      }
    })
  }

  /**
   * Sends the request and gives the answer as soon as its headers are there. On a connection of its own: long bodies
   * would else keep all pooled ones busy.
   */
  async open(request: ApiRequest): Promise<OpenAnswer> {
    return await this.#send({ request, freshConnection: true }, async (response, watch) => ({
      headers: response.headers,
      body: watch.chunks(response.body, STALL_MS),
      endsByClosing: response.endsByClosing ?? false,
      discard() {
        watch.stop()
        response.discard()
      },
    }))
  }

  async #send<T>(wanted: Wanted, use: Use<T>): Promise<T> {
    const { clock, deadline, maxRetries, random, log, signal } = this.#ports
    const { method, repeatable } = wanted.request
    const safe = method === 'GET' || method === 'HEAD' || repeatable === true
    const { rateLimitWaitsMs } = this.#service
    let renewed = false
    for (let attempt = 1; ; attempt++) {
      const secrets = wanted.request.anonymous ? {} : await this.#service.credentials.headers()
      const result = await tryOnce({ ports: this.#ports, service: this.#service, secrets, ...wanted }, use)
      if ('value' in result) return result.value
      // Whatever went wrong: after a cancel there is one answer.
      signal.throwIfAborted()
      const { outcome, error } = result
      // A session that ran out: the service did nothing, so also an unsafe request is sent again, once.
      const stale = error.status === 401 && !renewed && !wanted.request.anonymous
      if (stale && (await this.#service.credentials.renew?.(secrets))) {
        renewed = true
        attempt--
        continue
      }
      if (outcome === undefined) throw error
      const decision = decideRetry({
        safe,
        outcome,
        attempt,
        maxRetries,
        nowMs: clock.now(),
        deadlineMs: deadline.at,
        random: random(),
        ...(rateLimitWaitsMs && { rateLimitWaitsMs }),
      })
      if (!decision.retry) throw error
      log.info(`${error.message} Trying again in ${duration(decision.delayMs)}.`)
      await clock.sleep(decision.delayMs, signal)
    }
  }

  /** The JSON of an answer, held to the request's schema. Throws `unexpected_response`. */
  parse<T>(request: JsonRequest<T>, answer: Answer): T {
    let body: unknown
    try {
      body = JSON.parse(answer.text)
    } catch {
      throw unexpected(this.#service, request, `it sent ${notJson(answer)}`)
    }
    const parsed = safeParse(request.schema, body)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    const where = issue === undefined || issue.path.length === 0 ? 'the answer' : issue.path.join('.')
    throw unexpected(this.#service, request, `${where} does not have the expected shape`)
  }
}

function notJson(answer: Answer): string {
  if (answer.text.trim() === '') return 'an empty body instead of JSON'
  return looksLikeHtml(answer) ? 'an HTML page instead of JSON' : 'something that is not JSON'
}
