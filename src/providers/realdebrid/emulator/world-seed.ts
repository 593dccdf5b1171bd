import type { Content } from './content.ts'
import type { DeliveryFault, LinkScript } from './delivery-fault.ts'
import type { ErrorCode } from './error-table.ts'
import type { TorrentScript } from './torrent-script.ts'

/** How the download host serves a file. */
export interface ServingSeed {
  /** `filesize` in answers of the API. Default the true size; 0 is unknown. */
  readonly announcedSize?: number
  /** Connections at a time; 0 or less: no limit stated, none kept. Default by the settings. */
  readonly chunks?: number
  /** 1: size and hash checks make sense. Default 1. */
  readonly crc?: 0 | 1
  readonly mimeType?: string
  /** The whole Content-Disposition. Default one with the name. */
  readonly disposition?: string
  /** `download` in answers as it is, for addresses that a client must refuse; null leaves the field out. */
  readonly download?: string | null
  /** Bytes a second of each connection. Default by the settings. */
  readonly bytesPerSecond?: number
  readonly faults?: readonly DeliveryFault[]
  /** How links of this file behave. Default as the settings say. */
  readonly lifetime?: LinkScript
}

/** A file at a hoster, by its link. */
export interface FileSeed extends ServingSeed {
  readonly link: string
  readonly name: string
  readonly content: Content
  /** Needed to unrestrict. Default none. */
  readonly password?: string
  /** What unrestricting is answered, as 24 (gone), 23 (traffic exhausted), 20 (premium needed), 35. Default it works. */
  readonly trouble?: ErrorCode
  /** How many times in a row the trouble comes. Default always. */
  readonly troubles?: number
  /** /unrestrict/check calls it gone although it is not (one client's issue). Default false. */
  readonly checkLies?: boolean
  /** The other qualities of a video, each at its own content. The file itself is `quality`. */
  readonly quality?: string
  readonly alternatives?: readonly { readonly quality: string; readonly name: string; readonly content: Content }[]
}

export interface FolderSeed {
  readonly link: string
  readonly links: readonly string[]
}

/** A container by its bytes, by the address where the service finds it, or both. */
export interface ContainerSeed {
  readonly bytes?: Uint8Array
  readonly link?: string
  readonly links: readonly string[]
}

export interface TorrentFileSeed extends ServingSeed {
  /** Without a leading slash, below the torrent's folder: `data/part-1.csv`. */
  readonly path: string
  readonly content: Content
}

/** A torrent that peers have, whether or not anybody added it. */
export interface TorrentSeed {
  /** Folder name, or the name of the only file. */
  readonly name: string
  readonly files: readonly TorrentFileSeed[]
  /** A single file without a folder. Default: there is one file and its path is the name. */
  readonly single?: boolean
  /** The service holds it already: downloaded soon after the selection. Default false. */
  readonly cached?: boolean
  readonly script?: TorrentScript
}

/** A torrent that stood in the account before anybody came. */
export interface OwnedTorrentSeed {
  readonly hash: string
  /** File ids. Default all. */
  readonly selected?: readonly number[]
  /** Default downloaded. */
  readonly status?: 'downloaded' | 'downloading' | 'waiting_files_selection' | 'dead'
  readonly minutesAgo?: number
  readonly id?: string
}

export interface HosterSeed {
  readonly domain: string
  readonly id: string
  readonly name: string
  /** Regular expressions as served: with delimiters (one client strips them). */
  readonly links: readonly string[]
  readonly folders?: readonly string[]
  /** Default up. */
  readonly status?: 'up' | 'down' | 'unsupported'
  readonly traffic?: {
    readonly left: number
    readonly limit: number
    readonly type: 'links' | 'gigabytes' | 'bytes'
    readonly reset: 'daily' | 'weekly' | 'monthly'
  }
}

export interface WorldSeed {
  readonly hosters: readonly HosterSeed[]
  readonly files?: readonly FileSeed[]
  readonly folders?: readonly FolderSeed[]
  readonly containers?: readonly ContainerSeed[]
  readonly torrents?: readonly TorrentSeed[]
  /** In the account of `tokens.api`, newest first. */
  readonly owned?: readonly OwnedTorrentSeed[]
}
