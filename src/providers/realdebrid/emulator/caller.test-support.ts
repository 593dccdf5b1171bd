import { VirtualClock } from '../../../sandbox/clock.ts'
import { createRealdebridEmulator, type RealdebridOptions } from './index.ts'

export const ORIGIN = 'https://api.real-debrid.com'
export const API = '/rest/1.0'
export const SITE = 'https://real-debrid.com'
export const CSV = 'https://bigfiles.example/f/0001'

export interface Sent {
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>
  /** Sent as it is. */
  readonly body?: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  /** Default that of the premium account; null for none. */
  readonly token?: string | null
}

/** An emulator on a virtual clock, and a caller that knows nothing of our client. */
export function setUp(options: Partial<RealdebridOptions> = {}) {
  const clock = new VirtualClock()
  // Tests ask faster than the burst of 22 in 10 s allows.
  const burst = { calls: 1_000, ms: 10_000 }
  const realdebrid = createRealdebridEmulator({ clock, burst, ...options })
  const { control, tokens, files } = realdebrid

  const send = (method: string, path: string, { form, body, headers, token = tokens.api }: Sent = {}) => {
    const payload = form === undefined ? body : new URLSearchParams(form).toString()
    const url = ORIGIN + (path.startsWith('/oauth') ? path : API + path)
    return realdebrid.handle(
      new Request(url, {
        method,
        headers: {
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
          ...headers,
        },
        ...(payload !== undefined && { body: typeof payload === 'string' ? payload : Uint8Array.from(payload) }),
      }),
    )
  }
  /** Status and body; null for none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the service says.
  const ask = async (method: string, path: string, sent?: Sent): Promise<[number, any]> => {
    const answer = await send(method, path, sent)
    const words = await answer.text()
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true
    return [answer.status, words === '' ? null : isJson ? JSON.parse(words) : words]
  }
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the service says.
  const get = async (path: string, sent?: Sent): Promise<any> => (await ask('GET', path, sent))[1]
  /** Status and error number. */
  const refused = async (method: string, path: string, sent?: Sent): Promise<[number, number | undefined]> => {
    const [status, body] = await ask(method, path, sent)
    return [status, body?.error_code]
  }
  const unrestrict = (link: string, more: Readonly<Record<string, string>> = {}) =>
    ask('POST', '/unrestrict/link', { form: { link, ...more } })
  /** The id of a new torrent. */
  const addMagnet = async (hash: string): Promise<string> =>
    (await ask('POST', '/torrents/addMagnet', { form: { magnet: `magnet:?xt=urn:btih:${hash}` } }))[1].id
  const select = (id: string, chosen: string) => ask('POST', `/torrents/selectFiles/${id}`, { form: { files: chosen } })
  const info = (id: string) => get(`/torrents/info/${id}`)
  const statusOf = async (id: string): Promise<string> => (await info(id)).status
  /** The address of a new unrestricted link. */
  const addressOf = async (link: string): Promise<string> => (await unrestrict(link))[1].download
  const fetchFile = (address: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    files.handle(new Request(address, { method, headers }))
  return {
    clock,
    realdebrid,
    control,
    tokens,
    files,
    send,
    ask,
    get,
    refused,
    unrestrict,
    addMagnet,
    select,
    info,
    statusOf,
    addressOf,
    fetchFile,
  }
}

/** The bytes of a body, and the name of the error that it ended with. */
export async function received(answer: Response): Promise<{ readonly bytes: Buffer; readonly error: string | null }> {
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of answer.body ?? []) pieces.push(piece)
    return { bytes: Buffer.concat(pieces), error: null }
  } catch (error) {
    return { bytes: Buffer.concat(pieces), error: (error as Error).name }
  }
}
