import { describe, expect, it } from 'vitest'
import { Scene } from '../../test/kit/http-script.ts'
import { connectProxy, httpServer, httpsServer, type ProxyRules, testCa } from '../../test/kit/http-servers.ts'
import type { ProxySettings } from './proxy.ts'
import { createTransport } from './transport.ts'

// Loopback is never proxied, so the services have names and addresses that only the proxies of the tests know.
const key = 'hunter2-hunter2'

async function ask(url: string, proxy: ProxySettings, own: { extraCa?: string; signal?: AbortSignal } = {}) {
  const { extraCa, signal = new AbortController().signal } = own
  const transport = createTransport({ userAgent: 'x', proxy, ...(extraCa !== undefined && { extraCa }) })
  const headers = { authorization: `Bearer ${key}` }
  const answer = await transport({ method: 'GET', url: new URL(url), headers, signal, freshConnection: false })
  let text = ''
  for await (const part of answer.body) text += Buffer.from(part).toString()
  return `${answer.status} ${text}`
}

const failureOf = (work: Promise<unknown>) => work.then(String, (error: unknown) => error)
const secureService = () => httpsServer((request, response) => response.end(`for ${request.headers.authorization}`))

describe('an https service behind a proxy', () => {
  it('is reached through a tunnel; the proxy sees its own password and never the key', async () => {
    const service = await secureService()
    const proxy = await connectProxy({ ports: { 'service.test:443': service.port } })
    const httpsProxy = `http://me:p%40ss%25@127.0.0.1:${proxy.port}`
    expect(await ask('https://service.test/', { httpsProxy }, { extraCa: testCa })).toBe(`200 for Bearer ${key}`)
    expect(proxy.connects[0]?.headers['proxy-authorization']).toBe(`Basic ${btoa('me:p@ss%')}`)
    expect(proxy.connects[0]?.headers).not.toHaveProperty('authorization')
    expect(proxy.tunnelled().includes(key)).toBe(false)
    expect(proxy.plain).toEqual([])
  })

  it('a proxy without a scheme is used (defect of http-client: it is passed by in silence)', async () => {
    const service = await secureService()
    const proxy = await connectProxy({ ports: { 'service.test:443': service.port } })
    expect(await ask('https://service.test/', { httpsProxy: `127.0.0.1:${proxy.port}` }, { extraCa: testCa })).toMatch(
      /^200/,
    )
    const named = { httpsProxy: `localhost:${proxy.port}` }
    expect(await ask('https://service.test/', named, { extraCa: testCa })).toMatch(/^200/)
    expect(proxy.connects).toHaveLength(2)
  })

  it('without its private authority it is not trusted', async () => {
    const service = await secureService()
    const proxy = await connectProxy({ ports: { 'service.test:443': service.port } })
    const failure = await failureOf(ask('https://service.test/', { httpsProxy: `127.0.0.1:${proxy.port}` }))
    expect(failure).toMatchObject({ kind: 'tls', message: 'unable to verify the first certificate' })
  })

  it.each(['https://elsewhere.test/', 'https://10.9.9.9/'])('must be the host that was asked for: %s', async url => {
    const service = await secureService()
    const proxy = await connectProxy({ ports: { [`${new URL(url).host}:443`]: service.port } })
    const failure = await failureOf(ask(url, { httpsProxy: `127.0.0.1:${proxy.port}` }, { extraCa: testCa }))
    expect(failure).toMatchObject({ kind: 'tls', message: expect.stringContaining(new URL(url).host) })
  })

  it('may be an address (Node alone would compare the certificate with "localhost")', async () => {
    const service = await secureService()
    const proxy = await connectProxy({ ports: { '10.1.2.3:443': service.port } })
    const settings = { httpsProxy: `127.0.0.1:${proxy.port}` }
    expect(await ask('https://10.1.2.3/', settings, { extraCa: testCa })).toMatch(/^200/)
  })

  it('the way to the proxy may be https, with a private authority', async () => {
    const service = await secureService()
    const proxy = await connectProxy({ ports: { 'service.test:443': service.port } }, 'https')
    const settings = { httpsProxy: proxy.url }
    expect(await ask('https://service.test/', settings, { extraCa: testCa })).toMatch(/^200/)
    expect(await failureOf(ask('https://service.test/', settings))).toMatchObject({ kind: 'tls' })
  })

  it('is reached directly when NO_PROXY names it', async () => {
    const proxy = await connectProxy({ ports: {} })
    const settings = { httpsProxy: `127.0.0.1:${proxy.port}`, noProxy: '.invalid' }
    expect(await failureOf(ask('https://service.invalid/', settings))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('getaddrinfo'),
    })
    expect(proxy.connects).toEqual([])
  })
})

describe('a plain http service behind a proxy', () => {
  it('is reached through a tunnel too', async () => {
    const service = await httpServer((_, response) => response.end('ok'))
    const proxy = await connectProxy({ ports: { 'service.test:80': service.port } })
    expect(await ask('http://service.test/', { httpProxy: `127.0.0.1:${proxy.port}` })).toBe('200 ok')
    expect([proxy.connects.length, proxy.plain]).toEqual([1, []])
  })

  it('on loopback it is never proxied', async () => {
    const service = await httpServer((_, response) => response.end('ok'))
    const proxy = await connectProxy({ ports: {} })
    expect(await ask(service.url, { httpProxy: `127.0.0.1:${proxy.port}` })).toBe('200 ok')
    expect(proxy.connects).toEqual([])
  })
})

describe('a proxy that does not help', () => {
  const answering = (status: string) => ({
    ports: {},
    refusal: `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n{"error":"blocked"}`,
  })

  it.each(['403 Forbidden', '407 Proxy Authentication Required', '502 Bad Gateway', '302 Found'])(
    'its %s is never taken for the answer of the service',
    async status => {
      const proxy = await connectProxy(answering(status))
      const settings = { httpsProxy: `127.0.0.1:${proxy.port}` }
      expect(await failureOf(ask('https://service.test/', settings))).toMatchObject({
        kind: 'refused',
        message: `the proxy answered ${status} to CONNECT`,
      })
      expect(await failureOf(ask('http://service.test/', { httpProxy: settings.httpsProxy }))).toMatchObject({
        kind: 'refused',
      })
    },
  )

  it('in the words of the client: network_error, certainly not processed', async () => {
    const proxy = await connectProxy(answering('403 Forbidden'))
    const transport = createTransport({ userAgent: 'x', proxy: { httpsProxy: `127.0.0.1:${proxy.port}` } })
    const scene = new Scene({ steps: [], ports: { transport, maxRetries: 0 } })
    const error = await scene.client.open({ method: 'POST', path: 'run', doing: 'start' }).catch((e: unknown) => e)
    expect(error).toMatchObject({
      code: 'network_error',
      processed: 'no',
      message:
        'Could not start: Service could not be reached at service.example (the proxy answered 403 Forbidden to CONNECT).',
    })
    expect((error as { status?: number }).status).toBeUndefined()
  })

  it.each<[string, ProxyRules]>([
    ['hangs up', { ports: {}, refusal: '' }],
    ['speaks no HTTP', { ports: {}, refusal: 'SSH-2.0\r\n\r\n' }],
  ])('that %s: nothing reached the service', async (_, rules) => {
    const proxy = await connectProxy(rules)
    const settings = { httpsProxy: `127.0.0.1:${proxy.port}` }
    expect(await failureOf(ask('https://service.test/', settings))).toMatchObject({ kind: 'refused' })
  })

  it('that is not there: nothing reached the service', async () => {
    expect(await failureOf(ask('https://service.test/', { httpsProxy: '127.0.0.1:1' }))).toMatchObject({
      kind: 'refused',
      message: 'connect ECONNREFUSED 127.0.0.1:1',
    })
  })

  it('that is silent is left at once on abort, connection included', async () => {
    const proxy = await connectProxy({ ports: {}, refusal: 'silence' })
    const cancel = new AbortController()
    const settings = { httpsProxy: `127.0.0.1:${proxy.port}` }
    const failure = failureOf(ask('https://service.test/', settings, { signal: cancel.signal }))
    while (proxy.connects.length === 0) await new Promise(resolve => setImmediate(resolve))
    const closed = new Promise(resolve => proxy.sockets[0]?.once('close', resolve))
    cancel.abort(new Error('cancelled'))
    expect(await failure).toMatchObject({ kind: 'refused' })
    await closed
  })

  it('settings that cannot be used are an input error', async () => {
    expect(await failureOf(ask('https://service.test/', { httpsProxy: 'socks5://x:1' }))).toMatchObject({
      code: 'invalid_input',
    })
  })
})
