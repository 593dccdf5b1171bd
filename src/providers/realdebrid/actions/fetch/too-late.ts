import { ShipgateError } from '../../../../core/errors.ts'
import type { FetchWorld } from './types.ts'

/**
 * Throws `timed_out` when the time for new work is up. The time that is left then is for tidying up: requests would still
 * go out in it, and add to the account what nobody would follow.
 */
export function refuseTooLate({ context }: Pick<FetchWorld, 'context'>, what: string): void {
  if (!context.deadline.passed()) return
  throw new ShipgateError('timed_out', `The time was up before ${what} was begun.`)
}
