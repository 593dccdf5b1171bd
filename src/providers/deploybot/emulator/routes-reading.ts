import type { Call } from '../../../sandbox/kit/route-table.ts'
import { json, refusal } from './answers.ts'
import { numberOf, PAGE_KEYS, pageOf } from './list-page.ts'
import type { Environment, Repository } from './records.ts'
import { API, type DeploybotRoute, idOf, unknownId, type Visit } from './route.ts'
import { deploymentRow, environmentRow, repositoryRow, serverRow, userRow } from './rows.ts'
import { fullName, type ServerState } from './state.ts'

type Filter = 'repository_id' | 'environment_id'

interface Collection<Item> {
  readonly name: string
  readonly filters: readonly Filter[]
  /** In the order of the list. */
  readonly all: (state: ServerState) => readonly Item[]
  readonly row: (item: Item, visit: Visit) => unknown
  readonly environmentOf?: (item: Item) => Environment
  readonly repositoryOf?: (item: Item) => Repository
  readonly needsFilter?: (state: ServerState) => boolean
}

const byName = (a: { readonly name: string }, b: { readonly name: string }) => a.name.localeCompare(b.name, 'en')
const byId = (a: { readonly id: number }, b: { readonly id: number }) => a.id - b.id

function ordered<Item extends { readonly id: number; readonly name: string }>(
  items: readonly Item[],
  { settings }: ServerState,
): readonly Item[] {
  return items.toSorted(settings.listOrder === 'name' ? (a, b) => byName(a, b) || byId(a, b) : byId)
}

const users: Collection<ServerState['users'][number]> = {
  name: 'users',
  filters: [],
  all: ({ users: all, settings }) =>
    all.toSorted(settings.userOrder === 'id' ? byId : (a, b) => fullName(a).localeCompare(fullName(b), 'en')),
  row: userRow,
}

const repositories: Collection<Repository> = {
  name: 'repositories',
  filters: [],
  all: state => ordered(state.repositories, state),
  row: repositoryRow,
}

const environments: Collection<Environment> = {
  name: 'environments',
  filters: ['repository_id'],
  all: state => ordered(state.environments, state),
  row: environmentRow,
  repositoryOf: environment => environment.repository,
}

const servers: Collection<ServerState['servers'][number]> = {
  name: 'servers',
  filters: ['repository_id', 'environment_id'],
  all: state => ordered(state.servers, state),
  row: serverRow,
  repositoryOf: server => server.environment.repository,
  environmentOf: server => server.environment,
}

const deployments: Collection<ServerState['deployments'][number]> = {
  name: 'deployments',
  filters: ['repository_id', 'environment_id'],
  all: ({ deployments: all, settings }) => (settings.deploymentOrder === 'oldest-first' ? all : all.toReversed()),
  row: deploymentRow,
  repositoryOf: deployment => deployment.environment.repository,
  environmentOf: deployment => deployment.environment,
  needsFilter: ({ settings }) => settings.deploymentsFilter === 'required',
}

export const readingRoutes: readonly DeploybotRoute[] = [
  ...routesOf(users),
  ...routesOf(repositories),
  ...routesOf(environments),
  ...routesOf(servers),
  ...routesOf(deployments),
]

function routesOf<Item extends { readonly id: number }>(collection: Collection<Item>): readonly DeploybotRoute[] {
  const { name, filters, all, row } = collection
  return [
    {
      method: 'GET',
      path: `${API}/${name}`,
      query: [...filters, ...PAGE_KEYS],
      answer: (call, visit) => {
        const items = filtered(collection, call, visit)
        return items instanceof Response ? items : pageOf(call, visit, { items, row })
      },
    },
    {
      method: 'GET',
      path: `${API}/${name}/:id`,
      answer: (call, visit) => {
        const id = idOf(call)
        const item = all(visit.state).find(candidate => candidate.id === id)
        return item === undefined ? unknownId(visit) : json(200, row(item, visit))
      },
    },
  ]
}

function filtered<Item>(collection: Collection<Item>, call: Call, visit: Visit): readonly Item[] | Response {
  const { state } = visit
  const asked = collection.filters.filter(filter => call.query.has(filter))
  if (asked.length === 0 && collection.needsFilter?.(state) === true) {
    return refusal(422, 'Repository or environment is required.')
  }
  let items = collection.all(state)
  for (const filter of asked) {
    const id = numberOf(call, visit, filter)
    if (id instanceof Response) return id
    if (id === undefined) continue
    const targets: readonly { readonly id: number }[] =
      filter === 'repository_id' ? state.repositories : state.environments
    if (state.settings.unknownFilter === 'refuse' && !targets.some(target => target.id === id)) {
      return refusal(422, `${filter === 'repository_id' ? 'Repository' : 'Environment'} not found.`)
    }
    const targetOf = filter === 'repository_id' ? collection.repositoryOf : collection.environmentOf
    items = items.filter(item => targetOf?.(item).id === id)
  }
  return items
}
