import type { Call } from '../../../sandbox/kit/route-table.ts'
import { empty, json } from './answers.ts'
import { denied, type Visit } from './route.ts'

export const PAGE_KEYS = ['offset', 'page', 'limit']

const EDITIONS = { older: { usual: 50, most: 2_500 }, newer: { usual: 100, most: 5_000 } } as const

/** One page of rows, with their total in X-Total-Count. `page` wins over `offset` (vendor's reference). */
export function pageOf(call: Call, visit: Visit, rows: readonly unknown[]): Response {
  const { edition, emptyList } = visit.state.settings
  const { usual, most } = EDITIONS[edition]
  const limit = numberOf(call, 'limit') ?? usual
  const page = numberOf(call, 'page')
  const offset = numberOf(call, 'offset') ?? 0
  // Out of range is assumed to be a wrong parameter; a page behind the end is an empty one (one client's loop).
  const isWrong = !(limit >= 0 && limit <= most) || (page !== undefined && !(page >= 1)) || !(offset >= 0)
  if (isWrong || (page === undefined && offset > rows.length)) {
    visit.fault('limit, page or offset is out of range')
    return denied(visit, 2)
  }
  if (page !== undefined && call.query.has('offset')) visit.fault('page and offset are sent together')
  const start = page === undefined ? offset : (page - 1) * limit
  const shown = rows.slice(start, start + limit)
  const answer = shown.length === 0 && emptyList === '204' ? empty(204) : json(200, shown)
  answer.headers.set('x-total-count', String(rows.length))
  return answer
}

/** NaN for what is no number. */
function numberOf(call: Call, key: string): number | undefined {
  const text = call.query.get(key)
  if (text === null) return undefined
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}
