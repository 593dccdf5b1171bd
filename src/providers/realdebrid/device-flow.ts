import * as z from 'zod/mini'
import { ShipgateError } from '../../core/errors.ts'
import { Secret } from '../../core/secret.ts'
import { looksLikeHtml } from '../../http/answer.ts'
import { Client } from '../../http/client.ts'
import { RequestError } from '../../http/request-error.ts'
import { type ClientPorts, fixedCredentials } from '../../http/service.ts'
import { serviceName } from './calls.ts'
import { explain } from './errors.ts'
import { createBucket, openSourceClientId, rateLimitWaitsMs, tokenPath } from './limits.ts'
import { type OAuthLogin, tokenForm, tokens } from './session.ts'

/** Printed as they are, so nothing but letters that show may be in them. */
const shown = z.lazy(() => z.string().check(z.regex(/^[\x21-\x7e]{1,60}$/)))
const address = z.lazy(() => z.string().check(z.regex(/^https:\/\/[\x21-\x7e]{1,500}$/)))
const seconds = (usual: number, most: number) =>
  z.lazy(() => z.catch(z.number().check(z.positive(), z.maximum(most)), usual))

/** GET oauth/v2/device/code */
export const deviceCode = z.lazy(() =>
  z.object({
    device_code: z.string().check(z.regex(/^[\x21-\x7e]+$/)),
    user_code: shown,
    interval: seconds(5, 300),
    expires_in: seconds(1_800, 86_400),
    verification_url: address,
    /** Skips the typing; not in the reference (three clients). */
    direct_verification_url: z.catch(z.optional(address), undefined),
  }),
)

/** GET oauth/v2/device/credentials, once the code was accepted: bound to that person. */
export const deviceCredentials = z.lazy(() =>
  z.object({
    client_id: z.string().check(z.regex(/^[\x21-\x7e]+$/)),
    client_secret: z.string().check(z.regex(/^[\x21-\x7e]+$/)),
  }),
)

/** What to show to the person who logs in. */
export interface DeviceCode {
  readonly deviceCode: Secret
  readonly userCode: string
  readonly address: string
  /** With the code in it already. */
  readonly directAddress: string | undefined
  readonly intervalMs: number
  /** Milliseconds since 1970-01-01 UTC. */
  readonly until: number
}

export interface DeviceCredentials {
  readonly clientId: Secret
  readonly clientSecret: Secret
}

/**
 * The login of an open-source client, which ships no secret: a code to type in, then credentials of the person's own, then
 * tokens. Not the standard flow for devices (RFC 8628): "not yet" is an HTTP error, and grant and field have other names.
 */
export class DeviceFlow {
  readonly #ports: ClientPorts
  readonly #client: Client
  /** Whether the last poll was answered with "not yet". */
  #pending = false

  constructor(ports: ClientPorts, base: URL) {
    this.#ports = ports
    const bucket = createBucket(ports.clock)
    this.#client = new Client(ports, {
      name: serviceName,
      base,
      credentials: fixedCredentials({}),
      budget: () => bucket,
      rateLimitWaitsMs,
      redirectsTo: () => false,
      explain: (answer, request) => {
        this.#pending = [400, 403, 404].includes(answer.status) && !looksLikeHtml(answer)
        return explain(answer, request)
      },
    })
  }

  async requestCode(): Promise<DeviceCode> {
    const askedAt = this.#ports.clock.now()
    const answer = await this.#client.json({
      method: 'GET',
      path: 'oauth/v2/device/code',
      query: { client_id: openSourceClientId, new_credentials: 'yes' },
      doing: 'ask for a code',
      anonymous: true,
      schema: deviceCode,
    })
    return {
      deviceCode: new Secret(answer.device_code),
      userCode: answer.user_code,
      address: answer.verification_url,
      directAddress: answer.direct_verification_url,
      intervalMs: answer.interval * 1000,
      until: askedAt + answer.expires_in * 1000,
    }
  }

  /** One look; undefined while nobody has accepted the code. What "not yet" looks like is not documented. */
  async credentials({ deviceCode: code }: DeviceCode): Promise<DeviceCredentials | undefined> {
    this.#pending = false
    try {
      const answer = await this.#client.json({
        method: 'GET',
        path: 'oauth/v2/device/credentials',
        // The service wants the code there. It ends with this login, and no log line shows a query.
        query: { client_id: openSourceClientId, code: code.reveal() },
        doing: 'ask whether the code was accepted',
        anonymous: true,
        schema: deviceCredentials,
      })
      return { clientId: new Secret(answer.client_id), clientSecret: new Secret(answer.client_secret) }
    } catch (error) {
      if (this.#pending && error instanceof RequestError) return undefined
      throw error
    }
  }

  /** Looks at the service's own pace until the code was accepted. Throws `timed_out` when it ends before. */
  async untilAccepted(code: DeviceCode): Promise<DeviceCredentials> {
    const { clock, signal, log } = this.#ports
    let waitMs = code.intervalMs
    while (clock.now() + waitMs < code.until) {
      await clock.sleep(waitMs, signal)
      try {
        const found = await this.credentials(code)
        if (found !== undefined) return found
        waitMs = code.intervalMs
      } catch (error) {
        if (!(error instanceof RequestError) || !mayPass.has(error.code)) throw error
        log.info(`${error.message} Asking on.`)
        waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
      }
    }
    throw new ShipgateError('timed_out', 'The code was not accepted in time, and has ended.', {
      hint: 'Start again, and type the new code in.',
    })
  }

  /** Changes the code for tokens; gives what a job keeps of them. */
  async logIn(code: DeviceCode, { clientId, clientSecret }: DeviceCredentials): Promise<OAuthLogin> {
    const request = {
      method: 'POST',
      path: tokenPath,
      form: tokenForm({ clientId, clientSecret }, code.deviceCode),
      doing: 'log in',
      anonymous: true,
      schema: tokens,
    } as const
    // The access token ends by itself; a job gets its own.
    const { refresh_token: refreshToken } = await this.#client.json(request)
    if (refreshToken === undefined) {
      throw new ShipgateError('unexpected_response', 'Could not log in: Real-Debrid gave no refresh token.')
    }
    return { clientId, clientSecret, refreshToken: new Secret(refreshToken) }
  }
}

const LONGEST_WAIT_MS = 60_000
const mayPass = new Set(['provider_unavailable', 'provider_error', 'rate_limited', 'network_error'])
