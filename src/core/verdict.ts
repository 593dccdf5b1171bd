import type { ShipgateError } from './errors.ts'
import { type Decision, type ReasonCode, reasonCodes } from './reason-codes.ts'

/** The one answer of an action. */
export interface Verdict {
  readonly decision: Decision
  readonly reasonCode: ReasonCode
  /** One sentence: what was observed, or what failed and what the service said. */
  readonly message: string
  /** One sentence: what to do next. */
  readonly next: string
  /** `warn`: the step does not fail although the decision is `unknown`, whatever the input on-unknown says. */
  readonly onUnknown?: 'warn'
}

/** A verdict with the code's usual decision and advice, unless told otherwise. */
export function verdict(
  reasonCode: ReasonCode,
  message: string,
  own: { readonly decision?: Decision; readonly next?: string | undefined } = {},
): Verdict {
  const entry = reasonCodes[reasonCode]
  return { decision: own.decision ?? entry.decision, reasonCode, message, next: own.next ?? entry.next }
}

export function verdictOfError(error: ShipgateError): Verdict {
  const answered = error.requestId === undefined ? '' : ` (request ${error.requestId})`
  return verdict(error.code, `${error.message}${answered}`, { next: error.hint })
}

// From best to worst. `unknown` stands below `fail` because a proved failure says more than something not observed.
const order: readonly Decision[] = ['skipped', 'pass', 'warn', 'unknown', 'fail']

/** The verdict that decides when several things were done: the worst, and of equals the first. */
export function worst<T extends { readonly decision: Decision }>(verdicts: readonly [T, ...T[]]): T {
  return verdicts.reduce((found, next) => (order.indexOf(next.decision) > order.indexOf(found.decision) ? next : found))
}
