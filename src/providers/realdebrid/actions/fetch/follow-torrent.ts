import { insist, Patience } from '../../../../actions/patience.ts'
import type { Deadline } from '../../../../core/deadline.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import { poll } from '../../../../core/poll.ts'
import { bytes, duration } from '../../../../core/quantities.ts'
import type { TorrentInfo } from '../../wire.ts'
import type { FetchWorld } from './types.ts'

const HEARTBEAT_MS = 60_000
/** Content that Real-Debrid has is ready within a few seconds of its selection (seen in clients). */
const CACHED_WITHIN_MS = 15_000
/** A torrent that was just added may be unknown for a moment (seen in a client). */
const UNKNOWN_FOR_MS = 10_000
/** How much later than the end links may come (a client waits as long). */
const LINKS_WITHIN_MS = 60_000
/** Clients give up on the metadata of a magnet after 25 to 120 s. */
const METADATA_WITHIN_MS = 120_000

const failures: Readonly<Record<string, readonly ['torrent_failed' | 'torrent_virus', string]>> = {
  magnet_error: ['torrent_failed', 'found no content for the magnet'],
  error: ['torrent_failed', 'could not fetch the torrent'],
  virus: ['torrent_virus', 'found a virus in it'],
  dead: ['torrent_failed', 'finds nobody who has it'],
}

/** The torrent as soon as its files are known. */
export async function untilFilesAreKnown(world: FetchWorld, id: string): Promise<TorrentInfo> {
  const until = world.context.deadline.within(Math.min(METADATA_WITHIN_MS, world.policy.maxWaitMs))
  const known = await watch(world, id, {
    until,
    wanted: torrent => torrent.files.length > 0,
  })
  if (known !== undefined) return known
  throw new ShipgateError('torrent_failed', `Real-Debrid did not find the files of torrent ${id} in time.`, {
    hint: 'The magnet may have no source; a .torrent file needs no search for its files.',
  })
}

/**
 * The torrent as soon as Real-Debrid has all of its selection, with its links. Links may come later than the end (seen in
 * a client), so fewer of them than `files` are waited for a minute; then there are no more.
 */
export async function untilReady(world: FetchWorld, id: string, files: number): Promise<TorrentInfo> {
  const { context, policy } = world
  const startedAt = context.clock.now()
  const waitMs = policy.requireCached ? Math.min(CACHED_WITHIN_MS, policy.maxWaitMs) : policy.maxWaitMs
  const until = context.deadline.within(waitMs)
  const ready = await watch(world, id, {
    until,
    wanted: torrent => torrent.status === 'downloaded' && torrent.links.length > 0,
  })
  if (ready !== undefined) {
    if (ready.links.length >= files) return ready
    const all = await watch(world, id, {
      until: context.deadline.within(LINKS_WITHIN_MS),
      wanted: torrent => torrent.links.length >= files,
    })
    return all ?? ready
  }
  if (policy.requireCached) {
    throw new ShipgateError('not_cached', `Real-Debrid does not have torrent ${id} yet, and require-cached is true.`)
  }
  const waited = duration(context.clock.now() - startedAt)
  throw new ShipgateError('timed_out', `Real-Debrid did not have torrent ${id} after ${waited}.`, {
    hint: 'Raise max-wait-minutes, or run again later: with remove-after: never it goes on fetching.',
  })
}

interface Watching {
  readonly until: Deadline
  readonly wanted: (torrent: TorrentInfo) => boolean
}

async function watch(world: FetchWorld, id: string, { until, wanted }: Watching): Promise<TorrentInfo | undefined> {
  const { api, context, policy } = world
  const { clock, log, signal } = context
  // Whoever was away at the last look did not say that nothing was found.
  const patience = new Patience({ ...context, deadline: until })
  const startedAt = clock.now()
  let told = ''
  let lastWordAt = startedAt
  const tell = (torrent: TorrentInfo) => {
    const now = clock.now()
    if (torrent.status === 'unknown' && told !== torrent.word) {
      log.warning(`Real-Debrid says "${torrent.word}" of torrent ${id}, which is not a known state; still looking.`)
    }
    if (torrent.word === told && now - lastWordAt < HEARTBEAT_MS) return
    told = torrent.word
    lastWordAt = now
    const speed = torrent.speed ? `, ${bytes(torrent.speed)}/s` : ''
    log.info(
      `Torrent ${id}: ${torrent.word}, ${Math.floor(torrent.progress)} %${speed}, ${duration(now - startedAt)} elapsed`,
    )
  }
  return await poll(
    { clock, deadline: until, signal, ...(policy.pollMs !== undefined && { fixedMs: policy.pollMs }) },
    async () => {
      const torrent = await patience.ask(() => orUnknownYet(api.torrent(id), clock.now() - startedAt < UNKNOWN_FOR_MS))
      if (torrent === undefined || torrent === 'unknown yet') return undefined
      tell(torrent)
      if (wanted(torrent)) return torrent
      const failure = failures[torrent.status]
      if (failure === undefined) return undefined
      throw new ShipgateError(failure[0], `Real-Debrid ${failure[1]} (torrent ${id}, ${torrent.word}).`)
    },
  )
}

async function orUnknownYet(answer: Promise<TorrentInfo>, isYoung: boolean): Promise<TorrentInfo | 'unknown yet'> {
  try {
    return await answer
  } catch (error) {
    if (isYoung && error instanceof ShipgateError && error.code === 'not_found') return 'unknown yet'
    throw error
  }
}

/** What the torrent is now; asked until there is an answer. */
export async function torrentNow({ api, context }: FetchWorld, id: string): Promise<TorrentInfo> {
  return await insist(context, () => api.torrent(id))
}
