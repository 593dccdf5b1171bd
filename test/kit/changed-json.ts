import type { Exchange } from '../../src/sandbox/kit/exchange.ts'

/** A service whose JSON answers at some paths are changed on their way. */
export function changedJson<T>(inner: Exchange, at: RegExp, change: (answer: T) => void): Exchange {
  return async (request, signal) => {
    const outcome = await inner(request, signal)
    if (!at.test(new URL(request.url).pathname) || outcome.kind !== 'response') return outcome
    const parts: Uint8Array[] = []
    for await (const part of outcome.body) parts.push(part)
    const answer = JSON.parse(Buffer.concat(parts).toString()) as T
    change(answer)
    return { ...outcome, body: oneChunk(JSON.stringify(answer)) }
  }
}

async function* oneChunk(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text)
}
