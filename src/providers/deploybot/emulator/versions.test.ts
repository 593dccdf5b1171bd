import { describe, expect, it } from 'vitest'
import { PRODUCTION, setUp } from './caller.test-support.ts'
import { SHOP_COMMITS } from './index.ts'

const { first, newest } = SHOP_COMMITS

async function refreshOf({ get, raw }: ReturnType<typeof setUp>, repository = 311) {
  const { refresh_webhook_url } = await get(`/repositories/${repository}`)
  return () => raw('GET', refresh_webhook_url)
}

describe('a brand-new commit', () => {
  it('is known some seconds after a refresh', async () => {
    const here = setUp()
    const { trigger, control, clock, deploybot } = here
    const sha = control.commit({ repository: 'shop', message: 'Tidy basket totals' })
    const refused = await trigger({ deployed_version: sha })
    expect(refused).toEqual([422, { message: `Version ${sha} was not found in the repository.` }])
    const refresh = await refreshOf(here)
    expect(await (await refresh()).text()).toBe('Thank you')
    await clock.advance(3_999)
    expect((await trigger({ deployed_version: sha }))[0]).toBe(422)
    await clock.advance(1)
    const [status, body] = await trigger({ deployed_version: sha })
    expect([status, body.deployed_version, body.comment]).toEqual([200, sha, 'Tidy basket totals'])
    expect([control.refreshes, control.counts['GET /webhook/:secret']]).toEqual([1, 1])
    expect(deploybot.violations).toEqual([])
  })

  it('stays unknown when the refresh is lost', async () => {
    const here = setUp({ refresh: 'lost' })
    const sha = here.control.commit({ repository: 'shop' })
    await (await refreshOf(here))()
    await here.clock.advance(600_000)
    expect((await here.trigger({ deployed_version: sha }))[0]).toBe(422)
  })

  it('may start automatic environments through the refresh', async () => {
    const here = setUp()
    const { control, clock } = here
    const refresh = await refreshOf(here)
    const develop = () => control.commit({ repository: 'shop', branches: ['develop'] })
    const pushed = develop()
    await refresh()
    await clock.advance(4_000)
    expect(control.deployments.at(-1)).toMatchObject({ version: pushed, origin: 'push', environmentId: 843 })
    control.change({ refreshDeploys: false })
    develop()
    await refresh()
    await clock.advance(4_000)
    expect(control.deployments.at(-1)?.version).toBe(pushed)
  })

  it('is not deployed by a trigger that names no version', async () => {
    const { trigger, control, clock } = setUp()
    const sha = control.push({ repository: 'shop' })
    expect((await trigger())[1].deployed_version).toBe(newest)
    await clock.advance(4_000)
    expect((await trigger())[1].deployed_version).toBe(sha)
  })
})

describe('a version', () => {
  it('can be the beginning of one, as chosen', async () => {
    const { trigger, control } = setUp()
    const short = first.slice(0, 7)
    expect((await trigger({ deployed_version: short }))[0]).toBe(422)
    control.change({ shortVersions: 'resolved' })
    expect((await trigger({ deployed_version: short }))[1].deployed_version).toBe(first)
    control.change({ shortVersions: 'kept' })
    expect((await trigger({ deployed_version: short }))[1].deployed_version).toBe(short)
    expect((await trigger({ deployed_version: '' }))[1].deployed_version).toBe(newest)
  })

  it('can be of another branch, as chosen', async () => {
    const { trigger, control } = setUp({ fetchMs: 0 })
    const sha = control.push({ repository: 'shop', branches: ['feature/x'] })
    expect((await trigger({ deployed_version: sha }))[0]).toBe(200)
    control.change({ foreignBranch: 'refused' })
    expect((await trigger({ deployed_version: sha }))[0]).toBe(422)
  })

  it('is a number in Subversion', async () => {
    const { ask, control, clock } = setUp()
    const deploy = (deployed_version?: unknown) =>
      ask('POST', '/deployments', { body: { environment_id: 911, deployed_version } })
    expect((await deploy('1041'))[1].deployed_version).toBe('1041')
    expect((await deploy(1_040))[1].deployed_version).toBe('1040')
    expect(control.push({ repository: 'legacy-cms', branches: ['trunk'] })).toBe('1043')
    await clock.advance(4_000)
    expect((await deploy())[1].deployed_version).toBe('1043')
  })
})

describe('422', () => {
  it.each([
    ['no environment', { environment_id: null }, "Environment can't be blank."],
    ['an environment nobody has', { environment_id: 7 }, 'Environment not found.'],
    ['an environment without servers', { environment_id: 852 }, 'Environment has no servers.'],
    ['a branch without commits', { environment_id: 1_001 }, 'Branch feature/01 has no commits.'],
    ['a user nobody knows', { user_id: 7 }, 'User not found.'],
    ['a comment that is no text', { comment: 5 }, 'comment is not a text.'],
    ['a flag that is none', { deploy_from_scratch: 'maybe' }, 'deploy_from_scratch is not true or false.'],
    ['an environment by name', { environment_id: 'production' }, 'environment_id is not a number.'],
  ])('for %s', async (_what, fields, message) => {
    const { trigger, control } = setUp()
    expect(await trigger(fields)).toEqual([422, { message }])
    expect(control.madeByApi).toEqual([])
  })

  it('not for everything that is written wrongly', async () => {
    const { trigger, control, deploybot } = setUp({ noServers: 'accepted' })
    const fields = { environment_id: String(PRODUCTION), trigger_notifications: 'false', skip_build: 1 }
    expect((await trigger(fields))[1]).toMatchObject({ environment_id: 842, trigger_notifications: false })
    expect(control.madeByApi[0]).toMatchObject({ notify: false, skipBuild: true })
    expect(deploybot.violations.map(line => line.replace(/.*: /, ''))).toEqual([
      'environment_id is not a number',
      'trigger_notifications is not true or false',
      'skip_build is not true or false',
    ])
    expect((await trigger({ environment_id: 852 }))[0]).toBe(200)
    control.change({ textNumbers: 'refused' })
    expect((await trigger({ environment_id: '842' }))[0]).toBe(422)
  })
})
