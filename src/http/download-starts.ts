import { ShipgateError } from '../core/errors.ts'
import type { Tally } from './download-progress.ts'
import type { RenewableLink } from './link-source.ts'
import { NetworkFailure, TimeIsUp } from './network-failure.ts'
import { openFirst } from './open-part.ts'
import type { PartFile } from './part-file.ts'
import { expiryOf } from './range-failure.ts'
import { RangedRun, type RunPorts } from './ranged-run.ts'
import { decideRetry } from './retry.ts'
import { NoFile, type Opened, StartOver } from './start-over.ts'

export interface Download {
  readonly ports: RunPorts
  readonly link: RenewableLink
  readonly part: PartFile
  readonly tally: Tally
  /** The file's name, for messages. */
  readonly name: string
  readonly connections: number
  readonly smallestBytes: number
  /** SHA-256 or size that the file is to have are known. */
  readonly provable: boolean
  readonly proofFollows: boolean
  readonly mayBeEmpty: boolean
  /** Throws when a file of so many bytes is not wanted, or has no room. */
  readonly admit: (size: number) => Promise<void>
}

// Also with max-retries: 0 a server that gives no parts after all gets one start without them.
const LEAST_STARTS = 1

/**
 * Brings the bytes into the part, from its first byte as often as it has to be: the file changed at its server, or parts
 * of it cannot be had and the connection broke.
 */
export async function download(one: Download): Promise<{ readonly size: number; readonly sha256: string }> {
  const { ports, part, tally, name } = one
  let plain = false
  let ready: Opened | undefined
  for (let start = 1; ; start++) {
    const setup = { ...one, plain }
    let opened: Opened | undefined
    try {
      opened = ready ?? (await firstAnswer(one, plain))
      ready = undefined
      const { total } = opened.reading.edition
      tally.bytes = 0
      tally.total = total
      refuseEndless(one, opened)
      // What an earlier start has brought takes room that this one needs.
      await part.empty(0)
      if (total !== undefined) await one.admit(total)
      await part.empty(total ?? 0)
      return await new RangedRun(setup, opened).run()
    } catch (error) {
      if (!(error instanceof StartOver)) throw error
      const delay = delayBefore(one, start)
      if (delay === undefined) {
        error.opened?.answer.discard()
        throw error.verdict
      }
      ready = error.opened
      plain ||= error.plain
      ports.log.info(`${error.message} Starting ${name} over.`)
      if (ready === undefined) await ports.clock.sleep(delay, ports.signal)
    } finally {
      opened?.answer.discard()
    }
  }
}

/** Milliseconds until the next start; undefined: there is none. */
function delayBefore({ ports }: Download, start: number): number | undefined {
  const { clock, deadline, maxRetries, random } = ports
  const decision = decideRetry({
    safe: true,
    outcome: { kind: 'network', failure: 'broken' },
    attempt: start,
    maxRetries: Math.max(maxRetries, LEAST_STARTS),
    nowMs: clock.now(),
    deadlineMs: deadline.at,
    random: random(),
  })
  return decision.retry ? decision.delayMs : undefined
}

/** The first answer of a start, from a fresh link where the present one has expired. */
async function firstAnswer(one: Download, plain: boolean): Promise<Opened> {
  const { ports, link, name } = one
  for (;;) {
    const { generation } = link
    try {
      return await openFirst({ ...one, plain })
    } catch (error) {
      ports.signal.throwIfAborted()
      const expiry = expiryOf(error)
      if (expiry !== undefined) {
        if (await link.renew(generation, expiry)) {
          ports.log.info(`The link to ${name} had expired and was renewed.`)
          continue
        }
        throw error instanceof NoFile ? error.verdict : error
      }
      if (error instanceof NetworkFailure) throw startAgain(one, error, plain)
      throw error
    }
  }
}

function startAgain({ ports, name }: Download, failure: NetworkFailure, plain: boolean): Error {
  const cause = { cause: failure }
  if (failure instanceof TimeIsUp || ports.deadline.passed()) {
    return new ShipgateError('timed_out', `The time was up while ${name} was downloaded.`, cause)
  }
  const verdict = new ShipgateError('network_error', `Could not download ${name} (${failure.message}).`, cause)
  return new StartOver({ verdict, plain })
}

/** Where nothing tells the end of a file, only its size or digest shows that it is whole. */
function refuseEndless({ provable, name }: Download, { answer, reading }: Opened): void {
  if (provable || !answer.endsByClosing || reading.edition.total !== undefined) return
  throw new ShipgateError(
    'unexpected_response',
    `The download of ${name} announces no length, so nothing would show whether it arrived whole.`,
  )
}
