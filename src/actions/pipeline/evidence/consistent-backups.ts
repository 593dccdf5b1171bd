import { storedValues } from './backup-evidence.ts'
import { decisionProblem, isMoment } from './consistent-stages.ts'
import type { Evidence, EvidenceBackup, EvidenceStage } from './evidence-schema.ts'
import { printable, quoted } from './printable.ts'
import { scanValues } from './scan-evidence.ts'

const worstFirst = ['fail', 'unknown', 'warn', 'pass', 'skipped']

/** SHA-256 of nothing. */
const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** What is wrong with the scans: a pass is one of a scan that is named, and says what the outputs of its stage say. */
export function scanProblems({ stages, scans }: Evidence): readonly string[] {
  return stages
    .filter(({ stage }) => stage === 'scan')
    .flatMap(({ label, decision, outputs }) => {
      const own = scans.filter(({ stage }) => stage === label)
      const [scan] = own
      if (own.length > 1) return [`The stage ${quoted(label)} has more than one scan.`]
      if (scan === undefined) {
        return decision === 'pass' ? [`The stage ${quoted(label)} is pass, and no scan of it is named.`] : []
      }
      const { stage: _, 'failed-rules': _rules, ...told } = scan
      return sameAs(told, scanValues(outputs))
        ? []
        : [`The scan of ${quoted(label)} says otherwise than the outputs of the stage.`]
    })
}

/** What is wrong with the backups: a pass is one of something that is not empty and was verified as it was asked for. */
export function backupProblems({ stages, backups }: Evidence): readonly string[] {
  return [
    ...backups.flatMap(oneBackupProblems),
    ...stages.flatMap(stage =>
      stageOfBackups(
        stage,
        backups.filter(one => one.stage === stage.label),
      ),
    ),
  ]
}

function stageOfBackups(stage: EvidenceStage, own: readonly EvidenceBackup[]): readonly string[] {
  const { label, decision, outputs, uses } = stage
  const name = `The stage ${quoted(label)}`
  if (uses === 'divio-deploy') {
    const wrong = own.filter(one => one['execution-id'] !== (outputs['backup-id'] ?? null))
    if (outputs['backup-id'] !== undefined && own.length === 0 && decision === 'pass') {
      return [`${name} names a backup of which the file says nothing.`]
    }
    return wrong.map(one => `${name} names another backup than that of ${quoted(one.job ?? '')}.`)
  }
  if (uses !== 'dbackup-run') return own.length === 0 ? [] : [`${name} makes no backups, and some are told of it.`]
  const problems: string[] = []
  if (decision === 'pass' && own.length === 0) problems.push(`${name} is pass, and there is no backup of it.`)
  const { status = 'Success' } = outputs
  if (decision === 'pass' && status !== 'Success')
    problems.push(`${name} is pass, and its status is ${quoted(status)}.`)
  const worst = worstFirst.find(one => own.some(backup => backup.decision === one))
  if (worst !== undefined && worstFirst.indexOf(worst) < worstFirst.indexOf(decision)) {
    problems.push(`${name} is ${decision}, and a backup of it is ${worst}.`)
  }
  const [first] = own
  // The outputs are of the first job.
  if (first !== undefined && !sameAs(storedValues(first), storedValues(outputs))) {
    problems.push(`The backup ${quoted(first.job ?? '')} says otherwise than the outputs of ${quoted(label)}.`)
  }
  return problems
}

function oneBackupProblems(one: EvidenceBackup): readonly string[] {
  const { 'size-bytes': size, sha256, verified, reused, 'taken-at': taken } = one
  const name = `The backup ${printable(one.job ?? 'without a name')} of ${quoted(one.stage)}`
  const problems: string[] = []
  const code = decisionProblem(one)
  if (code !== undefined) problems.push(`${name} ${code}`)
  if (taken !== null && !isMoment(taken)) problems.push(`${name} was taken at no moment of the calendar.`)
  if (size !== null && sha256 !== null && (sha256 === emptySha256) !== (size === 0)) {
    problems.push(`${name} has a digest that does not go with its size.`)
  }
  if (one.decision !== 'pass') return problems
  // Divio's storages may be empty; a database is not.
  const mayBeEmpty = one.service === 'divio' && /^storage\b/.test(one.job ?? '')
  if (size === null || (size === 0 && !mayBeEmpty)) problems.push(`${name} is pass without a size.`)
  if (one['execution-id'] === null) problems.push(`${name} is pass without an id.`)
  if (reused !== (one['reason-code'] === 'backup_reused')) {
    problems.push(`${name} ${reused ? 'was reused' : 'is new'}, and its code is ${one['reason-code']}.`)
  }
  if (one.service === 'divio') return problems
  if (one['file-path'] === null) problems.push(`${name} is pass without a stored file.`)
  // Taking over what nobody verified would be a claim without a proof.
  if (verified !== true && (one.verify !== 'none' || reused)) problems.push(`${name} is pass and was not verified.`)
  return problems
}

/** Whether two parts of the file say the same, whatever the order of their keys. */
export function sameAs(one: object, other: object): boolean {
  const values = (of: object) => Object.entries(of).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const flat = (of: object): string =>
    JSON.stringify(
      values(of).map(([key, value]) => [key, typeof value === 'object' && value !== null ? flat(value) : value]),
    )
  return flat(one) === flat(other)
}
