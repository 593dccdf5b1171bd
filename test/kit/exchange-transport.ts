import { NetworkFailure } from '../../src/http/network-failure.ts'
import type { Transport } from '../../src/http/transport.ts'
import type { Exchange, Outcome } from '../../src/sandbox/kit/exchange.ts'

/** The sandbox as the client's transport, without a socket: what a fault is on the wire, as Node's http would report it. */
export function exchangeTransport(exchange: Exchange): Transport {
  return async ({ method, url, headers, body, signal }) => {
    signal.throwIfAborted()
    const content = typeof body === 'function' ? await gathered(body()) : body
    const request = new Request(url, {
      method,
      headers: { ...headers },
      redirect: 'manual',
      ...(content && { body: content }),
    })
    const outcome = await orAborted(exchange(request, signal), signal)
    if (outcome.kind === 'refused') throw new NetworkFailure('refused', 'connect ECONNREFUSED')
    if (outcome.kind === 'reset') throw new NetworkFailure('broken', 'socket hang up')
    if (outcome.kind === 'never') return await orAborted(new Promise<never>(() => undefined), signal)
    return {
      status: outcome.status,
      headers: outcome.headers,
      body: wire(outcome.body, signal),
      discard: () => undefined,
    }
  }
}

async function* wire(body: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncIterable<Uint8Array> {
  const iterator = body[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await orAborted(iterator.next(), signal)
      if (next.done) return
      yield next.value
    }
  } catch (error) {
    throw signal.aborted ? error : new NetworkFailure('broken', 'aborted', error)
  }
}

async function orAborted<T extends Outcome | IteratorResult<Uint8Array>>(
  work: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  let onAbort: () => void = () => undefined
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

async function gathered(body: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  for await (const part of body) parts.push(part)
  return Uint8Array.from(Buffer.concat(parts))
}
