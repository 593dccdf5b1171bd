/**
 * Which connection fetches which bytes. Pure: the engine asks, and does as it is told.
 *
 * A file is not cut into as many parts as there are connections: SHA-256 needs the bytes in order, and with four quarters
 * three of them could only be read back and digested after the end. The connections take pieces of some seconds each,
 * always the lowest that nobody has, so that the digest stays close behind.
 */

/** The bytes from `from` up to, not including, `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What one connection still has to bring. */
export interface Share {
  /** The next byte. */
  readonly at: number
  /** The byte after the last. */
  readonly to: number
  /** Bytes a second; 0 while nothing has come. */
  readonly rate: number
  /** Milliseconds since its last byte, or since it was given out. */
  readonly silentMs: number
}

/** From `at` on, the share of connection `index` goes to another; at its own next byte: all of it. */
export interface Theft {
  readonly index: number
  readonly at: number
}

// A piece costs a connection: with a way of 100 ms about half a second until it is at full speed.
const SHORTEST_S = 2
// Many pieces are many requests, long ones leave the digest far behind.
const LONGEST_S = 10
const LARGEST_BYTES = 256 * 1024 * 1024
// Below, the digest and the disk are what takes time.
const WORTH_CONNECTING_S = 4
// Sooner, the thief would still be connecting when the other is done.
const WORTH_STEALING_S = 0.3
// Long before it counts as stalled: at the end of a file there is somebody free to try.
const SILENT_MS = 5_000

/** The sorted spans with one more; those that touch or overlap become one. */
export function withSpan(spans: readonly Span[], span: Span): readonly Span[] {
  let { from, to } = span
  if (from >= to) return spans
  const before: Span[] = []
  const after: Span[] = []
  for (const one of spans) {
    if (one.to < from) before.push(one)
    else if (one.from > to) after.push(one)
    else {
      from = Math.min(from, one.from)
      to = Math.max(to, one.to)
    }
  }
  return [...before, { from, to }, ...after]
}

export interface Pace {
  readonly connections: number
  /** Bytes a second of one connection; 0 when it is not known. */
  readonly rate: number
  /** Fewer bytes than this are not worth a connection. */
  readonly smallest: number
}

/** How many bytes the next piece should have. */
export function pieceBytes(free: readonly Span[], { connections, rate, smallest }: Pace): number {
  const rest = free.reduce((sum, { from, to }) => sum + to - from, 0)
  const shortest = Math.min(SHORTEST_S * rate, LARGEST_BYTES / 4)
  const longest = Math.min(LONGEST_S * rate, LARGEST_BYTES)
  const fair = Math.min(Math.max(rest / connections / 2, shortest), longest)
  return Math.max(2 * smallest, Math.ceil(fair))
}

/** The lowest free bytes, as many as the next piece should have, and what is free then. */
export function takePiece(
  free: readonly Span[],
  pace: Pace,
): { readonly piece: Span; readonly free: readonly Span[] } | undefined {
  const [lowest, ...others] = free
  if (lowest === undefined) return undefined
  const most = pieceBytes(free, pace)
  // A crumb is not worth a request of its own.
  const whole = lowest.to - lowest.from < most + pace.smallest
  const piece = whole ? lowest : { from: lowest.from, to: lowest.from + most }
  return { piece, free: whole ? others : [{ from: piece.to, to: lowest.to }, ...others] }
}

/**
 * What a connection that has nothing to do may take from another, when nothing is free: half of what the one brings that
 * would be the last to end, or all of one that brings nothing. Undefined: nothing is worth it at the moment.
 */
export function steal(shares: readonly Share[], smallest: number): Theft | undefined {
  let theft: Theft | undefined
  let longest = WORTH_STEALING_S
  for (const [index, { at, to, rate, silentMs }] of shares.entries()) {
    const rest = to - at
    if (rest <= 0) continue
    const silent = silentMs >= SILENT_MS
    // Few bytes are enough where they take long.
    if (!silent && (rate === 0 || rest < Math.min(2 * smallest, SHORTEST_S * rate))) continue
    // Of several silent ones the lowest: the digest waits for it.
    const seconds = silent ? Number.MAX_VALUE : rest / rate
    if (seconds <= longest) continue
    longest = seconds
    theft = { index, at: silent ? at : at + Math.floor(rest / 2) }
  }
  return theft
}

/** Whether more connections are worth it: what is over in a moment is not fetched sooner by four. */
export function worthMore(rest: number, { connections, rate, smallest }: Pace): boolean {
  return connections > 1 && rest > 2 * smallest && rest > rate * WORTH_CONNECTING_S
}
