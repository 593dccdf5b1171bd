import type { Call } from '../../../sandbox/kit/route-table.ts'
import { empty, json, plainText } from './answers.ts'
import { API, denied, type RealdebridRoute, type Visit } from './route.ts'
import { settingRoutes } from './routes-settings.ts'
import { jsonDate, serverDay, serverTime, serverTimeIso } from './timestamp.ts'

const DAY = 86_400_000
/** Vendor's reference. */
const LONGEST_SPAN_DAYS = 31

export const accountRoutes: readonly RealdebridRoute[] = [
  { method: 'GET', path: `${API}/user`, scope: 'user', answer: user },
  {
    method: 'GET',
    path: `${API}/time`,
    authenticated: false,
    answer: (_call, { state }) => plainText(serverTime(state.settings.zone, state.agenda.now())),
  },
  {
    method: 'GET',
    path: `${API}/time/iso`,
    authenticated: false,
    answer: (_call, { state }) => plainText(serverTimeIso(state.settings.zone, state.agenda.now())),
  },
  { method: 'GET', path: `${API}/disable_access_token`, answer: disableToken },
  { method: 'GET', path: `${API}/traffic`, scope: 'traffic', answer: traffic },
  {
    method: 'GET',
    path: `${API}/traffic/details`,
    query: ['start', 'end'],
    scope: 'traffic',
    answer: trafficDetails,
  },
  ...settingRoutes,
]

function user(_call: Call, { state, account }: Visit): Response {
  const left = Math.max(0, Math.floor((account.premiumUntil - state.agenda.now()) / 1_000))
  const picture = account.hasAvatar ? `avatars/${account.id}.png` : 'avatars/default.png'
  return json(200, {
    id: account.id,
    username: account.username,
    email: `${account.username}@shipgate.example`,
    points: account.points,
    locale: account.settings['locale'],
    avatar: `${state.settings.siteOrigin}/images/${picture}`,
    type: left > 0 ? 'premium' : 'free',
    premium: left,
    expiration: jsonDate(state.settings.zone, account.premiumUntil),
  })
}

/** A GET with a side effect: ends the token that carries it. What it does to a private token is unknown. */
function disableToken(_call: Call, { state, token, fault }: Visit): Response {
  if (token === null) return empty(204)
  if (token.kind === 'api') fault('the private token is asked to end itself')
  if (token.kind === 'access' || state.settings.disabledApiToken === 'ended') token.revoked = true
  return empty(204)
}

/** Limited hosters only. */
function traffic(_call: Call, { state }: Visit): Response {
  const rows = state.hosters.flatMap(({ domain, traffic: limits }) =>
    limits === undefined
      ? []
      : [
          [
            domain,
            {
              left: limits.left,
              bytes: 0,
              links: limits.type === 'links' ? limits.limit - limits.left : 0,
              limit: limits.limit,
              type: limits.type,
              extra: 0,
              reset: limits.reset,
            },
          ] as const,
        ],
  )
  if (rows.length === 0) return json(200, state.settings.emptyMap === 'array' ? [] : {})
  return json(200, Object.fromEntries(rows))
}

/** What the download host delivered, by the server's days. */
function trafficDetails(call: Call, visit: Visit): Response {
  const { state, account } = visit
  const { zone, emptyMap } = state.settings
  const now = state.agenda.now()
  const start = call.query.get('start') ?? serverDay(zone, now - 7 * DAY)
  const end = call.query.get('end') ?? serverDay(zone, now)
  const span = (Date.parse(end) - Date.parse(start)) / DAY
  if (![start, end].every(day => /^\d{4}-\d\d-\d\d$/.test(day)) || !(span >= 0 && span <= LONGEST_SPAN_DAYS)) {
    return denied(visit, 2)
  }
  const rows = [...account.traffic]
    .filter(([day]) => day >= start && day <= end)
    .map(([day, hosts]) => {
      const bytes = [...hosts.values()].reduce((sum, more) => sum + more, 0)
      return [day, { host: Object.fromEntries(hosts), bytes }] as const
    })
  if (rows.length === 0) return json(200, emptyMap === 'array' ? [] : {})
  return json(200, Object.fromEntries(rows))
}
