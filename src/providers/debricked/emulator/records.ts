import type { PackageManager } from './scanner/advisories.ts'

/** What an account may do; each includes the ones before. */
export type Right = 'none' | 'read' | 'scan' | 'admin'

export interface Account {
  /** As the JWT's `username`. */
  readonly name: string
  readonly password: string
  /** The long-lived access token. */
  readonly token: string
  right: Right
  /** A revoked token and its JWTs open nothing any more. */
  revoked: boolean
  /** Ids; null is every repository, also future ones. */
  readonly repositories: ReadonlySet<number> | null
}

export interface Repository {
  readonly id: number
  readonly name: string
  url: string | null
}

export interface Branch {
  readonly id: number
  readonly repository: Repository
  readonly name: string
  isDefault: boolean
}

export interface Commit {
  readonly id: number
  readonly repository: Repository
  readonly name: string
  branch: Branch
  /** Milliseconds since 1970: the first scan. */
  readonly at: number
  readonly fileIds: number[]
  isRelease: boolean
}

export interface UploadedFile {
  readonly id: number
  readonly uploadId: number
  /** Folder relative to the repository root, empty at the root. */
  readonly directory: string
  readonly name: string
  readonly bytes: Uint8Array
  /** Lower-case hex. */
  readonly sha256: string
  readonly at: number
}

export interface Upload {
  readonly id: number
  readonly owner: Account
  /** False for what was there before. */
  readonly viaRequest: boolean
  readonly repositoryName: string
  readonly commitName: string
  readonly branchName: string | null
  readonly defaultBranchName: string | null
  readonly repositoryUrl: string | null
  readonly files: UploadedFile[]
  /** In order of their finishes. */
  readonly scans: Scan[]
  /** When the extended status was last handed out after the end; null before. */
  extendedAt: number | null
}

export interface Scan {
  readonly upload: Upload
  readonly repository: Repository
  readonly branch: Branch
  readonly commit: Commit
  readonly author: string
  readonly isRelease: boolean
  readonly config: ScanConfig
  readonly script: ScanScript
  /** What was uploaded when finish was called; of two files with one path the later. */
  readonly files: readonly UploadedFile[]
  /** Milliseconds since 1970: when finish was called. */
  readonly startedAt: number
  /** Whatever the queue is: this is when a worker takes it. Infinity when it never gets its turn. */
  readonly workStartsAt: number
  readonly endsAt: number
  /** Made when first needed, from the uploaded bytes. */
  packages: readonly FoundPackage[] | null
  injected: ReadonlyMap<string, FoundPackage> | null
  findings: { readonly revision: number; readonly list: readonly Finding[] } | null
  outcome: ScanOutcome | null
}

/** Of `debrickedConfig`, what this scanner understands. */
export interface ScanConfig {
  readonly ignored: readonly { readonly purl: string; readonly version: string | null }[]
  readonly denied: readonly string[]
}

/** How one scan goes; what is left out goes as the options say. */
export interface ScanScript {
  /** Milliseconds in the queue, with progress -1. */
  readonly queueMs?: number
  /** Milliseconds of work. */
  readonly scanMs?: number
  /** Stays in progress for ever. */
  readonly neverEnds?: boolean
  /** The status call answers 201 for this long, for ever without `forMs`; then the queue and the work follow. */
  readonly longQueue?: { readonly forMs?: number; readonly body?: 'json' | 'empty-object' | 'text' }
  /** Findings beside those of the uploaded files. */
  readonly findings?: readonly FindingSeed[]
  /** Rules for this scan instead of the account's. */
  readonly rules?: readonly RuleSeed[]
}

/** A finding that no advisory explains. */
export interface FindingSeed {
  readonly cve: string
  readonly package: string
  /** Default npm. */
  readonly manager?: PackageManager
  /** Default 1.0.0. */
  readonly version?: string
  /** CVSS 3 base score, null for none. Default 7.5. */
  readonly cvss?: number | null
  readonly cvss2?: number | null
  /** Version with the fix; default none. */
  readonly fixedIn?: string
  readonly exploited?: boolean
  readonly disputed?: boolean
  /** Milliseconds since 1970; null for unknown. Default the scan's start. */
  readonly discovered?: number | null
  readonly title?: string
  readonly ghsa?: string
  /** SPDX expression; default unknown. */
  readonly licence?: string
  /** Path of the uploaded file that brings it; default the first file. */
  readonly file?: string
  /** The direct dependency that brings it; default it is direct itself. */
  readonly via?: { readonly name: string; readonly version: string; readonly fixedIn?: string }
}

/** An automation rule. The condition is one of a few that the service has. */
export interface RuleSeed {
  readonly description: string
  readonly actions: readonly RuleAction[]
  readonly when:
    | { readonly kind: 'cvss'; readonly atLeast: number; readonly onlyNew: boolean }
    | { readonly kind: 'cvss-missing' }
    | { readonly kind: 'exploited' }
    | { readonly kind: 'licence-family'; readonly family: string }
    | { readonly kind: 'denied' }
    | { readonly kind: 'never' }
}

/** The names of clients' test payloads; any other word for what later releases may bring. */
export type RuleAction =
  | 'failPipeline'
  | 'warnPipeline'
  | 'sendEmail'
  | 'markUnaffected'
  | 'markVulnerable'
  | 'triggerWebhook'
  | (string & {})

export interface Dependency {
  readonly id: number
  readonly manager: PackageManager
  readonly name: string
}

export interface FoundPackage {
  readonly dependency: Dependency
  readonly versionId: number
  readonly version: string | null
  readonly licences: readonly string[]
  readonly file: UploadedFile | null
  readonly isDirect: boolean
  readonly requires: FoundPackage[]
  /** Direct packages of the same file it comes through; itself when it is direct. */
  readonly roots: FoundPackage[]
}

export interface Vulnerability {
  readonly id: number
  readonly cve: string
  readonly ghsa: string | null
  readonly title: string
  readonly cwe: number | null
  readonly cvss3: number | null
  readonly cvss2: number | null
  readonly exploited: boolean
  readonly disputed: boolean
  /** Milliseconds since 1970. */
  readonly discovered: number | null
}

/** One vulnerability with everything in one scan that has it: a row of the lists. */
export interface Finding {
  readonly vulnerability: Vulnerability
  readonly occurrences: readonly Occurrence[]
}

export interface Occurrence {
  readonly package: FoundPackage
  /** Version that has the fix, null when there is none. */
  readonly fixedIn: string | null
  /** Version of the direct dependency that brings the fix, null when nobody knows one. */
  readonly rootFix: string | null
}

export type ReviewStatus = 'unexamined' | 'vulnerable' | 'unaffected' | 'remediated' | 'paused' | 'snoozed'

export interface Review {
  readonly status: ReviewStatus
  /** Milliseconds since 1970; then it is unexamined again. Null: for good. */
  readonly until: number | null
}

/** What a scan says of itself when it is done; it stays, whatever becomes known later. */
export interface ScanOutcome {
  readonly found: number
  readonly unaffected: number
  readonly action: 'none' | 'warn' | 'fail'
  readonly rules: readonly Readonly<Record<string, unknown>>[]
}
