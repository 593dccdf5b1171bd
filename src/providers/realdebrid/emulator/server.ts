import { createHash } from 'node:crypto'
import { VIOLATION_HEADER } from '../../../sandbox/kit/emulator.ts'
import { RequestJournal } from '../../../sandbox/kit/request-journal.ts'
import { type Call, RouteTable } from '../../../sandbox/kit/route-table.ts'
import { objections } from '../../../sandbox/kit/strictness.ts'
import { sandboxRefusal } from './answers.ts'
import { isToken, tokenOf } from './auth.ts'
import { rawBodyFault, readForm, takesBody, verbOf } from './form.ts'
import { RateLimit } from './rate-limit.ts'
import { API, denied, isPremium, OAUTH, type RealdebridRoute, type Visit } from './route.ts'
import { accountRoutes } from './routes-account.ts'
import { downloadRoutes } from './routes-downloads.ts'
import { hostRoutes } from './routes-hosts.ts'
import { oauthRoutes } from './routes-oauth.ts'
import { torrentRoutes } from './routes-torrents.ts'
import { addTorrentRoutes } from './routes-torrents-add.ts'
import { unrestrictRoutes } from './routes-unrestrict.ts'
import type { ServerState } from './state.ts'

const ALL: readonly RealdebridRoute[] = [
  ...accountRoutes,
  ...unrestrictRoutes,
  ...downloadRoutes,
  ...torrentRoutes,
  ...addTorrentRoutes,
  ...hostRoutes,
  ...oauthRoutes,
]
const routes = new RouteTable<Visit>(ALL)
const byRoute = new Map(ALL.map(route => [route as object, route]))

interface Arrived {
  readonly request: Request
  readonly url: URL
  readonly bytes: Uint8Array
  readonly faults: string[]
}

/** From a request to its answer, with a note of all that a correct client would not have done. */
export class Server {
  readonly journal = new RequestJournal()
  /** Requests by route, as `POST /rest/1.0/torrents/addMagnet`; those to no route are not counted. */
  readonly counts: Record<string, number> = {}
  readonly #state: ServerState
  readonly #limit: RateLimit

  constructor(state: ServerState) {
    this.#state = state
    this.#limit = new RateLimit(state)
  }

  async handle(request: Request): Promise<Response> {
    const bytes = new Uint8Array(await request.arrayBuffer())
    const { latencyMs } = this.#state.settings
    if (latencyMs > 0) await this.#state.sleep(latencyMs, request.signal)
    this.#state.agenda.catchUp()
    const entry = this.journal.open(request, Buffer.from(bytes).toString(), this.#state.agenda.now())
    const faults: string[] = []
    const arrived = { request, url: new URL(request.url), bytes, faults }
    const { answer, route } = await this.#answer(arrived)
    const finished = await this.#finished(request, answer, route)
    entry.status = finished.status
    entry.violations = faults
    if (faults.length > 0) finished.headers.set(VIOLATION_HEADER, faults.map(printable).join('; '))
    return finished
  }

  async #answer(arrived: Arrived): Promise<{ readonly answer: Response; readonly route?: RealdebridRoute }> {
    const { request, url, bytes, faults } = arrived
    if (isToken(this.#state, decoded(url.href))) faults.push('a token is in the address')
    const visit: Visit = {
      state: this.#state,
      account: this.#state.accounts.main,
      token: null,
      bytes,
      form: new URLSearchParams(),
      origin: this.#state.settings.apiOrigin ?? url.origin,
      fault: sentence => void faults.push(sentence),
    }
    // The form with a slash at the end works like the one without (two clients).
    const path = url.pathname.length > 1 ? url.pathname.replace(/\/$/, '') : url.pathname
    const match = routes.find(verbOf(request), path)
    const isOurs = path.startsWith(`${API}/`) || path.startsWith(`${OAUTH}/`)
    if (match.kind === 'route') {
      const route = byRoute.get(match.route)
      if (route === undefined) throw new Error(`no such route: ${match.route.path}`)
      return { answer: await this.#admit(route, { ...arrived, params: match.params }, visit), route }
    }
    if (path === `${OAUTH}/auth`) {
      faults.push('the service has this page, the sandbox has not')
      return { answer: sandboxRefusal(501, 'this page of the service is not emulated') }
    }
    if (match.kind === 'wrong-method') {
      faults.push(`the path takes ${match.allowed.join(' and ')}, not ${verbOf(request)}`)
      return { answer: denied(visit, 4) }
    }
    faults.push(match.kind === 'malformed' ? 'the path is not well percent-encoded' : 'unknown route')
    if (!isOurs) faults.push(`no path of the API: it begins with ${API} or ${OAUTH}`)
    return { answer: denied(visit, 3) }
  }

  async #admit(
    route: RealdebridRoute,
    arrived: Arrived & { readonly params: Readonly<Record<string, string>> },
    visit: Visit,
  ): Promise<Response> {
    const { request, url, params, bytes } = arrived
    const { settings } = this.#state
    const key = `${route.method} ${route.path}`
    this.counts[key] = (this.counts[key] ?? 0) + 1
    const wait = this.#limit.refuses(request)
    if (wait !== undefined) {
      const answer = denied(visit, 34)
      if (settings.retryAfter === 'seconds') answer.headers.set('retry-after', String(wait))
      return answer
    }
    const refused = this.#refusedAsSent(route, arrived)
    if (refused !== undefined && settings.strict) return sandboxRefusal(400, refused)
    const token = route.authenticated === false ? null : tokenOf({ request, url, route }, visit)
    if (token instanceof Response) return token
    const account = token?.account ?? visit.account
    const known = { ...visit, account, token }
    const planned = this.#planned(route)
    if (planned !== undefined) return denied(known, planned.code, planned.status === undefined ? {} : planned)
    if (route.premium === true && !isPremium(known)) return denied(known, 9)
    if (this.#isPenalised(route)) return denied(known, 35)
    const form = route.form === undefined ? visit.form : readForm(request, bytes, route.form).fields
    const call: Call = { request, url, query: url.searchParams, params, body: '', signal: request.signal }
    return await route.answer(call, { ...known, form })
  }

  /** Records all faults of a request as sent; the sentence when it must not reach the service. */
  #refusedAsSent(route: RealdebridRoute, { request, url, bytes, faults }: Arrived): string | undefined {
    const query = new URLSearchParams(url.searchParams)
    query.delete('auth_token')
    const body = takesBody(route) || bytes.length === 0 ? '' : 'sent'
    const call: Call = { request, url, query, params: {}, body, signal: request.signal }
    const { form: _, raw: __, ...plain } = route
    const found = objections({ ...plain, authenticated: false }, call)
    const others: string[] = []
    if (route.form !== undefined) others.push(...readForm(request, bytes, route.form).faults)
    if (route.raw === true) others.push(...[rawBodyFault(request)].filter(fault => fault !== undefined))
    faults.push(...found.map(({ fault }) => fault), ...others)
    return others[0] ?? found.find(({ refuse }) => refuse)?.fault
  }

  #planned(route: RealdebridRoute) {
    const short = `${route.method} ${route.path.replace(API, '')}`
    const plan = this.#state.planned.find(
      one => one.times > 0 && (one.route === short || one.route === `${route.method} ${route.path}`),
    )
    if (plan !== undefined) plan.times--
    return plan
  }

  /** Code 35 shortly after a refusal may be a penalty and no verdict (one client). */
  #isPenalised(route: RealdebridRoute): boolean {
    const { refusedAt, settings, agenda } = this.#state
    if (refusedAt === null || agenda.now() - refusedAt >= settings.penaltyMs) return false
    return /\/(unrestrict\/link|torrents\/add\w+)$/.test(route.path)
  }

  async #finished(request: Request, answer: Response, route: RealdebridRoute | undefined): Promise<Response> {
    const { headers } = answer
    headers.set('date', new Date(this.#state.agenda.now()).toUTCString())
    const words = await answer.text()
    let { status } = answer
    const { etags } = this.#state.settings
    const isTagged = etags === 'all' || (etags === 'not-lists' && route?.isList !== true)
    if (status === 200 && isTagged) {
      // 40 hex digits without quotes, as in the vendor's sample: to be echoed as they are.
      const etag = createHash('sha1').update(words).digest('hex')
      headers.set('etag', etag)
      if (request.headers.get('if-none-match') === etag) status = 304
    }
    const isBodiless = status === 304 || words === '' || request.method === 'HEAD'
    if (status === 304) headers.delete('content-type')
    return new Response(isBodiless ? null : words, { status, headers })
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** Header values hold no more than printable ASCII. */
function printable(sentence: string): string {
  return sentence.replace(/[^\x20-\x7e]/g, '?')
}
