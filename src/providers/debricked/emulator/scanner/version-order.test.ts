import { describe, expect, it } from 'vitest'
import { compareVersions, isInRange } from './version-order.ts'

describe('compareVersions', () => {
  it.each([
    ['4.17.20', '4.17.21'],
    ['4.9.0', '4.17.0'],
    ['2.0-beta9', '2.0'],
    ['2.0-beta8', '2.0-beta9'],
    ['2.13.2', '2.13.2.1'],
    ['1.0.0-rc.1', '1.0.0'],
    ['4.0rc1', '4.0'],
    ['3.2', '3.2.13'],
    ['2.0.9', '2.0.9.1'],
    ['1', '2.0.0.Final'],
  ])('puts %s before %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0)
    expect(compareVersions(newer, older)).toBeGreaterThan(0)
  })

  it.each([
    ['1.0', '1.0.0'],
    ['v1.2.3', '1.2.3+build.7'],
    ['5.1.0.Final', '5.1.0'],
  ])('holds %s and %s to be the same', (one, other) => {
    expect(compareVersions(one, other)).toBe(0)
  })
})

describe('isInRange', () => {
  it('includes the start and excludes the fix', () => {
    const range = { from: '1.0.0', before: '1.2.6' }
    expect(['0.9.9', '1.0.0', '1.2.5', '1.2.6'].map(version => isInRange(version, range))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isInRange('4.5.0', { upTo: '4.5.0' })).toBe(true)
    expect(isInRange('4.5.1', { upTo: '4.5.0' })).toBe(false)
  })
})
