import { createContext, Script } from 'node:vm'
import type { Parsed } from '../fields.ts'
import { escaped, revisionSource, type Surroundings } from './revision-pattern.ts'

const PLACEHOLDER = '{revision}'
// A regular expression may take for ever on the wrong body, and a cancel would not be heard meanwhile.
const MATCH_WITHIN_MS = 1_000

/** Whether a body is as wanted, and whether the part of it that made it so held the revision. */
export type Matched =
  | { readonly found: boolean; readonly holdsRevision: boolean }
  /** The regular expression had not come to an end within a second. */
  | 'too slow'

export type Matcher = (body: string) => Matched

/** What is wrong with a match, if anything, as the rest of a sentence that begins with the input's name. */
export function parseMatch(text: string): Parsed<string> {
  const problem = misspelled(text) ?? regexProblem(text)
  return problem === undefined ? { value: text } : { problem }
}

export function wantsRevision(match: string | undefined): boolean {
  return match?.includes(PLACEHOLDER) ?? false
}

/** Whether bodies are as `match` wants them with this revision; `other` is one that must not pass for it. */
export function matcherOf(match: string, revision: string | undefined, other: string | undefined): Matcher {
  const template = templateOf(match)
  const regex = regexOf(template, around => revisionSource(revision ?? '', other, around))
  const find = template.inRegex ? withinTime(regex) : (body: string) => regex.exec(body)
  return body => {
    const found = find(body)
    if (found === 'too slow') return found
    // For `/{revision}|ok/` a body is as wanted also without the revision.
    return { found: found !== null, holdsRevision: template.names.some(name => found?.groups?.[name] !== undefined) }
  }
}

interface Template {
  readonly inRegex: boolean
  readonly flags: string
  /** What stands before, between and after the placeholders. */
  readonly parts: readonly string[]
  /** A named group for each placeholder. */
  readonly names: readonly string[]
}

function templateOf(match: string): Template {
  const [, source, flags = ''] = /^\/(.+)\/([A-Za-z]*)$/s.exec(match) ?? []
  const parts = (source ?? match).split(PLACEHOLDER)
  const names = parts.slice(1).map((_, index) => `shipgateRevision${index}`)
  return { inRegex: source !== undefined, flags, parts, names }
}

function regexOf({ inRegex, flags, parts, names }: Template, fill: (around: Surroundings) => string): RegExp {
  const source = parts.map((part, index) => {
    const own = inRegex ? part : escaped(part)
    const name = names[index]
    if (name === undefined) return own
    return `${own}(?<${name}>${fill({ before: part, after: parts[index + 1] ?? '', inRegex })})`
  })
  return new RegExp(source.join(''), flags)
}

/** Only code that runs in a context of its own can be stopped; a regular expression is stopped with it. */
function withinTime(regex: RegExp): (body: string) => RegExpExecArray | null | 'too slow' {
  const ports: { find?: () => RegExpExecArray | null } = {}
  const context = createContext(ports)
  const script = new Script('find()')
  return body => {
    ports.find = () => regex.exec(body)
    try {
      return script.runInContext(context, { timeout: MATCH_WITHIN_MS }) as RegExpExecArray | null
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'too slow'
      throw error
    }
  }
}

/** Spellings of other tools, which would be looked for as they stand and never be found. */
function misspelled(text: string): string | undefined {
  const spellings = text.match(/\$?\{\{?\s*revision\s*\}\}?|\\\{revision\\?\}/gi) ?? []
  // In JSON, `{"version":{revision}}` has a brace of its own behind.
  const wrong = spellings.find(found => !found.startsWith(PLACEHOLDER))
  return wrong === undefined ? undefined : `has ${wrong}; the placeholder is ${PLACEHOLDER}`
}

function regexProblem(text: string): string | undefined {
  const template = templateOf(text)
  const { inRegex, flags, parts, names } = template
  if (!inRegex) return undefined
  if (!/^(?!.*(.).*\1)[imsuv]*$/.test(flags)) {
    return `has the flags ${flags}; accepted are i, m, s, u and v (a text that begins with a slash is written as /\\/…/)`
  }
  if (names.length > 0 && /\\[1-9]/.test(text)) {
    return `has a numbered back reference beside ${PLACEHOLDER}; give the group a name, (?<name>…), and refer to it by \\k<name>`
  }
  for (const index of names.keys()) {
    if (isInClass(parts.slice(0, index + 1).join('x'))) {
      return `has ${PLACEHOLDER} between square brackets, where it would stand for any one of its characters`
    }
  }
  try {
    const regex = regexOf(template, () => 'x')
    return names.length > 0 && regex.test('') ? `is also found where there is no ${PLACEHOLDER}` : undefined
  } catch (error) {
    // "Invalid regular expression: /…/: Unterminated group": the source in it is not quite what was written.
    const why = error instanceof Error ? error.message.split(': ').at(-1) : 'it cannot be read'
    return `is not a regular expression: ${why}`
  }
}

/** Whether the end of this piece of a regular expression is inside of square brackets. */
function isInClass(piece: string): boolean {
  const marks = piece.match(/\\.|[[\]]/gs) ?? []
  return marks.reduce((inClass, mark) => (mark === '[' ? true : mark === ']' ? false : inClass), false)
}
