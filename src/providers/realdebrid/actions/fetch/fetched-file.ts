/** A file that was fetched. */
export interface FetchedFile {
  /** Absolute, with `/`. */
  readonly path: string
  readonly size: number
  readonly sha256: string
  readonly source: string
  /** True when its digest was compared with an expected one. */
  readonly compared: boolean
  readonly alreadyThere: boolean
}
