import { BodyCut, silence } from '../../../sandbox/kit/exchange.ts'
import { type Content, piecesOf } from './content.ts'

/** What one connection is to bring, and what becomes of it on the way. */
export interface BodyPlan {
  readonly content: Content
  /** Where in the file the answer begins, and how many bytes it has. */
  readonly first: number
  readonly length: number
  /** Bytes come from so much further on. Default 0. */
  readonly shift?: number
  /** Bytes behind the end that belong to nothing. Default 0. */
  readonly extra?: number
  /** Bytes of the answer that are wrong. */
  readonly wrong?: { readonly at: number; readonly count: number }
  /** In order of their places. */
  readonly stops: readonly Stop[]
  readonly bytesPerSecond: number
}

/** What happens behind so many bytes of the answer: the connection breaks, or stands still for a while. */
export interface Stop {
  readonly after: number
  readonly ms: number | 'cut'
}

/** The world around a body. */
export interface Passage {
  readonly now: () => number
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
  /** How many of these bytes may still go; fewer breaks the connection behind them. */
  readonly allowed: (bytes: number) => number
}

// A piece of a slowed body takes this long, so that progress is smooth and timers are few.
const PIECE_MS = 50
const MOST_BYTES = 256 * 1024
// A reader who paused must not get all that he missed at once.
const BURST_MS = 100

/** Throws BodyCut where the connection breaks, and the signal's reason when the client is gone. */
export async function* bodyOf(plan: BodyPlan, passage: Passage): AsyncGenerator<Uint8Array> {
  const pace = pacer(plan.bytesPerSecond, passage)
  const stops = [...plan.stops]
  let sent = 0
  for (const piece of source(plan)) {
    let rest = piece
    do {
      const stop = stops[0] !== undefined && stops[0].after <= sent + rest.length ? stops.shift() : undefined
      const part = stop === undefined ? rest : rest.subarray(0, Math.max(0, stop.after - sent))
      rest = rest.subarray(part.length)
      if (part.length > 0) {
        await pace(part.length)
        const allowed = passage.allowed(part.length)
        sent += part.length
        if (allowed > 0) yield part.subarray(0, allowed)
        if (allowed < part.length) throw new BodyCut('the link expired in the middle of the body')
      }
      if (stop !== undefined) await standStill(stop, passage)
    } while (rest.length > 0)
  }
  for (const stop of stops) await standStill(stop, passage)
}

async function standStill({ ms }: Stop, { sleep, signal }: Passage): Promise<void> {
  if (ms === 'cut') throw new BodyCut('the connection broke in the middle of the body')
  await (Number.isFinite(ms) ? sleep(ms, signal) : silence(signal))
}

function* source({ content, first, length, shift = 0, extra = 0, wrong, bytesPerSecond }: BodyPlan) {
  const most = Math.max(1, Math.min(MOST_BYTES, Math.ceil((bytesPerSecond * PIECE_MS) / 1_000)))
  let at = 0
  for (const piece of piecesOf(content, { from: first + shift, to: first + shift + length }, most)) {
    yield wrong === undefined ? piece : spoiled(piece, wrong.at - at, wrong.count)
    at += piece.length
  }
  for (let left = extra; left > 0; left -= most) yield new Uint8Array(Math.min(left, most)).fill(0x2a)
}

/** Pieces are shared with everybody: changed are copies only. */
function spoiled(piece: Uint8Array, at: number, count: number): Uint8Array {
  const from = Math.max(0, at)
  const to = Math.min(piece.length, at + count)
  return from >= to ? piece : piece.map((byte, index) => (index >= from && index < to ? byte ^ 0xff : byte))
}

/** By the time at which a byte is due, not by single pauses: lateness of timers does not add up. */
function pacer(bytesPerSecond: number, { now, sleep, signal }: Passage): (bytes: number) => Promise<void> {
  if (!Number.isFinite(bytesPerSecond)) return async () => signal.throwIfAborted()
  let due = now()
  return async bytes => {
    due = Math.max(due, now() - BURST_MS) + (bytes * 1_000) / bytesPerSecond
    if (due > now()) await sleep(due - now(), signal)
  }
}
