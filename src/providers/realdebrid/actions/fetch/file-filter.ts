import { globMatcher, globProblems } from '../../../../core/globs.ts'

export interface FileFilter {
  /** Whether a file is wanted, by any of the paths it goes by; a size that is not known yet does not count against it. */
  wants(paths: readonly string[], size: number | undefined): boolean
}

/** Excludes beat includes; without any include, everything is wanted that is not excluded. */
export function fileFilter(of: {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly minSizeBytes: number
}): FileFilter {
  const included = of.include.length === 0 ? () => true : globMatcher(of.include)
  const excluded = globMatcher(of.exclude)
  return {
    wants: (paths, size) => {
      const relative = paths.map(path => path.replace(/^\/+/, ''))
      return relative.some(included) && !relative.some(excluded) && (size === undefined || size >= of.minSizeBytes)
    },
  }
}

/** What is wrong with the globs, as clauses that name input and line. */
export function globProblemsOf(inputs: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(inputs).flatMap(([input, globs]) => globProblems(globs).map(problem => `${input} ${problem}`))
}
