import { describe, expect, it } from 'vitest'
import { withFaults } from '../../../sandbox/faults.ts'
import { exchangeWith } from '../../../sandbox/kit/exchange.ts'
import { API, BASE, PRODUCTION, setUp } from './caller.test-support.ts'
import {
  FAILS,
  NEVER_ENDS,
  NEVER_STARTS,
  NO_CHANGE,
  POST_HOOK_FAILS,
  SHOP_COMMITS,
  SUCCEEDS_WITHOUT_EFFECT,
} from './index.ts'

const { first, second, newest } = SHOP_COMMITS

describe('a deployment', () => {
  it('waits, runs and ends on the clock', async () => {
    const { deploy, stateOf, clock, control, get } = setUp()
    const id = await deploy({ deployed_version: first, comment: 'run 1' })
    expect(await stateOf(id)).toBe('waiting')
    await clock.advance(4_999)
    expect(await stateOf(id)).toBe('waiting')
    await clock.advance(1)
    expect(await stateOf(id)).toBe('pending')
    await clock.advance(59_999)
    expect(await stateOf(id)).toBe('pending')
    expect((await get(`/environments/${PRODUCTION}`)).current_version).toBe(newest)
    await clock.advance(1)
    expect(await stateOf(id)).toBe('success')
    expect((await get(`/environments/${PRODUCTION}`)).current_version).toBe(first)
    expect(control.deployment(id)).toMatchObject({
      origin: 'api',
      isRollback: true,
      ending: 'success',
      comment: 'run 1',
    })
    expect(control.liveHistory(PRODUCTION).map(release => release.version)).toEqual([first, newest, first])
    expect(control.madeWith('run 1')).toHaveLength(1)
  })

  it.each([
    ['fails', FAILS, 'failed', newest],
    ['fails behind its post hook', POST_HOOK_FAILS, 'failed', second],
    ['succeeds without effect', SUCCEEDS_WITHOUT_EFFECT, 'success', newest],
    ['has nothing to do', NO_CHANGE, 'skipped', newest],
    ['never starts', NEVER_STARTS, 'waiting', newest],
    ['never ends', NEVER_ENDS, 'pending', newest],
    ['is live long before its end', { goesLive: { afterMs: 1_000 }, ...NEVER_ENDS }, 'pending', second],
  ] as const)('%s', async (_what, script, state, live) => {
    const { deploy, stateOf, clock, control } = setUp()
    control.scriptNext(script)
    const id = await deploy({ deployed_version: second })
    await clock.advance(3_600_000)
    expect([await stateOf(id), control.live('shop/production')]).toEqual([state, live])
    const recorded = state === 'success' ? second : newest
    expect(control.environment(PRODUCTION).currentVersion).toBe(recorded)
  })

  it('goes as its version does when nothing else is said', async () => {
    const { deploy, stateOf, clock, control } = setUp()
    control.scriptVersion(second, FAILS)
    control.scriptNext({}, { durationMs: 1_000, queueMs: 0 })
    const ids = []
    for (const _ of [1, 2, 3]) {
      ids.push(await deploy({ deployed_version: second }))
      await clock.advance(65_000)
    }
    expect(await Promise.all(ids.map(stateOf))).toEqual(['success', 'success', 'failed'])
  })

  it('can have a state that nobody knows', async () => {
    const { deploy, stateOf, clock, control } = setUp()
    control.scriptNext({ unknownState: { word: 'preparing', ms: 15_000 }, durationMs: 40_000 })
    const id = await deploy()
    const seen = []
    for (const ms of [5_000, 15_000, 40_000]) {
      await clock.advance(ms)
      seen.push(await stateOf(id))
    }
    expect(seen).toEqual(['preparing', 'pending', 'success'])
  })

  it('of the same version runs, or is skipped as chosen', async () => {
    const { deploy, stateOf, clock, control } = setUp({ sameVersion: 'skipped' })
    const same = await deploy({ deployed_version: newest })
    await clock.advance(5_000)
    expect([await stateOf(same), control.deployment(same).ending]).toEqual(['skipped', 'no-change'])
    const scratch = await deploy({ deployed_version: newest, deploy_from_scratch: true })
    await clock.advance(65_000)
    expect(await stateOf(scratch)).toBe('success')
  })

  it('tells people, unless it shall not', async () => {
    const { deploy, clock, control } = setUp()
    const loud = await deploy()
    await clock.advance(65_000)
    await deploy({ trigger_notifications: false })
    await clock.advance(65_000)
    expect(control.notifications).toEqual([{ at: clock.now() - 65_000, deploymentId: loud, state: 'success' }])
  })
})

describe('a lost answer', () => {
  it('leaves a deployment behind, found by its comment', async () => {
    const { clock, control, deploybot, tokens, get } = setUp()
    const lost = { on: { method: 'POST', path: `${API}/deployments` }, when: 'after' } as const
    const { send } = withFaults(exchangeWith(deploybot), [{ ...lost, what: { kind: 'reset-before-headers' } }], clock)
    const outcome = await send(
      new Request(`${BASE}${API}/deployments`, {
        method: 'POST',
        headers: { 'x-api-token': tokens.admin },
        body: JSON.stringify({ environment_id: PRODUCTION, comment: 'run 1 attempt 1' }),
      }),
    )
    expect(outcome.kind).toBe('reset')
    const [ours] = (await get(`/deployments?environment_id=${PRODUCTION}&limit=1`)).entries
    expect(control.madeWith('run 1 attempt 1').map(deployment => deployment.id)).toEqual([ours.id])
  })
})

describe('the queue', () => {
  it('runs one at a time for each environment', async () => {
    const { deploy, stateOf, clock } = setUp()
    const a = await deploy()
    await clock.advance(10_000)
    const b = await deploy()
    const elsewhere = await deploy({ environment_id: 901 })
    await clock.advance(10_000)
    expect(await Promise.all([a, b, elsewhere].map(stateOf))).toEqual(['pending', 'waiting', 'pending'])
    await clock.advance(45_000)
    expect(await Promise.all([a, b].map(stateOf))).toEqual(['success', 'pending'])
    await clock.advance(60_000)
    expect(await stateOf(b)).toBe('success')
  })

  it('skips what waits as soon as somebody deploys', async () => {
    const { deploy, stateOf, clock, control } = setUp()
    const ours = await deploy({ deployed_version: second })
    await clock.advance(2_000)
    const theirs = control.deployAs('bram@fernhill.example', { environment: PRODUCTION, comment: 'quick fix' })
    expect([await stateOf(ours), control.deployment(ours).ending]).toEqual(['skipped', 'superseded'])
    await clock.advance(65_000)
    expect(control.deployment(theirs.id)).toMatchObject({ state: 'success', origin: 'person', userId: 61 })
    expect(control.madeByApi.map(deployment => deployment.id)).toEqual([ours])
    expect(control.live(PRODUCTION)).toBe(newest)
  })

  it('does not skip what runs', async () => {
    const { deploy, stateOf, clock, control } = setUp()
    const ours = await deploy({ deployed_version: second })
    await clock.advance(5_000)
    control.deployAs(61, { environment: PRODUCTION })
    await clock.advance(60_000)
    expect([await stateOf(ours), control.live(PRODUCTION)]).toEqual(['success', second])
    await clock.advance(60_000)
    expect(control.live(PRODUCTION)).toBe(newest)
  })

  it('may show a skip late, and never runs it', async () => {
    const { deploy, stateOf, clock, control } = setUp({ skipMs: 8_000 })
    const ours = await deploy({ deployed_version: second })
    control.deployAs(61, { environment: PRODUCTION })
    await clock.advance(6_000)
    expect(await stateOf(ours)).toBe('waiting')
    await clock.advance(2_000)
    expect([await stateOf(ours), control.deployment(ours).startedAt]).toEqual(['skipped', null])
  })
})

describe('people', () => {
  it('press Retry: the same id begins again', async () => {
    const { deploy, get, clock, control } = setUp()
    control.scriptNext(FAILS)
    const id = await deploy({ deployed_version: second })
    const look = async () => {
      const { state, retries, deployed_at } = await get(`/deployments/${id}`)
      return [state, retries, deployed_at]
    }
    await clock.advance(65_000)
    expect(await look()).toEqual(['failed', 0, null])
    control.after(25_000, later => later.retry(id))
    await clock.advance(25_000)
    expect(await look()).toEqual(['waiting', 1, null])
    await clock.advance(5_000)
    expect(await look()).toEqual(['pending', 1, null])
    await clock.advance(60_000)
    expect(await look()).toEqual(['success', 1, '2026/11/20 18:02:35 +0000'])
    expect(() => control.retry(id)).toThrow('there is no Retry')
  })

  it('press Cancel: it reads failed, and what waited goes on', async () => {
    const { deploy, stateOf, clock, control } = setUp()
    const running = await deploy({ deployed_version: second })
    await clock.advance(6_000)
    const waiting = await deploy({ deployed_version: first })
    await clock.advance(6_000)
    control.cancel(running)
    expect(await Promise.all([running, waiting].map(stateOf))).toEqual(['failed', 'pending'])
    expect(control.deployment(running).ending).toBe('cancelled')
    control.change({ cancelledState: 'cancelled' })
    control.cancel(waiting)
    expect(await stateOf(waiting)).toBe('cancelled')
    await clock.advance(3_600_000)
    expect(control.live(PRODUCTION)).toBe(newest)
    expect(() => control.cancel(waiting)).toThrow('there is no Cancel')
  })

  it('push, and automatic environments deploy by themselves', async () => {
    const { clock, control, deploy, stateOf, get } = setUp()
    const sha = control.push({
      repository: 'shop',
      branches: ['develop'],
      message: 'New basket',
      author: 'Bram Ostrow',
    })
    await clock.advance(4_000)
    const [automatic] = (await get('/deployments?environment_id=843&limit=1')).entries
    expect(automatic).toMatchObject({
      deployed_version: sha,
      is_automatic: true,
      user_id: null,
      author_name: 'Bram Ostrow',
      comment: 'New basket',
      state: 'waiting',
    })
    const ours = await deploy({ environment_id: 843, deployed_version: sha })
    expect(await stateOf(automatic.id)).toBe('skipped')
    await clock.advance(65_000)
    expect([await stateOf(ours), control.live('shop/staging')]).toEqual(['success', sha])
    control.setAutomatic(843, false)
    control.push({ repository: 'shop', branches: ['develop'] })
    await clock.advance(4_000)
    expect(control.deployments.at(-1)?.id).toBe(ours)
  })

  it('are in charge of what they do', async () => {
    const { trigger, get, control } = setUp({ automaticUser: 'owner' })
    expect((await trigger({ user_id: 57 }))[1]).toMatchObject({ user_id: 57, author_name: 'Ines Calder' })
    expect((await trigger())[1]).toMatchObject({ user_id: 12, author_name: 'Account Owner' })
    const { id } = control.addUser({ firstName: 'Zoe', lastName: 'Zimmer', email: 'zoe@fernhill.example' })
    expect((await trigger({ user_id: id }))[1].author_name).toBe('Zoe Zimmer')
    expect((await get(`/users/${id}`)).is_admin).toBe(false)
  })
})
