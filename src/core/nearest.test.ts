import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.ts'

describe('nearest', () => {
  it.each([
    ['fial', ['fail', 'warn'], 'fail'],
    ['ture', ['true', 'false'], 'true'],
    ['warning', ['fail', 'warn'], undefined],
    ['checksums', ['none', 'checksum', 'download'], 'checksum'],
    ['downlaod', ['none', 'checksum', 'download'], 'download'],
    ['x', ['no'], undefined],
    ['', ['fail'], undefined],
    ['anything', [], undefined],
  ])('%s among %j is %s', (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant)
  })

  it('says nothing about a word that is one of them', () => {
    expect(nearest('warn', ['wern', 'warn'])).toBeUndefined()
  })

  it('prefers the first of two that are equally near', () => {
    expect(nearest('aaab', ['aaac', 'aaad'])).toBe('aaac')
  })

  it('does not compare a pasted file letter by letter', () => {
    expect(nearest('x'.repeat(5_000_000), ['fail', 'warn'])).toBeUndefined()
  })

  it('finds every word after one swap, one lost, one doubled and one wrong letter', () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/)
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('swap', 'lose', 'double', 'replace'), (good, seed, slip) => {
        const at = seed % (good.length - 1)
        const typed = {
          swap: good.slice(0, at) + good.charAt(at + 1) + good.charAt(at) + good.slice(at + 2),
          lose: good.slice(0, at) + good.slice(at + 1),
          double: good.slice(0, at + 1) + good.slice(at),
          replace: `${good.slice(0, at)}#${good.slice(at + 1)}`,
        }[slip]
        expect(nearest(typed, [good])).toBe(typed === good ? undefined : good)
      }),
    )
  })
})
