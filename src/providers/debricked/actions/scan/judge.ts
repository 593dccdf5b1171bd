import { deniedPackages } from './denied-packages.ts'
import { compareTexts, distinctFindings } from './distinct-findings.ts'
import { type Exception, type Excuse, excuses } from './exceptions.ts'
import { type Finding, findingKey, type Rule, type ScannedPackage, type Severity, severityRank } from './finding.ts'
import type { Expired, JudgedFinding, JudgeInput, Judgement, Outcome, ScanPolicy, SeverityCounts } from './judgement.ts'
import { licenseOffences } from './licenses.ts'
import { verdictOfScan } from './verdict-of-scan.ts'

/**
 * Judges the findings of a finished scan. Pure, and the result does not depend on the order of the input.
 *
 * A finding breaks the gate when all of this holds: nobody set it aside in Debricked, no exception in force excuses it, its
 * severity (or `unscored-severity`) is `fail-on-severity` or worse, it is new (with `only-new`) and is not known to have no
 * fix (with `fail-on-fixable-only`). Without a base every finding is new. Debricked's rules, denied packages and licences
 * are judged for the whole commit: exceptions and `only-new` are about findings.
 */
export function judge(input: JudgeInput): Judgement {
  const { policy } = input
  const base = baseLookup(input)
  const excuse = excuses(input.exceptions, input.today)
  const severityOf = (finding: Finding) => severityFor(finding, policy)
  const distinct = distinctFindings(input.findings, severityOf)
  const once = oneOfEach()
  const findings = distinct.map(({ key, finding }) =>
    judgeFinding(finding, {
      policy,
      severity: severityOf(finding),
      inBase: base?.has(key),
      excuse: excuse(finding),
      once,
    }),
  )
  const gone = base?.unasked()
  const having = (outcome: Outcome) => findings.filter(one => one.outcome === outcome)
  const counting = findings.filter(({ outcome }) => outcome !== 'excepted' && outcome !== 'set-aside')
  const packages = sortedPackages(input.packages)
  const evidence = {
    breaking: having('breaking'),
    expired: expiredOnes(counting, input),
    ...triggeredRules(input.rules),
    deniedPackages: deniedPackages(packages, policy.deniedPackages),
    licenses: licenseOffences(packages, policy.licenses),
    counts: countBySeverity(counting),
  }
  return {
    ...evidence,
    verdict: verdictOfScan(evidence, policy, input.baseline),
    findings,
    reported: having('reported'),
    excepted: having('excepted'),
    setAside: having('set-aside'),
    fresh: base === undefined ? undefined : counting.filter(({ isNew }) => isNew === true),
    fixed: gone && distinctFindings(gone, severityOf).map(({ finding }) => finding),
  }
}

interface Circumstances {
  readonly policy: ScanPolicy
  readonly severity: Severity | 'none'
  readonly inBase: boolean | undefined
  readonly excuse: Excuse | undefined
  readonly once: (text: string) => string
}

/** Gives the same text for equal ones: a few sentences are the reasons of all findings, however many there are. */
function oneOfEach(): (text: string) => string {
  const known = new Map<string, string>()
  return text => {
    const same = known.get(text)
    if (same === undefined) known.set(text, text)
    return same ?? text
  }
}

function judgeFinding(finding: Finding, circumstances: Circumstances): JudgedFinding {
  const { policy, severity, inBase, excuse, once } = circumstances
  const isNew = inBase === undefined ? undefined : !inBase
  const judged = (outcome: Outcome, why: string) => ({
    finding,
    outcome,
    severity,
    isNew,
    why: once(why),
    exception: excuse?.exception,
  })
  if (finding.status !== 'open') return judged('set-aside', `marked ${finding.status} in Debricked`)
  if (excuse?.inForce) return judged('excepted', `excused until ${excuse.exception.expires}`)
  const lapsed = excuse === undefined ? '' : `, its exception expired on ${excuse.exception.expires}`
  const standing = finding.severity === 'unscored' ? `not scored, counts as ${severity}` : severity
  const spared = whySpared(finding, { policy, severity, inBase })
  if (spared === undefined) {
    const fresh = policy.onlyNew ? ', new' : ''
    return judged('breaking', `${standing}, fail-on-severity is ${policy.failOnSeverity}${fresh}${lapsed}`)
  }
  const listed = severityRank(severity) <= severityRank(policy.reportSeverity) && policy.reportSeverity !== 'none'
  return judged(listed ? 'reported' : 'quiet', `${spared}${lapsed}`)
}

/** Why an open finding does not break the gate, as a clause; undefined when it does. */
function whySpared(
  finding: Finding,
  { policy, severity, inBase }: Omit<Circumstances, 'excuse' | 'once'>,
): string | undefined {
  if (policy.failOnSeverity === 'none') return 'fail-on-severity is none'
  if (severityRank(severity) > severityRank(policy.failOnSeverity)) {
    return `below fail-on-severity (${policy.failOnSeverity})`
  }
  if (policy.onlyNew && inBase === true) return 'in the base as well'
  if (policy.failOnFixableOnly && finding.unfixable) return 'no version fixes it'
  return undefined
}

function severityFor(finding: Finding, policy: ScanPolicy): Severity | 'none' {
  return finding.severity === 'unscored' ? policy.unscoredSeverity : finding.severity
}

/**
 * Whether the base has a finding; undefined when nothing is compared. Where only new ones count and there is no base,
 * nothing is in it. Remembers what it was asked for: the others are the ones that are fixed.
 */
function baseLookup({ baseline, policy }: JudgeInput): BaseLookup | undefined {
  if (baseline.kind !== 'known') return policy.onlyNew ? { has: () => false, unasked: () => undefined } : undefined
  const keys = baseline.findings.map(findingKey)
  const asked = new Map<string, boolean>()
  for (const key of keys) asked.set(key, false)
  return {
    has(key) {
      const known = asked.has(key)
      if (known) asked.set(key, true)
      return known
    },
    unasked: () => baseline.findings.filter((_, index) => asked.get(keys[index] ?? '') === false),
  }
}

interface BaseLookup {
  has(key: string): boolean
  /** Undefined without a base. */
  unasked(): readonly Finding[] | undefined
}

/**
 * The exceptions that have expired, each with the findings that count and that it would have excused. Also those without
 * any: an entry that nobody misses today should not be forgotten in the file.
 */
function expiredOnes(
  counting: readonly JudgedFinding[],
  { exceptions, today }: Pick<JudgeInput, 'exceptions' | 'today'>,
): readonly Expired[] {
  const lapsed = new Map<Exception, JudgedFinding[]>()
  for (const exception of exceptions) if (exception.expires < today) lapsed.set(exception, [])
  for (const judged of counting) {
    if (judged.exception === undefined) continue
    const same = lapsed.get(judged.exception)
    if (same === undefined) lapsed.set(judged.exception, [judged])
    else same.push(judged)
  }
  return [...lapsed]
    .map(([exception, findings]) => ({ exception, findings }))
    .sort((a, b) => a.exception.entry - b.exception.entry)
}

function triggeredRules(rules: readonly Rule[]): { failingRules: readonly Rule[]; warningRules: readonly Rule[] } {
  const triggered = rules
    .filter(rule => rule.triggered)
    .map(rule => ({ rule, key: JSON.stringify([rule.description, rule.url, rule]) }))
    .sort((a, b) => compareTexts(a.key, b.key))
    .map(({ rule }) => rule)
  return {
    failingRules: triggered.filter(rule => rule.failsPipeline),
    warningRules: triggered.filter(rule => rule.warnsPipeline && !rule.failsPipeline),
  }
}

/** A list of direct and indirect dependencies has many packages more than once. */
function sortedPackages(packages: readonly ScannedPackage[]): readonly ScannedPackage[] {
  const byKey = new Map<string, ScannedPackage>()
  for (const one of packages) {
    const key = [one.name, one.manager ?? '', one.version ?? '', ...one.licenses].join('\u0000')
    const same = byKey.get(key)
    const manifests = same === undefined ? one.manifests : [...new Set([...same.manifests, ...one.manifests])]
    byKey.set(key, { ...one, manifests: manifests.toSorted(compareTexts) })
  }
  return [...byKey].sort(([a], [b]) => compareTexts(a, b)).map(([, one]) => one)
}

function countBySeverity(counting: readonly JudgedFinding[]): SeverityCounts {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, unscored: 0 }
  for (const { finding } of counting) counts[finding.severity] += 1
  return { ...counts, total: counting.length }
}
