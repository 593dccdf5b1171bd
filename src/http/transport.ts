import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import * as tls from 'node:tls'
import { HttpClient } from '@actions/http-client'
import { NetworkFailure, networkFailureOf } from './network-failure.ts'
import { type ProxySettings, proxyFor } from './proxy.ts'

/** One request as it goes over the wire: no policy in it. */
export interface WireRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** JSON or form text; absent for requests without a body. */
  readonly body?: string
  /** Ends the request, and the body of its answer, at once. */
  readonly signal: AbortSignal
  /**
   * True: open a connection of its own. A pooled one may be closed by the server while our request is on its way, and
   * then nobody knows whether an unsafe request was processed (DBackup closes idle connections after 5 s).
   */
  readonly freshConnection: boolean
}

/** One answer: headers in lower case, the body as it arrives. Exactly one of `body` and `discard` must be used. */
export interface WireResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Throws NetworkFailure when the body is cut short. */
  readonly body: AsyncIterable<Uint8Array>
  /** Drops the connection: an unread answer would keep the process alive. */
  discard(): void
}

/** Sends one request. Rejects with NetworkFailure only. Timeouts, retries and redirects are not its business. */
export type Transport = (request: WireRequest) => Promise<WireResponse>

export interface TransportOptions {
  /** PEM text with extra certificate authorities, added to the ones Node trusts. */
  readonly extraCa?: string
  readonly proxy?: ProxySettings
  readonly userAgent: string
}

const CONNECTIONS_PER_ORIGIN = 8
// The client has an inactivity limit of its own for which there is no "off"; ours is the stall limit in client.ts.
const NO_LIMIT_MS = 24 * 60 * 60 * 1000

/**
 * The network, through @actions/http-client with its redirects and retries off. Its body readers are not used either:
 * version 4 waits for ever on a body that is cut short, and reads large ones in quadratic time.
 */
export function createTransport(options: TransportOptions): Transport {
  const ca = options.extraCa === undefined ? undefined : [...defaultAuthorities(), options.extraCa]
  const trust = ca === undefined ? {} : { ca }
  const pool = { keepAlive: true, maxSockets: CONNECTIONS_PER_ORIGIN }
  const pooled = { 'http:': new HttpAgent(pool), 'https:': new HttpsAgent({ ...pool, ...trust }) }
  const single = { 'http:': new HttpAgent(), 'https:': new HttpsAgent(trust) }

  async function agentFor(request: WireRequest): Promise<HttpAgent> {
    const proxy = proxyFor(request.url, options.proxy)
    if (proxy !== undefined) {
      const { HttpsProxyAgent } = await import(/* webpackChunkName: "proxy" */ 'https-proxy-agent')
      // One tunnel a request: the proxy agent then never hands a stale connection to an unsafe request.
      return new HttpsProxyAgent(proxy, trust) as unknown as HttpAgent
    }
    return (request.freshConnection ? single : pooled)[request.url.protocol === 'https:' ? 'https:' : 'http:']
  }

  return async request => {
    let refusedByProxy: number | undefined
    const agent = await agentFor(request)
    agent.on('proxyConnect', (connect: { statusCode: number }) => {
      if (connect.statusCode !== 200) refusedByProxy = connect.statusCode
    })
    const handler = {
      prepareRequest(prepared: object) {
        Object.assign(prepared, { agent, signal: request.signal, ...trust })
      },
      canHandleAuthentication: () => false,
      handleAuthentication: () => Promise.reject(new Error('not used')),
    }
    const client = new HttpClient(undefined, [handler], {
      allowRedirects: false,
      allowRetries: false,
      socketTimeout: NO_LIMIT_MS,
    })
    const headers = { 'user-agent': options.userAgent, ...request.headers }
    const response = await client
      .request(request.method, request.url.href, request.body ?? null, headers)
      .catch((error: unknown) => {
        throw networkFailureOf(error)
      })
    const message = response.message
    if (refusedByProxy !== undefined) {
      message.destroy()
      throw new NetworkFailure('refused', `the proxy answered ${refusedByProxy} to CONNECT`)
    }
    return {
      status: message.statusCode ?? 0,
      headers: Object.fromEntries(
        Object.entries(message.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(', ') : `${value}`,
        ]),
      ),
      body: wholeBody(message),
      discard: () => void message.destroy(),
    }
  }
}

async function* wholeBody(message: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* message
  } catch (error) {
    throw networkFailureOf(error)
  }
}

function defaultAuthorities(): readonly string[] {
  // Node 22.15 and newer can name all authorities it trusts by default, NODE_EXTRA_CA_CERTS included.
  const named = (tls as { getCACertificates?: (type: 'default') => string[] }).getCACertificates
  return named?.('default') ?? tls.rootCertificates
}
