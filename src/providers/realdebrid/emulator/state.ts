import type { Agenda } from '../../../sandbox/kit/agenda.ts'
import type { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'
import type { ErrorCode } from './error-table.ts'
import type { RealdebridSettings } from './options.ts'
import type { Account, AccountRole, HosterFile, Link, RestrictedLink, SwarmEntry, Token } from './records.ts'
import type { TorrentScript } from './torrent-script.ts'
import type { ContainerSeed, FolderSeed, HosterSeed } from './world-seed.ts'

/** Credentials of an app, bound to a person or not. */
export interface App {
  readonly clientId: string
  readonly clientSecret: string | null
  /** Null: not bound to anybody. */
  readonly account: Account | null
}

export interface DeviceCode {
  readonly code: string
  readonly userCode: string
  readonly clientId: string
  readonly newCredentials: boolean
  readonly expiresAt: number
  /** Who typed the code and agreed. */
  acceptedBy: Account | null
  /** Credentials made for that person. */
  app: App | null
  /** Status and time of the last poll. */
  polledAt: number | null
}

export interface Grant {
  readonly refreshToken: string
  readonly app: App
  readonly account: Account
  revoked: boolean
}

/** One scripted error of a route. */
export interface PlannedError {
  /** As `POST /unrestrict/link`, or `POST /oauth/v2/token`. */
  readonly route: string
  readonly code: ErrorCode
  readonly status?: number
  times: number
}

/** One answer of the download host. */
export interface Delivery {
  readonly at: number
  readonly method: string
  readonly file: string
  /** Tells files of one name apart: the hoster's link, or hash and path. */
  readonly key: string
  readonly linkId: string
  /** The Range header as sent. */
  readonly range: string | null
  status: number
  /** Bytes of the file sent so far. */
  sent: number
  /** `broken`: cut by a fault or an expired link. `abandoned`: the client went away. */
  end: 'open' | 'whole' | 'broken' | 'abandoned'
}

/** The whole service: its database and its memory. */
export interface ServerState {
  readonly agenda: Agenda
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** Not floored, for pacing. */
  readonly exactNow: () => number
  readonly random: SeededRandom
  settings: RealdebridSettings
  readonly accounts: Readonly<Record<AccountRole, Account>>
  readonly tokens: Token[]
  readonly apps: App[]
  readonly grants: Grant[]
  readonly deviceCodes: DeviceCode[]
  readonly hosters: readonly HosterSeed[]
  readonly hosterFiles: HosterFile[]
  readonly folders: FolderSeed[]
  readonly containers: ContainerSeed[]
  readonly swarm: Map<string, SwarmEntry>
  /** By their 13 characters. */
  readonly restricted: Map<string, RestrictedLink>
  readonly links: Map<string, Link>
  readonly nextScripts: TorrentScript[]
  readonly planned: PlannedError[]
  readonly deliveries: Delivery[]
  readonly deletedTorrents: string[]
  readonly deletedDownloads: string[]
  /** When the rate limit refused last. */
  refusedAt: number | null
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 13 characters, as in clients' fixtures. */
export function newId(state: ServerState, length = 13): string {
  return Array.from({ length }, () => LETTERS.charAt(state.random.integer(LETTERS.length))).join('')
}

export function newToken(state: ServerState): string {
  return newId(state, 52)
}
