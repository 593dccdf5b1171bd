import { setOutput } from '@actions/core'
import type { ActionDefinition } from '../actions/define.ts'
import type { Verdict } from '../core/verdict.ts'

const LIMIT_BYTES = 100_000

export interface Outcome {
  readonly verdict: Verdict
  /** ISO 8601 UTC. */
  readonly startedAt: string
  readonly durationSeconds: number
  /** The action's own outputs, as far as they are known. */
  readonly own: Readonly<Record<string, string>>
  /** The action's own part of result-json. */
  readonly detail: Readonly<Record<string, unknown>>
}

/**
 * All declared outputs of the action as texts, in the order of the definition: every one on every path, empty when
 * unknown. `overflow` is called with the whole result when it is too large for an output, and gives the file it went to.
 */
export function outputValues(
  definition: ActionDefinition,
  outcome: Outcome,
  overflow: (json: string) => string,
): Readonly<Record<string, string>> {
  const { verdict } = outcome
  const values: Record<string, string> = {
    ...outcome.own,
    decision: verdict.decision,
    'reason-code': verdict.reasonCode,
    'started-at': outcome.startedAt,
    'duration-seconds': String(outcome.durationSeconds),
    'result-json': resultJson(definition, outcome, overflow),
  }
  return Object.fromEntries(Object.keys(definition.outputs).map(name => [name, values[name] ?? '']))
}

function resultJson(definition: ActionDefinition, outcome: Outcome, overflow: (json: string) => string): string {
  const { verdict } = outcome
  const head = {
    'schema-version': 1,
    action: definition.id,
    decision: verdict.decision,
    'reason-code': verdict.reasonCode,
    message: verdict.message,
    next: verdict.next,
    'started-at': outcome.startedAt,
    'duration-seconds': outcome.durationSeconds,
  }
  const whole = JSON.stringify({ ...head, outputs: outcome.own, ...outcome.detail })
  if (Buffer.byteLength(whole) <= LIMIT_BYTES) return whole
  return JSON.stringify({ ...head, message: head.message.slice(0, 2000), 'detail-file': overflow(whole) })
}

/** Writes the outputs for the runner; core picks a delimiter that no value contains. */
export function writeOutputs(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) setOutput(name, value)
}
