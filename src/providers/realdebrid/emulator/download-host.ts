import { type Emulator, VIOLATION_HEADER } from '../../../sandbox/kit/emulator.ts'
import { silence } from '../../../sandbox/kit/exchange.ts'
import { RequestJournal } from '../../../sandbox/kit/request-journal.ts'
import { sandboxRefusal } from './answers.ts'
import { isToken } from './auth.ts'
import { sizeOf } from './content.ts'
import { planOf } from './delivery-plan.ts'
import { isExpired, streamOf } from './delivery-stream.ts'
import { errorPage, expiredPage, replacement } from './host-answers.ts'
import { readRange } from './range.ts'
import type { Link } from './records.ts'
import type { Delivery, ServerState } from './state.ts'
import { chunksOf } from './stored-file.ts'
import { find, struckBy } from './struck-faults.ts'

/** The host that gives out the bytes: another origin, no account, the address is the key. */
export class DownloadHost implements Emulator {
  readonly name = 'Real-Debrid download host'
  readonly journal = new RequestJournal()
  readonly #state: ServerState

  constructor(state: ServerState) {
    this.#state = state
  }

  async handle(request: Request): Promise<Response> {
    this.#state.agenda.catchUp()
    const entry = this.journal.open(request, '', this.#state.agenda.now())
    const faults: string[] = []
    entry.violations = faults
    const answer = await this.#answer(request, faults)
    entry.status = answer.status
    answer.headers.set('date', new Date(this.#state.agenda.now()).toUTCString())
    if (faults.length > 0) answer.headers.set(VIOLATION_HEADER, faults.join('; ').replace(/[^\x20-\x7e]/g, '?'))
    return answer
  }

  async #answer(request: Request, faults: string[]): Promise<Response> {
    const refuse = (status: number, fault: string) => {
      faults.push(fault)
      return sandboxRefusal(status, fault)
    }
    const url = new URL(request.url)
    if (request.headers.has('authorization')) return refuse(400, 'the download host gets an Authorization header')
    if (isToken(this.#state, url.href)) return refuse(400, 'a token is in the address')
    if (request.headers.has('cookie')) return refuse(400, 'the download host gets a cookie')
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'files are read with GET or HEAD')
    if (url.search !== '') return refuse(400, 'a query is sent to the download host')
    // The name at the end means nothing: the id is the key.
    const id = /^\/d\/([0-9A-Z]+)\/[^/]*$/.exec(url.pathname)?.[1]
    if (id === undefined) return refuse(404, 'no address that the API gave out')
    const link = this.#state.links.get(id)
    if (link === undefined) {
      faults.push('no address that the API gave out')
      return errorPage(404, 'Code not valid')
    }
    const answer = await this.#deliver(request, link, faults)
    if (request.method !== 'HEAD') return answer
    await answer.body?.cancel()
    return new Response(null, { status: answer.status, headers: answer.headers })
  }

  async #deliver(request: Request, link: Link, faults: string[]): Promise<Response> {
    const state = this.#state
    const { settings } = state
    const { file } = link
    const range = request.headers.get('range')
    const delivery: Delivery = {
      at: state.agenda.now(),
      method: request.method,
      file: file.name,
      key: file.key,
      linkId: link.id,
      range,
      status: 0,
      sent: 0,
      end: 'open',
    }
    state.deliveries.push(delivery)
    const ended = (answer: Response) => {
      delivery.status = answer.status
      delivery.end = 'whole'
      return answer
    }
    if (isExpired(state, link)) return ended(expiredPage(settings))
    const asked = readRange(range, sizeOf(file.content))
    if (asked.kind === 'ignored') faults.push(asked.why)
    const struck = struckBy(file, request.method, asked)
    const slowHeaders = find(struck, 'stall-headers')
    if (slowHeaders !== undefined) await this.#wait(slowHeaders.ms, request)
    if (find(struck, 'link-expires') !== undefined) {
      link.expired = true
      return ended(expiredPage(settings))
    }
    for (const what of struck) {
      const answer = replacement(what)
      if (answer !== undefined) return ended(answer)
    }
    const chunks = chunksOf(file, settings)
    const isFull = chunks > 0 && file.open >= chunks && request.method === 'GET'
    if (isFull && settings.tooManyConnections !== 'accepted') {
      return ended(errorPage(settings.tooManyConnections, 'Too many connections for this file'))
    }
    const plan = planOf({ request, file, settings, struck })
    const headers = { ...plan.headers }
    if (plan.body === null || request.method === 'HEAD') {
      return ended(new Response(null, { status: plan.status, headers }))
    }
    delivery.status = plan.status
    return new Response(streamOf(state, { request, link, delivery }, plan.body), { status: plan.status, headers })
  }

  async #wait(ms: number | undefined, request: Request): Promise<void> {
    if (ms === undefined || !Number.isFinite(ms)) await silence(request.signal)
    else await this.#state.sleep(ms, request.signal)
  }
}
