import { safeParse } from 'zod/mini'
import { ShipgateError } from '../../../../core/errors.ts'
import type { Debricked } from '../../client.ts'
import type { ListScope } from '../../details.ts'
import { type VulnerabilityRow, vulnerability } from '../../wire.ts'
import { allRows } from './all-rows.ts'
import type { Finding, ReviewStatus, SeverityOrUnscored } from './finding.ts'
import { ownLink, packageOf } from './linked-name.ts'

/** The service gives a number and a word for the severity (CVSS 3 rating scale); where they disagree, the worse counts. */
const ratings = [
  [9, 'critical'],
  [7, 'high'],
  [4, 'medium'],
  [0, 'low'],
] as const

/**
 * All findings of a commit, or of the newest scan of a branch: every page, every row, one finding for each package of a
 * row. A row that cannot be read is an error: left out it could turn a red gate green.
 */
export async function* listedFindings(api: Debricked, of: ListScope): AsyncIterable<Finding> {
  for await (const row of allRows('vulnerabilities', page => api.vulnerabilities(of, page))) {
    yield* findingsOf(row, api.base)
  }
}

function findingsOf(row: unknown, base: URL): readonly Finding[] {
  const parsed = safeParse(vulnerability, row)
  if (!parsed.success) {
    throw new ShipgateError(
      'unexpected_response',
      'A row of the list of vulnerabilities at Debricked has no id or a package that cannot be read, so the list cannot be relied on.',
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
    unfixable: false,
    fixCommand: undefined,
    url: ownLink(data.name?.link, base),
  }
  // A row without packages is still a vulnerability of this commit.
  const dependencies = data.dependencies ?? []
  if (dependencies.length === 0) return [{ ...shared, packageName: 'unknown package', manager: undefined }]
  return dependencies.map(dependency => {
    const { name, manager } = packageOf(dependency)
    return { ...shared, packageName: name, manager }
  })
}

function severityOf(cvss: number | undefined, word: string | null | undefined): SeverityOrUnscored {
  const scored = cvss !== undefined && cvss > 0 ? (ratings.find(([from]) => cvss >= from)?.[1] ?? 'low') : undefined
  return ratings.find(([, severity]) => severity === scored || severity === word?.toLowerCase())?.[1] ?? 'unscored'
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
