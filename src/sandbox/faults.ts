import type { Clock } from '../core/ports.ts'
import {
  BodyCut,
  bytesOf,
  type Exchange,
  nothing,
  type Outcome,
  type ResponseOutcome,
  silence,
} from './kit/exchange.ts'
import { isRecord } from './kit/strictness.ts'

/** One scripted fault. Plain data, so that a plan can be printed, drawn at random and replayed. */
export interface Fault {
  readonly on: {
    readonly method?: string
    /** Decoded nowhere: as in the address. `:x` stands for one segment, a final `*` for any rest. */
    readonly path: string
    /** The first matching request that is hit, from 1. Default 1. */
    readonly nth?: number
    /** How many matching requests in a row are hit. Default 1. */
    readonly times?: number
  }
  /**
   * `before`: the service never sees the request. `after`: it does, and its answer is lost. Default before; faults that
   * spoil a body need the answer and are always after, `refused` is always before.
   */
  readonly when?: 'before' | 'after'
  readonly what: FaultKind
}

export type FaultKind =
  | { readonly kind: 'refused' }
  | { readonly kind: 'reset-before-headers' }
  | { readonly kind: 'stall-headers' }
  /** Default: half of the body. */
  | { readonly kind: 'cut-mid-body'; readonly afterBytes?: number }
  | { readonly kind: 'stall-body'; readonly afterBytes?: number }
  /** `retryAfter`: seconds, or a date as HTTP writes it. `body`: default one that fits the status; empty for none. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly retryAfter?: number | string
      readonly body?: string
      readonly contentType?: string
    }
  /** A login page with status 200. */
  | { readonly kind: 'html-200' }
  /** A complete answer whose JSON stops in the middle. */
  | { readonly kind: 'truncated-json' }
  /** A JSON answer of another shape. Default `{"unexpected":true}`. */
  | { readonly kind: 'wrong-shape'; readonly body?: unknown }
  /** Another word at a place of the JSON answer, as ['data', 'status']. */
  | { readonly kind: 'unknown-enum'; readonly at: readonly string[]; readonly word: string }
  /** To the same path, unless told otherwise. Status default 302. */
  | { readonly kind: 'redirect-same-origin'; readonly location?: string; readonly status?: number }
  /** Default: the same path at https://elsewhere.example. */
  | { readonly kind: 'redirect-other-origin'; readonly location?: string; readonly status?: number }
  | { readonly kind: 'redirect-https-to-http'; readonly status?: number }
  /** JSON without an end in sight. Default 64 MiB. */
  | { readonly kind: 'oversized-body'; readonly bytes?: number }
  /** One byte of the answer every `everyMs` milliseconds. Default 10 s. */
  | { readonly kind: 'slow-drip'; readonly everyMs?: number }
  /** The whole answer, late. */
  | { readonly kind: 'delay'; readonly ms: number }

/** An exchange that goes wrong as planned; what the plan does not name passes untouched. */
export interface FaultyExchange {
  readonly send: Exchange
  /** Faults that have struck, in order. */
  readonly struck: readonly { readonly fault: Fault; readonly method: string; readonly path: string }[]
}

export function withFaults(exchange: Exchange, plan: readonly Fault[], clock: Clock): FaultyExchange {
  const struck: { fault: Fault; method: string; path: string }[] = []
  const armed = plan.map(fault => ({ fault, path: pathPattern(fault.on.path), seen: 0 }))
  function strike(request: Request): Fault | undefined {
    const { pathname } = new URL(request.url)
    let hit: Fault | undefined
    for (const entry of armed) {
      const { method, nth = 1, times = 1 } = entry.fault.on
      if ((method !== undefined && method !== request.method) || !entry.path.test(pathname)) continue
      entry.seen++
      if (entry.seen >= nth && entry.seen < nth + times) hit ??= entry.fault
    }
    if (hit !== undefined) struck.push({ fault: hit, method: request.method, path: pathname })
    return hit
  }
  return {
    struck,
    async send(request, signal) {
      const fault = strike(request)
      if (fault === undefined) return await exchange(request, signal)
      const replacement = replace(fault.what, request)
      if (replacement !== undefined) {
        if (fault.when === 'after' && fault.what.kind !== 'refused')
          await consume(await exchange(request.clone(), signal))
        return replacement
      }
      if (fault.what.kind === 'delay') await clock.sleep(fault.what.ms, signal)
      const outcome = await exchange(request, signal)
      if (outcome.kind !== 'response') return outcome
      return await spoil(fault.what, outcome, { clock, ...(signal !== undefined && { signal }) })
    },
  }
}

function pathPattern(path: string): RegExp {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const open = path.endsWith('*')
  const source = (open ? path.slice(0, -1) : path)
    .split('/')
    .map(segment => (segment.startsWith(':') ? '[^/]+' : literal(segment)))
    .join('/')
  return new RegExp(`^${source}${open ? '' : '$'}`)
}

async function consume(outcome: Outcome): Promise<void> {
  if (outcome.kind === 'response') for await (const _ of outcome.body) break
}

/** Outcomes that need no answer of the service. */
function replace(what: FaultKind, request: Request): Outcome | undefined {
  const { host, pathname, search } = new URL(request.url)
  switch (what.kind) {
    case 'refused':
      return { kind: 'refused' }
    case 'reset-before-headers':
      return { kind: 'reset' }
    case 'stall-headers':
      return { kind: 'never' }
    case 'status':
      return statusAnswer(what)
    case 'html-200':
      return answer(
        200,
        '<!DOCTYPE html><html><body><form action="/login">Please sign in</form></body></html>',
        'text/html',
      )
    case 'redirect-same-origin':
      return redirect(what.status, what.location ?? pathname + search)
    case 'redirect-other-origin':
      return redirect(what.status, what.location ?? `https://elsewhere.example${pathname}${search}`)
    case 'redirect-https-to-http':
      return redirect(what.status, `http://${host}${pathname}${search}`)
    case 'oversized-body':
      return response(200, { 'content-type': 'application/json' }, endless(what.bytes ?? 64 * 2 ** 20))
    default:
      return undefined
  }
}

const STATUS_BODIES: Readonly<Record<number, readonly [body: string, contentType: string]>> = {
  401: ['{"error":"Unauthorized"}', 'application/json'],
  403: ['{"error":"Forbidden"}', 'application/json'],
  404: ['{"error":"Not found"}', 'application/json'],
  408: ['Request Timeout', 'text/plain'],
  429: ['Too Many Requests', 'text/plain'],
  500: ['Internal Server Error', 'text/plain'],
  502: ['<html><body><h1>502 Bad Gateway</h1></body></html>', 'text/html'],
  503: ['<html><body><h1>503 Service Unavailable</h1></body></html>', 'text/html'],
  504: ['<html><body><h1>504 Gateway Time-out</h1></body></html>', 'text/html'],
}

function statusAnswer(what: FaultKind & { readonly kind: 'status' }): ResponseOutcome {
  const [body, type] = STATUS_BODIES[what.status] ?? ['', 'text/plain']
  const text = what.body ?? body
  const base = answer(what.status, text, what.contentType ?? type)
  const headers = text === '' ? {} : base.headers
  const retryAfter = what.retryAfter === undefined ? {} : { 'retry-after': String(what.retryAfter) }
  return { ...base, headers: { ...headers, ...retryAfter } }
}

function answer(status: number, text: string, contentType: string): ResponseOutcome {
  return response(status, { 'content-type': contentType }, once(new TextEncoder().encode(text)))
}

function response(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: AsyncIterable<Uint8Array>,
): ResponseOutcome {
  return { kind: 'response', status, headers, body }
}

function redirect(status: number | undefined, location: string): ResponseOutcome {
  return response(status ?? 302, { location }, nothing())
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  if (bytes.length > 0) yield bytes
}

async function* endless(bytes: number): AsyncIterable<Uint8Array> {
  const opening = new TextEncoder().encode('{"padding":"')
  yield opening
  const block = new Uint8Array(64 * 1024).fill(0x61)
  for (let left = bytes - opening.length; left > 0; left -= block.length)
    yield block.subarray(0, Math.min(left, block.length))
}

interface Surroundings {
  readonly clock: Clock
  readonly signal?: AbortSignal
}

/** Outcomes that are the service's answer, harmed. */
async function spoil(what: FaultKind, outcome: ResponseOutcome, around: Surroundings): Promise<ResponseOutcome> {
  if (what.kind === 'delay') return outcome
  if (what.kind === 'cut-mid-body' || what.kind === 'stall-body') {
    const { body, half } = await halved(outcome)
    const end = what.kind === 'cut-mid-body' ? cut : () => silence(around.signal)
    return { ...outcome, body: upTo(body, what.afterBytes ?? half, end) }
  }
  const bytes = await bytesOf(outcome.body)
  if (what.kind === 'slow-drip') return { ...outcome, body: drip(bytes, what.everyMs ?? 10_000, around) }
  const { 'content-length': _, ...headers } = outcome.headers
  const text = new TextDecoder().decode(bytes)
  let spoiled = text.slice(0, text.length >> 1)
  if (what.kind === 'wrong-shape') spoiled = JSON.stringify(what.body === undefined ? { unexpected: true } : what.body)
  if (what.kind === 'unknown-enum') spoiled = JSON.stringify(changed(JSON.parse(text), what.at, what.word))
  return { ...outcome, headers, body: once(new TextEncoder().encode(spoiled)) }
}

async function halved(outcome: ResponseOutcome): Promise<{ body: AsyncIterable<Uint8Array>; half: number }> {
  const length = outcome.headers['content-length']
  if (length !== undefined) return { body: outcome.body, half: Number(length) >> 1 }
  const bytes = await bytesOf(outcome.body)
  return { body: once(bytes), half: bytes.length >> 1 }
}

async function cut(): Promise<never> {
  throw new BodyCut('the connection broke in the middle of the body')
}

async function* upTo(
  body: AsyncIterable<Uint8Array>,
  bytes: number,
  end: () => Promise<never>,
): AsyncIterable<Uint8Array> {
  let left = bytes
  for await (const chunk of body) {
    if (chunk.length >= left) {
      if (left > 0) yield chunk.subarray(0, left)
      break
    }
    yield chunk
    left -= chunk.length
  }
  await end()
}

async function* drip(bytes: Uint8Array, everyMs: number, { clock, signal }: Surroundings): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at++) {
    yield bytes.subarray(at, at + 1)
    await clock.sleep(everyMs, signal)
  }
}

function changed(value: unknown, [key, ...rest]: readonly string[], word: string): unknown {
  if (key === undefined) return word
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? changed(item, rest, word) : item))
  if (!isRecord(value)) throw new Error(`the answer has nothing at ${key}`)
  return { ...value, [key]: changed(value[key], rest, word) }
}
