import { type ReasonCode, reasonCodes } from '../../src/core/reason-codes.ts'
import { type Rule, type RulesOfKind, transient } from './common-rules.ts'
import type { Cell, Expected } from './fault-matrix.ts'
import type { RealdebridCall } from './realdebrid-calls.ts'

const refusals: Rule = { 401: 'unauthorized', 403: 'forbidden', 404: 'not_found' }

/** The API is not known to redirect, so nothing is followed. */
const strange: Rule = {
  'HTML 200': 'unexpected_response',
  'redirect, same origin': 'unexpected_response',
  'redirect, other origin': 'unexpected_response',
  'redirect to http': 'unexpected_response',
  oversized: 'unexpected_response',
}

const illegible: Rule = { 'truncated JSON': 'unexpected_response', 'wrong shape': 'unexpected_response' }

const read: RulesOfKind = {
  once: { ...refusals, ...strange, ...illegible },
  forever: { ...transient, ...refusals, ...strange, ...illegible },
}

/** Of an answer without a body, only what becomes of its status matters. */
const bodiless: Rule = { 'slow drip': 'ok', 'truncated JSON': 'ok', 'wrong shape': 'ok' }

const rules: Readonly<Record<RealdebridCall['kind'], RulesOfKind>> = {
  read,
  ask: read,
  select: { once: { ...read.once, ...bodiless }, forever: { ...read.forever, ...bodiless } },
  // Looked at again anyway; a torrent that was just added may be unknown for a moment.
  look: { once: { 401: 'unauthorized', 403: 'forbidden' }, forever: read.forever },
  // Everything has come; what stays in the account is told.
  tidy: { once: {}, forever: {} },
  // Never repeated blindly: see `ofAdd`.
  add: { once: {}, forever: {} },
}

/** The verdict that a fault must give. */
export function expectedOf(cell: Cell<RealdebridCall>): Expected {
  const { call, fault, occurrence } = cell
  return told(call.kind === 'add' ? ofAdd(cell) : (rules[call.kind][occurrence][fault] ?? 'ok'))
}

/** Answers to the add that leave it open whether the service still works on it. */
const notYet: ReadonlySet<string> = new Set(['stalled headers', '408', '502', '504'])

function ofAdd({ fault, occurrence, when }: Cell<RealdebridCall>): ReasonCode {
  // What was added is in the list, and is adopted.
  if (when === 'after') return 'ok'
  const code = { ...transient, ...refusals, ...strange }[fault] ?? 'ok'
  if (occurrence === 'forever' || fault in refusals) return code
  return notYet.has(String(fault)) ? code : 'ok'
}

function told(reasonCode: ReasonCode): Expected {
  return { decision: reasonCodes[reasonCode].decision, reasonCode }
}
