import { setMaxListeners } from 'node:events'
import { exchangeTransport } from '../../../test/kit/exchange-transport.ts'
import type { Scripted } from '../../../test/kit/http-script.ts'
import { Deadline } from '../../core/deadline.ts'
import type { Log } from '../../core/ports.ts'
import { Secret } from '../../core/secret.ts'
import type { ClientPorts } from '../../http/service.ts'
import type { Transport, WireRequest } from '../../http/transport.ts'
import { VirtualClock } from '../../sandbox/clock.ts'
import { exchangeWith } from '../../sandbox/kit/exchange.ts'
import { Realdebrid, type RealdebridLogin } from './client.ts'
import { createRealdebridEmulator, type RealdebridOptions } from './emulator/index.ts'

export const BASE = new URL('https://api.real-debrid.com/')
export const TOKEN = 'PRIVATE0TOKEN0NOT0REAL'
export const LOGIN = {
  clientId: new Secret('SGUSERCLIENT7'),
  clientSecret: new Secret('example-user-bound-secret'),
  refreshToken: new Secret('REFRESH0TOKEN0ONE'),
}

/** A request with its body as text, and when it was sent in milliseconds since the start. */
export interface Asked {
  readonly at: number
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

interface Wishes {
  readonly login?: RealdebridLogin
  readonly ports?: Partial<ClientPorts>
  readonly deadlineMs?: number
}

function world(transport: (clock: VirtualClock) => Transport, { login, ports, deadlineMs = 3_600_000 }: Wishes) {
  const clock = new VirtualClock()
  const start = clock.now()
  const asked: Asked[] = []
  const lines: string[] = []
  const warnings: string[] = []
  const masked: string[] = []
  const cancelling = new AbortController()
  setMaxListeners(0, cancelling.signal)
  const note = (text: string) => void lines.push(text)
  const log: Log = {
    info: note,
    debug: note,
    warning: text => void warnings.push(text),
    outsideLines: note,
    group: (_, body) => body(),
  }
  const send = transport(clock)
  const all: ClientPorts = {
    clock,
    log,
    random: () => 0,
    signal: cancelling.signal,
    deadline: Deadline.after(clock, deadlineMs),
    maxRetries: 4,
    transport: async request => {
      const { method, url, headers } = request
      const entry = { at: clock.now() - start, method, url, headers, body: await textOf(request) }
      asked.push(entry)
      return await send(request)
    },
    ...ports,
  }
  const api = new Realdebrid(all, {
    base: BASE,
    login: login ?? { token: new Secret(TOKEN) },
    onSecret: value => void masked.push(value),
  })
  const run = <T>(work: Promise<T>): Promise<T> => clock.run(work)
  /** What `work` throws. */
  const thrown = (work: Promise<unknown>): Promise<unknown> =>
    clock.run(
      work.then(
        value => {
          throw new Error(`nothing was thrown, but given: ${JSON.stringify(value)}`)
        },
        (error: unknown) => error,
      ),
    )
  return { api, asked, cancelling, clock, lines, masked, ports: all, run, thrown, warnings }
}

/** Gives the answers in order, the last one again and again; a function answers by the request. */
export function scripted(steps: readonly Scripted[] | ((request: Asked) => Scripted), wishes: Wishes = {}) {
  const left = typeof steps === 'function' ? [] : [...steps]
  const transport =
    (clock: VirtualClock): Transport =>
    async request => {
      const { method, url, headers } = request
      const step =
        typeof steps === 'function'
          ? steps({ at: 0, method, url, headers, body: await textOf(request) })
          : left.length > 1
            ? left.shift()
            : left[0]
      if (step === undefined) throw new Error('the script is at its end')
      if (step.afterMs !== undefined) await clock.sleep(step.afterMs, request.signal)
      return {
        status: step.status ?? 200,
        headers: step.headers ?? {},
        body: bodyOf(step),
        discard: () => undefined,
      }
    }
  return world(transport, wishes)
}

/** The emulated service behind the client. */
export function emulated(
  options: Partial<RealdebridOptions> = {},
  wishes: Omit<Wishes, 'login'> & { readonly oauth?: boolean } = {},
) {
  let found: ReturnType<typeof createRealdebridEmulator> | undefined
  const clocks: VirtualClock[] = []
  const made = (clock: VirtualClock): Transport => {
    clocks.push(clock)
    found = createRealdebridEmulator({ clock, ...options })
    return exchangeTransport(exchangeWith(found))
  }
  // The tokens of the emulator are known only with its clock, and always the same for a seed.
  const { tokens, credentials } = createRealdebridEmulator({ clock: new VirtualClock(), ...options })
  const login: RealdebridLogin = wishes.oauth
    ? {
        clientId: new Secret(credentials.clientId),
        clientSecret: new Secret(credentials.clientSecret),
        refreshToken: new Secret(credentials.refreshToken),
      }
    : { token: new Secret(tokens.api) }
  const scene = world(made, { ...wishes, login })
  if (found === undefined) throw new Error('there is no emulator')
  return { ...scene, realdebrid: found, control: found.control, login }
}

export async function allOf<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const one of list) all.push(one)
  return all
}

export const empty = (status = 204, headers: Readonly<Record<string, string>> = {}): Scripted => ({ status, headers })

async function* bodyOf({ body = [] }: Scripted): AsyncIterable<Uint8Array> {
  for (const piece of body) if (typeof piece === 'string') yield Buffer.from(piece)
}

async function textOf({ body }: WireRequest): Promise<string> {
  if (typeof body !== 'function') return body ?? ''
  const pieces: Uint8Array[] = []
  for await (const piece of body()) pieces.push(piece)
  return Buffer.concat(pieces).toString('latin1')
}
