import type { Call } from '../../../sandbox/kit/route-table.ts'
import { fieldError, json, refusal } from './answers.ts'
import { type DivioRoute, type Kind, type Listed, seen, type Visit } from './route.ts'
import type { ServerState } from './state.ts'

/** `value` is what the query says; never empty, since an empty value was used to mean no filter (client's history). */
type Filter<Item> = (item: Item, value: string) => boolean

export interface List<Item extends Listed> {
  readonly kind: Kind<Item>
  readonly filters?: Readonly<Record<string, Filter<Item>>>
  /** Filters whose values are uuids of another kind: what is known there. */
  readonly uuidsOf?: Readonly<Record<string, (visit: Visit) => readonly Listed[]>>
  /** Filters that the service may not know at all. */
  readonly isHonoured?: (state: ServerState) => boolean
  readonly repeatable?: readonly string[]
  readonly order?: (state: ServerState) => 'newest-first' | 'oldest-first' | 'by-uuid'
  readonly pageSize?: (state: ServerState) => number
  /** The answer when the query cannot be taken. */
  readonly refuse?: (call: Call) => Response | undefined
}

/** A list by pages. What the service does not know of a query it ignores, so the wrong name of a filter gives everything. */
export function listRoute<Item extends Listed>(path: string, list: List<Item>): DivioRoute {
  return {
    method: 'GET',
    path,
    query: ['page', 'page_size', ...Object.keys(list.filters ?? {})],
    ...(list.repeatable !== undefined && { repeatable: list.repeatable }),
    answer: (call, visit) => list.refuse?.(call) ?? unknownValue(call, visit, list) ?? pageOf(call, visit, list),
  }
}

function unknownValue<Item extends Listed>(call: Call, visit: Visit, list: List<Item>): Response | undefined {
  if (visit.state.settings.unknownFilterValue === 'empty' || list.isHonoured?.(visit.state) === false) return undefined
  for (const [key, known] of Object.entries(list.uuidsOf ?? {})) {
    const values = call.query.getAll(key).filter(value => value !== '')
    if (values.some(value => !known(visit).some(({ uuid }) => uuid === value))) {
      return fieldError(key, 'Select a valid choice. That choice is not one of the available choices.')
    }
  }
  return undefined
}

function pageOf<Item extends Listed>(call: Call, visit: Visit, list: List<Item>): Response {
  const { state } = visit
  const items = ordered(filtered(call, visit, list), list.order?.(state) ?? state.settings.listOrder)
  const size = Math.min(sizeOf(call) ?? list.pageSize?.(state) ?? state.settings.pageSize, state.settings.maxPageSize)
  const pages = Math.max(1, Math.ceil(items.length / size))
  const page = call.query.get('page') ?? '1'
  const number = page === 'last' ? pages : Number(page)
  if (!Number.isInteger(number) || number < 1 || number > pages) return refusal(404, 'Invalid page.')
  const link = (key: 'next' | 'previous', to: number) => {
    if (to >= 1 && to <= pages) return { [key]: addressOf(call, visit, to) }
    return state.settings.absentLinks === 'missing' ? {} : { [key]: null }
  }
  return json(200, {
    count: items.length,
    ...link('next', number + 1),
    ...link('previous', number - 1),
    results: items.slice((number - 1) * size, number * size).map(item => list.kind.row(item, visit)),
  })
}

function filtered<Item extends Listed>({ query }: Call, visit: Visit, list: List<Item>): readonly Item[] {
  const items = seen(list.kind, visit)
  if (list.isHonoured?.(visit.state) === false) {
    for (const key of Object.keys(list.filters ?? {})) if (query.has(key)) visit.note(`filter ${key} is ignored`)
    return items
  }
  return Object.entries(list.filters ?? {}).reduce<readonly Item[]>((left, [key, fits]) => {
    const values = query.getAll(key).filter(value => value !== '')
    return values.length === 0 ? left : left.filter(item => values.some(value => fits(item, value)))
  }, items)
}

function ordered<Item extends Listed>(items: readonly Item[], order: string): readonly Item[] {
  if (order === 'by-uuid') return items.toSorted((a, b) => (a.uuid < b.uuid ? -1 : 1))
  return order === 'newest-first' ? items.toReversed() : items
}

/** What is no number is ignored, as the usual framework does. */
function sizeOf({ query }: Call): number | undefined {
  const text = query.get('page_size') ?? ''
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}

/** Absolute, to be followed as it is (official client). */
function addressOf({ url, query }: Call, { state, origin }: Visit, page: number): string {
  const keys = new URLSearchParams(query)
  keys.delete('page')
  if (page > 1) keys.set('page', String(page))
  keys.sort()
  const search = keys.size === 0 ? '' : `?${keys}`
  const { nextLinks } = state.settings
  const base = nextLinks === 'foreign' ? 'https://elsewhere.example' : origin
  return `${nextLinks === 'http' ? base.replace(/^https:/, 'http:') : base}${url.pathname}${search}`
}
