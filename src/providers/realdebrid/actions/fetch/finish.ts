import type { JournalEntry } from '../../../../actions/define.ts'
import { finishEach } from '../../../../actions/finish-each.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import type { Realdebrid } from '../../client.ts'
import { entryKey } from './entry-key.ts'
import type { FetchPolicy } from './types.ts'

/** Removes or tells what a run that did not reach its end has left in the account. */
export async function finishLeft(
  api: Realdebrid,
  removeAfter: FetchPolicy['removeAfter'],
  left: readonly JournalEntry[],
): Promise<readonly string[]> {
  return await finishEach(left, entry => finishOne(api, removeAfter, entry))
}

async function finishOne(
  api: Realdebrid,
  removeAfter: FetchPolicy['removeAfter'],
  entry: JournalEntry,
): Promise<string> {
  const { label = '', name = '' } = entry.data
  if (entry.kind === 'trigger') return await finishAdding(api, removeAfter, entry)
  const isTorrent = entry.kind === 'torrent'
  const what = isTorrent ? `Torrent ${entry.key} (${label})` : `${name} in the list of downloads`
  if (removeAfter !== 'always') return `${what} stays at Real-Debrid, as remove-after: ${removeAfter} says.`
  try {
    const gone = isTorrent ? await api.deleteTorrent(entry.key) : await removeEntry(api, entry.key)
    return `${what} was ${gone === 'deleted' ? 'removed' : 'gone already'}.`
  } catch (error) {
    if (!(error instanceof ShipgateError)) throw error
    return `${what} stays at Real-Debrid: ${error.message}`
  }
}

/** The answer to an add never came: the list may have what it added by now. */
async function finishAdding(
  api: Realdebrid,
  removeAfter: FetchPolicy['removeAfter'],
  { data }: JournalEntry,
): Promise<string> {
  const { label = '', hash, known = '' } = data
  const before = new Set(known.split(' '))
  const cutOff = `Adding ${label} was cut off`
  try {
    for await (const one of api.torrents()) {
      if (one.hash !== hash || before.has(one.id)) continue
      const torrent = { key: one.id, kind: 'torrent', data: { label } }
      return `${cutOff}. ${await finishOne(api, removeAfter, torrent)}`
    }
  } catch (error) {
    if (!(error instanceof ShipgateError)) throw error
  }
  return `${cutOff}: whether Real-Debrid has it is not known. Look at the torrents of the account.`
}

/** The entry whose id has that key; new ones stand at the front of the list. */
async function removeEntry(api: Realdebrid, key: string): Promise<'deleted' | 'gone'> {
  for await (const { id } of api.downloads()) if (entryKey(id) === key) return await api.deleteDownload(id)
  return 'gone'
}
