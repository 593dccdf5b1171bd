import { expect, test } from 'vitest'
import type { GithubFacts } from '../../../../actions/define.ts'
import { isChange, sarifRef, type TargetInputs, targetOf } from './target.ts'

const none: TargetInputs = {
  ...{ repositoryName: undefined, commit: undefined, branch: undefined, defaultBranch: undefined },
  ...{ author: undefined, repositoryUrl: undefined, baseBranch: undefined, baseCommit: undefined },
}
const repository = { full_name: 'acme/shop', default_branch: 'main' }

const facts = (own: Partial<GithubFacts>): GithubFacts => ({
  ...{ event: { repository }, repository: 'acme/shop', sha: '5a5a', ref: 'refs/heads/main' },
  ...{ actor: 'octocat', serverUrl: 'https://ghes.acme.example', ...own },
})
const pull = (head: object = {}) => ({
  number: 7,
  pull_request: {
    number: 7,
    head: { sha: 'c0ffee', ref: 'feature/merge-cart', label: 'acme:feature/merge-cart', repo: repository, ...head },
    base: { sha: 'ba5e', ref: 'main', repo: repository },
  },
  repository,
})
const onPull = facts({ event: pull(), ref: 'refs/pull/7/merge' })
const onTarget = facts({ event: pull() })
const group = {
  head_sha: 'c0ffee',
  head_ref: 'refs/heads/gh-readonly-queue/main/pr-7-ba5e',
  ...{ base_sha: 'ba5e', base_ref: 'refs/heads/main' },
}
const onGroup = facts({ event: { merge_group: group, repository }, sha: 'c0ffee', ref: group.head_ref })

const from = (github: GithubFacts, own: Partial<TargetInputs> = {}) => targetOf(github, { ...none, ...own })
const refOf = (github: GithubFacts, own: Partial<TargetInputs> = {}) =>
  sarifRef(github, { commit: from(github, own).commit ?? '' })

test('a push', () => {
  const push = facts({ ref: 'refs/heads/feature/merge-x', event: { repository, before: 'ba5e' } })
  expect(from(push)).toEqual({
    ...{ repositoryName: 'acme/shop', commit: '5a5a', branch: 'feature/merge-x', defaultBranch: 'main' },
    ...{ author: 'octocat', repositoryUrl: 'https://ghes.acme.example/acme/shop' },
    // Not what was pushed before: a push on top of a red one would find its findings there, and turn green.
    baseCommits: [],
  })
  expect(isChange(push)).toBe(false)
  expect(refOf(push)).toBe('refs/heads/feature/merge-x')
})

test.each([
  ['pull_request', onPull],
  ['pull_request_target', onTarget],
])('%s is about the head, whatever the run stands on', (_, github) => {
  expect(from(github)).toMatchObject({
    ...{ commit: 'c0ffee', branch: 'feature/merge-cart', baseBranch: 'main', baseCommits: ['ba5e'] },
  })
  expect(isChange(github)).toBe(true)
  expect(refOf(github)).toBe('refs/pull/7/head')
})

test('a merge group', () => {
  expect(from(onGroup)).toMatchObject({
    ...{ commit: 'c0ffee', branch: 'gh-readonly-queue/main/pr-7-ba5e', baseBranch: 'main', baseCommits: ['ba5e'] },
  })
  expect(isChange(onGroup)).toBe(true)
  expect(refOf(onGroup)).toBe(group.head_ref)
})

test.each([
  ['a tag', { ref: 'refs/tags/v1.2.0' }, 'refs/tags/v1.2.0'],
  ['a tag that is called like the default branch', { ref: 'refs/tags/main' }, 'refs/tags/main'],
  ['a schedule', { event: { schedule: '0 4 * * *', repository } }, 'main'],
  ['a dispatch', { event: { inputs: {}, ref: 'refs/heads/main', repository } }, 'main'],
])('%s has no base', (_, own, branch) => {
  const github = facts(own)
  expect(from(github)).toMatchObject({ commit: '5a5a', branch, baseCommits: [] })
  expect(from(github).baseBranch).toBeUndefined()
  expect(isChange(github)).toBe(false)
  expect(refOf(github)).toBe(github.ref)
})

test.each([
  ['another repository', { repo: { full_name: 'Octocat/shop' }, ref: 'main', label: 'octocat:main' }],
  ['one that was deleted', { repo: null, ref: 'main', label: 'octocat:main' }],
])('the branch of a fork (%s) does not pass for ours', (_, head) => {
  const fork = facts({ event: pull(head), ref: 'refs/pull/7/merge' })
  expect(from(fork)).toMatchObject({ repositoryName: 'acme/shop', branch: 'octocat:main', baseBranch: 'main' })
  expect(refOf(fork)).toBe('refs/pull/7/head')
})

test('a payload without repositories, or with the same in another case, is no fork', () => {
  expect(from(facts({ event: pull({ repo: undefined }) })).branch).toBe('feature/merge-cart')
  expect(from(facts({ event: pull({ repo: { full_name: 'ACME/Shop' } }) })).branch).toBe('feature/merge-cart')
})

test('inputs overrule the event', () => {
  const inputs: TargetInputs = {
    ...{ repositoryName: 'a/b', commit: 'dead', branch: 'x', defaultBranch: 'trunk', author: 'me' },
    ...{ repositoryUrl: 'https://example.org', baseBranch: 'release', baseCommit: 'beef' },
  }
  const { baseCommit, ...rest } = inputs
  for (const github of [onPull, onTarget, onGroup, facts({})]) {
    expect(targetOf(github, inputs)).toEqual({ ...rest, baseCommits: [baseCommit] })
  }
})

test('a commit that an input chose', () => {
  // The merge commit of the pull request is what GITHUB_SHA is.
  expect(refOf(onPull, { commit: '5a5a' })).toBe('refs/pull/7/merge')
  expect(refOf(onPull, { commit: 'elsewhere' })).toBe('refs/pull/7/head')
  // Under pull_request_target GITHUB_SHA is the base: the pull request is still the place for it.
  expect(refOf(onTarget, { commit: '5a5a' })).toBe('refs/pull/7/head')
  expect(refOf(facts({}), { commit: 'elsewhere' })).toBe('refs/heads/main')
})

test.each([undefined, null, 7, [], { pull_request: null }, { pull_request: 'x', merge_group: [] }])(
  'an event that is %j breaks nothing',
  event => {
    const bare = facts({ event, repository: undefined, sha: undefined, ref: undefined, serverUrl: undefined })
    expect(from(bare)).toEqual({ author: 'octocat', baseCommits: [] })
    expect(sarifRef(bare, { commit: 'c0ffee' })).toBeUndefined()
  },
)
