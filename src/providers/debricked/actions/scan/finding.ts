/** From worst to best; `unscored` stands apart: nobody has given it a score yet. */
export const severities = ['critical', 'high', 'medium', 'low'] as const
export type Severity = (typeof severities)[number]
export type SeverityOrUnscored = Severity | 'unscored'

/** What a person said of a vulnerability in Debricked. `open` stands for unexamined and vulnerable. */
export type ReviewStatus = 'open' | 'unaffected' | 'remediated' | 'paused' | 'snoozed'

/** One vulnerability in one package. Texts come from outside. */
export interface Finding {
  /** CVE or another public id. */
  readonly id: string
  /** Debricked's own number, where the answer told it. */
  readonly vulnerabilityId: number | undefined
  /** Name as Debricked shows it, without the package manager. */
  readonly packageName: string
  /** The package manager's name in brackets of Debricked's list, such as `npm`. */
  readonly manager: string | undefined
  /** Installed version, where it is known. */
  readonly version: string | undefined
  readonly severity: SeverityOrUnscored
  readonly cvss: number | undefined
  readonly status: ReviewStatus
  /** Listed in CISA's catalogue of known exploited vulnerabilities. */
  readonly exploited: boolean
  /** Paths from the repository root of the uploaded files that bring the package; empty when not known. */
  readonly manifests: readonly string[]
  /** The version that fixes it; undefined when there is none or it is not known. */
  readonly fixedIn: string | undefined
  /**
   * True only when the service was asked for everything it knows of fixes and knows none. "Not looked up" is false: with
   * `fail-on-fixable-only` what might have a fix counts as having one.
   */
  readonly unfixable: boolean
  /** A command that upgrades to it, as Debricked suggests it. */
  readonly fixCommand: string | undefined
  /** Absolute address of the vulnerability's page in Debricked. */
  readonly url: string | undefined
}

/** A package of the scanned commit with its licences. */
export interface ScannedPackage {
  readonly name: string
  readonly manager: string | undefined
  readonly version: string | undefined
  /** SPDX ids or expressions as the service gives them; empty when unknown. */
  readonly licenses: readonly string[]
  readonly manifests: readonly string[]
}

/** One of Debricked's own automation rules, as evaluated for this scan. */
export interface Rule {
  readonly description: string
  readonly url: string | undefined
  readonly triggered: boolean
  readonly failsPipeline: boolean
  readonly warnsPipeline: boolean
  /** What triggered it: package and vulnerability, at most a few. */
  readonly events: readonly { readonly packageName: string; readonly id: string | undefined }[]
}

/** Same vulnerability in the same package: the identity across commits, runs and reports. */
export function findingKey(finding: Pick<Finding, 'id' | 'packageName' | 'manager'>): string {
  return `${finding.id}\u0000${finding.manager ?? ''}\u0000${finding.packageName}`.toLowerCase()
}

/** 0 for `critical` to 3 for `low`; 4 for `none`, which nothing reaches. */
export function severityRank(severity: Severity | 'none'): number {
  return severity === 'none' ? severities.length : severities.indexOf(severity)
}

/** `lodash 4.17.20 (npm)`, as far as it is known. */
export function packageLabel(one: Pick<Finding, 'packageName' | 'version' | 'manager'>): string {
  const version = one.version === undefined ? '' : ` ${one.version}`
  return `${one.packageName}${version}${one.manager === undefined ? '' : ` (${one.manager})`}`
}
