import { automata, closure, step } from '../../../core/globs.ts'

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
  /** Excludes of everybody; those of the official CLI unless given. */
  readonly defaults?: readonly string[]
}

/** A glob that cannot be read is left out and reported: an exclude then hides nothing, an include adds nothing. */
export function pathFilter(options: FilterOptions): PathFilter {
  const problems: string[] = []
  const includes = automata(options.include ?? [], problems)
  const excludes = automata([...(options.defaults ?? defaultExcludes), ...(options.exclude ?? [])], problems)
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
