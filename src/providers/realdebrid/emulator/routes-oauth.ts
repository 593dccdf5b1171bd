import type { Call } from '../../../sandbox/kit/route-table.ts'
import { indented, json, sandboxRefusal } from './answers.ts'
import type { Account } from './records.ts'
import { denied, OAUTH, type RealdebridRoute, required, type Visit } from './route.ts'
import { type App, type DeviceCode, type Grant, newId, newToken, type ServerState } from './state.ts'
import { OPEN_SOURCE_SCOPES } from './world.ts'

/** Not the grant type of RFC 8628; used for device codes and refresh tokens alike (vendor's documentation). */
const DEVICE_GRANT = 'http://oauth.net/grant_type/device/1.0'
const CODE_SECONDS = 1_800
const POLL_SECONDS = 5

const TOKEN_FIELDS = [
  'client_id',
  'client_secret',
  'code',
  'grant_type',
  'redirect_uri',
  'username',
  'password',
  'force_twofactor',
  'send',
  'response',
]

const authenticated = false

export const oauthRoutes: readonly RealdebridRoute[] = [
  {
    method: 'GET',
    path: `${OAUTH}/device/code`,
    query: ['client_id', 'new_credentials'],
    authenticated,
    answer: deviceCode,
  },
  {
    method: 'GET',
    path: `${OAUTH}/device/credentials`,
    query: ['client_id', 'code'],
    authenticated,
    answer: credentials,
  },
  { method: 'POST', path: `${OAUTH}/token`, form: TOKEN_FIELDS, authenticated, answer: token },
]

function deviceCode(call: Call, visit: Visit): Response {
  const { state } = visit
  const clientId = call.query.get('client_id')
  if (!state.apps.some(app => app.clientId === clientId)) return denied(visit, 2)
  const made: DeviceCode = {
    code: newId(state, 36),
    userCode: newId(state, 10),
    clientId: clientId ?? '',
    newCredentials: call.query.get('new_credentials') === 'yes',
    expiresAt: state.agenda.now() + CODE_SECONDS * 1_000,
    acceptedBy: null,
    app: null,
    polledAt: null,
  }
  state.deviceCodes.push(made)
  const { siteOrigin, directVerificationUrl } = state.settings
  return json(200, {
    device_code: made.code,
    user_code: made.userCode,
    interval: POLL_SECONDS,
    expires_in: CODE_SECONDS,
    verification_url: `${siteOrigin}/device`,
    ...(directVerificationUrl && {
      direct_verification_url: `${siteOrigin}/authorize?client_id=${made.clientId}&device_id=${made.code}`,
    }),
  })
}

/** Credentials of an open-source client, bound to the person who accepted. */
function credentials(call: Call, visit: Visit): Response {
  const { state } = visit
  const found = codeOf(call.query.get('code') ?? '', visit)
  if (found instanceof Response) return found
  if (!found.newCredentials || found.clientId !== call.query.get('client_id')) return denied(visit, 2)
  noteHaste(found, visit)
  if (found.acceptedBy === null) return pending(state)
  found.app ??= boundApp(state, found.acceptedBy)
  return json(200, { client_id: found.app.clientId, client_secret: found.app.clientSecret })
}

function boundApp(state: ServerState, account: Account): App {
  const app: App = { clientId: `SG${newId(state, 11)}`, clientSecret: newId(state, 40).toLowerCase(), account }
  state.apps.push(app)
  return app
}

/** What an expired code gives is unknown. */
function codeOf(code: string, visit: Visit): DeviceCode | Response {
  const found = visit.state.deviceCodes.find(known => known.code === code)
  return found === undefined || found.expiresAt <= visit.state.agenda.now() ? denied(visit, 7) : found
}

function noteHaste(code: DeviceCode, { state, fault }: Visit): void {
  const now = state.agenda.now()
  if (code.polledAt !== null && now - code.polledAt < POLL_SECONDS * 1_000) {
    fault(`a device code is polled more often than every ${POLL_SECONDS} s`)
  }
  code.polledAt = now
}

/** An HTTP error, so that a client which throws on any 4xx never logs in; the text is assumed. */
function pending({ settings }: ServerState): Response {
  const code = settings.pendingCode === 'null' ? { error_code: null } : {}
  return indented(settings.pendingStatus, { error: 'authorization_pending', ...code })
}

function token(_call: Call, visit: Visit): Response {
  const { state, form } = visit
  const grantType = required(visit, 'grant_type')
  if (grantType instanceof Response) return grantType
  if (grantType !== DEVICE_GRANT) {
    visit.fault(`the grant type ${grantType} is not emulated`)
    return sandboxRefusal(501, `the grant type ${grantType} is not emulated`)
  }
  const code = required(visit, 'code')
  if (code instanceof Response) return code
  const app = state.apps.find(known => known.clientId === form.get('client_id'))
  if (app === undefined || app.clientSecret === null || app.clientSecret !== form.get('client_secret')) {
    return denied(visit, 9)
  }
  const grant = state.grants.find(known => known.refreshToken === code)
  if (grant !== undefined) return refresh(visit, grant, app)
  if (!state.deviceCodes.some(known => known.code === code)) return denied(visit, 9)
  const device = codeOf(code, visit)
  if (device instanceof Response) return device
  if (device.app !== app && device.clientId !== app.clientId) return denied(visit, 9)
  if (device.acceptedBy === null) return pending(state)
  // Each code gives one grant.
  state.deviceCodes.splice(state.deviceCodes.indexOf(device), 1)
  const made: Grant = { refreshToken: newToken(state), app, account: device.acceptedBy, revoked: false }
  state.grants.push(made)
  return issued(state, made)
}

function refresh(visit: Visit, grant: Grant, app: App): Response {
  const { state } = visit
  if (grant.app !== app || grant.revoked) return denied(visit, 9)
  if (state.settings.refreshTokens === 'stable') return issued(state, grant)
  grant.revoked = true
  const next: Grant = { ...grant, refreshToken: newToken(state), revoked: false }
  state.grants.push(next)
  return issued(state, next)
}

function issued(state: ServerState, grant: Grant): Response {
  const seconds = state.settings.accessTokenSeconds
  const value = newToken(state)
  state.tokens.push({
    value,
    kind: 'access',
    account: grant.account,
    scopes: OPEN_SOURCE_SCOPES,
    expiresAt: state.agenda.now() + seconds * 1_000,
    revoked: false,
  })
  return json(200, {
    access_token: value,
    expires_in: seconds,
    token_type: 'Bearer',
    refresh_token: grant.refreshToken,
  })
}
