import { ShipgateError } from '../core/errors.ts'
import { duration } from '../core/quantities.ts'
import { type Expiry, isVerdict, type RenewableLink, saysExpired } from './link-source.ts'
import { NetworkFailure, TimeIsUp } from './network-failure.ts'
import { RequestError } from './request-error.ts'
import { decideRetry } from './retry.ts'
import type { ClientPorts } from './service.ts'
import { type Job, NoFile, StartOver } from './start-over.ts'

interface Setup {
  readonly ports: Pick<ClientPorts, 'clock' | 'log' | 'random' | 'signal' | 'deadline' | 'maxRetries'>
  readonly link: RenewableLink
  readonly name: string
  readonly plain: boolean
}

export interface Failed {
  readonly job: Job
  readonly error: unknown
  /** True: this connection never brought anything, and others go on without it. */
  readonly expendable: boolean
  /** Aborted when the whole start is over. */
  readonly over: AbortSignal
}

// After so many bytes the connection was a good one, and its next failure is a new story.
const GOOD_BYTES = 1024 * 1024

/**
 * What to do after one connection failed: it goes on where it stopped, or leaves the rest to the others. Throws what ends
 * them all.
 */
export async function afterFailure(setup: Setup, failed: Failed): Promise<'go-on' | 'retire'> {
  const { job, error, expendable, over } = failed
  const { ports, link, name } = setup
  // Nobody will start with what it brings.
  if (error instanceof StartOver && (over.aborted || ports.signal.aborted)) error.opened?.answer.discard()
  ports.signal.throwIfAborted()
  over.throwIfAborted()
  if (error instanceof NetworkFailure) {
    // All came, or another connection has taken over.
    if (job.at >= job.to) return 'go-on'
    return await afterBreak(setup, failed, error)
  }
  const retire = () => {
    ports.log.info(`One more connection for ${name} was refused; going on with those that are there.`)
    return 'retire' as const
  }
  const expiry = expiryOf(error)
  if (expiry !== undefined) {
    if (expendable) return retire()
    // A file of which bytes have come is not still being prepared.
    const why = expiry === 'empty' && job.at > 0 ? 'refused' : expiry
    if (await link.renew(job.generation, why)) {
      ports.log.info(`The link to ${name} had expired and was renewed.`)
      return 'go-on'
    }
    throw error instanceof NoFile ? error.verdict : error
  }
  if (expendable && error instanceof RequestError && !isVerdict(error)) return retire()
  throw error
}

/** What makes a link count as expired. */
export function expiryOf(error: unknown): Expiry | undefined {
  if (error instanceof NoFile) return error.expiry
  return saysExpired(error) ? 'refused' : undefined
}

async function afterBreak(setup: Setup, failed: Failed, failure: NetworkFailure): Promise<'go-on' | 'retire'> {
  const { job, expendable, over } = failed
  const { ports, name } = setup
  const { clock, deadline, log, maxRetries, random } = ports
  if (failure instanceof TimeIsUp || deadline.passed()) {
    throw new ShipgateError('timed_out', `The time was up while ${name} was downloaded.`, { cause: failure })
  }
  if (job.at - job.failedAt >= GOOD_BYTES) job.failures = 0
  job.failedAt = job.at
  job.failures++
  const broken = new ShipgateError(
    'network_error',
    `The download of ${name} broke off, the last time after ${job.at - job.from} bytes (${failure.message}).`,
    { cause: failure },
  )
  if (setup.plain) throw new StartOver({ verdict: broken, plain: true })
  const decision = decideRetry({
    safe: true,
    outcome: { kind: 'network', failure: failure.kind },
    attempt: job.failures,
    maxRetries,
    nowMs: clock.now(),
    deadlineMs: deadline.at,
    random: random(),
  })
  if (!decision.retry && expendable) return 'retire'
  if (!decision.retry) throw broken
  log.info(`The download of ${name} broke off (${failure.message}); going on in ${duration(decision.delayMs)}.`)
  // Meanwhile another connection may take over, which ends the wait as well.
  const taken = job.controller.signal
  try {
    await clock.sleep(decision.delayMs, AbortSignal.any([over, ports.signal, taken]))
  } catch (error) {
    ports.signal.throwIfAborted()
    if (over.aborted || !taken.aborted) throw error
  }
  return 'go-on'
}
