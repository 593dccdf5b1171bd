/** Words that follow a release instead of leading to it. */
const RELEASE_WORDS = new Set(['final', 'ga', 'release', 'post', 'sp'])

/**
 * Below, at or above 0 as `a` is older, equal or newer. One rough order for all package managers, good enough for the
 * advisories of this emulator: numbers by value, missing numbers are 0, `2.0-beta9` is before `2.0`.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [piecesOf(a), piecesOf(b)]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = rank(left[i]) - rank(right[i]) || comparePieces(left[i], right[i])
    if (order !== 0) return order
  }
  return 0
}

function piecesOf(version: string): (number | string)[] {
  const [withoutBuild = ''] = version
    .toLowerCase()
    .replace(/^[v=]+/, '')
    .split('+')
  return (withoutBuild.match(/\d+|[a-z]+/g) ?? []).map(piece => (/^\d/.test(piece) ? Number(piece) : piece))
}

function rank(piece: number | string | undefined): number {
  return typeof piece === 'string' && !RELEASE_WORDS.has(piece) ? -1 : 0
}

function comparePieces(a: number | string | undefined, b: number | string | undefined): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  return (typeof a === 'number' ? a : 0) - (typeof b === 'number' ? b : 0)
}

/** Versions an advisory speaks of; all of them when it is empty. */
export interface VersionRange {
  /** Inclusive. */
  readonly from?: string
  /** Exclusive: the version that has the fix. */
  readonly before?: string
  /** Inclusive, where no fix exists. */
  readonly upTo?: string
}

export function isInRange(version: string, range: VersionRange): boolean {
  if (range.from !== undefined && compareVersions(version, range.from) < 0) return false
  if (range.before !== undefined && compareVersions(version, range.before) >= 0) return false
  return range.upTo === undefined || compareVersions(version, range.upTo) <= 0
}
