/** Shorter abbreviations are not unique in any larger repository. */
const SHORTEST_ABBREVIATION = 7

/** Whether two revisions are the same: equal, or one a usual abbreviation of the other's commit id. */
export function sameRevision(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false
  const [short = '', long = ''] = [a.toLowerCase(), b.toLowerCase()].sort((x, y) => x.length - y.length)
  if (short === long) return true
  return short.length >= SHORTEST_ABBREVIATION && /^[0-9a-f]+$/.test(short) && long.startsWith(short)
}
