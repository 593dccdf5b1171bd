import { VIOLATION_HEADER } from '../../../sandbox/kit/emulator.ts'
import { type Call, type Match, RouteTable } from '../../../sandbox/kit/route-table.ts'
import { objections } from '../../../sandbox/kit/strictness.ts'
import { page, refusal } from './answers.ts'
import { isNotEmulated } from './not-emulated.ts'
import { NotedJournal } from './noted-journal.ts'
import type { Token } from './records.ts'
import { isForm, readBody } from './request-body.ts'
import type { DivioRoute, Visit } from './route.ts'
import { accountRoutes } from './routes-account.ts'
import { applicationRoutes } from './routes-applications.ts'
import { backupRoutes } from './routes-backups.ts'
import { deploymentRoutes } from './routes-deployments.ts'
import { resourceRoutes } from './routes-resources.ts'
import { misspelt } from './slashes.ts'
import type { ServerState } from './state.ts'
import { Throttle } from './throttle.ts'

const ALL: readonly DivioRoute[] = [
  ...accountRoutes,
  ...applicationRoutes,
  ...deploymentRoutes,
  ...resourceRoutes,
  ...backupRoutes,
]
const routes = new RouteTable<Visit>(ALL)
const byRoute = new Map(ALL.map(route => [route as object, route]))

interface Arrived {
  readonly request: Request
  readonly url: URL
  readonly origin: string
  readonly body: string
  readonly faults: string[]
  readonly notes: string[]
}

/** From a request to its answer, with a note of all that a correct client would not have done. */
export class Server {
  readonly journal = new NotedJournal()
  /** Requests by route, as `POST /apps/v3/deployments/`; those to no route are not counted. */
  readonly counts: Record<string, number> = {}
  readonly #state: ServerState
  readonly #throttle = new Throttle()

  constructor(state: ServerState) {
    this.#state = state
  }

  async handle(request: Request): Promise<Response> {
    const body = await request.text()
    const { settings, agenda } = this.#state
    if (settings.latencyMs > 0) await this.#state.sleep(settings.latencyMs, request.signal)
    agenda.catchUp()
    const entry = this.journal.open(request, body, agenda.now())
    const faults: string[] = []
    const notes: string[] = []
    const url = new URL(request.url)
    const answer = await this.#answer({
      request,
      url,
      origin: settings.publicOrigin ?? url.origin,
      body,
      faults,
      notes,
    })
    entry.status = answer.status
    entry.violations = faults
    this.journal.note(entry, notes)
    if (faults.length > 0) answer.headers.set(VIOLATION_HEADER, faults.map(plain).join('; '))
    answer.headers.set('date', new Date(agenda.now()).toUTCString())
    if (request.method !== 'HEAD') return answer
    void answer.body?.cancel()
    return new Response(null, { status: answer.status, headers: answer.headers })
  }

  async #answer(arrived: Arrived): Promise<Response> {
    const { request, url, faults } = arrived
    const { tokens, settings } = this.#state
    if (Object.values(tokens).some(({ value }) => url.href.includes(value))) faults.push('a token is in the address')
    const match = routes.find(request.method, url.pathname)
    if (match.kind === 'route') return await this.#admit(match, arrived)
    const respelt = this.#respelt(request.method, url.pathname)
    if (respelt !== undefined) {
      const lacksSlash = !url.pathname.endsWith('/')
      faults.push(lacksSlash ? 'the path lacks its slash at the end' : 'the path has a slash at the end')
      if (!lacksSlash && settings.slashTooMany === 'accepted') return await this.#admit(respelt, arrived)
      return misspelt({ ...arrived, lacksSlash }, settings)
    }
    if (isNotEmulated(request.method, url.pathname)) {
      faults.push('the service has this route, the sandbox has not')
      return refusal(501, 'sandbox: this route of the service is not emulated')
    }
    if (match.kind === 'wrong-method') {
      faults.push('the path does not take this method')
      const denied = this.#holderOf(arrived)
      return denied instanceof Response ? denied : refusal(405, `Method "${request.method}" not allowed.`)
    }
    faults.push(match.kind === 'malformed' ? 'the path is not well percent-encoded' : 'unknown route')
    return page(404, 'Not Found')
  }

  /** The route that is meant, when only the slash at the end is wrong. */
  #respelt(method: string, pathname: string): Found | undefined {
    const other = pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`
    const match = routes.find(method, other)
    return match.kind === 'route' ? match : undefined
  }

  async #admit(match: Found, arrived: Arrived): Promise<Response> {
    const { request, url, origin, faults, notes } = arrived
    const state = this.#state
    const route = byRoute.get(match.route)
    if (route === undefined) throw new Error(`no such route: ${match.route.path}`)
    const key = `${route.method} ${route.path}`
    this.counts[key] = (this.counts[key] ?? 0) + 1
    const holder = route.authenticated === false ? state.tokens.good : this.#holderOf(arrived)
    if (holder instanceof Response) return holder
    const throttled = this.#throttle.charge(holder.value, state.settings.throttle, state.agenda.now())
    if (throttled !== undefined) return throttled
    const { json, fields, isBroken } = readBody(request, arrived.body)
    const query = this.#knownQuery(route, arrived)
    const call: Call = { request, url, query, params: match.params, body: json, signal: request.signal }
    const judged = isForm(request) ? { ...call, request: asJson(request) } : call
    const found = objections(
      { ...route, authenticated: false, query: [...query.keys()] },
      {
        ...judged,
        query: new URLSearchParams(),
      },
    )
    faults.push(...found.map(objection => objection.fault))
    if (isBroken) return refusal(400, 'JSON parse error')
    const refused = found.find(objection => objection.refuse)
    if (refused !== undefined && state.settings.strict) return refusal(400, `sandbox: ${refused.fault}`)
    return await route.answer(call, {
      state,
      caller: holder.person,
      origin,
      fields,
      note: words => void notes.push(words),
    })
  }

  /** The service ignores keys it does not know, without a word (client's history); the last of several values counts. */
  #knownQuery(route: DivioRoute, { url, notes }: Arrived): URLSearchParams {
    const known = new URLSearchParams()
    for (const [key, value] of url.searchParams) {
      if (key === '' && value === '') continue
      if (route.query?.includes(key) !== true) notes.push(`unknown query key ${key} is ignored`)
      else if (route.repeatable?.includes(key) === true) known.append(key, value)
      else {
        if (known.has(key)) notes.push(`query key ${key} is sent twice`)
        known.set(key, value)
      }
    }
    return known
  }

  /** Whose token it is; the answer when it opens nothing. Bodies are assumed from the usual framework. */
  #holderOf({ request, faults }: Arrived): Token | Response {
    const header = request.headers.get('authorization')
    if (header === null) faults.push('the authorization header is missing')
    const value = /^Token (\S+)$/.exec(header ?? '')?.[1]
    if (header !== null && value === undefined) faults.push('the authorization is not of the form Token <token>')
    if (value === undefined) return unauthorized('Authentication credentials were not provided.')
    const token = Object.values(this.#state.tokens).find(known => known.value === value)
    return token === undefined || token.expired ? unauthorized('Invalid token.') : token
  }
}

type Found = Extract<Match<Visit>, { readonly kind: 'route' }>

function unauthorized(detail: string): Response {
  const answer = refusal(401, detail)
  answer.headers.set('www-authenticate', 'Token')
  return answer
}

function asJson(request: Request): Request {
  return new Request(request.url, { headers: { 'content-type': 'application/json' } })
}

/** Header values hold no more than printable ASCII. */
function plain(sentence: string): string {
  return sentence.replace(/[^\x20-\x7e]/g, '?')
}
