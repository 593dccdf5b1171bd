import type { ActionContext } from '../../../../actions/define.ts'
import { Patience } from '../../../../actions/patience.ts'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import { poll } from '../../../../core/poll.ts'
import { duration } from '../../../../core/quantities.ts'
import { RequestError } from '../../../../http/request-error.ts'
import type { Debricked, Finish } from '../../client.ts'
import type { Status } from '../../wire.ts'

/** A scan that was seen to end. */
export interface FinishedScan {
  readonly ciUploadId: number
  readonly repositoryId: number
  readonly commitId: number
  readonly status: Status
  /** Its page in Debricked. */
  readonly reportUrl: string | undefined
}

interface Ids {
  readonly repositoryId: number
  readonly commitId: number
}

export interface ScanOptions {
  readonly finish: Finish
  /** Milliseconds between two looks; undefined adapts. */
  readonly pollMs: number | undefined
  /** Called when the start certainly did not happen; its error is thrown then. */
  readonly onNotStarted?: () => void
}

const HEARTBEAT_MS = 60_000
const LAST_LOOK_MS = 5_000

/**
 * Starts the scan of an upload exactly once and waits for its end. Each call of the start queues another scan and counts
 * against the quota, so when its answer is lost it is not sent again: the state of the upload tells whether it arrived.
 * Throws `scan_incomplete` when the end was not seen.
 */
export async function runScan(api: Debricked, context: ActionContext, options: ScanOptions): Promise<FinishedScan> {
  const { ciUploadId } = options.finish
  let ids: Ids | undefined
  try {
    ids = await api.finish(options.finish)
  } catch (error) {
    if (!(error instanceof RequestError) || isCancelled(error)) throw error
    if (error.processed === 'no') {
      options.onNotStarted?.()
      throw error
    }
    context.log.info(`${error.message} Looking at the upload for whether the scan was started.`)
  }
  const watcher = new Watcher(api, context, ciUploadId)
  const settings = {
    clock: context.clock,
    deadline: context.deadline.leaving(LAST_LOOK_MS),
    signal: context.signal,
    ...(options.pollMs !== undefined && { fixedMs: options.pollMs }),
  }
  const done = await poll(settings, () => watcher.look())
  if (done === undefined) throw incomplete(watcher, ids !== undefined)
  const found = ids ?? idsOf(done.detailsUrl)
  if (found === undefined) {
    throw new ShipgateError(
      'scan_incomplete',
      'The scan ended, but Debricked does not tell under which ids, so its findings cannot be read.',
    )
  }
  return { ciUploadId, ...found, status: done, reportUrl: reportUrlOf(api.base, done.detailsUrl, found) }
}

/** The ids in an address such as `https://debricked.com/app/en/repository/1/commit/2`, whatever follows them. */
function idsOf(address: string | null | undefined): Ids | undefined {
  const found = /\/repository\/([1-9]\d{0,14})\/commit\/([1-9]\d{0,14})(?!\d)/.exec(address ?? '')
  return found === null ? undefined : { repositoryId: Number(found[1]), commitId: Number(found[2]) }
}

/** Only an address of the service itself, and of this commit, is shown as a link. */
function reportUrlOf(base: URL, address: string | null | undefined, ids: Ids): string {
  const said = address && URL.canParse(address) ? new URL(address) : undefined
  const of = idsOf(said?.pathname)
  const same = of?.repositoryId === ids.repositoryId && of.commitId === ids.commitId
  if (said?.origin === base.origin && same) return said.href
  return new URL(`app/en/repository/${ids.repositoryId}/commit/${ids.commitId}`, base).href
}

function incomplete(watcher: Watcher, started: boolean): ShipgateError {
  if (watcher.longQueue) {
    return new ShipgateError(
      'scan_incomplete',
      'The scan did not end in time: Debricked says that its queue is long.',
      {
        hint: 'Run again later, or raise timeout-minutes. Nothing is known of this commit yet.',
      },
    )
  }
  if (!started && !watcher.moved) {
    return new ShipgateError(
      'scan_incomplete',
      'The answer to the start of the scan was lost, and the upload was not seen to be scanned.',
      { hint: 'Run again: a new run uploads anew and starts a scan of its own.' },
    )
  }
  return new ShipgateError('scan_incomplete', `The scan did not end in time; it was ${watcher.told || 'not seen'}.`, {
    hint: 'Raise timeout-minutes, or look at the scan in Debricked.',
  })
}

/** Looks at the state of an upload, says what changed, and bears with answers that say nothing. */
class Watcher {
  longQueue = false
  /** True once the scan was seen to make progress. */
  moved = false
  told = ''
  readonly #api: Debricked
  readonly #context: ActionContext
  readonly #patience: Patience
  readonly #ciUploadId: number
  readonly #startedAt: number
  #lastWordAt: number

  constructor(api: Debricked, context: ActionContext, ciUploadId: number) {
    this.#api = api
    this.#context = context
    this.#patience = new Patience(context)
    this.#ciUploadId = ciUploadId
    this.#startedAt = context.clock.now()
    this.#lastWordAt = this.#startedAt
  }

  async look(): Promise<Status | undefined> {
    const answer = await this.#patience.ask(() => this.#api.status(this.#ciUploadId))
    if (answer === undefined) return undefined
    const { httpStatus, body } = answer
    this.longQueue = httpStatus === 201
    const progress = body?.progress ?? undefined
    if (progress !== undefined && progress >= 0) this.moved = true
    // 201 is not an end: the queue is long, and a client may go on looking (so did the first official CLI). Of the two signs
    // of an end, status 200 and progress 100, one official client goes by each, and neither alone proves it.
    const ended = httpStatus === 200 && progress !== undefined && progress >= 100
    this.#tell(ended ? 'ended' : this.longQueue ? 'waiting in a long queue' : stateOf(progress))
    return ended ? body : undefined
  }

  #tell(state: string): void {
    const { clock, log, deadline } = this.#context
    const now = clock.now()
    if (state === this.told && now - this.#lastWordAt < HEARTBEAT_MS) return
    this.told = state
    this.#lastWordAt = now
    log.info(`Scan ${state}, ${duration(now - this.#startedAt)} elapsed, ${duration(deadline.remaining())} left`)
  }
}

function stateOf(progress: number | undefined): string {
  if (progress === undefined) return 'running'
  return progress < 0 ? 'waiting in the queue' : 'running'
}
