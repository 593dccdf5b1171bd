import type { DebrickedSettings, EarlierScan } from './options.ts'
import type { ReviewStatus, Right, RuleSeed, Scan, ScanScript } from './records.ts'
import { isDone } from './scan-phase.ts'
import type { Advisory } from './scanner/advisories.ts'
import { addEarlierScan, addRepository } from './start-scan.ts'
import { pathOf, type ServerState } from './state.ts'
import { accountOf, type Role } from './world.ts'

/** The strings behind the service: seeding, scripting, looking. Everything here takes effect at the clock's time. */
export class DebrickedControl {
  readonly #state: ServerState

  constructor(state: ServerState) {
    this.#state = state
  }

  /** Chooses other behaviours from now on. */
  change(settings: Partial<DebrickedSettings>): void {
    this.#state.settings = { ...this.#state.settings, ...settings }
    if (settings.quota !== undefined) this.#state.remainingScans = settings.quota?.remainingScans ?? null
  }

  /** How the scan of the next finish goes; further scripts are for the finishes after that. */
  scriptScan(...scripts: readonly ScanScript[]): void {
    this.#state.scripts.push(...scripts)
  }

  /** How all scans go that have no script of their own. */
  scriptUsually(script: ScanScript): void {
    this.#state.usualScript = script
  }

  /** The rules of the account, instead of the ones it has. None: the status call answers null. */
  setRules(rules: readonly RuleSeed[]): void {
    this.#state.rules = rules
  }

  /**
   * Uploads of files with this base name are refused from now on, `times` of them (default all). The body is the usual
   * `{code, message}` unless given.
   */
  refuseUpload(
    file: string | RegExp,
    refusal: { readonly status: number; readonly message?: string; readonly body?: unknown; readonly times?: number },
  ): void {
    const { status, message, body, times } = refusal
    this.#state.uploadRefusals.push({
      file: typeof file === 'string' ? new RegExp(`^${file.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : file,
      status,
      body: body ?? { code: status, message: message ?? (status === 402 ? 'Upgrade required' : 'Bad file') },
      times: times ?? Number.POSITIVE_INFINITY,
    })
  }

  /** A scan that is there already: a baseline, another branch, another commit. */
  addScan(earlier: EarlierScan, owner: Role = 'admin'): ScanSummary {
    return this.#summary(addEarlierScan(this.#state, accountOf(this.#state, owner), earlier))
  }

  /** A repository nobody has scanned. Names may repeat. */
  addRepository(name: string): { readonly id: number } {
    return { id: addRepository(this.#state, name).id }
  }

  /** Somebody judges a vulnerability in a repository; a pause or snooze may end. */
  review(judged: {
    readonly repository: string
    readonly cve: string
    readonly status: ReviewStatus
    /** Milliseconds since 1970. */
    readonly until?: number
  }): void {
    const { repository, cve, status, until } = judged
    this.#state.reviews.set(`${repository} ${cve}`, { status, until: until ?? null })
  }

  /** A weakness becomes known: lists of earlier scans have it from now on, their results stay. */
  publishAdvisory(advisory: Advisory): void {
    this.#state.advisories.push(advisory)
    this.#state.revision++
  }

  /** No weakness is known any more: scans find nothing in whatever is uploaded. */
  forgetAdvisories(): void {
    this.#state.advisories.length = 0
    this.#state.revision++
  }

  /** All JWTs are expired from now on. */
  expireSessions(): void {
    this.#state.sessions.end()
  }

  /** Takes rights from an account, or the account from the service. */
  changeAccount(role: Role, change: { readonly right?: Right; readonly revoked?: boolean }): void {
    Object.assign(accountOf(this.#state, role), change)
  }

  deleteReport(uuid: string): void {
    const report = this.#state.reports.find(known => known.uuid === uuid)
    if (report === undefined) throw new Error(`there is no report ${uuid}`)
    report.deleted = true
  }

  /** Logins that gave a JWT. */
  get logins(): number {
    return this.#state.counters.logins
  }

  get refusedLogins(): number {
    return this.#state.counters.refusedLogins
  }

  /** Finishes that were accepted: as many scans were started. */
  get finishes(): number {
    return this.#state.counters.finishes
  }

  /** The most uploads that were under way at once. */
  get uploadsAtOnce(): number {
    return this.#state.counters.uploadsAtOnce
  }

  /** Every file taken, in order; a file sent twice is there twice. */
  get files(): readonly FileSummary[] {
    return this.#state.uploads
      .filter(upload => upload.viaRequest)
      .flatMap(upload => upload.files.map(file => ({ upload, file })))
      .sort((a, b) => a.file.id - b.file.id)
      .map(({ upload, file }) => ({
        ciUploadId: upload.id,
        path: pathOf(file),
        size: file.bytes.length,
        sha256: file.sha256,
        repository: upload.repositoryName,
        commit: upload.commitName,
        branch: upload.branchName,
        at: file.at,
      }))
  }

  /** Scans that requests started, in order. */
  get scans(): readonly ScanSummary[] {
    return this.#state.scans.filter(scan => scan.upload.viaRequest).map(scan => this.#summary(scan))
  }

  /** Ids of uploads that were opened by requests and never finished. */
  get unfinishedUploads(): readonly number[] {
    return this.#state.uploads.filter(upload => upload.scans.length === 0).map(upload => upload.id)
  }

  #summary(scan: Scan): ScanSummary {
    return {
      ciUploadId: scan.upload.id,
      repositoryId: scan.repository.id,
      branchId: scan.branch.id,
      commitId: scan.commit.id,
      repository: scan.repository.name,
      branch: scan.branch.name,
      commit: scan.commit.name,
      author: scan.author,
      isRelease: scan.isRelease,
      startedAt: scan.startedAt,
      done: isDone(scan, this.#state.now()),
    }
  }
}

export interface FileSummary {
  readonly ciUploadId: number
  /** Relative to the repository root. */
  readonly path: string
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
  readonly repository: string
  readonly commit: string
  readonly branch: string | null
  /** Milliseconds since 1970. */
  readonly at: number
}

export interface ScanSummary {
  readonly ciUploadId: number
  readonly repositoryId: number
  readonly branchId: number
  readonly commitId: number
  readonly repository: string
  readonly branch: string
  readonly commit: string
  readonly author: string
  readonly isRelease: boolean
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly done: boolean
}
