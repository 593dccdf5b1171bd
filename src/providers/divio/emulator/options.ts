import type { Clock } from '../../../core/ports.ts'
import type { WorldSeed } from './world-seed.ts'

export interface DivioOptions extends Partial<DivioSettings> {
  readonly clock: Clock
  /** Same seed, same ids, commits and links. Default 1. */
  readonly seed?: number
  /** Default: two organisations with three applications, see default-world.ts. */
  readonly world?: WorldSeed
}

/**
 * Every behaviour that can be chosen, and changed while the emulator runs (`control.change`). Nobody outside has seen
 * the answers to most of these: each reasonable one can be had, the likeliest is the default.
 */
export interface DivioSettings {
  /** Default true: body keys the service would ignore in silence are answered with 400. False: recorded only. */
  readonly strict: boolean
  /** Milliseconds every answer takes. Default 0. */
  readonly latencyMs: number
  /** As `https://api.divio.com`, for addresses inside answers. Default null: the origin that was asked. */
  readonly publicOrigin: string | null
  /** Where `emulator.storage` is reached; download addresses begin with it. Default https://storage.example. */
  readonly storageOrigin: string

  /** Reading an address that lacks its slash. The API's own text writes one so. Unknown. Default redirect (301). */
  readonly readWithoutSlash: 'redirect' | '404'
  /**
   * Writing to one. Default refused: a 400 of the sandbox that names the fault. `redirect`: 301, after which most
   * clients read instead of write; `404` and `500` are what the usual framework does.
   */
  readonly writeWithoutSlash: 'refused' | 'redirect' | '404' | '500'
  /** A slash after one of the three addresses that have none. Unknown. Default 404. */
  readonly slashTooMany: '404' | 'accepted'

  /** Status of what was created. Unknown. Default 201. */
  readonly createdStatus: 200 | 201
  /** Requests per token in each window; `retryAfter` false: the 429 does not say when. No figure is known. Default null. */
  readonly throttle: { readonly requests: number; readonly perMs: number; readonly retryAfter?: boolean } | null

  /** Entries a page without `page_size`, and the most. Known for /iam (100) only. Defaults 20, 100 and 100. */
  readonly pageSize: number
  readonly iamPageSize: number
  readonly maxPageSize: number
  /** `foreign`: another origin, a trap. `http`: another scheme, as behind some proxies. Default own. */
  readonly nextLinks: 'own' | 'foreign' | 'http'
  /** `next` and `previous` where there is none; samples of the reference omit them at times. Default null. */
  readonly absentLinks: 'null' | 'missing'
  /** All lists but deployments; no order is promised. Default newest-first. */
  readonly listOrder: 'newest-first' | 'oldest-first' | 'by-uuid'
  /** The official client takes entry 0 for the newest. Default newest-first. */
  readonly deploymentOrder: 'newest-first' | 'oldest-first'
  /** A filter with a uuid that does not exist. Unknown. Default empty. */
  readonly unknownFilterValue: 'empty' | 'refused'
  /** `environment` on backups and `backup` on service instance backups. The API's text walks everything. Default ignored. */
  readonly backupFilters: 'ignored' | 'honoured'

  /**
   * POST deployments while one of the environment runs. Unknown. `queue`: a second one waits. `drop`: it is made and
   * ends as not deployed, a race the vendor names. Default refuse-400, with non_field_errors.
   */
  readonly whenBusy: 'refuse-400' | 'refuse-409' | 'queue' | 'drop'
  /** When a deployment takes the commit of its branch. Unknown. Default trigger. */
  readonly commitTakenAt: 'trigger' | 'start'
  /** build_mode ADOPT without any build. Unknown. Default builds. */
  readonly adoptWithoutBuild: 'builds' | 'refused'
  /** Milliseconds waiting for a worker, building, and for release commands and start. Defaults 5 s, 120 s, 45 s. */
  readonly queueMs: number
  readonly buildMs: number
  readonly releaseMs: number
  /** GET logs before the end. Unknown. Default partial. */
  readonly logWhileRunning: 'partial' | 'empty' | '404'
  /** True: `author`, which was taken away in spring 2025. Default false. */
  readonly authorField: boolean

  /** Milliseconds from a push to the panel knowing it by the git webhook. `lost`: it never does. Default 3 s. */
  readonly webhookMs: number | 'lost'
  /** Milliseconds a repository check takes. Default 4 s. */
  readonly checkMs: number
  /** Whether a check makes the panel fetch is assumed. Default true. */
  readonly checkFetches: boolean
  /** The most environments of an application. Default 8. */
  readonly environmentLimit: number

  /** Sensitive values among a deployment's variables; the official client prints what comes. Default shown. */
  readonly sensitiveInDeployment: 'shown' | 'null' | 'missing'

  /** `success` of a backup before it is COMPLETED, where it means nothing (seen in tests). Default PARTIAL. */
  readonly successWhileWorking: 'SUCCESS' | 'PARTIAL' | null
  /** `errors` where there are none; null seen in tests. Default array. */
  readonly noErrors: 'array' | 'null'
  /** POST backups while one of the environment works. Unknown. Default accepted. */
  readonly backupWhenBusy: 'accepted' | 'refused'
  /** Milliseconds a backup is queued, and for each service instance. Defaults 8 s and 12 s. */
  readonly backupQueueMs: number
  readonly backupMs: number
  /** Milliseconds until a download address is there, and how long it works. Unknown. Defaults 10 s and 1 h. */
  readonly downloadMs: number
  readonly linkLifeMs: number
  /** Media archives: `gzip` as Content-Encoding of a tar (official client), or a tar.gz as it is. Default gzip. */
  readonly mediaEncoding: 'gzip' | 'none'
  /** Milliseconds a restore takes. Default 30 s. */
  readonly restoreMs: number
}

export const DEFAULTS: DivioSettings = {
  strict: true,
  latencyMs: 0,
  publicOrigin: null,
  storageOrigin: 'https://storage.example',
  readWithoutSlash: 'redirect',
  writeWithoutSlash: 'refused',
  slashTooMany: '404',
  createdStatus: 201,
  throttle: null,
  pageSize: 20,
  iamPageSize: 100,
  maxPageSize: 100,
  nextLinks: 'own',
  absentLinks: 'null',
  listOrder: 'newest-first',
  deploymentOrder: 'newest-first',
  unknownFilterValue: 'empty',
  backupFilters: 'ignored',
  whenBusy: 'refuse-400',
  commitTakenAt: 'trigger',
  adoptWithoutBuild: 'builds',
  queueMs: 5_000,
  buildMs: 120_000,
  releaseMs: 45_000,
  logWhileRunning: 'partial',
  authorField: false,
  webhookMs: 3_000,
  checkMs: 4_000,
  checkFetches: true,
  environmentLimit: 8,
  sensitiveInDeployment: 'shown',
  successWhileWorking: 'PARTIAL',
  noErrors: 'array',
  backupWhenBusy: 'accepted',
  backupQueueMs: 8_000,
  backupMs: 12_000,
  downloadMs: 10_000,
  linkLifeMs: 3_600_000,
  mediaEncoding: 'gzip',
  restoreMs: 30_000,
}
