import { type ErrorDetails, ShipgateError } from '../core/errors.ts'
import type { ReasonCode } from '../core/reason-codes.ts'

/**
 * What is known of an unsafe request that failed. `no`: the service certainly did nothing. `maybe`: the connection is
 * closed or an error was answered; if anything was started, it can be seen by now or very soon. `later`: we, or a proxy,
 * gave up while the service may still be working on it, so not seeing it yet proves nothing.
 */
export type Processed = 'no' | 'maybe' | 'later'

export interface RequestErrorDetails extends ErrorDetails {
  readonly processed: Processed
}

/** A request that did not give a usable answer, after all retries. */
export class RequestError extends ShipgateError {
  readonly processed: Processed

  constructor(code: ReasonCode, message: string, details: RequestErrorDetails) {
    super(code, message, details)
    this.processed = details.processed
  }
}
