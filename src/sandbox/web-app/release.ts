/** A version, and from when on it was there. */
export interface Release {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly version: string
}

/** The releases that can be told from looking at a version now and then: each begins when it is first seen. */
export class SeenReleases {
  readonly #releases: Release[] = []

  look(version: string | undefined, at: number): readonly Release[] {
    if (version !== undefined && version !== this.#releases.at(-1)?.version) this.#releases.push({ at, version })
    return this.#releases
  }
}
