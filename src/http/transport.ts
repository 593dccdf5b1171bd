import { X509Certificate } from 'node:crypto'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import * as tls from 'node:tls'
import { HttpClient } from '@actions/http-client'
import { ShipgateError } from '../core/errors.ts'
import { Bypass } from './bypass.ts'
import { chunksOf } from './chunks.ts'
import { NetworkFailure, networkFailureOf } from './network-failure.ts'
import { type ProxySettings, proxyFor } from './proxy.ts'

/** One request as it goes over the wire: no policy in it. */
export interface WireRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** Text, or what gives the bytes of a stream (its length is in the headers); absent for requests without a body. */
  readonly body?: string | (() => AsyncIterable<Uint8Array>)
  /** Ends the request, and the body of its answer, at once. */
  readonly signal: AbortSignal
  /**
   * True: open a connection of its own. A pooled one may be closed by the server while our request is on its way, and
   * then nobody knows whether an unsafe request was processed (DBackup closes idle connections after 5 s).
   */
  readonly freshConnection: boolean
  /**
   * True: one of many unsafe requests in a row. May take over the connection of another one that ended a moment ago, so
   * lately that no server closes it now; never a pooled one of the common kind.
   */
  readonly inBurst?: boolean
}

/** One answer: headers in lower case, the body as it arrives. Exactly one of `body` and `discard` must be used. */
export interface WireResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Throws NetworkFailure when the body is cut short. */
  readonly body: AsyncIterable<Uint8Array>
  /** True when only the closing of the connection ends the body, so that its end looks the same as a cut. */
  readonly endsByClosing?: boolean
  /** Drops the connection: an unread answer would keep the process alive. */
  discard(): void
}

/**
 * Sends one request. Rejects with NetworkFailure, or with `invalid_input` for proxy settings that cannot be used.
 * Timeouts, retries and redirects are not its business.
 */
export type Transport = (request: WireRequest) => Promise<WireResponse>

export interface TransportOptions {
  /** PEM text with extra certificate authorities, added to the ones Node trusts. */
  readonly extraCa?: string
  readonly proxy?: ProxySettings
  readonly userAgent: string
}

const CONNECTIONS_PER_ORIGIN = 8
// Servers close idle connections after five seconds (Node) and more (nginx: 75 s); none is known to do so after one.
const BURST_IDLE_MS = 1_000
// The client has an inactivity limit of its own for which there is no "off"; ours is the stall limit in client.ts.
const NO_LIMIT_MS = 24 * 60 * 60 * 1000

/**
 * The network, through the lowest layer of @actions/http-client. All above it is left out: version 4 sends its own
 * User-Agent over ours, reads proxies from the environment in its own way, cannot reach IPv6 addresses, forwards secrets
 * and repeats bodies on redirects, waits for ever on a body that is cut short, and reads large ones in quadratic time.
 *
 * Throws `invalid_input` when the extra certificate authorities cannot be read.
 */
export function createTransport(options: TransportOptions): Transport {
  const client = new HttpClient(undefined, [], { socketTimeout: NO_LIMIT_MS })
  const trust = trustIn(options.extraCa)
  const pool = { keepAlive: true, maxSockets: CONNECTIONS_PER_ORIGIN }
  const pooled = { http: new http.Agent(pool), https: new https.Agent({ ...pool, ...trust }) }
  // As many as there are requests at once: who sends them limits that.
  const brief = { keepAlive: true, timeout: BURST_IDLE_MS, maxFreeSockets: 64 }
  const burst = { http: new http.Agent(brief), https: new https.Agent({ ...brief, ...trust }) }
  const single = { http: new http.Agent(), https: new https.Agent(trust) }

  async function agentFor(request: WireRequest): Promise<http.Agent> {
    const proxy = proxyFor(request.url, options.proxy)
    if (proxy === undefined) {
      const agents = request.inBurst ? burst : request.freshConnection ? single : pooled
      return agents[request.url.protocol === 'https:' ? 'https' : 'http']
    }
    const { HttpsProxyAgent } = await import(/* webpackChunkName: "proxy" */ 'https-proxy-agent')
    // One tunnel a request: the proxy agent then never hands a stale connection to an unsafe request. The signal is for
    // the connection to the proxy, which the request does not own until the tunnel is there.
    return new HttpsProxyAgent(proxy, { ...trust, signal: request.signal }) as unknown as http.Agent
  }

  return async request => {
    const agent = await agentFor(request)
    const { protocol, hostname, port, pathname, search } = request.url
    const host = hostname.replace(/^\[|\]$/g, '')
    const way = new Way(protocol === 'https:' ? https.request : http.request)
    // Only for what can be a download, and not in tunnels: their socket belongs to the proxy agent.
    const direct = proxyFor(request.url, options.proxy) === undefined
    const bypass = direct && request.freshConnection && request.method === 'GET' ? new Bypass() : undefined
    if (bypass !== undefined) way.onSocket = socket => bypass.attach(socket)
    const info = {
      options: {
        host,
        port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
        path: pathname + search,
        method: request.method,
        headers: { 'user-agent': options.userAgent, ...request.headers },
        agent,
        signal: request.signal,
        ...trust,
        ...(bypass && { onread: bypass.onread }),
        // Inside a tunnel Node would compare the certificate with "localhost" when the host is an address.
        ...(isIP(host) && {
          checkServerIdentity: (_: string, certificate: tls.PeerCertificate) =>
            tls.checkServerIdentity(host, certificate),
        }),
      },
      parsedUrl: request.url,
      httpModule: way as unknown as typeof http,
    }
    const { message } = await client.requestRaw(info, contentOf(request)).catch((error: unknown) => {
      throw way.refusal() ?? networkFailureOf(error, way.connected)
    })
    const refusal = way.refusal()
    if (refusal !== undefined) {
      message.destroy()
      throw refusal
    }
    const status = message.statusCode ?? 0
    return {
      status,
      headers: Object.fromEntries(
        Object.entries(message.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(', ') : `${value}`,
        ]),
      ),
      body: chunksOf(message, bypass),
      endsByClosing:
        message.headers['content-length'] === undefined &&
        message.headers['transfer-encoding'] === undefined &&
        request.method !== 'HEAD' &&
        status !== 204,
      discard: () => void message.destroy(),
    }
  }
}

/** Stands where the client expects Node's http module, and sees how far its request gets. */
class Way {
  /** True once the request could go out: everything before that is certainly not processed. */
  connected = false
  onSocket: (socket: Socket) => void = () => undefined
  #answerOfProxy: { readonly statusCode: number; readonly statusText: string } | undefined
  readonly #request: typeof http.request

  constructor(request: typeof http.request) {
    this.#request = request
  }

  request(options: http.RequestOptions, onAnswer: (message: http.IncomingMessage) => void): http.ClientRequest {
    const request = this.#request(options, onAnswer)
    request.once('proxyConnect', (answer: { statusCode: number; statusText: string }) => {
      this.#answerOfProxy = answer
    })
    request.once('socket', (socket: Socket & { secureConnecting?: boolean }) => {
      this.onSocket(socket)
      const event = socket.secureConnecting ? 'secureConnect' : socket.connecting ? 'connect' : undefined
      if (event === undefined) this.connected = true
      else {
        socket.once(event, () => {
          this.connected = true
        })
      }
    })
    return request
  }

  /** What the proxy said to CONNECT, when it said no. The agent passes that on as if it were the service's answer. */
  refusal(): NetworkFailure | undefined {
    const answer = this.#answerOfProxy
    if (answer === undefined || answer.statusCode === 200) return undefined
    const said = Number.isInteger(answer.statusCode) ? `${answer.statusCode} ${answer.statusText}`.trim() : 'no HTTP'
    return new NetworkFailure('refused', `the proxy answered ${said} to CONNECT`)
  }
}

interface Trust {
  readonly rejectUnauthorized: true
  readonly secureContext?: tls.SecureContext
}

function trustIn(extraCa: string | undefined): Trust {
  // Said outright: NODE_TLS_REJECT_UNAUTHORIZED=0 in the job's environment would otherwise switch the check off.
  const trust = { rejectUnauthorized: true } as const
  if (extraCa === undefined) return trust
  const certificates = extraCa.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  try {
    // A context passes over what it cannot read in silence; every certificate is tried on its own first.
    for (const certificate of certificates) new X509Certificate(certificate)
    if (certificates.length === 0) throw new TypeError('no PEM certificate in it')
  } catch (cause) {
    throw new ShipgateError('invalid_input', 'The certificate authorities in the file of ca-file cannot be read.', {
      cause,
    })
  }
  // Node 22.15 and newer can name all authorities it trusts by default, NODE_EXTRA_CA_CERTS included.
  const named = (tls as { getCACertificates?: (type: 'default') => string[] }).getCACertificates
  return {
    ...trust,
    secureContext: tls.createSecureContext({ ca: [...(named?.('default') ?? tls.rootCertificates), ...certificates] }),
  }
}

function contentOf({ body, signal }: WireRequest): string | NodeJS.ReadableStream | null {
  if (typeof body !== 'function') return body ?? null
  // The client pipes a stream without looking at its errors: a file that cannot be read would leave the request open
  // for ever. Ended short of its announced length, the request fails.
  const stream = Readable.from(body(), { signal, objectMode: false })
  stream.on('error', () => stream.destroy())
  return stream
}
