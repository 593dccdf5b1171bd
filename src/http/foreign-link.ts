import { ShipgateError } from '../core/errors.ts'
import type { Secret } from '../core/secret.ts'
import { Client } from './client.ts'
import type { Expiry, LinkRequest, LinkSource } from './link-source.ts'
import { isLoopback } from './proxy.ts'
import type { OpenAnswer } from './service.ts'
import { type ClientPorts, type Explain, fixedCredentials } from './service.ts'

export interface ForeignLinkOptions {
  /** The download host's name as it appears in sentences. */
  readonly name: string
  /** Completes "Could not …" in messages. */
  readonly doing: string
  /** The link is the key: whoever has it has the file. */
  readonly link: Secret
  /** Asks the provider for another link to the same file. */
  readonly renew?: (why: Expiry) => Promise<Secret>
  /** The addresses at which the file may live, redirects included. */
  readonly allows: (address: URL) => boolean
  /** The provider's reading of an error answer. A code of its own ends the download. */
  readonly explain?: Explain
  readonly stallMs?: number
}

/** A link on a host that is not the service's own: it gets no credentials, and no line shows more of it than the host. */
export function foreignLink(ports: ClientPorts, options: ForeignLinkOptions): LinkSource {
  const { renew } = options
  let link = options.link
  return {
    open: request => openLink(ports, { ...options, link }, request),
    ...(renew && {
      renew: async (why: Expiry) => {
        link = await renew(why)
      },
    }),
  }
}

async function openLink(
  ports: ClientPorts,
  options: ForeignLinkOptions,
  { range, validator, signal }: LinkRequest,
): Promise<OpenAnswer> {
  const address = addressOf(options)
  const client = new Client(
    { ...ports, signal: AbortSignal.any([ports.signal, signal]) },
    {
      name: options.name,
      base: new URL('/', address.origin),
      credentials: fixedCredentials({}),
      budget: () => undefined,
      redirectsTo: to => isSafe(to) && options.allows(to),
      explain: (answer, request) => ({
        code: codeOf(answer.status),
        // The words of such a page may repeat the link or our own address.
        said: `answered ${answer.status}`,
        // What a fresh link may mend is not asked again at the old one.
        final: [403, 404, 410, 503].includes(answer.status),
        ...options.explain?.(answer, request),
      }),
    },
  )
  return await client.open({
    method: 'GET',
    // Exactly as it was given: it may hold for one spelling only.
    path: `.${address.pathname}${address.search}`,
    doing: options.doing,
    secretPath: true,
    anonymous: true,
    ...(options.stallMs !== undefined && { stallMs: options.stallMs }),
    headers: {
      accept: '*/*',
      // An encoding that only the way adds would give the file another digest and another length.
      'accept-encoding': 'identity',
      ...(range && { range: `bytes=${range.from}-${range.to === undefined ? '' : range.to - 1}` }),
      ...(range && validator !== undefined && { 'if-range': validator }),
    },
  })
}

function addressOf({ link, name, doing, allows }: ForeignLinkOptions): URL {
  const text = link.reveal()
  const address = URL.canParse(text) ? new URL(text) : undefined
  const refuse = (why: string) => new ShipgateError('unexpected_response', `Could not ${doing}: ${why}.`)
  if (address === undefined || !/^https?:$/.test(address.protocol))
    throw refuse(`the link to ${name} is no web address`)
  if (address.username !== '' || address.password !== '') throw refuse(`the link to ${name} carries credentials`)
  if (!isSafe(address)) {
    throw new ShipgateError('insecure_url', `Could not ${doing}: the link leads over plain http to ${address.host}.`)
  }
  if (!allows(address)) throw refuse(`the link leads to ${address.host}, which is none of the addresses of ${name}`)
  return address
}

function isSafe(address: URL): boolean {
  return address.protocol === 'https:' || (address.protocol === 'http:' && isLoopback(address.hostname))
}

function codeOf(status: number) {
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'not_found'
  if (status === 429) return 'rate_limited'
  return status >= 500 || status === 408 ? 'provider_unavailable' : 'unexpected_response'
}
