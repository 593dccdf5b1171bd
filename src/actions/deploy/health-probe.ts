import type { Deadline } from '../../core/deadline.ts'
import { checkLength, readErrorText } from '../../http/answer.ts'
import { NetworkFailure, TimeIsUp } from '../../http/network-failure.ts'
import { nextHop } from '../../http/redirect.ts'
import { RequestError } from '../../http/request-error.ts'
import type { WireResponse } from '../../http/transport.ts'
import { Watch } from '../../http/watch.ts'
import type { ActionContext } from '../define.ts'
import { leadsInward } from './inward.ts'
import type { HealthPlan } from './plan.ts'

/** What one look at the address gave. */
export type Seen =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body: string
      /** True when there is more of the body than was read. */
      readonly isCut: boolean
      /** The origin that answered, when a redirect led from http to https. */
      readonly elsewhere: string | undefined
    }
  /** Something answered, but not with a page that can be judged. The words complete "at last …". */
  | { readonly kind: 'unusable'; readonly words: string }
  | { readonly kind: 'nothing'; readonly words: string; readonly timeIsUp: boolean }

const HEADERS_WITHIN_MS = 30_000
const BODY_WITHIN_MS = 30_000
const ERROR_BODY_WITHIN_MS = 5_000
const BODY_LIMIT_BYTES = 1024 * 1024
const ERROR_LIMIT_BYTES = 64 * 1024

type Context = Pick<ActionContext, 'clock' | 'log' | 'signal' | 'transport'>

/**
 * Asks the address once and reads its answer, until `end` at the latest. Throws the cancel signal's error, and what is
 * wrong with the settings of the network; everything else is something seen.
 */
export async function probe(context: Context, plan: HealthPlan, end: Deadline): Promise<Seen> {
  const { clock, signal } = context
  const watch = new Watch(clock, signal)
  watch.until(end)
  try {
    const { response, url } = await follow(context, plan, watch)
    const elsewhere = url.origin === plan.url.origin ? undefined : url.origin
    const { status } = response
    if (!isSameHost(plan.url, url)) {
      // It says nothing about the application, and is not repeated: who it is from is not known.
      response.discard()
      return { kind: 'unusable', words: `status ${status} from ${url.origin}, another host, which does not count` }
    }
    if (!isWanted(plan, status)) {
      watch.limit(ERROR_BODY_WITHIN_MS, 'the answer was not complete')
      const body = await readErrorText(response, ERROR_LIMIT_BYTES)
      signal.throwIfAborted()
      return { kind: 'answer', status, body, isCut: false, elsewhere }
    }
    const encoding = response.headers['content-encoding']?.toLowerCase() ?? 'identity'
    if (encoding !== 'identity' && plan.match !== undefined) {
      response.discard()
      return { kind: 'unusable', words: `status ${status} with a compressed body, which was not asked for` }
    }
    watch.limit(BODY_WITHIN_MS, 'the answer was not complete')
    return { kind: 'answer', status, ...(await readBody(response, watch)), elsewhere }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof RequestError) return { kind: 'unusable', words: asPartOfSentence(error.message) }
    if (!(error instanceof NetworkFailure)) throw error
    return { kind: 'nothing', words: wordsOf(error), timeIsUp: error instanceof TimeIsUp }
  } finally {
    watch.stop()
  }
}

export function isWanted({ status: ranges }: HealthPlan, status: number): boolean {
  return ranges.some(([first, last]) => status >= first && status <= last)
}

async function follow(context: Context, plan: HealthPlan, watch: Watch) {
  let { url } = plan
  const hops: URL[] = []
  for (;;) {
    // Once the way has led elsewhere, no secret is sent any more: a foreign address must not steer a request with one.
    const trusted = [url, ...hops].every(hop => hop.origin === plan.url.origin)
    const response = await ask(context, { url, headers: trusted ? plan.headers : {}, watch })
    // Who asks for a redirect's status wants to see the redirect.
    const next = isWanted(plan, response.status)
      ? undefined
      : nextHop(response, { method: 'GET', url, hops: hops.length, name: 'The application' })
    if (next === undefined) return { response, url }
    response.discard()
    if (leadsInward(plan.url, next)) throw inward(next)
    hops.push(next)
    url = next
  }
}

/** An application must not make the runner ask what only the runner can reach, such as its cloud's metadata. */
function inward(to: URL): RequestError {
  const message = `The application redirects to ${to.origin}, which is not followed.`
  return new RequestError('unexpected_response', message, { processed: 'no' })
}

/** The way from http to https is the only one that leads to another origin of the same application. */
function isSameHost(asked: URL, answered: URL): boolean {
  if (asked.hostname !== answered.hostname) return false
  return asked.origin === answered.origin || (asked.protocol === 'http:' && answered.protocol === 'https:')
}

interface Question {
  readonly url: URL
  readonly headers: HealthPlan['headers']
  readonly watch: Watch
}

async function ask({ clock, log, transport }: Context, { url, headers, watch }: Question): Promise<WireResponse> {
  const startedAt = clock.now()
  const lift = watch.limit(HEADERS_WITHIN_MS, 'no answer began')
  const told = `GET ${url.origin}/…`
  try {
    const response = await transport({
      method: 'GET',
      url,
      headers: {
        accept: '*/*',
        'accept-encoding': 'identity',
        // A copy of the page from before the deployment shows nothing.
        'cache-control': 'no-cache',
        ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.reveal()])),
      },
      signal: watch.signal,
      // A kept connection leads to the process that took it, which may be the old one on its way out.
      freshConnection: true,
    })
    log.debug(`${told} -> ${response.status} in ${Math.round(clock.now() - startedAt)} ms`)
    return response
  } catch (error) {
    log.debug(`${told} -> no answer after ${Math.round(clock.now() - startedAt)} ms`)
    throw watch.reason() ?? error
  } finally {
    lift()
  }
}

/** The first mebibyte of a body. A body that breaks off before its end is a failure: so is the application behind it. */
async function readBody(response: WireResponse, watch: Watch): Promise<{ body: string; isCut: boolean }> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of watch.chunks(response.body, BODY_WITHIN_MS)) {
    parts.push(part.subarray(0, BODY_LIMIT_BYTES - size))
    size += part.byteLength
    if (size > BODY_LIMIT_BYTES) break
  }
  const isCut = size > BODY_LIMIT_BYTES
  if (isCut) response.discard()
  else checkLength(response, size)
  return { body: decoded(Buffer.concat(parts), response.headers['content-type'] ?? ''), isCut }
}

function decoded(bytes: Uint8Array, contentType: string): string {
  const charset = /;\s*charset="?([\w.:-]+)/i.exec(contentType)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    // A name that nobody knows.
    return new TextDecoder().decode(bytes)
  }
}

function wordsOf(failure: NetworkFailure): string {
  if (failure instanceof TimeIsUp) return 'no complete answer before the time was up'
  const what = {
    refused: 'no connection',
    tls: 'the server did not prove who it is',
    broken: 'the connection broke',
    stalled: 'it stopped answering',
  }[failure.kind]
  return `${what} (${failure.message})`
}

function asPartOfSentence(message: string): string {
  return `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, '')
}
