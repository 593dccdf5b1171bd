/** Every answer but a 429 carries these (DBackup 3.2.0, seen live). */
const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'self'; script-src 'self' 'unsafe-eval' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';",
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
const VARY = 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch'

/** Compact JSON, without a length: the server sends it in chunks. */
export function json(status: number, value: unknown): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })
}

/** No content-type, no bytes: what a thrown error becomes, and a method that is not offered. */
export function empty(status: number): Response {
  return new Response(null, { status })
}

export function redirect(status: 307 | 308, location: string): Response {
  return new Response(location, {
    status,
    headers: { location, ...(status === 308 && { refresh: `0;url=${location}` }), 'content-type': '' },
  })
}

/** The page of an unknown path: about 10 kB of HTML with status 404. */
export function notFoundPage(): Response {
  const page = htmlPage('404: This page could not be found.', 10_733)
  return new Response(page, {
    status: 404,
    headers: {
      'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate',
      'x-nextjs-cache': 'HIT',
      'x-nextjs-prerender': '1, 1',
      'x-nextjs-stale-time': '300',
      'x-powered-by': 'Next.js',
      etag: '"12bvtxyemw48a5"',
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(page.byteLength),
    },
  })
}

/** `/`: the login page, with status 200, whoever asks. */
export function loginPage(): Response {
  return new Response(htmlPage('DBackup - Sign in', 15_093), {
    status: 200,
    headers: {
      link: '</logo.svg>; rel=preload; as="image"',
      'x-powered-by': 'Next.js',
      'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate',
      'content-type': 'text/html; charset=utf-8',
    },
  })
}

function htmlPage(title: string, bytes: number): Uint8Array<ArrayBuffer> {
  const head = `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>${title}</title></head><body><h1>${title}</h1><!--`
  const foot = '--></body></html>'
  return new Uint8Array(Buffer.from(head + '.'.repeat(bytes - head.length - foot.length) + foot))
}

/** Plain text, no Retry-After, no security headers (seen live). */
export function tooManyRequests(now: number): Response {
  return new Response('Too Many Requests', {
    status: 429,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      vary: 'Accept-Encoding',
      date: new Date(now).toUTCString(),
    },
  })
}

/** What a proxy in front says while the server is down. */
export function badGateway(status: 502 | 503): Response {
  const title = status === 502 ? '502 Bad Gateway' : '503 Service Temporarily Unavailable'
  return new Response(
    `<html><head><title>${title}</title></head><body><center><h1>${title}</h1></center></body></html>\n`,
    {
      status,
      headers: { server: 'nginx', 'content-type': 'text/html' },
    },
  )
}

/** Adds what the server puts on every answer. */
export function dressed(answer: Response, request: Request, now: number): Response {
  const headers = new Headers(answer.headers)
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) headers.set(name, value)
  if (isSecure(request)) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  if (!headers.has('vary')) headers.set('vary', VARY)
  if (headers.get('content-type') === '') headers.delete('content-type')
  headers.set('date', new Date(now).toUTCString())
  const body = request.method === 'HEAD' ? null : answer.body
  if (request.method === 'HEAD') void answer.body?.cancel()
  return new Response(body, { status: answer.status, headers })
}

/** By TLS, or by TLS as far as a proxy in front says. */
export function isSecure(request: Request): boolean {
  return request.headers.get('x-forwarded-proto') === 'https' || request.url.startsWith('https:')
}
