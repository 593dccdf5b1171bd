import { didYouMean } from './did-you-mean.ts'
import { UsageError } from './usage-error.ts'

/** Whether an option takes a value: always as `--name value` or `--name=value`, or at will, then as `--name=value` only. */
export type OptionKind = 'value' | 'optional-value'

export interface ParsedLine {
  readonly words: readonly string[]
  /** In the order given; an option without its optional value has ''. */
  readonly options: ReadonlyMap<string, readonly string[]>
}

/** @throws UsageError with everything that is wrong */
export function parseOptions(line: readonly string[], known: Readonly<Record<string, OptionKind>>): ParsedLine {
  const words: string[] = []
  const options = new Map<string, readonly string[]>()
  const problems: string[] = []
  for (let at = 0; at < line.length; at++) {
    const item = line[at] ?? ''
    if (!item.startsWith('--')) {
      words.push(item)
      continue
    }
    const [, name = '', given] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(item) ?? []
    const kind = Object.hasOwn(known, name) ? known[name] : undefined
    if (kind === undefined) {
      const dashed = Object.keys(known).map(option => `--${option}`)
      problems.push(`There is no option --${name}.${didYouMean(`--${name}`, dashed)}`)
      continue
    }
    const value = given ?? (kind === 'value' ? line[++at] : '')
    if (value === undefined) problems.push(`--${name} needs a value.`)
    else options.set(name, [...(options.get(name) ?? []), value])
  }
  if (problems.length > 0) throw new UsageError(problems)
  return { words, options }
}

/** The value of an option that makes sense once; of several the last. */
export function last({ options }: ParsedLine, name: string): string | undefined {
  return options.get(name)?.at(-1)
}
