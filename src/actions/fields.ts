import { nearest } from '../core/nearest.ts'
import { Secret } from '../core/secret.ts'
import { addressProblem } from '../http/origin.ts'

/** The part of JSON Schema (2020-12) that inputs need. */
export interface InputSchema {
  readonly type: 'string' | 'boolean' | 'number' | 'integer' | readonly string[]
  readonly enum?: readonly string[]
  readonly minimum?: number
}

export type Parsed<T> = { readonly value: T } | { readonly problem: string }

type Parse<T> = (text: string) => Parsed<T>

/**
 * One input: how it stands in action.yml, how its text becomes a value, and what to say when it does not. An empty text
 * means "not given" (composite inputs are always strings, and `with: {x: ''}` overrides a default with nothing), so
 * `parse` never sees one.
 */
export interface Field<T> {
  readonly description: string
  /** The default as action.yml shows it. */
  readonly default: string | undefined
  readonly required: boolean
  readonly secret: boolean
  /** Of a secret made of several: the texts in it that are secrets by themselves, to be masked as well. */
  readonly secretParts?: (text: string) => readonly string[]
  readonly schema: InputSchema
  /** What its text is made of, where that matters to others: items one a line, or the address of a service. */
  readonly form?: 'lines' | 'address'
  /** The value when nothing is given and there is no default. */
  readonly whenEmpty: T | undefined
  readonly parse: Parse<T>
}

export type Fields = Readonly<Record<string, Field<unknown>>>

/** What a use case sees of its inputs. */
export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never }

interface Plain {
  readonly description: string
}

interface WithDefault<D> extends Plain {
  readonly default: D
}

const LONGEST_QUOTE = 100
const quoted = (text: string) => `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`

/** A text that may be left out; with a default it is always there. */
export function text(field: Plain & { readonly default: string }): Field<string>
export function text(field: Plain): Field<string | undefined>
export function text(field: Plain & { readonly default?: string }): Field<string | undefined> {
  return make(field, { default: field.default, schema: { type: 'string' }, parse: value => ({ value }) })
}

/** A text that must be given. */
export function requiredText(field: Plain): Field<string> {
  return make(field, { required: true, schema: { type: 'string' }, parse: value => ({ value }) })
}

/** A text of a form of its own: `parse` gives its value, or says what is wrong with it. */
export function textAs<T>(field: Plain & { readonly default: string; readonly parse: Parse<T> }): Field<T>
export function textAs<T>(field: Plain & { readonly parse: Parse<T> }): Field<T | undefined>
export function textAs<T>(
  field: Plain & { readonly default?: string; readonly parse: Parse<T> },
): Field<T | undefined> {
  return make<T | undefined>(field, { default: field.default, schema: { type: 'string' }, parse: field.parse })
}

/** The http(s) address of a service, as a text; must be given unless it has a default. */
export function address(field: Plain & { readonly default?: string }): Field<string> {
  return make(field, {
    default: field.default,
    required: field.default === undefined,
    form: 'address',
    schema: { type: 'string' },
    parse: value => {
      const problem = addressProblem(value)
      return problem === undefined ? { value } : { problem }
    },
  })
}

/** A secret. Whether it must be given is the definition's `credentials`. */
export function secret(field: Plain & { readonly default?: string }): Field<Secret | undefined> {
  return make(field, {
    default: field.default,
    secret: true,
    schema: { type: 'string' },
    parse: value =>
      // A line break inside would be sent as another header; at the ends it comes from pasting.
      /[\r\n\0]/.test(value) ? { problem: 'contains a line break' } : { value: new Secret(value) },
  })
}

/** Secrets, one a line; empty lines are left out. Neither `parse` nor anybody else may repeat a line in a problem. */
export function secretLines<T>(
  field: Plain & {
    readonly parse: Parse<T>
    /** What is secret by itself in a line, apart from the whole line. */
    readonly partsOf: (line: string) => readonly string[]
  },
): Field<readonly T[]> {
  return make<readonly T[]>(field, {
    secret: true,
    form: 'lines',
    schema: { type: 'string' },
    whenEmpty: [],
    secretParts: value => linesOf(value).flatMap(line => [line, ...field.partsOf(line)]),
    parse: value => {
      const parsed = linesOf(value).map(field.parse)
      const problems = parsed.flatMap((one, index) => ('problem' in one ? [`in line ${index + 1} ${one.problem}`] : []))
      if (problems.length > 0) return { problem: problems.join(', ') }
      return { value: parsed.flatMap(one => ('value' in one ? [one.value] : [])) }
    },
  })
}

/** `true` or `false`, in any case. */
export function flag(field: WithDefault<boolean>): Field<boolean> {
  return make(field, {
    default: String(field.default),
    schema: { type: 'boolean' },
    parse: value => {
      const word = value.toLowerCase()
      if (word === 'true' || word === 'false') return { value: word === 'true' }
      return { problem: `is ${quoted(value)}; accepted are true and false${didYouMean(word, ['true', 'false'])}` }
    },
  })
}

interface Range {
  readonly min: number
  readonly max?: number
}

/** A whole number. */
export function count(field: WithDefault<number> & Range): Field<number> {
  return make(field, {
    default: String(field.default),
    schema: { type: 'integer', minimum: field.min },
    parse: value => numberIn(value, { ...field, whole: true }),
  })
}

/** A whole number that may be left out. */
export function optionalCount(field: Plain & Range): Field<number | undefined> {
  return make(field, {
    schema: { type: 'integer', minimum: field.min },
    parse: value => numberIn(value, { ...field, whole: true }),
  })
}

/** A time in minutes, fractions allowed; the value is in milliseconds. */
export function minutes(field: WithDefault<number> & { readonly zeroMeans?: string }): Field<number> {
  return make(field, {
    default: String(field.default),
    schema: { type: 'number', minimum: 0 },
    parse: value => {
      const parsed = numberIn(value, { min: 0 })
      if ('problem' in parsed) return parsed
      if (parsed.value === 0 && field.zeroMeans === undefined) return { problem: 'is 0; give a number above 0' }
      return { value: parsed.value * 60_000 }
    },
  })
}

/** A time in seconds, fractions allowed; the value is in milliseconds. */
export function seconds(field: WithDefault<number> & Range): Field<number> {
  return make(field, {
    default: String(field.default),
    schema: { type: 'number', minimum: field.min },
    parse: value => {
      const parsed = numberIn(value, field)
      return 'problem' in parsed ? parsed : { value: parsed.value * 1000 }
    },
  })
}

/** A time in seconds, or the word `auto`; the value is in milliseconds, undefined for `auto`. */
export function secondsOrAuto(field: Plain & Range): Field<number | undefined> {
  return make(field, {
    default: 'auto',
    schema: { type: ['string', 'number'] },
    parse: value => {
      if (value.toLowerCase() === 'auto') return { value: undefined }
      const parsed = numberIn(value, field)
      return 'problem' in parsed ? { problem: `${parsed.problem}, or auto` } : { value: parsed.value * 1000 }
    },
  })
}

/** One of a closed list of words. */
export function choice<const W extends string>(
  field: WithDefault<NoInfer<W>> & { readonly of: readonly W[] },
): Field<W> {
  return make(field, {
    default: field.default,
    schema: { type: 'string', enum: field.of },
    parse: value => {
      const found = field.of.find(word => word.toLowerCase() === value.toLowerCase())
      if (found !== undefined) return { value: found }
      const hint = didYouMean(value.toLowerCase(), field.of)
      return { problem: `is ${quoted(value)}; accepted are ${field.of.join(', ')}${hint}` }
    },
  })
}

/** A list, one item a line; empty lines are left out. */
export function lines(field: Plain & { readonly required?: boolean }): Field<readonly string[]> {
  return make(field, {
    required: field.required ?? false,
    form: 'lines',
    schema: { type: 'string' },
    whenEmpty: [],
    parse: value => ({ value: linesOf(value) }),
  })
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
}

interface Making<T> {
  readonly default?: string | undefined
  readonly required?: boolean
  readonly secret?: boolean
  readonly secretParts?: (text: string) => readonly string[]
  readonly schema: InputSchema
  readonly form?: 'lines' | 'address'
  readonly whenEmpty?: T
  readonly parse: Parse<T>
}

function make<T>(plain: Plain, making: Making<T>): Field<T> {
  return {
    description: plain.description,
    default: making.default,
    required: making.required ?? false,
    secret: making.secret ?? false,
    ...(making.secretParts && { secretParts: making.secretParts }),
    schema: making.schema,
    ...(making.form && { form: making.form }),
    whenEmpty: making.whenEmpty,
    parse: making.parse,
  }
}

function numberIn(value: string, range: { min: number; max?: number; whole?: boolean }): Parsed<number> {
  const { min, max, whole = false } = range
  // Number() takes "", "0x10" and "1e3" as well; nobody means those.
  const parsed = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN
  const kind = whole ? 'whole number' : 'number'
  const bounds = max === undefined ? `${min} or more` : `from ${min} to ${max}`
  const fits =
    Number.isFinite(parsed) && (!whole || Number.isSafeInteger(parsed)) && parsed >= min && parsed <= (max ?? parsed)
  // Plus 0: a minus zero would be printed as such.
  return fits ? { value: parsed + 0 } : { problem: `is ${quoted(value)}; accepted is a ${kind}, ${bounds}` }
}

function didYouMean(word: string, accepted: readonly string[]): string {
  const lower = accepted.map(one => one.toLowerCase())
  const near = nearest(word, lower)
  const meant = near === undefined ? undefined : accepted[lower.indexOf(near)]
  return meant === undefined ? '' : `; did you mean ${meant}?`
}
