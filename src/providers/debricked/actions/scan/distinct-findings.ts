import { type Finding, findingKey, type Severity, severityRank } from './finding.ts'

/** Of equal rank the one with a score, then any order that does not depend on the input's. */
function compareRows(a: Finding, b: Finding, severityOf: (finding: Finding) => Severity | 'none'): number {
  return (
    severityRank(severityOf(a)) - severityRank(severityOf(b)) ||
    (b.cvss ?? -1) - (a.cvss ?? -1) ||
    compareTexts(JSON.stringify(a), JSON.stringify(b))
  )
}

/** One version of a package that has a vulnerability. */
interface Row {
  readonly key: string
  finding: Finding
  rank: number
  /** All of the same identity, where there is more than one. */
  same?: Finding[]
  /** The same vulnerability in another version of the package. */
  other?: Row
}

/**
 * Every vulnerability in every version of a package once, sorted: worst first, then by CVSS, id and package. A list that is
 * read page by page while it changes can have a row twice; of such rows the worst counts, an open one before one that was
 * set aside, and a fix of any is a fix.
 */
export function distinctFindings(
  findings: readonly Finding[],
  severityOf: (finding: Finding) => Severity | 'none',
): readonly { readonly key: string; readonly finding: Finding }[] {
  // Nearly always every row is the only one, so nothing is built for those that are not (100,000 rows have to be quick).
  const byKey = new Map<string, Row>()
  const rows: Row[] = []
  for (const finding of findings) {
    const key = findingKey(finding)
    const first = byKey.get(key)
    const row = withVersion(first, finding.version)
    if (row !== undefined) {
      if (row.same === undefined) row.same = [row.finding, finding]
      else row.same.push(finding)
      continue
    }
    const fresh: Row = { key: first?.key ?? key, finding, rank: severityRank(severityOf(finding)) }
    rows.push(fresh)
    if (first === undefined) byKey.set(key, fresh)
    else {
      if (first.other !== undefined) fresh.other = first.other
      first.other = fresh
    }
  }
  for (const row of rows) {
    if (row.same === undefined) continue
    row.finding = merged(row.same, severityOf)
    row.rank = severityRank(severityOf(row.finding))
  }
  return rows.sort(
    (a, b) =>
      a.rank - b.rank ||
      (b.finding.cvss ?? -1) - (a.finding.cvss ?? -1) ||
      compareTexts(a.key, b.key) ||
      compareTexts(a.finding.version ?? '', b.finding.version ?? ''),
  )
}

function withVersion(first: Row | undefined, version: string | undefined): Row | undefined {
  for (let row = first; row !== undefined; row = row.other) if (row.finding.version === version) return row
  return undefined
}

function merged(same: readonly Finding[], severityOf: (finding: Finding) => Severity | 'none'): Finding {
  const open = same.filter(({ status }) => status === 'open')
  const rows = (open.length > 0 ? open : same).toSorted((a, b) => compareRows(a, b, severityOf))
  const [worst] = rows
  if (worst === undefined) throw new RangeError('nothing to merge')
  return {
    ...worst,
    unfixable: rows.every(row => row.unfixable),
    fixedIn: worst.fixedIn ?? firstText(rows.map(row => row.fixedIn)),
    fixCommand: worst.fixCommand ?? firstText(rows.map(row => row.fixCommand)),
    manifests: [...new Set(rows.flatMap(row => row.manifests))].sort(compareTexts),
  }
}

function firstText(texts: readonly (string | undefined)[]): string | undefined {
  return texts.find(text => text !== undefined)
}

/** By code unit: the same on every machine, whatever its language. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
