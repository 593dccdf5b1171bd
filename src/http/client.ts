import { safeParse, type ZodMiniType } from 'zod/mini'
import type { Deadline } from '../core/deadline.ts'
import { ShipgateError } from '../core/errors.ts'
import type { Clock, Log, Random } from '../core/ports.ts'
import type { Secret } from '../core/secret.ts'
import { type Answer, looksLikeHtml, readErrorText, readText, TooLarge } from './answer.ts'
import { type Explain, explainFailure, explainStatus, unexpected } from './explain.ts'
import { networkFailureOf } from './network-failure.ts'
import type { RateBudget } from './rate-budget.ts'
import { nextHop } from './redirect.ts'
import { decideRetry, type Outcome } from './retry.ts'
import type { Transport, WireResponse } from './transport.ts'
import { Watch } from './watch.ts'

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

export interface ServiceOptions {
  /** The service's name as it appears in sentences. */
  readonly name: string
  /** Base address with a trailing slash; credentials go to its origin only. */
  readonly base: URL
  readonly credentials: Readonly<Record<string, Secret>>
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
  /** Throws NetworkFailure when it is cut short or stalls. */
  readonly body: AsyncIterable<Uint8Array>
}

const HEADERS_WITHIN_MS = 30_000
const STALL_MS = 30_000
// A JSON answer that drips in without ever stalling must not use up the whole deadline.
const JSON_WITHIN_MS = 120_000
const JSON_LIMIT_BYTES = 64 * 1024 * 1024
const ERROR_LIMIT_BYTES = 64 * 1024

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
    return await this.#send(request, async (response, watch) => {
      const lift = watch.limit(JSON_WITHIN_MS, 'the answer was not complete')
      try {
        const text = await readText({ ...response, body: watch.chunks(response.body, STALL_MS) }, JSON_LIMIT_BYTES)
        return this.#parse(request, { status: response.status, headers: response.headers, text })
      } catch (error) {
        if (error instanceof TooLarge) throw unexpected(this.#service.name, request, `it sent ${error.message}`)
        throw error
      } finally {
        lift()
      }
    })
  }

  /** Sends the request and gives the answer as soon as its headers are there. */
  async open(request: ApiRequest): Promise<OpenAnswer> {
    return await this.#send(request, async (response, watch) => ({
      headers: response.headers,
      body: watch.chunks(response.body, STALL_MS),
    }))
  }

  async #send<T>(request: ApiRequest, use: (response: WireResponse, watch: Watch) => Promise<T>): Promise<T> {
    const { clock, deadline, maxRetries, random, log } = this.#ports
    const safe = request.method === 'GET' || request.method === 'HEAD' || request.repeatable === true
    for (let attempt = 1; ; attempt++) {
      const result = await this.#try(request, use)
      if ('value' in result) return result.value
      const { outcome, error } = result
      const decision = decideRetry({
        safe,
        outcome: result.final ? { kind: 'status', status: 0, retryAfter: undefined } : outcome,
        attempt,
        maxRetries,
        nowMs: clock.now(),
        deadlineMs: deadline.at,
        random: random(),
        ...(this.#service.rateLimitWaitsMs && { rateLimitWaitsMs: this.#service.rateLimitWaitsMs }),
      })
      if (!decision.retry) throw error
      log.info(`${error.message} Trying again in ${(decision.delayMs / 1000).toFixed(1)} s.`)
      await clock.sleep(decision.delayMs, this.#ports.signal)
    }
  }

  /** One try, redirects included. */
  async #try<T>(request: ApiRequest, use: (response: WireResponse, watch: Watch) => Promise<T>) {
    const watch = new Watch(this.#ports.clock, this.#ports.signal)
    watch.limit(this.#ports.deadline.remaining(), 'the time of the action was up; no complete answer')
    let keep = false
    try {
      const { response, hops } = await this.#follow(request, watch)
      if (response.status >= 200 && response.status < 300) {
        const value = await use(response, watch)
        keep = true
        return { value }
      }
      const lift = watch.limit(HEADERS_WITHIN_MS, 'the error answer was not complete')
      const text = await readErrorText(response, ERROR_LIMIT_BYTES)
      lift()
      const answer: Answer = { status: response.status, headers: response.headers, text }
      const retryAfter = response.headers['retry-after']
      const outcome: Outcome = { kind: 'status', status: answer.status, retryAfter }
      return { outcome, ...explainStatus(this.#service, request, { answer, hops }) }
    } catch (thrown) {
      this.#ports.signal.throwIfAborted()
      if (thrown instanceof ShipgateError) {
        return { outcome: { kind: 'status', status: 0, retryAfter: undefined } as const, error: thrown, final: true }
      }
      const failure = networkFailureOf(watch.reason() ?? thrown)
      const outcome: Outcome = { kind: 'network', failure: failure.kind }
      const error = explainFailure(this.#service, request, { failure, timeIsUp: this.#ports.deadline.passed() })
      return { outcome, error, final: false }
    } finally {
      // A streamed body outlives this call; its watch ends with it.
      if (!keep) watch.stop()
    }
  }

  async #follow(request: ApiRequest, watch: Watch): Promise<{ response: WireResponse; hops: readonly URL[] }> {
    let url = this.#url(request)
    const hops: URL[] = []
    for (;;) {
      await this.#service.budget(request.method)?.take(watch.signal)
      const response = await this.#exchange(request, { url, watch })
      const next = nextHop(response, { method: request.method, url, hops: hops.length, name: this.#service.name })
      if (next === undefined) return { response, hops }
      response.discard()
      hops.push(next)
      url = next
    }
  }

  async #exchange(request: ApiRequest, way: { readonly url: URL; readonly watch: Watch }): Promise<WireResponse> {
    const { url, watch } = way
    const startedAt = this.#ports.clock.now()
    const lift = watch.limit(request.headersWithinMs ?? HEADERS_WITHIN_MS, 'no answer began')
    const told = `${request.method} ${url.origin}${url.pathname}`
    const took = () => `${Math.round(this.#ports.clock.now() - startedAt)} ms`
    try {
      const response = await this.#ports.transport({
        method: request.method,
        url,
        headers: this.#headers(request, url),
        ...this.#body(request),
        signal: watch.signal,
        freshConnection: request.method !== 'GET' && request.method !== 'HEAD',
      })
      this.#ports.log.debug(`${told} -> ${response.status} in ${took()}`)
      return response
    } catch (error) {
      this.#ports.log.debug(`${told} -> no answer after ${took()}`)
      throw watch.reason() ?? error
    } finally {
      lift()
    }
  }

  #body(request: ApiRequest): { body?: string } {
    if (request.json !== undefined) return { body: JSON.stringify(request.json) }
    return request.method === 'GET' || request.method === 'HEAD' ? {} : { body: '' }
  }

  #headers(request: ApiRequest, url: URL): Record<string, string> {
    const headers: Record<string, string> = { accept: 'application/json' }
    if (request.json !== undefined) headers['content-type'] = 'application/json'
    // Secrets go to their own origin only: scheme, host and port must all be the configured ones.
    if (!request.anonymous && url.origin === this.#service.base.origin) {
      for (const [name, secret] of Object.entries(this.#service.credentials)) headers[name] = secret.reveal()
    }
    return headers
  }

  #url(request: ApiRequest): URL {
    const url = new URL(request.path, this.#service.base)
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value)
    return url
  }

  #parse<T>(request: JsonRequest<T>, answer: Answer): T {
    if (looksLikeHtml(answer)) throw unexpected(this.#service.name, request, 'it sent an HTML page instead of JSON')
    let body: unknown
    try {
      body = JSON.parse(answer.text)
    } catch {
      throw unexpected(this.#service.name, request, 'its answer is not JSON')
    }
    const parsed = safeParse(request.schema, body)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    const where = issue === undefined || issue.path.length === 0 ? 'the answer' : issue.path.join('.')
    throw unexpected(this.#service.name, request, `${where} does not have the expected shape`)
  }
}
