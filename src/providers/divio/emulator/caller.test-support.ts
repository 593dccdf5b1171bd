import { VirtualClock } from '../../../sandbox/clock.ts'
import { createDivioEmulator, type DivioOptions, type TokenRole } from './index.ts'

export const BASE = 'https://api.divio.com'
export const APPS = '/apps/v3'
export const MAP = 't5wqk2pzr7vn4hxc3mlbd6yaeo'
export const TIDE = 'z3rfp6kd5xvq2nwh7tmlc4byae'
export const TEST = 'h2xk6vmqz4pt7wnr3clbd5yeao'
export const LIVE = 'b6tnw3qxk5vz2hpm7rcld4yeao'
export const NEW = 'k4vzq7mx2hnt6wpr5clbd3yeao'
export const DATABASE = 'c2hq5xkv7znm3tpw6rlbd4yeao'
export const STORAGE = 'f7zk3qxv2hnm6tpw5rlbd4yeao'
export const UNPROVISIONED = 'l3kq6zxv5hnm2tpw7rcbd4yeao'
export const REPOSITORY = 'p2kz7qxv3hnm6tpw5rlcbd4yea'

export interface Sent {
  /** A text goes as it is, everything else as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Default good; null for none. */
  readonly token?: TokenRole | null
}

/** An emulator on a virtual clock, and a caller that knows nothing of our client. */
export function setUp(options: Partial<DivioOptions> = {}) {
  const clock = new VirtualClock()
  const divio = createDivioEmulator({ clock, ...options })
  const { control, tokens } = divio

  const raw = (method: string, url: string, { body, headers }: Omit<Sent, 'token'> = {}) => {
    const isText = typeof body === 'string'
    return divio.handle(
      new Request(url.startsWith('http') ? url : BASE + url, {
        method,
        headers: { ...(body !== undefined && !isText && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
      }),
    )
  }
  const send = (method: string, path: string, { token = 'good', headers, ...sent }: Sent = {}) =>
    raw(method, path, {
      ...sent,
      headers: { ...(token !== null && { authorization: `Token ${tokens[token]}` }), ...headers },
    })
  /** Status and body. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the service says.
  const ask = async (method: string, path: string, sent?: Sent): Promise<[number, any]> => {
    const answer = await send(method, path, sent)
    const text = await answer.text()
    return [answer.status, text === '' ? '' : JSON.parse(text)]
  }
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the service says.
  const get = async (path: string): Promise<any> => (await ask('GET', APPS + path))[1]
  const trigger = (environment = TEST, buildMode?: string) =>
    ask('POST', `${APPS}/deployments/`, { body: { environment, ...(buildMode && { build_mode: buildMode }) } })
  /** The uuid of a new deployment. */
  const deploy = async (environment?: string, buildMode?: string): Promise<string> =>
    (await trigger(environment, buildMode))[1].uuid
  const backUp = (services: readonly string[] = [DATABASE, STORAGE], more = {}) =>
    ask('POST', `${APPS}/backups/`, { body: { environment: LIVE, services, trigger: 'MANUAL', ...more } })
  /** Uuids of all pages. */
  const walk = async (path: string): Promise<string[]> => {
    const uuids: string[] = []
    for (let next: string | null = APPS + path; next !== null; ) {
      const [, { results, next: after }] = await ask('GET', next)
      uuids.push(...results.map((row: { uuid: string }) => row.uuid))
      next = after
    }
    return uuids
  }
  return { clock, divio, control, tokens, raw, send, ask, get, trigger, deploy, backUp, walk }
}
