import { stat, statfs } from 'node:fs/promises'
import { ShipgateError } from '../core/errors.ts'
import { bytes } from '../core/quantities.ts'

interface Claim {
  readonly disk: number
  readonly left: () => number
}

/** Free bytes of the disk that the folder is on; undefined where the system does not tell. */
export type FreeBytes = (folder: string) => Promise<number | undefined>

/**
 * Room for files that are fetched side by side. Each of them is a hole at first, so that the disk does not show what the
 * others are still going to need.
 */
export class DiskRoom {
  readonly #free: FreeBytes
  readonly #claims = new Set<Claim>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(free: FreeBytes = freeBytes) {
    this.#free = free
  }

  /**
   * Keeps room for a file until the returned function is called. Throws `disk_full` when there is not enough beside what
   * the others need.
   *
   * @param left how many bytes of the file are not on the disk yet; asked again whenever another file wants room.
   */
  async claim(folder: string, left: () => number): Promise<() => void> {
    // One after the other: two that look at once would each find the other's claim, and both give up.
    const mine = this.#turn.then(() => this.#admit(folder, left))
    this.#turn = mine.catch(() => undefined)
    return await mine
  }

  async #admit(folder: string, left: () => number): Promise<() => void> {
    const disk = await stat(folder).then(
      found => found.dev,
      () => 0,
    )
    const free = await this.#free(folder)
    const others = [...this.#claims].filter(one => one.disk === disk).reduce((sum, one) => sum + one.left(), 0)
    const wanted = left()
    if (free !== undefined && wanted > free - others) {
      const beside = others === 0 ? '' : `, and the files that are fetched beside it need ${bytes(others)} of that`
      throw new ShipgateError(
        'disk_full',
        `The file has ${bytes(wanted)}, but the disk of ${folder} has ${bytes(free)} left${beside}.`,
      )
    }
    const claim = { disk, left }
    this.#claims.add(claim)
    return () => void this.#claims.delete(claim)
  }
}

async function freeBytes(folder: string): Promise<number | undefined> {
  const disk = await statfs(folder).catch(() => undefined)
  return disk && disk.bavail * disk.bsize
}
