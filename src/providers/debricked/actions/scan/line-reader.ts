/** What a line says: a package begins here, or (`versionOfLast`) this is the version of the one that began last. */
export type LineFound =
  | { readonly name: string; readonly version: string | undefined }
  | { readonly name: string; readonly versionOfLast: string }

/** Reads the lines of one file in order; keeps what it needs to remember of the lines before. */
export type LineReader = (line: string) => LineFound | undefined
