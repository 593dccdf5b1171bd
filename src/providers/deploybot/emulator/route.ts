import type { Call, Route } from '../../../sandbox/kit/route-table.ts'
import { page, refusal } from './answers.ts'
import type { ServerState } from './state.ts'

/** What a route works on beside the request. */
export interface Visit {
  readonly state: ServerState
  /** For addresses inside answers, as `https://fernhill.deploybot.com`. */
  readonly origin: string
  /** Records what a correct client would not have done; one sentence. */
  readonly fault: (sentence: string) => void
}

export type DeploybotRoute = Route<Visit>

export const API = '/api/v1'

/** An id of the path; null for what is none. */
export function idOf(call: Call): number | null {
  const text = call.params['id'] ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}

export function unknownId({ state }: Visit): Response {
  return state.settings.unknownId === 'json' ? refusal(404, 'Not found.') : page(404, 'Not Found')
}
