import { grouped } from '../../../../core/quantities.ts'
import type { Cell, Report, Table } from '../../../../core/report.ts'
import { daysLeft, type Exception } from './exceptions.ts'
import { type Finding, packageLabel, type Rule } from './finding.ts'
import { findingAnnotations } from './finding-annotations.ts'
import type { Baseline, JudgedFinding, Judgement, ScanPolicy, SeverityCounts } from './judgement.ts'
import type { LineOf } from './manifest-lines.ts'
import type { Target } from './target.ts'

export interface ScanReportInput {
  readonly judgement: Judgement
  readonly policy: ScanPolicy
  readonly baseline: Baseline
  /** All that were read, also those that excuse nothing here. */
  readonly exceptions: readonly Exception[]
  /** `YYYY-MM-DD` in UTC. */
  readonly today: string
  /** Debricked's page of this commit, where it was told. */
  readonly reportUrl: string | undefined
  readonly lineOf: LineOf
  /** A file of Debricked's configuration that may have made findings disappear. */
  readonly hiddenBy?: string | undefined
}

/** Debricked has lists of their own for them. */
export const MALWARE_NOT_READ = 'Malware entries of Debricked are not read.'

/** What the run is about, for the report of every run: also of one that ends before anything is judged. */
export function reportTarget(report: Report, target: Pick<Target, 'repositoryName' | 'branch' | 'commit'>): void {
  const { repositoryName, branch, commit } = target
  report.fact('Repository', branch === undefined ? repositoryName : `${repositoryName}, branch ${branch}`)
  report.fact('Commit', commit)
}

/** Puts what the judge found into the report. */
export function reportScan(report: Report, input: ScanReportInput): void {
  const { judgement, reportUrl } = input
  if (reportUrl !== undefined) report.fact('Report', { text: 'Debricked', href: reportUrl })
  report.fact('Gate', gateInWords(input.policy))
  report.tables.push(severityTable(judgement))
  report.bars.push({
    title: 'Vulnerabilities by severity',
    bars: severityRows.map(severity => ({ label: severity, value: judgement.counts[severity] })),
  })
  addTables(report, input)
  addExceptions(report, input)
  addDetails(report, judgement)
  report.notChecked.push(...notChecked(input))
  const annotations = findingAnnotations(judgement.findings, input.lineOf)
  // A job that stays green does not say "error".
  report.annotations.push(
    ...annotations.map(one => (input.policy.warnOnly ? { ...one, level: 'warning' as const } : one)),
  )
}

const severityRows = ['critical', 'high', 'medium', 'low', 'unscored'] as const

function gateInWords(policy: ScanPolicy): string {
  const severity = policy.failOnSeverity === 'none' ? 'no severity' : `${policy.failOnSeverity} and worse`
  const only = [...(policy.onlyNew ? ['new'] : []), ...(policy.failOnFixableOnly ? ['fixable'] : [])]
  return [
    `${severity}${only.length === 0 ? '' : `, only ${only.join(' and ')} ones`}`,
    ...(policy.failOnRules ? ["Debricked's rules"] : []),
    ...(policy.licenses.allow.size + policy.licenses.deny.size > 0 ? ['licences'] : []),
    ...(policy.deniedPackages.length > 0 ? ['denied packages'] : []),
    ...(policy.warnOnly ? ['warn only'] : []),
  ].join('; ')
}

function severityTable({ counts, fresh, breaking, excepted, setAside }: Judgement): Table {
  const row = (label: string, key: keyof SeverityCounts) => {
    const of = (judged: readonly JudgedFinding[]) =>
      String(key === 'total' ? judged.length : judged.filter(({ finding }) => finding.severity === key).length)
    return [label, String(counts[key]), fresh === undefined ? 'not compared' : of(fresh), of(breaking)]
  }
  return {
    title: `Vulnerabilities${excepted.length + setAside.length === 0 ? '' : ` (beside these: ${excepted.length} excused, ${setAside.length} set aside in Debricked)`}`,
    columns: ['Severity', 'All', 'New', 'Breaking the gate'],
    rows: [...severityRows.map(severity => row(severity, severity)), row('total', 'total')],
  }
}

const findingColumns = ['Vulnerability', 'Package', 'Installed', 'Severity', 'Fixed in', 'Brought by', 'Why']

/** More than a summary has room for, however short they are; made up for nothing, they would fill the memory. */
const mostRows = 5_000

/** A table of findings, worst first. */
function findingsTable(title: string, judged: readonly JudgedFinding[]): Table {
  return {
    title: titleOf(title, judged.length),
    columns: findingColumns,
    rows: judged.slice(0, mostRows).map(findingRow),
  }
}

function titleOf(title: string, count: number): string {
  return count > mostRows ? `${title} (the first ${grouped(mostRows)} of ${grouped(count)})` : title
}

function findingRow({ finding, why }: JudgedFinding): readonly Cell[] {
  const cells = cellsOf(finding)
  cells.push(why)
  return cells
}

function cellsOf(finding: Finding): Cell[] {
  const id: Cell = finding.url === undefined ? finding.id : { text: finding.id, href: finding.url }
  const score = finding.cvss === undefined ? '' : ` ${finding.cvss.toFixed(1)}`
  return [
    id,
    finding.manager === undefined ? finding.packageName : `${finding.packageName} (${finding.manager})`,
    finding.version ?? '',
    `${finding.severity}${score}${finding.exploited ? ', exploited' : ''}`,
    finding.fixedIn ?? '',
    someOf(finding.manifests),
  ]
}

/** Only tables that have something to say: an empty one would suggest that something was looked for. */
function addTables(report: Report, { judgement, hiddenBy }: ScanReportInput): void {
  const { breaking, failingRules, warningRules, deniedPackages, licenses, fixed = [] } = judgement
  const add = (title: string, columns: readonly string[], rows: Table['rows']) => {
    if (rows.length > 0) report.tables.push({ title, columns, rows })
  }
  if (breaking.length > 0) report.tables.push(findingsTable('Breaking the gate', breaking))
  add(
    "Debricked's rules that were triggered",
    ['Rule', 'Effect', 'Triggered by'],
    [...failingRules, ...warningRules].map(ruleRow),
  )
  add(
    'Denied packages',
    ['Package', 'Version', 'Entry', 'Certain', 'Brought by'],
    deniedPackages.map(({ package: one, entry, certain }) => [
      one.name,
      one.version ?? 'not known',
      entry.text,
      certain ? 'yes' : 'no: version or package manager cannot be compared',
      someOf(one.manifests),
    ]),
  )
  add(
    'Licences',
    ['Package', 'Version', 'Licence', 'Verdict', 'Brought by'],
    licenses.map(({ package: one, kind, fails }) => [
      one.name,
      one.version ?? 'not known',
      one.licenses.join(' | ') || 'none known',
      kind === 'denied' ? 'not permitted' : fails ? 'unknown, which is denied' : 'unknown',
      someOf(one.manifests),
    ]),
  )
  const gone = hiddenBy === undefined ? 'Fixed by this change' : `Gone: fixed by this change or hidden by ${hiddenBy}`
  add(titleOf(gone, fixed.length), findingColumns.slice(0, -1), fixed.slice(0, mostRows).map(cellsOf))
}

function ruleRow(rule: Rule): readonly Cell[] {
  const [title = ''] = rule.description.split('\n').filter(line => line.trim() !== '')
  const name = title.trim() || 'Rule without a description'
  return [
    rule.url === undefined ? name : { text: name, href: rule.url },
    rule.failsPipeline ? 'fails' : 'warns',
    someOf(
      rule.events.map(event => (event.id === undefined ? event.packageName : `${event.id} in ${event.packageName}`)),
    ),
  ]
}

function addExceptions(report: Report, { judgement, exceptions, today }: ScanReportInput): void {
  const uses = new Map<Exception, number>()
  for (const { exception } of judgement.excepted) {
    if (exception !== undefined) uses.set(exception, (uses.get(exception) ?? 0) + 1)
  }
  const inForce = exceptions.filter(({ expires }) => expires >= today)
  if (inForce.length > 0) {
    report.tables.push({
      title: 'Exceptions in force',
      columns: ['Vulnerability', 'Package', 'Owner', 'Reason', 'Expires', 'Days left', 'Excuses'],
      rows: inForce
        .toSorted((a, b) => (a.expires < b.expires ? -1 : a.expires > b.expires ? 1 : a.entry - b.entry))
        .map(one => [...exceptionCells(one), String(daysLeft(one, today)), String(uses.get(one) ?? 0)]),
    })
  }
  if (judgement.expired.length > 0) {
    report.tables.push({
      title: 'Expired exceptions',
      columns: ['Vulnerability', 'Package', 'Owner', 'Reason', 'Expired', 'Days ago', 'Would excuse'],
      rows: judgement.expired.map(({ exception, findings }) => [
        ...exceptionCells(exception),
        String(-daysLeft(exception, today)),
        String(findings.length),
      ]),
    })
  }
}

function exceptionCells(one: Exception): readonly Cell[] {
  return [one.id, one.package?.name ?? 'every package', one.owner, one.reason, one.expires]
}

function addDetails(report: Report, { breaking, reported, setAside, excepted, findings }: Judgement): void {
  const details: readonly (readonly [string, readonly JudgedFinding[]])[] = [
    ['Not breaking the gate', reported],
    ['Excused by exceptions', excepted],
    ['Set aside in Debricked', setAside],
  ]
  for (const [title, judged] of details) {
    if (judged.length === 0) continue
    const table = findingsTable(title, judged)
    report.details.push({ title: table.title, table: { ...table, title: '' } })
  }
  const quiet = findings.filter(({ outcome }) => outcome === 'quiet').length
  if (quiet > 0) report.notes.push(`Not listed, because below report-severity: ${quiet}.`)
  const commands = new Set<string>()
  for (const judged of [breaking, reported]) {
    for (const { finding } of judged) if (finding.fixCommand !== undefined) commands.add(finding.fixCommand)
  }
  if (commands.size > 0) {
    report.details.push({
      title: titleOf('Commands that upgrade, as Debricked suggests them; read before running', commands.size),
      lines: [...commands].slice(0, mostRows),
    })
  }
}

function notChecked({ judgement, policy, baseline }: ScanReportInput): readonly string[] {
  const sentences: string[] = []
  if (baseline.kind === 'missing') {
    const then = policy.onlyNew ? ' Every finding counts as new.' : ''
    sentences.push(`This commit was not compared with its base: ${baseline.reason}.${then}`)
  } else if (baseline.kind === 'not-wanted' && policy.onlyNew) {
    sentences.push('This commit was not compared with its base: no base was looked up. Every finding counts as new.')
  }
  const { setAside, counts, licenses } = judgement
  if (setAside.length > 0) {
    sentences.push(
      `Set aside by a person in Debricked and not judged: ${setAside.length} (${someOf(setAside.map(({ finding }) => `${finding.id} in ${packageLabel(finding)}, ${finding.status}`))}).`,
    )
  }
  if (counts.unscored > 0) {
    const as =
      policy.unscoredSeverity === 'none' ? 'they break no gate' : `they were judged as ${policy.unscoredSeverity}`
    sentences.push(`Without a score yet: ${counts.unscored}; ${as} (unscored-severity).`)
  }
  const unknown = licenses.filter(({ kind }) => kind === 'unknown').length
  if (unknown > 0)
    sentences.push(`The licence of ${unknown} ${unknown === 1 ? 'package is' : 'packages is'} not known.`)
  sentences.push(MALWARE_NOT_READ)
  return sentences
}

/** The first few, and how many more. */
function someOf(texts: readonly string[]): string {
  if (texts.length === 1) return texts[0] ?? ''
  const distinct = [...new Set(texts)]
  const shown = distinct.slice(0, 3).join(', ')
  return distinct.length > 3 ? `${shown} and ${distinct.length - 3} more` : shown
}
