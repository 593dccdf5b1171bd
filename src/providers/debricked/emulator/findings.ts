import { injectedPackages, packagesOf, seedKey } from './inventory.ts'
import type { Finding, FindingSeed, FoundPackage, Occurrence, Scan, Vulnerability } from './records.ts'
import type { Advisory } from './scanner/advisories.ts'
import { compareVersions, isInRange } from './scanner/version-order.ts'
import { type ServerState, vulnerabilityIdOf } from './state.ts'

/** Versions of direct packages that ask for a mended minimist: the root fixes this emulator knows. */
const ROOT_FIXES: Readonly<Record<string, string>> = { 'npm mkdirp': '0.5.6' }

/**
 * What is known today about what was found then: the same scan has more findings after new advisories, as the vendor
 * describes it for lists.
 */
export function findingsOf(state: ServerState, scan: Scan): readonly Finding[] {
  if (scan.findings?.revision !== state.revision) {
    scan.findings = { revision: state.revision, list: [...known(state, scan), ...injected(state, scan)] }
  }
  return scan.findings.list
}

function known(state: ServerState, scan: Scan): Finding[] {
  const byName = new Map<string, FoundPackage[]>()
  const ofSeeds = new Set(injectedPackages(state, scan).values())
  for (const one of packagesOf(state, scan)) {
    if (ofSeeds.has(one)) continue
    const key = `${one.dependency.manager} ${one.dependency.name}`
    byName.set(key, [...(byName.get(key) ?? []), one])
  }
  return state.advisories.flatMap(advisory => {
    const occurrences = advisory.affects.flatMap(({ manager, name, ranges }) =>
      (byName.get(`${manager} ${name}`) ?? []).flatMap((one): Occurrence[] => {
        const range = ranges.find(candidate => one.version !== null && isInRange(one.version, candidate))
        if (range === undefined) return []
        const fixedIn = range.before ?? null
        return [{ package: one, fixedIn, rootFix: one.isDirect ? fixedIn : rootFixOf(one) }]
      }),
    )
    return occurrences.length === 0 ? [] : [{ vulnerability: vulnerabilityOf(advisory), occurrences }]
  })
}

function rootFixOf(one: FoundPackage): string | null {
  const [root] = one.roots
  if (root === undefined || root.version === null) return null
  const fix = ROOT_FIXES[`${root.dependency.manager} ${root.dependency.name}`]
  return fix !== undefined && compareVersions(root.version, fix) < 0 ? fix : null
}

export function vulnerabilityOf(advisory: Advisory): Vulnerability {
  const { id, cve, ghsa, title, cwe, cvss3, cvss2 } = advisory
  const discovered = Date.parse(advisory.published)
  return {
    id,
    cve,
    ghsa,
    title,
    cwe,
    cvss3,
    cvss2,
    exploited: advisory.exploited ?? false,
    disputed: false,
    discovered,
  }
}

function injected(state: ServerState, scan: Scan): Finding[] {
  const byCve = new Map<string, { vulnerability: Vulnerability; occurrences: Occurrence[] }>()
  const packages = injectedPackages(state, scan)
  for (const seed of scan.script.findings ?? []) {
    const one = packages.get(seedKey(seed))
    if (one === undefined) continue
    let finding = byCve.get(seed.cve)
    if (finding === undefined) {
      finding = { vulnerability: seededVulnerability(state, scan, seed), occurrences: [] }
      byCve.set(seed.cve, finding)
    }
    const fixedIn = seed.fixedIn ?? null
    finding.occurrences.push({
      package: one,
      fixedIn,
      rootFix: seed.via === undefined ? fixedIn : (seed.via.fixedIn ?? null),
    })
  }
  return [...byCve.values()]
}

function seededVulnerability(state: ServerState, scan: Scan, seed: FindingSeed): Vulnerability {
  return {
    id: vulnerabilityIdOf(state, seed.cve),
    cve: seed.cve,
    ghsa: seed.ghsa ?? null,
    title: seed.title ?? `Weakness in ${seed.package}`,
    cwe: null,
    cvss3: seed.cvss === undefined ? 7.5 : seed.cvss,
    cvss2: seed.cvss2 ?? null,
    exploited: seed.exploited ?? false,
    disputed: seed.disputed ?? false,
    discovered: seed.discovered === undefined ? scan.startedAt : seed.discovered,
  }
}
