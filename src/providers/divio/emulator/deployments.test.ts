import { describe, expect, it } from 'vitest'
import { APPS, LIVE, MAP, setUp, TEST } from './caller.test-support.ts'
import {
  ENDS_WITHOUT_VERDICT,
  FAILS,
  FAILS_AFTER_MIGRATION,
  MAP_COMMITS,
  MISLEADING_STATUS,
  NEVER_ENDS,
  NEVER_STARTS,
  SUCCEEDS_WITHOUT_EFFECT,
} from './index.ts'

const { live, main, develop } = MAP_COMMITS
const RUN = 200_000

describe('a deployment', () => {
  it('waits, builds and ends on the clock', async () => {
    const { deploy, get, clock, control } = setUp()
    const uuid = await deploy(LIVE, 'FORCE')
    expect(uuid).toMatch(/^[a-z2-7]{26}$/)
    const seen = []
    for (const ms of [0, 5_000, 60_000, 60_000, 40_000, 5_000]) {
      await clock.advance(ms)
      const { status, percent, success, started_at, ended_at } = await get(`/deployments/${uuid}/`)
      seen.push([status, percent, success, started_at !== null, ended_at !== null])
    }
    expect(seen).toEqual([
      ['waiting for a worker', 0, null, false, false],
      ['building image', 5, null, true, false],
      ['building image', 36, null, true, false],
      ['release commands', 72, null, true, false],
      ['scaling', 96, null, true, false],
      ['finished', 100, true, true, true],
    ])
    expect(control.liveHistory('harbour-map/live').map(({ commit }) => commit)).toEqual([live, main])
    expect((await get(`/environments/${LIVE}/`)).last_finished_deployment).toEqual({ uuid })
  })

  it.each([
    ['fails', FAILS, [false, true, 'build error', live]],
    ['fails after migrations', FAILS_AFTER_MIGRATION, [false, true, 'container did not start', live]],
    ['succeeds without effect', SUCCEEDS_WITHOUT_EFFECT, [true, true, 'finished', live]],
    ['ends without a verdict', ENDS_WITHOUT_VERDICT, [null, true, 'aborted', live]],
    ['never starts', NEVER_STARTS, [null, false, 'waiting for a worker', live]],
    ['never ends', NEVER_ENDS, [null, false, 'building image', live]],
    [
      'is live long before its end',
      { ...NEVER_ENDS, goesLive: { afterMs: 9_000 } },
      [null, false, 'building image', main],
    ],
    ['reads like a failure and is none', MISLEADING_STATUS, [true, true, 'finished', main]],
  ] as const)('%s', async (_what, script, expected) => {
    const { deploy, get, clock, control } = setUp()
    control.scriptNext(script)
    const uuid = await deploy(LIVE)
    await clock.advance(3_600_000)
    const { success, ended_at, status } = await get(`/deployments/${uuid}/`)
    expect([success, ended_at !== null, status, control.live('harbour-map/live')]).toEqual(expected)
  })

  it.each([
    ['the verdict lags behind the end', { verdictLagMs: 6_000 }, [null, true]],
    ['the end lags behind the verdict', { endLagMs: 6_000 }, [true, false]],
  ] as const)('%s', async (_what, script, between) => {
    const { deploy, get, clock, control } = setUp()
    control.scriptNext({ durationMs: 10_000, ...script })
    const uuid = await deploy()
    const look = async () => {
      const { success, ended_at } = await get(`/deployments/${uuid}/`)
      return [success, ended_at !== null]
    }
    await clock.advance(15_000)
    expect(await look()).toEqual(between)
    await clock.advance(6_000)
    expect(await look()).toEqual([true, true])
  })

  it('shows a misleading status while it runs', async () => {
    const { deploy, get, clock, control } = setUp()
    control.scriptCommit(develop, MISLEADING_STATUS)
    const uuid = await deploy()
    await clock.advance(10_000)
    expect(await get(`/deployments/${uuid}/`)).toMatchObject({ status: 'retrying after failure', success: null })
  })

  it('keeps the variables of when it was made', async () => {
    const { deploy, ask, get, control } = setUp()
    const path = `${APPS}/environment-variables/`
    const add = (name: string, value: string) =>
      ask('POST', path, { body: { environment: TEST, name, value, is_sensitive: true } })
    const before = await deploy()
    expect((await add('DEPTH_KEY', 'very deep'))[0]).toBe(201)
    const { environment_variables } = await get(`/deployments/${before}/environment-variables`)
    expect(environment_variables).toMatchObject({ STAGE: 'test', FEATURE_FLAGS: 'depth' })
    expect(Object.keys(environment_variables)).not.toContain('DEPTH_KEY')
    expect(control.secrets).toContain(environment_variables.MAP_API_KEY)
    control.change({ sensitiveInDeployment: 'null' })
    expect((await get(`/deployments/${before}/environment-variables`)).environment_variables.MAP_API_KEY).toBe(null)
    const { results } = await get(`/environment-variables/?environment=${TEST}&environment=${LIVE}`)
    expect(results.map((row: { name: string }) => row.name).toSorted()).toEqual([
      'DEPTH_KEY',
      'FEATURE_FLAGS',
      'FEATURE_FLAGS',
      'MAP_API_KEY',
      'MAP_API_KEY',
    ])
    const [own] = (await get(`/environment-variables/?environment=${TEST}&name=DEPTH_KEY`)).results
    expect(own.value).toBe(null)
    expect((await ask('PATCH', `${path}${own.uuid}/`, { body: { value: 'x', is_sensitive: false } }))[1].value).toBe(
      'x',
    )
    expect((await ask('DELETE', `${path}${own.uuid}/`))[0]).toBe(204)
    expect((await add('FEATURE_FLAGS', ''))[0]).toBe(400)
  })
})

describe('the log', () => {
  it('has sections, and what a terminal would obey', async () => {
    const { deploy, get, clock, control } = setUp()
    control.scriptNext({}, FAILS, FAILS_AFTER_MIGRATION, { log: 'own text' })
    const logs: string[] = []
    for (const _ of [1, 2, 3, 4]) {
      const uuid = await deploy(TEST, 'FORCE')
      await clock.advance(RUN)
      logs.push((await get(`/deployments/${uuid}/logs`)).logs)
    }
    const [good = '', bad = '', late = ''] = logs
    expect(good.match(/^=+ .+ =+$/gm)).toEqual([
      '===== docker build =====',
      '===== docker release commands =====',
      '===== scaling =====',
    ])
    expect(good).toContain('\u001b[')
    expect(good).toContain('\r')
    expect(bad.trimEnd().split('\n').at(-1)).toContain('Operation Error')
    expect(late).toContain('migrations applied')
    expect(logs[3]).toBe('own text')
  })

  it('can be read while it grows, or not, as chosen', async () => {
    const { deploy, ask, get, clock, control } = setUp()
    control.scriptNext({ logLagMs: 5_000 })
    const uuid = await deploy(TEST, 'FORCE')
    const read = async () => (await get(`/deployments/${uuid}/logs`)).logs?.length
    expect(await read()).toBe(0)
    await clock.advance(30_000)
    const early = await read()
    await clock.advance(60_000)
    expect(await read()).toBeGreaterThan(early)
    control.change({ logWhileRunning: 'empty' })
    expect(await read()).toBe(0)
    control.change({ logWhileRunning: '404' })
    expect((await ask('GET', `${APPS}/deployments/${uuid}/logs`))[0]).toBe(404)
    await clock.advance(80_000)
    expect(await read()).toBe(0)
    await clock.advance(5_000)
    expect(await read()).toBeGreaterThan(early)
  })

  it('of the run time never ends', async () => {
    const { ask, get, clock, control } = setUp()
    const say = (message: string) => control.say('harbour-map/test', { service: 'web', message })
    say('one')
    await clock.advance(60_000)
    say('two')
    const first = await get(`/environments/${TEST}/logs/`)
    const [, caughtUp] = await ask('GET', first.next)
    say('three')
    const [, more] = await ask('GET', caughtUp.next)
    const said = (page: { results: readonly { message: string }[] }) => page.results.map(line => line.message)
    expect([first, caughtUp, more].map(said)).toEqual([['one', 'two'], [], ['three']])
    expect(said(await get(`/environments/${TEST}/logs/?from_ts=2026-11-20T18:00&to_ts=2026-11-20T18:01`))).toEqual([
      'one',
    ])
  })
})

describe('a busy environment', () => {
  it.each([
    ['refuse-400', 400, 1],
    ['refuse-409', 409, 1],
  ] as const)('%s', async (whenBusy, status, made) => {
    const { trigger, control } = setUp({ whenBusy })
    control.deployAs('bram@harbour.example', { environment: 'harbour-map/test' })
    const [given, body] = await trigger()
    expect([given, Object.keys(body)]).toEqual([status, ['non_field_errors']])
    expect(control.deployments.filter(({ phase }) => phase !== 'ended')).toHaveLength(made)
    expect((await trigger(LIVE))[0]).toBe(201)
  })

  it('queues a second one, one at a time', async () => {
    const { deploy, clock, control } = setUp({ whenBusy: 'queue' })
    const first = await deploy(TEST, 'FORCE')
    const second = await deploy(TEST, 'FORCE')
    const phases = () => [first, second].map(uuid => control.deployment(uuid).phase)
    await clock.advance(10_000)
    expect(phases()).toEqual(['running', 'queued'])
    await clock.advance(165_000)
    expect(phases()).toEqual(['ended', 'running'])
    await clock.advance(165_000)
    expect(phases()).toEqual(['ended', 'ended'])
  })

  it('makes one that is never deployed', async () => {
    const { deploy, get, control } = setUp({ whenBusy: 'drop' })
    control.deployAs('bram@harbour.example', { environment: 'harbour-map/test', script: NEVER_ENDS })
    const uuid = await deploy()
    expect(await get(`/deployments/${uuid}/`)).toMatchObject({ success: false, status: 'not deployed' })
  })

  it('shows the others first, which builds an older commit', async () => {
    const { get, clock, control } = setUp({ authorField: true })
    const theirs = control.deployAs('bram@harbour.example', { environment: 'harbour-map/test' })
    control.push({ application: 'harbour-map', branch: 'develop' })
    await clock.advance(10_000)
    const [newest] = (await get(`/deployments/?application=${MAP}&environment=${TEST}`)).results
    expect(newest).toMatchObject({ uuid: theirs.uuid, ended_at: null, author: 'bram@harbour.example' })
    expect(theirs).toMatchObject({ origin: 'person', commit: develop })
    expect(control.madeByApi).toEqual([])
  })
})
