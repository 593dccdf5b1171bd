import { ANY_FOLDERS, GlobProblem, isAnything, parseGlob, type Segment } from './glob-segments.ts'

/**
 * One alternative of a glob as an automaton. A set of places in it is a number whose bit i says: the segments before
 * i have been matched. That is why a glob has at most 30 segments.
 */
export interface Automaton {
  readonly segments: readonly Segment[]
  /** Bits of the places from where one more name at least can be matched. */
  readonly open: number
  /** Bits of the places from where whatever comes is matched. */
  readonly covering: number
}

/** What is wrong with each line of a list of globs, as clauses that name the line; none when all can be read. */
export function globProblems(lines: readonly string[]): readonly string[] {
  return lines.flatMap((glob, at) => {
    try {
      parseGlob(glob)
      return []
    } catch (error) {
      if (!(error instanceof GlobProblem)) throw error
      return [`line ${at + 1} (${glob.slice(0, 80)}) ${error.message}`]
    }
  })
}

/** Whether a path matches one of the globs, whole paths with `/` and without a leading one. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const all = automata(globs, [])
  return path => {
    const names = path.split('/').map(name => name.normalize('NFC'))
    return all.some(automaton => {
      const end = names.reduce((places, name) => step(automaton, places, name), closure(automaton.segments, 1))
      return (end & (1 << automaton.segments.length)) !== 0
    })
  }
}

/** The globs as automata; one that cannot be read is left out and told. */
export function automata(globs: readonly string[], problems: string[]): readonly Automaton[] {
  return globs.flatMap(glob => {
    try {
      return parseGlob(glob).flatMap(segments => (segments.length === 0 ? [] : [automatonOf(segments)]))
    } catch (error) {
      if (!(error instanceof GlobProblem)) throw error
      problems.push(`The glob ${JSON.stringify(glob)} ${error.message}; it is left out.`)
      return []
    }
  })
}

function automatonOf(segments: readonly Segment[]): Automaton {
  let covering = 0
  for (let place = 0; place < segments.length; place++) if (coversFrom(segments, place)) covering |= 1 << place
  return { segments, open: (1 << segments.length) - 1, covering }
}

/** `**` with at most one `*` beside it matches every path of one name or more, and nothing else needs to. */
function coversFrom(segments: readonly Segment[], place: number): boolean {
  const rest = segments.slice(place)
  const names = rest.filter(segment => segment !== ANY_FOLDERS)
  return names.length < rest.length && names.length <= 1 && names.every(segment => segment === isAnything)
}

/** The places after one more name, which must be in NFC. */
export function step(automaton: Automaton, places: number, name: string): number {
  let next = 0
  for (let place = 0, left = places; left !== 0 && place < automaton.segments.length; place++, left >>>= 1) {
    if ((left & 1) === 0) continue
    const segment = automaton.segments[place]
    if (segment === ANY_FOLDERS) next |= 1 << place
    else if (segment?.(name)) next |= 1 << (place + 1)
  }
  return closure(automaton.segments, next)
}

/** Adds the places that are reached without a name, because `**` may stand for no folder. */
export function closure(segments: readonly Segment[], places: number): number {
  let closed = places
  for (let place = 0; place < segments.length; place++) {
    if ((closed & (1 << place)) !== 0 && segments[place] === ANY_FOLDERS) closed |= 1 << (place + 1)
  }
  return closed
}
