import { type Emulator, VIOLATION_HEADER } from '../kit/emulator.ts'
import { RequestJournal } from '../kit/request-journal.ts'
import { RouteTable } from '../kit/route-table.ts'
import { objections } from '../kit/strictness.ts'
import { json, problem } from './answers.ts'
import { GithubControl } from './control.ts'
import { limited, limitHeaders } from './limits.ts'
import type { GithubOptions, TokenName } from './options.ts'
import type { Call, Context, Route } from './route.ts'
import { codeScanningRoutes } from './routes-code-scanning.ts'
import { commentRoutes } from './routes-comments.ts'
import { deploymentStatusRoutes } from './routes-deployment-statuses.ts'
import { deploymentRoutes } from './routes-deployments.ts'
import { identityRoutes } from './routes-identity.ts'
import { workflowRunRoutes } from './routes-workflow-runs.ts'
import { type Bearer, createState, type State } from './state.ts'

/** The part of the GitHub API that Shipgate uses, as strict as GitHub and stricter where a caller is plainly wrong. */
export interface GithubEmulator extends Emulator {
  readonly tokens: Readonly<Record<TokenName, string>> & Readonly<Record<string, string>>
  readonly control: GithubControl
  readonly journal: RequestJournal
  /** What clients did that a correct one would not; empty is what a test wants to see. */
  readonly violations: readonly string[]
}

export function createGithubEmulator(options: GithubOptions): GithubEmulator {
  const { state, tokens } = createState(options)
  const server = new Server(state)
  return {
    name: 'GitHub API',
    tokens: tokens as GithubEmulator['tokens'],
    control: new GithubControl(state),
    journal: server.journal,
    get violations() {
      return server.journal.violations
    },
    handle: request => server.handle(request),
  }
}

const routes = new RouteTable<Context>([
  ...commentRoutes,
  ...identityRoutes,
  ...codeScanningRoutes,
  ...deploymentRoutes,
  ...deploymentStatusRoutes,
  ...workflowRunRoutes,
])

class Server {
  readonly journal = new RequestJournal()
  readonly #state: State

  constructor(state: State) {
    this.#state = state
  }

  async handle(request: Request): Promise<Response> {
    const body = await request.text()
    const entry = this.journal.open(request, body, this.#state.clock.now())
    const faults: string[] = []
    const answer = await this.#answer(request, body, faults)
    answer.headers.set('x-github-request-id', this.#requestId())
    answer.headers.set('date', new Date(this.#state.clock.now()).toUTCString())
    answer.headers.set('x-github-media-type', 'github.v3; format=json')
    entry.status = answer.status
    entry.violations = faults
    if (faults.length > 0) answer.headers.set(VIOLATION_HEADER, faults.join('; '))
    return answer
  }

  async #answer(request: Request, body: string, faults: string[]): Promise<Response> {
    const url = new URL(request.url)
    if (/gh[a-z]_[\w-]{10,}/.test(url.href)) faults.push('a token is in the address')
    const refused = refusedByHeaders(request, faults)
    if (refused !== undefined) return refused
    const bearer = this.#bearerOf(request, faults)
    if (bearer === undefined) return problem(401, 'Bad credentials')
    const answer =
      limited(this.#state, bearer, request.method) ?? (await this.#route(request, { url, body, bearer }, faults))
    for (const [name, value] of Object.entries(limitHeaders(this.#state, bearer))) answer.headers.set(name, value)
    return answer
  }

  #bearerOf(request: Request, faults: string[]): Bearer | undefined {
    const [, token] = /^(?:bearer|token) (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
    const bearer = token === undefined ? undefined : this.#state.bearers.get(token)
    // GitHub serves some of this to everybody; Shipgate never asks without a token.
    if (bearer === undefined) faults.push('the request carries no token that is known here')
    return bearer
  }

  async #route(
    request: Request,
    { url, body, bearer }: { url: URL; body: string; bearer: Bearer },
    faults: string[],
  ): Promise<Response> {
    const pathname = restPathOf(url, this.#state.options.restPath ?? '')
    const match = pathname === undefined ? { kind: 'unknown' as const } : routes.find(request.method, pathname)
    if (match.kind !== 'route') {
      faults.push(match.kind === 'wrong-method' ? 'the path does not take this method' : 'unknown route')
      return problem(match.kind === 'malformed' ? 400 : 404, 'Not Found')
    }
    const call: Call = { request, url, query: url.searchParams, params: match.params, body, signal: request.signal }
    return await this.#checked(match.route, call, { bearer, faults })
  }

  async #checked(route: Route, call: Call, more: { bearer: Bearer; faults: string[] }): Promise<Response> {
    const found = objections(route, call)
    more.faults.push(...found.map(objection => objection.fault))
    const refused = found.find(objection => objection.refuse)
    if (refused !== undefined && this.#state.options.strict !== false) {
      return json(400, { message: `sandbox: ${refused.fault}` })
    }
    return await route.answer(call, { state: this.#state, bearer: more.bearer })
  }

  #requestId(): string {
    const { random } = this.#state
    return [2, 3, 4, 4, 4].map(bytes => random.hex(bytes).toUpperCase()).join(':')
  }
}

/** The path below the REST base; GraphQL lies beside it on GitHub Enterprise Server (`/api/graphql`). */
function restPathOf({ pathname }: URL, restPath: string): string | undefined {
  if (restPath === '') return pathname
  if (pathname === '/api/graphql') return '/graphql'
  return pathname.startsWith(`${restPath}/`) ? pathname.slice(restPath.length) : undefined
}

/** docs.github.com, "Getting started with the REST API": a user agent is required, the other two are what it asks for. */
function refusedByHeaders(request: Request, faults: string[]): Response | undefined {
  const { headers } = request
  const agent = headers.get('user-agent')
  // Node's fetch fills in its own name; that one is as good as none here.
  if (agent === null || agent === '' || agent === 'node') {
    faults.push('the user-agent header is missing')
    return new Response(
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header (https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required).',
      { status: 403, headers: { 'content-type': 'text/plain' } },
    )
  }
  const accept = headers.get('accept') ?? ''
  if (!/application\/vnd\.github|application\/json|\*\/\*/.test(accept)) {
    faults.push('the accept header does not take JSON')
    return problem(415, "Unsupported 'Accept' header. Must accept 'application/json'.")
  }
  if (!accept.includes('application/vnd.github')) faults.push('accept is not application/vnd.github+json')
  const version = headers.get('x-github-api-version')
  if (version === null) faults.push('the x-github-api-version header is missing')
  else if (!/^\d{4}-\d\d-\d\d$/.test(version)) {
    return problem(400, `${version} is not a valid X-GitHub-Api-Version.`)
  }
  return undefined
}
