import { ShipgateError } from '../core/errors.ts'
import type { Secret } from '../core/secret.ts'
import { type Answer, readErrorText } from './answer.ts'
import { explainFailure, explainStatus } from './explain.ts'
import { NetworkFailure } from './network-failure.ts'
import { nextHop } from './redirect.ts'
import { bodyOf } from './request-body.ts'
import { RequestError } from './request-error.ts'
import type { Outcome } from './retry.ts'
import type { ApiRequest, ClientPorts, ServiceOptions } from './service.ts'
import type { WireResponse } from './transport.ts'
import { Watch } from './watch.ts'

/** What the caller wants from one try. */
export interface Wanted {
  readonly request: ApiRequest
  readonly freshConnection: boolean
}

interface Try extends Wanted {
  readonly ports: ClientPorts
  readonly service: ServiceOptions
  /** The headers that identify us. */
  readonly secrets: Readonly<Record<string, Secret>>
}

/** Takes what it needs from a good answer. The watch ends with the body, or when this throws. */
export type Use<T> = (response: WireResponse, watch: Watch) => Promise<T>

/** The value, or the error with what decides whether to try again; without an outcome it is final. */
export type Tried<T> = { readonly value: T } | { readonly error: ShipgateError; readonly outcome: Outcome | undefined }

const HEADERS_WITHIN_MS = 30_000
const ERROR_LIMIT_BYTES = 64 * 1024

/** One try of a request, redirects included. Throws the cancel signal's error, and what is no error of the request. */
export async function tryOnce<T>(one: Try, use: Use<T>): Promise<Tried<T>> {
  const { ports, service, request } = one
  const watch = new Watch(ports.clock, ports.signal)
  watch.until(ports.deadline)
  let keep = false
  try {
    const { response, hops } = await follow(one, watch)
    if (response.status >= 200 && response.status < 300) {
      const value = await use(response, watch)
      // A body that is still to be read outlives this call, and its watch with it.
      keep = true
      return { value }
    }
    watch.limit(HEADERS_WITHIN_MS, 'the error answer was not complete')
    const text = await readErrorText(response, ERROR_LIMIT_BYTES)
    const answer: Answer = { status: response.status, headers: response.headers, text }
    const { error, final } = explainStatus(service, request, { answer, hops })
    const retryAfter = response.headers['retry-after']
    return { error, outcome: final ? undefined : { kind: 'status', status: answer.status, retryAfter } }
  } catch (thrown) {
    ports.signal.throwIfAborted()
    if (thrown instanceof ShipgateError) return { error: thrown, outcome: undefined }
    // Anything else is a mistake in the program, and must not pass for trouble with the network.
    if (!(thrown instanceof NetworkFailure)) throw thrown
    const error = explainFailure(service, request, thrown)
    return { error, outcome: { kind: 'network', failure: thrown.kind } }
  } finally {
    if (!keep) watch.stop()
  }
}

async function follow(one: Try, watch: Watch): Promise<{ response: WireResponse; hops: readonly URL[] }> {
  const { service, request } = one
  let url = urlOf(one)
  const hops: URL[] = []
  for (;;) {
    await admit(one, watch)
    // Once the way has led elsewhere, no secret is sent any more: a foreign address must not steer a request with one.
    const trusted = [url, ...hops].every(hop => hop.origin === service.base.origin)
    const response = await exchange(one, { url, trusted, watch })
    const { name, redirectsTo } = service
    const next = nextHop(response, {
      method: request.method,
      url,
      hops: hops.length,
      name,
      ...(redirectsTo && { redirectsTo }),
    })
    if (next === undefined) return { response, hops }
    response.discard()
    hops.push(next)
    url = next
  }
}

/** Waits for the rate budget. Nothing is sent once the time is up: a trigger would be started that nobody follows. */
async function admit({ ports, service, request }: Try, watch: Watch): Promise<void> {
  const budget = service.budget(request.method)
  try {
    await budget?.take(watch.signal)
    watch.signal.throwIfAborted()
    if (!ports.deadline.passed()) return
  } catch (error) {
    if (!watch.signal.aborted) throw error
  }
  ports.signal.throwIfAborted()
  throw new RequestError(
    'timed_out',
    `Could not ${request.doing}: the time of the action was up before it was asked.`,
    {
      processed: 'no',
    },
  )
}

interface Hop {
  readonly url: URL
  /** Whether credentials may be sent there. */
  readonly trusted: boolean
  readonly watch: Watch
}

async function exchange({ ports, service, request, secrets, freshConnection }: Try, hop: Hop): Promise<WireResponse> {
  const { url, trusted, watch } = hop
  const { clock, log, transport } = ports
  const startedAt = clock.now()
  const lift = watch.limit(request.headersWithinMs ?? HEADERS_WITHIN_MS, 'no answer began')
  // Of a foreign address only the origin is told: its path may be a token.
  const told = `${request.method} ${url.origin}${trusted && !request.secretPath ? url.pathname : '/…'}`
  const body = bodyOf(request)
  const took = () => `${Math.round(clock.now() - startedAt)} ms`
  try {
    const response = await transport({
      method: request.method,
      url,
      headers: { ...headersOf(service, request, trusted ? secrets : {}), ...body.headers },
      ...(body.content !== undefined && { body: body.content }),
      signal: watch.signal,
      freshConnection,
      ...(request.inBurst && { inBurst: true }),
    })
    log.debug(`${told} -> ${response.status} in ${took()}`)
    return response
  } catch (error) {
    log.debug(`${told} -> no answer after ${took()}`)
    const reason = watch.reason() ?? error
    // Without a connection nothing was sent, whoever gave up first.
    const unsent = error instanceof NetworkFailure && error.kind === 'refused' && reason !== error
    throw unsent && reason instanceof NetworkFailure ? reason.beforeConnection() : reason
  } finally {
    lift()
  }
}

function headersOf(
  service: ServiceOptions,
  request: ApiRequest,
  secrets: Readonly<Record<string, Secret>>,
): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json', ...request.headers }
  for (const [name, secret] of Object.entries(secrets)) {
    const value = secret.reveal()
    // A line break would end the header, and Node refuses what is not Latin-1 with an error of its own.
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
      throw new RequestError(
        'invalid_input',
        `Could not ${request.doing}: the credentials for ${service.name} hold a character that cannot be sent.`,
        {
          processed: 'no',
          hint: 'Store the secret again: quotation marks or invisible characters may have come along.',
        },
      )
    }
    headers[name] = value
  }
  return headers
}

function urlOf({ service, request }: Try): URL {
  const { base } = service
  const url = new URL(request.path, base)
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) {
    throw new TypeError(`The path ${request.path} leads out of the service's address`)
  }
  for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value)
  return url
}
