import type { Agenda } from '../../../sandbox/kit/agenda.ts'
import type { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'
import type { DownloadLinks } from './download-links.ts'
import type { FileStore } from './file-store.ts'
import type { DbackupOptions } from './options.ts'
import type { Adapter, ApiKey, EncryptionProfile, Execution, Job } from './records.ts'
import type { RunScript } from './run-script.ts'

/** The whole server: its database, its disks and its memory. */
export interface ServerState {
  readonly agenda: Agenda
  readonly random: SeededRandom
  readonly options: Required<Omit<DbackupOptions, 'clock' | 'seed' | 'world'>>
  readonly adapters: Adapter[]
  readonly profiles: EncryptionProfile[]
  /** In order of creation. */
  readonly jobs: Job[]
  readonly keys: ApiKey[]
  /** In order of creation. */
  readonly executions: Execution[]
  /** By id of the destination. */
  readonly stores: Map<string, FileStore>
  /** Scripts waiting for the next runs, by job id. */
  readonly scripts: Map<string, RunScript[]>
  /** Of runs for which none is waiting, by job id. */
  readonly usualScripts: Map<string, RunScript>
  readonly links: DownloadLinks
  /** Dumps that lie in the server's temp directory; runs of one job in one second share theirs. */
  readonly temporaryFiles: Set<string>
  /** Who triggers by the web interface, and owns all keys. */
  readonly userName: string
  bootedAt: number
  /** On the server's clock. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  /** Set while the process is down; the status is a proxy's, without it connections are refused. */
  down: { readonly until: number; readonly proxyStatus?: 502 | 503 } | null
}

export function destinationById(state: ServerState, id: string): Adapter | undefined {
  return state.adapters.find(adapter => adapter.id === id)
}

export function storeOf(state: ServerState, adapter: Adapter): FileStore {
  const store = state.stores.get(adapter.id)
  if (store === undefined) throw new Error(`${adapter.name} is not a destination`)
  return store
}

export function executionById(state: ServerState, id: string): Execution | undefined {
  return state.executions.find(execution => execution.id === id)
}

export function iso(time: number): string {
  return new Date(time).toISOString()
}
