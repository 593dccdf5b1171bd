import type { Call } from '../../../sandbox/kit/route-table.ts'
import { accessDenied, badParameter, json, notFound } from './answers.ts'
import { groupBy } from './group-by.ts'
import { packagesOf } from './inventory.ts'
import { LIST_KEYS, listQueryOf, pageOf } from './list-query.ts'
import type { FoundPackage, Repository, Scan } from './records.ts'
import { type DebrickedRoute, maySee, type Visit } from './route.ts'
import { newestScan, scopeOf } from './scan-lookup.ts'
import { kindOf } from './scanner/package-licences.ts'

const RISKS = ['', 'N/A', 'Low', 'Medium', 'High', 'Critical', 'Unknown']

export const licenceRoutes: readonly DebrickedRoute[] = [
  {
    method: 'GET',
    path: '/api/1.0/open/licenses/get-licenses',
    query: [...LIST_KEYS, 'repositoryIds', 'repositoryId', 'branchId', 'commitId'],
    answer: licences,
  },
  {
    method: 'GET',
    path: '/api/1.0/open/dependencies-licenses/:repositoryId/:branchId',
    query: LIST_KEYS,
    answer: licencesByVersion,
  },
]

function licences(call: Call, visit: Visit): Response {
  const { state } = visit
  const query = listQueryOf(call, visit, ['name', 'repositories', 'dependenciesCount', 'licenseFamily'])
  if (query instanceof Response) return query
  if (call.query.has('repositoryId')) visit.fault('repositoryId is deprecated here, repositoryIds is not')
  // 403, not 402, without the plan (official CLI 26.3.1).
  if (state.settings.plan === 'free' || state.settings.withheld.includes('licences')) return accessDenied()
  const scans = scansOf(call, visit)
  if (scans instanceof Response) return scans
  const byName = groupBy(
    scans.flatMap(scan => distinct(packagesOf(state, scan))).flatMap(licencesOf),
    entry => entry.name,
  )
  const rows = [...byName].map(([name, entries]) => {
    const { family, risk } = kindOf(name)
    return {
      name: { name, link: `/app/en/license/${licenceId(name)}` },
      licenseFamily: family,
      licenseRisks: [{ type: risk, amount: entries.length }],
    }
  })
  const sign = query.descending ? -1 : 1
  rows.sort((a, b) => sign * (a.name.name < b.name.name ? -1 : 1))
  const found = rows.filter(row => row.name.name.toLowerCase().includes(query.search))
  return json(200, { licenses: pageOf(found, query) })
}

/** repositoryIds is a list of ids with commas; with a branch or a commit it must hold their repository. */
function scansOf(call: Call, visit: Visit): readonly Scan[] | Response {
  const { state, caller } = visit
  const ids = call.query.get('repositoryIds')
  if (ids !== null && !/^\d+(,\d+)*$/.test(ids)) return badParameter('repositoryIds', ids)
  const repositories: Repository[] = []
  for (const id of ids?.split(',') ?? []) {
    const repository = state.repositories.find(known => known.id === Number(id))
    if (repository === undefined) return notFound('Repository')
    if (!maySee(caller, repository)) return accessDenied()
    repositories.push(repository)
  }
  if (call.query.has('branchId') || call.query.has('commitId') || call.query.has('repositoryId')) {
    const scope = scopeOf(call, visit)
    if (scope instanceof Response) return scope
    const isMember = scope.repository !== null && (ids === null || repositories.includes(scope.repository))
    if (!isMember) return notFound('Commit')
    return scope.scan === null ? [] : [scope.scan]
  }
  const wanted = ids === null ? state.repositories.filter(known => maySee(caller, known)) : repositories
  return wanted.flatMap(repository => newestScan(state, repository) ?? [])
}

/** The only list that has name and version of each dependency, and it wants a branch. */
function licencesByVersion(call: Call, visit: Visit): Response {
  const { state, caller } = visit
  const query = listQueryOf(call, visit, ['name'])
  if (query instanceof Response) return query
  const repository = state.repositories.find(known => String(known.id) === call.params['repositoryId'])
  if (repository === undefined) return notFound('Repository')
  if (!maySee(caller, repository)) return accessDenied()
  const branch = state.branches.find(
    known => known.repository === repository && String(known.id) === call.params['branchId'],
  )
  if (branch === undefined) return notFound('Branch')
  if (state.settings.plan === 'free' || state.settings.withheld.includes('licences')) return accessDenied()
  const scan = newestScan(state, branch)
  const packages = scan === null ? [] : distinct(packagesOf(state, scan))
  const sign = query.descending ? -1 : 1
  packages.sort((a, b) => sign * (a.dependency.name < b.dependency.name ? -1 : 1))
  const found = packages.filter(one => one.dependency.name.toLowerCase().includes(query.search))
  return json(200, pageOf(found, query).map(versionRow))
}

function versionRow(one: FoundPackage): Readonly<Record<string, unknown>> {
  return {
    isDependencyLicenseApproved: false,
    dependencyLicenses: licencesOf(one).map(({ name }, index) => ({
      dependencyLicenseId: one.versionId * 10 + index,
      license: licenceRecord(name),
    })),
    globalDependencyLicenses: [],
    dependencyId: one.dependency.id,
    dependencyVersionId: one.versionId,
    name: one.dependency.name,
    version: one.version ?? '',
    dependencyScope: 1,
  }
}

function licenceRecord(name: string): Readonly<Record<string, unknown>> {
  const { family, risk } = kindOf(name)
  return {
    licenseId: licenceId(name),
    spdxIdentifier: name,
    licenseType: 'Automatically found',
    licenseFamily: family,
    licenseUrls: [],
    licenseRisk:
      risk === 6 ? null : { type: risk, text: RISKS[risk], description: `${RISKS[risk]} risk for the chosen use case` },
  }
}

function licencesOf(one: FoundPackage): readonly { readonly name: string }[] {
  return one.licences.length === 0 ? [{ name: 'Unknown' }] : one.licences.map(name => ({ name }))
}

/** The same number for the same name, everywhere. */
function licenceId(name: string): number {
  return name === 'Unknown' ? 0 : [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, 7)
}

function distinct(packages: readonly FoundPackage[]): FoundPackage[] {
  return [...new Map(packages.map(one => [one.versionId, one])).values()]
}
