import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createDbackupEmulator } from '../providers/dbackup/emulator/index.ts'
import { VirtualClock } from './clock.ts'
import { type FaultKind, withFaults } from './faults.ts'
import { ServiceDown } from './kit/emulator.ts'
import { exchangeWith } from './kit/exchange.ts'
import { serve, serveAll } from './serve.ts'

function dbackup(options: { readonly downMs?: number } = {}) {
  const clock = new VirtualClock()
  const emulator = createDbackupEmulator({ clock })
  if (options.downMs !== undefined) emulator.control.takeDown({ downMs: options.downMs })
  return { clock, emulator }
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

function get(url: string, options: { readonly path?: string; readonly method?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(url, { agent: false, ...options }, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
      response.on('error', reject)
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

describe('serve', () => {
  it('puts an emulator behind a socket, as the real server looks', async () => {
    const { emulator } = dbackup()
    await using server = await serve(emulator)
    const answer = await get(`${server.origin}/api/health`)
    expect(JSON.parse(answer.text)).toMatchObject({ status: 'healthy', timestamp: '2026-11-20T18:00:00.000Z' })
    expect(answer.headers).toMatchObject({
      'transfer-encoding': 'chunked',
      date: 'Fri, 20 Nov 2026 18:00:00 GMT',
      'x-frame-options': 'DENY',
    })
    expect(answer.headers['content-length']).toBeUndefined()
    const fetched = await fetch(`${server.origin}/api/health`)
    expect(fetched.headers.get('keep-alive')).toBe('timeout=5')
    await fetched.text()
    expect(emulator.journal.entries[0]?.headerNames).not.toContain('x-sandbox-client-address')
  })

  it('keeps paths as they are sent', async () => {
    await using server = await serve(dbackup().emulator)
    const answer = await get(server.origin, { path: '//api/jobs' })
    expect([answer.status, answer.headers.location, answer.text]).toEqual([308, '/api/jobs', '/api/jobs'])
  })

  it('counts clients by their address', async () => {
    const { emulator } = dbackup()
    await using server = await serve(emulator)
    const statuses: number[] = []
    for (let i = 0; i < 21; i++) {
      statuses.push((await get(`${server.origin}/api/executions/x/cancel`, { method: 'POST' })).status)
    }
    expect(statuses.slice(-2)).toEqual([401, 429])
  })

  it('resets connections while the service is down', async () => {
    const { emulator, clock } = dbackup({ downMs: 1_000 })
    await using server = await serve(emulator)
    await expect(get(`${server.origin}/api/health`)).rejects.toMatchObject({ code: 'ECONNRESET' })
    await clock.advance(1_000)
    expect((await get(`${server.origin}/api/health`)).status).toBe(200)
  })

  it('streams more than a reader takes at once', async () => {
    const { emulator } = dbackup()
    const bytes = 30_000_000
    emulator.control.storeFile('Local Backups', { path: 'big.bin', syntheticBytes: bytes })
    await using server = await serve(emulator)
    const id = emulator.control.adapter('Local Backups').id
    const headers = { authorization: `Bearer ${emulator.keys.full}` }
    const answer = await fetch(`${server.origin}/api/storage/${id}/download?file=big.bin`, { headers })
    let got = 0
    for await (const chunk of answer.body ?? []) got += chunk.length
    expect([got, answer.headers.get('content-length')]).toEqual([bytes, String(bytes)])
  })

  it.each<[FaultKind, string]>([
    [{ kind: 'reset-before-headers' }, 'ECONNRESET'],
    [{ kind: 'refused' }, 'ECONNRESET'],
    [{ kind: 'cut-mid-body', afterBytes: 20 }, 'ECONNRESET'],
  ])('breaks the connection for %j', async (what, code) => {
    const { emulator, clock } = dbackup()
    const faulty = withFaults(exchangeWith(emulator), [{ on: { path: '/api/health' }, what }], clock)
    await using server = await serve(faulty.send)
    await expect(get(`${server.origin}/api/health`)).rejects.toMatchObject({ code })
    expect((await get(`${server.origin}/api/health`)).status).toBe(200)
  })

  it('leaves nothing behind when a client gives up on a stalled body', async () => {
    const { emulator, clock } = dbackup()
    const what = { kind: 'slow-drip', everyMs: 3_600_000 } as const
    const faulty = withFaults(exchangeWith(emulator), [{ on: { path: '/api/health' }, what }], clock)
    await using server = await serve(faulty.send)
    const abort = new AbortController()
    const answer = await fetch(`${server.origin}/api/health`, { signal: abort.signal })
    expect(answer.status).toBe(200)
    abort.abort()
    await expect(answer.text()).rejects.toThrow()
    while (clock.timers > 0) await new Promise(resolve => setImmediate(resolve))
  })

  it('closes at once, whatever is open', async () => {
    const server = await serve(async () => ({ kind: 'never' }))
    const waiting = get(server.origin)
    while (server.connections === 0) await new Promise(resolve => setImmediate(resolve))
    await server.close()
    await expect(waiting).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it('serves several services, each on a port of its own', async () => {
    await using servers = await serveAll({
      one: dbackup().emulator,
      gone: {
        name: 'gone',
        async handle() {
          throw new ServiceDown()
        },
      },
    })
    expect(servers.one.port).not.toBe(servers.gone.port)
    expect((await get(`${servers.one.origin}/api/health`)).status).toBe(200)
    await expect(get(servers.gone.origin)).rejects.toThrow()
  })

  it('drives a client and the server in one process on virtual time', async () => {
    const { emulator, clock } = dbackup()
    await using server = await serve(emulator)
    const headers = { authorization: `Bearer ${emulator.keys.full}` }
    const id = emulator.control.startRun({ job: 'Shop Daily', trigger: 'Api', script: { runMs: 3_600_000 } })
    const wait = async () => {
      for (let polls = 1; ; polls++) {
        const answer = await fetch(`${server.origin}/api/executions/${id}`, { headers })
        const { data } = (await answer.json()) as { data: { status: string } }
        if (data.status !== 'Running') return { polls, status: data.status }
        await clock.sleep(60_000)
      }
    }
    expect(await clock.run(wait)).toEqual({ polls: 61, status: 'Success' })
  })
})
