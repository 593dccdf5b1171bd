import { expect } from 'vitest'

/**
 * Holds an answer to a known payload: no key is missing or new, values are of the same type. Null stands for any type,
 * and an empty list for any list, on both sides.
 */
export function expectSameShape(actual: unknown, known: unknown, place = 'answer'): void {
  if (actual === null || known === null) return
  if (Array.isArray(known)) {
    expect(Array.isArray(actual), place).toBe(true)
    for (const item of actual as unknown[]) if (known.length > 0) expectSameShape(item, known[0], `${place}[]`)
    return
  }
  if (typeof known === 'object') {
    expect(Object.keys(Object(actual)).sort(), place).toEqual(Object.keys(known).sort())
    for (const [key, value] of Object.entries(known)) {
      expectSameShape((actual as Record<string, unknown>)[key], value, `${place}.${key}`)
    }
    return
  }
  expect(typeof actual, place).toBe(typeof known)
}
