import { ANY_FOLDERS, GlobProblem, isAnything, parseGlob, type Segment } from './glob-segments.ts'

/** What the official CLI 26.3.1 leaves out unless told otherwise (`scan`, `resolve` and `files find`). */
export const defaultExcludes: readonly string[] = [
  '**/node_modules/**',
  '**/vendor/**',
  '**/.git/**',
  '**/obj/**',
  '**/bower_components/**',
  '**/.vscode-test/**',
]

/** Where every glob stands in a folder; opaque, only good for the filter that gave it. */
export type Position = readonly number[]

/**
 * Which files count. Paths are relative to the scanned folder, with `/`, without a leading one; case counts, as in
 * the official CLI; names are compared in NFC, since some file systems give them decomposed.
 */
export interface PathFilter {
  /** The scanned folder itself. */
  readonly root: Position
  /** A folder below, one step at a time, so that a walk does the work of each folder's name once. */
  enter(position: Position, folder: string): Position
  keepsFile(position: Position, file: string): boolean
  /** True when no file below the folder can be kept: it need not be read. False may also mean "cannot tell". */
  prunes(position: Position): boolean
  /** The same for a whole path. */
  keeps(path: string): boolean
  /** Globs that were left out, one sentence each. */
  readonly problems: readonly string[]
}

export interface FilterOptions {
  /** They beat the excludes; without any, every file that is not excluded counts. */
  readonly include?: readonly string[]
  /** They add to the defaults (in the official CLI they replace them, and node_modules come back by accident). */
  readonly exclude?: readonly string[]
}

/**
 * One alternative of a glob as an automaton. A set of places in it is a number whose bit i says: the segments before
 * i have been matched. That is why a glob has at most 30 segments.
 */
interface Automaton {
  readonly segments: readonly Segment[]
  /** Bits of the places from where one more name at least can be matched. */
  readonly open: number
  /** Bits of the places from where whatever comes is matched. */
  readonly covering: number
}

/** A glob that cannot be read is left out and reported: an exclude then hides nothing, an include adds nothing. */
export function pathFilter(options: FilterOptions): PathFilter {
  const problems: string[] = []
  const includes = automata(options.include ?? [], problems)
  const excludes = automata([...defaultExcludes, ...(options.exclude ?? [])], problems)
  const all = [...includes, ...excludes]

  const enter = (position: Position, folder: string): Position => {
    const name = folder.normalize('NFC')
    return all.map((automaton, index) => step(automaton, position[index] ?? 0, name))
  }
  const matched = (position: Position, index: number): boolean =>
    ((position[index] ?? 0) & (1 << (all[index]?.segments.length ?? 31))) !== 0
  const keepsPosition = (position: Position): boolean => {
    for (let index = 0; index < includes.length; index++) if (matched(position, index)) return true
    for (let index = includes.length; index < all.length; index++) if (matched(position, index)) return false
    return true
  }
  const root = all.map(automaton => closure(automaton.segments, 1))

  return {
    root,
    enter,
    keepsFile: (position, file) => keepsPosition(enter(position, file)),
    prunes(position) {
      for (let index = 0; index < includes.length; index++) {
        if (((position[index] ?? 0) & (all[index]?.open ?? 0)) !== 0) return false
      }
      for (let index = includes.length; index < all.length; index++) {
        if (((position[index] ?? 0) & (all[index]?.covering ?? 0)) !== 0) return true
      }
      return false
    },
    keeps: path => keepsPosition(path.split('/').reduce(enter, root)),
    problems,
  }
}

/** Whether a path matches one of the globs, for lists of members such as those of a workspace. */
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

function automata(globs: readonly string[], problems: string[]): readonly Automaton[] {
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

function step(automaton: Automaton, places: number, name: string): number {
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
function closure(segments: readonly Segment[], places: number): number {
  let closed = places
  for (let place = 0; place < segments.length; place++) {
    if ((closed & (1 << place)) !== 0 && segments[place] === ANY_FOLDERS) closed |= 1 << (place + 1)
  }
  return closed
}
