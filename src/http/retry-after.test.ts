import { describe, expect, it } from 'vitest'
import { retryAfterMs } from './retry-after.ts'

const now = Date.UTC(2026, 10, 20, 18, 0, 0)

describe('retryAfterMs', () => {
  it.each<[string | undefined, number | undefined]>([
    [undefined, undefined],
    ['0', 0],
    ['120', 120_000],
    [' 3 ', 3_000],
    ['Fri, 20 Nov 2026 18:00:30 GMT', 30_000],
    ['Friday, 20-Nov-26 18:00:30 GMT', 30_000],
    ['Fri Nov 20 18:00:30 2026 GMT', 30_000],
    ['Fri, 20 Nov 2026 17:59:00 GMT', 0],
    ['', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['soon', undefined],
    ['2026-11-20T18:00:30Z', undefined],
    ['Friday', undefined],
    ['99999999999999', undefined],
    ['10, 20', undefined],
  ])('%s is %s', (header, ms) => expect(retryAfterMs(header, now)).toBe(ms))
})
