/** Tests one component of a path (never empty, without `/`, in NFC). */
export type NameTest = (name: string) => boolean

/** `**` on its own between slashes: any number of folders, also none. */
export const ANY_FOLDERS = '**'

/** One glob without braces, cut at its slashes. */
export type Segment = typeof ANY_FOLDERS | NameTest

/** A glob that cannot be used, in words that continue `The glob "…"`. */
export class GlobProblem extends Error {}

/** Most patterns that the braces of one glob may stand for, and most slashes: no honest glob comes near. */
const MOST_ALTERNATIVES = 256
const MOST_SEGMENTS = 30

export const isAnything: NameTest = () => true

/**
 * Reads a glob of the doublestar dialect (`*`, `**`, `?`, `[class]`, `{a,b}`, `\` before a character that stands for
 * itself), which the official CLI 26.3.1 uses (github.com/bmatcuk/doublestar, version 4), into its alternatives.
 * `*` and `?` also match a leading dot, as there. Beyond the dialect `./` in front is dropped and a slash at the end
 * means everything below, since both could never match anything otherwise.
 */
export function parseGlob(glob: string): readonly (readonly Segment[])[] {
  return expandBraces(glob.normalize('NFC')).map(parseAlternative)
}

function parseAlternative(pattern: string): readonly Segment[] {
  if (pattern.startsWith('/')) throw new GlobProblem('starts with a slash: globs are relative to the folder')
  const parts = splitOutsideClasses(pattern)
  if (parts.at(-1) === '') parts[parts.length - 1] = ANY_FOLDERS
  const kept = parts.filter(part => part !== '' && part !== '.')
  if (kept.includes('..')) throw new GlobProblem('has a part "..": nothing outside the folder is looked at')
  if (kept.length > MOST_SEGMENTS) throw new GlobProblem(`has more than ${MOST_SEGMENTS} parts`)
  return kept.map(parseSegment)
}

function parseSegment(part: string): Segment {
  if (part === '**') return ANY_FOLDERS
  // Inside a name two stars say no more than one.
  if (/^\*+$/.test(part)) return isAnything
  if (!/[*?[\\]/.test(part)) return name => name === part
  const pattern = new RegExp(`^${regexOf(part)}$`, 'su')
  return name => pattern.test(name)
}

function regexOf(part: string): string {
  let regex = ''
  for (let at = 0; at < part.length; at++) {
    const char = part[at] as string
    if (char === '*') {
      // A run of stars is one: several adjacent ones would make the expression slow.
      while (part[at + 1] === '*') at++
      regex += '.*'
    } else if (char === '?') regex += '.'
    else if (char === '\\') regex += literal(part[++at] ?? missing('ends with a backslash'))
    else if (char === '[') {
      const end = classEnd(part, at)
      regex += classOf(part.slice(at + 1, end))
      at = end
    } else regex += literal(char)
  }
  return regex
}

/** Index of the bracket that closes the class; the first character, also after `^` or `!`, always belongs to it. */
function classEnd(text: string, from: number): number {
  let at = from + 1
  if (text[at] === '^' || text[at] === '!') at++
  const first = at
  for (; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === ']' && at > first) return at
  }
  return missing('has a "[" without "]"')
}

function classOf(content: string): string {
  const negated = /^[!^]/.test(content)
  const members = [...(negated ? content.slice(1) : content)]
  const ranges: string[] = []
  for (let at = 0; at < members.length; at++) {
    const take = (): string => (members[at] === '\\' ? (members[++at] ?? '\\') : (members[at] as string))
    const low = take()
    if (members[at + 1] === '-' && at + 2 < members.length) {
      at += 2
      const high = take()
      if ((low.codePointAt(0) ?? 0) > (high.codePointAt(0) ?? 0)) missing(`has the empty range "${low}-${high}"`)
      ranges.push(`${inClass(low)}-${inClass(high)}`)
    } else ranges.push(inClass(low))
  }
  return `[${negated ? '^' : ''}${ranges.join('')}]`
}

/** The patterns that the braces stand for, in their order; braces may be nested. */
function expandBraces(glob: string): readonly string[] {
  const open = indexOutsideClasses(glob, '{', 0)
  if (open === -1) return [glob]
  const alternatives: string[] = []
  let depth = 0
  let from = open + 1
  for (let at = open; at < glob.length; at++) {
    const char = glob[at]
    if (char === '\\') at++
    else if (char === '[') at = classEnd(glob, at)
    else if (char === '{') depth++
    else if (char === ',' && depth === 1) {
      alternatives.push(glob.slice(from, at))
      from = at + 1
    } else if (char === '}' && --depth === 0) {
      alternatives.push(glob.slice(from, at))
      const [before, after] = [glob.slice(0, open), glob.slice(at + 1)]
      const tails = expandBraces(after)
      const all = alternatives.flatMap(one => expandBraces(one)).flatMap(one => tails.map(tail => before + one + tail))
      if (all.length > MOST_ALTERNATIVES) throw new GlobProblem(`stands for more than ${MOST_ALTERNATIVES} patterns`)
      return all
    }
  }
  return missing('has a "{" without "}"')
}

function splitOutsideClasses(pattern: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = indexOutsideClasses(pattern, '/', 0); at !== -1; at = indexOutsideClasses(pattern, '/', from)) {
    parts.push(pattern.slice(from, at))
    from = at + 1
  }
  parts.push(pattern.slice(from))
  return parts
}

function indexOutsideClasses(text: string, wanted: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === wanted) return at
    if (text[at] === '\\') at++
    else if (text[at] === '[') at = classEnd(text, at)
  }
  return -1
}

const literal = (char: string) => char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
const inClass = (char: string) => char.replace(/[\\\]^[-]/, '\\$&')

function missing(what: string): never {
  throw new GlobProblem(what)
}
