import type { FetchedFile } from './fetched-file.ts'

/** What has come of one source so far: it is told also when the source fails in the end, because it is in the folder. */
export class Arrivals {
  readonly #files = new Map<string, FetchedFile>()
  readonly #told = new Set<string>()
  /** True: the source was read, and there is no link in it. */
  holdsNothing = false

  /** @param told its path in the torrent. */
  add(file: FetchedFile, told: string | undefined): void {
    this.#files.set(file.path, file)
    if (told !== undefined) this.#told.add(told)
  }

  has(told: string): boolean {
    return this.#told.has(told)
  }

  get files(): readonly FetchedFile[] {
    return [...this.#files.values()]
  }
}
