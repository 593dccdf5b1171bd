import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { GithubFacts } from '../../../../actions/define.ts'
import { checkedOutCommit, checkoutProblem, repositoryRoot } from './checked-out.ts'

const head = 'a'.repeat(40)
const merge = 'b'.repeat(40)
const base = 'c'.repeat(40)

function tree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'shipgate-checkout-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

function facts(part: Partial<GithubFacts>): GithubFacts {
  return {
    event: undefined,
    repository: 'acme/shop',
    sha: undefined,
    ref: undefined,
    actor: undefined,
    serverUrl: undefined,
    ...part,
  }
}

describe('the commit that is checked out', () => {
  test.each([
    ['a detached head', { '.git/HEAD': `${head}\n` }],
    ['a branch', { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${head}\n` }],
    [
      'a packed branch',
      {
        '.git/HEAD': 'ref: refs/heads/main\n',
        '.git/packed-refs': `# pack-refs\n${base} refs/heads/old\n${head} refs/heads/main\n`,
      },
    ],
    ['a linked work tree', { '.git': 'gitdir: main/worktrees/w\n', 'main/worktrees/w/HEAD': `${head}\n` }],
    [
      'a branch in a linked work tree',
      {
        '.git': 'gitdir: main/worktrees/w\n',
        'main/worktrees/w/HEAD': 'ref: refs/heads/x\n',
        'main/worktrees/w/commondir': '../..\n',
        'main/refs/heads/x': `${head}\n`,
      },
    ],
  ])('is read from %s', (_, files) => {
    expect(checkedOutCommit(tree(files))).toBe(head)
  })

  test.each([
    ['no git', {}],
    ['a branch without a commit', { '.git/HEAD': 'ref: refs/heads/main\n', '.git/packed-refs': '' }],
    ['nonsense', { '.git/HEAD': 'hello' }],
  ])('is not known with %s', (_, files) => {
    expect(checkedOutCommit(tree({ 'a.txt': '', ...files }))).toBeUndefined()
  })
})

describe('whether it is the one that is wanted', () => {
  const pull = { pull_request: { head: { sha: head }, merge_commit_sha: merge } }

  test.each([
    ['it is', head, facts({ sha: merge, event: pull, ref: 'refs/pull/7/merge' })],
    ['it is the merge that pull_request builds', merge, facts({ sha: merge, event: pull, ref: 'refs/pull/7/merge' })],
    ['pull_request_target with the head checked out', head, facts({ sha: base, event: pull, ref: 'refs/heads/main' })],
    [
      'pull_request_target with the merge checked out',
      merge,
      facts({ sha: base, event: pull, ref: 'refs/heads/main' }),
    ],
    ['git tells nothing', undefined, facts({ sha: base, event: pull, ref: 'refs/heads/main' })],
  ])('no problem: %s', (_, found, github) => {
    expect(checkoutProblem(found, head, github)).toBeUndefined()
  })

  test('pull_request_target with the base checked out would prove another commit', () => {
    const problem = checkoutProblem(base, head, facts({ sha: base, event: pull, ref: 'refs/heads/main' }))
    expect(problem).toEqual({ foreign: true, text: `the commit that is checked out is ${base}, not ${head}` })
  })

  test('the commit of the run under the name of another one is told', () => {
    const github = facts({ sha: base, ref: 'refs/heads/main', event: { workflow_run: { head_sha: head } } })
    expect(checkoutProblem(base, head, github)?.foreign).toBe(false)
    const onPull = facts({ sha: merge, event: pull, ref: 'refs/pull/7/merge' })
    expect(checkoutProblem(merge, base, onPull)).toEqual({ foreign: false, text: expect.stringContaining(merge) })
  })

  test('a commit that an earlier step made is told', () => {
    expect(checkoutProblem(base, head, facts({ sha: head, ref: 'refs/heads/main', event: {} }))?.foreign).toBe(false)
    expect(checkoutProblem(base, head, facts({ sha: head, event: null }))?.foreign).toBe(false)
  })
})

test('the root is the nearest folder upwards with .git, never above the workspace', () => {
  const root = tree({ 'src/app/package.json': '{}', 'src/.git/HEAD': head })
  expect(repositoryRoot(root, 'src/app')).toBe(join(root, 'src'))
  expect(repositoryRoot(join(root, 'src', 'app'), '.')).toBe(join(root, 'src', 'app'))
  expect(repositoryRoot(root, '.')).toBe(root)
  expect(repositoryRoot(root, '../elsewhere')).toBe(root)
})
