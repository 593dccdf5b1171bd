import type { ZodMiniType } from 'zod/mini'
import type { Deadline } from '../core/deadline.ts'
import type { Clock, Log, Random } from '../core/ports.ts'
import type { ReasonCode } from '../core/reason-codes.ts'
import type { Secret } from '../core/secret.ts'
import type { Answer } from './answer.ts'
import type { Multipart } from './multipart.ts'
import type { Budget } from './rate-budget.ts'
import type { Processed } from './request-error.ts'
import type { Transport } from './transport.ts'

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
  readonly budget: (method: string) => Budget | undefined
  /** The service's own reading of its error answers; undefined leaves it to the status. */
  readonly explain: Explain
  readonly rateLimitWaitsMs?: readonly number[]
  /** Where a redirect may lead, on top of the rules for all services; left out: anywhere. */
  readonly redirectsTo?: (address: URL) => boolean
}

export interface ApiRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Made with the `path` tag, without a leading slash, relative to the base. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly json?: unknown
  /** Form fields, sent URL-encoded; secrets are revealed only there. */
  readonly form?: Readonly<Record<string, string | Secret>>
  /** A body as it stands, such as the bytes of a file; its type is one of `headers`. */
  readonly bytes?: Uint8Array
  /** A form with one file, streamed. */
  readonly multipart?: Multipart
  /** Completes "Could not …" in messages, for example "read the backup jobs". */
  readonly doing: string
  /** True for a POST that may be repeated without harm. GET and HEAD always may. */
  readonly repeatable?: boolean
  /** Milliseconds until the answer's headers must be there; 30 s unless the service is known to need longer. */
  readonly headersWithinMs?: number
  /** True for one of many requests of its kind in a row: they may share connections although they are unsafe. */
  readonly inBurst?: boolean
  /** The permission that the service asks for this request, for messages. */
  readonly needs?: string
  /** The path or query is a secret itself, as with webhooks: no log line and no message shows it. */
  readonly secretPath?: boolean
  /** Leaves the credentials away, for public endpoints. */
  readonly anonymous?: boolean
  /** More headers, none of them secret: redirects carry them to wherever they lead. */
  readonly headers?: Readonly<Record<string, string>>
  /** Milliseconds without a byte after which the body of an open answer is given up; 30 s unless told. */
  readonly stallMs?: number
}

export interface JsonRequest<T> extends ApiRequest {
  readonly schema: ZodMiniType<T>
}

/** An answer whose body is still to come. */
export interface OpenAnswer {
  /** 2xx; every answer of a client tells it. */
  readonly status?: number
  readonly headers: Readonly<Record<string, string>>
  /** Throws NetworkFailure when it is cut short or stalls, and the cancel signal's error. */
  readonly body: AsyncIterable<Uint8Array>
  /** True when its end looks the same as a cut: neither a length nor chunks were announced. */
  readonly endsByClosing?: boolean
  /** Drops it. Whoever does not read the body must call this: connection and timers live on otherwise. */
  discard(): void
}

/** A provider's reading of one of its error answers. */
export interface Explanation {
  readonly code: ReasonCode
  /** What the service said, completing "Could not …: ". Left out: its status and words. */
  readonly said?: string
  readonly hint?: string
  /** True: the answer will not change, so it is not asked again even where the status alone would allow it. */
  readonly final?: boolean
  /** What it says of an unsafe request; left out: as the status suggests. */
  readonly processed?: Processed
}

export type Explain = (answer: Answer, request: ApiRequest) => Explanation | undefined
