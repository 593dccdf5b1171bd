import type { Call } from '../../../sandbox/kit/route-table.ts'
import { badParameter, refusal } from './answers.ts'
import type { Visit } from './route.ts'

/** Query keys of the list calls (published OpenAPI description). */
export const LIST_KEYS = [
  'page',
  'rowsPerPage',
  'order',
  'sortColumn',
  'search',
  'generateCsv',
  'generateExcel',
  'email',
]

export interface ListQuery {
  /** From 1. */
  readonly page: number
  readonly rowsPerPage: number
  readonly descending: boolean
  readonly sortColumn: string
  readonly search: string
}

/** Reads the common keys of a list call; the first column is the default. */
export function listQueryOf(call: Call, visit: Visit, columns: readonly string[]): ListQuery | Response {
  const { query } = call
  const { rowsPerPageCap, strict } = visit.state.settings
  for (const key of ['generateCsv', 'generateExcel', 'email']) {
    if (!query.has(key)) continue
    visit.fault(`${key} orders a report by mail instead of data`)
    if (strict) return refusal(400, `sandbox: ${key} orders a report by mail instead of data`)
  }
  const page = countOf(query.get('page'), 1)
  if (page === null) return badParameter('page', query.get('page'))
  const rows = countOf(query.get('rowsPerPage'), 25)
  if (rows === null) return badParameter('rowsPerPage', query.get('rowsPerPage'))
  if (rows > 250) visit.fault('rowsPerPage above 250 is cut')
  // Documented as required; several clients leave them out and are served.
  for (const key of ['order', 'sortColumn']) if (!query.has(key)) visit.fault(`query key ${key} is missing`)
  const order = query.get('order') ?? 'desc'
  if (order !== 'asc' && order !== 'desc') return badParameter('order', order)
  const sortColumn = query.get('sortColumn') ?? columns[0] ?? ''
  if (!columns.includes(sortColumn)) return badParameter('sortColumn', sortColumn)
  return {
    page,
    rowsPerPage: Math.min(rows, rowsPerPageCap),
    descending: order === 'desc',
    sortColumn,
    search: (query.get('search') ?? '').toLowerCase(),
  }
}

/** There is no total: a client pages until a page comes back short or empty. */
export function pageOf<Row>(rows: readonly Row[], { page, rowsPerPage }: ListQuery): readonly Row[] {
  return rows.slice((page - 1) * rowsPerPage, page * rowsPerPage)
}

/** Undefined when it is not given, null when it is not an id. */
export function idOf(call: Call, name: string): number | null | undefined {
  const value = call.query.get(name)
  if (value === null) return undefined
  return /^\d+$/.test(value) ? Number(value) : null
}

function countOf(text: string | null, otherwise: number): number | null {
  if (text === null) return otherwise
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}
