import type { Call } from '../../../sandbox/kit/route-table.ts'
import { json, refusal } from './answers.ts'
import type { Account } from './records.ts'
import { fieldsOf } from './request-fields.ts'
import type { DebrickedRoute, Visit } from './route.ts'

const FORMS = ['application/x-www-form-urlencoded']

export const loginRoutes: readonly DebrickedRoute[] = [
  {
    method: 'POST',
    path: '/api/login_refresh',
    body: 'required',
    keys: ['refresh_token'],
    forms: FORMS,
    authenticated: false,
    answer: (call, visit) =>
      login(call, visit, {
        fields: ['refresh_token'],
        // Status from the published OpenAPI description, text assumed.
        refused: 'Invalid refresh token.',
        accountFor: ([token], accounts) => accounts.find(account => account.token === token),
      }),
  },
  {
    method: 'POST',
    path: '/api/login_check',
    body: 'required',
    keys: ['_username', '_password'],
    forms: FORMS,
    authenticated: false,
    answer: (call, visit) =>
      login(call, visit, {
        fields: ['_username', '_password'],
        refused: 'Invalid credentials.',
        accountFor: ([name, password], accounts) =>
          accounts.find(account => account.name === name && account.password === password),
      }),
  },
]

interface LoginKind {
  readonly fields: readonly string[]
  readonly refused: string
  readonly accountFor: (given: readonly unknown[], accounts: readonly Account[]) => Account | undefined
}

async function login(call: Call, visit: Visit, kind: LoginKind): Promise<Response> {
  const { state } = visit
  const { settings } = state
  if (settings.loginMs > 0) await state.sleep(settings.loginMs, call.request.signal)
  if (call.request.headers.get('authorization') !== null) visit.fault('a login needs no authorization header')
  const fields = fieldsOf(call, visit, kind.fields)
  if (fields.kind === 'unreadable' || fields.kind === 'unknown') {
    visit.fault(fields.fault)
    return refusal(400, `sandbox: ${fields.fault}`)
  }
  const given = kind.fields.map(name => fields.values.get(name))
  if (given.some(value => typeof value !== 'string' || value === '')) visit.fault('a login without credentials')
  const account = kind.accountFor(given, state.accounts)
  if (account === undefined || account.revoked) {
    state.counters.refusedLogins++
    return refusal(401, kind.refused)
  }
  state.counters.logins++
  if (settings.loginAnswer === 'no-token') return json(200, { message: 'ok' })
  const token = state.sessions.issue(account, state.now(), settings.jwtSeconds)
  // Seen in models of clients only; nothing says that it ever differs from the one sent.
  const rest = settings.loginAnswer === 'token-and-refresh-token' ? { refresh_token: account.token } : {}
  return json(200, { token, ...rest })
}
