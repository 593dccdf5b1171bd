import type { ActionContext } from '../src/actions/define.ts'
import { Deadline } from '../src/core/deadline.ts'
import type { Report } from '../src/core/report.ts'
import { Secret } from '../src/core/secret.ts'
import { systemClock } from '../src/host/system-clock.ts'
import type { Transport, WireResponse } from '../src/http/transport.ts'
import { Debricked } from '../src/providers/debricked/client.ts'

const silent = () => undefined

/** A service that knows nothing beyond the findings: it lets everybody in and has no plan for anything. */
export function muteService(report: Report): { readonly context: ActionContext; readonly service: Debricked } {
  const context: ActionContext = {
    clock: systemClock,
    random: () => 0.5,
    log: { info: silent, debug: silent, warning: silent, outsideLines: silent, group: (_, body) => body() },
    transport: mute,
    transportWith: () => mute,
    signal: new AbortController().signal,
    deadline: Deadline.after(systemClock, 600_000),
    journal: { open: silent, close: silent },
    report,
    facts: { workspace: '/nowhere', github: noFacts },
    github: silent,
    mask: silent,
    redact: text => text,
    output: silent,
    detail: silent,
  }
  const connection = {
    base: new URL('http://127.0.0.1/'),
    login: { token: new Secret('not-a-real-token') },
    onSecret: silent,
  }
  return { context, service: new Debricked({ ...context, maxRetries: 0 }, connection) }
}

const noFacts = {
  event: undefined,
  repository: undefined,
  sha: undefined,
  ref: undefined,
  actor: undefined,
  serverUrl: undefined,
}

const mute: Transport = async ({ url }): Promise<WireResponse> => {
  const login = url.pathname.includes('/login')
  const body = Buffer.from(JSON.stringify(login ? { token: 'session' } : { message: 'Upgrade required' }))
  return {
    status: login ? 200 : 402,
    headers: { 'content-type': 'application/json', 'content-length': String(body.length) },
    body: (async function* () {
      yield body
    })(),
    discard: silent,
  }
}
