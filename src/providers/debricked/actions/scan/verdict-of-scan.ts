import { counted } from '../../../../core/quantities.ts'
import type { ReasonCode } from '../../../../core/reason-codes.ts'
import { type Verdict, verdict } from '../../../../core/verdict.ts'
import type { Baseline, Judgement, ScanPolicy, SeverityCounts } from './judgement.ts'
import { oneLine } from './one-line.ts'

type Evidence = Pick<
  Judgement,
  'breaking' | 'expired' | 'failingRules' | 'warningRules' | 'deniedPackages' | 'licenses' | 'counts'
>

interface Reason {
  readonly code: ReasonCode
  readonly decision: 'fail' | 'warn'
  /** A sentence without its full stop. */
  readonly text: string
}

/**
 * The verdict of a finished scan. When several things speak against it, the first of these gives the code and the message
 * tells all: what fails before what warns; and within each gate_failed, rule_failed, package_denied, license_denied,
 * exception_expired (only when nothing but expired exceptions stands between and a green gate), baseline_missing. With
 * `warn-only` everything that fails warns, under the same code.
 */
export function verdictOfScan(evidence: Evidence, policy: ScanPolicy, baseline: Baseline): Verdict {
  const reasons = [
    ...gateReasons(evidence, policy),
    ...ruleReasons(evidence, policy),
    ...packageReasons(evidence),
    ...licenseReasons(evidence),
  ]
  const failing = reasons.filter(({ decision }) => decision === 'fail')
  // The lapse is the reason only where it is the only one.
  const ordered = [
    ...failing.filter(({ code }) => code !== 'exception_expired'),
    ...failing.filter(({ code }) => code === 'exception_expired'),
    ...reasons.filter(({ decision }) => decision === 'warn'),
    ...baselineReasons(evidence, policy, baseline),
  ]
  const [first] = ordered
  if (first === undefined) return verdict('ok', `The scan finished; ${nothingBreaks(evidence.counts, policy)}.`)
  const message = `${ordered.map(({ text }) => text).join('. ')}.`
  const softened = policy.warnOnly && first.decision === 'fail'
  return verdict(first.code, softened ? `${message} With warn-only, this only warns.` : message, {
    decision: softened ? 'warn' : first.decision,
  })
}

function gateReasons({ breaking, expired }: Evidence, policy: ScanPolicy): readonly Reason[] {
  if (breaking.length === 0) return []
  const lapsed = breaking.filter(({ exception }) => exception !== undefined).length
  const fresh = policy.onlyNew ? 'new ' : ''
  const many = counted(breaking.length, `${fresh}vulnerability`, `${fresh}vulnerabilities`)
  const breaks = breaking.length === 1 ? 'breaks' : 'break'
  if (lapsed === breaking.length) {
    const concerned = expired.filter(({ findings }) => findings.some(({ outcome }) => outcome === 'breaking'))
    const names = concerned
      .slice(0, 3)
      .map(({ exception }) => `${clipped(exception.id)} (${clipped(exception.owner)}, ${exception.expires})`)
    const more = concerned.length > 3 ? ` and ${concerned.length - 3} more` : ''
    return [
      {
        code: 'exception_expired',
        decision: 'fail',
        text: `${many} ${breaks} the gate, all because exceptions have expired: ${names.join(', ')}${more}`,
      },
    ]
  }
  const also = lapsed === 0 ? '' : `; ${lapsed} of them had an exception that has expired`
  return [
    {
      code: 'gate_failed',
      decision: 'fail',
      text: `${many} ${breaks} the gate (${bySeverity(breaking)}; fail-on-severity is ${policy.failOnSeverity})${also}`,
    },
  ]
}

function ruleReasons({ failingRules, warningRules }: Evidence, policy: ScanPolicy): readonly Reason[] {
  if (!policy.failOnRules) return []
  const reason = (rules: Evidence['failingRules'], decision: 'fail' | 'warn', does: string): readonly Reason[] =>
    rules.length === 0
      ? []
      : [
          {
            code: 'rule_failed',
            decision,
            text: `${counted(rules.length, 'Debricked rule')} ${does} the pipeline`,
          },
        ]
  return [...reason(failingRules, 'fail', 'failed'), ...reason(warningRules, 'warn', 'warned')]
}

function packageReasons({ deniedPackages }: Evidence): readonly Reason[] {
  const reason = (certain: boolean): readonly Reason[] => {
    const ones = deniedPackages.filter(one => one.certain === certain)
    if (ones.length === 0) return []
    const many = counted(ones.length, 'package')
    const names = some(ones.map(one => one.package.name))
    return certain
      ? [{ code: 'package_denied', decision: 'fail', text: `${many} that deny-packages names: ${names}` }]
      : [
          {
            code: 'package_denied',
            decision: 'warn',
            text: `${many} may be one that deny-packages names, its name, version or package manager is not comparable: ${names}`,
          },
        ]
  }
  return [...reason(true), ...reason(false)]
}

function licenseReasons({ licenses }: Evidence): readonly Reason[] {
  const reason = (fails: boolean): readonly Reason[] => {
    const ones = licenses.filter(one => one.fails === fails)
    if (ones.length === 0) return []
    const unknown = ones.filter(one => one.kind === 'unknown').length
    const denied = ones.length - unknown
    // One that is permitted beside it makes it a warning.
    const which = fails ? 'a licence that is not permitted' : 'several licences of which not all are permitted'
    const parts = [
      ...(denied === 0 ? [] : [`${counted(denied, 'package')} with ${which}`]),
      ...(unknown === 0 ? [] : [`${counted(unknown, 'package')} with an unknown licence`]),
    ]
    const names = some(ones.map(one => one.package.name))
    return [{ code: 'license_denied', decision: fails ? 'fail' : 'warn', text: `${parts.join(' and ')}: ${names}` }]
  }
  return [...reason(true), ...reason(false)]
}

/** Everything counted as new; when that broke the gate, the gate says so itself. */
function baselineReasons({ breaking }: Evidence, policy: ScanPolicy, baseline: Baseline): readonly Reason[] {
  if (!policy.onlyNew || baseline.kind === 'known') return []
  const why = baseline.kind === 'missing' ? baseline.reason : 'no base was looked up'
  const outcome = breaking.length === 0 ? ', and nothing breaks the gate' : ''
  return [{ code: 'baseline_missing', decision: 'warn', text: `Every finding counts as new (${why})${outcome}` }]
}

function nothingBreaks({ total, unscored }: SeverityCounts, policy: ScanPolicy): string {
  if (total === 0) return 'it found no vulnerability'
  const scored = unscored === 0 ? '' : `, ${unscored} without a score`
  return `none of ${counted(total, 'vulnerability', 'vulnerabilities')}${scored} breaks the gate (fail-on-severity is ${policy.failOnSeverity}${policy.onlyNew ? ', only new ones count' : ''})`
}

function bySeverity(breaking: Evidence['breaking']): string {
  const counts = new Map<string, number>()
  for (const { finding } of breaking) counts.set(finding.severity, (counts.get(finding.severity) ?? 0) + 1)
  return (['critical', 'high', 'medium', 'low', 'unscored'] as const)
    .flatMap(severity => (counts.has(severity) ? [`${counts.get(severity)} ${severity}`] : []))
    .join(', ')
}

function some(names: readonly string[]): string {
  const distinct = [...new Set(names)].map(clipped)
  return distinct.length <= 5
    ? distinct.join(', ')
    : `${distinct.slice(0, 5).join(', ')} and ${distinct.length - 5} more`
}

/** Names come from outside; a sentence stays a sentence. */
function clipped(name: string): string {
  return oneLine(name, 80)
}
