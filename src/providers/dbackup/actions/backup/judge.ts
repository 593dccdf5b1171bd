import { bytes } from '../../../../core/quantities.ts'
import { type Verdict, verdict } from '../../../../core/verdict.ts'
import { outcomeOfUploads } from './server-log.ts'
import type { BackupPolicy, Ended } from './types.ts'

export interface JudgedBy extends Pick<BackupPolicy, 'onPartial' | 'minSizeBytes' | 'maxSizeDropPercent'> {
  /** Size of the newest successful backup before this one, where there is one. */
  readonly previousSize: number | undefined
}

/**
 * What an ended execution is worth before its file is verified. Pure. `pass` means: nothing speaks against it so far.
 */
export function judge(ended: Ended, by: JudgedBy): Verdict {
  switch (ended.status) {
    case 'Success':
      return judgeContent(ended, by)
    case 'Partial':
      return judgePartial(ended, by)
    case 'Failed':
      return verdict('backup_failed', `The backup failed: ${ended.error ?? 'DBackup gives no reason'}.`)
    case 'Cancelled':
      return verdict('backup_cancelled', 'The backup was cancelled at DBackup.')
    default:
      return verdict(
        'unexpected_response',
        'DBackup reports a final state that this version of Shipgate does not know.',
      )
  }
}

function judgePartial(ended: Ended, by: JudgedBy): Verdict {
  const { failed } = outcomeOfUploads(ended.logs)
  const which =
    failed.length === 0
      ? 'DBackup does not say which'
      : failed.map(one => `${one.destination}: ${one.reason}`).join('; ')
  const message = `The backup reached only some of its destinations (${which}).`
  if (by.onPartial === 'fail') return verdict('backup_partial', message)
  const content = judgeContent(ended, by)
  return content.decision === 'pass' ? verdict('backup_partial', message, { decision: 'warn' }) : content
}

function judgeContent(ended: Ended, by: JudgedBy): Verdict {
  // A damaged upload ends as Success all the same; only the log tells.
  const damaged = ended.logs.find(entry => /Integrity check FAILED/i.test(entry.message))
  if (damaged !== undefined) {
    return verdict('verification_failed', `DBackup reports success, but its own log says: ${damaged.message}.`)
  }
  const { size } = ended
  if (size === undefined || size <= 0 || ended.path === undefined) {
    const what =
      ended.path === undefined
        ? 'the run has stored no file'
        : 'it tells no size for the backup, which is how it tells an empty one'
    return verdict('backup_empty', `DBackup reports success, but ${what}.`)
  }
  if (size < by.minSizeBytes) {
    return verdict('backup_too_small', `The backup has ${bytes(size)}, less than min-size-bytes (${by.minSizeBytes}).`)
  }
  const { previousSize, maxSizeDropPercent } = by
  if (maxSizeDropPercent !== undefined && previousSize !== undefined && previousSize > 0) {
    const drop = ((previousSize - size) / previousSize) * 100
    if (drop > maxSizeDropPercent) {
      return verdict(
        'backup_shrunk',
        `The backup has ${bytes(size)}, ${drop.toFixed(1)} % less than the one before (${bytes(previousSize)}); max-size-drop-percent is ${maxSizeDropPercent}.`,
      )
    }
  }
  return verdict('ok', `The backup ended with ${bytes(size)}.`)
}
