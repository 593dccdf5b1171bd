import { ShipgateError } from '../../../../core/errors.ts'
import { rowsPerPage } from '../../limits.ts'

/** Numbers of rows at which services cap a page whatever is asked for; 25 is the documented default. */
const usualCaps: ReadonlySet<number> = new Set([25, 50, 100, rowsPerPage])

// A list that never ends would be a fault of the service: at the smallest page size these are 100,000 rows.
const MOST_PAGES = 4_000

/**
 * All rows of a list call. There is no total and the cap on rows is hearsay, so a page that is not full may not be the
 * last one: pages are read from 1 until an empty one, or one that is the same as the page before (a service may give its
 * last page for every number beyond). Throws what `read` throws, and `unexpected_response` for a list without an end, or
 * one whose full first page comes again as the second: what is beyond it cannot be read. Full is also a page of as many
 * rows as services use to cap at. `what` names the rows.
 */
export async function* allRows(
  what: string,
  read: (page: number) => Promise<readonly unknown[]>,
): AsyncIterable<unknown> {
  let last = ''
  for (let page = 1; page <= MOST_PAGES; page++) {
    const rows = await read(page)
    if (rows.length === 0) return
    const fingerprint = JSON.stringify([rows[0], rows.at(-1), rows.length])
    if (fingerprint === last) {
      if (page > 2 || (rows.length < rowsPerPage && !usualCaps.has(rows.length))) return
      throw new ShipgateError('unexpected_response', `The list of ${what} at Debricked gives one page for all numbers.`)
    }
    last = fingerprint
    yield* rows
  }
  throw new ShipgateError('unexpected_response', `The list of ${what} at Debricked does not come to an end.`)
}
