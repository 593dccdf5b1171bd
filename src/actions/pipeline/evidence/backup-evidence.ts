import type { EntryResult } from '../entry-result.ts'
import type { EvidenceBackup } from './evidence-schema.ts'
import {
  knownCount,
  knownDecision,
  knownFlag,
  knownReasonCode,
  knownSha256,
  knownText,
  knownTime,
  recordOf,
  recordsOf,
  type Values,
} from './known-values.ts'
import { pathInWorkspace } from './workspace-path.ts'

/** What the outputs of dbackup-run say of its first job; a row of its result says the same under the same names. */
export function storedValues(row: Values) {
  return {
    'execution-id': knownText(row['execution-id']),
    'file-path': knownText(row['file-path']),
    'size-bytes': knownCount(row['size-bytes']),
    sha256: knownSha256(row['sha256']),
    verified: knownFlag(row['verified']),
    reused: knownFlag(row['reused']) ?? false,
  }
}

/** The backups of an entry: those of DBackup's jobs, and the parts of the one that Divio made before a deployment. */
export function backupsOf(
  { entry, verdict, detail }: EntryResult,
  stage: string,
  workspace: string,
): readonly EvidenceBackup[] {
  const place = (path: unknown) => (typeof path === 'string' ? pathInWorkspace(workspace, path) : null)
  if (entry.uses === 'dbackup-run') {
    // Only what is not given is left to the default of the action.
    const asked = entry.with['verify']?.trim() || 'checksum'
    const verify = (['checksum', 'download', 'none'] as const).find(one => one === asked) ?? null
    return recordsOf(detail['executions']).map(row => ({
      stage,
      service: 'dbackup',
      job: knownText(recordOf(row['job'])['name']),
      decision: knownDecision(row['decision']),
      'reason-code': knownReasonCode(row['reason-code']) ?? verdict.reasonCode,
      ...storedValues(row),
      verify,
      'taken-at': knownTime(row['started-at']),
      'download-path': place(row['download-path']),
    }))
  }
  const made = recordOf(detail['backup'])
  const reused = knownFlag(made['reused']) ?? false
  return recordsOf(made['parts']).map(part => ({
    stage,
    service: 'divio',
    job: knownText(part['of']),
    'execution-id': knownText(made['id']),
    // The action tells of a backup only when it has found it to be complete.
    decision: 'pass',
    'reason-code': reused ? 'backup_reused' : 'ok',
    'file-path': null,
    'size-bytes': knownCount(part['size-bytes']),
    // The digest that is told is of the downloaded file, which stands among the files.
    sha256: null,
    verify: null,
    verified: null,
    reused,
    'taken-at': knownTime(part['taken-at']),
    'download-path': place(part['path']),
  }))
}
