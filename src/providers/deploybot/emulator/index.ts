import type { Emulator } from '../../../sandbox/kit/emulator.ts'
import type { RequestJournal } from '../../../sandbox/kit/request-journal.ts'
import { DeploybotControl } from './control.ts'
import type { DeploybotOptions } from './options.ts'
import { Server } from './server.ts'
import type { TokenRole } from './state.ts'
import { createState } from './world.ts'

export type { DeploybotControl, DeploymentSummary, EnvironmentReference, NewCommit, Wish } from './control.ts'
export { SHOP_COMMITS } from './default-world.ts'
export {
  type DeploymentScript,
  FAILS,
  NEVER_ENDS,
  NEVER_STARTS,
  NO_CHANGE,
  POST_HOOK_FAILS,
  SUCCEEDS_WITHOUT_EFFECT,
} from './deployment-script.ts'
export type { DeploybotOptions, DeploybotSettings } from './options.ts'
export type { LiveVersion } from './records.ts'
export type { TokenRole } from './state.ts'
export type {
  CommitSeed,
  EnvironmentSeed,
  HistorySeed,
  RepositorySeed,
  ServerSeed,
  UserSeed,
  WorldSeed,
} from './world-seed.ts'

/** An emulated DeployBot account: HTTP API v1, its two webhooks, and the queue behind them. */
export interface DeploybotEmulator extends Emulator {
  /** API tokens, by what they may do. */
  readonly tokens: Readonly<Record<TokenRole, string>>
  readonly control: DeploybotControl
  readonly journal: RequestJournal
  /** What clients did that a correct one would not; empty is what a test wants to see. */
  readonly violations: readonly string[]
}

export function createDeploybotEmulator(options: DeploybotOptions): DeploybotEmulator {
  const state = createState(options)
  const server = new Server(state)
  const { admin, readOnly, revoked } = state.tokens
  return {
    name: 'DeployBot API 1',
    tokens: { admin: admin.value, readOnly: readOnly.value, revoked: revoked.value },
    control: new DeploybotControl(state, server.counts),
    journal: server.journal,
    get violations() {
      return server.journal.violations
    },
    handle: request => server.handle(request),
  }
}
