import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Share, type Span, steal, takePiece, withSpan, worthMore } from './range-plan.ts'

const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([from, size]) => ({ from, to: from + size }))
const bytesIn = (spans: readonly Span[]) => {
  const all = new Set<number>()
  for (const { from, to } of spans) for (let at = from; at < to; at++) all.add(at)
  return all
}

describe('withSpan', () => {
  it('holds the same bytes in as few spans as can be, in order', () => {
    fc.assert(
      fc.property(fc.array(span), spans => {
        const merged = spans.reduce<readonly Span[]>(withSpan, [])
        expect([...bytesIn(merged)].sort((a, b) => a - b)).toEqual([...bytesIn(spans)].sort((a, b) => a - b))
        for (const [index, { from }] of merged.entries()) expect(from).toBeGreaterThan(merged[index - 1]?.to ?? -1)
        expect(merged.every(({ from, to }) => from < to)).toBe(true)
      }),
    )
  })
})

describe('takePiece', () => {
  const pace = fc.record({
    connections: fc.integer({ min: 1, max: 8 }),
    rate: fc.oneof(fc.constant(0), fc.nat(50)),
    smallest: fc.integer({ min: 1, max: 10 }),
  })

  it('gives the lowest bytes, all of them once, and no crumbs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), pace, (total, pace) => {
        let free: readonly Span[] = [{ from: 0, to: total }]
        let at = 0
        for (let taken = takePiece(free, pace); taken !== undefined; taken = takePiece(free, pace)) {
          expect(taken.piece.from).toBe(at)
          expect(taken.piece.to - at).toBeGreaterThanOrEqual(Math.min(pace.smallest, total))
          at = taken.piece.to
          free = taken.free
        }
        expect(at).toBe(total)
      }),
    )
  })
})

const MIB = 2 ** 20
const share = (rest: number, rate: number, silentMs = 0): Share => ({ at: 1000, to: 1000 + rest, rate, silentMs })

describe('steal', () => {
  const half = (index: number, rest: number) => ({ index, at: 1000 + rest / 2 })
  it.each<[string, Share[], object | undefined]>([
    [
      'half of the one that would be last, though it is not the largest',
      [share(90 * MIB, 9 * MIB), share(40 * MIB, MIB)],
      half(1, 40 * MIB),
    ],
    ['nothing that is over in a moment', [share(9 * MIB, 40 * MIB)], undefined],
    ['no small rests', [share(7 * MIB, 4 * MIB)], undefined],
    ['but small rests that take long', [share(MIB, 1000)], half(0, MIB)],
    ['nothing of one that has just begun', [share(90 * MIB, 0, 4_000)], undefined],
    [
      'all of one that brings nothing',
      [share(90 * MIB, 9 * MIB), share(1, 0, 5_000), share(50, 0, 9_000)],
      { index: 1, at: 1000 },
    ],
    ['nothing of one that is done', [share(0, 0, 9_000)], undefined],
    ['nothing of nobody', [], undefined],
  ])('%s', (_, shares, theft) => {
    expect(steal(shares, 4 * MIB)).toEqual(theft)
  })
})

it('more connections are worth it when the rest takes a while', () => {
  const pace = { connections: 4, smallest: 4 * MIB }
  expect(worthMore(2 ** 30, { ...pace, rate: 20 * MIB })).toBe(true)
  expect(worthMore(2 ** 30, { ...pace, rate: 0 })).toBe(true)
  expect(worthMore(2 ** 30, { ...pace, rate: 900 * MIB })).toBe(false)
  expect(worthMore(5 * MIB, { ...pace, rate: 1000 })).toBe(false)
  expect(worthMore(2 ** 30, { ...pace, rate: 0, connections: 1 })).toBe(false)
})

describe('all rules together', () => {
  /** Brings `total` bytes with connections of the given rates, in steps of 100 ms, as the engine does. */
  function simulate(total: number, rates: readonly number[]) {
    const jobs = rates.map(() => ({ at: 0, to: 0, since: 0, from: 0 }))
    let free: readonly Span[] = [{ from: 0, to: total }]
    let held: readonly Span[] = []
    let brought = 0
    let mean = 0
    let steps = 0
    for (; brought < total; steps++) {
      for (const [index, job] of jobs.entries()) {
        if (job.at === job.to) {
          const busy = jobs.filter(one => one.at < one.to)
          const rateOf = (one: (typeof jobs)[number]) => (one.at - one.from) / Math.max(0.1, (steps - one.since) / 10)
          const known = [...busy, job].map(rateOf).filter(rate => rate > 0)
          if (known.length > 0) mean = known.reduce((sum, one) => sum + one) / known.length
          const taken = takePiece(free, { connections: rates.length, rate: mean, smallest: 4 * MIB })
          if (taken !== undefined) {
            free = taken.free
            Object.assign(job, { at: taken.piece.from, from: taken.piece.from, to: taken.piece.to, since: steps })
          } else {
            const theft = steal(
              busy.map(one => ({ ...one, rate: rateOf(one), silentMs: 0 })),
              4 * MIB,
            )
            const victim = theft && busy[theft.index]
            if (victim === undefined) continue
            Object.assign(job, { at: theft?.at, from: theft?.at, to: victim.to, since: steps })
            victim.to = job.at
          }
        }
        const next = Math.min(job.to, job.at + Math.ceil((rates[index] ?? 0) / 10))
        held = withSpan(held, { from: job.at, to: next })
        brought += next - job.at
        job.at = next
      }
    }
    return { held, seconds: steps / 10 }
  }

  it('bring every byte once, and keep all connections busy to the end', () => {
    const rate = fc.integer({ min: MIB, max: 40 * MIB })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.array(rate, { minLength: 1, maxLength: 8 }),
        (total, rates) => {
          const { held, seconds } = simulate(total, rates)
          expect(held).toEqual([{ from: 0, to: total }])
          const best = total / rates.reduce((sum, one) => sum + one)
          // A rest that is not worth a connection: at most 8 MiB, or what takes a second, of the slowest.
          const slowest = Math.min(...rates)
          expect(seconds).toBeLessThan(best * 1.1 + Math.max(1.5, Math.min((8 * MIB) / slowest, 5.5)) + 0.5)
        },
      ),
      { numRuns: 60 },
    )
  })
})
