import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { GithubFacts } from '../define.ts'
import { refuseForeignFile } from './trusted-file.ts'

const PATH = '.github/shipgate.yml'
const content = 'version: 1\nstages: {}\n'

function checkout(format = 'sha1') {
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-trust-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' }
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...words], { cwd: folder, env })
      .toString()
      .trim()
  git('init', '-q', '-b', 'main', `--object-format=${format}`)
  mkdirSync(join(folder, '.github'))
  writeFileSync(join(folder, PATH), content)
  git('add', '.')
  git('commit', '-q', '-m', 'first')
  return { folder, git, sha: git('rev-parse', 'HEAD') }
}

function refusal(folder: string, given: Partial<GithubFacts> & { path?: string; bytes?: string }): string | undefined {
  const { path = PATH, bytes = content, ...facts } = given
  const github: GithubFacts = {
    event: { workflow_run: { id: 1 } },
    repository: 'acme/shop',
    sha: undefined,
    ref: 'refs/heads/main',
    actor: 'octocat',
    serverUrl: 'https://github.com',
    ...facts,
  }
  try {
    refuseForeignFile({ github, workspace: folder }, path, Buffer.from(bytes))
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

describe('where strangers start runs that have the secrets', () => {
  test.each(['sha1', 'sha256'])('the file of the commit of the run is trusted (%s)', format => {
    const { folder, sha } = checkout(format)
    expect(refusal(folder, { sha })).toBeUndefined()
    expect(refusal(folder, { sha, bytes: content.replaceAll('\n', '\r\n') })).toBeUndefined()
  })

  test('another commit is not, whatever of it is the same', () => {
    const { folder, git, sha } = checkout()
    git('commit', '-q', '--allow-empty', '-m', 'second')
    expect(refusal(folder, { sha })).toMatch(/is checked out\.$/)
  })

  test('nor is a file that was written over the one of the commit, as by unpacking an artifact', () => {
    const { folder, sha } = checkout()
    expect(refusal(folder, { sha, bytes: `${content}# other servers\n` })).toMatch(/is not the one of that commit/)
  })

  test('nor one that git does not track, in a checkout within the checkout, behind a link, or elsewhere', () => {
    const { folder, git, sha } = checkout()
    mkdirSync(join(folder, 'theirs/.github'), { recursive: true })
    writeFileSync(join(folder, 'theirs', PATH), content)
    expect(refusal(folder, { sha, path: `theirs/${PATH}` })).toMatch(/is not the one of that commit/)
    expect(refusal(folder, { sha, path: '/tmp/shipgate.yml' })).toMatch(/is not the one of that commit/)
    symlinkSync('elsewhere.yml', join(folder, 'link.yml'))
    git('add', 'link.yml')
    git('commit', '-q', '-m', 'link')
    expect(refusal(folder, { sha: git('rev-parse', 'HEAD'), path: 'link.yml' })).toMatch(/is not the one/)
  })

  test.each(['pull_request', 'issue', 'comment', 'check_run', 'check_suite'])('which are those with %s', key => {
    const { folder } = checkout()
    expect(refusal(folder, { sha: 'b'.repeat(40), event: { [key]: {} } })).toBeDefined()
  })

  test('and not those of a push, nor of a pull request whose runs have no secrets of others', () => {
    const { folder } = checkout()
    expect(refusal(folder, { sha: 'b'.repeat(40), event: { ref: 'refs/heads/main' } })).toBeUndefined()
    const pull = { event: { pull_request: {} }, ref: 'refs/pull/7/merge' }
    expect(refusal(folder, { sha: 'b'.repeat(40), ...pull })).toBeUndefined()
  })
})
