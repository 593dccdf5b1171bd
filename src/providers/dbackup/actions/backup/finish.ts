import type { ActionContext, JournalEntry } from '../../../../actions/define.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import type { Dbackup } from '../../client.ts'
import { newRuns } from './start.ts'

/**
 * Stops what a run that did not reach its end has started, and gives a sentence for each thing. An entry of kind
 * `trigger` is a request whose answer was never read: the history tells whether it started something.
 */
export async function finishLeft(
  api: Dbackup,
  context: ActionContext,
  left: readonly JournalEntry[],
): Promise<readonly string[]> {
  const sentences: string[] = []
  for (const entry of left) {
    try {
      sentences.push(await finishOne(api, entry))
    } catch (error) {
      if (!(error instanceof ShipgateError)) throw error
      const what =
        entry.kind === 'trigger'
          ? `a backup of "${entry.data['name']}" may have been started`
          : `execution ${entry.key} may still be running`
      sentences.push(`${error.message} So ${what} at DBackup.`)
    }
    context.journal.close(entry.key)
  }
  return sentences
}

async function finishOne(api: Dbackup, entry: JournalEntry): Promise<string> {
  const name = entry.data['name'] ?? entry.data['job'] ?? ''
  if (entry.kind === 'execution') return await cancel(api, entry.key, name)
  const known = new Set((entry.data['known'] ?? '').split(' '))
  const started = newRuns(await api.history(), entry.data['job'] ?? '', known).filter(
    row => row.status === 'Pending' || row.status === 'Running',
  )
  const [only, ...more] = started
  if (only === undefined)
    return `The start of a backup of "${name}" was cut off; the history shows none that is running.`
  if (more.length === 0) return await cancel(api, only.id, name)
  // Which of them is ours cannot be told, and somebody else's backup must not be stopped.
  return `The start of a backup of "${name}" was cut off; one of the executions ${started.map(row => row.id).join(', ')} is it, and goes on.`
}

async function cancel(api: Dbackup, executionId: string, name: string): Promise<string> {
  try {
    const words = await api.cancel(executionId)
    return `Execution ${executionId} of "${name}" was told to stop (DBackup says: ${words || 'nothing'}); a running step ends first.`
  } catch (error) {
    if (error instanceof ShipgateError && error.status === 400)
      return `Execution ${executionId} of "${name}" had already ended.`
    throw error
  }
}
