import type { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'

export interface DownloadLink {
  readonly destinationId: string
  readonly file: string
  readonly decrypt: boolean
  readonly createdAt: number
}

// DBackup 3.2.0, seen live: a link of 285 s works, one of 315 s does not.
const LIFE_MS = 5 * 60 * 1000

/** Tokens of download links: single use, five minutes, in the memory of the process. */
export class DownloadLinks {
  readonly #links = new Map<string, DownloadLink>()
  readonly #random: SeededRandom

  constructor(random: SeededRandom) {
    this.#random = random
  }

  create(link: DownloadLink): string {
    const token = this.#random.hex(32)
    this.#links.set(token, link)
    return token
  }

  /** Gives the link of a token that is known, fresh and unused; does not use it up. */
  peek(token: string, now: number): DownloadLink | undefined {
    const link = this.#links.get(token)
    return link !== undefined && now - link.createdAt <= LIFE_MS ? link : undefined
  }

  /** Done when the file has been read from storage, before a byte of it is sent; by HEAD as well (seen live). */
  use(token: string): void {
    this.#links.delete(token)
  }

  clear(): void {
    this.#links.clear()
  }
}
