import { readFileSync } from 'node:fs'
import { didYouMean } from '../command-line/did-you-mean.ts'
import { UsageError } from '../command-line/usage-error.ts'
import type { LocalAction } from './local-action.ts'

export interface Given {
  readonly values: Readonly<Record<string, string>>
  /** To be masked. */
  readonly secrets: readonly string[]
  /** What the person should know about how the values were given. */
  readonly advice: readonly string[]
}

export interface GivenTexts {
  /** `name=value`, `name=@file`; `name=@@…` is a value that begins with one @. */
  readonly with: readonly string[]
  /** `name=VARIABLE` of the environment. */
  readonly secret: readonly string[]
}

type Environment = Readonly<Record<string, string | undefined>>

// Names that every action of the suite uses for secrets only; its action.yml does not tell which inputs are secret.
const SECRET_NAME = /(token|key|secret|password|username|header)$/

/** @throws UsageError with everything that is wrong */
export function readGiven(action: LocalAction, texts: GivenTexts, env: Environment): Given {
  const values: Record<string, string> = {}
  const secrets: string[] = []
  const advice: string[] = []
  const problems: string[] = []
  const take = (item: string, option: string, read: (name: string, text: string) => string | undefined) => {
    const equals = item.indexOf('=')
    const name = item.slice(0, Math.max(0, equals))
    if (equals < 1) problems.push(`--${option} ${item}: write it as name=${option === 'with' ? 'value' : 'VARIABLE'}.`)
    else if (!action.inputs.includes(name)) {
      problems.push(`${action.name} has no input ${name}.${didYouMean(name, action.inputs)}`)
    } else if (Object.hasOwn(values, name)) problems.push(`The input ${name} is given twice.`)
    else values[name] = read(name, item.slice(equals + 1)) ?? ''
  }
  for (const item of texts.with) {
    take(item, 'with', (name, text) => {
      const value = fromFile(text, problems)
      if (value !== undefined && value.trim() !== '' && SECRET_NAME.test(name)) {
        secrets.push(value)
        if (value === text) {
          advice.push(`${name} stands in your shell's history now; --secret ${name}=VARIABLE keeps it out of there.`)
        }
      }
      return value
    })
  }
  for (const item of texts.secret) {
    take(item, 'secret', (name, variable) => {
      const value = env[variable]
      if (value === undefined || value === '') {
        problems.push(`--secret ${name}: the environment has no variable ${shown(variable)}.`)
        return undefined
      }
      secrets.push(value)
      return value
    })
  }
  if (problems.length > 0) throw new UsageError(problems)
  return { values, secrets, advice }
}

function fromFile(text: string, problems: string[]): string | undefined {
  if (text.startsWith('@@')) return text.slice(1)
  if (!text.startsWith('@')) return text
  try {
    return readFileSync(text.slice(1), 'utf8')
  } catch (cause) {
    problems.push(`${text.slice(1)} cannot be read (${(cause as NodeJS.ErrnoException).code ?? 'unknown error'}).`)
    return undefined
  }
}

/** Whoever gives the secret where its variable's name belongs shall not find it in the terminal as well. */
function shown(variable: string): string {
  return /^[A-Z_][A-Z0-9_]*$/i.test(variable) && variable.length <= 40 ? variable : 'of that name'
}
