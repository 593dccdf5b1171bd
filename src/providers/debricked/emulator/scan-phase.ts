import type { Scan } from './records.ts'

export type Phase =
  /** The service calls its queue too long: 201. */
  | { readonly kind: 'long-queue' }
  /** -1 in the queue, then 0 to 99. */
  | { readonly kind: 'running'; readonly progress: number }
  | { readonly kind: 'done' }

/** Where a scan is: a function of the clock and nothing else. */
export function phaseOf(scan: Scan, now: number): Phase {
  const { longQueue } = scan.script
  if (longQueue !== undefined && now < scan.startedAt + (longQueue.forMs ?? Number.POSITIVE_INFINITY)) {
    return { kind: 'long-queue' }
  }
  if (now < scan.workStartsAt) return { kind: 'running', progress: -1 }
  if (now >= scan.endsAt) return { kind: 'done' }
  if (scan.script.neverEnds === true) return { kind: 'running', progress: 42 }
  const share = (now - scan.workStartsAt) / (scan.endsAt - scan.workStartsAt)
  return { kind: 'running', progress: Math.min(99, Math.floor(share * 100)) }
}

export function isDone(scan: Scan, now: number): boolean {
  return phaseOf(scan, now).kind === 'done'
}
