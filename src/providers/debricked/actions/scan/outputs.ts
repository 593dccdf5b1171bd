import { compareTexts } from './distinct-findings.ts'
import type { Finding, Rule } from './finding.ts'
import type { JudgedFinding, Judgement } from './judgement.ts'

const rulesInOutput = 100
const eventsInOutput = 20
const textLimit = 500

/** The outputs that follow from the judgement. Numbers that nothing was compared for are empty, not zero. */
export function judgementOutputs({ counts, fresh, fixed, excepted, failingRules }: Judgement) {
  return {
    'vulnerability-count': String(counts.total),
    'critical-count': String(counts.critical),
    'high-count': String(counts.high),
    'medium-count': String(counts.medium),
    'low-count': String(counts.low),
    'unscored-count': String(counts.unscored),
    'new-count': fresh === undefined ? '' : String(fresh.length),
    'fixed-count': fixed === undefined ? '' : String(fixed.length),
    'excepted-count': String(excepted.length),
    'failed-rules-json': JSON.stringify(failingRules.slice(0, rulesInOutput).map(ruleData)),
  } as const
}

function ruleData({ description, url, events }: Rule) {
  return {
    description: description.slice(0, textLimit),
    url: url ?? null,
    events: events.slice(0, eventsInOutput).map(({ packageName, id }) => ({ package: packageName, id: id ?? null })),
  }
}

/** What the report file says besides the judgement. */
export interface ScanOfReport {
  readonly repository: string
  readonly branch: string
  readonly commit: string
  readonly scanId: string | undefined
  readonly repositoryId: string | undefined
  readonly commitId: string | undefined
  readonly reportUrl: string | undefined
  /** `YYYY-MM-DD` in UTC: vulnerability data of another day can give another result for the same commit. */
  readonly today: string
}

/**
 * The content of `report-file`, one JSON object: everything that was found, and what became of it. In parts, because of a
 * large commit it is too large to be held at once, and with one finding a line, so that it can be searched and compared.
 */
export function* reportFileParts(judgement: Judgement, scan: ScanOfReport): Generator<string> {
  const { verdict, counts, findings, fixed } = judgement
  const head = {
    'schema-version': 1,
    date: scan.today,
    repository: scan.repository,
    branch: scan.branch,
    commit: scan.commit,
    'scan-id': scan.scanId ?? null,
    'repository-id': scan.repositoryId ?? null,
    'commit-id': scan.commitId ?? null,
    'report-url': scan.reportUrl ?? null,
    decision: verdict.decision,
    'reason-code': verdict.reasonCode,
    message: verdict.message,
    counts,
  }
  // Without the closing line of the one, and the opening line of the other.
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "findings": `
  yield* listParts(findings, judgedData)
  yield ',\n  "fixed": '
  if (fixed === undefined) yield 'null'
  else yield* listParts(fixed, findingData)
  yield `,\n${JSON.stringify(restOfReport(judgement), null, 2).slice(2)}\n`
}

const itemsInPart = 100

function* listParts<T>(items: readonly T[], dataOf: (item: T) => object): Generator<string> {
  for (let from = 0; from < items.length; from += itemsInPart) {
    const lines = items.slice(from, from + itemsInPart).map(item => `    ${JSON.stringify(dataOf(item))}`)
    yield `${from === 0 ? '[' : ','}\n${lines.join(',\n')}`
  }
  yield items.length === 0 ? '[]' : '\n  ]'
}

function restOfReport({ expired, failingRules, warningRules, deniedPackages, licenses }: Judgement) {
  return {
    'expired-exceptions': expired.map(({ exception, findings: concerned }) => ({
      id: exception.id,
      package: exception.package?.name ?? null,
      owner: exception.owner,
      reason: exception.reason,
      expires: exception.expires,
      'would-excuse': concerned.length,
    })),
    rules: [...failingRules, ...warningRules].map(rule => ({
      effect: rule.failsPipeline ? 'fail' : 'warn',
      description: rule.description,
      url: rule.url ?? null,
      events: rule.events.map(({ packageName, id }) => ({ package: packageName, id: id ?? null })),
    })),
    'denied-packages': deniedPackages.map(({ package: one, entry, certain }) => ({
      package: one.name,
      manager: one.manager ?? null,
      version: one.version ?? null,
      entry: entry.text,
      certain,
    })),
    licenses: licenses.map(({ package: one, kind, fails }) => ({
      package: one.name,
      manager: one.manager ?? null,
      version: one.version ?? null,
      licenses: one.licenses,
      kind,
      fails,
    })),
  }
}

function judgedData({ finding, outcome, severity, isNew, why, exception }: JudgedFinding) {
  return {
    ...findingData(finding),
    decision: outcome,
    'judged-as': severity,
    new: isNew ?? null,
    why,
    exception:
      exception === undefined ? null : { reason: exception.reason, owner: exception.owner, expires: exception.expires },
  }
}

function findingData(finding: Finding) {
  return {
    id: finding.id,
    package: finding.packageName,
    manager: finding.manager ?? null,
    version: finding.version ?? null,
    severity: finding.severity,
    cvss: finding.cvss ?? null,
    'review-status': finding.status,
    exploited: finding.exploited,
    manifests: finding.manifests.length > 1 ? finding.manifests.toSorted(compareTexts) : finding.manifests,
    'fixed-in': finding.fixedIn ?? null,
    'fix-command': finding.fixCommand ?? null,
    url: finding.url ?? null,
  }
}

const findingsInResult = 50

/** This action's part of `result-json`, small enough for an output: numbers and the worst findings. */
export function resultDetail(judgement: Judgement): Readonly<Record<string, unknown>> {
  const { counts, fresh, fixed, excepted, setAside, breaking, failingRules, deniedPackages, licenses } = judgement
  return {
    counts,
    new: fresh?.length ?? null,
    fixed: fixed?.length ?? null,
    excepted: excepted.length,
    'set-aside': setAside.length,
    'failing-rules': failingRules.length,
    'denied-packages': deniedPackages.length,
    licenses: licenses.length,
    breaking: breaking.slice(0, findingsInResult).map(({ finding, why }) => ({
      id: finding.id,
      package: finding.packageName.slice(0, textLimit),
      version: finding.version?.slice(0, textLimit) ?? null,
      severity: finding.severity,
      'fixed-in': finding.fixedIn?.slice(0, textLimit) ?? null,
      why,
    })),
    'breaking-not-listed': Math.max(0, breaking.length - findingsInResult),
  }
}
