import { safeParse } from 'zod/mini'
import { duration } from '../core/quantities.ts'
import { type Answer, looksLikeHtml, readText, TooLarge } from './answer.ts'
import { unexpected } from './explain.ts'
import { decideRetry } from './retry.ts'
import type { ApiRequest, ClientPorts, JsonRequest, OpenAnswer, ServiceOptions } from './service.ts'
import { tryOnce, type Use, type Wanted } from './try-once.ts'

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
      status: response.status,
      headers: response.headers,
      body: watch.chunks(response.body, request.stallMs ?? STALL_MS),
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
