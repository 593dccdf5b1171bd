import type { ActionContext, JournalEntry } from '../../../../actions/define.ts'
import { finishEach } from '../../../../actions/finish-each.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import type { Dbackup } from '../../client.ts'
import { newRuns } from './start.ts'

const SECOND_LOOK_AFTER_MS = 1_000

/**
 * Stops what a run that did not reach its end has started, and gives a sentence for each thing. An entry of kind
 * `trigger` is a request whose answer was never read: the history tells whether it started something.
 */
export async function finishLeft(
  api: Dbackup,
  context: ActionContext,
  left: readonly JournalEntry[],
): Promise<readonly string[]> {
  return await finishEach(left, entry => finishEntry(api, context, entry))
}

async function finishEntry(api: Dbackup, context: ActionContext, entry: JournalEntry): Promise<string> {
  try {
    const sentence = await finishOne(api, context, entry)
    context.journal.close(entry.key)
    return sentence
  } catch (error) {
    if (!(error instanceof ShipgateError)) throw error
    const what =
      entry.kind === 'trigger'
        ? `a backup of "${entry.data['name']}" may have been started`
        : `execution ${entry.key} may still be running`
    // The entry stays open: after a cancel the finish step has more time, and tries again.
    return `${error.message} So ${what} at DBackup.`
  }
}

async function finishOne(api: Dbackup, context: ActionContext, entry: JournalEntry): Promise<string> {
  const name = entry.data['name'] ?? entry.data['job'] ?? ''
  if (entry.kind === 'execution') return await cancel(api, entry.key, name)
  if (entry.kind === 'adopted')
    return `The answer to the start of a backup of "${name}" was lost, and what was found may be somebody else's, so it was not stopped: ${entry.data['candidates'] || entry.key}.`
  const known = new Set((entry.data['known'] ?? '').split(' '))
  const look = async () =>
    newRuns(await api.history(), entry.data['job'] ?? '', known).filter(
      row => row.status === 'Pending' || row.status === 'Running',
    )
  let started = await look()
  if (started.length === 0) {
    // The cut-off request may have reached the server only just now.
    await context.deadline.sleep(SECOND_LOOK_AFTER_MS, context.signal)
    started = await look()
  }
  const [only, ...more] = started
  if (only === undefined)
    return `The start of a backup of "${name}" was cut off; the history shows none that is running.`
  if (more.length === 0) return await cancel(api, only.id, name)
  // Which of them is ours cannot be told, and somebody else's backup must not be stopped.
  return `The start of a backup of "${name}" was cut off; one of the executions ${started.map(row => row.id).join(', ')} is it, and goes on.`
}

/** What a cancel came to, with the server's words; a run that was still queued has ended at once. */
export function toldToStop(words: string): string {
  const late = /pending/i.test(words) ? '' : '; a running step ends first'
  return `was told to stop (DBackup says: ${words || 'nothing'})${late}.`
}

async function cancel(api: Dbackup, executionId: string, name: string): Promise<string> {
  try {
    const words = await api.cancel(executionId)
    return `Execution ${executionId} of "${name}" ${toldToStop(words)}`
  } catch (error) {
    if (error instanceof ShipgateError && error.status === 400)
      return `Execution ${executionId} of "${name}" had already ended.`
    throw error
  }
}
