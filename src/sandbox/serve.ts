import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { Clock } from '../core/ports.ts'
import { CLIENT_ADDRESS_HEADER, type Emulator } from './kit/emulator.ts'
import { BodyCut, type Exchange, exchangeWith, type Outcome } from './kit/exchange.ts'

export interface ServeOptions {
  /** Default 0: any free one. */
  readonly port?: number
  /** PEM texts; with them the server speaks HTTPS and nothing else. */
  readonly tls?: { readonly key: string; readonly cert: string }
  /** Slows bodies down, on `clock`, to this many bytes a second for each answer. */
  readonly bytesPerSecond?: number
  /** Milliseconds before each answer, on `clock`. */
  readonly latencyMs?: number
  readonly clock?: Clock
}

export interface SandboxServer extends AsyncDisposable {
  /** As `http://127.0.0.1:4711`, without a slash at the end. */
  readonly origin: string
  readonly port: number
  /** Connections accepted so far. */
  readonly connections: number
  /** Stops listening and destroys what is open. */
  close(): Promise<void>
}

/**
 * Puts an emulator, or an exchange with faults, behind a socket on 127.0.0.1. A refused connection cannot be played once
 * a socket was accepted: it becomes a reset. Close the server to have real refusals.
 */
export async function serve(target: Emulator | Exchange, options: ServeOptions = {}): Promise<SandboxServer> {
  const exchange = typeof target === 'function' ? target : exchangeWith(target)
  const listener: RequestListener = (incoming, outgoing) => {
    answer(exchange, options, { incoming, outgoing }).catch(() => incoming.socket.destroy())
  }
  const server = options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener)
  // What DBackup's server does, and Node's own default: idle connections are closed after five seconds.
  server.keepAliveTimeout = 5_000
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket: Socket) => {
    connections++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // Resets are what clients do; nobody else wants to hear of them.
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', () => resolve())
  })
  const { port } = server.address() as AddressInfo
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise<void>(resolve => void server.close(() => resolve()))
  }
  return {
    origin: `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    get connections() {
      return connections
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** Each on a port of its own; all are closed together. */
export async function serveAll<Name extends string>(
  targets: Readonly<Record<Name, Emulator | Exchange>>,
  options: Omit<ServeOptions, 'port'> = {},
): Promise<Readonly<Record<Name, SandboxServer>> & AsyncDisposable> {
  const names = Object.keys(targets) as Name[]
  const servers = await Promise.all(names.map(async name => [name, await serve(targets[name], options)] as const))
  return Object.assign(Object.fromEntries(servers) as Record<Name, SandboxServer>, {
    async [Symbol.asyncDispose]() {
      await Promise.all(servers.map(([, server]) => server.close()))
    },
  })
}

interface Sides {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

async function answer(exchange: Exchange, options: ServeOptions, { incoming, outgoing }: Sides): Promise<void> {
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort(new Error('the client hung up')))
  const request = await requestOf(incoming, options.tls !== undefined)
  if (options.latencyMs !== undefined) await options.clock?.sleep(options.latencyMs, gone.signal)
  const outcome = await exchange(request, gone.signal)
  if (outcome.kind === 'response') await write(outcome, options, { outgoing, signal: gone.signal })
  else if (outcome.kind !== 'never') reset(incoming.socket)
}

function reset(socket: Socket): void {
  // TLS sockets cannot be reset, only closed.
  if ('encrypted' in socket) socket.destroy()
  else socket.resetAndDestroy()
}

async function requestOf(incoming: IncomingMessage, isTls: boolean): Promise<Request> {
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array)
  const headers = new Headers()
  for (let i = 0; i + 1 < incoming.rawHeaders.length; i += 2) {
    headers.append(incoming.rawHeaders[i] ?? '', incoming.rawHeaders[i + 1] ?? '')
  }
  headers.set(CLIENT_ADDRESS_HEADER, incoming.socket.remoteAddress ?? '')
  const method = incoming.method ?? 'GET'
  const url = `${isTls ? 'https' : 'http'}://${incoming.headers.host ?? '127.0.0.1'}${incoming.url}`
  const bodiless = method === 'GET' || method === 'HEAD'
  return new Request(url, { method, headers, ...(!bodiless && { body: Buffer.concat(chunks) }) })
}

async function write(
  outcome: Outcome & { readonly kind: 'response' },
  { bytesPerSecond, clock }: ServeOptions,
  { outgoing, signal }: { readonly outgoing: ServerResponse; readonly signal: AbortSignal },
): Promise<void> {
  outgoing.sendDate = outcome.headers['date'] === undefined
  outgoing.writeHead(outcome.status, { ...outcome.headers })
  // At once, so that a body that stalls stalls behind its headers.
  outgoing.flushHeaders()
  try {
    for await (const chunk of outcome.body) {
      if (signal.aborted) return
      if (bytesPerSecond !== undefined) await clock?.sleep((chunk.length * 1_000) / bytesPerSecond, signal)
      if (!outgoing.write(chunk)) await drained(outgoing, signal)
    }
    outgoing.end()
  } catch (error) {
    if (!signal.aborted && error instanceof BodyCut) {
      // What was written must arrive before the end does.
      await new Promise<void>(resolve => outgoing.write('', () => resolve()))
    }
    outgoing.destroy()
  }
}

function drained(outgoing: ServerResponse, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const aborted = () => reject(signal.reason)
    if (signal.aborted) return aborted()
    signal.addEventListener('abort', aborted, { once: true })
    outgoing.once('drain', () => {
      signal.removeEventListener('abort', aborted)
      resolve()
    })
  })
}
