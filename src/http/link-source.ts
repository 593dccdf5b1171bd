import type { Asked } from './range-answer.ts'
import { RequestError } from './request-error.ts'
import type { OpenAnswer } from './service.ts'

/** Why a link is taken for expired: the status refused it, or a page or nothing at all came in place of the file. */
export type Expiry = 'refused' | 'page' | 'empty'

export interface LinkRequest {
  /** Sent as a Range header. Left out: the whole file, without one. */
  readonly range?: Asked
  /** The state of the file of which a range is wanted, for the If-Range header. */
  readonly validator?: string
  /** Ends the opening and, later, the body with its reason. */
  readonly signal: AbortSignal
}

/** Where the bytes of one file come from. */
export interface LinkSource {
  /** The answer, as soon as its headers are there. Throws RequestError for every status but 2xx. */
  open(request: LinkRequest): Promise<OpenAnswer>
  /** Asks the provider for a fresh link, which all later requests use. Left out: there is none to be had. */
  renew?(why: Expiry): Promise<void>
}

const expiredStatuses = new Set([403, 404, 410, 503])
const plainCodes = new Set(['forbidden', 'not_found', 'unexpected_response', 'provider_unavailable'])

/** True when the link's server refuses it in a way in which expired ones are refused. */
export function saysExpired(error: unknown): error is RequestError {
  if (!(error instanceof RequestError) || error.status === undefined) return false
  // A code of the provider's own is its verdict, such as a used-up quota: a fresh link would not change it.
  return expiredStatuses.has(error.status) && plainCodes.has(error.code)
}

/** True when the answer is the provider's own verdict on the file, which holds for every connection to it. */
export function isVerdict(error: RequestError): boolean {
  return error.status !== undefined && !plainCodes.has(error.code) && error.code !== 'rate_limited'
}

const MOST_RENEWALS = 2

/** A link that is renewed when it has expired, once for all connections that notice. */
export class RenewableLink {
  readonly #source: LinkSource
  #generation = 0
  #renewing: Promise<void> | undefined

  constructor(source: LinkSource) {
    this.#source = source
  }

  /** Counts the renewals; tells whether an answer is of the present link. */
  get generation(): number {
    return this.#generation
  }

  async open(request: LinkRequest): Promise<{ readonly answer: OpenAnswer; readonly generation: number }> {
    // Whoever renews it hears what goes wrong.
    await this.#renewing?.catch(() => undefined)
    const generation = this.#generation
    return { answer: await this.#source.open(request), generation }
  }

  /** True when there is a fresh link in place of the one of `generation`; false: there is none to be had. */
  async renew(generation: number, why: Expiry): Promise<boolean> {
    if (generation < this.#generation) return true
    if (this.#renewing === undefined) {
      if (this.#source.renew === undefined || this.#generation >= MOST_RENEWALS) return false
      this.#renewing = this.#source.renew(why).then(() => {
        this.#generation++
      })
    }
    try {
      await this.#renewing
      return true
    } finally {
      this.#renewing = undefined
    }
  }
}
