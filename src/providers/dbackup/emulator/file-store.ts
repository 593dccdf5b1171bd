import { createHash } from 'node:crypto'
import { type Content, sizeOf } from './content.ts'
import type { Sidecar } from './records.ts'

/** A backup on a destination. */
export interface StoredFile {
  /** Relative to the root of the destination. */
  readonly path: string
  content: Content
  /** The `.meta.json` beside it. */
  sidecar: Sidecar | null
  readonly modifiedAt: number
  /** Set: verifications say this word, whatever the bytes. */
  verdict?: string
  /** Set: it is listed and has its sidecar, but cannot be read. */
  unreadable?: true
}

export type ListingRow = Record<string, unknown>

// DBackup 3.2.0, read in its source: a listing older than this is reconciled in the background.
const LISTING_LIFE_MS = 2 * 60 * 60 * 1000

/** One destination: its files, and DBackup's cached listing of them, which is a thing of its own. */
export class FileStore {
  readonly #files = new Map<string, StoredFile>()
  #listing: { rows: ListingRow[]; readAt: number } | null = null

  get files(): readonly StoredFile[] {
    return [...this.#files.values()]
  }

  get(path: string): StoredFile | undefined {
    return this.#files.get(path)
  }

  /** A file of the same path is overwritten; the listing then keeps the row of the old one (seen live). */
  put(file: StoredFile): void {
    this.#files.set(file.path, file)
    const listed = this.#listing?.rows.some(row => row['path'] === file.path) ?? false
    if (!listed) this.#listing?.rows.push(listingRow(file))
  }

  /** As by DBackup itself: the listing knows. */
  delete(path: string): void {
    this.#files.delete(path)
    if (this.#listing !== null) this.#listing.rows = this.#listing.rows.filter(row => row['path'] !== path)
  }

  /** As by somebody else: the listing does not know. */
  removeBehindTheBack(path: string): void {
    this.#files.delete(path)
  }

  /** After a change of the sidecar by DBackup. */
  refreshRow(path: string): void {
    const file = this.#files.get(path)
    const rows = this.#listing?.rows
    const index = rows?.findIndex(row => row['path'] === path) ?? -1
    if (file !== undefined && rows !== undefined && index !== -1) rows[index] = listingRow(file)
  }

  /**
   * Neither newest first nor by job: a live listing comes in the order of the directories, a cached one is that plus
   * what was added since (seen live).
   */
  list(now: number, live: boolean): readonly ListingRow[] {
    if (live || this.#listing === null) this.#listing = { rows: this.#walk(), readAt: now }
    const { rows, readAt } = this.#listing
    if (now - readAt > LISTING_LIFE_MS) this.#listing = { rows: this.#walk(), readAt: now }
    return rows
  }

  // File systems hand out names in the order of their hashes; so does this.
  #walk(): ListingRow[] {
    return this.files
      .map(file => ({ file, order: hashOrder(file.path) }))
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ file }) => listingRow(file))
  }
}

function hashOrder(path: string): string {
  return path
    .split('/')
    .map(part => createHash('md5').update(part).digest('hex'))
    .join()
}

/** A row of GET /api/storage/:id/files, in DBackup's order of keys; absent values are left out, not null. */
function listingRow(file: StoredFile): ListingRow {
  const { sidecar } = file
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  const common = {
    name,
    path: file.path,
    size: sizeOf(file.content),
    lastModified: new Date(file.modifiedAt).toISOString(),
  }
  if (sidecar === null) {
    return { ...common, isEncrypted: name.endsWith('.enc'), hasFileIndex: false, backupType: 'full' }
  }
  const directories = sidecar.combined?.directorySources ?? 0
  const row = {
    ...common,
    jobName: sidecar.jobName,
    sourceName: sidecar.sourceName,
    sourceType: sidecar.sourceType,
    engineVersion: sidecar.engineVersion,
    dbInfo: {
      count: sidecar.databases.count,
      label:
        sidecar.databases.count > 0 ? 'Single DB' : `${directories} Directory Source${directories === 1 ? '' : 's'}`,
    },
    isEncrypted: sidecar.encryption !== undefined,
    encryptionProfileId: sidecar.encryption?.profileId,
    compression: sidecar.compression,
    locked: sidecar.locked,
    trigger: sidecar.trigger,
    checksum: sidecar.checksum,
    checksumMd5: sidecar.checksumMd5,
    hasFileIndex: sidecar.archive !== undefined,
    backupType: sidecar.backupType,
    combined: sidecar.combined,
    chain: sidecar.chain,
    logicalSize: sidecar.logicalSize,
    verification: sidecar.verification,
  }
  return Object.fromEntries(Object.entries(structuredClone(row)).filter(([, value]) => value !== undefined))
}
