import { describe, expect, it } from 'vitest'
import { withFaults } from '../../../sandbox/faults.ts'
import { exchangeWith } from '../../../sandbox/kit/exchange.ts'
import { APPS, BASE, MAP, NEW, REPOSITORY, setUp, TEST, TIDE } from './caller.test-support.ts'
import { MAP_COMMITS } from './index.ts'

const { main, develop } = MAP_COMMITS
const RUN = 200_000

describe('the commit', () => {
  it('is the one the panel has fetched, not the one that was pushed', async () => {
    const { deploy, clock, control } = setUp()
    const sha = control.push({ application: 'harbour-map', branch: 'develop' })
    expect(control.head('harbour-map/test')).toBe(develop)
    const early = await deploy()
    await clock.advance(RUN)
    const late = await deploy()
    await clock.advance(RUN)
    expect([early, late].map(uuid => control.deployment(uuid).commit)).toEqual([develop, sha])
    expect(control.live('harbour-map/test')).toBe(sha)
  })

  it('is taken at the start, if so chosen', async () => {
    const { deploy, clock, control } = setUp({ commitTakenAt: 'start', webhookMs: 1_000 })
    const sha = control.push({ application: 'harbour-map', branch: 'develop' })
    const uuid = await deploy()
    await clock.advance(RUN)
    expect(control.deployment(uuid).commit).toBe(sha)
  })

  it('is fetched by a check, by Update, or never', async () => {
    const { ask, clock, control } = setUp({ webhookMs: 'lost' })
    const check = () => ask('POST', `${APPS}/repositories/${REPOSITORY}/check/`, { body: { branch: 'develop' } })
    const first = control.push({ application: MAP, branch: 'develop' })
    await clock.advance(RUN)
    expect(control.head('harbour-map/test')).toBe(develop)
    expect((await check())[1].code).toBe('pending')
    expect((await check())[1].code).toBe('pending')
    await clock.advance(4_000)
    expect(control.head('harbour-map/test')).toBe(first)
    expect((await check())[1].code).toBe('success')
    control.change({ checkFetches: false })
    const second = control.commit({ application: 'harbour-map', branch: 'develop' })
    await check()
    await clock.advance(4_000)
    expect(control.head('harbour-map/test')).toBe(first)
    control.pressUpdate('harbour-map')
    expect(control.head('harbour-map/test')).toBe(second)
    control.setRepositoryState('harbour-map', 'INVALID')
    expect(await check()).toEqual([400, { code: 'error' }])
  })

  it('is known at once where Divio hosts the repository', async () => {
    const { control } = setUp({ webhookMs: 'lost' })
    const sha = control.push({ application: TIDE })
    expect(control.head('tide-tables/test')).toBe(sha)
  })

  it('follows the branch of the environment', async () => {
    const { ask, trigger, control } = setUp()
    await ask('PATCH', `${APPS}/environments/${TEST}/`, { body: { branch: 'main' } })
    expect(control.head('harbour-map/test')).toBe(main)
    control.setBranch('harbour-map/test', 'gone')
    expect((await trigger())[0]).toBe(400)
  })

  it('may be an older one with ADOPT; AUTO takes a build of the same one', async () => {
    const { deploy, trigger, clock, control } = setUp({ adoptWithoutBuild: 'refused' })
    const sha = control.push({ application: 'harbour-map', branch: 'develop' })
    await clock.advance(3_000)
    const uuids = []
    for (const mode of ['ADOPT', 'AUTO', 'AUTO', 'FORCE']) {
      uuids.push(await deploy(TEST, mode))
      await clock.advance(RUN)
    }
    expect(uuids.map(uuid => control.deployment(uuid)).map(({ commit, reusesBuild }) => [commit, reusesBuild])).toEqual(
      [
        [develop, true],
        [sha, false],
        [sha, true],
        [sha, false],
      ],
    )
    expect((await trigger(NEW, 'ADOPT'))[0]).toBe(400)
    control.change({ adoptWithoutBuild: 'builds' })
    expect((await trigger(NEW, 'ADOPT'))[0]).toBe(201)
  })
})

describe('what goes on meanwhile', () => {
  it('with a lost answer leaves a deployment behind, at the head of the list', async () => {
    const { clock, control, divio, tokens, get } = setUp()
    const plan = [
      { on: { method: 'POST', path: `${APPS}/deployments/` }, when: 'after', what: { kind: 'reset-before-headers' } },
    ] as const
    const { send } = withFaults(exchangeWith(divio), plan, clock)
    const outcome = await send(
      new Request(`${BASE}${APPS}/deployments/`, {
        method: 'POST',
        headers: { authorization: `Token ${tokens.good}`, 'content-type': 'application/json' },
        body: JSON.stringify({ environment: TEST }),
      }),
    )
    expect(outcome.kind).toBe('reset')
    const [ours] = (await get(`/deployments/?environment=${TEST}`)).results
    expect(control.madeByApi.map(({ uuid }) => uuid)).toEqual([ours.uuid])
  })

  it('happens in order', async () => {
    const { deploy, clock, control } = setUp()
    control.after(
      1_000,
      later => void later.push({ application: 'harbour-map', branch: 'develop', sha: 'f'.repeat(40) }),
    )
    control.after(4_500, later => void later.deployAs('bram@harbour.example', { environment: TEST }))
    await clock.advance(RUN)
    expect(control.live('harbour-map/test')).toBe('f'.repeat(40))
    await deploy()
    expect(control.counts).toEqual({ [`POST ${APPS}/deployments/`]: 1 })
  })
})
