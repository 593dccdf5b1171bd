import type { Token } from './records.ts'
import { denied, type RealdebridRoute, type Visit } from './route.ts'
import type { ServerState } from './state.ts'

interface Asked {
  readonly request: Request
  readonly url: URL
  readonly route: RealdebridRoute
}

/** Whether a text holds a credential of this world. */
export function isToken({ tokens, grants, apps }: ServerState, text: string): boolean {
  const secrets = [
    ...tokens.map(({ value }) => value),
    ...grants.map(({ refreshToken }) => refreshToken),
    ...apps.flatMap(({ clientSecret }) => clientSecret ?? []),
  ]
  return secrets.some(secret => text.includes(secret))
}

/** The token of a request; the answer when it opens nothing. */
export function tokenOf({ request, url, route }: Asked, visit: Visit): Token | Response {
  const { state, fault } = visit
  const header = request.headers.get('authorization')
  const bearer = header?.match(/^Bearer +(\S+)$/)?.[1]
  if (header === null) fault('the authorization header is missing')
  else if (bearer === undefined) fault('the authorization has no Bearer value')
  const inQuery = state.settings.authTokenInQuery === 'accepted' ? url.searchParams.get('auth_token') : null
  const value = bearer ?? inQuery
  const token = state.tokens.find(known => known.value === value)
  if (token === undefined || token.revoked || token.expiresAt <= state.agenda.now()) return denied(visit, 8)
  if (token.account.locked) return denied(visit, 14)
  const mayEnter =
    route.scope === undefined ||
    token.scopes === null ||
    token.scopes.includes(route.scope) ||
    (route.scope === 'hosts' && state.settings.hostsStatusInScope)
  return mayEnter ? token : denied(visit, 9)
}
