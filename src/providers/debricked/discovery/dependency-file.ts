/** A file to upload. */
export interface DependencyFile {
  /** With links in the root itself resolved; the file is a regular one below it. */
  readonly absolutePath: string
  /** From the repository root, with `/`, as the disk spells it; never `..` or a leading slash. */
  readonly relativePath: string
  /** The part before the base name, without a slash at its end: what Debricked calls `fileRelativePath`. */
  readonly directory: string
  readonly baseName: string
  /** More than zero. */
  readonly sizeBytes: number
  readonly kind: 'manifest' | 'lock'
}

/** A manifest with its lock files, or lock files for which there is no manifest. */
export interface DependencyGroup {
  readonly manifest: DependencyFile | undefined
  /** Never empty when there is no manifest. */
  readonly lockFiles: readonly DependencyFile[]
  /** True when the lock files are those of the workspace's root: they belong to its group and are uploaded once. */
  readonly inherited: boolean
}
