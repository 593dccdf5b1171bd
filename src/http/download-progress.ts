import type { Clock } from '../core/ports.ts'
import { bytes, duration } from '../core/quantities.ts'

/** How far a download is; changed by those that bring the bytes. */
export interface Tally {
  bytes: number
  total: number | undefined
  connections: number
}

export interface Progress {
  readonly bytes: number
  readonly total: number | undefined
  /** Bytes a second, since the last report. */
  readonly rate: number
  readonly secondsLeft: number | undefined
  readonly connections: number
}

interface Pace {
  readonly clock: Clock
  readonly everyMs: number
  readonly report: (progress: Progress) => void
}

/** Reports now and then, until the signal is aborted. */
export async function reportProgress(tally: Tally, pace: Pace, done: AbortSignal): Promise<void> {
  const { clock, everyMs, report } = pace
  let at = clock.now()
  let before = tally.bytes
  while (await slept(clock, everyMs, done)) {
    const now = clock.now()
    // After a new start there are fewer than before.
    const rate = (Math.max(0, tally.bytes - before) / Math.max(1, now - at)) * 1000
    const { total, connections } = tally
    const secondsLeft = total === undefined || rate === 0 ? undefined : (total - tally.bytes) / rate
    report({ bytes: tally.bytes, total, rate, secondsLeft, connections })
    at = now
    before = tally.bytes
  }
}

/** For the log: `disk.iso: 42 % of 8.1 GB, 78.3 MB/s, 1 min 03 s left`. */
export function progressLine(name: string, { bytes: so, total, rate, secondsLeft }: Progress): string {
  const far = total === undefined || total === 0 ? bytes(so) : `${Math.floor((so / total) * 100)} % of ${bytes(total)}`
  const left = secondsLeft === undefined ? [] : [`${duration(secondsLeft * 1000)} left`]
  return `${name}: ${[far, `${bytes(Math.round(rate))}/s`, ...left].join(', ')}`
}

async function slept(clock: Clock, ms: number, done: AbortSignal): Promise<boolean> {
  try {
    await clock.sleep(ms, done)
    return true
  } catch (error) {
    if (done.aborted) return false
    throw error
  }
}
