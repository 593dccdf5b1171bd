import type { Clock } from '../../../core/ports.ts'
import type { FindingSeed } from './records.ts'

export interface DebrickedOptions extends Partial<DebrickedSettings> {
  readonly clock: Clock
  /** Same seed, same JWTs and report ids. Default 1. */
  readonly seed?: number
  /** Scans that were made before. Default: one of shipgate-demo/payments, without findings. */
  readonly world?: readonly EarlierScan[]
}

/** Every behaviour that can be chosen, and changed while the emulator runs (`control.change`). */
export interface DebrickedSettings {
  /** Default true: what the service would ignore or mail is answered with 400. False: recorded only. */
  readonly strict: boolean
  /** Default enterprise. SBOMs need enterprise, licences premium (official CLI 26.3.1: 402 and 403). */
  readonly plan: 'enterprise' | 'premium' | 'free'
  /** Further features that the plan lacks. */
  readonly withheld: readonly ('vulnerabilities' | 'licences' | 'sbom' | 'uploads')[]
  /** Milliseconds every answer takes. Default 0. */
  readonly latencyMs: number
  /** Milliseconds more for a login. Default 0. */
  readonly loginMs: number
  /** Milliseconds more for an upload, or by base name. Default 0. */
  readonly uploadMs: number | ((fileName: string) => number)
  /** Lifetime of a JWT. Default 3600, as the `iat` and `exp` of an old sample. */
  readonly jwtSeconds: number
  /** `no-token`: status 200 without one, a code path of the official CLI. Default token. */
  readonly loginAnswer: 'token' | 'token-and-refresh-token' | 'no-token'
  /** `empty` was seen in a test of the deprecated official PHP CLI. Default json. */
  readonly unauthorizedBody: 'json' | 'empty'
  /** A token without rights: 403 in clients, 401 with a message in the published OpenAPI description. Default 403. */
  readonly rightsMissing: 403 | 401
  /** Requests per hour and token; the published numbers are 500 to 5000. Default 5000. */
  readonly hourlyRequests: number | 'off'
  /** Nobody has a 429 recorded: both are assumptions. Default json and seconds. */
  readonly rateLimitBody: 'json' | 'html'
  readonly retryAfter: 'seconds' | 'date' | 'none'
  /** `uncompilable`: one entry more, whose expression no engine takes. `unreachable`: 503. Default listed. */
  readonly formats: 'listed' | 'uncompilable' | 'unreachable'
  /** Status for an empty file: 200 in a test of the official CLI, 400 by the documentation. Default 200. */
  readonly emptyFileStatus: 200 | 400
  /** Scans of a quota plan; upload answers tell it then. Default null: no quota. */
  readonly quota: { readonly totalScans: number; readonly remainingScans: number } | null
  /** Milliseconds a scan waits and works. Default 2 s and 8 s. */
  readonly queueMs: number
  readonly scanMs: number
  /** Tests of the official CLI use 200 for every step. Default 202. */
  readonly runningStatus: 202 | 200
  /** Whether 202 always has a full body is unknown. Default full. */
  readonly runningBody: 'full' | 'progress-only'
  /** Which of `automationsAction` and its older name are there; `empty` is the text "". Default both. */
  readonly actionFields: 'both' | 'automations' | 'policy-engine' | 'empty' | 'none'
  /** `absolute` is what was seen; the others break naive parsing. Default plain. */
  readonly detailsUrl: 'plain' | 'trailing-part' | 'empty'
  /** The largest page; a comment in a fork of the CLI says 250. */
  readonly rowsPerPageCap: number
  /** Not confirmed; clients accept both. Default array. */
  readonly branches: 'array' | 'wrapped'
  /** Which of get-hierarchy and the older get-dependencies-hierarchy exist. Default both. */
  readonly hierarchy: 'both' | 'new' | 'old'
  /** How a review status is written; `mixed`: an object where there is an end, else text. Default mixed. */
  readonly statusShape: 'text' | 'object' | 'mixed'
  /** Whether an expression such as `MIT OR GPL-2.0` is one licence or several. Unknown; default split. */
  readonly licenceExpressions: 'split' | 'whole'
  /** Milliseconds after a scan's end until root fixes are ready. Default 0. */
  readonly rootFixMs: number
  /** Milliseconds to make an SBOM, and until it is deleted. Default 5 s and a day. */
  readonly sbomMs: number
  readonly sbomKeptMs: number
  /** 201 to every SBOM download, as the official CLI reads it. Default false. */
  readonly sbomQueueTooLong: boolean
}

export const DEFAULTS: DebrickedSettings = {
  strict: true,
  plan: 'enterprise',
  withheld: [],
  latencyMs: 0,
  loginMs: 0,
  uploadMs: 0,
  jwtSeconds: 3_600,
  loginAnswer: 'token',
  unauthorizedBody: 'json',
  rightsMissing: 403,
  hourlyRequests: 5_000,
  rateLimitBody: 'json',
  retryAfter: 'seconds',
  formats: 'listed',
  emptyFileStatus: 200,
  quota: null,
  queueMs: 2_000,
  scanMs: 8_000,
  runningStatus: 202,
  runningBody: 'full',
  actionFields: 'both',
  detailsUrl: 'plain',
  rowsPerPageCap: 250,
  branches: 'array',
  hierarchy: 'both',
  statusShape: 'mixed',
  licenceExpressions: 'split',
  rootFixMs: 0,
  sbomMs: 5_000,
  sbomKeptMs: 86_400_000,
  sbomQueueTooLong: false,
}

/** A scan somebody made before, or makes beside us. */
export interface EarlierScan {
  readonly repository: string
  readonly branch: string
  readonly commit: string
  /** Default: the branch is the default one when it is the repository's first. */
  readonly defaultBranch?: string
  /** Texts by path relative to the repository root. */
  readonly files?: Readonly<Record<string, string>>
  readonly findings?: readonly FindingSeed[]
  /** Milliseconds since 1970 of its end. Default an hour ago. */
  readonly endedAt?: number
  readonly isRelease?: boolean
}
