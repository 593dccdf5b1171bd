import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import type { AddedTorrent } from './add-torrent.ts'
import type { FetchWorld } from './types.ts'

/** Removes what this run added to the account, as `remove-after` says; never what was there before. */
export class CleanUp {
  readonly #world: FetchWorld
  #torrent: AddedTorrent | undefined

  constructor(world: FetchWorld, torrent: AddedTorrent) {
    this.#world = world
    this.#torrent = torrent
  }

  /** Another torrent in place of the one before. */
  takeOver(torrent: AddedTorrent): void {
    this.#torrent = torrent
  }

  /** Does the work and then what `remove-after` says about how it went. A cancel leaves it to the finish. */
  async around<T>(work: () => Promise<T>): Promise<T> {
    let result: T
    try {
      result = await work()
    } catch (error) {
      if (!isCancelled(error)) await this.#end(this.#world.policy.removeAfter === 'always')
      throw error
    }
    await this.#end(this.#world.policy.removeAfter !== 'never')
    return result
  }

  /** The present torrent goes at once, whatever `remove-after` says: it stands in the way of the next one. */
  async removeNow(): Promise<void> {
    const torrent = this.#torrent
    if (torrent?.ours !== true) return
    await this.#world.api.deleteTorrent(torrent.id)
    this.#world.context.journal.close(torrent.id)
    this.#torrent = undefined
  }

  async #end(remove: boolean): Promise<void> {
    const torrent = this.#torrent
    if (torrent?.ours !== true) return
    const { context } = this.#world
    const stays = (why: string) =>
      context.report.notes.push(`Torrent ${torrent.id}, which this run added, stays at Real-Debrid${why}.`)
    try {
      if (remove) await this.removeNow()
      else stays(`, as remove-after: ${this.#world.policy.removeAfter} says`)
    } catch (error) {
      if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
      stays(`: ${error.message.replace(/\.$/, '')}`)
    }
    context.journal.close(torrent.id)
  }
}
