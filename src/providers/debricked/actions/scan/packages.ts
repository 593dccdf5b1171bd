import { safeParse, type ZodMiniType } from 'zod/mini'
import type { ActionContext } from '../../../../actions/define.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import type { Debricked } from '../../client.ts'
import type { CommitIds } from '../../details.ts'
import { type DependencyRow, dependency, type PackageLicenseRow, packageLicense } from '../../wire.ts'
import { allRows } from './all-rows.ts'
import type { ScannedPackage } from './finding.ts'
import type { ScanPolicy } from './judgement.ts'
import { packageOf } from './linked-name.ts'
import { oneLine } from './one-line.ts'
import type { NamedPackage } from './package-name.ts'
import type { Target } from './target.ts'

export interface PackagesOptions extends CommitIds {
  /** The list with versions wants a branch; without a name it is the default one. */
  readonly target: Pick<Target, 'branch'>
  /** What the packages are read for. Default `versions`, which serves every policy. */
  readonly need?: PackagesNeed
}

/**
 * `names`: enough for denying packages by name alone; one list, without a plan that has licences. `versions`: with the
 * licences of each version, for licence policies and version ranges.
 */
export type PackagesNeed = 'names' | 'versions'

/** The least that the policy can be judged with. */
export function packagesNeed({ licenses, deniedPackages }: ScanPolicy): PackagesNeed {
  const ranges = deniedPackages.some(({ comparators }) => comparators.length > 0)
  return ranges || licenses.allow.size + licenses.deny.size > 0 ? 'versions' : 'names'
}

/** A package of the hierarchy, which has one row for all versions. */
interface Known extends NamedPackage {
  readonly licenses: readonly string[]
}

/**
 * All packages of the scanned commit, direct and transitive, one for each version. Complete or an error: a denied package
 * that was not looked for must not pass. Throws what the service says (`plan_required` also for the 403 with which plans
 * without licences answer), `unexpected_response` for rows that cannot be read, and `scan_incomplete` when the list with
 * the versions is of another commit by now. Which files bring a package is in none of these lists: `manifests` is empty.
 */
export async function readPackages(
  api: Debricked,
  context: Pick<ActionContext, 'log'>,
  options: PackagesOptions,
): Promise<readonly ScannedPackage[]> {
  const { known, commitName } = await readHierarchy(api, options)
  if (options.need === 'names') {
    const packages = [...known.values()].map(one => ({ ...one, version: undefined, manifests: [] }))
    context.log.info(`Read ${packages.length} packages`)
    return packages
  }
  const versions = await readVersions(api, { ...options, commitName })
  const packages = joined(known, versions)
  context.log.info(`Read ${packages.length} packages with their versions and licences`)
  return packages
}

interface Hierarchy {
  /** By Debricked's number of the package, or by its name where a row has no number. */
  readonly known: ReadonlyMap<number | string, Known>
  readonly commitName: string
}

async function readHierarchy(api: Debricked, of: CommitIds): Promise<Hierarchy> {
  const { repositoryId, commitId } = of
  const known = new Map<number | string, Known>()
  let commitName = ''
  const rows = allRows('packages', async page => {
    const answer = await api.details.hierarchy({ repositoryId, commitId }, { page })
    commitName ||= answer.commitName?.trim() ?? ''
    return answer.dependencies
  })
  for await (const root of rows) {
    // A loop, not a recursion: how deep packages are nested is up to whoever wrote the lock file.
    const waiting: unknown[] = [root]
    while (waiting.length > 0) {
      const row = readable<DependencyRow>(dependency, waiting.pop(), 'packages')
      waiting.push(...(row.indirectDependencies ?? []))
      add(known, row)
    }
  }
  // Until a scan is done its commit has no packages. Its name tells a scan that found none from none.
  if (known.size === 0 && commitName === '') {
    throw new ShipgateError(
      'unexpected_response',
      'The list of packages at Debricked is empty and names no scanned commit, so nothing can be looked for in it.',
    )
  }
  return { known, commitName }
}

/** The same package stands below every package that brings it. */
function add(known: Map<number | string, Known>, row: DependencyRow): void {
  if (!row.name.name && !row.name.shortName) throw unreadable('packages')
  const named = packageOf(row.name)
  const key = row.id ?? `${named.name} ${named.manager}`
  const licenses = texts((row.licenses ?? []).map(({ name }) => name))
  const same = known.get(key)
  known.set(key, { ...named, licenses: same === undefined ? licenses : texts([...same.licenses, ...licenses]) })
}

async function readVersions(
  api: Debricked,
  of: PackagesOptions & { readonly commitName: string },
): Promise<readonly PackageLicenseRow[]> {
  const { repositoryId, target } = of
  const { branch } = target
  const branches = await api.branches(repositoryId)
  const found = branches.find(one => (branch === undefined ? one.default : one.name === branch))
  if (found === undefined) {
    const which = branch === undefined ? 'The default branch' : `The scanned branch ${branch}`
    throw new ShipgateError(
      'unexpected_response',
      `${which} is not among the branches that Debricked lists, so the licences of its packages cannot be read.`,
    )
  }
  const scope = { repositoryId, branchId: found.id }
  const versions: PackageLicenseRow[] = []
  try {
    for await (const row of allRows('licences', page => api.details.packageLicenses(scope, page))) {
      versions.push(readable<PackageLicenseRow>(packageLicense, row, 'licences'))
    }
  } catch (error) {
    throw asPlan(error)
  }
  // Asked after the list was read: whatever was scanned before or meanwhile is seen.
  const newest = (await api.details.hierarchy(scope, { page: 1, rows: 1 })).commitName?.trim() ?? ''
  if (newest !== '' && of.commitName !== '' && newest !== of.commitName) {
    throw new ShipgateError(
      'scan_incomplete',
      `Versions and licences at Debricked are those of commit ${oneLine(newest, 80)} by now, which was scanned on the same branch meanwhile.`,
      { hint: 'Let the run of the newer commit judge, or run again.' },
    )
  }
  return versions
}

/** The hierarchy of the same repository was readable, so it is not the token: plans without licences say 403 (official CLI). */
function asPlan(error: unknown): unknown {
  if (!(error instanceof ShipgateError) || error.code !== 'forbidden') return error
  return new ShipgateError('plan_required', error.message, {
    hint: 'Licences and versions of packages need a Debricked plan with licence data; deny-packages with bare names does not.',
    cause: error,
  })
}

/** Both lists together: what only one of them has is a package of the commit as well. */
function joined(
  known: ReadonlyMap<number | string, Known>,
  versions: readonly PackageLicenseRow[],
): readonly ScannedPackage[] {
  const byPackage = new Map<number | string, PackageLicenseRow[]>()
  const unknown: PackageLicenseRow[] = []
  for (const row of versions) {
    const { dependencyId } = row
    if (dependencyId === undefined || !known.has(dependencyId)) unknown.push(row)
    else byPackage.set(dependencyId, [...(byPackage.get(dependencyId) ?? []), row])
  }
  const listed = [...known].flatMap(([key, one]): readonly ScannedPackage[] => {
    const rows = byPackage.get(key) ?? []
    if (rows.length === 0) return [{ ...one, version: undefined, manifests: [] }]
    return rows.map(row => {
      const own = licensesOf(row)
      // The licences of the hierarchy are those of all versions: of one among several they say nothing.
      const licenses = own.length > 0 || rows.length > 1 ? own : one.licenses
      return { ...one, version: row.version || undefined, licenses, manifests: [] }
    })
  })
  const others = unknown.map(row => ({
    ...packageOf({ name: row.name, shortName: undefined }),
    version: row.version || undefined,
    licenses: licensesOf(row),
    manifests: [],
  }))
  return [...listed, ...others]
}

function licensesOf(row: PackageLicenseRow): readonly string[] {
  return texts((row.dependencyLicenses ?? []).map(({ license }) => license?.spdxIdentifier))
}

function texts(all: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(all.flatMap(text => (text?.trim() ? [text.trim()] : [])))]
}

function readable<T>(schema: ZodMiniType<T>, row: unknown, what: string): T {
  const parsed = safeParse(schema, row)
  if (!parsed.success) throw unreadable(what)
  return parsed.data
}

function unreadable(what: string): ShipgateError {
  return new ShipgateError(
    'unexpected_response',
    `A row of the list of ${what} at Debricked cannot be read, so the list cannot be relied on.`,
  )
}
