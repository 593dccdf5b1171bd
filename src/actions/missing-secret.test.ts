import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GithubFacts } from './define.ts'
import { adviceForMissingSecret } from './missing-secret.ts'

const facts = (own: Partial<GithubFacts> = {}): GithubFacts => ({
  event: { repository: { full_name: 'acme/shop' } },
  repository: 'acme/shop',
  sha: 'c0ffee',
  ref: 'refs/heads/main',
  actor: 'octocat',
  serverUrl: 'https://github.com',
  ...own,
})

function pull(own: { readonly head?: object; readonly base?: object; readonly user?: string } = {}) {
  return {
    pull_request: {
      number: 7,
      user: { login: own.user ?? 'octocat' },
      head: { ref: 'x', repo: { full_name: 'acme/shop', fork: false }, ...own.head },
      base: { ref: 'main', repo: { full_name: 'acme/shop' }, ...own.base },
    },
  }
}

const onPull = (own: Parameters<typeof pull>[0], facts_: Partial<GithubFacts> = {}) =>
  adviceForMissingSecret(facts({ event: pull(own), ref: 'refs/pull/7/merge', ...facts_ }))

const stranger = { repo: { full_name: 'stranger/shop', fork: true } }

describe('the advice for a missing secret', () => {
  test('on push and for a branch of the same repository: Actions secrets, environments, reusable workflows', () => {
    for (const advice of [adviceForMissingSecret(facts()), onPull({})]) {
      expect(advice).toContain('Secrets and variables, Actions')
      expect(advice).toContain('`environment:`')
      expect(advice).toContain('`secrets: inherit`')
      expect(advice).not.toMatch(/dependabot|fork/i)
    }
  })

  test('a run that Dependabot started, on a pull request or on push: Dependabot secrets', () => {
    const runs = [
      onPull({ user: 'dependabot[bot]' }, { actor: 'dependabot[bot]' }),
      adviceForMissingSecret(facts({ actor: 'dependabot[bot]' })),
    ]
    for (const advice of runs) {
      expect(advice).toContain('Secrets and variables, Dependabot')
      expect(advice).toContain('on-missing-credentials: skip')
      expect(advice).not.toContain('Actions')
    }
  })

  test("a person's run on Dependabot's pull request: both stores", () => {
    const advice = onPull({ user: 'dependabot[bot]' })
    expect(advice).toContain('store it in both')
    expect(advice).toContain('Secrets and variables, Actions')
  })

  test.each([
    ['another repository', stranger],
    ['a fork that was deleted', { repo: null }],
    ['a fork of which the name is not told', { repo: { fork: true } }],
  ])('a pull request from %s: there are none; skip, and gate elsewhere', (_, head) => {
    const advice = onPull({ head })
    expect(advice).toContain('on-missing-credentials: skip')
    expect(advice).toMatch(/merge_group or on push/)
    expect(advice).toContain('pull_request_target')
  })

  test('a repository that is a fork itself: its own branches are no fork of it', () => {
    const repo = { full_name: 'Acme/Shop', fork: true }
    expect(onPull({ head: { repo } })).toContain('Secrets and variables, Actions')
  })

  test('pull_request_target for a fork has the secrets of the base: one is missing there', () => {
    expect(onPull({ head: stranger }, { ref: 'refs/heads/main' })).toContain('Secrets and variables, Actions')
  })

  test('outside of Actions, and for any event, it is something to read', () => {
    const nothing = { event: undefined, repository: undefined, sha: undefined, ref: undefined, actor: undefined }
    expect(adviceForMissingSecret(facts(nothing))).toContain('Secrets and variables, Actions')
    fc.assert(
      fc.property(fc.jsonValue(), fc.option(fc.string(), { nil: undefined }), (event, actor) => {
        expect(adviceForMissingSecret(facts({ event, actor }))).toMatch(/^[A-Z].*\.$/)
        expect(adviceForMissingSecret(facts({ event: { pull_request: event }, actor }))).toMatch(/^[A-Z].*\.$/)
      }),
    )
  })
})
