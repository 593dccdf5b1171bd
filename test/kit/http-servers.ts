import { readFileSync } from 'node:fs'
import * as http from 'node:http'
import * as https from 'node:https'
import * as net from 'node:net'
import { onTestFinished } from 'vitest'

const pem = (name: string) => readFileSync(new URL(`./tls/${name}`, import.meta.url), 'utf8')

/** The authority behind the certificates of the local servers. */
export const testCa = pem('ca.pem')

export interface LocalServer {
  readonly port: number
  /** With a trailing slash. */
  readonly url: string
  /** Connections that were ever made, closed ones included. */
  readonly sockets: readonly net.Socket[]
}

async function listening(server: net.Server, scheme: string): Promise<LocalServer> {
  const sockets: net.Socket[] = []
  server.on('connection', (socket: net.Socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as net.AddressInfo
  return { port, url: `${scheme}://127.0.0.1:${port}/`, sockets }
}

/** A plain http server on a free port, gone after the test. */
export async function httpServer(handler: http.RequestListener): Promise<LocalServer> {
  return await listening(http.createServer(handler), 'http')
}

/** An https server with a certificate of the test authority. */
export async function httpsServer(
  handler: http.RequestListener,
  certificate: 'server' | 'other-host' = 'server',
): Promise<LocalServer> {
  const server = https.createServer({ cert: pem(`${certificate}.pem`), key: pem('server.key') }, handler)
  server.on('tlsClientError', () => undefined)
  return await listening(server, 'https')
}

/** A server that speaks bytes: what it does with a connection is up to the test. */
export async function rawServer(onConnection: (socket: net.Socket) => void): Promise<LocalServer> {
  return await listening(net.createServer(onConnection), 'http')
}

export interface LocalProxy extends LocalServer {
  /** Every CONNECT with its target and headers. */
  readonly connects: readonly { readonly target: string; readonly headers: http.IncomingHttpHeaders }[]
  /** Requests that came without CONNECT. */
  readonly plain: readonly string[]
  /** All bytes that went through the tunnels towards the service. */
  readonly tunnelled: () => Buffer
}

export interface ProxyRules {
  /** Where each target really is. */
  readonly ports: Readonly<Record<string, number>>
  /** What is said instead of opening a tunnel, as the raw text of an answer; 'silence' says nothing. */
  readonly refusal?: string
}

/** A CONNECT proxy. Names need not exist: with CONNECT it is the proxy that resolves them. */
export async function connectProxy(rules: ProxyRules, scheme: 'http' | 'https' = 'http'): Promise<LocalProxy> {
  const connects: { target: string; headers: http.IncomingHttpHeaders }[] = []
  const plain: string[] = []
  const seen: Buffer[] = []
  const server =
    scheme === 'http' ? http.createServer() : https.createServer({ cert: pem('server.pem'), key: pem('server.key') })
  server.on('request', (request, response) => {
    plain.push(`${request.method} ${request.url}`)
    response.writeHead(405).end()
  })
  server.on('connect', (request: http.IncomingMessage, client: net.Socket) => {
    const target = request.url ?? ''
    connects.push({ target, headers: request.headers })
    client.on('error', () => undefined)
    if (rules.refusal === 'silence') {
      client.resume().on('end', () => client.end())
      return
    }
    const port = rules.ports[target]
    if (rules.refusal !== undefined || port === undefined) {
      client.end(rules.refusal ?? 'HTTP/1.1 502 Unknown Host\r\nContent-Length: 0\r\n\r\n')
      return
    }
    const upstream = net.connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      client.on('data', (part: Buffer) => seen.push(part))
      client.pipe(upstream).pipe(client)
    })
    upstream.on('error', () => client.destroy())
    client.on('close', () => upstream.destroy())
  })
  return { ...(await listening(server, scheme)), connects, plain, tunnelled: () => Buffer.concat(seen) }
}
