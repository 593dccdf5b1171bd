/**
 * Reads the lines of `sha256`, as sha256sum writes them: `<64 hex digits>  <path>`, with `*` before the path for binary.
 * Problems are clauses that name the line.
 */
export function parseDigests(lines: readonly string[]): {
  readonly digests: ReadonlyMap<string, string>
  readonly problems: readonly string[]
} {
  const digests = new Map<string, string>()
  const problems: string[] = []
  for (const [at, line] of lines.entries()) {
    const match = /^([0-9a-f]{64})\s+\*?(.+)$/i.exec(line.trim())
    const name = match?.[2]?.trim().replace(/^\.\//, '').normalize('NFC')
    if (match?.[1] === undefined || name === undefined || name === '') {
      problems.push(`sha256 line ${at + 1} is not a digest of 64 hex digits, blanks and a name`)
      continue
    }
    const digest = match[1].toLowerCase()
    if (digests.has(name) && digests.get(name) !== digest) problems.push(`sha256 has two digests for ${name}`)
    digests.set(name, digest)
  }
  return { digests, problems }
}

/** The expected digest of a file: by its path below the folder, the end of that path, or its name. */
export function expectedDigest(digests: ReadonlyMap<string, string>, path: string): string | undefined {
  for (const name of endsOf(path)) {
    const digest = digests.get(name)
    if (digest !== undefined) return digest
  }
  return undefined
}

/** Names with a digest that no fetched file of that name has. */
export function unmatchedDigests(
  digests: ReadonlyMap<string, string>,
  files: readonly { readonly path: string; readonly sha256: string }[],
): readonly string[] {
  const proved = new Set(files.flatMap(({ path, sha256 }) => endsOf(path).map(name => `${sha256} ${name}`)))
  return [...digests].filter(([name, digest]) => !proved.has(`${digest} ${name}`)).map(([name]) => name)
}

/** `a/b/c`, `b/c` and `c`. */
function endsOf(path: string): readonly string[] {
  const names = path.split('/')
  return names.map((_, at) => names.slice(at).join('/'))
}
