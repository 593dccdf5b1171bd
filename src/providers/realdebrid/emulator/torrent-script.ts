import type { ErrorCode } from './error-table.ts'

/** How one torrent goes. Plain data; Infinity is never. */
export interface TorrentScript {
  /** What adding is answered instead, as 35 (infringing) or 29 (too big). */
  readonly addError?: ErrorCode
  /** What selecting is answered instead. */
  readonly selectError?: ErrorCode
  /** What unrestricting its links is answered. 35: found out late; 19: the stored copy is gone. */
  readonly linkError?: ErrorCode

  /** Milliseconds a magnet is in conversion. Default `conversionMs` of the settings. */
  readonly conversionMs?: number
  /** How conversion ends. Default works. */
  readonly conversion?: 'works' | 'magnet_error'
  /** Milliseconds in `queued`. Default 0: it is not shown. */
  readonly queueMs?: number
  /** Milliseconds of downloading without stalls. Default `downloadMs` of the settings. */
  readonly downloadMs?: number
  /** Peers while downloading, and while a magnet is converted. Default 48. */
  readonly seeders?: number
  /** No progress and no seeders from `at` percent on. `ms` default Infinity. */
  readonly stall?: { readonly at: number; readonly ms?: number }
  /** Default downloaded. `virus` comes after the last byte. */
  readonly ending?: 'downloaded' | 'error' | 'dead' | 'virus'
  /** Percent at which `error` and `dead` come. Default 50. */
  readonly failsAt?: number
  /** A status that no documentation has, shown before downloading. */
  readonly unknownStatus?: { readonly word: string; readonly ms: number }

  /** Whether several selected files become one archive. Default by `packing` of the settings. */
  readonly packed?: boolean
  /** Default `compressMs` and `uploadMs` of the settings. Compressing is shown for archives only. */
  readonly compressMs?: number
  readonly uploadMs?: number
  /** Links that each selected file is split into. Default 1. */
  readonly parts?: number
  /** All links but the first come this much after the end. Default 0. */
  readonly linksLateMs?: number
  /** Milliseconds after the end when the stored copy is cleaned up: links give error 19, the status becomes `dead`. */
  readonly diesMs?: number
  /** Milliseconds after adding when the torrent is gone from the account, as if somebody deleted it. */
  readonly vanishMs?: number
}

export const INSTANT: TorrentScript = { conversionMs: 0, downloadMs: 0, uploadMs: 0, compressMs: 0 }
export const NEVER_CONVERTS: TorrentScript = { conversionMs: Number.POSITIVE_INFINITY }
export const MAGNET_ERROR: TorrentScript = { conversion: 'magnet_error' }
export const STALLS: TorrentScript = { stall: { at: 37 } }
export const DEAD: TorrentScript = { ending: 'dead', failsAt: 12 }
export const FAILS: TorrentScript = { ending: 'error', failsAt: 64 }
export const VIRUS: TorrentScript = { ending: 'virus' }
export const INFRINGING: TorrentScript = { addError: 35 }
