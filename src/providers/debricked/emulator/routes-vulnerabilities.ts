import type { Call } from '../../../sandbox/kit/route-table.ts'
import { json, paymentRequired } from './answers.ts'
import { findingsOf } from './findings.ts'
import { idOf, LIST_KEYS, type ListQuery, listQueryOf, pageOf } from './list-query.ts'
import type { Finding, Scan } from './records.ts'
import { type DebrickedRoute, maySee, type Visit } from './route.ts'
import { newestScan, scopeOf } from './scan-lookup.ts'
import { vulnerabilityRow } from './vulnerability-row.ts'

const COLUMNS = ['cvss', 'name', 'discovered']

export const vulnerabilityRoutes: readonly DebrickedRoute[] = [
  {
    method: 'GET',
    path: '/api/1.0/open/vulnerabilities/get-vulnerabilities',
    query: [...LIST_KEYS, 'repositoryId', 'branchId', 'commitId', 'dependencyId', 'group', 'visibleColumns[]'],
    answer: list,
  },
]

function list(call: Call, visit: Visit): Response {
  const { state } = visit
  const query = listQueryOf(call, visit, COLUMNS)
  if (query instanceof Response) return query
  const scope = scopeOf(call, visit)
  if (scope instanceof Response) return scope
  // 402 is read by a fork of the CLI; which plan lacks the list is not known.
  if (state.settings.withheld.includes('vulnerabilities')) return paymentRequired()
  if (scope.repository === null) return json(200, { vulnerabilities: acrossRepositories(visit, query) })
  // Until a scan is done its commit has no rows: an empty list proves nothing by itself.
  if (scope.scan === null) return json(200, { vulnerabilities: [] })
  const { scan } = scope
  const rows = pageOf(filtered(call, sorted(findingsOf(state, scan), query), query), query)
  return json(200, { vulnerabilities: rows.map(finding => vulnerabilityRow(state, scan, finding)) })
}

function filtered(call: Call, findings: readonly Finding[], { search }: ListQuery): readonly Finding[] {
  const dependencyId = idOf(call, 'dependencyId')
  if (search === '' && dependencyId === undefined) return findings
  return findings.filter(({ vulnerability, occurrences }) => {
    const names = occurrences.map(occurrence => occurrence.package.dependency.name.toLowerCase())
    const matches = [vulnerability.cve.toLowerCase(), ...names].some(name => name.includes(search))
    return (
      matches && (dependencyId === undefined || occurrences.some(one => one.package.dependency.id === dependencyId))
    )
  })
}

const ORDERED = new WeakMap<readonly Finding[], Map<string, readonly Finding[]>>()

/** Kept for each list, so that paging through a hundred thousand rows does not sort them again for every page. */
function sorted(findings: readonly Finding[], { sortColumn, descending }: ListQuery): readonly Finding[] {
  const orders = ORDERED.get(findings) ?? new Map<string, readonly Finding[]>()
  ORDERED.set(findings, orders)
  const key = `${sortColumn} ${descending}`
  let ordered = orders.get(key)
  if (ordered === undefined) {
    const sign = descending ? -1 : 1
    ordered = [...findings].sort((a, b) => sign * compare(a, b, sortColumn) || a.vulnerability.id - b.vulnerability.id)
    orders.set(key, ordered)
  }
  return ordered
}

function compare({ vulnerability: a }: Finding, { vulnerability: b }: Finding, column: string): number {
  if (column === 'cvss') return (a.cvss3 ?? -1) - (b.cvss3 ?? -1)
  if (column === 'discovered') return (a.discovered ?? -1) - (b.discovered ?? -1)
  return a.cve < b.cve ? -1 : a.cve > b.cve ? 1 : 0
}

/** Without any id: all default branches, and a list of statuses with amounts instead of one (Visual Studio extension). */
function acrossRepositories({ state, caller }: Visit, query: ListQuery): readonly unknown[] {
  const byCve = new Map<string, { readonly scan: Scan; readonly finding: Finding; amount: number }>()
  for (const repository of state.repositories.filter(known => maySee(caller, known))) {
    const scan = newestScan(state, repository)
    if (scan === null) continue
    for (const finding of findingsOf(state, scan)) {
      const known = byCve.get(finding.vulnerability.cve)
      if (known === undefined) byCve.set(finding.vulnerability.cve, { scan, finding, amount: 1 })
      else known.amount++
    }
  }
  return pageOf([...byCve.values()], query).map(({ scan, finding, amount }) => {
    const { vulnerabilityStatus: _, ...row } = vulnerabilityRow(state, scan, finding)
    return { ...row, vulnerabilityStatuses: [{ type: 'unexamined', amount }] }
  })
}
