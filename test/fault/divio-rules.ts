import { type ReasonCode, reasonCodes } from '../../src/core/reason-codes.ts'
import { looping, posted, type Rule, type RulesOfKind, transient } from './common-rules.ts'
import type { DivioCall } from './divio-calls.ts'
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

const read: RulesOfKind = {
  once: { ...denied, ...strange },
  forever: { ...transient, ...denied, ...strange, ...looping },
}

/** Another service says it: an address that has run out, and nothing about the token of Divio. */
const refusedByStorage: Rule = all(denied, 'provider_error')

/** What is no file by its type. Bytes that come whole are one: of a download neither length nor digest is known before. */
const page: Rule = {
  'HTML 200': 'unexpected_response',
  'redirect to http': 'unexpected_response',
  oversized: 'unexpected_response',
}

const rules: Readonly<Record<Exclude<DivioCall['kind'], 'trigger'>, RulesOfKind>> = {
  read,
  proof: { once: denied, forever: read.forever },
  ask: { once: { ...read.once, ...posted }, forever: { ...read.forever, ...posted } },
  hint: { once: {}, forever: {} },
  file: {
    once: { ...refusedByStorage, ...page, 'slow drip': 'timed_out' },
    forever: {
      ...transient,
      ...all(
        { '500 with text': 'ok', '500 empty': 'ok', 429: 'ok', '429 with Retry-After': 'ok' },
        'provider_unavailable',
      ),
      ...refusedByStorage,
      ...page,
      ...looping,
      408: 'provider_error',
      // Bytes come, so they are waited for.
      'slow drip': 'timed_out',
    },
  },
  // Looked several times. When no look succeeds it is called by what became of the trigger.
  reconcile: { once: {}, forever: all({ ...transient, ...denied, ...strange, ...looping }, 'network_error') },
}

const exceptions: Readonly<Record<string, RulesOfKind>> = {
  // Removed by the retention policy while it is read: a new one is made.
  'parts to take over': { once: { 404: 'ok' }, forever: { 404: 'ok' } },
  // What was just started may not be known everywhere at once.
  look: { once: { ...denied, 404: 'ok' }, forever: { ...read.forever, 404: 'unexpected_response' } },
  // No word but COMPLETED is the end.
  backup: { once: {}, forever: { 'unknown word': 'timed_out' } },
}

/** The verdict that a fault must give. */
export function expectedOf(cell: Cell<DivioCall>): Expected {
  const { call, fault, occurrence } = cell
  const good = call.good ?? 'ok'
  if (call.kind === 'trigger') return isAdopted(cell) ? { ...told('ok'), decision: 'warn' } : told(ofTrigger(cell))
  const code = exceptions[call.name]?.[occurrence][fault] ?? rules[call.kind][occurrence][fault] ?? good
  return call.name === 'look after a lost answer' && code === 'ok' ? { ...told('ok'), decision: 'warn' } : told(code)
}

/** Answers to a trigger that leave it open whether the service still works on it. */
const notYet: ReadonlySet<string> = new Set(['stalled headers', '408', '502', '504'])

/** Deployments carry no mark: one that is found after a lost answer may be somebody else's, and is never a pass. */
function isAdopted({ call, fault, when }: Cell<DivioCall>): boolean {
  return call.name === 'trigger' && when === 'after' && fault !== 'unknown word'
}

function ofTrigger({ fault, occurrence, when }: Cell<DivioCall>): ReasonCode {
  // It is in the list and was not there before, or carries the mark of this run, and is adopted.
  if (when === 'after') return 'ok'
  const code = { ...transient, ...denied, ...strange, ...posted }[fault] ?? 'ok'
  if (occurrence === 'forever' || ['401', '403', '404'].includes(String(fault))) return code
  return notYet.has(String(fault)) ? code : 'ok'
}

function all(rule: Rule, code: ReasonCode): Rule {
  return Object.fromEntries(Object.keys(rule).map(fault => [fault, code]))
}

function told(reasonCode: ReasonCode): Expected {
  return { decision: reasonCodes[reasonCode].decision, reasonCode }
}
