import type { Account, Leg, SwarmEntry, Torrent } from './records.ts'
import { newId, type ServerState } from './state.ts'
import { isMedia } from './stored-file.ts'
import { linksOf } from './torrent-links.ts'

export interface NewTorrent {
  readonly account: Account
  readonly hash: string
  readonly entry: SwarmEntry | undefined
  readonly origin: Torrent['origin']
  /** Default a new one. */
  readonly id?: string
  /** Default now. */
  readonly addedAt?: number
}

const FOR_EVER = Number.POSITIVE_INFINITY

/** A torrent in front of the others of an account, of which nothing is known yet. */
export function createTorrent(state: ServerState, { id, addedAt, ...given }: NewTorrent): Torrent {
  const usual = given.entry?.script ?? {}
  const torrent: Torrent = {
    ...given,
    id: id ?? newId(state),
    addedAt: addedAt ?? state.agenda.now(),
    script: given.origin === 'api' ? (state.nextScripts.shift() ?? usual) : usual,
    status: 'magnet_conversion',
    files: [],
    legs: [],
    links: [],
    endedAt: null,
    linksBroken: false,
    deleted: false,
    misses: given.origin === 'api' ? state.settings.infoMisses : 0,
  }
  given.account.torrents.unshift(torrent)
  return torrent
}

/** Adds a torrent and sets off what will become of it. */
export function addTorrent(state: ServerState, source: 'magnet' | 'file', wanted: NewTorrent): Torrent {
  const { settings, agenda } = state
  const torrent = createTorrent(state, wanted)
  const { script, entry } = torrent
  if (script.vanishMs !== undefined) agenda.in(script.vanishMs, () => remove(state, torrent))
  const patience = entry === undefined ? settings.unknownMagnetMs : (script.conversionMs ?? settings.conversionMs)
  if (source === 'file' && settings.fileSkipsConversion) convert(torrent)
  else later(state, torrent, { ms: patience, happen: () => convert(torrent) })
  return torrent
}

export function convert(torrent: Torrent): void {
  if (torrent.entry === undefined || torrent.script.conversion === 'magnet_error') {
    torrent.status = 'magnet_error'
    return
  }
  torrent.files = torrent.entry.files.map(({ path, file }, index) => ({ id: index + 1, path, file, selected: false }))
  torrent.status = 'waiting_files_selection'
}

/** The selection is made: the service sets to work. */
export function begin(state: ServerState, torrent: Torrent): void {
  const { settings } = state
  const { script } = torrent
  if (torrent.entry?.cached === true) {
    torrent.status = 'downloading'
    torrent.legs = [{ from: 0, to: 100, startsAt: state.agenda.now(), ms: settings.cachedMs }]
    later(state, torrent, { ms: settings.cachedMs, happen: () => finish(state, torrent) })
    return
  }
  const queueMs = script.queueMs ?? 0
  const start = () => {
    if (script.unknownStatus === undefined) download(state, torrent)
    else {
      torrent.status = script.unknownStatus.word
      later(state, torrent, { ms: script.unknownStatus.ms, happen: () => download(state, torrent) })
    }
  }
  if (queueMs > 0) {
    torrent.status = 'queued'
    later(state, torrent, { ms: queueMs, happen: start })
  } else start()
}

function download(state: ServerState, torrent: Torrent): void {
  const { script } = torrent
  torrent.status = 'downloading'
  torrent.legs = legsOf(script.downloadMs ?? state.settings.downloadMs, torrent, state.agenda.now())
  const last = torrent.legs.at(-1)
  const ms = last === undefined ? 0 : last.startsAt + last.ms - state.agenda.now()
  const end = () => {
    const ending = script.ending ?? 'downloaded'
    if (ending === 'downloaded') pack(state, torrent)
    else torrent.status = ending
  }
  later(state, torrent, { ms, happen: end })
}

/** The way from 0 to where it ends, with a stop where the script wants one. */
function legsOf(wholeMs: number, { script }: Torrent, start: number): readonly Leg[] {
  const fails = script.ending === 'error' || script.ending === 'dead'
  const goal = fails ? (script.failsAt ?? 50) : 100
  const legs: Leg[] = []
  let at = start
  let from = 0
  const go = (to: number, ms: number) => {
    legs.push({ from, to, startsAt: at, ms })
    at += ms
    from = to
  }
  if (script.stall !== undefined && script.stall.at < goal) {
    go(script.stall.at, (wholeMs * script.stall.at) / 100)
    go(script.stall.at, script.stall.ms ?? FOR_EVER)
  }
  go(goal, (wholeMs * (goal - from)) / 100)
  // A leg behind an endless one never begins.
  return legs.filter(leg => Number.isFinite(leg.startsAt))
}

/** compressing is shown when the result is an archive; its place before uploading is assumed. */
function pack(state: ServerState, torrent: Torrent): void {
  const { script } = torrent
  const upload = () => {
    torrent.status = 'uploading'
    const ms = script.uploadMs ?? state.settings.uploadMs
    later(state, torrent, { ms, happen: () => finish(state, torrent) })
  }
  if (isPacked(state, torrent)) {
    torrent.status = 'compressing'
    later(state, torrent, { ms: script.compressMs ?? state.settings.compressMs, happen: upload })
  } else upload()
}

/** Whether the selection becomes one archive: a single file never does (two clients agree). */
export function isPacked(state: ServerState, torrent: Torrent): boolean {
  const selected = torrent.files.filter(file => file.selected)
  if (selected.length < 2) return false
  if (torrent.script.packed !== undefined) return torrent.script.packed
  const { packing } = state.settings
  return packing === 'non-media' ? !selected.every(file => isMedia(file.path)) : packing === 'always'
}

export function finish(state: ServerState, torrent: Torrent): void {
  const { script } = torrent
  torrent.status = 'downloaded'
  torrent.legs = []
  torrent.endedAt = state.agenda.now()
  const links = linksOf(state, torrent, isPacked(state, torrent))
  torrent.links = links.slice(0, script.linksLateMs === undefined ? links.length : 1)
  if (script.linksLateMs !== undefined) {
    const complete = () => {
      torrent.links = links
    }
    later(state, torrent, { ms: script.linksLateMs, happen: complete })
  }
  if (script.diesMs !== undefined) {
    const die = () => {
      torrent.linksBroken = true
      torrent.status = 'dead'
    }
    later(state, torrent, { ms: script.diesMs, happen: die })
  }
}

/** Percent, not rounded. */
export function progressOf(torrent: Torrent, now: number): number {
  if (['downloaded', 'uploading', 'compressing', 'virus'].includes(torrent.status)) return 100
  let percent = 0
  for (const leg of torrent.legs) {
    const share = leg.ms === 0 ? 1 : Math.min(1, Math.max(0, (now - leg.startsAt) / leg.ms))
    if (now >= leg.startsAt) percent = leg.from + (leg.to - leg.from) * share
  }
  return percent
}

export function isStalled(torrent: Torrent, now: number): boolean {
  return torrent.legs.some(leg => leg.from === leg.to && now >= leg.startsAt && now < leg.startsAt + leg.ms)
}

export function remove(state: ServerState, torrent: Torrent): void {
  const { torrents } = torrent.account
  const at = torrents.indexOf(torrent)
  if (at === -1) return
  torrents.splice(at, 1)
  torrent.deleted = true
  if (!state.settings.linksOutliveTorrent) torrent.linksBroken = true
}

interface Plan {
  readonly ms: number
  readonly happen: () => void
}

function later(state: ServerState, torrent: Torrent, { ms, happen }: Plan): void {
  const { status } = torrent
  state.agenda.in(ms, () => {
    // Somebody deleted it, or a person changed its course.
    if (!torrent.deleted && torrent.status === status) happen()
  })
}
