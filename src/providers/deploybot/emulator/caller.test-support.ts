import { VirtualClock } from '../../../sandbox/clock.ts'
import { createDeploybotEmulator, type DeploybotOptions, type TokenRole } from './index.ts'

export const BASE = 'https://fernhill.deploybot.com'
export const API = '/api/v1'
export const PRODUCTION = 842
export const STAGING = 843

export interface Sent {
  /** A text goes as it is, everything else as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Default admin; null for none. */
  readonly token?: TokenRole | null
}

/** An emulator on a virtual clock, and a caller that knows nothing of our client. */
export function setUp(options: Partial<DeploybotOptions> = {}) {
  const clock = new VirtualClock()
  const deploybot = createDeploybotEmulator({ clock, ...options })
  const { control, tokens } = deploybot

  const raw = (method: string, url: string, { body, headers }: Omit<Sent, 'token'> = {}) => {
    const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    return deploybot.handle(
      new Request(url.startsWith('http') ? url : BASE + url, {
        method,
        headers: { ...headers },
        ...(payload !== undefined && { body: payload }),
      }),
    )
  }
  const send = (method: string, path: string, { token = 'admin', headers, ...sent }: Sent = {}) =>
    raw(method, API + path, {
      ...sent,
      headers: { ...(token !== null && { 'x-api-token': tokens[token] }), ...headers },
    })
  /** Status and body. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the service says.
  const ask = async (method: string, path: string, sent?: Sent): Promise<[number, any]> => {
    const answer = await send(method, path, sent)
    return [answer.status, await answer.json()]
  }
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the service says.
  const get = async (path: string): Promise<any> => (await ask('GET', path))[1]
  const trigger = (fields: Readonly<Record<string, unknown>> = {}) =>
    ask('POST', '/deployments', { body: { environment_id: PRODUCTION, ...fields } })
  /** The id of a new deployment. */
  const deploy = async (fields?: Readonly<Record<string, unknown>>): Promise<number> => (await trigger(fields))[1].id
  const stateOf = async (id: number): Promise<string> => (await get(`/deployments/${id}`)).state
  /** Ids of all pages. */
  const walk = async (path: string): Promise<number[]> => {
    const ids: number[] = []
    const url = new URL(path, BASE)
    for (;;) {
      const { meta, entries } = await get(url.pathname + url.search)
      ids.push(...entries.map((entry: { id: number }) => entry.id))
      if (meta.next === null) return ids
      url.searchParams.set('after', String(meta.next))
    }
  }
  return { clock, deploybot, control, tokens, raw, send, ask, get, trigger, deploy, stateOf, walk }
}
