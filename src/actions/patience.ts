import { isCancelled } from '../core/errors.ts'
import type { ReasonCode } from '../core/reason-codes.ts'
import { RequestError } from '../http/request-error.ts'
import type { ActionContext } from './define.ts'

type Ports = Pick<ActionContext, 'clock' | 'log' | 'deadline' | 'signal'>

// A restart of the server looks like this from outside; its runs are then marked as failed when it is back.
const TOLERATED_OUTAGE_MS = 5 * 60_000
const outages: ReadonlySet<ReasonCode> = new Set([
  'network_error',
  'provider_unavailable',
  'provider_error',
  'rate_limited',
  'unexpected_response',
])

/** Patience with a server that is away for a while, for looks that are repeated anyway. */
export class Patience {
  readonly #ports: Ports
  #lastAnswerAt: number

  constructor(ports: Ports) {
    this.#ports = ports
    this.#lastAnswerAt = ports.clock.now()
  }

  /** What `look` gives; undefined when the server could not be asked and less than five minutes have passed so. */
  async ask<T>(look: () => Promise<T>): Promise<T | undefined> {
    const { clock, log, deadline } = this.#ports
    try {
      const answer = await look()
      this.#lastAnswerAt = clock.now()
      return answer
    } catch (error) {
      const away = clock.now() - this.#lastAnswerAt
      const bearable = error instanceof RequestError && outages.has(error.code) && away < TOLERATED_OUTAGE_MS
      if (isCancelled(error) || !bearable || deadline.passed()) throw error
      log.info(`${error.message} The server may be restarting; still looking.`)
      return undefined
    }
  }
}

const ASK_AGAIN_AFTER_MS = 5_000

/** Asks until there is an answer: everything has happened, only the proof is missing. Throws as Patience does. */
export async function insist<T>(ports: Ports, ask: () => Promise<T>): Promise<T> {
  const patience = new Patience(ports)
  for (;;) {
    const answer = await patience.ask(ask)
    if (answer !== undefined) return answer
    await ports.deadline.sleep(ASK_AGAIN_AFTER_MS, ports.signal)
  }
}
