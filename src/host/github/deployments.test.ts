import { describe, expect, it } from 'vitest'
import type { FaultKind } from '../../sandbox/faults.ts'
import { API, count, githubScene, type SceneOptions } from './github-scene.test-support.ts'

const DEPLOYMENTS = '/repos/acme/shop/deployments'
const wanted = { ref: 'main', environment: 'staging', description: 'DeployBot deployment by Shipgate' }

describe('createDeployment', () => {
  const create = (scene: ReturnType<typeof githubScene>, token?: string) =>
    scene.clock.run(() => scene.github(token).createDeployment(wanted))

  it('records one, with a marker of the run', async () => {
    const scene = githubScene()
    const answer = await create(scene)
    const [only, ...more] = scene.control.deployments()
    expect(answer).toEqual({ kind: 'created', id: only?.id })
    expect(more).toEqual([])
    expect(only).toMatchObject({
      ...wanted,
      payload: { shipgate: '[shipgate 100.2 0]' },
    })
    expect(scene.emulator.violations).toEqual([])
  })

  it('merges nothing and asks for no checks', async () => {
    const seed = { name: 'acme/shop', autoMerge: 'merged', failingContexts: ['ci/test'] } as const
    expect(await create(githubScene({ repositories: [seed] }))).toMatchObject({ kind: 'created' })
  })

  it.each<[string, 'before' | 'after', FaultKind]>([
    ['lost before it arrived', 'before', { kind: 'reset-before-headers' }],
    ['lost after it was done', 'after', { kind: 'reset-before-headers' }],
    ['done and answered 500', 'after', { kind: 'status', status: 500 }],
    ['done and answered with a page', 'after', { kind: 'html-200' }],
    ['done and answered with half a JSON', 'after', { kind: 'truncated-json' }],
  ])('a creation that was %s (%s) is one deployment', async (_, when, what) => {
    const scene = githubScene({ faults: [{ on: { method: 'POST', path: DEPLOYMENTS }, when, what }] })
    for (let i = 0; i < 3; i++) scene.control.deployment('main', 'staging')
    const answer = await create(scene)
    expect(scene.control.deployments()).toHaveLength(4)
    expect(answer).toEqual({ kind: 'created', id: scene.control.deployments().at(-1)?.id })
    expect(count(scene.sent, 'POST')).toBe(when === 'before' ? 2 : 1)
    expect(scene.emulator.violations).toEqual([])
  })

  it('is found behind 250 others, by page after page', async () => {
    const scene: ReturnType<typeof githubScene> = githubScene({
      wrap: inner => async (request, signal) => {
        const outcome = await inner(request, signal)
        if (request.method !== 'POST') return outcome
        for (let i = 0; i < 250; i++) scene.control.deployment('main', 'staging')
        scene.control.deployment('main', 'production')
        return { kind: 'reset' }
      },
    })
    const answer = await create(scene)
    expect(answer).toEqual({ kind: 'created', id: scene.control.deployments()[0]?.id })
    expect([count(scene.sent, 'POST'), count(scene.sent, 'GET')]).toEqual([1, 3])
  })

  it('is not sent again while GitHub may still be at it', async () => {
    const scene = githubScene({
      faults: [{ on: { method: 'POST', path: DEPLOYMENTS }, when: 'before', what: { kind: 'stall-headers' } }],
    })
    const startedAt = scene.clock.now()
    await expect(create(scene)).rejects.toMatchObject({
      name: 'ShipgateError',
      message: expect.stringMatching(/^Could not record the deployment: .* It may be recorded nevertheless\.$/),
    })
    expect([count(scene.sent, 'POST'), count(scene.sent, 'GET')]).toEqual([1, 2])
    expect(scene.clock.now() - startedAt).toBeLessThanOrEqual(60_000)
  })

  it('is not sent again when nobody could look', async () => {
    const scene = githubScene({
      faults: [
        { on: { method: 'POST', path: DEPLOYMENTS }, when: 'after', what: { kind: 'reset-before-headers' } },
        { on: { method: 'GET', path: DEPLOYMENTS, times: 99 }, what: { kind: 'status', status: 500 } },
      ],
    })
    await expect(create(scene)).rejects.toThrow('It may be recorded nevertheless.')
    expect([count(scene.sent, 'POST'), scene.control.deployments().length]).toEqual([1, 1])
  })

  it.each<[string, SceneOptions, string]>([
    ['fork', {}, 'Resource not accessible by integration'],
    ['bare', { repositories: [{ name: 'acme/shop', private: true }] }, 'answered 404'],
    ['workflow', { repositories: [{ name: 'acme/shop', refs: ['trunk'] }] }, 'No ref found for: main'],
  ])('is refused with the permission that it needs: %s, %j', async (token, options, words) => {
    const scene = githubScene(options)
    const answer = await create(scene, token)
    expect(answer).toEqual({ kind: 'refused', reason: expect.stringContaining(words) })
    expect(answer).toEqual({ kind: 'refused', reason: expect.stringContaining('`deployments: write`') })
    expect([count(scene.sent, 'POST'), count(scene.sent, 'GET')]).toEqual([1, 0])
  })

  it.each([
    [409, { message: 'Conflict merging main into topic.' }, 'Conflict merging main into topic.'],
    [202, { message: 'Auto-merged main\ninto topic.' }, '"Auto-merged main into topic."'],
  ])('a %i is refused in the words of GitHub', async (status, body, words) => {
    const { clock, github } = githubScene({
      wrap: () => async () => ({
        kind: 'response',
        status,
        headers: { 'content-type': 'application/json' },
        body: (async function* () {
          yield Buffer.from(JSON.stringify(body))
        })(),
      }),
    })
    const answer = await clock.run(() => github().createDeployment(wanted))
    expect(answer).toEqual({ kind: 'refused', reason: expect.stringContaining(words) })
  })

  it('what is no refusal is an error', async () => {
    await expect(create(githubScene(), 'ghs_nobody')).rejects.toMatchObject({ code: 'unauthorized' })
    const limited = githubScene()
    limited.control.limit('primary', { seconds: 42 * 60 })
    await expect(create(limited)).rejects.toMatchObject({ code: 'rate_limited' })
    expect(limited.control.deployments()).toEqual([])
  })
})

describe('setDeploymentState', () => {
  const recorded = (options: SceneOptions = {}) => {
    const scene = githubScene(options)
    const { id, statuses } = scene.control.deployment('main', 'staging')
    const set = (status: Parameters<ReturnType<typeof scene.github>['setDeploymentState']>[1], token?: string) =>
      scene.clock.run(() => scene.github(token).setDeploymentState(id, status))
    return { ...scene, id, statuses, set }
  }

  it('says how it stands, with links', async () => {
    const { set, statuses, emulator } = recorded()
    const links = { logUrl: 'https://acme.deploybot.test/7', environmentUrl: 'http://shop.test/?a=b' }
    expect(await set({ state: 'success', description: 'Live.', ...links })).toEqual({ kind: 'set' })
    expect(statuses).toMatchObject([{ state: 'success', description: 'Live.', ...links }])
    expect(emulator.violations).toEqual([])
  })

  it('makes the older one of the environment inactive', async () => {
    const { set, statuses, control, clock, github } = recorded()
    await set({ state: 'success', description: 'Live.' })
    const newer = control.deployment('main', 'staging')
    await clock.run(() => github().setDeploymentState(newer.id, { state: 'success', description: 'Live.' }))
    expect([statuses.at(-1)?.state, newer.statuses.at(-1)?.state]).toEqual(['inactive', 'success'])
  })

  it.each([
    ['before', 1],
    ['after', 2],
  ] as const)('a lost answer (%s) is asked for again, in the same words', async (when, entries) => {
    const { set, statuses, sent } = recorded({
      faults: [{ on: { method: 'POST', path: `${DEPLOYMENTS}/*` }, when, what: { kind: 'reset-before-headers' } }],
    })
    expect(await set({ state: 'failure', description: 'It failed.' })).toEqual({ kind: 'set' })
    expect(count(sent, 'POST')).toBe(2)
    expect(statuses.map(({ state, description }) => [state, description])).toEqual(
      Array(entries).fill(['failure', 'It failed.']),
    )
  })

  it('cuts a description at 140 characters, and never through one', async () => {
    const { set, statuses } = recorded()
    await set({ state: 'success', description: 'x'.repeat(140) })
    await set({ state: 'success', description: 'x'.repeat(141) })
    await set({ state: 'success', description: `${'x'.repeat(138)}😀😀` })
    expect(statuses.map(({ description }) => description)).toEqual([
      'x'.repeat(140),
      `${'x'.repeat(139)}…`,
      `${'x'.repeat(138)}…`,
    ])
  })

  it('hostile text is one visible line, and secrets stay here', async () => {
    const { set, statuses, redactor, emulator } = recorded()
    redactor.add('hunter2-hunter2')
    await set({
      state: 'failure',
      description: `${'x'.repeat(130)} hunter2-hunter2`,
      logUrl: 'https://shop.test/?key=hunter2-hunter2',
    })
    await set({ state: 'failure', description: 'a\r\n::error::b\u202e hunter2\u200b-hunter2 \u001b[31mred' })
    expect(statuses.map(({ description, logUrl }) => [description, logUrl])).toEqual([
      [`${'x'.repeat(130)} ***`, ''],
      ['a ::error::b<U+202E> *** red', ''],
    ])
    expect(emulator.violations).toEqual([])
  })

  it.each(['javascript:alert(1)', 'ftp://shop.test/', 'https://user:word@shop.test/', 'shop.test', ''])(
    'what is no plain web address is left out: %s',
    async address => {
      const { set, statuses } = recorded()
      const status = { state: 'success', description: 'Live.', logUrl: address, environmentUrl: address } as const
      expect(await set(status)).toEqual({ kind: 'set' })
      expect(statuses).toMatchObject([{ logUrl: '', environmentUrl: '' }])
    },
  )

  it('is refused with the permission that it needs', async () => {
    const { set, statuses, clock, github } = recorded()
    const gone = await clock.run(() => github().setDeploymentState(1, { state: 'error', description: 'Gone.' }))
    for (const answer of [await set({ state: 'success', description: 'Live.' }, 'fork'), gone]) {
      expect(answer).toEqual({ kind: 'refused', reason: expect.stringContaining('`deployments: write`') })
    }
    expect(statuses).toEqual([])
  })

  it('the token goes to its origin only', async () => {
    const { clock, github, sent, emulator } = githubScene({
      faults: [{ on: { path: '/repos/*', times: 9 }, what: { kind: 'redirect-other-origin' } }],
    })
    await expect(clock.run(() => github().createDeployment(wanted))).rejects.toMatchObject({ name: 'ShipgateError' })
    const set = () => github().setDeploymentState(1, { state: 'success', description: 'Live.' })
    await expect(clock.run(set)).rejects.toMatchObject({ name: 'ShipgateError' })
    const strangers = sent.filter(({ url }) => url.origin !== API)
    // A POST is not sent on anywhere; the look for the lost deployment is, without the token.
    expect(strangers.map(({ method }) => method)).toEqual(['GET'])
    expect(JSON.stringify(strangers)).not.toContain(emulator.tokens.workflow)
    expect(emulator.journal.entries.every(({ status }) => status !== 201)).toBe(true)
  })
})
