import type { Emulator } from '../../../sandbox/kit/emulator.ts'
import type { RequestJournal } from '../../../sandbox/kit/request-journal.ts'
import { RealdebridControl } from './control.ts'
import { DownloadHost } from './download-host.ts'
import type { RealdebridOptions } from './options.ts'
import { Server } from './server.ts'
import type { ServerState } from './state.ts'
import { createState, OPEN_SOURCE_CLIENT } from './world.ts'

export { bytesOf, type Content, generated, piecesOf, sha256Of, sizeOf, text } from './content.ts'
export type { FileSummary, RealdebridControl, TorrentHandle, TorrentSummary } from './control.ts'
export { CONTAINER, DEFAULT_WORLD, HASHES } from './default-world.ts'
export type { DeliveryFault, DeliveryFaultKind, LinkScript } from './delivery-fault.ts'
export type { RealdebridOptions, RealdebridSettings } from './options.ts'
export type { AccountRole } from './records.ts'
export type { Delivery } from './state.ts'
export * from './torrent-script.ts'
export type {
  ContainerSeed,
  FileSeed,
  FolderSeed,
  HosterSeed,
  OwnedTorrentSeed,
  ServingSeed,
  TorrentFileSeed,
  TorrentSeed,
  WorldSeed,
} from './world-seed.ts'

/** Values of `Authorization: Bearer`. */
export interface RealdebridTokens {
  /** A private API token: every method, premium. */
  readonly api: string
  /** An access token whose time is over; the credentials beside it still refresh. */
  readonly expired: string
  /** Private tokens of an account that is not premium, and of one that is locked. */
  readonly free: string
  readonly locked: string
}

/** What a job keeps of a login of an open-source client. */
export interface RealdebridCredentials {
  readonly clientId: string
  readonly clientSecret: string
  readonly refreshToken: string
}

/** Emulated Real-Debrid: REST 1.0 and OAuth 2 here, the download host beside it at an origin of its own. */
export interface RealdebridEmulator extends Emulator {
  readonly tokens: RealdebridTokens
  readonly credentials: RealdebridCredentials
  /** Public client id of open-source apps. */
  readonly openSourceClient: string
  readonly control: RealdebridControl
  readonly journal: RequestJournal
  /** Answers at `filesOrigin` of the settings; to be served at a port of its own. */
  readonly files: Emulator & { readonly journal: RequestJournal }
  /** What clients did at either origin that a correct one would not; empty is what a test wants to see. */
  readonly violations: readonly string[]
}

export function createRealdebridEmulator(options: RealdebridOptions): RealdebridEmulator {
  const state = createState(options)
  const server = new Server(state)
  const files = new DownloadHost(state)
  return {
    name: 'Real-Debrid REST 1.0',
    tokens: {
      api: tokenOf(state, 'main', 'api'),
      expired: tokenOf(state, 'main', 'access'),
      free: tokenOf(state, 'free', 'api'),
      locked: tokenOf(state, 'locked', 'api'),
    },
    credentials: credentialsOf(state),
    openSourceClient: OPEN_SOURCE_CLIENT,
    control: new RealdebridControl(state, server.counts),
    journal: server.journal,
    files,
    get violations() {
      return [...server.journal.violations, ...files.journal.violations]
    },
    handle: request => server.handle(request),
  }
}

function tokenOf({ tokens }: ServerState, role: string, kind: 'api' | 'access'): string {
  return tokens.find(token => token.account.role === role && token.kind === kind)?.value ?? ''
}

function credentialsOf({ grants }: ServerState): RealdebridCredentials {
  const [grant] = grants
  if (grant === undefined) throw new Error('this world has no login')
  const { refreshToken, app } = grant
  return { clientId: app.clientId, clientSecret: app.clientSecret ?? '', refreshToken }
}
