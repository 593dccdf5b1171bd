import type { PackageManager } from './advisories.ts'

/** One package as a dependency file tells it. */
export interface ParsedPackage {
  /** Unique within its file; what `requires` names. */
  readonly key: string
  readonly manager: PackageManager
  readonly name: string
  /** Null when the file gives a range or nothing. */
  readonly version: string | null
  /** SPDX expression, null when the file tells none. */
  readonly licence: string | null
  readonly isDirect: boolean
  readonly requires: readonly string[]
}

/** A file beside it, by base name; undefined when none was uploaded. */
export type Sibling = (name: string) => string | undefined
