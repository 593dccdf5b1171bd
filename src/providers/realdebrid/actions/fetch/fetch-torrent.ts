import { ShipgateError } from '../../../../core/errors.ts'
import { counted } from '../../../../core/quantities.ts'
import type { TorrentFile, TorrentInfo } from '../../wire.ts'
import { type AddedTorrent, addOnce, type TorrentSource, torrentsOf } from './add-torrent.ts'
import { CleanUp } from './clean-up.ts'
import { fetchFiles } from './fetch-file.ts'
import { torrentNow, untilFilesAreKnown, untilReady } from './follow-torrent.ts'
import type { FetchWorld, RemoteFile } from './types.ts'

/**
 * Fetches the wanted files of a torrent. Where Real-Debrid would pack several into an archive, they are selected, fetched
 * and removed one after another, because a selection of one file is never packed.
 */
export async function fetchTorrent(world: FetchWorld, source: TorrentSource): Promise<void> {
  const before = await torrentsOf(world, source.hash)
  const ready = await readyBefore(world, before)
  if (ready !== undefined) {
    try {
      return await fetchFiles(world, ready.files)
    } catch (error) {
      // What the service once had for it is gone; adding it again is the cure (seen in clients).
      const isGone = error instanceof ShipgateError && error.code === 'hoster_unavailable'
      if (!isGone) throw error
      world.context.log.info(`${error.message} Adding ${source.label} anew.`)
    }
  }

  const first = await addOnce(world, source, before)
  const cleanUp = new CleanUp(world, first)
  await cleanUp.around(async () => {
    const torrent = await untilFilesAreKnown(world, first.id)
    // What came from an older torrent of the same content has come.
    const wanted = wantedOf(world, torrent).filter(({ path }) => !world.arrivals.has(path))
    world.context.log.info(`${torrent.filename}: ${counted(wanted.length, 'wanted file')} of ${torrent.files.length}`)
    if (wanted.length === 0) return
    if (wanted.length === 1 || world.policy.allowArchive || wanted.every(isMedia)) {
      return await fetchSelection(world, torrent, wanted)
    }
    await fetchOneByOne(world, source, { first, torrent, wanted, cleanUp })
  })
}

/** The files that the inputs want. Padding between the files of hybrid torrents is nobody's file. */
function wantedOf({ policy }: FetchWorld, { files, filename }: TorrentInfo): readonly TorrentFile[] {
  return files.filter(({ path, bytes }) => {
    const below = path.replace(/^\/+/, '')
    // Whether paths begin with the torrent's own folder is not documented; globs may leave it out.
    const paths = below.startsWith(`${filename}/`) ? [below, below.slice(filename.length + 1)] : [below]
    return !/(?:^|\/)\.pad\//.test(below) && policy.filter.wants(paths, bytes)
  })
}

// Files of these kinds are left as they are in a selection of several (read in clients).
const media = /\.(?:mkv|mp4|avi|m4v|mov|wmv|mpe?g|ts|m2ts|webm|flv|mp3|flac|m4a|ogg|wav|aac)$/i

function isMedia({ path }: TorrentFile): boolean {
  return media.test(path)
}

/** A torrent that was there before, is ready and has exactly what is wanted: nothing is added, and it stays. */
async function readyBefore(
  world: FetchWorld,
  before: readonly { readonly id: string; readonly status: string }[],
): Promise<{ readonly files: readonly RemoteFile[] } | undefined> {
  for (const one of before.filter(({ status }) => status === 'downloaded')) {
    const torrent = await torrentNow(world, one.id)
    const selected = torrent.files.filter(({ selected: is }) => is)
    const wanted = wantedOf(world, torrent)
    // More selected files than wanted ones are fine where each has a link of its own.
    const isThere = wanted.length > 0 && wanted.every(file => selected.some(({ id }) => id === file.id))
    if (!isThere || torrent.links.length !== selected.length) continue
    world.context.log.info(`Torrent ${one.id} was there before and is ready; using it`)
    const ids = new Set(wanted.map(({ id }) => id))
    return { files: remoteFiles(torrent).filter((_, at) => ids.has(selected[at]?.id ?? 0)) }
  }
  return undefined
}

async function fetchSelection(world: FetchWorld, torrent: TorrentInfo, wanted: readonly TorrentFile[]): Promise<void> {
  const ids = wanted.map(({ id }) => id)
  const answer = await world.api.selectFiles(torrent.id, ids)
  // The service keeps an old selection and says that it is done already.
  if (answer === 'already') refuseOtherSelection(await torrentNow(world, torrent.id), wanted)
  const ready = await untilReady(world, torrent.id, wanted.length)
  // What was selected is what comes, whatever was asked for.
  refuseOtherSelection(ready, wanted)
  await fetchFiles(world, remoteFiles(ready, world.policy.allowArchive))
}

function refuseOtherSelection({ id, files }: TorrentInfo, wanted: readonly TorrentFile[]): void {
  const selected = files.filter(file => file.selected)
  const isWanted = (one: TorrentFile) => wanted.some(file => file.id === one.id && file.path === one.path)
  if (selected.length === wanted.length && selected.every(isWanted)) return
  throw new ShipgateError('torrent_failed', `Torrent ${id} is in the account already, with other files selected.`, {
    hint: 'Remove it at Real-Debrid, or want the same files.',
  })
}

/** Links belong to the selected files in their order (read in clients); one link for several files is an archive. */
function remoteFiles(torrent: TorrentInfo, allowArchive = false): readonly RemoteFile[] {
  const selected = torrent.files.filter(file => file.selected)
  const { links } = torrent
  const source = torrent.filename
  if (links.length === selected.length) {
    return links.map((link, at) => ({
      source,
      link,
      path: selected[at]?.path,
      size: selected[at]?.bytes,
      isChosen: true,
      others: selected.filter((_, other) => other !== at).map(({ path }) => path),
    }))
  }
  if (!allowArchive) {
    throw new ShipgateError(
      'torrent_failed',
      `Real-Debrid gives ${counted(links.length, 'link')} for ${counted(selected.length, 'selected file')} of torrent ${torrent.id}, so which is which cannot be told.`,
      { hint: 'It may have packed them; allow-archive: true takes what there is.' },
    )
  }
  // The globs are for the files in it, not for its own name.
  return links.map(link => ({ source, link, path: undefined, size: undefined, isChosen: true }))
}

interface OneByOne {
  readonly first: AddedTorrent
  readonly torrent: TorrentInfo
  readonly wanted: readonly TorrentFile[]
  readonly cleanUp: CleanUp
}

async function fetchOneByOne(
  world: FetchWorld,
  source: TorrentSource,
  { first, torrent, wanted, cleanUp }: OneByOne,
): Promise<void> {
  if (!first.ours) {
    throw new ShipgateError('torrent_failed', `Torrent ${first.id} was in the account before, and is left as it is.`, {
      hint: 'Its files cannot be selected one by one without removing it; remove it at Real-Debrid, or use allow-archive: true.',
    })
  }
  let current = torrent
  for (const [at, file] of wanted.entries()) {
    if (at > 0) {
      // The service may know one torrent for each hash, so the one before has to go first.
      await cleanUp.removeNow()
      const added = await addOnce(world, source, await torrentsOf(world, source.hash))
      cleanUp.takeOver(added)
      current = await untilFilesAreKnown(world, added.id)
    }
    const same = current.files.find(one => one.path === file.path)
    if (same === undefined) throw new ShipgateError('unexpected_response', `Torrent ${current.id} lost a file.`)
    await fetchSelection(world, current, [same])
  }
}
