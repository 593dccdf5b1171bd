import { empty, json } from './answers.ts'
import type { ApiKey, Permission } from './records.ts'
import type { ServerState } from './state.ts'

/**
 * How a route fails when the key or the permission does. DBackup documents 401 and 403 everywhere; this is what it does
 * (3.2.0, seen live):
 * - honest: 401 and 403 with the reason
 * - bulk: a dead key is an empty 500, a missing permission 403 `Forbidden`
 * - named: a dead key is an empty 500, a missing permission a 500 that names it
 * - silent: both are an empty 500
 * - any other text: a dead key is an empty 500, a missing permission a 500 with this text
 */
export type FailureStyle = 'honest' | 'bulk' | 'named' | 'silent' | (string & {})

export type Admission = { readonly key: ApiKey } | { readonly refused: Response }

/** Checks the key, then the permission; without a permission any living key will do. */
export function admit(
  state: ServerState,
  request: Request,
  { needs, style }: { readonly needs?: Permission; readonly style: FailureStyle },
): Admission {
  const key = keyOf(state, request)
  if (key === undefined) {
    const body = style === 'bulk' ? { success: false, error: 'Unauthorized' } : { error: 'Unauthorized' }
    return { refused: json(401, body) }
  }
  const death = causeOfDeath(key, state.agenda.now())
  if (death !== null) return { refused: style === 'honest' ? json(401, { success: false, error: death }) : empty(500) }
  if (needs !== undefined && !key.permissions.includes(needs)) return { refused: denial(style, needs) }
  return { key }
}

function keyOf(state: ServerState, request: Request): ApiKey | undefined {
  // Exactly `Bearer `: `bearer ` is refused, X-API-Key and the query are not read (seen live).
  const header = request.headers.get('authorization') ?? ''
  if (!header.startsWith('Bearer ')) return undefined
  const given = header.slice('Bearer '.length)
  return state.keys.find(key => key.key === given)
}

function causeOfDeath(key: ApiKey, now: number): string | null {
  if (!key.enabled) return 'API key is disabled'
  if (key.expiresAt !== null && key.expiresAt <= now) return 'API key has expired'
  return null
}

function denial(style: FailureStyle, needs: Permission): Response {
  const sentence = `Permission denied: ${needs} required`
  if (style === 'honest') return json(403, { success: false, error: sentence })
  if (style === 'bulk') return json(403, { success: false, error: 'Forbidden' })
  if (style === 'named') return json(500, { error: sentence })
  if (style === 'silent') return empty(500)
  return json(500, { error: style })
}
