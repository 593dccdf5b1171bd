import { ShipgateError } from '../core/errors.ts'
import type { ActionDefinition, CommonFields } from './define.ts'
import type { Fields, Values } from './fields.ts'

/** The texts of the inputs by name, as the runner gives them. */
export type RawInputs = Readonly<Record<string, string | undefined>>

/**
 * All inputs as values. Every problem of every input comes in one message, before any request.
 * Throws `missing_credentials` when nothing but a secret is missing, else `invalid_input`.
 */
export function parseInputs<F extends Fields>(definition: ActionDefinition<F>, raw: RawInputs): Values<F> {
  const problems: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(definition.inputs)) {
    const given = raw[name]?.trim() || field.default
    if (given === undefined) {
      if (field.required) problems.push(`${name} is missing`)
      values[name] = field.whenEmpty
      continue
    }
    const parsed = field.parse(given)
    if ('value' in parsed) values[name] = parsed.value
    else problems.push(`${name} ${parsed.problem}`)
  }
  const missing = missingCredentials(definition, values)
  if (problems.length === 0) problems.push(...definition.check(values as Values<F & CommonFields>))
  if (problems.length > 0) {
    const all = missing === undefined ? problems : [...problems, missing]
    const many = all.length === 1 ? 'An input is wrong' : `${all.length} inputs are wrong`
    throw new ShipgateError('invalid_input', `${many}: ${all.join('; ')}.`, {
      hint: `Correct the \`with:\` block of ${definition.id}.`,
    })
  }
  if (missing !== undefined) {
    throw new ShipgateError('missing_credentials', `A secret is missing: ${missing}.`)
  }
  return values as Values<F>
}

function missingCredentials(definition: ActionDefinition, values: Record<string, unknown>): string | undefined {
  const sets: readonly (readonly string[])[] = definition.credentials
  if (sets.length === 0 || sets.some(set => set.every(name => values[name] !== undefined))) return undefined
  const ways = sets.map(set => set.join(' and ')).join(', or ')
  return `${ways} must be given and ${sets.length === 1 && sets[0]?.length === 1 ? 'is' : 'are'} empty`
}
