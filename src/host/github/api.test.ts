import { describe, expect, it } from 'vitest'
import { API, githubScene } from './github-scene.test-support.ts'

const LIST = '/repos/acme/shop/issues/7/comments'

describe('rate limits', () => {
  it('a primary limit that ends after the time of the call: gives up at once, in one sentence', async () => {
    for (const status of [403, 429] as const) {
      const { api, clock, control, sent } = githubScene()
      control.limit('primary', { status, seconds: 42 * 60 })
      const startedAt = clock.now()
      await expect(clock.run(() => api().comments(7))).rejects.toMatchObject({
        code: 'rate_limited',
        message:
          'Could not read the comments of the pull request: GitHub limits the requests of this token and asks to wait 42 min 00 s.',
      })
      expect([sent.length, clock.now() - startedAt]).toEqual([1, 0])
    }
  })

  it('a primary limit that ends soon is waited for', async () => {
    const { api, clock, control } = githubScene()
    control.limit('primary', { seconds: 5 })
    expect(await clock.run(() => api().comments(7))).toEqual([])
  })

  it('a secondary limit is waited for as long as it says, for a POST too', async () => {
    const { api, clock, control, sent } = githubScene()
    control.limit('secondary', { seconds: 2 })
    const startedAt = clock.now()
    await clock.run(() => api().createComment(7, 'Hello'))
    expect(control.comments()).toHaveLength(1)
    expect([sent.length, clock.now() - startedAt]).toEqual([2, 2_250])
  })

  it('a secondary limit without a word means a minute: too long', async () => {
    const { api, clock, control } = githubScene()
    control.limit('secondary')
    await expect(clock.run(() => api().comments(7))).rejects.toMatchObject({ code: 'rate_limited' })
  })
})

describe('the token', () => {
  it('is never sent elsewhere: a redirect', async () => {
    const { api, clock, sent, emulator } = githubScene({
      faults: [{ on: { path: LIST }, what: { kind: 'redirect-other-origin' } }],
    })
    await expect(clock.run(() => api().comments(7))).rejects.toMatchObject({ name: 'ShipgateError' })
    const strangers = sent.filter(({ url }) => url.origin !== API)
    expect(strangers).toHaveLength(1)
    expect(JSON.stringify(strangers)).not.toContain(emulator.tokens.workflow)
  })

  it('is never sent elsewhere: a Link header', async () => {
    const { api, clock, sent } = githubScene({
      wrap: inner => async (request, signal) => {
        const outcome = await inner(request, signal)
        if (outcome.kind !== 'response') return outcome
        return { ...outcome, headers: { ...outcome.headers, link: '<https://elsewhere.example/x?page=2>; rel="next"' } }
      },
    })
    await expect(clock.run(() => api().comments(7))).rejects.toMatchObject({
      message: 'Could not read the comments of the pull request: GitHub pointed to https://elsewhere.example.',
    })
    expect(sent.map(({ url }) => url.origin)).toEqual([API])
  })

  it('goes with every request to the API, and Octokit adds nothing of its own', async () => {
    const { api, clock, sent, emulator } = githubScene()
    await clock.run(() => api().viewer())
    expect(sent[0]?.headers).toMatchObject({
      authorization: `Bearer ${emulator.tokens.workflow}`,
      accept: 'application/vnd.github+json',
      'user-agent': expect.stringMatching(/^shipgate\/\d/),
      'x-github-api-version': '2022-11-28',
    })
    expect(emulator.violations).toEqual([])
  })
})

describe('the API', () => {
  it('lives below /api/v3 on GitHub Enterprise Server, GraphQL beside it', async () => {
    const { api, clock, sent, emulator } = githubScene({ apiUrl: 'https://ghe.test/api/v3', restPath: '/api/v3' })
    const login = await clock.run(async () => {
      await api().createComment(7, 'Hello')
      return await api().viewer()
    })
    expect(login).toBe('github-actions[bot]')
    expect(sent.map(({ url }) => url.pathname)).toEqual([`/api/v3${LIST}`, '/api/graphql'])
    expect(emulator.violations).toEqual([])
  })

  it('a list that goes in a circle ends', async () => {
    const { api, clock, sent } = githubScene({
      wrap: inner => async (request, signal) => {
        const outcome = await inner(request, signal)
        if (outcome.kind !== 'response') return outcome
        return { ...outcome, headers: { ...outcome.headers, link: `<${API}${LIST}?per_page=100>; rel="next"` } }
      },
    })
    await expect(clock.run(() => api().comments(7))).rejects.toThrow('the list does not end')
    expect(sent.length).toBeLessThanOrEqual(101)
  })

  it.each([['html-200' as const], ['truncated-json' as const], ['wrong-shape' as const]])(
    'what is no list (%s) is unexpected_response',
    async kind => {
      const { api, clock } = githubScene({ faults: [{ on: { path: LIST, times: 9 }, what: { kind } }] })
      await expect(clock.run(() => api().comments(7))).rejects.toMatchObject({
        name: 'ShipgateError',
        code: 'unexpected_response',
      })
    },
  )

  it('a server that does not answer costs at most half a minute a call', async () => {
    const { api, clock } = githubScene({ faults: [{ on: { path: LIST, times: 99 }, what: { kind: 'stall-headers' } }] })
    const startedAt = clock.now()
    await expect(clock.run(() => api().comments(7))).rejects.toMatchObject({ name: 'ShipgateError' })
    expect(clock.now() - startedAt).toBeLessThanOrEqual(30_000)
  })

  it('a lost answer to a deletion is asked for again, and gone is gone', async () => {
    const { api, clock, control } = githubScene({
      faults: [{ on: { method: 'PATCH', path: '/repos/*' }, when: 'after', what: { kind: 'reset-before-headers' } }],
    })
    const { id } = control.comment('github-actions[bot]', 'old')
    await clock.run(() => api().updateComment(id, 'new'))
    expect(control.comments()[0]?.body).toBe('new')
  })

  it('a note of deprecation goes to the debug log', async () => {
    const { api, clock, lines } = githubScene({
      wrap: inner => async (request, signal) => {
        const outcome = await inner(request, signal)
        if (outcome.kind !== 'response') return outcome
        return { ...outcome, headers: { ...outcome.headers, deprecation: 'Sat, 01 Jan 2028 00:00:00 GMT' } }
      },
    })
    await clock.run(() => api().comments(7))
    expect(lines.join('\n')).toContain('is deprecated')
  })
})
