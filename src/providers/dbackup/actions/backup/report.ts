import type { ActionContext } from '../../../../actions/define.ts'
import { bytes, duration } from '../../../../core/quantities.ts'
import type { Cell, Report } from '../../../../core/report.ts'
import type { Job } from '../../wire.ts'
import { destinationsWithFile, lastLines, loggedSha256 } from './server-log.ts'
import type { BackupPolicy, BackupResult, Ended } from './types.ts'
import { executionPage } from './world.ts'

const LAST_LINES = 50

/** What a dry run would do. */
export function reportPlan(report: Report, jobs: readonly Job[], policy: BackupPolicy): void {
  report.tables.push({
    title: 'Would be backed up',
    columns: ['Job', 'Id', 'Destinations', 'Encrypted'],
    rows: jobs.map(job => [
      job.name,
      job.id,
      job.destinations.map(one => one.config?.name ?? one.configId).join(', '),
      job.encryptionProfileId ? 'yes' : 'no',
    ]),
  })
  report.notes.push(`Verification would be: ${policy.verify}.`)
}

interface Results {
  readonly results: readonly BackupResult[]
  readonly policy: BackupPolicy
}

/** Puts the results into outputs, result-json, summary and the log. */
export function reportResults(context: ActionContext, base: URL, { results, policy }: Results): void {
  const { report } = context
  const rows = results.map(result => executionRow(result, base))
  context.detail({ executions: rows })
  context.output({ ...singleOutputs(results[0], base), 'executions-json': JSON.stringify(rows) })
  report.tables.push({
    title: 'Backups',
    columns: ['Job', 'Verdict', 'Status', 'Size', 'Verified', 'Waited', 'Ran', 'Execution'],
    rows: results.map(result => tableRow(result, base)),
  })
  for (const result of results) {
    addTimeline(report, result)
    addFiles(report, result)
    const prefix = results.length > 1 ? `${result.job.name}: ` : ''
    report.notChecked.push(...result.notChecked.map(sentence => prefix + sentence))
    report.notes.push(...notesOn(result, policy).map(sentence => prefix + sentence))
    if (result.verdict.decision !== 'pass') addFailure(context, result, prefix)
  }
}

function notesOn(result: BackupResult, policy: BackupPolicy): readonly string[] {
  const notes: string[] = []
  const { ended, attached, candidates, reused } = result
  if (candidates.length > 0) {
    notes.push(
      candidates.length === 1
        ? `The answer to the trigger was lost; execution ${candidates[0]}, which appeared right after it, was followed and is probably ours.`
        : `The answer to the trigger was lost: which of the executions ${candidates.join(', ')} was started here cannot be told; the first was followed.`,
    )
  } else if (attached) {
    notes.push('The execution was started by somebody else; its data is of the time of its start.')
  }
  if (!policy.lock || ended?.path === undefined) return notes
  if (candidates.length > 0) {
    notes.push('Whether the backup is locked is not known: look in DBackup if it must stay.')
  } else if (reused || attached) {
    notes.push(
      'The backup was not locked: only a backup that this action starts is. Lock it in DBackup if it must stay.',
    )
  } else {
    notes.push('The backup is locked against retention; unlock it in DBackup when it is no longer needed.')
  }
  return notes
}

function executionRow(result: BackupResult, base: URL) {
  const { ended, executionId } = result
  return {
    job: { id: result.job.id, name: result.job.name },
    decision: result.verdict.decision,
    'reason-code': result.verdict.reasonCode,
    message: result.verdict.message,
    'execution-id': executionId ?? null,
    'execution-url': executionId === undefined ? null : executionPage(base, executionId),
    status: ended?.status ?? null,
    'size-bytes': ended?.size ?? null,
    'file-path': ended?.path ?? null,
    sha256: result.sha256 ?? null,
    verified: result.verified,
    reused: result.reused,
    attached: result.attached,
    'download-path': result.downloaded ?? null,
    'started-at': ended === undefined ? null : new Date(ended.startedAt).toISOString(),
    'ended-at': ended === undefined ? null : new Date(ended.endedAt).toISOString(),
    'queued-seconds': ended === undefined ? null : Math.round(ended.queuedMs / 1000),
  }
}

/** The outputs that are about one job, by their names in a row. */
const singles: ReadonlySet<string> = new Set([
  'execution-id',
  'execution-url',
  'status',
  'size-bytes',
  'file-path',
  'sha256',
  'verified',
  'reused',
  'download-path',
])

function singleOutputs(result: BackupResult | undefined, base: URL): Record<string, string> {
  if (result === undefined) return {}
  const row = Object.entries(executionRow(result, base)).filter(([name]) => singles.has(name))
  // The status of a run that was not seen to end stays as it was last seen.
  const known = row.filter(([name, value]) => name !== 'status' || value !== null)
  return Object.fromEntries(known.map(([name, value]) => [name, value === null ? '' : String(value)]))
}

function tableRow(result: BackupResult, base: URL): readonly Cell[] {
  const { ended, executionId } = result
  const execution: Cell =
    executionId === undefined ? 'none' : { text: executionId.slice(0, 8), href: executionPage(base, executionId) }
  return [
    result.job.name,
    `${result.verdict.decision} (${result.verdict.reasonCode})`,
    ended?.status ?? 'not seen',
    ended?.path === undefined ? '' : bytes(ended.size ?? 0),
    result.verified ? 'yes' : 'no',
    ended === undefined || result.reused ? '' : ended.queuedMs === 0 ? 'not queued' : duration(ended.queuedMs),
    ended === undefined ? '' : duration(ended.endedAt - ended.startedAt),
    execution,
  ]
}

function addTimeline(report: Report, result: BackupResult): void {
  const { ended } = result
  if (ended === undefined || result.reused) return
  const section = result.job.name
  const good = ended.status === 'Success'
  if (ended.queuedMs >= 1000) {
    report.timeline.push({
      section,
      label: 'queue',
      from: ended.startedAt - ended.queuedMs,
      to: ended.startedAt,
      outcome: 'open',
    })
  }
  report.timeline.push({
    section,
    label: 'run',
    from: ended.startedAt,
    to: ended.endedAt,
    outcome: good ? 'good' : 'bad',
  })
}

function addFiles(report: Report, result: BackupResult): void {
  const { ended, sha256, downloaded } = result
  if (ended?.path === undefined) return
  report.details.push({
    title: `File of ${result.job.name}`,
    table: {
      title: '',
      columns: ['What', 'Value'],
      rows: [
        ['Stored as', ended.path],
        [
          'Destinations',
          destinationsWithFile(result.job, ended)
            .map(one => one.name)
            .join(', '),
        ],
        ['SHA-256', sha256 ?? loggedAs(ended)],
        ...(downloaded === undefined ? [] : [['Downloaded to', downloaded]]),
      ],
    },
  })
}

function loggedAs(ended: Ended): string {
  const logged = loggedSha256(ended.logs)
  return logged === undefined ? 'not known' : `${logged}, by the log of the run; not verified`
}

function addFailure(context: ActionContext, result: BackupResult, prefix: string): void {
  const lines = lastLines(result.ended?.logs ?? [], LAST_LINES)
  if (lines.length > 0) {
    const title = `${prefix}Last lines of DBackup's log`
    context.report.details.push({ title, lines })
    context.log.outsideLines(title, lines)
  }
  if (prefix !== '') {
    const level = result.verdict.decision === 'warn' ? 'warning' : 'error'
    context.report.annotations.push({
      level,
      title: `${result.job.name}: ${result.verdict.reasonCode}`,
      message: result.verdict.message,
    })
  }
}
