import type { Content } from './content.ts'
import type { DeliveryFault, LinkScript } from './delivery-fault.ts'
import type { TorrentScript } from './torrent-script.ts'
import type { FileSeed, ServingSeed } from './world-seed.ts'

export type AccountRole =
  /** Premium, everything works. */
  | 'main'
  /** Not premium. */
  | 'free'
  | 'locked'

export interface Account {
  readonly role: AccountRole
  readonly id: number
  readonly username: string
  locked: boolean
  /** Seconds of premium left at the start. */
  premiumUntil: number
  points: number
  /** Newest first. */
  readonly torrents: Torrent[]
  readonly downloads: Download[]
  readonly settings: Record<string, string>
  hasAvatar: boolean
  passwordMails: number
  /** Delivered bytes by day and hoster. */
  readonly traffic: Map<string, Map<string, number>>
}

/** What `Authorization: Bearer` may carry. */
export interface Token {
  readonly value: string
  readonly kind: 'api' | 'access'
  readonly account: Account
  /** Null: every method. */
  readonly scopes: readonly string[] | null
  expiresAt: number
  revoked: boolean
}

/** A file as the download host has it. */
export interface StoredFile {
  /** The hoster link, or hash and path. */
  readonly key: string
  readonly name: string
  /** Main domain of where it comes from. */
  readonly host: string
  content: Content
  /** Changes with the content. */
  version: number
  readonly serving: ServingSeed
  readonly faults: { readonly fault: DeliveryFault; seen: number }[]
  /** Scripts waiting for the next links. */
  readonly nextLinks: LinkScript[]
  /** Connections open now, and the most there ever were. */
  open: number
  mostOpen: number
}

export interface HosterFile {
  readonly seed: FileSeed
  readonly file: StoredFile
  readonly alternatives: readonly { readonly quality: string; readonly file: StoredFile }[]
  troublesLeft: number
  trouble: number | null
}

/** An unrestricted link. */
export interface Link {
  readonly id: string
  readonly file: StoredFile
  readonly account: Account
  readonly createdAt: number
  readonly script: LinkScript
  delivered: number
  expired: boolean
}

/** An entry of /downloads. */
export interface Download {
  readonly id: string
  readonly link: Link
  /** What was unrestricted. */
  readonly original: string
  readonly generatedAt: number
  readonly quality: string | null
}

export interface TorrentFile {
  readonly id: number
  /** With a leading slash. */
  readonly path: string
  readonly file: StoredFile
  selected: boolean
}

/** A torrent that peers have. */
export interface SwarmEntry {
  readonly hash: string
  readonly name: string
  readonly files: readonly { readonly path: string; readonly file: StoredFile }[]
  cached: boolean
  script: TorrentScript
  /** The .torrent file. */
  readonly bytes: Uint8Array
}

export interface RestrictedLink {
  readonly id: string
  /** 13 characters, or 16 of which the first 13 are the id. */
  readonly written: string
  readonly file: StoredFile
  readonly torrent: Torrent
}

/** A stretch of progress in percent. */
export interface Leg {
  readonly from: number
  readonly to: number
  readonly startsAt: number
  readonly ms: number
}

export interface Torrent {
  readonly id: string
  readonly account: Account
  readonly hash: string
  /** Undefined when no peer has the hash. */
  readonly entry: SwarmEntry | undefined
  readonly script: TorrentScript
  readonly addedAt: number
  /** `before`: it stood in the account when the world began. */
  readonly origin: 'api' | 'before' | 'person'
  status: string
  files: TorrentFile[]
  legs: readonly Leg[]
  links: RestrictedLink[]
  endedAt: number | null
  linksBroken: boolean
  deleted: boolean
  /** Answers of /torrents/info that are still to be 404. */
  misses: number
}
