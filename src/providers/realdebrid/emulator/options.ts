import type { Clock } from '../../../core/ports.ts'
import type { WorldSeed } from './world-seed.ts'

export interface RealdebridOptions extends Partial<RealdebridSettings> {
  readonly clock: Clock
  /** Same seed, same ids. Default 1. */
  readonly seed?: number
  /** Default: see default-world.ts. */
  readonly world?: WorldSeed
}

/**
 * Every behaviour that can be chosen, and changed while the emulator runs (`control.change`). Nobody outside knows the
 * answers to many of these: each reasonable one can be had, the likeliest is the default.
 */
export interface RealdebridSettings {
  /** Default true: what the service would ignore in silence is answered with 400. False: recorded only. */
  readonly strict: boolean
  /** Milliseconds every answer of the API takes. Default 0. */
  readonly latencyMs: number
  /** For addresses inside answers. Default the origin that was asked. */
  readonly apiOrigin: string | null
  /** Restricted links and pictures. Default https://real-debrid.com. */
  readonly siteOrigin: string
  /** The download host, where `emulator.files` answers. Default https://lax1-4.download.real-debrid.com. */
  readonly filesOrigin: string

  /** Statuses other than those of the error table, by error code: 36 may be 503 or 429, 35 was 403 once. */
  readonly statusOf: Readonly<Record<number, number>>
  /** ETags are documented for the API; whether lists have them is unknown. Default all. */
  readonly etags: 'all' | 'not-lists' | 'none'
  /** Three clients see 204 instead of an empty list. Default 204. */
  readonly emptyList: '204' | 'array'
  /** A folder or container without links. Default array (vendor's reference). */
  readonly emptyUrlList: '204' | 'array'
  /** A PHP back end writes an empty object as `[]` (two clients). Default array. */
  readonly emptyMap: 'array' | 'object'
  /** Where the server's clock stands; dates end in Z all the same (a client corrects for it). A guess; UTC to switch it off. */
  readonly zone: string
  /** Page size 50 and at most 2500 in the older documentation, 100 and 5000 in the newer. Default newer. */
  readonly edition: 'older' | 'newer'
  /** `filter=active` puts active torrents first in the older text and gives only them in the newer. Default only. */
  readonly activeFilter: 'only' | 'first'
  /** A token in the query is documented; a correct client never sends it. Default refused. */
  readonly authTokenInQuery: 'refused' | 'accepted'

  /** Calls in 60 s, refused ones included (newer documentation). Default 250. */
  readonly perMinute: number
  /** One client measured about 22 calls in 10 s. Infinity calls to switch it off. */
  readonly burst: { readonly calls: number; readonly ms: number }
  /** A bucket on top of both, for tests of a client's own budget. Default null: none. */
  readonly bucket: { readonly size: number; readonly perSecond: number } | null
  /** After a refusal everything is refused for so long. Its length is unknown. Default 0. */
  readonly blockMs: number
  /** Whether it is ever sent is unknown. Default never. */
  readonly retryAfter: 'never' | 'seconds'
  /** Adding and unrestricting give 35 for so long after a refusal (one client calls it a penalty). Default 0. */
  readonly penaltyMs: number

  /** A free account that unrestricts a hoster link. Adding is 403 by the reference. Default 20 (503). */
  readonly freeUnrestrict: 20 | 9
  /** A wrong link password. Unknown. Default 24. */
  readonly wrongPassword: 24 | 13 | 2
  /** What /unrestrict/check says of a dead file: 503 in the reference, 404 seen. Default 503. */
  readonly deadCheck: 503 | 404
  /** False: the caller has a data-centre address, so that links without Remote traffic give 22. Default true. */
  readonly addressAllowed: boolean
  /** Connections per file of torrent links and of hoster links without their own number. Defaults 16 and 4. */
  readonly torrentChunks: number
  readonly hosterChunks: number

  /** Default 20; 10, 20 and 100 were seen. */
  readonly activeLimit: number
  /** Slots held by torrents that this account's list does not show. Default 0. */
  readonly otherActive: number
  /** Whether `queued` and `waiting_files_selection` count is unknown. Default all that is not ended. */
  readonly activeStatuses: readonly string[]
  /** `list` of hashes in activeCount, seen by one client. Default true. */
  readonly activeList: boolean
  /** The same hash again: evidence for new ids and for the old one. Default new-id. */
  readonly sameHash: 'new-id' | 'same-id' | 'error-33'
  /** Answers of /torrents/info that are 404 after adding (one client retries). Default 0. */
  readonly infoMisses: number
  /** Numbers in `progress`. Default integer. */
  readonly progress: 'integer' | 'float'
  /** Which selections of several files become one archive; clients disagree. Default non-media. */
  readonly packing: 'non-media' | 'always' | 'never'
  /** Link ids of torrents may have 16 characters, of which 13 work. Default false. */
  readonly longLinkIds: boolean
  /** Whether links outlive their torrent's deletion is unknown. Default true. */
  readonly linksOutliveTorrent: boolean
  /** Whether a .torrent file skips conversion is assumed. Default true. */
  readonly fileSkipsConversion: boolean
  /** Switched off on 2024-11-21. Default disabled. */
  readonly instantAvailability: 'disabled' | 'works'
  /** Milliseconds. Defaults 3 s, 120 s (a hash that no peer has), 2 s (cached), 60 s, 10 s, 10 s. */
  readonly conversionMs: number
  readonly unknownMagnetMs: number
  readonly cachedMs: number
  readonly downloadMs: number
  readonly compressMs: number
  readonly uploadMs: number

  /** Status of a device code that nobody has accepted yet. 403 in two clients, 400 in one. Default 403. */
  readonly pendingStatus: 403 | 400 | 404
  /** One client reads null. Default null. */
  readonly pendingCode: 'null' | 'absent'
  /** Seen by three clients. Default true. */
  readonly directVerificationUrl: boolean
  /** Seconds. Only `expires_in` tells. Default 86400. */
  readonly accessTokenSeconds: number
  /** Two clients never store the one returned. Default stable. */
  readonly refreshTokens: 'stable' | 'rotating'
  /** Whether /disable_access_token ends a private API token is unknown. Default kept. */
  readonly disabledApiToken: 'kept' | 'ended'
  /** Whether open-source clients may see /hosts/status is unknown. Default true. */
  readonly hostsStatusInScope: boolean

  /** Milliseconds an unrestricted link works. Undocumented; one client renews after 48 h. Default 48 h. */
  readonly linkLifeMs: number
  /** Default html-404 (in substance from one client). */
  readonly expiredLink: 'html-404' | 'html-403' | 'html-410' | 'html-200'
  /** Bytes a second of each connection, on the clock. Default Infinity. */
  readonly bytesPerSecond: number
  /** More connections to a file than its `chunks`. Unknown. Default 503. */
  readonly tooManyConnections: 503 | 429 | 'accepted'
  /** Unknown for the download host. Default strong. */
  readonly fileEtags: 'strong' | 'weak' | 'none'
  readonly lastModified: boolean
  /** Unknown. Default honoured. */
  readonly ifRange: 'honoured' | 'ignored'
  /** False: the host sends whole files only. Default true. */
  readonly ranges: boolean
}

const HOUR = 3_600_000

export const DEFAULTS: RealdebridSettings = {
  strict: true,
  latencyMs: 0,
  apiOrigin: null,
  siteOrigin: 'https://real-debrid.com',
  filesOrigin: 'https://lax1-4.download.real-debrid.com',
  statusOf: {},
  etags: 'all',
  emptyList: '204',
  emptyUrlList: 'array',
  emptyMap: 'array',
  zone: 'Europe/Paris',
  edition: 'newer',
  activeFilter: 'only',
  authTokenInQuery: 'refused',
  perMinute: 250,
  burst: { calls: 22, ms: 10_000 },
  bucket: null,
  blockMs: 0,
  retryAfter: 'never',
  penaltyMs: 0,
  freeUnrestrict: 20,
  wrongPassword: 24,
  deadCheck: 503,
  addressAllowed: true,
  torrentChunks: 16,
  hosterChunks: 4,
  activeLimit: 20,
  otherActive: 0,
  activeStatuses: ['magnet_conversion', 'waiting_files_selection', 'queued', 'downloading', 'compressing', 'uploading'],
  activeList: true,
  sameHash: 'new-id',
  infoMisses: 0,
  progress: 'integer',
  packing: 'non-media',
  longLinkIds: false,
  linksOutliveTorrent: true,
  fileSkipsConversion: true,
  instantAvailability: 'disabled',
  conversionMs: 3_000,
  unknownMagnetMs: 120_000,
  cachedMs: 2_000,
  downloadMs: 60_000,
  compressMs: 10_000,
  uploadMs: 10_000,
  pendingStatus: 403,
  pendingCode: 'null',
  directVerificationUrl: true,
  accessTokenSeconds: 86_400,
  refreshTokens: 'stable',
  disabledApiToken: 'kept',
  hostsStatusInScope: true,
  linkLifeMs: 48 * HOUR,
  expiredLink: 'html-404',
  bytesPerSecond: Number.POSITIVE_INFINITY,
  tooManyConnections: 503,
  fileEtags: 'strong',
  lastModified: false,
  ifRange: 'honoured',
  ranges: true,
}
