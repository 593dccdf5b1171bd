import { createHash } from 'node:crypto'
import { VIOLATION_HEADER } from '../../../sandbox/kit/emulator.ts'
import { RequestJournal } from '../../../sandbox/kit/request-journal.ts'
import { type Call, RouteTable } from '../../../sandbox/kit/route-table.ts'
import { objections, parsed } from '../../../sandbox/kit/strictness.ts'
import { page, redirect, refusal } from './answers.ts'
import { API, type DeploybotRoute, type Visit } from './route.ts'
import { readingRoutes } from './routes-reading.ts'
import { triggerRoutes } from './routes-trigger.ts'
import { webhookRoutes } from './routes-webhooks.ts'
import type { ServerState } from './state.ts'

const ALL: readonly DeploybotRoute[] = [...readingRoutes, ...triggerRoutes, ...webhookRoutes]
const routes = new RouteTable<Visit>(ALL)

/** Pages and pictures of the web interface: better an honest 501 than a wrong 404. */
const NOT_EMULATED = /^\/(badge\/.+|\d[\w-]*\/(deployments|environments)\/.+)$/

interface Arrived {
  readonly request: Request
  readonly url: URL
  readonly body: string
  readonly faults: string[]
}

/** From a request to its answer, with a note of all that a correct client would not have done. */
export class Server {
  readonly journal = new RequestJournal()
  /** Requests by route, as `POST /api/v1/deployments`; those to no route are not counted. */
  readonly counts: Record<string, number> = {}
  readonly #state: ServerState

  constructor(state: ServerState) {
    this.#state = state
  }

  async handle(request: Request): Promise<Response> {
    const body = await request.text()
    const { latencyMs } = this.#state.settings
    if (latencyMs > 0) await this.#state.sleep(latencyMs, request.signal)
    this.#state.agenda.catchUp()
    const entry = this.journal.open(request, body, this.#state.agenda.now())
    const faults: string[] = []
    const answer = await this.#answer({ request, url: new URL(request.url), body, faults })
    entry.status = answer.status
    entry.violations = faults
    return await this.#finished(request, answer, faults)
  }

  async #answer(arrived: Arrived): Promise<Response> {
    const { request, url, faults } = arrived
    const { settings, tokens } = this.#state
    if (Object.values(tokens).some(token => url.href.includes(token.value))) faults.push('a token is in the address')
    const turnedAway = this.#wrongHost(arrived) ?? this.#plainHttp(arrived)
    if (turnedAway !== undefined) return turnedAway
    const match = routes.find(request.method, url.pathname)
    if (match.kind === 'route') return await this.#admit(match.route, { ...arrived, params: match.params })
    if (url.pathname.startsWith(`${API}/`)) {
      const denied = this.#denied(arrived)
      if (denied !== undefined) return denied
    }
    if (NOT_EMULATED.test(url.pathname)) {
      faults.push('the service has this page, the sandbox has not')
      return refusal(501, 'sandbox: this page of the service is not emulated')
    }
    if (match.kind === 'wrong-method') {
      faults.push('the path does not take this method')
      const { wrongMethod } = settings
      return refusal(wrongMethod, wrongMethod === 404 ? 'Not found.' : `Allowed: ${match.allowed.join(', ')}.`)
    }
    faults.push(match.kind === 'malformed' ? 'the path is not well percent-encoded' : 'unknown route')
    return settings.unknownPath === 'html' ? page(404, 'Not Found') : refusal(404, 'Not found.')
  }

  /** What an account that does not exist answers is not known. */
  #wrongHost({ url, faults }: Arrived): Response | undefined {
    const { subdomain, wrongSubdomain } = this.#state.settings
    if (!isOwnHost(url.hostname) || url.hostname === `${subdomain}.deploybot.com`) return undefined
    faults.push('the host is not that of the account')
    if (wrongSubdomain === 'redirect') return redirect(302, 'https://deploybot.com/')
    return wrongSubdomain === 'html-404' ? page(404, 'Account not found') : refusal(404, 'Account not found.')
  }

  #plainHttp({ url, faults }: Arrived): Response | undefined {
    const { plainHttp, forwardStatus } = this.#state.settings
    if (url.protocol !== 'http:' || plainHttp === 'accepted') return undefined
    if (plainHttp === 'own-host' && !isOwnHost(url.hostname)) return undefined
    faults.push('plain http')
    return redirect(forwardStatus, `https://${url.host}${url.pathname}${url.search}`)
  }

  async #admit(
    route: DeploybotRoute,
    arrived: Arrived & { readonly params: Readonly<Record<string, string>> },
  ): Promise<Response> {
    const { request, url, params, body, faults } = arrived
    const key = `${route.method} ${route.path}`
    this.counts[key] = (this.counts[key] ?? 0) + 1
    const query = new URLSearchParams(url.searchParams)
    if (route.authenticated !== false) {
      const denied = this.#denied(arrived)
      if (denied !== undefined) return denied
      query.delete('token')
    } else if (request.headers.has('x-api-token')) faults.push('the token is sent to a webhook')
    const call: Call = { request, url, query, params, body, signal: request.signal }
    // The service takes every body for JSON, whatever its Content-Type says (vendor's introduction): so do we.
    const judged = { ...call, request: withType(request, route.contentType ?? 'application/json') }
    const found = objections({ ...route, authenticated: false }, judged)
    faults.push(...found.map(objection => objection.fault))
    if (route.keys !== undefined && body !== '' && parsed(body) === undefined) {
      return refusal(400, 'Malformed JSON in request body.')
    }
    const refused = found.find(objection => objection.refuse)
    if (refused !== undefined && this.#state.settings.strict) return refusal(400, `sandbox: ${refused.fault}`)
    const origin = this.#state.settings.publicOrigin ?? url.origin
    return await route.answer(call, { state: this.#state, origin, fault: words => void faults.push(words) })
  }

  /** The token of a request; the answer when it opens nothing. The texts are assumed. */
  #denied({ request, url, faults }: Arrived): Response | undefined {
    const header = request.headers.get('x-api-token')
    const value = header ?? url.searchParams.get('token')
    if (header === null) faults.push('the x-api-token header is missing')
    if (value === null || value === '') return refusal(401, 'Authentication required.')
    const token = Object.values(this.#state.tokens).find(known => known.value === value)
    if (token === undefined || token.revoked) return refusal(401, 'Invalid API token.')
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    return isRead || token.mayWrite ? undefined : refusal(403, 'This API key is read-only.')
  }

  /** Headers of a PHP client's recording. That an ETag is compared is assumed from the kind of framework. */
  async #finished(request: Request, answer: Response, faults: readonly string[]): Promise<Response> {
    const { headers } = answer
    if (faults.length > 0) headers.set(VIOLATION_HEADER, faults.map(plain).join('; '))
    headers.set('date', new Date(this.#state.agenda.now()).toUTCString())
    headers.set('cache-control', 'max-age=0, private, must-revalidate')
    headers.set('x-request-id', this.#state.random.uuid())
    headers.set('x-runtime', '0.041873')
    if (request.url.startsWith('https:')) headers.set('strict-transport-security', 'max-age=31536000')
    const text = await answer.text()
    let { status } = answer
    if (status === 200) {
      const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`
      headers.set('etag', etag)
      if (request.headers.get('if-none-match') === etag) status = 304
    }
    const isBodiless = status === 304 || text === '' || request.method === 'HEAD'
    if (status === 304) headers.delete('content-type')
    return new Response(isBodiless ? null : text, { status, headers })
  }
}

function isOwnHost(hostname: string): boolean {
  return hostname.endsWith('.deploybot.com')
}

function withType(request: Request, type: string): Request {
  return new Request(request.url, { headers: { 'content-type': type } })
}

/** Header values hold no more than printable ASCII. */
function plain(sentence: string): string {
  return sentence.replace(/[^\x20-\x7e]/g, '?')
}
