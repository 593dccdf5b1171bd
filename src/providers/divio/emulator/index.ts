import type { Emulator } from '../../../sandbox/kit/emulator.ts'
import { DivioControl } from './control.ts'
import type { NotedJournal } from './noted-journal.ts'
import type { DivioOptions } from './options.ts'
import { Server } from './server.ts'
import type { TokenRole } from './state.ts'
import { Storage, type StorageEmulator } from './storage.ts'
import { createState } from './world.ts'

export type { DivioControl, NewCommit, Wish } from './control.ts'
export { MAP_COMMITS } from './default-world.ts'
export type { NotedJournal } from './noted-journal.ts'
export type { DivioOptions, DivioSettings } from './options.ts'
export type { LiveCommit } from './records.ts'
export {
  type BackupScript,
  type DeploymentScript,
  type DownloadScript,
  ENDLESS_BACKUP,
  ENDS_WITHOUT_VERDICT,
  FAILED_BACKUP,
  FAILS,
  FAILS_AFTER_MIGRATION,
  HOLLOW_BACKUP,
  type InstanceScript,
  MISLEADING_STATUS,
  NEVER_ENDS,
  NEVER_STARTS,
  PARTIAL_BACKUP,
  SUCCEEDS_WITHOUT_EFFECT,
} from './scripts.ts'
export type { TokenRole } from './state.ts'
export type { StorageEmulator } from './storage.ts'
export type { BackupSummary, DeploymentSummary, RestoreSummary } from './summaries.ts'
export type {
  ApplicationSeed,
  BackupSeed,
  CommitSeed,
  EnvironmentSeed,
  HistorySeed,
  OrganisationSeed,
  RepositorySeed,
  ServiceInstanceSeed,
  VariableSeed,
  WorldSeed,
} from './world-seed.ts'

/** An emulated Divio API v3, and the storage its download addresses lead to. */
export interface DivioEmulator extends Emulator {
  /** Access tokens, by what they may do. */
  readonly tokens: Readonly<Record<TokenRole, string>>
  readonly control: DivioControl
  readonly journal: NotedJournal
  /** Another origin, with a journal of its own: no token may reach it. */
  readonly storage: StorageEmulator
  /** What clients did that a correct one would not, at either origin; empty is what a test wants to see. */
  readonly violations: readonly string[]
  /** What the service lets pass in silence, as a query key it does not know. */
  readonly notes: readonly string[]
}

export function createDivioEmulator(options: DivioOptions): DivioEmulator {
  const state = createState(options)
  const server = new Server(state)
  const storage = new Storage(state)
  const { good, viewer, stranger, expired } = state.tokens
  return {
    name: 'Divio API 3',
    tokens: { good: good.value, viewer: viewer.value, stranger: stranger.value, expired: expired.value },
    control: new DivioControl(state, server.counts),
    journal: server.journal,
    storage,
    get violations() {
      return [...server.journal.violations, ...storage.violations]
    },
    get notes() {
      return server.journal.notes
    },
    handle: request => server.handle(request),
  }
}
