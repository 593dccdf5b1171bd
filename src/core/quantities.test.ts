import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytes, duration } from './quantities.ts'

describe('duration', () => {
  it.each([
    [0, '0 ms'],
    [0.4, '0 ms'],
    [850, '850 ms'],
    [999.4, '999 ms'],
    [999.6, '1 s'],
    [1_499, '1 s'],
    [42_000, '42 s'],
    [59_600, '1 min 00 s'],
    [185_000, '3 min 05 s'],
    [3_599_600, '1 h 00 min'],
    [7_800_000, '2 h 10 min'],
    [360_000_000, '100 h 00 min'],
  ])('%d ms is %s', (ms, words) => expect(duration(ms)).toBe(words))

  it('never counts to sixty, nor to a thousand', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), ms => {
        expect(duration(ms)).toMatch(/^(\d{1,3} ms|[1-5]?\d s|[1-5]?\d min [0-5]\d s|\d+ h [0-5]\d min)$/)
      }),
    )
  })
})

describe('bytes', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1_000, '1.0 kB'],
    [12_345, '12.3 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [4_100_000_000, '4.1 GB'],
    [1e18, '1000.0 PB'],
  ])('%d is %s', (count, words) => expect(bytes(count)).toBe(words))
})
