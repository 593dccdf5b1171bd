import { type ReasonCode, reasonCodes } from '../../src/core/reason-codes.ts'
import { looping, posted, type Rule, type RulesOfKind, transient } from './common-rules.ts'
import type { DeploybotCall } from './deploybot-calls.ts'
import type { FaultName } from './fault-kinds.ts'
import type { Cell, Expected } from './fault-matrix.ts'

/** What concerns the token or the thing itself; the answer stands. */
const denied: Rule = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  'redirect, other origin': 'unauthorized',
}

/** What is no answer of the service. */
const strange: Rule = {
  'HTML 200': 'unexpected_response',
  'truncated JSON': 'unexpected_response',
  'wrong shape': 'unexpected_response',
  'redirect to http': 'unexpected_response',
  oversized: 'unexpected_response',
}

/**
 * The commit stays unknown to DeployBot, and the trigger is refused for two minutes. Nothing in the answer of a webhook
 * is read, so what harms the answer only does not matter.
 */
const notRefreshed: Rule = {
  ...all(denied, 'invalid_input'),
  'HTML 200': 'invalid_input',
  'redirect to http': 'invalid_input',
  oversized: 'invalid_input',
}

/** Faults of the answer alone: the webhook has done its work. */
const refreshedAllTheSame: readonly FaultName[] = ['cut', 'stalled body', 'slow drip', 'truncated JSON', 'wrong shape']

const rules: Readonly<Record<Exclude<DeploybotCall['kind'], 'trigger'>, RulesOfKind>> = {
  read: { once: { ...denied, ...strange }, forever: { ...transient, ...denied, ...strange, ...looping } },
  proof: {
    once: denied,
    // A word that no release has had is taken for "still running".
    forever: { ...transient, ...denied, ...strange, ...looping, 'unknown word': 'timed_out' },
  },
  aside: {
    once: {},
    forever: { ...transient, ...denied, ...strange, ...looping, 'unknown word': 'timed_out' },
  },
  // What was just started may not be known everywhere at once.
  look: {
    once: without(denied, [404]),
    forever: {
      ...transient,
      ...denied,
      ...strange,
      ...looping,
      404: 'unexpected_response',
      'unknown word': 'timed_out',
    },
  },
  refresh: {
    once: notRefreshed,
    forever: {
      ...without(all(transient, 'invalid_input'), refreshedAllTheSame),
      ...notRefreshed,
      ...all(looping, 'invalid_input'),
    },
  },
  // Looked several times. When no look succeeds it is called by what became of the trigger.
  reconcile: {
    once: {},
    forever: all({ ...transient, ...denied, ...strange, ...looping }, 'network_error'),
  },
}

/** The verdict that a fault must give. */
export function expectedOf(cell: Cell<DeploybotCall>): Expected {
  const { call, fault, occurrence } = cell
  const code = call.kind === 'trigger' ? ofTrigger(cell) : (rules[call.kind][occurrence][fault] ?? 'ok')
  if (call.inRollback !== true) return told(code)
  return told(code === 'ok' ? 'rolled_back' : 'rollback_failed')
}

/** Answers to a trigger that leave it open whether the service still works on it. */
const notYet: readonly FaultName[] = ['stalled headers', 408, 502, 504]

function ofTrigger({ fault, occurrence, when }: Cell<DeploybotCall>): ReasonCode {
  // It is in the history with the mark of this run, and is adopted.
  if (when === 'after') return 'ok'
  const code = { ...transient, ...denied, ...strange, ...posted }[fault] ?? 'ok'
  const isFinal = [401, 403, 404].map(String).includes(String(fault))
  if (occurrence === 'forever' || isFinal) return code
  return notYet.map(String).includes(String(fault)) ? code : 'ok'
}

function all(rule: Rule, code: ReasonCode): Rule {
  return Object.fromEntries(Object.keys(rule).map(fault => [fault, code]))
}

function without(rule: Rule, faults: readonly FaultName[]): Rule {
  return Object.fromEntries(Object.entries(rule).filter(([fault]) => !faults.map(String).includes(fault)))
}

function told(reasonCode: ReasonCode): Expected {
  return { decision: reasonCodes[reasonCode].decision, reasonCode }
}
