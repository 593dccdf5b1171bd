import type { Call, Route } from '../../../sandbox/kit/route-table.ts'
import { type ErrorDetails, refusal } from './answers.ts'
import type { ErrorCode } from './error-table.ts'
import type { Account, Token } from './records.ts'
import type { ServerState } from './state.ts'

export const API = '/rest/1.0'
export const OAUTH = '/oauth/v2'

/** What a route works on beside the request. */
export interface Visit {
  readonly state: ServerState
  /** Who calls; `main` where the route needs no token. */
  readonly account: Account
  /** Null where the route needs none. */
  readonly token: Token | null
  /** The body as it came. */
  readonly bytes: Uint8Array
  /** Fields of the form; empty where the route takes none. */
  readonly form: URLSearchParams
  /** For addresses inside answers, as `https://api.real-debrid.com`. */
  readonly origin: string
  /** Records what a correct client would not have done; one sentence. */
  readonly fault: (sentence: string) => void
}

export type Scope = 'unrestrict' | 'torrents' | 'downloads' | 'user' | 'traffic' | 'streaming' | 'settings' | 'hosts'

export interface RealdebridRoute extends Route<Visit> {
  /** What an app must be allowed; absent: any token will do. */
  readonly scope?: Scope
  /** Fields of a form. */
  readonly form?: readonly string[]
  /** The body is a file as it is: no form around it. */
  readonly raw?: true
  /** Premium accounts only (vendor's reference: "not premium" beside 403). */
  readonly premium?: true
  /** ETags on lists are a setting of their own. */
  readonly isList?: true
}

/** An error by its number, with the status that the settings want. */
export function denied({ state }: Visit, code: ErrorCode, given: ErrorDetails = {}): Response {
  const status = given.status ?? state.settings.statusOf[code]
  return refusal(code, { ...given, ...(status !== undefined && { status }) })
}

export function idOf(call: Call): string {
  return call.params['id'] ?? ''
}

export function isPremium({ state, account }: Visit): boolean {
  return account.premiumUntil > state.agenda.now()
}

/** A form field that must be there; the answer when it is not (shape from a client's issue). */
export function required(visit: Visit, name: string, status?: number): string | Response {
  const value = visit.form.get(name) ?? ''
  if (value !== '') return value
  visit.fault(`${name} is missing`)
  return denied(visit, 1, { details: `{${name}} is missing`, ...(status !== undefined && { status }) })
}
