import { expect } from 'vitest'

const FORMS: Readonly<Record<string, RegExp>> = {
  time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  hash: /^([0-9a-f]{2}){16,32}$/,
  profile: /^c[0-9a-f]{24}$/,
}

/**
 * Holds an answer to a recorded one: the same keys in the same order, the same types, the same form of times, ids and
 * hashes, and the same again inside texts that hold JSON.
 */
export function expectSameShape(actual: unknown, recorded: unknown, place = 'answer'): void {
  if (Array.isArray(recorded)) {
    expect(Array.isArray(actual), place).toBe(true)
    for (const item of actual as unknown[]) expectSameShape(item, recorded[0], `${place}[]`)
    return
  }
  if (typeof recorded === 'object' && recorded !== null) {
    expect(Object.keys(Object(actual)), place).toEqual(Object.keys(recorded))
    for (const [key, value] of Object.entries(recorded)) {
      expectSameShape((actual as Record<string, unknown>)[key], value, `${place}.${key}`)
    }
    return
  }
  expect(kindOf(actual), place).toBe(kindOf(recorded))
  if (kindOf(recorded) === 'JSON')
    expectSameShape(JSON.parse(String(actual)), JSON.parse(String(recorded)), `${place} as JSON`)
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value !== 'string') return typeof value
  if (value.startsWith('{"')) return 'JSON'
  return Object.keys(FORMS).find(form => FORMS[form]?.test(value)) ?? 'text'
}
