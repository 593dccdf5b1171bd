import { sameRevision } from './same-revision.ts'

/** As in sameRevision: shorter abbreviations are not unique in any larger repository. */
const SHORTEST_ABBREVIATION = 7
const COMMIT_ID_LENGTH = 40

/** What the author of a match wrote before and after `{revision}`. */
export interface Surroundings {
  readonly before: string
  readonly after: string
  /** True when they are pieces of a regular expression. */
  readonly inRegex: boolean
}

/**
 * The source of a regular expression for a revision as applications print it.
 *
 * A commit id counts in any case, and abbreviated: `git rev-parse --short`, image tags and build numbers have 7 to 12
 * characters of it. So that no other revision passes for it, an abbreviation must be a whole word (or follow `-g`, as
 * `git describe` writes it), has at least 7 characters, and is longer than what it shares with `other`, the revision that
 * was live before. Anything else, such as a tag or a number, counts as it is and whole: `v1.2` is not in `v1.2.3`.
 *
 * Where the author wrote what may be a letter or digit next to it, such as `v?`, that is the boundary that was wanted.
 */
export function revisionSource(revision: string, other: string | undefined, around: Surroundings): string {
  const isCommit = /^[0-9a-f]{7,64}$/i.test(revision)
  const source = isCommit ? commitSource(revision.toLowerCase(), other?.toLowerCase()) : escaped(revision)
  return startOf(isCommit, around) + source + endOf(isCommit, around)
}

/** A text as the source of a regular expression; fit for every flag, so only what is syntax is escaped. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function startOf(isCommit: boolean, { before, inRegex }: Surroundings): string {
  const isAuthors = inRegex ? !/(?:^|[^\w\])}*+?]|\.[*+?]{1,2})$/.test(before) : /\w$/.test(before)
  if (isAuthors) return ''
  if (isCommit) return '(?:(?<![0-9A-Za-z])|(?<=-g))'
  return before === '' || inRegex ? '(?<!\\w|[0-9][.,])' : '(?<!\\w)'
}

function endOf(isCommit: boolean, { after, inRegex }: Surroundings): string {
  if (/^\w/.test(after)) return ''
  if (isCommit) return '(?![0-9A-Za-z])'
  // `1.2` goes on in 1.2.3, 1.2-rc1 and 1.2+build, but not before the full stop of a sentence.
  if (after === '' || (inRegex && /^[.)|$]/.test(after))) return '(?!\\w|[\\-+.,][0-9A-Za-z])'
  return inRegex && /^[[(\\]/.test(after) ? '' : '(?!\\w)'
}

function commitSource(id: string, other: string | undefined): string {
  const shortest = Math.max(SHORTEST_ABBREVIATION, sameRevision(id, other) ? 0 : shared(id, other ?? '') + 1)
  // The workflow may have given the abbreviation, and the application the whole id.
  const rest = id.length < COMMIT_ID_LENGTH ? '[0-9a-fA-F]*' : ''
  const characters = [...id].map(character =>
    /[a-f]/.test(character) ? `[${character}${character.toUpperCase()}]` : character,
  )
  const tail = characters.slice(shortest).reduceRight((inner, character) => `(?:${character}${inner})?`, rest)
  return characters.slice(0, shortest).join('') + (id.length > shortest ? tail : rest)
}

function shared(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
