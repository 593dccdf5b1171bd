import type { ReasonCode } from './reason-codes.ts'

/** What an error may carry besides its sentence. */
export interface ErrorDetails {
  /** One sentence: what to do next. Without it the reason code's general advice is printed. */
  readonly hint?: string
  /** HTTP status of the answer that decided, where there was one. */
  readonly status?: number
  /** The service's own id of the request, where it sent one. */
  readonly requestId?: string
  readonly cause?: unknown
}

/**
 * The one error family of the product. The message is one sentence that says what failed and what the service said;
 * the code is one of the closed list. Nothing but src/host/run.ts catches it in order to report it.
 */
export class ShipgateError extends Error {
  override readonly name = 'ShipgateError'
  readonly code: ReasonCode
  readonly hint: string | undefined
  readonly status: number | undefined
  readonly requestId: string | undefined

  constructor(code: ReasonCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.hint = details.hint
    this.status = details.status
    this.requestId = details.requestId
  }
}

/** True for the error that the action's own cancel signal raises: it must always be passed on. */
export function isCancelled(error: unknown): boolean {
  return error instanceof ShipgateError && error.code === 'cancelled'
}
