import type { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'
import type { DebrickedSettings } from './options.ts'
import type {
  Account,
  Branch,
  Commit,
  Dependency,
  Repository,
  Review,
  RuleSeed,
  Scan,
  ScanScript,
  Upload,
} from './records.ts'
import type { Advisory, PackageManager } from './scanner/advisories.ts'
import type { Sessions } from './sessions.ts'

/** The whole service: its database and its memory. */
export interface ServerState {
  /** Whole milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly random: SeededRandom
  settings: DebrickedSettings
  readonly accounts: Account[]
  readonly sessions: Sessions
  readonly repositories: Repository[]
  readonly branches: Branch[]
  readonly commits: Commit[]
  readonly uploads: Upload[]
  /** In order of their finishes. */
  readonly scans: Scan[]
  readonly dependencies: Map<string, Dependency>
  readonly versionIds: Map<string, number>
  readonly vulnerabilityIds: Map<string, number>
  readonly advisories: Advisory[]
  /** Goes up with every advisory that becomes known. */
  revision: number
  /** By `<repository name> <cve>`. */
  readonly reviews: Map<string, Review>
  rules: readonly RuleSeed[]
  /** Scripts waiting for the next finishes. */
  readonly scripts: ScanScript[]
  /** Of finishes for which none is waiting. */
  usualScript: ScanScript
  readonly uploadRefusals: UploadRefusal[]
  readonly reports: Report[]
  readonly counters: Counters
  remainingScans: number | null
}

/** How an upload of a file is refused. */
export interface UploadRefusal {
  readonly file: RegExp
  readonly status: number
  readonly body: unknown
  /** Uploads left to refuse. */
  times: number
}

/** An ordered SBOM. */
export interface Report {
  readonly uuid: string
  readonly owner: Account
  readonly format: 'CycloneDX' | 'SPDX-2.3'
  readonly commit: Commit
  readonly withVulnerabilities: boolean
  readonly withLicences: boolean
  readonly statuses: readonly string[]
  readonly orderedAt: number
  deleted: boolean
}

export interface Counters {
  /** Logins that gave a JWT. */
  logins: number
  refusedLogins: number
  finishes: number
  uploadsInFlight: number
  /** The most uploads that were under way at once. */
  uploadsAtOnce: number
}

const FIRST_IDS = {
  repository: 73_412,
  branch: 90_211,
  commit: 5_190_177,
  upload: 7_986_946,
  file: 41_880_231,
  dependency: 1_101,
  dependencyVersion: 660_101,
  vulnerability: 100_001,
} as const

export function newRepositoryId(state: ServerState): number {
  return FIRST_IDS.repository + state.repositories.length
}

export function newBranchId(state: ServerState): number {
  return FIRST_IDS.branch + state.branches.length
}

export function newCommitId(state: ServerState): number {
  return FIRST_IDS.commit + state.commits.length
}

export function newUploadId(state: ServerState): number {
  return FIRST_IDS.upload + state.uploads.length
}

export function newFileId(state: ServerState): number {
  return FIRST_IDS.file + state.uploads.reduce((files, upload) => files + upload.files.length, 0)
}

export function dependencyOf(state: ServerState, manager: PackageManager, name: string): Dependency {
  const key = `${manager} ${name}`
  let known = state.dependencies.get(key)
  if (known === undefined) {
    known = { id: FIRST_IDS.dependency + state.dependencies.size, manager, name }
    state.dependencies.set(key, known)
  }
  return known
}

export function versionIdOf(state: ServerState, dependency: Dependency, version: string | null): number {
  const key = `${dependency.id} ${version}`
  const known = state.versionIds.get(key) ?? FIRST_IDS.dependencyVersion + state.versionIds.size
  state.versionIds.set(key, known)
  return known
}

export function vulnerabilityIdOf(state: ServerState, cve: string): number {
  const known =
    state.vulnerabilityIds.get(cve) ??
    state.advisories.find(advisory => advisory.cve === cve)?.id ??
    FIRST_IDS.vulnerability + state.vulnerabilityIds.size
  state.vulnerabilityIds.set(cve, known)
  return known
}

export function pathOf(file: { readonly directory: string; readonly name: string }): string {
  return file.directory === '' ? file.name : `${file.directory}/${file.name}`
}

/** The review of a vulnerability in a repository, as it is now. */
export function reviewOf(state: ServerState, repositoryName: string, cve: string): Review {
  const review = state.reviews.get(`${repositoryName} ${cve}`)
  if (review === undefined || (review.until !== null && review.until <= state.now())) {
    return { status: 'unexamined', until: null }
  }
  return review
}
