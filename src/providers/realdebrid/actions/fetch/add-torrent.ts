import { type Look, lookForLost } from '../../../../actions/look-for-lost.ts'
import type { Deadline } from '../../../../core/deadline.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import { RequestError } from '../../../../http/request-error.ts'
import { AlreadyActive } from '../../errors.ts'
import type { TorrentItem } from '../../wire.ts'
import { refuseTooLate } from './too-late.ts'
import type { FetchWorld } from './types.ts'

/** Something that becomes a torrent at Real-Debrid. */
export interface TorrentSource {
  /** For people: `magnet 1`, the name of the file. Never the magnet, which may hold the keys of a private tracker. */
  readonly label: string
  /** 40 hex digits in lower case. */
  readonly hash: string
  readonly add: () => Promise<{ readonly id: string }>
}

/** A torrent of the account. */
export interface AddedTorrent {
  readonly id: string
  /** True when this run added it; only then may this run remove it. */
  readonly ours: boolean
}

const WAIT_FOR_SLOT_MS = 60_000

/** The torrents of the account with that hash. */
export async function torrentsOf({ api }: FetchWorld, hash: string): Promise<readonly TorrentItem[]> {
  const found: TorrentItem[] = []
  for await (const one of api.torrents()) if (one.hash === hash) found.push(one)
  return found
}

/**
 * Adds a torrent exactly once. The hash tells which torrents are it, so after a lost answer the list is searched; only a
 * list that does not have it lets the request be sent once more. The service may also answer with a torrent that was there
 * before, or refuse another one beside it; that one is then used, and is not ours.
 *
 * @param before those of the same hash that were there before.
 */
export async function addOnce(
  world: FetchWorld,
  source: TorrentSource,
  before: readonly TorrentItem[],
): Promise<AddedTorrent> {
  const { context, policy } = world
  const known = new Set(before.map(({ id }) => id))
  // Two .torrent files may have one name.
  const key = `add ${source.hash} ${before.length}`
  const until = context.deadline.within(policy.maxWaitMs)
  let sentAgain = false
  for (;;) {
    await waitForSlot(world, until)
    refuseTooLate(world, `the adding of ${source.label}`)
    context.journal.open({
      key,
      kind: 'trigger',
      data: { label: source.label, hash: source.hash, known: [...known].join(' ') },
    })
    try {
      const { id } = await source.add()
      return follow(id, !known.has(id))
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      if (error.processed === 'no') {
        context.journal.close(key)
        // Somebody took the last place since it was looked for.
        if (error.code !== 'too_many_active' || until.passed()) throw error
        context.log.info(`${error.message} Waiting for a place.`)
        await until.sleep(WAIT_FOR_SLOT_MS, context.signal)
        continue
      }
      context.log.info(`${error.message} Looking in the list of torrents for ${source.label}.`)
      const isActive = error instanceof AlreadyActive
      const { found, complete } = await search(world, source.hash, {
        known,
        late: error.processed === 'later',
        orKnown: isActive,
      })
      // A refusal adds nothing: a new one is then ours only when an earlier request may have added it.
      if (found !== undefined) return follow(found, !known.has(found) && (!isActive || sentAgain))
      if (error.processed === 'later' || !complete || sentAgain) {
        context.journal.close(key)
        throw lost(error, source.label)
      }
      context.log.info(`Real-Debrid does not have ${source.label}; adding it once more.`)
      sentAgain = true
    }
  }

  function follow(id: string, ours: boolean): AddedTorrent {
    if (ours) context.journal.open({ key: id, kind: 'torrent', data: { label: source.label } })
    context.journal.close(key)
    context.log.info(`${source.label} is torrent ${id}${ours ? '' : ', which was there before'}`)
    return { id, ours }
  }
}

interface Search {
  readonly known: ReadonlySet<string>
  readonly late: boolean
  /** One that was there before will do. */
  readonly orKnown: boolean
}

async function search(world: FetchWorld, hash: string, { known, late, orKnown }: Search): Promise<Look<string>> {
  return await lookForLost(world.context, late, async () => {
    const there = await torrentsOf(world, hash)
    const found = there.find(one => !known.has(one.id)) ?? (orKnown ? there[0] : undefined)
    return { found: found?.id, complete: true }
  })
}

/** Waits until the account may have another active torrent. */
async function waitForSlot({ api, context }: FetchWorld, until: Deadline): Promise<void> {
  for (;;) {
    const { active, limit } = await api.activeCount()
    if (active < limit) return
    if (until.passed()) {
      throw new ShipgateError('too_many_active', `Real-Debrid allows ${limit} active torrents, and ${active} are.`, {
        hint: 'Wait for others to end, remove some, or raise max-wait-minutes.',
      })
    }
    context.log.info(`All ${limit} places for active torrents are taken; waiting`)
    await until.sleep(WAIT_FOR_SLOT_MS, context.signal)
  }
}

function lost(error: RequestError, label: string): ShipgateError {
  return new ShipgateError(
    error.code === 'forbidden' ? 'provider_error' : error.code,
    `${error.message} Whether ${label} was added is not known: the list does not have it so far.`,
    { hint: 'Look at the torrents of the account before running again.', cause: error },
  )
}
