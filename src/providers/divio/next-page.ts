import { RequestError } from '../../http/request-error.ts'

/**
 * The path, relative to the API, of the address that a list gives as its next page. It is followed as it stands, but only
 * at the API's own origin: the token goes nowhere else. Behind a proxy that ends TLS a service may take itself for plain
 * http; the same host is then asked the way that was configured.
 */
export function nextPage(next: string, api: URL, doing: string): string {
  const url = URL.canParse(next, api.href) ? new URL(next, api) : undefined
  const ownHost = url?.hostname === api.hostname && (url.origin === api.origin || isPlainTwin(url, api))
  if (url === undefined || !ownHost) {
    const where = url === undefined ? 'no address' : url.origin
    throw new RequestError(
      'unexpected_response',
      `Could not ${doing}: the next page of the list is at ${where}, where the token is not sent.`,
      {
        hint: `Give the address of the API itself as api-url; it is ${api.origin} for this run.`,
        processed: 'no',
      },
    )
  }
  const below = url.pathname.startsWith(api.pathname) ? url.pathname.slice(api.pathname.length) : url.pathname.slice(1)
  // With the dot no segment can be taken for a scheme, and an empty one not for a host.
  return `./${below}${url.search}`
}

function isPlainTwin(url: URL, api: URL): boolean {
  return url.protocol === 'http:' && api.protocol === 'https:' && url.port === ''
}
