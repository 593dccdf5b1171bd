import type { Finding, ScannedPackage } from '../src/providers/debricked/actions/scan/finding.ts'

const FINDINGS_PER_PACKAGE = 4
const PACKAGES_PER_LOCK_FILE = 125
const versions = ['1.0.0', '2.3.4', '0.9.12-beta.1']
const scores = [9.8, 8.1, 6.5, 3.1, undefined]
const severities = ['critical', 'high', 'medium', 'low', 'unscored'] as const
const shared = 'package-lock.json'

/** A commit of a very large repository, as the service would tell it: everything the judge is given. */
export interface JudgingWorld {
  readonly findings: readonly Finding[]
  readonly packages: readonly ScannedPackage[]
  /** Texts of the lock files by path. */
  readonly lockFiles: ReadonlyMap<string, string>
}

/** Four findings in each package, each package in one of many lock files, and each tenth in one more that they share. */
export function judgingWorld(count: number): JudgingWorld {
  const packages = Array.from({ length: Math.ceil(count / FINDINGS_PER_PACKAGE) }, (_, place) => packageAt(place))
  const findings = packages.flatMap((one, place) =>
    Array.from({ length: FINDINGS_PER_PACKAGE }, (_, at) => findingIn(one, place * FINDINGS_PER_PACKAGE + at)),
  )
  return { findings: findings.slice(0, count), packages, lockFiles: lockFilesOf(packages) }
}

function packageAt(place: number): ScannedPackage {
  const own = `apps/app-${Math.floor(place / PACKAGES_PER_LOCK_FILE)}/package-lock.json`
  return {
    name: `synthetic-${place + 1}`,
    manager: 'npm',
    version: versions[place % versions.length],
    licenses: [place % 50 === 0 ? 'GPL-3.0-only' : 'MIT'],
    manifests: place % 10 === 0 ? [own, shared] : [own],
  }
}

function findingIn({ name, manager, version, manifests }: ScannedPackage, index: number): Finding {
  const fixedIn = index % 3 === 0 ? '3.0.1' : undefined
  return {
    id: `CVE-2099-${String(index + 1).padStart(6, '0')}`,
    vulnerabilityId: index + 1,
    packageName: name,
    manager,
    version,
    severity: severities[index % severities.length] ?? 'unscored',
    cvss: scores[index % scores.length],
    status: index % 97 === 0 ? 'unaffected' : 'open',
    exploited: index % 1_000 === 0,
    manifests,
    fixedIn,
    unfixable: false,
    fixCommand: fixedIn === undefined ? undefined : `npm install ${name}@${fixedIn}`,
    url: `https://debricked.com/app/en/vulnerability/${index + 1}`,
  }
}

function lockFilesOf(packages: readonly ScannedPackage[]): ReadonlyMap<string, string> {
  const entries = new Map<string, string[]>()
  for (const { name, version, manifests } of packages) {
    const entry = `    "node_modules/${name}": {\n      "version": "${version}",\n      "license": "MIT"\n    }`
    for (const path of manifests)
      entries
        .set(path, entries.get(path) ?? [])
        .get(path)
        ?.push(entry)
  }
  const text = (all: readonly string[]) => `{\n  "lockfileVersion": 3,\n  "packages": {\n${all.join(',\n')}\n  }\n}\n`
  return new Map([...entries].map(([path, all]) => [path, text(all)]))
}
