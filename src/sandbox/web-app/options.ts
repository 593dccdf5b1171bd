import type { Clock } from '../../core/ports.ts'
import type { Release } from './release.ts'

export interface WebAppOptions extends Partial<WebAppHealth> {
  readonly clock: Clock
  /** What the servers have now; undefined before anything was deployed. */
  readonly version: () => string | undefined
  /**
   * Everything the servers have had, oldest first, so that a switch counts from its own time. Without it a switch is
   * noticed by the first request after it.
   */
  readonly releases?: () => readonly Release[]
}

/** How well it is; can be changed while it runs. */
export interface WebAppHealth {
  /** Milliseconds after a switch in which it is down. Default 0. */
  readonly downMs: number
  /** Down is a refused connection, or the answer of a proxy in front. Default refused. */
  readonly downAs: 'refused' | 502 | 503
  /** Milliseconds after a switch, and after being down, in which the old version still answers alone. Default 0. */
  readonly staleMs: number
  /** Milliseconds after that in which old and new answer in turn, as in a rolling restart. Default 0. */
  readonly rollingMs: number
  /** Milliseconds every answer takes. Default 0. */
  readonly slowMs: number
  /** Milliseconds after a switch for which it is slow. Default for ever. */
  readonly slowForMs: number
  /** Versions that never work, and how. Default none. */
  readonly broken: Readonly<Record<string, Breakage>>
  /** Every so many-th answer is a 500: 3 is two good ones and a bad one. 0 is never. Default 0. */
  readonly failsEvery: number
  /** A header without which it answers 401. Default none. */
  readonly requires: { readonly name: string; readonly value: string } | null
}

export type Breakage =
  /** Status 500. */
  | 'status'
  /** Status 200, and the text `error` where the version should be. */
  | 'body'
  /** Connections are refused. */
  | 'refused'
  /** Never answers. */
  | 'silent'
  /** Well, and with the version before. */
  | 'old-version'

export const WELL: WebAppHealth = {
  downMs: 0,
  downAs: 'refused',
  staleMs: 0,
  rollingMs: 0,
  slowMs: 0,
  slowForMs: Number.POSITIVE_INFINITY,
  broken: {},
  failsEvery: 0,
  requires: null,
}
