import type { ActionContext, JournalEntry } from '../../../../actions/define.ts'
import { finishLeft } from '../../../../actions/deploy/finish.ts'
import type { Secret } from '../../../../core/secret.ts'
import { backupKinds } from './start-backup.ts'

/** What a run that did not reach its end has left: a backup goes on, because no call is known that cancels one. */
export async function finishDivio(
  context: ActionContext,
  token: Secret | undefined,
  left: readonly JournalEntry[],
): Promise<readonly string[]> {
  const isBackup = ({ kind }: JournalEntry) => kind === backupKinds.backup || kind === backupKinds.trigger
  const rest = left.filter(entry => !isBackup(entry))
  return [
    ...left.filter(isBackup).map(toldOfBackup),
    ...(rest.length === 0 ? [] : await finishLeft(context, token, rest)),
  ]
}

function toldOfBackup({ key, kind, data }: JournalEntry): string {
  if (kind === backupKinds.backup) {
    return `Backup ${key} goes on at Divio: there is no call that cancels one. The deployment was not begun.`
  }
  return `The ${key} was cut off: whether Divio makes one is not known. Its notes would be "${data['notes'] ?? ''}". The deployment was not begun.`
}
