import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import type { Pair } from '@actions/expressions/data/expressiondata'
import type { FunctionDefinition } from '@actions/expressions/funcs/info'
import { truthy } from '@actions/expressions/result'
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index'
import {
  isBasicExpression,
  isMapping,
  isScalar,
  isSequence,
} from '@actions/workflow-parser/templates/tokens/type-guards'

/** A context value as plain data. A Map keeps the case of its keys apart, as the `env` context does outside Windows. */
export type Value = string | number | boolean | null | undefined | readonly Value[] | Mapping
export type Mapping = { readonly [key: string]: Value } | ReadonlyMap<string, string>

const contextNames = ['github', 'inputs', 'strategy', 'matrix', 'steps', 'job', 'runner', 'env'] as const
export type Contexts = Readonly<Record<(typeof contextNames)[number], Mapping>>

/** What `success()`, `failure()` and `cancelled()` answer. */
export interface Status {
  readonly success: boolean
  readonly failure: boolean
  readonly cancelled: boolean
}

export interface Scope {
  /** The name that messages give to the file. */
  readonly fileName: string
  readonly contexts: Contexts
  readonly status?: Status
}

/** The package's own dictionary folds case always and cannot hold keys such as `constructor`. */
class ContextDictionary extends data.Dictionary {
  readonly #entries = new Map<string, Pair>()
  readonly #caseSensitive: boolean

  constructor(caseSensitive: boolean) {
    super()
    this.#caseSensitive = caseSensitive
  }

  #id(key: string): string {
    return this.#caseSensitive ? key : key.toLowerCase()
  }

  override add(key: string, value: data.ExpressionData): void {
    this.#entries.set(this.#id(key), { key, value })
  }

  override get(key: string): data.ExpressionData | undefined {
    return this.#entries.get(this.#id(key))?.value
  }

  override values(): data.ExpressionData[] {
    return this.pairs().map(pair => pair.value)
  }

  override pairs(): Pair[] {
    return [...this.#entries.values()]
  }
}

function toData(value: Value): data.ExpressionData {
  if (value === null || value === undefined) return new data.Null()
  if (typeof value === 'string') return new data.StringData(value)
  if (typeof value === 'number') return new data.NumberData(value)
  if (typeof value === 'boolean') return new data.BooleanData(value)
  if (Array.isArray(value)) return new data.Array(...value.map(toData))
  return toDictionary(value as Mapping)
}

function toDictionary(mapping: Mapping): data.Dictionary {
  const keepsCase = mapping instanceof Map
  const dictionary = new ContextDictionary(keepsCase)
  const entries: Iterable<[string, Value]> = keepsCase ? mapping : Object.entries(mapping)
  for (const [key, value] of entries) dictionary.add(key, toData(value))
  return dictionary
}

function statusFunctions(status: Status | undefined): FunctionDefinition[] {
  const answer = (name: string, value: boolean): FunctionDefinition => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  })
  const hashFiles: FunctionDefinition = {
    name: 'hashFiles',
    minArgs: 1,
    maxArgs: 255,
    call: () => {
      throw new Error('hashFiles() is not supported by this runner')
    },
  }
  if (!status) return [hashFiles]
  return [
    hashFiles,
    answer('always', true),
    answer('success', status.success),
    answer('failure', status.failure),
    answer('cancelled', status.cancelled),
  ]
}

function evaluate(expression: string, scope: Scope): data.ExpressionData {
  const functions = statusFunctions(scope.status)
  const { tokens } = new Lexer(expression).lex()
  const tree = new Parser(tokens, [...contextNames], functions).parse()
  const contexts = toDictionary(scope.contexts)
  const byName = new Map(functions.map(definition => [definition.name.toLowerCase(), definition]))
  return new Evaluator(tree, contexts, byName).evaluate()
}

/** actions/runner 2.336, TemplateValidationErrors.cs: the prefix; TemplateContext.cs: the position. */
function located(scope: Scope, token: TemplateToken, cause: unknown): Error {
  const message = cause instanceof Error ? cause.message : String(cause)
  const place = `${scope.fileName} (Line: ${token.line ?? 0}, Col: ${token.col ?? 0})`
  return new Error(`The template is not valid. ${place}: ${message}`, { cause })
}

function toText(value: data.ExpressionData): string {
  if (value.kind === data.Kind.Array) throw new Error('A sequence was not expected')
  if (value.kind === data.Kind.Dictionary) throw new Error('A mapping was not expected')
  return value.coerceString()
}

/** Evaluates a field that takes a text. Throws an error with file, line and column. */
export function evaluateText(token: TemplateToken, scope: Scope): string {
  try {
    if (isBasicExpression(token)) return toText(evaluate(token.expression, scope))
    if (isScalar(token)) return token.toString()
    throw new Error(isSequence(token) ? 'A sequence was not expected' : 'A mapping was not expected')
  } catch (cause) {
    throw located(scope, token, cause)
  }
}

/** Evaluates `continue-on-error`: a boolean, or an expression that gives one. */
export function evaluateBoolean(token: TemplateToken | undefined, scope: Scope): boolean {
  if (!token) return false
  const text = evaluateText(token, scope)
  if (text !== 'true' && text !== 'false') throw located(scope, token, new Error(`Unexpected value '${text}'`))
  return text === 'true'
}

/** Evaluates an `env:` block in its order; an error loses the whole block. */
export function evaluateEnv(token: TemplateToken | undefined, scope: Scope): Map<string, string> {
  const env = new Map<string, string>()
  if (!token) return env
  if (isMapping(token)) {
    for (const { key, value } of token) env.set(evaluateText(key, scope), evaluateText(value, scope))
  } else if (isBasicExpression(token)) {
    try {
      const value = evaluate(token.expression, scope)
      if (!(value instanceof data.Dictionary)) throw new Error('A mapping was expected')
      for (const pair of value.pairs()) env.set(pair.key, toText(pair.value))
    } catch (cause) {
      throw located(scope, token, cause)
    }
  }
  return env
}

/** Evaluates an `if` whose status function has been added already. */
export function evaluateCondition(expression: string, scope: Scope): boolean {
  return truthy(evaluate(expression, scope))
}
