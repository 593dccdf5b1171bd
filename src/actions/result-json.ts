import type { Verdict } from '../core/verdict.ts'

/** The largest `result-json`; bytes of UTF-8. */
export const resultJsonLimit = 100_000

/** What the result of an action is made of. */
export interface Outcome {
  /** Id of the action. */
  readonly action: string
  readonly verdict: Verdict
  /** ISO 8601 UTC; undefined when it was never started. */
  readonly startedAt: string | undefined
  readonly durationSeconds: number | undefined
  /** The action's own outputs, as far as they are known. */
  readonly own: Readonly<Record<string, string>>
  /** The action's own part. */
  readonly detail: Readonly<Record<string, unknown>>
}

/** The result as JSON data, without and with what is the action's own. */
export function resultData(outcome: Outcome): { readonly head: object; readonly whole: object } {
  const { verdict } = outcome
  const head = {
    'schema-version': 1,
    action: outcome.action,
    decision: verdict.decision,
    'reason-code': verdict.reasonCode,
    message: verdict.message.slice(0, 2000),
    next: verdict.next.slice(0, 2000),
    'started-at': outcome.startedAt ?? null,
    'duration-seconds': outcome.durationSeconds ?? null,
  }
  // A stage's result within the outputs of a release would stand there twice, as text in text.
  const outputs = Object.fromEntries(Object.entries(outcome.own).filter(([name]) => !name.endsWith('result-json')))
  return { head, whole: { ...head, message: verdict.message, next: verdict.next, outputs, ...outcome.detail } }
}
