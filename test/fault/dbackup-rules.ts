import { type ReasonCode, reasonCodes } from '../../src/core/reason-codes.ts'
import { looping, posted, type Rule, type RulesOfKind, transient } from './common-rules.ts'
import type { DbackupCall } from './dbackup-calls.ts'
import type { Cell, Expected } from './fault-matrix.ts'

/** What is an answer, and the answer stands. */
const final: Rule = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  'HTML 200': 'unexpected_response',
  'truncated JSON': 'unexpected_response',
  'wrong shape': 'unexpected_response',
  'redirect to http': 'unexpected_response',
  'redirect, other origin': 'unauthorized',
  oversized: 'unexpected_response',
}

/** Most routes say 500 without a word to a key that lacks a permission; after the preflight it is the server's trouble. */
const silentRefusal: RulesOfKind = { once: {}, forever: { '500 empty': 'forbidden' } }

const read: RulesOfKind = { once: final, forever: { ...transient, ...final, ...looping } }

/** The status of a 404 is the whole answer: what becomes of its body does not matter. */
const statusIsEnough: Rule = {
  404: 'ok',
  cut: 'ok',
  'stalled body': 'ok',
  'slow drip': 'ok',
  'truncated JSON': 'ok',
  'wrong shape': 'ok',
}

const rules: Readonly<Record<DbackupCall['kind'], RulesOfKind>> = {
  read,
  probe: {
    once: { ...final, ...statusIsEnough },
    forever: { ...read.forever, ...statusIsEnough },
  },
  ask: {
    once: { ...final, ...posted },
    // The server may need as long as a download of the file: its silence is sat out to the end.
    forever: { ...read.forever, ...posted, 'stalled headers': 'timed_out' },
  },
  poll: {
    // Looked at again anyway; only what is wrong with the key or the execution is not borne with.
    once: { 401: 'unauthorized', 403: 'forbidden', 404: 'not_found', 'redirect, other origin': 'unauthorized' },
    forever: { ...transient, ...final, ...looping },
  },
  file: {
    // Bytes that come whole and are others are a damaged copy, whatever they look like.
    once: {
      ...final,
      'truncated JSON': 'verification_failed',
      'wrong shape': 'verification_failed',
      'slow drip': 'timed_out',
    },
    forever: {
      ...read.forever,
      'truncated JSON': 'verification_failed',
      'wrong shape': 'verification_failed',
      'slow drip': 'timed_out',
      'stalled headers': 'timed_out',
    },
  },
  // Never repeated blindly: see `trigger`.
  trigger: { once: {}, forever: {} },
  cancel: { once: {}, forever: {} },
}

/** What is wrong with an answer only once is borne with. */
function ignoredOnce(rule: Rule): Rule {
  return Object.fromEntries(Object.keys(rule).map(fault => [fault, 'ok']))
}

const patient: Rule = {
  ...ignoredOnce(final),
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  'redirect, other origin': 'unauthorized',
}

const exceptions: Readonly<Record<string, RulesOfKind>> = {
  health: { once: { 'unknown word': 'ok' }, forever: { 'unknown word': 'ok' } },
  // The one route that is asked first because it tells these apart.
  'key check': { once: {}, forever: { '500 empty': 'provider_error' } },
  // A write is not asked twice.
  'cancel probe': { once: { ...posted, '500 empty': 'forbidden' }, forever: { ...posted, '500 empty': 'forbidden' } },
  'files probe': silentRefusal,
  'download probe': silentRefusal,
  jobs: silentRefusal,
  // Everything has happened, only the proof is missing: asked until the server is back, as a poll is.
  log: {
    once: { ...patient, 'unknown word': 'unexpected_response' },
    forever: { 'unknown word': 'unexpected_response' },
  },
  'history after': { once: patient, forever: {} },
  verify: {
    once: { ...patient, ...ignoredOnce(posted), 'unknown word': 'verification_skipped' },
    forever: { 'unknown word': 'verification_skipped' },
  },
  // A sidecar may be without a digest; then there is nothing to compare with.
  sidecar: { once: { 'wrong shape': 'verification_skipped' }, forever: { 'wrong shape': 'verification_skipped' } },
}

/** The verdict that a fault must give. */
export function expectedOf(cell: Cell<DbackupCall>): Expected {
  const { call, fault, occurrence } = cell
  // Whatever the server says to the cancel, the backup was not seen to end.
  if (call.kind === 'cancel') return told('timed_out')
  if (call.kind === 'trigger') return told(ofTrigger(cell))
  return told(exceptions[call.name]?.[occurrence][fault] ?? rules[call.kind][occurrence][fault] ?? 'ok')
}

/** Answers to a trigger that leave it open whether the server still works on it. */
const notYet: ReadonlySet<string> = new Set(['stalled headers', '408', '502', '504'])

function ofTrigger({ fault, occurrence, when }: Cell<DbackupCall>): ReasonCode {
  // What it started is in the history, and is adopted.
  if (when === 'after') return 'ok'
  const redirected: Rule = { ...posted, 'redirect to http': 'unexpected_response' }
  const code = { ...transient, ...final, ...redirected }[fault] ?? 'ok'
  if (occurrence === 'forever' || ['401', '403', '404'].includes(String(fault))) return code
  return notYet.has(String(fault)) ? code : 'ok'
}

function told(reasonCode: ReasonCode): Expected {
  return { decision: reasonCodes[reasonCode].decision, reasonCode }
}
