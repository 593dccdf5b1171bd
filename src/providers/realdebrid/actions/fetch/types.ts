import type { ActionContext } from '../../../../actions/define.ts'
import type { Verdict } from '../../../../core/verdict.ts'
import type { DiskRoom } from '../../../../http/disk-room.ts'
import type { Realdebrid } from '../../client.ts'
import type { Slots } from '../../slots.ts'
import type { Arrivals } from './arrivals.ts'
import type { FetchedFile } from './fetched-file.ts'
import type { FileFilter } from './file-filter.ts'
import type { FileNames } from './file-names.ts'
import type { fetchOutputs } from './inputs.ts'

export type FetchContext = ActionContext<typeof fetchOutputs>

/** What the inputs say, in our words. */
export interface FetchPolicy {
  /** Absolute. */
  readonly folder: string
  readonly filter: FileFilter
  /** SHA-256 by path or name, as expected. */
  readonly digests: ReadonlyMap<string, string>
  readonly linkPassword: string | undefined
  readonly connections: number
  readonly requireCached: boolean
  readonly maxWaitMs: number
  readonly overwrite: 'if-different' | 'always' | 'never'
  readonly removeAfter: 'on-success' | 'always' | 'never'
  readonly allowArchive: boolean
  readonly maxRetries: number
  readonly pollMs: number | undefined
}

/** Everything that the steps of a run share. */
export interface FetchWorld {
  readonly api: Realdebrid
  readonly context: FetchContext
  readonly policy: FetchPolicy
  /** Every path that is written to, so that no two sources write the same file. */
  readonly names: FileNames
  /** Free places for files that are fetched side by side. */
  readonly slots: Slots
  readonly room: DiskRoom
  /** Of the source that is worked on. */
  readonly arrivals: Arrivals
  /** Addresses that a download may lead to. */
  readonly allows: (address: URL) => boolean
}

/** A file that is ready at Real-Debrid. */
export interface RemoteFile {
  /** What it came from, for people: a link's host, a torrent's name. Never a link. */
  readonly source: string
  /** The link that Real-Debrid turns into an address for the download. */
  readonly link: string
  /** Path in the torrent; undefined for a link, whose name the service tells. */
  readonly path: string | undefined
  /** Bytes, where they are known for certain. */
  readonly size: number | undefined
  /** True when include and exclude have chosen it already. */
  readonly isChosen: boolean
  /** Names of the other files of its torrent that have a link of their own: whose link this is must not be mixed up. */
  readonly others?: readonly string[]
}

/** What became of one source: one line of an input. */
export interface SourceResult {
  readonly source: { readonly label: string }
  /** Those that came; not all of them where there is a verdict. */
  readonly files: readonly FetchedFile[]
  /** True: the source was read, and there is no link in it. */
  readonly holdsNothing: boolean
  /** Undefined when it was fetched. */
  readonly verdict: Verdict | undefined
}
