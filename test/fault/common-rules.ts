import type { ReasonCode } from '../../src/core/reason-codes.ts'
import type { FaultName, Occurrence } from './fault-kinds.ts'

/** What a fault ends as; one that is not named changes nothing. */
export type Rule = Partial<Record<FaultName, ReasonCode>>
export type RulesOfKind = { readonly [when in Occurrence]: Rule }

/** What passes when it is asked again, and what it is called when it does not pass: the contract's list, for every service. */
export const transient: Rule = {
  refused: 'network_error',
  reset: 'network_error',
  cut: 'network_error',
  'stalled headers': 'network_error',
  'stalled body': 'network_error',
  'slow drip': 'network_error',
  408: 'provider_unavailable',
  429: 'rate_limited',
  '429 with Retry-After': 'rate_limited',
  '500 with text': 'provider_error',
  '500 empty': 'provider_error',
  502: 'provider_unavailable',
  503: 'provider_unavailable',
  '503 with Retry-After': 'provider_unavailable',
  504: 'provider_unavailable',
}

/** A GET that is sent around for ever. */
export const looping: Rule = { 'redirect, same origin': 'unexpected_response' }

/** A GET goes where it is sent, a POST does not. */
export const posted: Rule = { ...looping, 'redirect, other origin': 'unexpected_response' }
