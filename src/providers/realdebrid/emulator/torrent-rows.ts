import { sizeOf } from './content.ts'
import type { Torrent } from './records.ts'
import type { ServerState } from './state.ts'
import { OWN_HOST } from './stored-file.ts'
import { jsonDate } from './timestamp.ts'
import { isStalled, progressOf } from './torrent-life.ts'

/** Gigabytes in fixtures (assumed unit). */
const SPLIT = 2_000

/** A row of the list; `ended`, `speed` and `seeders` are there in some states only (vendor's reference). */
export function torrentItem(state: ServerState, torrent: Torrent): Record<string, unknown> {
  const { filename, bytes } = factsOf(torrent)
  return {
    id: torrent.id,
    filename,
    hash: torrent.hash,
    bytes,
    host: OWN_HOST,
    ...courseOf(state, torrent),
    links: linksOf(state, torrent),
    ...momentOf(state, torrent),
  }
}

/** One object, although the reference's sample is an array (four clients). */
export function torrentInfo(state: ServerState, torrent: Torrent): Record<string, unknown> {
  const { filename, bytes, originalBytes } = factsOf(torrent)
  return {
    id: torrent.id,
    filename,
    original_filename: filename,
    hash: torrent.hash,
    bytes,
    original_bytes: originalBytes,
    host: OWN_HOST,
    ...courseOf(state, torrent),
    files: torrent.files.map(({ id, path, file, selected }) => ({
      id,
      path,
      bytes: sizeOf(file.content),
      selected: selected ? 1 : 0,
    })),
    links: linksOf(state, torrent),
    ...momentOf(state, torrent),
  }
}

/** Nothing is known of a magnet before its conversion. */
function factsOf({ entry, files }: Torrent) {
  const total = (some: Torrent['files']) => some.reduce((sum, { file }) => sum + sizeOf(file.content), 0)
  return {
    filename: files.length === 0 ? 'magnet' : (entry?.name ?? 'magnet'),
    bytes: total(files.filter(file => file.selected)),
    originalBytes: total(files),
  }
}

function courseOf(state: ServerState, torrent: Torrent) {
  const percent = progressOf(torrent, state.agenda.now())
  return {
    split: SPLIT,
    progress: state.settings.progress === 'integer' ? Math.floor(percent) : Math.round(percent * 100) / 100,
    status: torrent.status,
    added: jsonDate(state.settings.zone, torrent.addedAt),
  }
}

function linksOf({ settings }: ServerState, torrent: Torrent): readonly string[] {
  return torrent.links.map(link => `${settings.siteOrigin}/d/${link.written}`)
}

function momentOf(state: ServerState, torrent: Torrent): Record<string, unknown> {
  const { status, script } = torrent
  const now = state.agenda.now()
  const stalled = isStalled(torrent, now)
  const seeders = stalled || torrent.entry === undefined ? 0 : (script.seeders ?? 48)
  switch (status) {
    case 'magnet_conversion':
      return { seeders }
    case 'downloading':
      return { speed: stalled ? 0 : speedOf(torrent, now), seeders }
    case 'compressing':
    case 'uploading':
      return { speed: 104_857_600 }
    case 'downloaded':
      return torrent.endedAt === null ? {} : { ended: jsonDate(state.settings.zone, torrent.endedAt) }
    default:
      return {}
  }
}

/** Bytes a second (one client divides by a million for MB/s). */
function speedOf(torrent: Torrent, now: number): number {
  const leg = torrent.legs.findLast(one => now >= one.startsAt)
  if (leg === undefined || leg.ms === 0) return 0
  const { bytes } = factsOf(torrent)
  return Math.floor((bytes * (leg.to - leg.from)) / 100 / (leg.ms / 1_000))
}
