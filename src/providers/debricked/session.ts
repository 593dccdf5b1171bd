import * as z from 'zod/mini'
import type { Clock } from '../../core/ports.ts'
import { Secret } from '../../core/secret.ts'
import type { Client } from '../../http/client.ts'
import type { Credentials } from '../../http/service.ts'

/** A long-lived access token, or a user name and password. Neither is ever sent as a Bearer value. */
export type Login = { readonly token: Secret } | { readonly username: Secret; readonly password: Secret }

/** Both login routes; a 200 without a token is no login (seen in the source of the official CLI's failures). */
export const loggedIn = z.lazy(() => z.object({ token: z.string().check(z.minLength(1)) }))

const RENEW_BEFORE_END_MS = 60_000
/** When the JWT does not say when it ends: a little less than the hour it lives. */
const USUAL_LIFETIME_MS = 50 * 60_000

interface Jwt {
  readonly headers: Readonly<Record<string, Secret>>
  /** Milliseconds since 1970-01-01 UTC. */
  readonly until: number
}

export interface SessionPorts {
  readonly clock: Clock
  /** Sends the login itself, which carries no session. */
  readonly client: () => Client
  /** Called with every new token before it is used. */
  readonly onSecret: (value: string) => void
}

/**
 * The exchange of the long-lived secret for a JWT of one hour. One login serves all calls: whoever finds the session
 * missing, nearly over or refused waits for the one login that is under way.
 */
export class Session implements Credentials {
  readonly #login: Login
  readonly #ports: SessionPorts
  #jwt: Jwt | undefined
  #underWay: Promise<Jwt> | undefined

  constructor(login: Login, ports: SessionPorts) {
    this.#login = login
    this.#ports = ports
  }

  async headers(): Promise<Readonly<Record<string, Secret>>> {
    const jwt = this.#jwt
    if (jwt !== undefined && jwt.until > this.#ports.clock.now()) return jwt.headers
    return (await this.#fresh()).headers
  }

  async renew(refused: Readonly<Record<string, Secret>>): Promise<boolean> {
    // Somebody else's 401 may have led to a new session while this one was under way.
    if (this.#jwt !== undefined && this.#jwt.headers !== refused) return true
    this.#jwt = undefined
    await this.#fresh()
    return true
  }

  async #fresh(): Promise<Jwt> {
    this.#underWay ??= this.#logIn().finally(() => {
      this.#underWay = undefined
    })
    return await this.#underWay
  }

  async #logIn(): Promise<Jwt> {
    const login = this.#login
    const byToken = 'token' in login
    const { token } = await this.#ports.client().json({
      method: 'POST',
      path: byToken ? 'api/login_refresh' : 'api/login_check',
      form: byToken ? { refresh_token: login.token } : { _username: login.username, _password: login.password },
      doing: 'log in',
      anonymous: true,
      // A second session does no harm.
      repeatable: true,
      schema: loggedIn,
    })
    this.#ports.onSecret(token)
    this.#jwt = {
      headers: { authorization: new Secret(`Bearer ${token}`) },
      until: (endOf(token) ?? this.#ports.clock.now() + USUAL_LIFETIME_MS) - RENEW_BEFORE_END_MS,
    }
    return this.#jwt
  }
}

/** When a JWT ends by its own `exp`, in milliseconds since 1970-01-01 UTC. Only a hint: the service decides. */
function endOf(token: string): number | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    if (typeof claims !== 'object' || claims === null || !('exp' in claims)) return undefined
    return typeof claims.exp === 'number' ? claims.exp * 1000 : undefined
  } catch {
    return undefined
  }
}
