import { type ReasonCode, reasonCodes } from '../../src/core/reason-codes.ts'
import { looping, posted, type Rule, type RulesOfKind, transient } from './common-rules.ts'
import type { DebrickedCall, Kind } from './debricked-calls.ts'
import type { FaultName } from './fault-kinds.ts'
import type { Cell, Expected } from './fault-matrix.ts'

/** What is an answer, and the answer stands. */
const final: Rule = {
  403: 'forbidden',
  404: 'not_found',
  'refused by the plan': 'plan_required',
  'HTML 200': 'unexpected_response',
  'truncated JSON': 'unexpected_response',
  'wrong shape': 'unexpected_response',
  'redirect to http': 'unexpected_response',
  oversized: 'unexpected_response',
}

/** A session that is refused is made anew once; a fresh one that is refused lacks rights. */
const refusedForever: Rule = { 401: 'forbidden', 'redirect, other origin': 'forbidden' }

/** Faults after which nothing was done for certain, so that the same is sent again. */
const undone: readonly FaultName[] = ['refused', 429, '429 with Retry-After', '503 with Retry-After']

const read: RulesOfKind = { once: final, forever: { ...transient, ...final, ...refusedForever, ...looping } }
/** A POST that is not repeated: what may have been done is not done again. */
const sentOnce: RulesOfKind = {
  once: { ...without(transient, undone), ...final, ...posted },
  forever: { ...read.forever, ...posted },
}
/** Looked at again anyway; only what is wrong with the token or the thing itself is not borne with. */
const poll: RulesOfKind = {
  once: { 403: 'forbidden', 404: 'not_found', 'refused by the plan': 'plan_required' },
  forever: read.forever,
}

const rules: Readonly<Record<Kind, RulesOfKind>> = {
  // The shipped list of formats serves as well, and the report says so.
  optional: { once: {}, forever: {} },
  // The token itself is refused, not a session. A second session does no harm, so the login is repeated.
  login: {
    once: { ...final, ...posted, 401: 'unauthorized' },
    forever: { ...read.forever, ...posted, 401: 'unauthorized' },
  },
  // A refused file, or one of which nobody knows whether it is there, has its own name; what is about the account, the way
  // there or the time keeps the one it has.
  upload: { once: uploading(sentOnce.once), forever: uploading(sentOnce.forever) },
  // See `ofFinish`.
  finish: { once: {}, forever: {} },
  poll,
  read,
  // A lost base excuses nothing: what it has counts as new, and breaks the gate.
  comparison: { once: all(read.once, 'gate_failed'), forever: all(read.forever, 'gate_failed') },
  lookup: { once: {}, forever: {} },
  // What is not known to be without a fix counts as having one.
  fix: { once: all(read.once, 'gate_failed'), forever: all(read.forever, 'gate_failed') },
  order: sentOnce,
  // What comes as the document, whole and with 200, is judged as it is.
  document: { once: { ...poll.once, 'HTML 200': 'unexpected_response' }, forever: read.forever },
}

/** Of commits and branches, "there is none" is an answer. */
const exceptions: Readonly<Record<string, RulesOfKind>> = {
  // A commit that the service does not know was never scanned; the newest scan of its branch is the base then, and is
  // looked up the same way.
  commits: { once: { 404: 'ok' }, forever: {} },
  'commits, where nothing breaks the gate': {
    once: { ...all(read.once, 'baseline_missing'), 404: 'ok' },
    forever: all(read.forever, 'baseline_missing'),
  },
  // It is only asked for its name. The list of a branch can be had without.
  'newest commit of the base': {
    once: all(read.once, 'ok'),
    forever: { ...all(final, 'ok'), ...all(refusedForever, 'ok'), ...all(looping, 'ok') },
  },
  // Each of the two paths may be unknown to a release of the service.
  hierarchy: { once: { 404: 'ok' }, forever: { 404: 'ok' } },
  // Plans without licences refuse them with 403 (official client), while the packages themselves could be read.
  licences: {
    once: { 403: 'plan_required' },
    forever: { 403: 'plan_required', 401: 'plan_required', 'redirect, other origin': 'plan_required' },
  },
  // Not an answer that the scan ended; a word that no release has had warns.
  status: { once: {}, forever: { 'unknown word': 'rule_failed' } },
}

/** The verdict that a fault must give. */
export function expectedOf(cell: Cell<DebrickedCall>): Expected {
  const { call, fault, occurrence } = cell
  if (call.kind === 'finish') return told(ofFinish(cell))
  const found = exceptions[call.name]?.[occurrence][fault] ?? rules[call.kind][occurrence][fault] ?? 'ok'
  if (call.inputs !== undefined && 'dry-run' in call.inputs && found === 'ok') return told('dry_run')
  // The scan is judged all the same; only the document that was asked for is not there.
  const ofDocument = call.kind === 'order' || call.kind === 'document'
  if (found === 'plan_required' && ofDocument) return { decision: 'warn', reasonCode: found }
  // Debricked's own word, which is not known to be a failure.
  if (found === 'rule_failed') return { decision: 'warn', reasonCode: found }
  return told(found === 'ok' ? (call.otherwise ?? found) : found)
}

function ofFinish({ fault, occurrence, when }: Cell<DebrickedCall>): ReasonCode {
  // The state of the upload tells that it arrived, and its end is waited for.
  if (when === 'after') return 'ok'
  const denied: Rule = { 403: 'forbidden', 404: 'not_found', 'refused by the plan': 'plan_required' }
  if (denied[fault] !== undefined) return denied[fault]
  // Certainly not started: sent again, and called by its name when that does not help.
  const again: Rule = {
    refused: 'network_error',
    429: 'rate_limited',
    '429 with Retry-After': 'rate_limited',
    401: 'forbidden',
  }
  if (again[fault] !== undefined) return occurrence === 'once' ? 'ok' : again[fault]
  if (fault === '503 with Retry-After' && occurrence === 'once') return 'ok'
  // It may have been started and is never sent again; nobody saw it end.
  return 'scan_incomplete'
}

function all(rule: Rule, code: ReasonCode): Rule {
  return Object.fromEntries(Object.keys(rule).map(fault => [fault, code]))
}

function uploading(rule: Rule): Rule {
  const aboutFiles: readonly ReasonCode[] = ['not_found', 'provider_error', 'unexpected_response']
  const codes = Object.entries(rule).map(([fault, code]) => [
    fault,
    aboutFiles.includes(code) ? 'upload_incomplete' : code,
  ])
  return Object.fromEntries(codes)
}

function without(rule: Rule, faults: readonly FaultName[]): Rule {
  return Object.fromEntries(Object.entries(rule).filter(([fault]) => !faults.map(String).includes(fault)))
}

function told(reasonCode: ReasonCode): Expected {
  return { decision: reasonCodes[reasonCode].decision, reasonCode }
}
