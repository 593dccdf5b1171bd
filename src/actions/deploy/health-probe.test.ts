import { describe, expect, it } from 'vitest'
import { Secret } from '../../core/secret.ts'
import { HealthScene, NEW, type Step } from './health-scene.test-support.ts'

const KEY = 'hunter2-hunter2'
const match = '{revision}'
const headers = { authorization: new Secret(`Bearer ${KEY}`), 'x-tenant': new Secret('tenant-4711') }
const to = (location: string, status = 302): Step => ({ status, headers: { location } })

describe('the request', () => {
  it('is a plain GET of the whole address on a connection of its own', async () => {
    const scene = new HealthScene([NEW])
    await scene.check({ plan: { headers } })
    expect(scene.sent[0]).toMatchObject({ method: 'GET', freshConnection: true })
    expect(scene.sent[0]?.url.href).toBe('https://shop.example/version?full=1')
    expect(scene.sent[0]?.headers).toEqual({
      accept: '*/*',
      'accept-encoding': 'identity',
      'cache-control': 'no-cache',
      authorization: `Bearer ${KEY}`,
      'x-tenant': 'tenant-4711',
    })
  })

  it('own headers go before ours', async () => {
    const scene = new HealthScene([NEW])
    await scene.check({ plan: { headers: { accept: new Secret('application/json') } } })
    expect(scene.sent[0]?.headers['accept']).toBe('application/json')
  })

  it('neither the log nor the words tell path, query or header', async () => {
    const scene = new HealthScene([{ status: 500, body: `you sent Bearer ${KEY}` }])
    const { words } = await scene.check({ plan: { headers } })
    expect(`${words} ${scene.lines.join(' ')}`).not.toMatch(/hunter2|4711|full=1|\/version/)
    expect(words).toContain('status 500 with a body that repeats a header of the check')
  })
})

describe('redirects', () => {
  it('within the origin are followed with the headers', async () => {
    const scene = new HealthScene([to('/login/../version2'), NEW, NEW])
    expect(await scene.check({ plan: { match, headers } })).toMatchObject({ kind: 'healthy' })
    expect(scene.sent[1]?.url.href).toBe('https://shop.example/version2')
    expect(scene.sent[1]?.headers).toHaveProperty('authorization', `Bearer ${KEY}`)
  })

  it.each(['https://www.shop.example/', 'https://shop.example:8443/', 'https://user:pass@evil.example/'])(
    'to another origin, %s, go without them, and so does the way back',
    async elsewhere => {
      const scene = new HealthScene(
        ({ number }) => [to(elsewhere), to('https://shop.example/home'), NEW][number % 3] ?? NEW,
      )
      expect(await scene.check({ plan: { match, headers } })).toMatchObject({ kind: 'healthy' })
      const carrying = scene.sent.map(request => JSON.stringify(request.headers).includes(KEY))
      expect(carrying).toEqual([true, false, false, true, false, false])
      expect(scene.sent[1]?.url.username).toBe('')
      expect(JSON.stringify(scene.sent[1]?.headers)).not.toContain('4711')
    },
  )

  it.each([undefined, match])(
    'the answer of another host does not count, and is not repeated (match: %s)',
    async want => {
      const scene = new HealthScene(({ url }) =>
        url.host === 'shop.example' ? to('https://login.example/?to=x') : `Please log in, ${NEW}`,
      )
      const { kind, words } = await scene.check({ plan: { match: want, timeoutMs: 5_000 } })
      expect(kind).toBe('wrong_answer')
      expect(words).toContain('status 200 from https://login.example, another host, which does not count')
      expect(`${words} ${scene.lines.join(' ')}`).not.toMatch(/to=x|Please log in/)
      expect(scene.open).toBe(0)
    },
  )

  it.each(['https://www.shop.example/', 'https://shop.example:8443/', 'https://evil.example/'])(
    '%s is another host',
    async elsewhere => {
      const scene = new HealthScene(({ url }) => (url.host === 'shop.example' ? to(elsewhere) : NEW))
      expect(await scene.check({ plan: { match, timeoutMs: 5_000 } })).toMatchObject({ kind: 'wrong_answer' })
    },
  )

  it('from http to https of the same host they are the usual way, and the words name who answered', async () => {
    const scene = new HealthScene(({ url }) => (url.protocol === 'http:' ? to('https://shop.example/version') : NEW))
    const health = await scene.check({ plan: { url: new URL('http://shop.example/version'), match } })
    expect(health).toMatchObject({ kind: 'healthy', provesRevision: true })
    expect(health.words).toContain('status 200 from https://shop.example')
  })

  it.each([
    [to('http://shop.example/'), 'a redirect from https to http'],
    [to('javascript:alert(1)'), 'a redirect from https to javascript'],
    [{ status: 302 }, 'a redirect without a usable address'],
    [to('/again'), 'the 6th redirect in a row'],
    [to('https://localhost/'), 'redirects to https://localhost, which is not followed'],
    [to('https://169.254.169.254/latest/meta-data'), 'redirects to https://169.254.169.254, which is not followed'],
    [to('https://[::1]:9000/'), 'redirects to https://[::1]:9000, which is not followed'],
    [to('https://10.1.2.3/'), 'redirects to https://10.1.2.3, which is not followed'],
    [to('https://172.31.0.1/'), 'redirects to https://172.31.0.1, which is not followed'],
    [to('https://192.168.0.1/'), 'redirects to https://192.168.0.1, which is not followed'],
    [to('https://0xa000001/'), 'redirects to https://10.0.0.1, which is not followed'],
    [to('https://[fd00::1]/'), 'redirects to https://[fd00::1], which is not followed'],
    [to('https://[fe80::1]/'), 'redirects to https://[fe80::1], which is not followed'],
    [to('https://[::ffff:10.0.0.1]/'), 'redirects to https://[::ffff:a00:1], which is not followed'],
    [to('https://db.localhost./'), 'redirects to https://db.localhost., which is not followed'],
    [to('https://172.32.0.1/'), 'the 6th redirect in a row'],
  ])('are refused where they lead nowhere good: %j', async (step, words) => {
    const scene = new HealthScene([step])
    const health = await scene.check({ plan: { timeoutMs: 1_000 } })
    expect(health).toMatchObject({ kind: 'wrong_answer' })
    expect(health.words).toContain(words)
    expect(scene.sent.length).toBeLessThanOrEqual(6 * 2)
    expect(scene.open).toBe(0)
  })

  it.each([
    ['http://localhost:8080/', 'http://127.0.0.1:8081/'],
    ['http://10.0.0.5:8080/', 'http://192.168.7.7/'],
  ])('from %s they may lead to %s and back, and not further inward', async (start, elsewhere) => {
    const url = new URL(start)
    const scene = new HealthScene(({ number }) => [to(elsewhere), to(`${url.origin}/home`), NEW][number % 3] ?? NEW)
    expect(await scene.check({ plan: { url, headers, match } })).toMatchObject({ kind: 'healthy' })
    expect(JSON.stringify(scene.sent[1]?.headers)).not.toContain(KEY)
    const steered = new HealthScene([to('http://169.254.169.254/')])
    const { words } = await steered.check({ plan: { url, timeoutMs: 1_000 } })
    expect(words).toContain('which is not followed')
  })

  it('are not followed when their status is the wanted one', async () => {
    const scene = new HealthScene([to('https://login.example/')])
    expect(await scene.check({ plan: { status: [[302, 302]] } })).toMatchObject({ kind: 'healthy' })
    expect(scene.sent).toHaveLength(2)
  })
})

describe('bodies', () => {
  it('without an end are read for a mebibyte', async () => {
    const found = new HealthScene([{ body: `${NEW} `, ending: 'more and more' }])
    expect(await found.check({ plan: { match } })).toMatchObject({ kind: 'healthy', provesRevision: true })
    expect(found.open).toBe(0)
    const missing = await new HealthScene([{ ending: 'more and more' }]).check({ plan: { match } })
    expect(missing.words).toMatch(
      /but the first mebibyte of the body is not as health-check-match wants it: "\.{200}…"\.$/,
    )
  })

  it('past the mebibyte nothing counts', async () => {
    const scene = new HealthScene([`${'.'.repeat(1024 * 1024)} ${NEW}`])
    expect(await scene.check({ plan: { match, timeoutMs: 3_000 } })).toMatchObject({ kind: 'wrong_answer' })
  })

  it('of an error that do not end are not waited for', async () => {
    const scene = new HealthScene([{ status: 500, body: 'boom', ending: 'silence' }, NEW])
    await scene.check()
    expect(scene.sent[1]?.at).toBeLessThan(10_000)
  })

  it('may be bytes of any kind', async () => {
    const bytes = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256)
    const bad = await new HealthScene([{ body: bytes }]).check({ plan: { match } })
    expect(bad.words).toContain('wants it: binary data.')
    const good = new HealthScene([{ body: Buffer.concat([bytes, Buffer.from(` ${NEW} `), bytes]) }])
    expect(await good.check({ plan: { match } })).toMatchObject({ kind: 'healthy' })
  })

  it('are read in the character set that they are in', async () => {
    const headers = { 'content-type': 'text/plain; charset=utf-16le' }
    const scene = new HealthScene([{ body: Buffer.from(`\ufeff${NEW}`, 'utf16le'), headers }])
    expect(await scene.check({ plan: { match: `/^{revision}$/` } })).toMatchObject({ kind: 'healthy' })
    const unknown = new HealthScene([{ body: NEW, headers: { 'content-type': 'text/plain; charset=klingon' } }])
    expect(await unknown.check({ plan: { match } })).toMatchObject({ kind: 'healthy' })
  })

  it('that are compressed cannot be judged', async () => {
    const answer = { body: NEW, headers: { 'content-encoding': 'gzip' } }
    const scene = new HealthScene([answer])
    expect((await scene.check({ plan: { match, timeoutMs: 3_000 } })).words).toContain('a compressed body')
    expect(scene.open).toBe(0)
    expect(await new HealthScene([answer]).check()).toMatchObject({ kind: 'healthy' })
  })
})
