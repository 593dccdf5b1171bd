import { ShipgateError } from '../core/errors.ts'
import { asSentence } from '../core/sentence.ts'
import type { ActionDefinition, CommonFields } from './define.ts'
import type { Field, Fields, Values } from './fields.ts'

/** The texts of the inputs by name, as the runner gives them. */
export type RawInputs = Readonly<Record<string, string | undefined>>

/** What the texts of the inputs come to. */
export interface InspectedInputs<F extends Fields> {
  /** As far as they could be read; a malformed one is its default here. */
  readonly values: Values<F>
  /** What is wrong with single inputs, by name; each completes the sentence "<name> …". */
  readonly problems: ReadonlyMap<string, string>
  /** What is wrong between inputs, as sentences. */
  readonly between: readonly string[]
  /** Which credentials are missing, as a sentence; undefined when none is. */
  readonly missing: string | undefined
}

/** All inputs as values, with everything that is wrong with them. Never throws. */
export function inspectInputs<F extends Fields>(definition: ActionDefinition<F>, raw: RawInputs): InspectedInputs<F> {
  const problems = new Map<string, string>()
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(definition.inputs)) {
    const given = raw[name]?.trim() || presetOf(field)
    values[name] = field.whenEmpty
    if (given === undefined) {
      if (field.required) problems.set(name, isMissing)
      continue
    }
    const parsed = field.parse(given)
    if ('value' in parsed) values[name] = parsed.value
    else {
      problems.set(name, parsed.problem)
      values[name] = fallback(field)
    }
  }
  // What is wrong between inputs is told beside what is wrong with one, unless it is about that very one.
  const between = definition
    .check(values as Values<F & CommonFields>)
    .filter(sentence => ![...problems.keys()].some(name => sentence.startsWith(`${name} `)))
  const missing = missingCredentials(definition, name => values[name] !== undefined || problems.has(name))
  return { values: values as Values<F>, problems, between, missing }
}

/**
 * All inputs as values. Every problem of every input comes in one message, before any request.
 * Throws `missing_credentials` when nothing but a secret is missing, else `invalid_input`.
 */
export function parseInputs<F extends Fields>(definition: ActionDefinition<F>, raw: RawInputs): Values<F> {
  const { values, problems, between, missing } = inspectInputs(definition, raw)
  const wrong = [...problems.values()].some(problem => problem !== isMissing)
  // A run without secrets often lacks the address as well: both come from a store that it cannot read.
  if (missing !== undefined && !wrong) {
    const all = [missing, ...[...problems].map(([name, problem]) => `${name} ${problem}`)]
    throw new ShipgateError('missing_credentials', `A secret is missing: ${all.join('; ')}.`)
  }
  const all = [...[...problems].map(([name, problem]) => `${name} ${problem}`), ...between]
  if (missing !== undefined) all.push(missing)
  if (all.length > 0) {
    const many = all.length === 1 ? 'An input is wrong' : `${all.length} inputs are wrong`
    throw new ShipgateError('invalid_input', asSentence(`${many}: ${all.join('; ')}`), {
      hint: `Correct the with: block of ${definition.id}.`,
    })
  }
  return values
}

/** Said of an input that must be given and is not. */
export const isMissing = 'is missing'

/** A default that is an expression is for the runner to evaluate; where it gave nothing, there is nothing. */
function presetOf(field: Field<unknown>): string | undefined {
  return field.default?.startsWith('${{') ? undefined : field.default || undefined
}

/** Stands in for a malformed value while the others are checked against each other. */
function fallback(field: Field<unknown>): unknown {
  const preset = presetOf(field)
  const parsed = preset === undefined ? undefined : field.parse(preset)
  return parsed !== undefined && 'value' in parsed ? parsed.value : field.whenEmpty
}

function missingCredentials(definition: ActionDefinition, isGiven: (name: string) => boolean): string | undefined {
  const sets: readonly (readonly string[])[] = definition.credentials
  if (sets.length === 0 || sets.some(set => set.every(isGiven))) return undefined
  const ways = sets.map(set => set.join(' and ')).join(', or ')
  return `${ways} must be given and ${sets.length === 1 && sets[0]?.length === 1 ? 'is' : 'are'} empty`
}
