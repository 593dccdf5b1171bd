import { safeParse } from 'zod/mini'
import { ShipgateError } from '../../../../core/errors.ts'
import type { Debricked } from '../../client.ts'
import { rowsPerPage } from '../../limits.ts'
import { type VulnerabilityRow, vulnerability } from '../../wire.ts'
import type { Finding, ReviewStatus, SeverityOrUnscored } from './finding.ts'

/** The service gives a number and a word for the severity; the number decides (CVSS 3 rating scale). */
const ratings = [
  [9, 'critical'],
  [7, 'high'],
  [4, 'medium'],
  [0, 'low'],
] as const

// A list that never ends would be a fault of the service: at the smallest page size these are 100,000 rows.
const MOST_PAGES = 4_000

/**
 * All findings of a commit: every page, every row, one finding for each package of a row. There is no total, so pages
 * are read until an empty one, or one that brings nothing new. A row that cannot be read is an error: left out it could
 * turn a red gate green.
 */
export async function* readFindings(
  api: Debricked,
  of: { readonly repositoryId: number; readonly commitId: number },
): AsyncIterable<Finding> {
  let last = ''
  for (let page = 1; page <= MOST_PAGES; page++) {
    const rows = await api.vulnerabilities(of, page)
    if (rows.length === 0) return
    // A service that ignores the page number would give the same rows for ever.
    const fingerprint = JSON.stringify([rows[0], rows.at(-1), rows.length])
    if (fingerprint === last) return
    last = fingerprint
    for (const row of rows) yield* findingsOf(row, api.base)
    if (rows.length < smallestFullPage) return
  }
  throw new ShipgateError('unexpected_response', 'The list of vulnerabilities at Debricked does not come to an end.')
}

/** The cap on rows is hearsay: only a page that is smaller than any known default is surely the last one. */
const smallestFullPage = Math.min(25, rowsPerPage)

function findingsOf(row: unknown, base: URL): readonly Finding[] {
  const parsed = safeParse(vulnerability, row)
  if (!parsed.success) {
    throw new ShipgateError(
      'unexpected_response',
      'A row of the list of vulnerabilities at Debricked has no id, so the list cannot be relied on.',
    )
  }
  const { data } = parsed
  const cvss = data.cvss?.text ?? undefined
  const shared = {
    id: data.cveId,
    vulnerabilityId: idIn(data.name?.link),
    version: undefined,
    severity: severityOf(cvss, data.cvss?.type),
    cvss,
    status: statusOf(data),
    exploited:
      data.cisaKevExploited === true || (typeof data.cisaKevExploited === 'string' && data.cisaKevExploited !== ''),
    manifests: [],
    fixedIn: undefined,
    fixCommand: undefined,
    url: absolute(data.name?.link, base),
  }
  // A row without packages is still a vulnerability of this commit.
  if (data.dependencies.length === 0) return [{ ...shared, packageName: 'unknown package', manager: undefined }]
  return data.dependencies.map(dependency => ({ ...shared, ...packageOf(dependency) }))
}

/** "lodash (npm)" is how lists name a package; `shortName`, where it is, has no manager. */
function packageOf({ name, shortName }: VulnerabilityRow['dependencies'][number]) {
  const found = /^(.*?)\s*\(([^()]+)\)\s*$/.exec(name ?? '')
  return { packageName: found?.[1] || shortName || name || 'unknown package', manager: found?.[2] }
}

function severityOf(cvss: number | undefined, word: string | null | undefined): SeverityOrUnscored {
  if (cvss !== undefined && cvss > 0) return ratings.find(([from]) => cvss >= from)?.[1] ?? 'low'
  const known = ratings.find(([, severity]) => severity === word?.toLowerCase())?.[1]
  return known ?? 'unscored'
}

function statusOf(row: VulnerabilityRow): ReviewStatus {
  const { vulnerabilityStatus: said } = row
  const word = (typeof said === 'string' ? said : said?.type)?.toLowerCase()
  const aside = (['unaffected', 'remediated', 'paused', 'snoozed'] as const).find(status => status === word)
  // A word that we do not know excuses nothing.
  return aside ?? 'open'
}

function idIn(link: string | null | undefined): number | undefined {
  const found = /\/vulnerability\/(\d+)/.exec(link ?? '')?.[1]
  return found === undefined ? undefined : Number(found)
}

function absolute(link: string | null | undefined, base: URL): string | undefined {
  if (!link || !URL.canParse(link, base.href)) return undefined
  const url = new URL(link, base)
  return url.origin === base.origin ? url.href : undefined
}
