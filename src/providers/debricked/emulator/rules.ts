import { findingsOf } from './findings.ts'
import { packagesOf } from './inventory.ts'
import { dependencyLink, labelOf, vulnerabilityLink, WEB } from './links.ts'
import type { Finding, FoundPackage, RuleSeed, Scan, ScanOutcome } from './records.ts'
import { isDone } from './scan-phase.ts'
import { kindOf } from './scanner/package-licences.ts'
import { purlOf } from './scanner/package-url.ts'
import { reviewOf, type ServerState } from './state.ts'

/**
 * What an account has when nobody chose: the vendor says that a default set is switched on at the first scan, not what is
 * in it. The first is the gate, the others are there so that clients meet untriggered rules and a warning.
 */
export const DEFAULT_RULES: readonly RuleSeed[] = [
  {
    description:
      'If a vulnerability new to the repository is found\nand its CVSS is at least critical (9.0-10.0)\nthen fail the pipeline and notify by email',
    actions: ['failPipeline', 'sendEmail'],
    when: { kind: 'cvss', atLeast: 9, onlyNew: true },
  },
  {
    description: 'If a dependency has a license in the strong copyleft family\nthen trigger a pipeline warning',
    actions: ['warnPipeline'],
    when: { kind: 'licence-family', family: 'Strong copyleft' },
  },
  {
    description: 'If a dependency is on the denied list\nthen fail the pipeline',
    actions: ['failPipeline'],
    when: { kind: 'denied' },
  },
]

const FIRST_RULE_ID = 20_417

/** The scan's own result, drawn up once, at its end. */
export function outcomeOf(state: ServerState, scan: Scan): ScanOutcome {
  if (scan.outcome !== null) return scan.outcome
  const findings = findingsOf(state, scan)
  const statusOf = (finding: Finding) => reviewOf(state, scan.repository.name, finding.vulnerability.cve).status
  const unaffected = findings.filter(finding => statusOf(finding) === 'unaffected').length
  const rules = (scan.script.rules ?? state.rules).map((rule, index) => {
    const events = eventsOf(state, scan, rule)
    const head = {
      ruleDescription: rule.description,
      ruleActions: rule.actions,
      ruleLink: `${WEB}/app/en/automation-rules?ruleId=${FIRST_RULE_ID + index}`,
    }
    // hasCves and triggerEvents are absent on untriggered rules in the PHP CLI's test payloads.
    if (events.length === 0) return { ...head, triggered: false }
    return { ...head, hasCves: events.some(event => 'cve' in event), triggered: true, triggerEvents: events }
  })
  const has = (action: string) => rules.some(rule => rule.triggered && rule.ruleActions.includes(action))
  scan.outcome = {
    found: findings.length - unaffected,
    unaffected,
    action: has('failPipeline') ? 'fail' : has('warnPipeline') ? 'warn' : 'none',
    rules,
  }
  return scan.outcome
}

type Event = Readonly<Record<string, unknown>>

function eventsOf(state: ServerState, scan: Scan, { when }: RuleSeed): readonly Event[] {
  switch (when.kind) {
    case 'never':
      return []
    case 'licence-family':
      return distinct(packagesOf(state, scan))
        .filter(one => one.licences.some(licence => kindOf(licence).family === when.family))
        .map(one => packageEvent(scan, one))
    case 'denied':
      return distinct(packagesOf(state, scan))
        .filter(one => scan.config.denied.some(pattern => isDenied(one, pattern)))
        .map(one => packageEvent(scan, one))
    case 'cvss':
    case 'cvss-missing':
    case 'exploited': {
      const old = when.kind === 'cvss' && when.onlyNew ? baselineOf(state, scan) : new Set<string>()
      return findingsOf(state, scan)
        .filter(({ vulnerability }) => {
          if (when.kind === 'cvss-missing') return vulnerability.cvss3 === null
          if (when.kind === 'exploited') return vulnerability.exploited
          // Without a score such a rule does not fire (help pages of the vendor).
          return vulnerability.cvss3 !== null && vulnerability.cvss3 >= when.atLeast
        })
        .filter(finding => mayTrigger(state, scan, finding))
        .flatMap(finding => findingEvents(scan, finding, old))
    }
  }
}

/** Snoozed and paused ones wait; rules pass over what was marked unaffected, which is how the interface presets them. */
function mayTrigger(state: ServerState, scan: Scan, { vulnerability }: Finding): boolean {
  const { status } = reviewOf(state, scan.repository.name, vulnerability.cve)
  return status === 'unexamined' || status === 'vulnerable'
}

/** One event for each pair of dependency and vulnerability. */
function findingEvents(scan: Scan, finding: Finding, old: ReadonlySet<string>): Event[] {
  const { vulnerability } = finding
  return distinct(finding.occurrences.map(occurrence => occurrence.package))
    .filter(one => !old.has(`${vulnerability.cve} ${one.dependency.id}`))
    .map(one => ({
      ...packageEvent(scan, one),
      cve: vulnerability.cve,
      cveLink: `${WEB}${vulnerabilityLink(vulnerability.id, scan.commit)}`,
      cvss2: vulnerability.cvss2,
      // Missing, not null, without a score: both were seen.
      ...(vulnerability.cvss3 !== null && { cvss3: vulnerability.cvss3 }),
    }))
}

function packageEvent(scan: Scan, one: FoundPackage): Event {
  return {
    dependency: labelOf(one.dependency),
    dependencyLink: `${WEB}${dependencyLink(one.dependency, scan.commit)}`,
    licenses: one.licences.length === 0 ? [''] : one.licences,
  }
}

function distinct(packages: readonly FoundPackage[]): FoundPackage[] {
  return [...new Map(packages.map(one => [one.dependency.id, one])).values()]
}

/**
 * What counts as old: the newest earlier finished scan of another commit on the default branch. The service judges «new to
 * the repository» by itself and does not say how.
 */
function baselineOf(state: ServerState, scan: Scan): ReadonlySet<string> {
  const baseline = state.scans.findLast(
    other =>
      other.repository === scan.repository &&
      other.branch.isDefault &&
      other.commit !== scan.commit &&
      other.endsAt <= scan.endsAt &&
      isDone(other, state.now()),
  )
  if (baseline === undefined) return new Set()
  return new Set(
    findingsOf(state, baseline).flatMap(({ vulnerability, occurrences }) =>
      occurrences.map(occurrence => `${vulnerability.cve} ${occurrence.package.dependency.id}`),
    ),
  )
}

/** Package URLs and names, with or without a version; ranges are left out. */
function isDenied(one: FoundPackage, pattern: string): boolean {
  const { manager, name } = one.dependency
  return [purlOf(manager, name, null), purlOf(manager, name, one.version), name, `${name}@${one.version}`].includes(
    pattern,
  )
}
