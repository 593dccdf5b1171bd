import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNewer, marker, markerName, readMarker } from './marker.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme-ascii' }),
  fc.constantFrom('-->', '--!>', '%', ':', '_', '\ud800'),
)

describe('the marker', () => {
  it('is read again for the same action and key, and for no other', () => {
    const run = fc.record({ id: fc.nat(1e12), attempt: fc.nat(1e5) })
    fc.assert(
      fc.property(text, text, text, text, run, (action, key, otherAction, otherKey, who) => {
        const written = marker(markerName(action, key), who)
        expect(readMarker(markerName(action, key), `${written}\nx`)).toEqual(who)
        const same = action === otherAction && key === otherKey
        expect(readMarker(markerName(otherAction, otherKey), written) !== undefined).toBe(same)
      }),
    )
  })

  it('is one HTML comment on one line, whatever the key', () => {
    fc.assert(
      fc.property(fc.array(text), parts => {
        expect(marker(markerName('a', parts.join('')), { id: 1, attempt: 1 })).toMatch(/^<!-- [\w.:%= ]+ -->$/)
      }),
    )
  })

  it('of a very long key is short', () => {
    const [a, b] = ['x'.repeat(5_000), `${'x'.repeat(4_999)}y`].map(key => markerName('a', key))
    expect(a?.length).toBeLessThan(100)
    expect(a).not.toBe(b)
  })

  it('counts at the beginning only', () => {
    const name = markerName('a', 'k')
    expect(readMarker(name, `quoted: ${marker(name, { id: 1, attempt: 1 })}`)).toBeUndefined()
  })
})

it('a later run has the greater id, or the same and the greater attempt', () => {
  expect(isNewer({ id: 2, attempt: 1 }, { id: 1, attempt: 9 })).toBe(true)
  expect(isNewer({ id: 2, attempt: 2 }, { id: 2, attempt: 1 })).toBe(true)
  expect(isNewer({ id: 2, attempt: 1 }, { id: 2, attempt: 1 })).toBe(false)
})
