import { describe, expect, it } from 'vitest'
import { VIRTUAL_START, VirtualClock } from './clock.ts'
import { type Fault, type FaultKind, withFaults } from './faults.ts'
import { bytesOf, exchangeWith, type Outcome } from './kit/exchange.ts'

const ANSWER = JSON.stringify({ data: { status: 'Running', items: [{ state: 'old' }] } })

function setUp(plan: readonly Fault[]) {
  const clock = new VirtualClock()
  const seen: string[] = []
  const emulator = {
    name: 'echo',
    async handle(request: Request) {
      seen.push(`${request.method} ${new URL(request.url).pathname}`)
      return new Response(ANSWER, {
        headers: { 'content-type': 'application/json', 'content-length': `${ANSWER.length}` },
      })
    },
  }
  const faulty = withFaults(exchangeWith(emulator), plan, clock)
  const send = async (path = '/a/1', method = 'GET', signal?: AbortSignal) =>
    await faulty.send(new Request(`https://service.test${path}`, { method }), signal)
  return { clock, seen, faulty, send }
}

const once = (what: FaultKind, more: Partial<Fault> = {}): readonly Fault[] => [
  { on: { path: '/a/:id' }, what, ...more },
]

async function textOf(outcome: Outcome): Promise<string> {
  if (outcome.kind !== 'response') throw new Error(`no answer but ${outcome.kind}`)
  return new TextDecoder().decode(await bytesOf(outcome.body))
}

describe('withFaults', () => {
  it('hits the planned request and no other', async () => {
    const { send, faulty, seen } = setUp([
      { on: { method: 'POST', path: '/a/:id', nth: 2, times: 2 }, what: { kind: 'refused' } },
      { on: { path: '/files/*' }, what: { kind: 'stall-headers' } },
    ])
    const kinds: string[] = []
    for (const path of ['/a/1', '/a/2', '/b/1', '/a/3', '/a/4']) kinds.push((await send(path, 'POST')).kind)
    expect(kinds).toEqual(['response', 'refused', 'response', 'refused', 'response'])
    expect((await send('/a/1')).kind).toBe('response')
    expect((await send('/files/deep/down')).kind).toBe('never')
    expect(faulty.struck.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /a/2',
      'POST /a/3',
      'GET /files/deep/down',
    ])
    expect(seen).toEqual(['POST /a/1', 'POST /b/1', 'POST /a/4', 'GET /a/1'])
  })

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('strikes %s the service has worked', async (when, count) => {
    const { send, seen } = setUp(once({ kind: 'reset-before-headers' }, { when }))
    expect((await send()).kind).toBe('reset')
    expect(seen).toHaveLength(count)
  })

  it.each<[FaultKind, number, string, Record<string, string>]>([
    [{ kind: 'status', status: 429 }, 429, 'Too Many Requests', { 'content-type': 'text/plain' }],
    [{ kind: 'status', status: 503, retryAfter: 7 }, 503, '503', { 'retry-after': '7' }],
    [{ kind: 'status', status: 500, body: '' }, 500, '', {}],
    [{ kind: 'status', status: 401 }, 401, '{"error":"Unauthorized"}', { 'content-type': 'application/json' }],
    [{ kind: 'html-200' }, 200, '<!DOCTYPE html>', { 'content-type': 'text/html' }],
    [{ kind: 'wrong-shape' }, 200, '{"unexpected":true}', { 'content-type': 'application/json' }],
    [{ kind: 'wrong-shape', body: [] }, 200, '[]', {}],
    [{ kind: 'redirect-same-origin' }, 302, '', { location: '/a/1' }],
    [{ kind: 'redirect-other-origin', status: 307 }, 307, '', { location: 'https://elsewhere.example/a/1' }],
    [{ kind: 'redirect-https-to-http' }, 302, '', { location: 'http://service.test/a/1' }],
  ])('answers for %j', async (what, status, text, headers) => {
    const outcome = await setUp(once(what)).send()
    expect(outcome).toMatchObject({ kind: 'response', status, headers })
    expect(await textOf(outcome)).toContain(text)
  })

  it('changes one word of an answer', async () => {
    const at = ['data', 'items', '0', 'state']
    const outcome = await setUp(once({ kind: 'unknown-enum', at, word: 'Frozen' })).send()
    expect(JSON.parse(await textOf(outcome))).toEqual({ data: { status: 'Running', items: [{ state: 'Frozen' }] } })
  })

  it('ends JSON in the middle', async () => {
    const outcome = await setUp(once({ kind: 'truncated-json' })).send()
    expect(await textOf(outcome)).toBe(ANSWER.slice(0, ANSWER.length >> 1))
    expect(outcome).not.toHaveProperty(['headers', 'content-length'])
  })

  it('cuts a body in the middle and leaves its length standing', async () => {
    const outcome = await setUp(once({ kind: 'cut-mid-body', afterBytes: 10 })).send()
    if (outcome.kind !== 'response') throw new Error(outcome.kind)
    expect(outcome.headers['content-length']).toBe(String(ANSWER.length))
    let got = 0
    const reading = async () => {
      for await (const chunk of outcome.body) got += chunk.length
    }
    await expect(reading()).rejects.toThrow('the connection broke')
    expect(got).toBe(10)
  })

  it('stalls a body until the caller gives up', async () => {
    const { clock, send } = setUp(once({ kind: 'stall-body' }))
    const abort = new AbortController()
    const outcome = await send('/a/1', 'GET', abort.signal)
    void clock.sleep(60_000).then(() => abort.abort(new Error('gave up')))
    await expect(clock.run(textOf(outcome))).rejects.toThrow('gave up')
    expect(clock.now() - VIRTUAL_START).toBe(60_000)
  })

  it('drips a body, byte after byte, until the caller gives up', async () => {
    const { clock, send } = setUp(once({ kind: 'slow-drip', everyMs: 1_000 }))
    expect(await clock.run(send().then(textOf))).toBe(ANSWER)
    expect(clock.now() - VIRTUAL_START).toBe(ANSWER.length * 1_000)
  })

  it('never comes to an end of an oversized body, but gives it in pieces', async () => {
    const outcome = await setUp(once({ kind: 'oversized-body', bytes: 200_000 })).send()
    if (outcome.kind !== 'response') throw new Error(outcome.kind)
    expect((await bytesOf(outcome.body)).length).toBe(200_000)
  })

  it('delays a whole answer', async () => {
    const { clock, send, seen } = setUp(once({ kind: 'delay', ms: 90_000 }))
    expect(await clock.run(send().then(textOf))).toBe(ANSWER)
    expect([clock.now() - VIRTUAL_START, seen.length]).toEqual([90_000, 1])
  })
})
