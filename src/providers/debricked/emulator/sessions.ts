import type { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'
import type { Account } from './records.ts'

interface Session {
  readonly account: Account
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  ended: boolean
}

/** The JWTs in circulation. Nobody but the service can check their signature, so it is made up. */
export class Sessions {
  readonly #random: SeededRandom
  readonly #byJwt = new Map<string, Session>()

  constructor(random: SeededRandom) {
    this.#random = random
  }

  /** Claims as in a sample seen in the wild: iat, exp, roles, username. */
  issue(account: Account, now: number, seconds: number): string {
    const iat = Math.floor(now / 1_000)
    const roles = account.right === 'admin' ? ['ROLE_USER', 'ROLE_API', 'ROLE_ADMIN'] : ['ROLE_USER', 'ROLE_API']
    const claims = { iat, exp: iat + seconds, roles, username: account.name }
    const signature = Buffer.from(this.#random.bytes(32)).toString('base64url')
    const jwt = `${encoded({ typ: 'JWT', alg: 'RS256' })}.${encoded(claims)}.${signature}`
    this.#byJwt.set(jwt, { account, expiresAt: (iat + seconds) * 1_000, ended: false })
    return jwt
  }

  holderOf(jwt: string, now: number): Account | 'unknown' | 'expired' {
    const session = this.#byJwt.get(jwt)
    if (session === undefined || session.account.revoked) return 'unknown'
    return session.ended || session.expiresAt <= now ? 'expired' : session.account
  }

  /** All JWTs are expired from now on, before their time. */
  end(): void {
    for (const session of this.#byJwt.values()) session.ended = true
  }
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
