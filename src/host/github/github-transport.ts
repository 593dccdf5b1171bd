import type { Clock } from '../../core/ports.ts'
import { version } from '../../core/version.ts'
import { readErrorText } from '../../http/answer.ts'
import type { Transport, WireResponse } from '../../http/transport.ts'
import { rateLimitWaitMs } from './rate-limit.ts'

const ERROR_LIMIT_BYTES = 64 * 1024

/**
 * GitHub's ways over the common ones: the headers it wants on every request, its name for the request id, and its rate
 * limits, which may come as a 403, told as the 429 with Retry-After that the one retry decision knows.
 */
export function githubTransport(transport: Transport, clock: Clock): Transport {
  return async request => {
    const response = await transport({
      ...request,
      headers: {
        ...request.headers,
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        'user-agent': `shipgate/${version}`,
      },
    })
    const requestId = response.headers['x-github-request-id']
    const headers = { ...response.headers, ...(requestId !== undefined && { 'x-request-id': requestId }) }
    if (response.status !== 403 && response.status !== 429) return { ...response, headers }
    return await limitTold({ ...response, headers }, clock)
  }
}

async function limitTold(response: WireResponse, clock: Clock): Promise<WireResponse> {
  const text = await readErrorText(response, ERROR_LIMIT_BYTES)
  const { status, headers } = response
  const wait = rateLimitWaitMs({ status, headers, text }, clock.now())
  const told = wait === undefined ? {} : { 'retry-after': String(Math.ceil(wait / 1_000)) }
  return {
    status: wait === undefined ? status : 429,
    headers: { ...headers, ...told },
    body: once(text),
    discard: () => undefined,
  }
}

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
}
