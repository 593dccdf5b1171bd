import { describe, expect, it } from 'vitest'
import { createDeploybotEmulator, SHOP_COMMITS } from '../../providers/deploybot/emulator/index.ts'
import { VirtualClock } from '../clock.ts'
import { bytesOf, exchangeWith } from '../kit/exchange.ts'
import { createWebApp, type WebAppHealth } from './index.ts'

/** An app with one release behind it, and a caller. */
function setUp(health: Partial<WebAppHealth> = {}) {
  const clock = new VirtualClock()
  const releases = [{ at: clock.now(), version: 'v1' }]
  const app = createWebApp({ clock, version: () => releases.at(-1)?.version, releases: () => releases, ...health })
  const send = (path: string, init: RequestInit = {}) => app.handle(new Request(`http://shop.test${path}`, init))
  const look = async () => {
    const outcome = await exchangeWith(app)(new Request('http://shop.test/version'))
    if (outcome.kind !== 'response') return outcome.kind
    return outcome.status === 200
      ? Buffer.from(await bytesOf(outcome.body))
          .toString()
          .trim()
      : outcome.status
  }
  const release = (version: string) => void releases.push({ at: clock.now(), version })
  return { clock, app, send, look, release }
}

describe('pages', () => {
  it('tell the version as text, JSON and HTML', async () => {
    const { send } = setUp()
    expect(await (await send('/version')).text()).toBe('v1\n')
    const asJson = await send('/version', { headers: { accept: 'application/json' } })
    expect([asJson.headers.get('content-type'), await asJson.json()]).toEqual([
      'application/json; charset=utf-8',
      { version: 'v1' },
    ])
    expect(await (await send('/version.json')).json()).toEqual({ version: 'v1' })
    expect(await (await send('/health')).json()).toEqual({ status: 'ok', version: 'v1' })
    expect(await (await send('/')).text()).toContain('Version <code>v1</code>')
    expect((await send('/elsewhere')).status).toBe(404)
    expect((await send('/version', { method: 'POST' })).status).toBe(405)
    const head = await send('/version', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('wants a header when told to', async () => {
    const { send, app } = setUp({ requires: { name: 'x-probe', value: 'let-me-in' } })
    expect((await send('/version')).status).toBe(401)
    expect((await send('/version', { headers: { 'X-Probe': 'let-me-in' } })).status).toBe(200)
    expect(app.journal.entries.map(entry => entry.status)).toEqual([401, 200])
  })
})

describe('after a switch', () => {
  it('is at once the new version when all is well', async () => {
    const { look, release } = setUp()
    release('v2')
    expect(await look()).toBe('v2')
  })

  it('is down, then old, then old and new in turn, then new', async () => {
    const { clock, look, release } = setUp({ downMs: 5_000, staleMs: 3_000, rollingMs: 4_000 })
    expect(await look()).toBe('v1')
    release('v2')
    expect(await look()).toBe('refused')
    await clock.advance(5_000)
    expect(await look()).toBe('v1')
    await clock.advance(3_000)
    expect([await look(), await look(), await look()]).toEqual(['v1', 'v2', 'v1'])
    await clock.advance(4_000)
    expect([await look(), await look()]).toEqual(['v2', 'v2'])
  })

  it('is down behind a proxy', async () => {
    const { clock, look, release } = setUp({ downMs: 5_000, downAs: 503 })
    release('v2')
    expect(await look()).toBe(503)
    await clock.advance(5_000)
    expect(await look()).toBe('v2')
  })

  it('is slow for a while', async () => {
    const { clock, look, release } = setUp({ slowMs: 20_000, slowForMs: 60_000 })
    expect(await look()).toBe('v1')
    release('v2')
    const before = clock.now()
    expect(await clock.run(look)).toBe('v2')
    expect(clock.now() - before).toBe(20_000)
    await clock.advance(40_000)
    expect(await look()).toBe('v2')
  })

  it('counts from the first look when nobody tells it the time of the switch', async () => {
    const clock = new VirtualClock()
    let version: string | undefined
    const app = createWebApp({ clock, version: () => version, downMs: 5_000, downAs: 502 })
    const look = async () => {
      const answer = await app.handle(new Request('http://shop.test/version'))
      return answer.status
    }
    expect(await look()).toBe(503)
    version = 'v1'
    expect(await look()).toBe(200)
    version = 'v2'
    await clock.advance(60_000)
    expect(await look()).toBe(502)
    await clock.advance(5_000)
    expect(await look()).toBe(200)
  })
})

describe('broken versions', () => {
  it.each([
    ['status', 500],
    ['body', 'error'],
    ['refused', 'refused'],
    ['old-version', 'v1'],
  ] as const)('%s', async (breakage, seen) => {
    const { clock, look, release } = setUp({ broken: { v2: breakage } })
    expect(await look()).toBe('v1')
    release('v2')
    expect(await look()).toBe(seen)
    await clock.advance(3_600_000)
    expect(await look()).toBe(seen)
    release('v1')
    expect(await look()).toBe('v1')
  })

  it('never answers until the caller hangs up', async () => {
    const { send, release } = setUp({ broken: { v2: 'silent' } })
    release('v2')
    const patience = new AbortController()
    const answer = send('/version', { signal: patience.signal })
    patience.abort(new Error('enough'))
    await expect(answer).rejects.toThrow('enough')
  })

  it('fails now and then', async () => {
    const { look, app } = setUp({ failsEvery: 3 })
    expect([await look(), await look(), await look(), await look()]).toEqual(['v1', 'v1', 500, 'v1'])
    app.change({ failsEvery: 0 })
    expect([await look(), await look(), await look()]).toEqual(['v1', 'v1', 'v1'])
  })
})

it('follows a deployment', async () => {
  const clock = new VirtualClock()
  const { control } = createDeploybotEmulator({ clock })
  const app = createWebApp({
    clock,
    version: () => control.live(842),
    releases: () => control.liveHistory(842),
    downMs: 2_000,
    downAs: 503,
  })
  const look = async () => {
    const answer = await app.handle(new Request('http://shop.test/version'))
    return answer.status === 200 ? (await answer.text()).trim() : answer.status
  }
  expect(await look()).toBe(SHOP_COMMITS.newest)
  control.deployAs('owner', { environment: 842, version: SHOP_COMMITS.first })
  await clock.advance(64_999)
  expect(await look()).toBe(SHOP_COMMITS.newest)
  await clock.advance(1)
  expect(await look()).toBe(503)
  await clock.advance(2_000)
  expect(await look()).toBe(SHOP_COMMITS.first)
})
