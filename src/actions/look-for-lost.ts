import { RequestError } from '../http/request-error.ts'
import type { ActionContext } from './define.ts'

// What a lost request has started shows up at once when the service took it; the looks leave time for a slow one.
const LOOKS_AFTER_MS = [1_000, 2_000, 4_000, 8_000]
// When we or a proxy gave up waiting, the service may still be at it.
const LATE_LOOKS_AFTER_MS = [...LOOKS_AFTER_MS, 15_000, 30_000]

/** What one look has shown, or all of them together. */
export interface Look<T> {
  /** What the request has started. */
  readonly found?: T | undefined
  /** Nothing that it may have started can have been overlooked. */
  readonly complete: boolean
}

/**
 * Looks for what a request with a lost answer has started, until it is found or there has been time enough. A look that
 * fails with a RequestError proves nothing and is followed by the next; other errors pass.
 *
 * @param late the service may still be at it (`processed: 'later'`).
 */
export async function lookForLost<T>(
  { deadline, signal }: Pick<ActionContext, 'deadline' | 'signal'>,
  late: boolean,
  look: () => Promise<Look<T>>,
): Promise<Look<T>> {
  let complete = false
  for (const wait of late ? LATE_LOOKS_AFTER_MS : LOOKS_AFTER_MS) {
    await deadline.sleep(wait, signal)
    try {
      const seen = await look()
      if (seen.found !== undefined) return seen
      complete = seen.complete
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      complete = false
    }
    if (deadline.passed()) break
  }
  // A look that the end of the time cut short came too early to prove anything.
  return { complete: complete && !deadline.passed() }
}
