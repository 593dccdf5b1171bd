import { type Finding, findingKey, type Severity, severityRank } from './finding.ts'

/** Of equal rank the one with a score, then any order that does not depend on the input's. */
function compareRows(a: Finding, b: Finding, severityOf: (finding: Finding) => Severity | 'none'): number {
  return (
    severityRank(severityOf(a)) - severityRank(severityOf(b)) ||
    (b.cvss ?? -1) - (a.cvss ?? -1) ||
    compareTexts(JSON.stringify(a), JSON.stringify(b))
  )
}

interface Row {
  readonly key: string
  finding: Finding
  rank: number
  /** All of the same identity, where there is more than one. */
  same?: Finding[]
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
  const rows = new Map<string, Row>()
  for (const finding of findings) {
    const key = findingKey(finding)
    const identity = finding.version === undefined ? key : `${key}\u0000${finding.version}`
    const row = rows.get(identity)
    if (row === undefined) rows.set(identity, { key, finding, rank: severityRank(severityOf(finding)) })
    else if (row.same === undefined) row.same = [row.finding, finding]
    else row.same.push(finding)
  }
  for (const row of rows.values()) {
    if (row.same === undefined) continue
    row.finding = merged(row.same, severityOf)
    row.rank = severityRank(severityOf(row.finding))
  }
  return [...rows.values()].sort(
    (a, b) =>
      a.rank - b.rank ||
      (b.finding.cvss ?? -1) - (a.finding.cvss ?? -1) ||
      compareTexts(a.key, b.key) ||
      compareTexts(a.finding.version ?? '', b.finding.version ?? ''),
  )
}

function merged(same: readonly Finding[], severityOf: (finding: Finding) => Severity | 'none'): Finding {
  const open = same.filter(({ status }) => status === 'open')
  const rows = (open.length > 0 ? open : same).toSorted((a, b) => compareRows(a, b, severityOf))
  const [worst] = rows
  if (worst === undefined) throw new RangeError('nothing to merge')
  return {
    ...worst,
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
