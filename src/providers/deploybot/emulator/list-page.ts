import type { Call } from '../../../sandbox/kit/route-table.ts'
import { json, refusal } from './answers.ts'
import type { Visit } from './route.ts'

export const PAGE_KEYS = ['limit', 'after']

/** Default and maximum are documented for environments, repositories and servers, and assumed for the others. */
const PAGE_SIZE = 50

export interface List<Item> {
  /** All that match, in the order of the list, which need not be that of the ids. */
  readonly items: readonly Item[]
  readonly row: (item: Item, visit: Visit) => unknown
}

/** One page: `after` is the id of the last entry of the page before (vendor's introduction). */
export function pageOf<Item extends { readonly id: number }>(call: Call, visit: Visit, list: List<Item>): Response {
  const { overLimit, unknownAfter } = visit.state.settings
  const limit = numberOf(call, visit, 'limit') ?? PAGE_SIZE
  if (limit instanceof Response) return limit
  if (limit > PAGE_SIZE) {
    visit.fault(`limit above ${PAGE_SIZE}`)
    if (overLimit === 'refuse') return refusal(422, `Limit must be between 0 and ${PAGE_SIZE}.`)
  }
  const after = numberOf(call, visit, 'after')
  if (after instanceof Response) return after
  let start = 0
  if (after !== undefined) {
    start = list.items.findIndex(item => item.id === after) + 1
    if (start === 0) {
      visit.fault(`after ${after} is no entry of this list`)
      if (unknownAfter === 'refuse') return refusal(422, 'After is invalid.')
      if (unknownAfter === 'empty') start = list.items.length
    }
  }
  const entries = list.items.slice(start, start + Math.min(limit, PAGE_SIZE))
  const last = entries.at(-1)
  const next = last !== undefined && start + entries.length < list.items.length ? last.id : null
  return json(200, {
    meta: { next, next_uri: next === null ? null : nextUri(call, visit, next), total: list.items.length },
    entries: entries.map(item => list.row(item, visit)),
  })
}

function nextUri({ url, query }: Call, { state, origin }: Visit, next: number): string {
  const keys = new URLSearchParams(query)
  // A token in the address is not repeated.
  keys.delete('token')
  keys.set('after', String(next))
  switch (state.settings.nextUri) {
    case 'absolute':
      return `${origin}${url.pathname}?${keys}`
    case 'path':
      return `${url.pathname}?${keys}`
    case 'query':
      return `?${keys}`
    case 'foreign':
      return `https://elsewhere.example${url.pathname}?${keys}`
  }
}

/** A whole number of the query; undefined when it is not sent. */
export function numberOf(call: Call, visit: Visit, key: string): number | Response | undefined {
  const text = call.query.get(key)
  if (text === null) return undefined
  if (/^\d{1,15}$/.test(text)) return Number(text)
  visit.fault(`${key} is not a number`)
  return visit.state.settings.badNumber === 'ignore' ? undefined : refusal(422, `${key} is not a number.`)
}
