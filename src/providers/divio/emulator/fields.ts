import { fieldError } from './answers.ts'
import type { Visit } from './route.ts'

/** What was given, or the answer that says what is wrong with it; texts assumed from the usual framework. */
export type Given<T> = { readonly value: T } | { readonly refused: Response }

/** A text that must be there. */
export function textField({ fields }: Visit, name: string): Given<string> {
  const given = fields[name]
  if (given === undefined) return { refused: fieldError(name, 'This field is required.') }
  if (given === null) return { refused: fieldError(name, 'This field may not be null.') }
  if (typeof given !== 'string') return { refused: fieldError(name, 'Not a valid string.') }
  return given === '' ? { refused: fieldError(name, 'This field may not be blank.') } : { value: given }
}

export function optionalText(visit: Visit, name: string): Given<string> {
  const given = visit.fields[name]
  return given === undefined || given === '' ? { value: '' } : textField(visit, name)
}

/** One of some words; the first one when it is not said. */
export function choiceField<Word extends string>(visit: Visit, name: string, words: readonly Word[]): Given<Word> {
  const given = visit.fields[name] ?? words[0]
  const word = words.find(known => known === given)
  return word === undefined ? { refused: fieldError(name, `"${given}" is not a valid choice.`) } : { value: word }
}

export function uuidsField({ fields }: Visit, name: string): Given<readonly string[]> {
  const given = fields[name]
  if (given === undefined) return { refused: fieldError(name, 'This field is required.') }
  // A form has one value for one entry.
  const list = typeof given === 'string' ? [given] : given
  if (!Array.isArray(list)) return { refused: fieldError(name, 'Expected a list of items.') }
  if (list.length === 0) return { refused: fieldError(name, 'This list may not be empty.') }
  if (list.some(item => typeof item !== 'string')) return { refused: fieldError(name, 'Not a valid string.') }
  return { value: list as readonly string[] }
}

/** Milliseconds since 1970; null when it is not said. */
export function timeField({ fields }: Visit, name: string): Given<number | null> {
  const given = fields[name]
  if (given === undefined || given === null) return { value: null }
  const at = typeof given === 'string' && /^\d{4}-\d\d-\d\dT/.test(given) ? Date.parse(given) : Number.NaN
  if (!Number.isNaN(at)) return { value: at }
  return { refused: fieldError(name, 'Datetime has wrong format. Use an ISO 8601 one.') }
}

export function missingObject(name: string, uuid: string): Response {
  return fieldError(name, `Invalid uuid "${uuid}" - object does not exist.`)
}
