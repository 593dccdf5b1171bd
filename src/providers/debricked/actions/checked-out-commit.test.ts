import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Files, type Inputs, pullRequest, push } from '../../../../test/kit/debricked-scene.ts'
import type { GithubFacts } from '../../../actions/define.ts'
import { MALWARE_NOT_READ } from './scan/scan-report.ts'
import { BASE_COMMIT, COMMIT, critical, emptyLock, sceneWith } from './scan-cases.test-support.ts'

const OTHER = 'bad'.padEnd(40, '0')
const refused = { decision: 'fail', reasonCode: 'invalid_input' }
const target: GithubFacts = { ...pullRequest, sha: BASE_COMMIT, ref: 'refs/heads/main' }
const onMain = (event: object): GithubFacts => ({
  ...{ ...push, sha: BASE_COMMIT },
  event: { repository: { default_branch: 'main' }, ...event },
})
const workflowRun = onMain({ workflow_run: { head_sha: OTHER, head_branch: 'main' } })
const issueComment = onMain({ issue: { number: 7, pull_request: {} } })

const at = (commit: string, folder = ''): Files => ({
  [`${folder}package-lock.json`]: emptyLock['package-lock.json'] ?? '',
  [`${folder}.git/HEAD`]: `${commit}\n`,
})

async function runAt(files: Files, github: GithubFacts, inputs: Inputs = {}) {
  const scene = sceneWith([], { files })
  const result = await scene.run({ 'only-new': 'false', ...inputs }, { github })
  return { ...result, scans: scene.emulator.control.scans, uploads: scene.emulator.control.files }
}

describe('another commit than the one of the event is refused before anything is uploaded', () => {
  test.each([
    ['pull_request_target with the base', BASE_COMMIT, target],
    ['pull_request with the base', BASE_COMMIT, pullRequest],
    ['push with a commit that an earlier step made', OTHER, push],
    ['workflow_run with the head of a fork', OTHER, workflowRun],
    ['issue_comment with the pull request', OTHER, issueComment],
  ])('%s', async (_, commit, github) => {
    const { verdict, uploads } = await runAt(at(commit), github)
    expect(verdict).toMatchObject(refused)
    expect(verdict.message).toContain(`the commit that is checked out is ${commit}`)
    expect(verdict.next).toContain('`commit` and `branch-name`')
    expect(uploads).toEqual([])
  })

  test('also when an input only repeats the commit of the event', async () => {
    expect((await runAt(at(OTHER), push, { commit: COMMIT })).verdict).toMatchObject(refused)
  })
})

describe('what may be checked out', () => {
  test('under pull_request_target the head: scanned under the name of its branch', async () => {
    const { scans } = await runAt(at(COMMIT), target)
    expect(scans).toEqual([expect.objectContaining({ branch: 'feature/cart' })])
  })

  test('the merge commit of a pull request is what GitHub checks out, and no problem', async () => {
    const { verdict, report } = await runAt(at('e'.repeat(40)), pullRequest)
    expect(verdict.decision).toBe('pass')
    expect(report.notChecked).toEqual([MALWARE_NOT_READ])
  })

  test('a commit that inputs name together with its branch', async () => {
    const { verdict, scans } = await runAt(at(OTHER), workflowRun, { commit: OTHER, 'branch-name': 'fork/main' })
    expect(verdict.decision).toBe('pass')
    expect(scans).toEqual([expect.objectContaining({ branch: 'fork/main', commit: OTHER })])
  })
})

describe('a commit that only an input names', () => {
  test('and that is not checked out makes a pass a warning', async () => {
    const { verdict, report } = await runAt(at(COMMIT), push, { commit: OTHER, 'branch-name': 'x' })
    expect(verdict).toMatchObject({ decision: 'warn', reasonCode: 'invalid_input' })
    expect(verdict.message).toContain(`is ${COMMIT}, not ${OTHER}`)
    expect(report.notChecked.join(' ')).toContain('Whether the files are those of the commit')
  })

  test('does not soften what breaks the gate', async () => {
    const scene = sceneWith([critical], { files: at(COMMIT) })
    const { verdict } = await scene.run({ commit: OTHER, 'branch-name': 'x' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'gate_failed' })
  })

  test.each([
    ['push', push],
    ['workflow_run', workflowRun],
    ['pull_request', pullRequest],
  ])('under the name of the branch of the event (%s) would pass for that branch: refused', async (_, github) => {
    const { verdict, uploads } = await runAt(at(OTHER), github, { commit: OTHER })
    expect(verdict).toMatchObject(refused)
    expect(verdict.next).toContain('Give branch-name as well')
    expect(uploads).toEqual([])
  })

  test('and that is the merge commit of the pull request needs no branch', async () => {
    const merge = 'e'.repeat(40)
    expect((await runAt(at(merge), pullRequest, { commit: merge })).verdict.decision).toBe('pass')
  })
})

describe('git tells no commit', () => {
  const files = { ...emptyLock, '.git/HEAD': 'ref: refs/heads/.invalid\n' }

  test('refused under pull_request_target', async () => {
    const { verdict, uploads } = await runAt(files, target)
    expect(verdict).toMatchObject(refused)
    expect(verdict.message).toContain('git does not tell which commit is checked out')
    expect(uploads).toEqual([])
  })

  test.each([
    ['push', push],
    ['pull_request', pullRequest],
  ])('told on %s', async (_, github) => {
    const { verdict, report } = await runAt(files, github)
    expect(verdict.decision).toBe('pass')
    expect(report.notChecked).toContain(
      'Whether the files are those of the commit: git does not tell which commit is checked out.',
    )
  })
})

describe('a checkout below the folder that is scanned', () => {
  test('is the one of the run: its commit counts', async () => {
    expect((await runAt(at(BASE_COMMIT, 'src/'), target)).verdict).toMatchObject(refused)
    const { verdict, report } = await runAt(at(COMMIT, 'src/'), target)
    expect(verdict.decision).toBe('pass')
    expect(report.notChecked).toEqual([MALWARE_NOT_READ])
  })

  test('and its tracked files', async () => {
    const scene = sceneWith([], { files: { ...at(COMMIT, 'src/'), 'src/api/go.mod': 'module x\n' } })
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', join(scene.folder, 'src'), ...args], { stdio: 'ignore' })
    git('init', '-q')
    git('add', '.')
    rmSync(join(scene.folder, 'src', 'api'), { recursive: true })
    const { verdict } = await scene.run()
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'upload_incomplete' })
    expect(verdict.message).toContain('src/api/go.mod git tracks')
  })

  test('beside another one: which of them the run is about is not known', async () => {
    const { verdict, uploads } = await runAt({ ...at(COMMIT, 'src/'), ...at(OTHER, 'tools/') }, push)
    expect(verdict).toMatchObject(refused)
    expect(verdict.message).toContain('src, tools')
    expect(verdict.next).toContain('`working-directory`')
    expect(uploads).toEqual([])
  })

  test('in a repository is a clone or a submodule: the repository around it counts', async () => {
    expect((await runAt({ ...at(COMMIT), ...at(OTHER, 'tools/') }, push)).verdict.decision).toBe('pass')
    const submodule = { 'libs/a/.git': 'gitdir: ../../.git/modules/a\n', 'libs/a/go.mod': 'module a\n' }
    const modules = { '.git/modules/a/HEAD': `${OTHER}\n` }
    const files = { ...at(COMMIT), ...submodule, ...modules }
    expect((await runAt(files, push, { 'working-directory': 'libs/a' })).verdict.decision).toBe('pass')
  })
})
