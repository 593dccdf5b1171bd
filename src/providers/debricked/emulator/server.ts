import { VIOLATION_HEADER } from '../../../sandbox/kit/emulator.ts'
import { RequestJournal } from '../../../sandbox/kit/request-journal.ts'
import { type Call, RouteTable } from '../../../sandbox/kit/route-table.ts'
import { objections } from '../../../sandbox/kit/strictness.ts'
import { accessDenied, empty, json, refusal } from './answers.ts'
import { isNotEmulated } from './not-emulated.ts'
import type { Account } from './records.ts'
import { RequestBudget } from './request-budget.ts'
import { type DebrickedRoute, mayDo, mediaTypeOf, type Visit } from './route.ts'
import { accountRoutes } from './routes-account.ts'
import { dependencyRoutes } from './routes-dependencies.ts'
import { finishRoutes } from './routes-finish.ts'
import { licenceRoutes } from './routes-licences.ts'
import { loginRoutes } from './routes-login.ts'
import { repositoryRoutes } from './routes-repositories.ts'
import { sbomRoutes } from './routes-sbom.ts'
import { statusRoutes } from './routes-status.ts'
import { uploadRoutes } from './routes-uploads.ts'
import { vulnerabilityRoutes } from './routes-vulnerabilities.ts'
import { vulnerabilityDetailRoutes } from './routes-vulnerability-details.ts'
import type { ServerState } from './state.ts'

const ALL: readonly DebrickedRoute[] = [
  ...loginRoutes,
  ...uploadRoutes,
  ...finishRoutes,
  ...statusRoutes,
  ...vulnerabilityRoutes,
  ...vulnerabilityDetailRoutes,
  ...dependencyRoutes,
  ...licenceRoutes,
  ...sbomRoutes,
  ...repositoryRoutes,
  ...accountRoutes,
]
const routes = new RouteTable<Visit>(ALL)
const byRoute = new Map(ALL.map(route => [route as object, route]))

const NOBODY: Account = { name: '', password: '', token: '', right: 'none', revoked: true, repositories: new Set() }

interface Arrived {
  readonly request: Request
  readonly url: URL
  readonly bytes: Uint8Array
  readonly body: string
}

/** From a request to its answer, with a note of all that a correct client would not have done. */
export class Server {
  readonly journal = new RequestJournal()
  readonly #state: ServerState
  readonly #budget = new RequestBudget()

  constructor(state: ServerState) {
    this.#state = state
  }

  async handle(request: Request): Promise<Response> {
    const bytes = new Uint8Array(await request.arrayBuffer())
    const body = Buffer.from(bytes).toString()
    const { latencyMs } = this.#state.settings
    if (latencyMs > 0) await this.#state.sleep(latencyMs, request.signal)
    const entry = this.journal.open(request, body, this.#state.now())
    const faults: string[] = []
    const answer = await this.#answer({ request, url: new URL(request.url), bytes, body }, faults)
    entry.status = answer.status
    entry.violations = faults
    if (faults.length > 0) answer.headers.set(VIOLATION_HEADER, faults.map(plain).join('; '))
    answer.headers.set('date', new Date(this.#state.now()).toUTCString())
    answer.headers.set('cache-control', 'no-cache, private')
    if (request.method !== 'HEAD') return answer
    void answer.body?.cancel()
    return new Response(null, { status: answer.status, headers: answer.headers })
  }

  async #answer(arrived: Arrived, faults: string[]): Promise<Response> {
    const { request, url } = arrived
    const address = decoded(url.href)
    if (/eyJ[\w-]+\.[\w-]+\.[\w-]+/.test(address)) faults.push('a JWT is in the address')
    if (this.#state.accounts.some(account => address.includes(account.token))) {
      faults.push('an access token is in the address')
    }
    const match = routes.find(request.method, url.pathname)
    if (match.kind === 'malformed') {
      faults.push('the path is not well percent-encoded')
      return refusal(400, 'Bad Request')
    }
    if (match.kind === 'route') {
      const route = byRoute.get(match.route)
      if (route === undefined) throw new Error(`no such route: ${match.route.path}`)
      return await this.#admit(route, { ...arrived, params: match.params }, faults)
    }
    if (isNotEmulated(request.method, url.pathname)) {
      faults.push('the service has this route, the sandbox has not')
      return json(501, { code: 501, message: 'sandbox: this route of the service is not emulated' })
    }
    if (match.kind === 'wrong-method') {
      faults.push('the path does not take this method')
      return refusal(405, `Method Not Allowed (Allow: ${match.allowed.join(', ')})`)
    }
    faults.push('unknown route')
    return refusal(404, `No route found for "${request.method} ${url.pathname}"`)
  }

  async #admit(
    route: DebrickedRoute,
    arrived: Arrived & { readonly params: Record<string, string> },
    faults: string[],
  ): Promise<Response> {
    const { request, url, params, body, bytes } = arrived
    const state = this.#state
    const call: Call = { request, url, query: url.searchParams, params, body, signal: request.signal }
    const type = mediaTypeOf(request)
    const found = objections(route.forms?.includes(type) === true ? { ...route, contentType: type } : route, call)
    faults.push(...found.map(objection => objection.fault))
    let caller: Account | undefined
    if (route.authenticated !== false) {
      const holder = this.#holderOf(request, faults)
      if (holder instanceof Response) return holder
      caller = holder
      const broke = this.#budget.charge(state, caller)
      if (broke !== null) return broke
      if (!mayDo(caller, route.needs ?? 'read')) return this.#rightsMissing()
    }
    const refused = found.find(objection => objection.refuse)
    if (refused !== undefined && state.settings.strict) return refusal(400, `sandbox: ${refused.fault}`)
    return await route.answer(call, { state, caller: caller ?? NOBODY, bytes, fault: words => void faults.push(words) })
  }

  #holderOf(request: Request, faults: string[]): Account | Response {
    const header = request.headers.get('authorization')
    const jwt = header?.match(/^Bearer +(\S+)$/)?.[1]
    if (header !== null && jwt === undefined) faults.push('the authorization has no Bearer value')
    if (jwt === undefined) return this.#unauthorized('JWT Token not found')
    if (this.#state.accounts.some(account => account.token === jwt)) {
      faults.push('an access token is used as a Bearer value')
    }
    const holder = this.#state.sessions.holderOf(jwt, this.#state.now())
    if (holder === 'unknown') return this.#unauthorized('Invalid JWT Token')
    return holder === 'expired' ? this.#unauthorized('Expired JWT Token') : holder
  }

  /** The texts are those of the token library of such back ends; only the status is known. */
  #unauthorized(message: string): Response {
    return this.#state.settings.unauthorizedBody === 'empty' ? empty(401) : refusal(401, message)
  }

  #rightsMissing(): Response {
    return this.#state.settings.rightsMissing === 403 ? accessDenied() : refusal(401, 'Insufficient privileges.')
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
function plain(sentence: string): string {
  return sentence.replace(/[^\x20-\x7e]/g, '?')
}
