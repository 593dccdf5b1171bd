import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeParse } from 'zod/mini'
import { evidenceJsonSchema } from '../../../../scripts/generate/evidence-schema.ts'
import { verdict } from '../../../core/verdict.ts'
import { changedLeaves } from './changed-leaves.test-support.ts'
import { evidenceSchema } from './evidence-schema.ts'
import { evidenceOf, resultOf, stagesOf, workspace } from './release.test-support.ts'

const published = readFileSync(join(import.meta.dirname, '../../../../docs/schema/evidence.schema.json'), 'utf8')
const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(published))

test('the published schema is the generated one', () => {
  expect(published).toBe(evidenceJsonSchema())
})

test('what is built is valid by the published schema', async () => {
  const place = workspace()
  const stopped = stagesOf(place, { scan: { verdict: verdict('gate_failed', 'Bad.') } })
  for (const result of [resultOf(stagesOf(place)), resultOf(stopped, ['scan']), resultOf([])]) {
    expect(isValid(JSON.parse(JSON.stringify(await evidenceOf(result, place))))).toBe(true)
  }
})

test('the published schema and the own check agree, whatever is changed', async () => {
  const place = workspace()
  const entries = stagesOf(place, { scan: { verdict: verdict('gate_failed', 'Bad.') } })
  const evidence = JSON.parse(JSON.stringify(await evidenceOf(resultOf(entries, ['scan']), place)))
  const agree = (data: unknown) => expect(isValid(data)).toBe(safeParse(evidenceSchema, data).success)
  for (const { data } of changedLeaves(evidence)) agree(data)
  const other = fc.oneof(
    fc.jsonValue(),
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(
      null,
      0,
      -1,
      1.5,
      2 ** 53,
      'pass',
      'A'.repeat(64),
      '2026-05-04T10:00:00Z',
      '2026-13-01T10:00:00.000Z',
    ),
  )
  fc.assert(
    fc.property(placesIn(evidence), fc.option(other, { nil: undefined }), fc.boolean(), (place, value, asKey) => {
      agree(replaced(evidence, asKey ? [...place, 'odd-key'] : place, value))
    }),
    { numRuns: 1_000 },
  )
})

type Place = readonly (string | number)[]

/** Any place in the data, of lists and objects as well. */
function placesIn(data: unknown): fc.Arbitrary<Place> {
  const places: Place[] = []
  const walk = (value: unknown, place: Place): void => {
    places.push(place)
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) walk(part, [...place, Array.isArray(value) ? Number(key) : key])
  }
  walk(data, [])
  return fc.constantFrom(...places)
}

/** A copy with another value at the place; undefined takes it out. */
function replaced(data: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value ?? null
  if (typeof data !== 'object' || data === null) return data
  const part = replaced((data as Record<string | number, unknown>)[key], rest, value)
  if (Array.isArray(data)) return typeof key === 'number' ? data.with(key, part) : data
  const { [key]: _, ...others } = data as Record<string | number, unknown>
  return rest.length === 0 && value === undefined ? others : { ...others, [key]: part }
}
