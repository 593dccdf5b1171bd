import { Patience } from '../../../../actions/patience.ts'
import type { Deadline } from '../../../../core/deadline.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import { poll } from '../../../../core/poll.ts'
import { duration } from '../../../../core/quantities.ts'
import type { Execution } from '../../wire.ts'
import type { Ended } from './types.ts'
import type { World } from './world.ts'

const HEARTBEAT_MS = 60_000
const LAST_LOOK_MS = 5_000

/** An execution that was still open when the time was up. */
export class StillOpen extends ShipgateError {
  readonly pending: boolean

  constructor(message: string, pending: boolean) {
    super('timed_out', message, {
      hint: pending
        ? 'A long queue is not always a busy server: a run that waits behind a verification starts only when something else is triggered. Look at the queue in DBackup, or raise queue-timeout-minutes.'
        : 'Look at the execution in DBackup; raise timeout-minutes when the backup simply takes longer.',
    })
    this.pending = pending
  }
}

/**
 * Follows an execution to its final state and gives it, yet without its log. Queue time and run time are counted apart.
 * Throws StillOpen when the queue timeout or the action's deadline came first, and a RequestError when the server
 * could not be asked for five minutes.
 */
export async function followToEnd(
  world: World,
  executionId: string,
  onStatus: (status: string) => void = () => undefined,
): Promise<Ended> {
  const { context, policy } = world
  const { clock } = context
  const watcher = new Watcher(world, executionId, onStatus)
  const startedAt = clock.now()

  // The last look is a request too, and needs some of the time that is left.
  const end = context.deadline.leaving(LAST_LOOK_MS)
  const queue = end.within(policy.queueTimeoutMs)
  const begun = await watch(queue, execution => (execution.status === 'Pending' ? undefined : execution))
  if (begun === undefined) {
    const waited = duration(clock.now() - startedAt)
    throw new StillOpen(`The backup was still waiting in DBackup's queue after ${waited}.`, true)
  }
  const ended = isFinal(begun) ? begun : await watch(end, execution => (isFinal(execution) ? execution : undefined))
  if (ended === undefined) {
    throw new StillOpen(`The backup was still running after ${duration(clock.now() - startedAt)}.`, false)
  }
  // By the server's clock: a Pending row starts when it was queued, and starts anew when it is claimed.
  const { pendingSince } = watcher
  return endedOf(ended, pendingSince === undefined ? 0 : Math.max(0, ended.startedAt - pendingSince))

  function watch(until: Deadline, wanted: (execution: Execution) => Execution | undefined) {
    const options = {
      clock,
      deadline: until,
      signal: context.signal,
      ...(policy.pollMs !== undefined && { fixedMs: policy.pollMs }),
    }
    return poll(options, async () => {
      const execution = await watcher.look()
      return execution === undefined ? undefined : wanted(execution)
    })
  }
}

function isFinal(execution: Execution): boolean {
  // A word that we do not know says nothing; but what has a time of its end has ended.
  if (execution.status === 'unknown') return execution.endedAt != null
  return execution.status !== 'Pending' && execution.status !== 'Running'
}

/** An ended execution with its log. */
export async function readEnded(
  world: World,
  { executionId, queuedMs }: Pick<Ended, 'executionId' | 'queuedMs'>,
): Promise<Ended> {
  return endedOf(await world.api.execution(executionId, { logs: true }), queuedMs)
}

function endedOf(row: Execution, queuedMs: number): Ended {
  return {
    executionId: row.id,
    status: row.status,
    startedAt: row.startedAt,
    endedAt: row.endedAt ?? row.startedAt,
    queuedMs,
    size: row.size ?? undefined,
    path: row.path ?? undefined,
    error: row.error ?? undefined,
    logs: row.logs ?? [],
  }
}

/** Looks at an execution, says what changed, and bears with a server that is away for a while. */
class Watcher {
  readonly #world: World
  readonly #executionId: string
  readonly #startedAt: number
  readonly #patience: Patience
  readonly #onStatus: (status: string) => void
  #lastWordAt: number
  #told = ''
  /** Milliseconds since 1970 by the server's clock; undefined when it was never seen Pending. */
  pendingSince: number | undefined

  constructor(world: World, executionId: string, onStatus: (status: string) => void) {
    this.#onStatus = onStatus
    this.#world = world
    this.#executionId = executionId
    this.#startedAt = world.context.clock.now()
    this.#patience = new Patience(world.context)
    this.#lastWordAt = this.#startedAt
  }

  async look(): Promise<Execution | undefined> {
    const { api } = this.#world
    const execution = await this.#patience.ask(() => api.execution(this.#executionId, { logs: false }))
    if (execution === undefined) return undefined
    if (execution.status === 'Pending') this.pendingSince ??= execution.startedAt
    this.#tell(execution)
    return execution
  }

  #tell(execution: Execution): void {
    const { clock, log, deadline } = this.#world.context
    const state = execution.status === 'Running' && execution.stage ? `Running: ${execution.stage}` : execution.status
    const now = clock.now()
    if (state === this.#told && now - this.#lastWordAt < HEARTBEAT_MS) return
    this.#told = state
    this.#onStatus(execution.status)
    this.#lastWordAt = now
    const progress =
      typeof execution.progress === 'number' && execution.status === 'Running' ? ` (${execution.progress} %)` : ''
    log.info(`${state}${progress}, ${duration(now - this.#startedAt)} elapsed, ${duration(deadline.remaining())} left`)
  }
}
