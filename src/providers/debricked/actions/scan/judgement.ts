import type { Verdict } from '../../../../core/verdict.ts'
import type { DeniedPackage, PackageOffence } from './denied-packages.ts'
import type { Exception } from './exceptions.ts'
import type { Finding, Rule, ScannedPackage, Severity } from './finding.ts'
import type { LicenseOffence, LicensePolicy } from './licenses.ts'

/** How the findings are to be judged: the inputs, in our words. */
export interface ScanPolicy {
  /** This and worse breaks the gate; `none`: no severity does. */
  readonly failOnSeverity: Severity | 'none'
  /** This and worse is listed; what breaks the gate always is. */
  readonly reportSeverity: Severity | 'none'
  /** Debricked's own rules count: failing ones fail, warning ones warn. */
  readonly failOnRules: boolean
  /** Only what the base does not have can break the gate. */
  readonly onlyNew: boolean
  /** What is known to have no fixing version cannot break the gate. */
  readonly failOnFixableOnly: boolean
  /** Where findings without a score stand. */
  readonly unscoredSeverity: Severity | 'none'
  readonly licenses: LicensePolicy
  readonly deniedPackages: readonly DeniedPackage[]
  /** What would fail warns. */
  readonly warnOnly: boolean
}

/** What this commit is compared with. */
export type Baseline =
  | { readonly kind: 'known'; readonly findings: readonly Finding[] }
  /** `reason` is a clause, such as `commit 4f1c2aa was never scanned`. */
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'not-wanted' }

export interface JudgeInput {
  /** All of this commit, in any order; the same one may be there twice. */
  readonly findings: readonly Finding[]
  readonly baseline: Baseline
  readonly packages: readonly ScannedPackage[]
  readonly rules: readonly Rule[]
  readonly policy: ScanPolicy
  readonly exceptions: readonly Exception[]
  /** `YYYY-MM-DD` in UTC. */
  readonly today: string
}

/**
 * What became of a finding. `breaking`: it breaks the gate. `reported`: it does not, but is listed. `quiet`: below
 * `report-severity`. `excepted`: an exception in force excuses it. `set-aside`: a person did so in Debricked.
 */
export type Outcome = 'breaking' | 'reported' | 'quiet' | 'excepted' | 'set-aside'

export interface JudgedFinding {
  readonly finding: Finding
  readonly outcome: Outcome
  /** As which it was judged: its own severity, or `unscored-severity`. */
  readonly severity: Severity | 'none'
  /** Undefined when nothing was compared. */
  readonly isNew: boolean | undefined
  /** A clause: why it has this outcome. */
  readonly why: string
  /** The exception that excuses it, or that would if it had not expired. */
  readonly exception: Exception | undefined
}

/** An expired exception and what it would have excused, which may be nothing. */
export interface Expired {
  readonly exception: Exception
  readonly findings: readonly JudgedFinding[]
}

/** Numbers of the findings that count: not set aside and not excused. */
export interface SeverityCounts {
  readonly critical: number
  readonly high: number
  readonly medium: number
  readonly low: number
  /** Without a score; in none of the others. */
  readonly unscored: number
  readonly total: number
}

/** The verdict, and everything a report needs. All lists are sorted, worst first, whatever the order of the input was. */
export interface Judgement {
  readonly verdict: Verdict
  /** Every finding once, with its outcome; the lists below are parts of it. */
  readonly findings: readonly JudgedFinding[]
  readonly breaking: readonly JudgedFinding[]
  readonly reported: readonly JudgedFinding[]
  readonly excepted: readonly JudgedFinding[]
  readonly setAside: readonly JudgedFinding[]
  /** Those that count and that the base does not have; undefined when nothing was compared. */
  readonly fresh: readonly JudgedFinding[] | undefined
  /** In the base and not here; undefined without a base. */
  readonly fixed: readonly Finding[] | undefined
  readonly expired: readonly Expired[]
  readonly failingRules: readonly Rule[]
  readonly warningRules: readonly Rule[]
  readonly deniedPackages: readonly PackageOffence[]
  readonly licenses: readonly LicenseOffence[]
  readonly counts: SeverityCounts
}
