import { setOutput } from '@actions/core'
import type { ActionDefinition } from '../actions/define.ts'
import { type Outcome, resultData, resultJsonLimit } from '../actions/result-json.ts'

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
    'started-at': outcome.startedAt ?? '',
    'duration-seconds': String(outcome.durationSeconds ?? ''),
    'result-json': resultJson(outcome, overflow),
  }
  return Object.fromEntries(Object.keys(definition.outputs).map(name => [name, values[name] ?? '']))
}

function resultJson(outcome: Outcome, overflow: (json: string) => string): string {
  const { head, whole } = resultData(outcome)
  const json = JSON.stringify(whole)
  if (Buffer.byteLength(json) <= resultJsonLimit) return json
  return JSON.stringify({ ...head, 'detail-file': overflow(json) })
}

/** Writes the outputs for the runner; core picks a delimiter that no value contains. */
export function writeOutputs(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) setOutput(name, value)
}
