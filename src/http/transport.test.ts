import { describe, expect, it } from 'vitest'
import { httpServer, httpsServer, rawServer, testCa } from '../../test/kit/http-servers.ts'
import { createTransport, type Transport, type TransportOptions, type WireRequest } from './transport.ts'

const create = (options: Partial<TransportOptions> = {}) => createTransport({ userAgent: 'shipgate/1.2.3', ...options })
const request = (url: string, own: Partial<WireRequest> = {}): WireRequest => ({
  method: 'GET',
  url: new URL(url),
  headers: {},
  signal: new AbortController().signal,
  freshConnection: false,
  ...own,
})
async function textOf(transport: Transport, wanted: WireRequest): Promise<string> {
  const { body } = await transport(wanted)
  const parts: Uint8Array[] = []
  for await (const part of body) parts.push(part)
  return Buffer.concat(parts).toString()
}

describe('a request', () => {
  it('carries exactly what it was given, and our User-Agent', async () => {
    const server = await httpServer((incoming, response) => {
      incoming.setEncoding('utf8').on('data', text => response.end(`${text} ${JSON.stringify(incoming.rawHeaders)}`))
    })
    const text = await textOf(
      create(),
      request(`${server.url}a%2Fb?c=%C3%A4`, {
        method: 'POST',
        body: '{"ä":1}',
        headers: { 'x-key': 'k' },
        freshConnection: true,
      }),
    )
    expect(text).toBe(
      `{"ä":1} ${JSON.stringify([
        'user-agent',
        'shipgate/1.2.3',
        'x-key',
        'k',
        'Content-Length',
        '8',
        'Host',
        `127.0.0.1:${server.port}`,
        'Connection',
        'close',
      ])}`,
    )
  })

  it('asks for the path and query as they stand in the address', async () => {
    const server = await httpServer((incoming, response) => response.end(incoming.url))
    expect(await textOf(create(), request(`${server.url}a%2Fb//c?d=%C3%A4&e=+#f`))).toBe('/a%2Fb//c?d=%C3%A4&e=+')
  })

  it('reaches an IPv6 address', async () => {
    const failure = await create()(request('http://[::1]:1/')).catch((error: unknown) => error)
    expect(failure).toMatchObject({ kind: 'refused', message: expect.stringMatching(/::1/) })
    expect(failure).not.toMatchObject({ message: expect.stringContaining('ENOTFOUND') })
  })

  it('gives status and headers of the answer, several values in one', async () => {
    const server = await httpServer((_, response) => {
      response.writeHead(418, { 'X-One': '1', 'Set-Cookie': ['a=1', 'b=2'] }).end('tea')
    })
    const answer = await create()(request(server.url))
    expect(answer).toMatchObject({ status: 418, headers: { 'x-one': '1', 'set-cookie': 'a=1, b=2' } })
    answer.discard()
  })

  it('with a header that cannot be sent was not sent', async () => {
    const failure = await create()(request('http://127.0.0.1:1/', { headers: { 'x-key': 'a\r\nb: c' } })).catch(e => e)
    expect(failure).toMatchObject({ kind: 'refused' })
    expect(failure.message).not.toContain('b: c')
  })
})

describe('where a request failed', () => {
  const kindOf = async (url: string, own: Partial<WireRequest> = {}, options: Partial<TransportOptions> = {}) =>
    await create(options)(request(url, own)).then(
      () => 'answered',
      (error: { kind?: string; message: string }) => `${error.kind}: ${error.message}`,
    )

  it('no server: refused', async () => {
    expect(await kindOf('http://127.0.0.1:1/')).toBe('refused: connect ECONNREFUSED 127.0.0.1:1')
  })

  it('no such name: refused', async () => {
    expect(await kindOf('http://name.invalid/')).toMatch(/^refused: getaddrinfo (ENOTFOUND|EAI_AGAIN) name.invalid$/)
  })

  it('a server that hangs up on the request: broken', async () => {
    const server = await rawServer(socket => socket.once('data', () => socket.destroy()))
    expect(await kindOf(server.url)).toBe('broken: socket hang up')
  })

  it('a server that hangs up in the handshake: refused, because nothing was sent', async () => {
    const server = await rawServer(socket => socket.once('data', () => socket.destroy()))
    expect(await kindOf(`https://127.0.0.1:${server.port}/`)).toMatch(/^refused: /)
  })

  it('plain http behind https: tls, in words', async () => {
    const server = await rawServer(socket => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))
    expect(await kindOf(`https://127.0.0.1:${server.port}/`)).toMatch(/^tls: .*this port may speak plain http$/)
  })

  it('an answer that is not HTTP: broken', async () => {
    const server = await rawServer(socket => socket.once('data', () => socket.end('SSH-2.0-OpenSSH\r\n')))
    expect(await kindOf(server.url)).toMatch(/^broken: Parse Error/)
  })

  it('a certificate of an unknown authority: tls', async () => {
    const server = await httpsServer((_, response) => response.end())
    expect(await kindOf(server.url)).toBe('tls: unable to verify the first certificate')
  })

  it('a certificate of another host: tls', async () => {
    const server = await httpsServer((_, response) => response.end(), 'other-host')
    expect(await kindOf(server.url, {}, { extraCa: testCa })).toMatch(/^tls: .*127\.0\.0\.1/)
  })

  it('a private authority that was given: answered, pooled and fresh', async () => {
    const server = await httpsServer((_, response) => response.end('ok'))
    const transport = create({ extraCa: `Some words first.\n${testCa}` })
    expect(await textOf(transport, request(server.url))).toBe('ok')
    expect(await textOf(transport, request(server.url, { freshConnection: true }))).toBe('ok')
    expect(await textOf(transport, request(server.url.replace('127.0.0.1', 'localhost')))).toBe('ok')
  })

  it.each([
    'no certificate',
    '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    `${testCa}${testCa.replace('MII', 'AAA')}`,
  ])('authorities that cannot be read are an input error, not silence', extraCa => {
    expect(() => create({ extraCa })).toThrow(/ca-file cannot be read/)
  })
})

describe('connections', () => {
  it('are kept for requests that may be repeated', async () => {
    const server = await httpServer((_, response) => response.end('ok'))
    const transport = create()
    for (let i = 0; i < 3; i++) await textOf(transport, request(server.url))
    expect(server.sockets).toHaveLength(1)
  })

  it('requests leave no listener on what they share', async () => {
    const server = await httpServer((_, response) => response.end('ok'))
    const transport = create()
    const warnings: Error[] = []
    const onWarning = (warning: Error) => void warnings.push(warning)
    process.on('warning', onWarning)
    for (let i = 0; i < 30; i++) await textOf(transport, request(server.url))
    await new Promise(resolve => setImmediate(resolve))
    process.off('warning', onWarning)
    expect(warnings).toEqual([])
  })

  it('a body that only the closing ends is marked', async () => {
    const framed = await httpServer((_, response) => response.end('ok'))
    const closing = await rawServer(socket =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\n\r\nhalf of it')),
    )
    const one = await create()(request(framed.url))
    const other = await create()(request(closing.url))
    expect([one.endsByClosing, other.endsByClosing]).toEqual([false, true])
    for (const answer of [one, other]) answer.discard()
  })

  it('an abort ends a request that waits for its answer', async () => {
    const server = await httpServer(() => undefined)
    const cancel = new AbortController()
    const pending = create()(request(server.url, { signal: cancel.signal })).catch((error: unknown) => error)
    while (server.sockets.length === 0) await new Promise(resolve => setImmediate(resolve))
    cancel.abort(new Error('cancelled'))
    expect(await pending).toMatchObject({ name: 'NetworkFailure' })
  })

  it('an abort that came before sends nothing', async () => {
    const server = await httpServer((_, response) => response.end())
    const signal = AbortSignal.abort(new Error('cancelled'))
    expect(await create()(request(server.url, { signal })).catch((error: unknown) => error)).toMatchObject({
      kind: 'refused',
    })
  })
})
