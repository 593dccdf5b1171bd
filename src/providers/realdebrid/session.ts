import * as z from 'zod/mini'
import type { Clock } from '../../core/ports.ts'
import { Secret } from '../../core/secret.ts'
import type { Client } from '../../http/client.ts'
import type { Credentials } from '../../http/service.ts'
import { deviceGrant, renewBeforeEndMs, tokenPath } from './limits.ts'

/** What a job keeps of the login of an open-source client: all three belong together, and to one person. */
export interface OAuthLogin {
  readonly clientId: Secret
  readonly clientSecret: Secret
  readonly refreshToken: Secret
}

/** A private API token, which reaches every method, or the login of an open-source client, which reaches four scopes. */
export type RealdebridLogin = { readonly token: Secret } | OAuthLogin

/** What one client falls back to where the answer does not say. */
const USUAL_LIFETIME_S = 3_600

/** POST oauth/v2/token. Only `expires_in` tells how long the access token lives. */
export const tokens = z.lazy(() =>
  z.object({
    access_token: z.string().check(z.regex(/^[\x21-\x7e]+$/)),
    expires_in: z.catch(z.number().check(z.positive()), USUAL_LIFETIME_S),
    refresh_token: z.catch(z.optional(z.string().check(z.regex(/^[\x21-\x7e]+$/))), undefined),
  }),
)

interface Access {
  readonly headers: Readonly<Record<string, Secret>>
  /** Milliseconds since 1970-01-01 UTC. */
  readonly until: number
}

export interface SessionPorts {
  readonly clock: Clock
  /** Sends the refresh itself, which carries no token. */
  readonly client: () => Client
  /** Called with every new token before it is used. */
  readonly onSecret: (value: string) => void
  /** The refresh token was replaced: the stored secret may not work again. Told once. */
  readonly onReplaced: () => void
}

/** The form that changes a device code or a refresh token for an access token: one grant and one field for both. */
export function tokenForm(login: Pick<OAuthLogin, 'clientId' | 'clientSecret'>, code: Secret) {
  return { client_id: login.clientId, client_secret: login.clientSecret, code, grant_type: deviceGrant }
}

/**
 * The exchange of the refresh token for an access token. One refresh serves all calls: whoever finds the access token
 * missing, nearly over or refused waits for the one refresh that is under way.
 */
export class Session implements Credentials {
  readonly #login: OAuthLogin
  readonly #ports: SessionPorts
  #refreshToken: Secret
  #access: Access | undefined
  #underWay: Promise<Access> | undefined

  constructor(login: OAuthLogin, ports: SessionPorts) {
    this.#login = login
    this.#ports = ports
    this.#refreshToken = login.refreshToken
  }

  async headers(): Promise<Readonly<Record<string, Secret>>> {
    return (this.#alive() ?? (await this.#fresh())).headers
  }

  async renew(refused: Readonly<Record<string, Secret>>): Promise<boolean> {
    // Somebody else's 401 may have led to a new token while this one was under way.
    if (this.#access !== undefined && this.#access.headers !== refused) return true
    this.#access = undefined
    await this.#fresh()
    return true
  }

  /** The headers of the access token that is in use, if one is. */
  current(): Readonly<Record<string, Secret>> | undefined {
    return this.#alive()?.headers
  }

  /** The access token was ended at the service; the next call gets another one. */
  forget(): void {
    this.#access = undefined
  }

  #alive(): Access | undefined {
    const access = this.#access
    return access !== undefined && access.until > this.#ports.clock.now() ? access : undefined
  }

  async #fresh(): Promise<Access> {
    this.#underWay ??= this.#refresh().finally(() => {
      this.#underWay = undefined
    })
    return await this.#underWay
  }

  async #refresh(): Promise<Access> {
    const { clock, client, onSecret, onReplaced } = this.#ports
    const answer = await client().json({
      method: 'POST',
      path: tokenPath,
      form: tokenForm(this.#login, this.#refreshToken),
      doing: 'log in',
      anonymous: true,
      // A second access token does no harm.
      repeatable: true,
      schema: tokens,
    })
    onSecret(answer.access_token)
    const next = answer.refresh_token
    if (next !== undefined && next !== this.#refreshToken.reveal()) {
      onSecret(next)
      if (this.#refreshToken === this.#login.refreshToken) onReplaced()
      this.#refreshToken = new Secret(next)
    }
    const lifeMs = answer.expires_in * 1000
    this.#access = {
      headers: { authorization: new Secret(`Bearer ${answer.access_token}`) },
      until: clock.now() + lifeMs - Math.min(renewBeforeEndMs, lifeMs / 2),
    }
    return this.#access
  }
}
