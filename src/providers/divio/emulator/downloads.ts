import { newUuid } from './identifiers.ts'
import type { Backup, Download, DownloadItem, InstanceBackup, Person } from './records.ts'
import type { DownloadScript } from './scripts.ts'
import type { ServerState } from './state.ts'

export interface DownloadOrder {
  readonly backup: Backup
  readonly instances: readonly InstanceBackup[]
  readonly trigger: string
  readonly caller: Person
}

export function createDownload(state: ServerState, { backup, instances, trigger, caller }: DownloadOrder): Download {
  const createdAt = state.agenda.now()
  const download: Download = { uuid: newUuid(state.random), backup, trigger, createdAt }
  state.downloads.push(download)
  const script = state.nextDownloads.shift() ?? {}
  for (const instanceBackup of instances) {
    const uuid = newUuid(state.random)
    const item: DownloadItem = { uuid, download, instanceBackup, createdAt, endedAt: null, errors: null, url: null }
    state.downloadItems.push(item)
    state.agenda.in(script.durationMs ?? state.settings.downloadMs, () => {
      prepare(state, item, script)
      if (trigger === 'MANUAL') state.mails.push({ at: state.agenda.now(), to: caller.email, download: download.uuid })
    })
  }
  return download
}

function prepare(state: ServerState, item: DownloadItem, script: DownloadScript): void {
  const now = state.agenda.now()
  item.endedAt = now
  if (script.errors !== undefined) item.errors = script.errors
  else if (item.instanceBackup.endedAt === null) item.errors = 'the backup has not ended'
  else item.url = signedAddress(state, item, now)
}

/** Pre-signed, on another host: whoever has it needs no token. */
function signedAddress({ settings, random }: ServerState, item: DownloadItem, now: number): string {
  const expires = Math.floor((now + settings.linkLifeMs) / 1_000)
  const query = new URLSearchParams({ Expires: String(expires), Signature: random.hex(20) })
  return `${settings.storageOrigin}/harbour/${item.instanceBackup.uuid}?${query}`
}
