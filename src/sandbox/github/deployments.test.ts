import { describe, expect, it } from 'vitest'
import { messageOf, setUp } from './caller.test-support.ts'

const LIST = '/repos/acme/shop/deployments'
const wanted = { ref: 'main', environment: 'staging', auto_merge: false, required_contexts: [] }

interface Shown {
  readonly id: number
  readonly state?: string
}

const shownOf = async (answer: Response) => (await answer.json()) as Shown
const listOf = async (answer: Response) => (await answer.json()) as Shown[]

describe('deployments of the emulated GitHub', () => {
  it('are created as they were asked for', async () => {
    const { send, github, control } = setUp()
    const created = await send('POST', LIST, { ...wanted, description: 'Hello', payload: { a: 1 } })
    const deployment = (await created.json()) as Shown
    expect(created.status).toBe(201)
    expect(created.headers.get('location')).toBe(`https://api.github.com${LIST}/${deployment.id}`)
    expect(deployment).toMatchObject({
      ref: 'main',
      sha: expect.stringMatching(/^[0-9a-f]{40}$/),
      task: 'deploy',
      environment: 'staging',
      description: 'Hello',
      payload: { a: 1 },
      transient_environment: false,
      production_environment: false,
      creator: { login: 'github-actions[bot]' },
    })
    expect(await (await send('GET', `${LIST}/${deployment.id}`)).json()).toEqual(deployment)
    expect((await send('GET', `${LIST}/1`)).status).toBe(404)
    expect([control.deployments().length, github.violations]).toEqual([1, []])
  })

  it('are listed newest first, filtered, in pages', async () => {
    const { send, control } = setUp()
    const sha = 'c0ffee'.padEnd(40, '0')
    const [first, ...rest] = [
      control.deployment('main', 'staging'),
      control.deployment('main', 'production'),
      control.deployment(sha, 'staging'),
      control.deployment('main', 'staging'),
    ]
    const ids = async (query: string) => (await listOf(await send('GET', LIST + query))).map(({ id }) => id)
    expect(await ids('')).toEqual([...rest.toReversed(), first].map(one => one?.id))
    expect(await ids('?ref=main&environment=staging')).toEqual([rest[2]?.id, first?.id])
    expect(await ids(`?sha=${sha}`)).toEqual([rest[1]?.id])
    expect(await ids('?task=migrate')).toEqual([])
    const page = await send('GET', `${LIST}?per_page=3`)
    expect(page.headers.get('link')).toMatch(/repositories\/\d+\/deployments\?per_page=3&page=2>; rel="next"/)
    expect(await ids('?per_page=3&page=2')).toEqual([first?.id])
  })

  it.each([
    ['fork', {}, 403, 'Resource not accessible by integration'],
    ['bare', {}, 403, 'Resource not accessible by integration'],
    ['bare', { private: true }, 404, 'Not Found'],
  ] as const)('the token of %s may not write: %j, %i', async (name, more, status, message) => {
    const { as, control } = setUp({ repositories: [{ name: 'acme/shop', ...more }] })
    const { id } = control.deployment('main', 'staging')
    for (const [path, body] of [
      [LIST, wanted],
      [`${LIST}/${id}/statuses`, { state: 'success' }],
    ] as const) {
      const answer = await as(name)('POST', path, body)
      expect([answer.status, await messageOf(answer)]).toEqual([status, message])
      if (status === 403) expect(answer.headers.get('x-accepted-github-permissions')).toBe('deployments=write')
    }
    expect((await as('fork')('GET', LIST)).status).toBe(200)
    expect(control.deployments()).toHaveLength(1)
  })

  it.each([
    ['no ref', { ref: undefined }, 422],
    ['a ref that is not there', { ref: 'gone' }, 422],
    ['a long environment', { environment: 'x'.repeat(256) }, 422],
    ['no environment', { environment: '' }, 422],
    ['a task that is no text', { task: 1 }, 422],
    ['a payload that is a number', { payload: 1 }, 422],
    ['a description that is a number', { description: 1 }, 422],
    ['contexts that are a text', { required_contexts: 'ci' }, 422],
    ['auto_merge in words', { auto_merge: 'no' }, 422],
    ['transient_environment in words', { transient_environment: 'no' }, 422],
    ['production_environment in words', { production_environment: 'no' }, 422],
    ['a key that nobody reads', { enviroment: 'staging' }, 400],
  ])('are refused for %s', async (_, wrong, status) => {
    const { send, control } = setUp({ repositories: [{ name: 'acme/shop', refs: ['main'] }] })
    expect((await send('POST', LIST, { ...wanted, ...wrong })).status).toBe(status)
    expect(control.deployments()).toEqual([])
  })

  it('merge and check unless told not to', async () => {
    const make = (autoMerge: 'merged' | 'conflict' | 'up-to-date') =>
      setUp({ repositories: [{ name: 'acme/shop', autoMerge, failingContexts: ['ci/test'] }] })
    for (const [how, status, words] of [
      ['merged', 202, 'Auto-merged main into main on deployment.'],
      ['conflict', 409, 'Conflict merging main into main.'],
      ['up-to-date', 409, 'Conflict: Commit status checks failed for main.'],
    ] as const) {
      const { send, control } = make(how)
      const answer = await send('POST', LIST, { ref: 'main', environment: 'staging' })
      expect([answer.status, await messageOf(answer)]).toEqual([status, words])
      expect(control.deployments()).toEqual([])
      expect((await send('POST', LIST, wanted)).status).toBe(201)
      expect((await send('POST', LIST, { ...wanted, required_contexts: ['ci/lint'] })).status).toBe(201)
      expect((await send('POST', LIST, { ...wanted, required_contexts: ['ci/test'] })).status).toBe(409)
    }
  })

  it('count against the limits', async () => {
    const { send, control } = setUp()
    control.limit('secondary', { method: 'POST', seconds: 2 })
    expect((await send('POST', LIST, wanted)).status).toBe(403)
    expect(control.deployments()).toEqual([])
  })
})

describe('deployment statuses of the emulated GitHub', () => {
  it('are created and listed newest first', async () => {
    const { send, control, github } = setUp()
    const { id } = control.deployment('main', 'staging')
    const statuses = `${LIST}/${id}/statuses`
    const created = await send('POST', statuses, { state: 'in_progress', log_url: 'https://x.test/1' })
    expect(created.status).toBe(201)
    expect(await created.json()).toMatchObject({
      state: 'in_progress',
      description: '',
      environment: 'staging',
      log_url: 'https://x.test/1',
      target_url: 'https://x.test/1',
    })
    await send('POST', statuses, { state: 'success', description: '😀'.repeat(140), auto_inactive: true })
    expect((await listOf(await send('GET', statuses))).map(({ state }) => state)).toEqual(['success', 'in_progress'])
    expect((await send('POST', `${LIST}/1/statuses`, { state: 'success' })).status).toBe(404)
    expect(github.violations).toEqual([])
  })

  it.each([
    ['no state', { state: undefined }],
    ['an unknown state', { state: 'deployed' }],
    ['a long description', { description: 'x'.repeat(141) }],
    ['a description that is a number', { description: 1 }],
    ['a log that is no web address', { log_url: 'ftp://x.test/' }],
    ['an environment that is no web address', { environment_url: 'shop.test' }],
    ['auto_inactive in words', { auto_inactive: 'no' }],
    ['no environment', { environment: '' }],
  ])('are refused for %s', async (_, wrong) => {
    const { send, control } = setUp()
    const { id, statuses } = control.deployment('main', 'staging')
    expect((await send('POST', `${LIST}/${id}/statuses`, { state: 'success', ...wrong })).status).toBe(422)
    expect(statuses).toEqual([])
  })

  it('of success make older successes of the environment inactive, but not transient and production ones', async () => {
    const { send, control } = setUp()
    const make = async (environment: string, more: object = {}) => {
      const { id } = await shownOf(await send('POST', LIST, { ...wanted, environment, ...more }))
      return id
    }
    const say = (id: number, state: string, more: object = {}) =>
      send('POST', `${LIST}/${id}/statuses`, { state, ...more })
    const live = await make('staging')
    const failed = await make('staging')
    const other = await make('qa')
    const transient = await make('staging', { transient_environment: true })
    const production = await make('staging', { production_environment: true })
    await say(failed, 'failure')
    for (const id of [live, other, transient, production]) await say(id, 'success', { auto_inactive: false })
    const now = () => control.deployments().map(({ statuses }) => statuses.at(-1)?.state)
    await say(await make('staging'), 'failure')
    await say(await make('staging'), 'success', { auto_inactive: false })
    expect(now()).toEqual(['success', 'failure', 'success', 'success', 'success', 'failure', 'success'])
    await say(await make('staging'), 'success')
    expect(now()).toEqual(['inactive', 'failure', 'success', 'success', 'success', 'failure', 'inactive', 'success'])
  })
})
