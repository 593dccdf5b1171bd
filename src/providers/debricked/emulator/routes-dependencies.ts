import type { Call } from '../../../sandbox/kit/route-table.ts'
import { json, notFound } from './answers.ts'
import { findingsOf } from './findings.ts'
import { groupBy } from './group-by.ts'
import { packagesOf } from './inventory.ts'
import { dependencyLink, labelOf } from './links.ts'
import { LIST_KEYS, listQueryOf, pageOf } from './list-query.ts'
import type { Finding, FoundPackage, Scan } from './records.ts'
import type { DebrickedRoute, Visit } from './route.ts'
import { scopeOf } from './scan-lookup.ts'
import { reviewOf, type ServerState } from './state.ts'
import { severityOf } from './vulnerability-row.ts'

const COLUMNS = [
  'name',
  'totalVulnerabilities',
  'licenses',
  'popularity',
  'contributors',
  'versionStatus',
  'malwareDetected',
]
const QUERY = [...LIST_KEYS, 'repositoryId', 'branchId', 'commitId', 'group', 'filters']

/** The path was renamed: clients of 2024 and 2025 use the older one, the OpenAPI description of 2026 has the newer. */
export const dependencyRoutes: readonly DebrickedRoute[] = [
  {
    method: 'GET',
    path: '/api/1.0/open/dependencies/get-hierarchy',
    query: QUERY,
    answer: (call, visit) => (visit.state.settings.hierarchy === 'old' ? notFound('Route') : hierarchy(call, visit)),
  },
  {
    method: 'GET',
    path: '/api/1.0/open/dependencies/get-dependencies-hierarchy',
    query: QUERY,
    answer: (call, visit) => (visit.state.settings.hierarchy === 'new' ? notFound('Route') : hierarchy(call, visit)),
  },
]

function hierarchy(call: Call, visit: Visit): Response {
  const query = listQueryOf(call, visit, COLUMNS)
  if (query instanceof Response) return query
  const scope = scopeOf(call, visit)
  if (scope instanceof Response) return scope
  const { scan } = scope
  if (scan === null) return json(200, { commitName: '', dependencies: [] })
  const rows = rowsOf(visit.state, scan)
  const roots = packagesOf(visit.state, scan).filter(one => one.isDirect || one.roots.includes(one))
  const byDependency = groupBy(roots, one => one.dependency.id)
  const groups = [...byDependency.values()].filter(([first]) =>
    first?.dependency.name.toLowerCase().includes(query.search),
  )
  const sign = query.descending ? -1 : 1
  groups.sort(([a], [b]) => sign * ((a?.dependency.name ?? '') < (b?.dependency.name ?? '') ? -1 : 1))
  return json(200, {
    commitName: scan.commit.name,
    dependencies: pageOf(groups, query).flatMap(group => rows(group, new Set())),
  })
}

/** Rows are per dependency: several versions of one are one row, and no version stands in it. */
function rowsOf(state: ServerState, scan: Scan) {
  const direct = new Map<number, Finding[]>()
  for (const finding of findingsOf(state, scan)) {
    for (const id of new Set(finding.occurrences.map(occurrence => occurrence.package.dependency.id))) {
      direct.set(id, [...(direct.get(id) ?? []), finding])
    }
  }
  // A package stands once under each root, else a large graph would never end.
  return function row(group: readonly FoundPackage[], seen: Set<number>): readonly unknown[] {
    const [first] = group
    if (first === undefined || seen.has(first.dependency.id)) return []
    const { dependency } = first
    const isRoot = seen.size === 0 ? true : null
    seen.add(dependency.id)
    const own = direct.get(dependency.id) ?? []
    const all = new Set(reachable(group).flatMap(one => direct.get(one.dependency.id) ?? []))
    const needed = groupBy(
      group.flatMap(one => one.requires),
      one => one.dependency.id,
    )
    return [
      {
        id: dependency.id,
        name: { name: labelOf(dependency), shortName: dependency.name, link: dependencyLink(dependency, scan.commit) },
        isRoot,
        isMatched: true,
        totalVulnerabilities: all.size,
        totalDirectVulnerabilities: own.length,
        vulnerabilityPriority: amounts(
          [...all].map(({ vulnerability: { cvss3 } }) => (cvss3 === null ? null : severityOf(cvss3))),
        ),
        vulnerabilityStatuses: amounts(
          [...all].map(({ vulnerability }) => reviewOf(state, scan.repository.name, vulnerability.cve).status),
        ),
        licenses: [...new Set(group.flatMap(one => one.licences))].map(name => ({ name })),
        // A number, null or something else that is no number: clients convert.
        contributors: 72,
        popularity: null,
        indirectDependencies: [...needed.values()].flatMap(next => row(next, seen)),
      },
    ]
  }
}

function reachable(group: readonly FoundPackage[]): readonly FoundPackage[] {
  const seen = new Set<FoundPackage>()
  const waiting = [...group]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    waiting.push(...next.requires)
  }
  return [...seen]
}

function amounts(types: readonly (string | null)[]): readonly unknown[] {
  const counted = new Map<string, number>()
  for (const type of types) if (type !== null) counted.set(type, (counted.get(type) ?? 0) + 1)
  return [...counted].map(([type, amount]) => ({ type, amount }))
}
