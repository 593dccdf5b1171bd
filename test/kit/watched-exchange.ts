import type { Exchange } from '../../src/sandbox/kit/exchange.ts'

/** One request as it left the client. */
export interface Sent {
  /** By the clock of the scene. */
  readonly at: number
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
}

interface Watching {
  /** Origin of the service; every other one answers 401 and sees to it that it got no secret. */
  readonly home: string
  readonly now: () => number
  /** Called with `METHOD path` as each request leaves. */
  readonly onSent?: (line: string) => void
}

/** An exchange that writes down where every request went and what it carried. */
export function watched(inner: Exchange, { home, now, onSent }: Watching): { exchange: Exchange; sent: Sent[] } {
  const sent: Sent[] = []
  const exchange: Exchange = async (request, signal) => {
    const url = new URL(request.url)
    sent.push({ at: now(), method: request.method, url, headers: Object.fromEntries(request.headers) })
    onSent?.(`${request.method} ${url.pathname}`)
    if (url.origin === home) return await inner(request, signal)
    return { kind: 'response', status: 401, headers: { 'content-type': 'application/json' }, body: stranger() }
  }
  return { exchange, sent }
}

async function* stranger(): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode('{"error":"Who are you?"}')
}
