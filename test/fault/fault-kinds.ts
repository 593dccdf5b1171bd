import type { FaultKind } from '../../src/sandbox/faults.ts'

export type Occurrence = 'once' | 'forever'
export type When = 'before' | 'after'

/** What can go wrong with one call, by name. */
export const faultKinds = {
  refused: { kind: 'refused' },
  reset: { kind: 'reset-before-headers' },
  cut: { kind: 'cut-mid-body' },
  'stalled headers': { kind: 'stall-headers' },
  'stalled body': { kind: 'stall-body' },
  'slow drip': { kind: 'slow-drip' },
  401: { kind: 'status', status: 401 },
  403: { kind: 'status', status: 403 },
  404: { kind: 'status', status: 404 },
  408: { kind: 'status', status: 408 },
  429: { kind: 'status', status: 429 },
  '429 with Retry-After': { kind: 'status', status: 429, retryAfter: 7 },
  '500 with text': { kind: 'status', status: 500 },
  '500 empty': { kind: 'status', status: 500, body: '' },
  502: { kind: 'status', status: 502 },
  503: { kind: 'status', status: 503 },
  '503 with Retry-After': { kind: 'status', status: 503, retryAfter: 7 },
  504: { kind: 'status', status: 504 },
  'HTML 200': { kind: 'html-200' },
  'truncated JSON': { kind: 'truncated-json' },
  'wrong shape': { kind: 'wrong-shape' },
  'redirect, same origin': { kind: 'redirect-same-origin' },
  'redirect, other origin': { kind: 'redirect-other-origin' },
  'redirect to http': { kind: 'redirect-https-to-http' },
  oversized: { kind: 'oversized-body', bytes: 65 * 2 ** 20 },
} as const satisfies Record<string, FaultKind>

export type FaultName = keyof typeof faultKinds | 'unknown word' | 'refused by the plan'

/** Faults that harm the service's own answer, so the service has always seen the request. */
const ofTheAnswer: ReadonlySet<FaultName> = new Set([
  'cut',
  'stalled body',
  'slow drip',
  'truncated JSON',
  'wrong shape',
  'unknown word',
])

/** Answers that say that nothing was done: after the service did it they would be lies. */
const denials: ReadonlySet<FaultName> = new Set([
  'refused',
  '401',
  '403',
  '404',
  '429',
  '429 with Retry-After',
  '503 with Retry-After',
  'refused by the plan',
] as unknown as FaultName[])

/** When a fault can strike a call: before the service saw the request, or after. */
export function occasions(fault: FaultName, writes: boolean): readonly When[] {
  if (ofTheAnswer.has(fault)) return ['after']
  return writes && !denials.has(String(fault) as FaultName) ? ['before', 'after'] : ['before']
}
