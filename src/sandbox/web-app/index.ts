import { type Emulator, ServiceDown } from '../kit/emulator.ts'
import { silence } from '../kit/exchange.ts'
import { RequestJournal } from '../kit/request-journal.ts'
import { type Breakage, WELL, type WebAppHealth, type WebAppOptions } from './options.ts'
import { pageAt, text } from './pages.ts'
import { type Release, SeenReleases } from './release.ts'

export type { Breakage, WebAppHealth, WebAppOptions } from './options.ts'
export type { Release } from './release.ts'

/**
 * The web site that gets deployed: `/version` (text, or JSON when asked for), `/version.json`, `/health` and `/` tell
 * the version that is live, through all that may happen after a deployment.
 */
export interface WebApp extends Emulator {
  readonly journal: RequestJournal
  /** Chooses another health from now on. */
  change(health: Partial<WebAppHealth>): void
}

export function createWebApp(options: WebAppOptions): WebApp {
  const { clock, version, releases, ...health } = options
  return new ScriptedWebApp({ clock, version, ...(releases !== undefined && { releases }) }, health)
}

/** What is to be shown, and how. */
interface Showing {
  readonly version: string
  readonly breakage?: Breakage
}

class ScriptedWebApp implements WebApp {
  readonly name = 'web app'
  readonly journal = new RequestJournal()
  readonly #options: Pick<WebAppOptions, 'clock' | 'version' | 'releases'>
  readonly #seen = new SeenReleases()
  #health: WebAppHealth
  #answers = 0
  #turns = 0

  constructor(options: Pick<WebAppOptions, 'clock' | 'version' | 'releases'>, health: Partial<WebAppHealth>) {
    this.#options = options
    this.#health = { ...WELL, ...health }
  }

  change(health: Partial<WebAppHealth>): void {
    this.#health = { ...this.#health, ...health }
  }

  async handle(request: Request): Promise<Response> {
    const entry = this.journal.open(request, await request.text(), this.#now())
    const answer = await this.#answer(request)
    entry.status = answer.status
    return request.method === 'HEAD' ? new Response(null, answer) : answer
  }

  async #answer(request: Request): Promise<Response> {
    const { clock } = this.#options
    const { slowMs, slowForMs, downMs, downAs } = this.#health
    const age = this.#age()
    if (age < downMs) return down(downAs)
    if (slowMs > 0 && age < slowForMs) await clock.sleep(slowMs, request.signal)
    const { requires } = this.#health
    if (requires !== null && request.headers.get(requires.name) !== requires.value) return text(401, 'Not for you\n')
    if (request.method !== 'GET' && request.method !== 'HEAD') return text(405, 'Method Not Allowed\n')
    return await this.#shown(request)
  }

  async #shown(request: Request): Promise<Response> {
    const { failsEvery } = this.#health
    // Chosen after a slow answer's wait: it tells what is live when it is written.
    const { version, breakage } = this.#showing()
    if (breakage === 'refused') return down('refused')
    if (breakage === 'silent') return await silence(request.signal)
    const isUnlucky = failsEvery > 0 && ++this.#answers % failsEvery === 0
    if (breakage === 'status' || isUnlucky) return text(500, 'Internal Server Error\n')
    if (version === '') return text(503, 'Nothing is deployed here\n')
    return pageAt(request, breakage === 'body' ? 'error' : version) ?? text(404, 'Not Found\n')
  }

  #showing(): Showing {
    const { downMs, staleMs, rollingMs } = this.#health
    const releases = this.#releases()
    const current = releases.at(-1)?.version ?? ''
    const previous = releases.at(-2)?.version ?? current
    const age = this.#age() - downMs
    const isOldOnesTurn = age < staleMs || (age < staleMs + rollingMs && this.#turns++ % 2 === 0)
    const showing = this.#inItsState(isOldOnesTurn ? previous : current)
    return showing.breakage === 'old-version' ? this.#inItsState(previous) : showing
  }

  #inItsState(version: string): Showing {
    const breakage = this.#health.broken[version]
    return { version, ...(breakage !== undefined && { breakage }) }
  }

  /** Milliseconds since the last switch; the very first release has none behind it and is not one. */
  #age(): number {
    const releases = this.#releases()
    const last = releases.at(-1)
    return releases.length < 2 || last === undefined ? Number.POSITIVE_INFINITY : this.#now() - last.at
  }

  #releases(): readonly Release[] {
    const { version, releases } = this.#options
    return releases?.() ?? this.#seen.look(version(), this.#now())
  }

  #now(): number {
    return Math.floor(this.#options.clock.now())
  }
}

function down(how: WebAppHealth['downAs']): Response {
  if (how === 'refused') throw new ServiceDown('the web app is down')
  return text(how, how === 503 ? 'Service Unavailable\n' : 'Bad Gateway\n')
}
