import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { connectProxy, httpServer, httpsServer, testCa } from '../../test/kit/http-servers.ts'
import { createTransport } from './transport.ts'

// Large enough for every short cut that big bodies take.
const big = randomBytes(8 * 1024 * 1024)
const serveBig = (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(200, { 'content-length': big.byteLength })
  response.end(big)
}
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function fetched(url: string, httpsProxy?: string): Promise<string> {
  const transport = createTransport({
    userAgent: 'x',
    extraCa: testCa,
    ...(httpsProxy !== undefined && { proxy: { httpsProxy } }),
  })
  const { signal } = new AbortController()
  const answer = await transport({ method: 'GET', url: new URL(url), headers: {}, signal, freshConnection: true })
  const hash = createHash('sha256')
  for await (const part of answer.body) hash.update(part)
  return hash.digest('hex')
}

test('a big body arrives whole over http and https', async () => {
  const plain = await httpServer(serveBig)
  expect(await fetched(`http://127.0.0.1:${plain.port}/`)).toBe(digest(big))
  const secure = await httpsServer(serveBig)
  expect(await fetched(`https://localhost:${secure.port}/`)).toBe(digest(big))
})

test.each(['http', 'https'] as const)('a big body arrives whole through an %s proxy', async scheme => {
  const service = await httpsServer(serveBig)
  const proxy = await connectProxy({ ports: { 'service.test:443': service.port } }, scheme)
  const host = scheme === 'https' ? 'localhost' : '127.0.0.1'
  expect(await fetched('https://service.test/', `${scheme}://${host}:${proxy.port}`)).toBe(digest(big))
})
