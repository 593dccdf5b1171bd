import { type Emulator, ServiceDown, VIOLATION_HEADER } from '../../../sandbox/kit/emulator.ts'
import { RequestJournal } from '../../../sandbox/kit/request-journal.ts'
import { type Call, type Route, RouteTable } from '../../../sandbox/kit/route-table.ts'
import { objections } from '../../../sandbox/kit/strictness.ts'
import { badGateway, dressed, empty, json, loginPage, notFoundPage, redirect, tooManyRequests } from './answers.ts'
import { DbackupControl } from './control.ts'
import { isNotEmulated, methodsNotEmulated } from './not-emulated.ts'
import type { DbackupOptions } from './options.ts'
import { RateLimit } from './rate-limit.ts'
import { adapterRoutes } from './routes-adapters.ts'
import { downloadRoutes } from './routes-downloads.ts'
import { executionRoutes } from './routes-executions.ts'
import { fileRoutes } from './routes-files.ts'
import { jobRoutes } from './routes-jobs.ts'
import { systemRoutes } from './routes-system.ts'
import type { ServerState } from './state.ts'
import { createState, type ScenarioKey } from './world.ts'

/** An emulated DBackup 3.2.0. */
export interface DbackupEmulator extends Emulator {
  /** API keys with the permissions of the recordings. */
  readonly keys: Readonly<Record<ScenarioKey, string>>
  readonly control: DbackupControl
  readonly journal: RequestJournal
  /** What clients did that a correct one would not; empty is what a test wants to see. */
  readonly violations: readonly string[]
}

export function createDbackupEmulator(options: DbackupOptions): DbackupEmulator {
  const { state, keys } = createState(options)
  const server = new Server(state)
  return {
    name: 'DBackup 3.2.0',
    keys,
    control: new DbackupControl(state),
    journal: server.journal,
    get violations() {
      return server.journal.violations
    },
    handle: request => server.handle(request),
  }
}

const routes = new RouteTable<ServerState>([
  ...jobRoutes,
  ...executionRoutes,
  ...adapterRoutes,
  ...fileRoutes,
  ...downloadRoutes,
  ...systemRoutes,
])

class Server {
  readonly journal = new RequestJournal()
  readonly #state: ServerState
  readonly #limit: RateLimit | null
  #bootedAt: number

  constructor(state: ServerState) {
    this.#state = state
    this.#bootedAt = state.bootedAt
    this.#limit = state.options.limits === 'off' ? null : new RateLimit(state.options.limits)
  }

  async handle(request: Request): Promise<Response> {
    const body = await request.text()
    const { agenda, options } = this.#state
    agenda.catchUp()
    if (options.latencyMs > 0) {
      await this.#state.sleep(options.latencyMs, request.signal)
      agenda.catchUp()
    }
    const { down } = this.#state
    if (down !== null) {
      if (down.proxyStatus === undefined) throw new ServiceDown('connection refused')
      return badGateway(down.proxyStatus)
    }
    // The counters are in the memory of the process.
    if (this.#bootedAt !== this.#state.bootedAt) {
      this.#bootedAt = this.#state.bootedAt
      this.#limit?.clear()
    }
    const entry = this.journal.open(request, body, agenda.now())
    const faults: string[] = []
    const answer = await this.#answer(request, body, faults)
    entry.status = answer.status
    entry.violations = faults
    if (faults.length > 0) answer.headers.set(VIOLATION_HEADER, faults.join('; '))
    return answer
  }

  async #answer(request: Request, body: string, faults: string[]): Promise<Response> {
    const url = new URL(request.url)
    const now = this.#state.agenda.now()
    if (/dbackup_[0-9a-f]{60}/.test(url.href)) faults.push('an API key is in the address')
    const credentials = request.headers.get('authorization')
    if (credentials !== null && !credentials.startsWith('Bearer ')) faults.push('the authorization is not a Bearer one')
    const clean = `/${url.pathname.replace(/^\/+/, '').replace(/\/+$/, '')}`
    if (clean !== url.pathname) {
      faults.push('the path has a slash too many')
      return dressed(redirect(308, clean + url.search), request, now)
    }
    if (this.#limit !== null && !this.#limit.admits(request, url.pathname, now)) return tooManyRequests(now)
    const answer = await this.#route(request, { url, body }, faults)
    return dressed(answer, request, this.#state.agenda.now())
  }

  async #route(request: Request, { url, body }: { url: URL; body: string }, faults: string[]): Promise<Response> {
    const { pathname } = url
    const match = routes.find(request.method, pathname)
    if (match.kind === 'route') {
      const call: Call = { request, url, query: url.searchParams, params: match.params, body, signal: request.signal }
      return await this.#checked(match.route, call, faults)
    }
    if (isNotEmulated(request.method, pathname)) {
      faults.push('DBackup has this route, the sandbox has not')
      return json(501, { error: 'sandbox: this route of DBackup is not emulated' })
    }
    if (match.kind === 'wrong-method') {
      if (request.method === 'OPTIONS') {
        const allow = [
          ...match.allowed,
          ...methodsNotEmulated(pathname),
          'OPTIONS',
          ...(match.allowed.includes('GET') ? ['HEAD'] : []),
        ].sort()
        return new Response(null, { status: 204, headers: { allow: allow.join(', ') } })
      }
      faults.push('the path does not take this method')
      return empty(405)
    }
    if (match.kind === 'malformed') {
      faults.push('the path is not well percent-encoded')
      return empty(400)
    }
    faults.push('unknown route')
    if (pathname === '/') return loginPage()
    if (/^\/dashboard(\/|$)/.test(pathname)) return redirect(307, '/')
    // DBackup 3.2.0, seen live: there is no GET for one job or one adapter, although their paths exist.
    if (/^\/api\/(jobs|adapters)\/[^/]+$/.test(pathname)) return empty(405)
    return notFoundPage()
  }

  async #checked(route: Route<ServerState>, call: Call, faults: string[]): Promise<Response> {
    const found = objections(route, call)
    faults.push(...found.map(objection => objection.fault))
    const refused = found.find(objection => objection.refuse)
    if (refused !== undefined && this.#state.options.strict) return json(400, { error: `sandbox: ${refused.fault}` })
    return await route.answer(call, this.#state)
  }
}
