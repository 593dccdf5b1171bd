import type { Call, Route } from '../../../sandbox/kit/route-table.ts'
import { forbidden, notFound } from './answers.ts'
import type { Organisation, Person } from './records.ts'
import { maySee, type ServerState } from './state.ts'

/** What a route works on beside the request. */
export interface Visit {
  readonly state: ServerState
  readonly caller: Person
  /** For addresses inside answers, as `https://api.divio.com`. */
  readonly origin: string
  /** The JSON object that was sent, or the form; empty when nothing was. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Records what the service does not mind, and a test may want to know; one sentence. */
  readonly note: (sentence: string) => void
}

export interface DivioRoute extends Route<Visit> {
  /** Query keys that may come several times. */
  readonly repeatable?: readonly string[]
}

export const APPS = '/apps/v3'

export interface Kind<Item extends Listed> {
  readonly all: (state: ServerState) => readonly Item[]
  /** Null: everybody may see it. */
  readonly organisationOf: (item: Item) => Organisation | null
  readonly row: (item: Item, visit: Visit) => Readonly<Record<string, unknown>>
}

export interface Listed {
  readonly uuid: string
}

/** What the caller may see of a kind. */
export function seen<Item extends Listed>(kind: Kind<Item>, { state, caller }: Visit): readonly Item[] {
  return kind.all(state).filter(item => {
    const organisation = kind.organisationOf(item)
    return organisation === null || maySee(caller, organisation)
  })
}

/** The item of the path; missing and forbidden look the same (official client). */
export function itemOf<Item extends Listed>(kind: Kind<Item>, call: Call, visit: Visit): Item | undefined {
  return seen(kind, visit).find(item => item.uuid === call.params['uuid'])
}

/** A route that reads one item of a kind. */
export function itemRoute<Item extends Listed>(path: string, kind: Kind<Item>): DivioRoute {
  return {
    method: 'GET',
    path,
    answer: (call, visit) => {
      const item = itemOf(kind, call, visit)
      return item === undefined ? notFound() : Response.json(kind.row(item, visit))
    },
  }
}

/** A route that changes something: those who may only look are refused. */
export function writing(route: DivioRoute): DivioRoute {
  return {
    ...route,
    answer: (call, visit) => (visit.caller.mayWrite ? route.answer(call, visit) : forbidden()),
  }
}
