import type { Call } from '../../../sandbox/kit/route-table.ts'
import { json } from './answers.ts'
import { iconOf } from './download-rows.ts'
import { API, type RealdebridRoute, type Visit } from './route.ts'
import { jsonDate } from './timestamp.ts'

const authenticated = false

export const hostRoutes: readonly RealdebridRoute[] = [
  { method: 'GET', path: `${API}/hosts`, authenticated, answer: hosts },
  // The reference exempts the others from authentication, not this one.
  { method: 'GET', path: `${API}/hosts/status`, scope: 'hosts', answer: status },
  {
    method: 'GET',
    path: `${API}/hosts/regex`,
    authenticated,
    answer: (_call, { state }) =>
      json(
        200,
        state.hosters.flatMap(({ links }) => links),
      ),
  },
  {
    method: 'GET',
    path: `${API}/hosts/regexFolder`,
    authenticated,
    answer: (_call, { state }) =>
      json(
        200,
        state.hosters.flatMap(({ folders }) => folders ?? []),
      ),
  },
  {
    method: 'GET',
    path: `${API}/hosts/domains`,
    authenticated,
    answer: (_call, { state }) =>
      json(
        200,
        state.hosters.map(({ domain }) => domain),
      ),
  },
]

function hosts(_call: Call, { state }: Visit): Response {
  const rows = state.hosters.map(({ domain, id, name }) => [domain, { id, name, image: iconOf(state, domain) }])
  return json(200, Object.fromEntries(rows))
}

function status(_call: Call, { state }: Visit): Response {
  const checkedAt = jsonDate(state.settings.zone, state.agenda.now() - 120_000)
  const rows = state.hosters.map(({ domain, id, name, status: condition = 'up' }) => [
    domain,
    {
      id,
      name,
      image: iconOf(state, domain),
      image_big: iconOf(state, `big/${domain}`),
      supported: condition === 'unsupported' ? 0 : 1,
      status: condition,
      check_time: checkedAt,
      competitors_status: { 'otherdebrid.example': { status: 'up', check_time: checkedAt } },
    },
  ])
  return json(200, Object.fromEntries(rows))
}
