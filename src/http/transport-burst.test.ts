import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createTransport } from './transport.ts'

async function connectionsOf(
  requests: number,
  wanted: { readonly inBurst?: boolean; readonly freshConnection: boolean },
) {
  let connections = 0
  const server = createServer((request, response) => void request.resume().on('end', () => response.end('{}')))
  server.on('connection', () => connections++)
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const send = createTransport({ userAgent: 'test' })
  for (let sent = 0; sent < requests; sent++) {
    const signal = new AbortController().signal
    const { body } = await send({ method: 'POST', url, headers: {}, body: 'x', signal, ...wanted })
    for await (const _ of body);
    // The connection is given back in the turn after the last byte.
    await new Promise(setImmediate)
  }
  server.closeAllConnections()
  server.close()
  return connections
}

test('an unsafe request has a connection of its own', async () => {
  expect(await connectionsOf(3, { freshConnection: true })).toBe(3)
})

test('unsafe requests in a burst take over the connection of the one before', async () => {
  expect(await connectionsOf(3, { freshConnection: true, inBurst: true })).toBe(1)
})
