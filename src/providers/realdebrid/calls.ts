import { ShipgateError } from '../../core/errors.ts'
import { type Answer, looksLikeHtml } from '../../http/answer.ts'
import type { Client } from '../../http/client.ts'
import { unexpected } from '../../http/explain.ts'
import { RequestError } from '../../http/request-error.ts'
import type { ApiRequest, JsonRequest } from '../../http/service.ts'
import { numberOf } from './errors.ts'
import { mostPages, pageOverlap, pageSize, slowWithinMs } from './limits.ts'
import { Slots } from './slots.ts'

export const serviceName = 'Real-Debrid'

/** What the calls need besides the client. */
export interface CallPorts {
  readonly base: URL
  readonly signal: AbortSignal
  readonly callsAtOnce: number
}

/** The ways in which Real-Debrid answers: JSON, a list that may be 204, and nothing at all. */
export class Calls {
  readonly #client: Client
  readonly #ports: CallPorts
  readonly #slots: Slots

  constructor(client: Client, ports: CallPorts) {
    this.#client = client
    this.#ports = ports
    this.#slots = new Slots(ports.callsAtOnce)
  }

  async answer<T>(request: ApiRequest, read: (answer: Answer) => T): Promise<T> {
    return await this.#slots.use(() => this.#client.answer(request, read), this.#ports.signal)
  }

  async json<T>(request: JsonRequest<T>): Promise<T> {
    return await this.answer(request, answer => this.parse(request, answer))
  }

  parse<T>(request: JsonRequest<T>, answer: Answer): T {
    return this.#client.parse(request, answer)
  }

  /** An empty list comes as 204 without a body (three clients). */
  async list<T>(request: JsonRequest<readonly T[]>): Promise<readonly T[]> {
    return await this.answer(request, answer => (answer.status === 204 ? [] : this.parse(request, answer)))
  }

  /** For methods that answer without a body; gives the status. A page in its place is not this service's answer. */
  async nothing(request: ApiRequest): Promise<number> {
    return await this.answer(request, answer => {
      if (looksLikeHtml(answer)) throw this.unexpected(request, 'it sent an HTML page instead of an empty answer')
      return answer.status
    })
  }

  /** Removes something. Only the service's own word for "no such thing" means that it is gone. */
  async remove(request: ApiRequest): Promise<'deleted' | 'gone'> {
    // Once more does no harm: what is gone stays gone.
    const one: ApiRequest = { ...request, repeatable: true }
    try {
      await this.nothing(one)
      return 'deleted'
    } catch (error) {
      if (error instanceof RequestError && numberOf(one) === 7) return 'gone'
      throw error
    }
  }

  unexpected(request: ApiRequest, why: string): RequestError {
    return unexpected({ name: serviceName, base: this.#ports.base }, request, why)
  }

  /**
   * All rows of a list, each id once. New rows appear at the front and rows may be removed while it is read, so each page
   * begins a little before the end of the last one; and the service may give shorter pages than asked for, so only the
   * total or a page that brings nothing new is the end.
   */
  async *pages<T extends { readonly id: string }>(request: JsonRequest<readonly T[]>): AsyncIterable<T> {
    const seen = new Set<string>()
    let offset = 0
    for (let page = 1; page <= mostPages; page++) {
      const { rows, total } = await this.#page(request, offset)
      const fresh = rows.filter(({ id }) => !seen.has(id))
      for (const row of fresh) {
        // The same id twice on one page is one row as well.
        if (seen.has(row.id)) continue
        seen.add(row.id)
        yield row
      }
      const end = offset + rows.length
      if (fresh.length === 0 || (rows.length < pageSize && total !== undefined && end >= total)) return
      offset = Math.max(offset + 1, end - pageOverlap)
    }
    throw new ShipgateError(
      'unexpected_response',
      `Could not ${request.doing}: the list at ${serviceName} does not come to an end.`,
    )
  }

  async #page<T>(request: JsonRequest<readonly T[]>, offset: number) {
    const query = { limit: String(pageSize), ...(offset > 0 && { offset: String(offset) }) }
    const one = { ...request, query, headersWithinMs: slowWithinMs }
    try {
      return await this.answer(one, answer => ({
        rows: answer.status === 204 ? [] : this.parse(one, answer),
        total: totalOf(answer),
      }))
    } catch (error) {
      // Beyond the end, when rows went away meanwhile; that it answers so is not certain.
      if (offset > 0 && numberOf(one) === 2 && error instanceof RequestError) return { rows: [], total: undefined }
      throw error
    }
  }
}

function totalOf({ headers }: Answer): number | undefined {
  const total = headers['x-total-count']
  return total !== undefined && /^\d{1,9}$/.test(total) ? Number(total) : undefined
}
