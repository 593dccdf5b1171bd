import type { LineReader } from './line-reader.ts'
import { readerFor } from './manifest-formats.ts'
import { crudeName } from './package-name.ts'

export interface WantedPackage {
  readonly name: string
  readonly version: string | undefined
}

/** The line, from 1, on which a file brings a package; undefined when that cannot be told. */
export type LineOf = (manifest: string, wanted: WantedPackage) => number | undefined

/** Larger files are not looked through: a line number is a convenience. */
const longestText = 20_000_000
/** Longer lines are minified files or worse. */
const longestLine = 2_000

interface Place {
  readonly version: string | undefined
  readonly line: number
}

/**
 * Line numbers for manifest and lock files, by the file's path from the repository root. Every file is asked of `read`
 * once, when a line in it is first wanted, and looked through line by line: this looks for the shape in which package managers write their files, it does not
 * parse them. Without an answer: unknown formats, packages that are not there, and those that are there several times when
 * the version does not say which is meant.
 */
export function manifestLines(read: (manifest: string) => string | undefined): LineOf {
  const indexes = new Map<string, ReadonlyMap<string, readonly Place[]>>()
  return (manifest, wanted) => {
    let index = indexes.get(manifest)
    if (index === undefined) {
      index = indexOf(manifest, read(manifest) ?? '')
      indexes.set(manifest, index)
    }
    return choose(index.get(crudeName(wanted.name)) ?? [], wanted.version)
  }
}

function choose(places: readonly Place[], version: string | undefined): number | undefined {
  const exact = version === undefined ? [] : places.filter(place => sameVersion(place.version, version))
  if (exact.length > 0) return exact[0]?.line
  // A manifest has ranges where the lock file has versions, so one place is the place; and npm's second lock file format
  // has everything twice. Where places differ, a wrong line is worse than none.
  const [first, ...others] = places
  const alike = others.every(place => place.version !== undefined && place.version === first?.version)
  return alike ? first?.line : undefined
}

function sameVersion(a: string | undefined, b: string): boolean {
  return a?.replace(/^v/i, '') === b.replace(/^v/i, '')
}

function indexOf(manifest: string, text: string): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>()
  const reader: LineReader | undefined = text.length > longestText ? undefined : readerFor(manifest)
  if (reader === undefined) return places
  let line = 0
  for (const content of text.split('\n')) {
    line += 1
    if (content.length > longestLine) continue
    const found = reader(content.endsWith('\r') ? content.slice(0, -1) : content)
    if (found === undefined) continue
    if ('versionOfLast' in found) {
      const same = places.get(crudeName(found.name))
      const last = same?.at(-1)
      if (same !== undefined && last !== undefined && last.version === undefined) {
        same[same.length - 1] = { line: last.line, version: found.versionOfLast }
      }
      continue
    }
    const key = crudeName(found.name)
    const same = places.get(key)
    if (same === undefined) places.set(key, [{ version: found.version, line }])
    else same.push({ version: found.version, line })
  }
  return places
}
