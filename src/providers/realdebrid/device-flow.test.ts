import { describe, expect, test } from 'vitest'
import { json, type Scripted } from '../../../test/kit/http-script.ts'
import { type Asked, BASE, emulated, scripted } from './client.test-support.ts'
import { DeviceFlow } from './device-flow.ts'
import { logIn } from './log-in.ts'

const code = {
  ...{ device_code: 'DEVCODE0SHIPGATE', user_code: 'SHIPGATE42', interval: 5, expires_in: 1_800 },
  verification_url: 'https://real-debrid.com/device',
}
const credentials = { client_id: 'SGUSERCLIENT7', client_secret: 'user-bound-secret' }
const tokens = { access_token: 'ACCESS', expires_in: 3_600, token_type: 'Bearer', refresh_token: 'REFRESH0ONE' }
const pending = (status = 403): Scripted => json({ error: 'authorization_pending', error_code: null }, status)

/** A service that answers the polls in this order, the last one again and again. */
function service(polls: readonly Scripted[], start: Partial<typeof code> & Record<string, unknown> = {}) {
  const left = [...polls]
  return ({ url }: Asked): Scripted => {
    if (url.pathname === '/oauth/v2/device/code') return json({ ...code, ...start })
    if (url.pathname === '/oauth/v2/token') return json(tokens)
    return (left.length > 1 ? left.shift() : left[0]) ?? pending()
  }
}

function login(polls: readonly Scripted[], start: Record<string, unknown> = {}) {
  const scene = scripted(service(polls, start))
  const told: string[] = []
  return { ...scene, told, work: () => logIn(scene.ports, BASE, line => void told.push(line)) }
}

const pollsOf = (asked: readonly Asked[]) => asked.filter(({ url }) => url.pathname.endsWith('/credentials'))

describe('the login of an open-source client', () => {
  test('asks for a code, waits for the person and ends with three secrets', async () => {
    const { asked, lines, run, told, work } = login([pending(), pending(), json(credentials)])
    const secrets = await run(work())
    expect(secrets.map(({ name, value }) => [name, value.reveal()])).toEqual([
      ['REALDEBRID_CLIENT_ID', 'SGUSERCLIENT7'],
      ['REALDEBRID_CLIENT_SECRET', 'user-bound-secret'],
      ['REALDEBRID_REFRESH_TOKEN', 'REFRESH0ONE'],
    ])
    expect(asked.map(({ at, method, url }) => `${at} ${method} ${url.pathname}${url.search}`)).toEqual([
      '0 GET /oauth/v2/device/code?client_id=X245A4XAIBGVM&new_credentials=yes',
      '5000 GET /oauth/v2/device/credentials?client_id=X245A4XAIBGVM&code=DEVCODE0SHIPGATE',
      '10000 GET /oauth/v2/device/credentials?client_id=X245A4XAIBGVM&code=DEVCODE0SHIPGATE',
      '15000 GET /oauth/v2/device/credentials?client_id=X245A4XAIBGVM&code=DEVCODE0SHIPGATE',
      '15000 POST /oauth/v2/token',
    ])
    expect(Object.fromEntries(new URLSearchParams(asked.at(-1)?.body))).toEqual({
      client_id: 'SGUSERCLIENT7',
      client_secret: 'user-bound-secret',
      code: 'DEVCODE0SHIPGATE',
      grant_type: 'http://oauth.net/grant_type/device/1.0',
    })
    expect(asked.every(({ headers }) => headers['authorization'] === undefined)).toBe(true)
    expect(told[0]).toBe('Open https://real-debrid.com/device and type in the code SHIPGATE42')
    for (const secret of ['DEVCODE0', 'user-bound', 'REFRESH0', 'ACCESS']) {
      expect([...told, ...lines].join('\n')).not.toContain(secret)
    }
  })

  test('whatever "not yet" is, and with the pace the service wants', async () => {
    const polls = [pending(400), pending(404), json({ error: 'x' }, 403), json(credentials)]
    const { asked, run, work } = login(polls, {
      interval: 7,
      direct_verification_url: 'https://real-debrid.com/authorize?x',
    })
    await run(work())
    expect(pollsOf(asked).map(({ at }) => at)).toEqual([7_000, 14_000, 21_000, 28_000])
  })

  test('ends with the code', async () => {
    const { asked, thrown, work } = login([pending()])
    expect(await thrown(work())).toMatchObject({ code: 'timed_out' })
    expect(pollsOf(asked)).toHaveLength(359)
  })

  test('asks on through trouble, and less often', async () => {
    const { asked, run, work } = login([
      json({}, 503),
      json({}, 503),
      json({}, 503),
      json({}, 503),
      json({}, 503),
      pending(),
      json(credentials),
    ])
    expect(await run(work())).toHaveLength(3)
    expect(pollsOf(asked)).toHaveLength(7)
    const [, , , , , , last] = pollsOf(asked)
    // Five tries, then a poll after twice the interval, then the interval again.
    expect(last?.at).toBeGreaterThanOrEqual(5_000 + 10_000 + 5_000)
  })

  test('gives up where the network is blocked, and where something else answers', async () => {
    const html = { headers: { 'content-type': 'text/html' }, body: ['<html>no</html>'] }
    for (const [answer, reason] of [
      [{ status: 403, ...html }, 'forbidden'],
      [{ status: 200, ...html }, 'unexpected_response'],
      [json({ client_id: 'x' }), 'unexpected_response'],
    ] as const) {
      const { asked, thrown, work } = login([answer])
      expect(await thrown(work())).toMatchObject({ code: reason })
      expect(pollsOf(asked)).toHaveLength(1)
    }
  })

  test.each([
    { verification_url: 'http://real-debrid.com/device' },
    { verification_url: 'https://real-debrid.com/\u001b[2J' },
    { user_code: 'A\nB' },
    { device_code: undefined },
  ])('does not show what a terminal could take for something else (%o)', async start => {
    const { thrown, told, work } = login([json(credentials)], start)
    expect(await thrown(work())).toMatchObject({ code: 'unexpected_response' })
    expect(told).toEqual([])
  })

  test('ends at once with Ctrl-C', async () => {
    const { cancelling, clock, ports, work } = login([pending()])
    const ended = expect(work()).rejects.toThrow('ended')
    await clock.advance(12_000)
    cancelling.abort(new Error('ended'))
    await ended
    expect(ports.clock.now()).toBe(clock.now())
  })
})

describe('with the emulated service', () => {
  test.each([403, 400, 404] as const)('a person accepts after a while ("not yet" is %i)', async pendingStatus => {
    const { asked, control, ports, realdebrid, run } = emulated({ pendingStatus, pendingCode: 'absent' })
    const flow = new DeviceFlow(ports, BASE)
    const shown = await run(flow.requestCode())
    control.after(62_000, () => control.accept(shown.userCode))
    const found = await run(flow.untilAccepted(shown))
    const kept = await run(flow.logIn(shown, found))
    expect(kept.clientSecret.reveal()).toBe(found.clientSecret.reveal())
    expect(pollsOf(asked)).toHaveLength(13)
    expect(realdebrid.violations).toEqual([])
  })
})
