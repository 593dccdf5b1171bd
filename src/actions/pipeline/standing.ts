import { bytes } from '../../core/quantities.ts'
import type { Cell, Fact } from '../../core/report.ts'
import type { EntryResult } from './entry-result.ts'
import { recordOf, recordsOf, type Values } from './evidence/known-values.ts'
import { labelOf } from './stages.ts'

/** One backup as far as the release knows it. */
interface Backup {
  readonly name: string
  readonly words: string
  readonly href: string | undefined
  /** How a person gets the data back; a release never restores a database. */
  readonly restore: string
}

/**
 * What whoever reads a release wants to know first: what is live now, what was backed up and where. Two to four facts;
 * nothing is claimed that no stage has observed.
 */
export function standing(entries: readonly EntryResult[]): readonly Fact[] {
  const deploys = entries.filter(one => one.entry.stage === 'deploy')
  const backups = backupsOf(entries)
  const fetched = entries.filter(one => one.entry.stage === 'fetch')
  const scans = entries.filter(one => one.entry.stage === 'scan')
  const first = [
    ...(deploys.length === 0 ? [] : [{ label: 'Live now', value: allLive(deploys) }]),
    ...(backups.length === 0 ? nothingBackedUp(entries) : [{ label: 'Backed up', value: cellOf(backups) }]),
  ]
  // Of a release that went wrong nothing else may stand between these and what to do.
  const isBad = entries.some(one => one.verdict.decision === 'fail' || one.verdict.decision === 'unknown')
  if (isBad && first.length > 0) return first
  return [
    ...first,
    ...fetched.map(one => ({ label: labelled('Fetched', one, fetched), value: fetchedWords(one) })),
    ...scans.map(one => ({ label: labelled('Scanned', one, scans), value: scanWords(one) })),
  ]
}

/** For a release whose deployment went wrong: the exact way back to the data as it was before. */
export function restoreHints(entries: readonly EntryResult[]): readonly string[] {
  const isBad = entries.some(({ entry, verdict, startedAt }) => {
    const touched = entry.stage === 'deploy' && startedAt !== undefined
    return touched && !['pass', 'skipped'].includes(verdict.decision)
  })
  return isBad ? backupsOf(entries).map(one => one.restore) : []
}

function allLive(deploys: readonly EntryResult[]): Cell {
  const [only] = deploys
  if (only !== undefined && deploys.length === 1) return liveNow(only)
  const words = deploys.map(one => {
    const live = liveNow(one)
    return `${labelOf(one.entry)}: ${typeof live === 'string' ? live : live.text}`
  })
  return words.join('; ')
}

function liveNow({ verdict, outputs, startedAt }: EntryResult): Cell {
  const { revision = '', 'previous-revision': previous = '', 'deployment-id': id = '' } = outputs
  const link = (text: string): Cell => {
    const href = outputs['deployment-url'] ?? ''
    return href === '' ? text : { text, href }
  }
  if (startedAt === undefined) return 'not touched by this release'
  if (verdict.decision === 'skipped') {
    return verdict.reasonCode === 'already_deployed' ? `${revision}, as before` : 'not touched by this release'
  }
  const before = previous === '' ? 'what was live before is not known' : `live before was ${previous}`
  if (outputs['rolled-back'] === 'true') {
    // The only page that is known is that of the bad deployment.
    return `${revision || previous} again, put back by deployment ${outputs['rollback-deployment-id'] ?? ''}`
  }
  if (verdict.decision === 'pass' || verdict.decision === 'warn') {
    if (verdict.reasonCode === 'not_waited') return link(`not known: deployment ${id} was not waited for; ${before}`)
    return link(revision === '' ? `deployment ${id}; the service does not tell its commit` : revision)
  }
  // Without an id, an answer to the trigger may have been lost: only a failure says that there was none to wait for.
  if (id === '') {
    const deployed =
      verdict.decision === 'unknown' ? 'whether a deployment was started is not known' : 'nothing was deployed'
    return `${deployed}; ${before}`
  }
  const failed = outputs['status'] ?? ''
  return link(`not proved: deployment ${id}${failed === '' ? '' : ` (${failed})`}; ${before}`)
}

function nothingBackedUp(entries: readonly EntryResult[]): readonly Fact[] {
  const wanted = entries.filter(one => one.entry.stage === 'backup')
  if (wanted.length === 0) return []
  return [{ label: 'Backed up', value: 'nothing that is proved' }]
}

/** Only what is proved counts: a backup that failed its checks is no backup. */
function backupsOf(entries: readonly EntryResult[]): readonly Backup[] {
  return entries.flatMap(result => [
    ...recordsOf(result.entry.stage === 'backup' ? result.detail['executions'] : undefined).flatMap(dbackupOf),
    ...divioBackup(result),
  ])
}

function dbackupOf(row: Values): readonly Backup[] {
  if (row['decision'] !== 'pass' && row['decision'] !== 'warn') return []
  const name = textOf(recordOf(row['job'])['name'])
  const size = typeof row['size-bytes'] === 'number' ? bytes(row['size-bytes']) : 'size not told'
  const verified = row['verified'] === true ? 'verified' : 'not verified'
  const file = textOf(row['file-path'])
  const page = textOf(row['execution-url'])
  const reused = row['reused'] === true ? ', of an earlier run' : ''
  return [
    {
      name,
      // DBackup puts the name of the job in front of the path.
      words: `${file.startsWith(name) ? file : `${name}: ${file}`} (${size}, ${verified}${reused})`,
      href: page === '' ? undefined : page,
      restore: `The database was not restored. To go back to the backup of "${name}", restore ${file} in DBackup (${page}); that overwrites the target without a question.`,
    },
  ]
}

function divioBackup({ entry, outputs }: EntryResult): readonly Backup[] {
  const id = outputs['backup-id'] ?? ''
  if (entry.uses !== 'divio-deploy' || id === '') return []
  const takenAt = outputs['backup-taken-at'] ?? ''
  return [
    {
      name: id,
      words: `Divio backup ${id}${takenAt === '' ? '' : ` of ${takenAt}`}`,
      href: undefined,
      restore: `The database was not restored. To go back to it: in the Divio Control Panel, Backups of the environment, restore backup ${id}.`,
    },
  ]
}

function cellOf(backups: readonly Backup[]): Cell {
  const text = backups.map(one => one.words).join('; ')
  const [only] = backups
  return backups.length === 1 && only?.href !== undefined ? { text, href: only.href } : text
}

function fetchedWords({ verdict, outputs }: EntryResult): string {
  const count = outputs['file-count'] ?? ''
  if (count === '' || verdict.decision === 'fail' || verdict.decision === 'unknown') return 'nothing that is complete'
  const total = Number(outputs['total-bytes'] ?? 0)
  return `${count} ${count === '1' ? 'file' : 'files'}, ${bytes(total)}`
}

const gateWords = {
  pass: 'passed',
  warn: 'passed with a warning',
  fail: 'failed',
  unknown: 'was not decided',
  skipped: 'was skipped',
} as const

function scanWords({ verdict, outputs }: EntryResult): Cell {
  const count = outputs['vulnerability-count'] ?? ''
  const text =
    count === ''
      ? `not proved (${verdict.reasonCode})`
      : `${count} known ${count === '1' ? 'vulnerability' : 'vulnerabilities'}; the gate ${gateWords[verdict.decision]}`
  const href = outputs['report-url'] ?? ''
  return href === '' ? text : { text, href }
}

function labelled(word: string, one: EntryResult, all: readonly EntryResult[]): string {
  return all.length > 1 ? `${word}, ${labelOf(one.entry)}` : word
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
