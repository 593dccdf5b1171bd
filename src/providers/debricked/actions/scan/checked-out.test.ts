import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { GithubFacts } from '../../../../actions/define.ts'
import { checkoutProblem, isSameCommit, repositoryRoot } from './checked-out.ts'

const head = 'a'.repeat(40)
const merge = 'b'.repeat(40)
const base = 'c'.repeat(40)
const other = 'd'.repeat(40)

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

const pull = { pull_request: { head: { sha: head }, merge_commit_sha: merge } }
const merged = { pull_request: { ...pull.pull_request, merged: true } }
const onPull = facts({ sha: merge, event: pull, ref: 'refs/pull/7/merge' })
const onTarget = facts({ sha: base, event: pull, ref: 'refs/heads/main' })
const onPush = facts({ sha: head, event: {}, ref: 'refs/heads/main' })
/** The newest commit of the default branch stands for the run, whatever it is about. */
const onWorkflowRun = facts({ sha: base, ref: 'refs/heads/main', event: { workflow_run: { head_sha: head } } })

const kindOf = (github: GithubFacts, found: string | undefined, input?: string, wanted = input ?? head) =>
  checkoutProblem({ found, input, wanted }, github)?.kind

describe('whether it is the one that is wanted', () => {
  test.each([
    ['it is', head, onPull],
    ['it is the merge that pull_request builds', merge, onPull],
    ['pull_request_target with the head checked out', head, onTarget],
    ['what was merged, at its end', merge, facts({ sha: merge, event: merged, ref: 'refs/heads/main' })],
    ['a push', head, onPush],
  ])('no problem: %s', (_, found, github) => {
    expect(kindOf(github, found)).toBeUndefined()
  })

  test.each([
    ['pull_request_target with the base', base, onTarget],
    ['pull_request with the base', base, onPull],
    ['push with a commit that an earlier step made', other, onPush],
    ['workflow_run with the head of a fork', head, onWorkflowRun, base],
    [
      'issue_comment with a pull request',
      other,
      facts({ sha: base, ref: 'refs/heads/main', event: { issue: {} } }),
      base,
    ],
  ])('another commit that nobody chose: %s', (_, found, github, wanted = head) => {
    expect(checkoutProblem({ found, input: undefined, wanted }, github)).toEqual({
      kind: 'foreign',
      text: `the commit that is checked out is ${found}, not ${wanted}`,
    })
  })

  test('a commit that an input chose is a doubt, unless it only repeats the event', () => {
    expect(kindOf(onPush, head, other)).toBe('doubtful')
    expect(kindOf(onPull, merge, other)).toBe('doubtful')
    expect(kindOf(onPush, other, head)).toBe('foreign')
    expect(kindOf(onPull, base, head)).toBe('foreign')
    expect(kindOf(onTarget, base, other)).toBe('foreign')
    expect(kindOf(onWorkflowRun, head, head)).toBeUndefined()
  })

  test('the merge that an event names may be of an earlier push', () => {
    expect(kindOf(onTarget, merge)).toBe('doubtful')
    expect(kindOf(facts({ ...onPull, sha: other }), merge)).toBe('doubtful')
  })

  test('git tells nothing: refused where the base is what is usually checked out', () => {
    expect(kindOf(onTarget, undefined)).toBe('foreign')
    expect(kindOf(onTarget, undefined, head)).toBe('foreign')
    for (const github of [onPush, onPull, onWorkflowRun]) expect(kindOf(github, undefined)).toBe('unknown')
  })
})

test.each([
  [head, true],
  [head.toUpperCase(), true],
  [head.slice(0, 7), true],
  [head.slice(0, 6), false],
  [base, false],
  ['main', false],
])('%s means the commit: %s', (wanted, expected) => {
  expect(isSameCommit(head, wanted)).toBe(expected)
})

test('the root is the nearest folder upwards with .git, never above the workspace', () => {
  const root = tree({ 'src/app/package.json': '{}', 'src/.git/HEAD': head })
  expect(repositoryRoot(root, 'src/app')).toBe(join(root, 'src'))
  expect(repositoryRoot(join(root, 'src', 'app'), '.')).toBe(join(root, 'src', 'app'))
  expect(repositoryRoot(root, '.')).toBe(root)
  expect(repositoryRoot(root, '../elsewhere')).toBe(root)
})

test('a submodule is a part of the repository around it', () => {
  const gitdir = (path: string) => `gitdir: ${path}\n`
  const root = tree({ '.git/HEAD': head, 'libs/a/.git': gitdir('../../.git/modules/libs/a'), 'libs/a/x': '' })
  expect(repositoryRoot(root, 'libs/a')).toBe(root)
  expect(repositoryRoot(join(root, 'libs', 'a'), '.')).toBe(join(root, 'libs', 'a'))
  const linked = tree({ '.git/HEAD': head, 'linked/.git': gitdir('../.git/worktrees/linked'), 'linked/x': '' })
  expect(repositoryRoot(linked, 'linked')).toBe(join(linked, 'linked'))
})
