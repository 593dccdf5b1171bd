/** What git's index says is tracked. */
export interface GitIndex {
  readonly version: 2 | 3 | 4
  /** Paths of tracked files (also symbolic links) from the work tree's root, in git's order, each once. */
  readonly paths: readonly string[]
  /** The tracked ones that git was told not to check out. */
  readonly skipped: ReadonlySet<string>
  /** Submodules, with the id of the commit that is tracked for each. */
  readonly submodules: ReadonlyMap<string, string>
  /**
   * Why the paths are not all there are; undefined when they are. `split`: the rest is in a shared index file.
   * `sparse`: whole folders are one entry.
   */
  readonly incomplete: 'split' | 'sparse' | undefined
  /** Id of the object that is tracked under a path, in hex; undefined when none is. */
  idOf(path: string): string | undefined
}

/*
 * Why the index does not replace the walk. A dependency file may be in the workspace and not tracked: lock files that
 * an earlier step wrote, first of all those of Debricked's own resolver (`*.debricked.lock`), are exactly that. So the
 * index may only stand for the walk where a check shows that nothing is untracked, and no check is both sound and
 * cheaper than the walk: git itself lists the folders (`git status`), unless its untracked cache is on, which
 * actions/checkout leaves off and which compares folder times. Comparing them here with the index's own time fails when
 * a file was written before the index was refreshed last, and when a folder's time was set back, which unpacking an
 * archive or a cache does. What the index is good for is the other direction: a tracked dependency file that the walk
 * did not find (sparse checkout, removed by an earlier step) makes a scan of less than the commit, and a pass must not
 * hide it.
 */

const SYMLINK_OR_FILE = new Set([0o100000, 0o120000])
const GITLINK = 0o160000
const TREE = 0o040000
const KIND = 0o170000
const EXTENDED = 0x4000
const SKIP_WORKTREE = 0x4000
/** Stat data before the object id: nine numbers of 32 bits and, last, the size. The mode is the seventh number. */
const STAT_BYTES = 40
const MODE_AT = 24

/**
 * Reads a `.git/index` of version 2, 3 or 4 (gitformat-index(5)), of a SHA-1 or SHA-256
 * repository; undefined for anything else. Whether ids are 20 or 32 bytes long is told by which of the two leads
 * through all entries and extensions to the checksum; the checksum itself is not computed, since git renames a
 * finished index into place and may leave it zero (index.skipHash).
 */
export function readGitIndex(bytes: Buffer): GitIndex | undefined {
  if (bytes.length < 12 || bytes.toString('latin1', 0, 4) !== 'DIRC') return undefined
  const version = bytes.readUInt32BE(4)
  if (version !== 2 && version !== 3 && version !== 4) return undefined
  return parse(bytes, version, 20) ?? parse(bytes, version, 32)
}

interface Entry {
  readonly path: string
  readonly mode: number
  readonly skipped: boolean
  readonly next: number
  /** The path's bytes, on which the next entry of version 4 builds. */
  readonly raw: string
}

function parse(bytes: Buffer, version: 2 | 3 | 4, hashBytes: 20 | 32): GitIndex | undefined {
  const end = bytes.length - hashBytes
  const count = bytes.readUInt32BE(8)
  // Every entry takes its fixed part at least: a made-up count must not make a loop of billions.
  if (count > bytes.length / (STAT_BYTES + hashBytes)) return undefined
  const paths: string[] = []
  const ids: number[] = []
  const skipped = new Set<string>()
  const submodules = new Map<string, string>()
  let sparse = false
  let at = 12
  let before = ''
  for (let index = 0; index < count; index++) {
    const entry = readEntry({ bytes, version, hashBytes, end }, at, before)
    if (entry === undefined) return undefined
    const kind = entry.mode & KIND
    if (kind === TREE) sparse = true
    else if (SYMLINK_OR_FILE.has(kind)) {
      // A conflict has up to three entries of one path.
      if (paths.at(-1) !== entry.path) {
        paths.push(entry.path)
        ids.push(at + STAT_BYTES)
      }
      if (entry.skipped) skipped.add(entry.path)
    } else if (kind === GITLINK) {
      submodules.set(entry.path, bytes.toString('hex', at + STAT_BYTES, at + STAT_BYTES + hashBytes))
    } else return undefined
    at = entry.next
    before = entry.raw === '' ? before : entry.raw
  }
  const split = readExtensions(bytes, at, end)
  if (split === undefined || (!split && paths.includes(''))) return undefined
  const idOf = (path: string) => {
    const from = ids[paths.indexOf(path)]
    return from === undefined ? undefined : bytes.toString('hex', from, from + hashBytes)
  }
  return { version, paths, skipped, submodules, incomplete: split ? 'split' : sparse ? 'sparse' : undefined, idOf }
}

interface Source {
  readonly bytes: Buffer
  readonly version: 2 | 3 | 4
  readonly hashBytes: 20 | 32
  readonly end: number
}

function readEntry(source: Source, from: number, before: string): Entry | undefined {
  const { bytes, version, hashBytes, end } = source
  let at = from + STAT_BYTES + hashBytes
  if (at + 2 > end) return undefined
  const mode = bytes.readUInt32BE(from + MODE_AT)
  const extended = (bytes.readUInt16BE(at) & EXTENDED) !== 0
  at += 2
  if (extended && (version === 2 || at + 2 > end)) return undefined
  const skipped = extended && (bytes.readUInt16BE(at) & SKIP_WORKTREE) !== 0
  if (extended) at += 2

  let kept = ''
  if (version === 4) {
    const strip = readOffset(bytes, at, end)
    if (strip === undefined || strip.value > before.length) return undefined
    kept = before.slice(0, before.length - strip.value)
    at = strip.next
  }
  const zero = bytes.indexOf(0, at)
  if (zero === -1 || zero >= end) return undefined
  // One character a byte, as git counts what version 4 strips; decoded only for what is given out.
  const raw = kept + bytes.toString('latin1', at, zero)
  // Only the entries of a split index that replace others have no name.
  if (raw !== '' && raw < before) return undefined
  // Before version 4, entries are padded with one to eight zero bytes to a multiple of eight.
  const next = version === 4 ? zero + 1 : from + ((zero - from + 8) & ~7)
  return next > end ? undefined : { path: decode(raw), mode, skipped, next, raw }
}

/** Git's variable-length offset: seven bits a byte, highest first, each continuation adding one. */
function readOffset(bytes: Buffer, from: number, end: number): { value: number; next: number } | undefined {
  let value = 0
  for (let at = from; at < end && at < from + 5; at++) {
    const byte = bytes[at] ?? 0
    value = value * 128 + (byte & 0x7f)
    if ((byte & 0x80) === 0) return { value, next: at + 1 }
    value += 1
  }
  return undefined
}

/** Whether there is a `link` extension (split index); undefined when the extensions do not end at the checksum. */
function readExtensions(bytes: Buffer, from: number, end: number): boolean | undefined {
  let split = false
  let at = from
  while (at + 8 <= end) {
    if (bytes.toString('latin1', at, at + 4) === 'link') split = true
    at += 8 + bytes.readUInt32BE(at + 4)
  }
  return at === end ? split : undefined
}

/** Bytes that are not ASCII make the path UTF-8, whatever git was told: so does the walk read names. */
function decode(raw: string): string {
  for (let index = 0; index < raw.length; index++) {
    if (raw.charCodeAt(index) > 0x7f) return Buffer.from(raw, 'latin1').toString('utf8')
  }
  return raw
}
