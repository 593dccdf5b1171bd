import { describe, expect, test } from 'vitest'
import { type Inputs, pullRequest, push } from '../../../../test/kit/debricked-scene.ts'
import type { FindingSeed } from '../emulator/index.ts'
import { COMMIT, critical, emptyLock, low, sceneWith } from './scan-cases.test-support.ts'

type Told = Readonly<Record<string, unknown>>

/** A run, with the body of the finish and the texts of the uploads that it sent. */
async function told(inputs: Inputs = {}, files = emptyLock, github = push) {
  const finishes: Told[] = []
  const uploads: string[] = []
  const scene = sceneWith([low], {
    files,
    wrap: inner => async (request, signal) => {
      if (request.url.includes('/finishes/')) finishes.push((await request.clone().json()) as Told)
      if (request.url.includes('/uploads/')) uploads.push(await request.clone().text())
      return await inner(request, signal)
    },
  })
  const result = await scene.run(inputs, { github })
  return { result, scene, finish: finishes[0], upload: uploads[0] ?? '' }
}

const part = (upload: string, name: string) =>
  new RegExp(`name="${name}"\\r\\n(?:[^\\r]+\\r\\n)*\\r\\n([^\\r]*)\\r\\n`).exec(upload)?.[1]

describe('what Debricked is told of the commit', () => {
  test('from the event: repository, commit, branch, default branch, address and author', async () => {
    const { upload, finish } = await told()
    expect(part(upload, 'repositoryName')).toBe('acme/shop')
    expect(part(upload, 'commitName')).toBe(push.sha)
    expect(part(upload, 'branchName')).toBe('main')
    expect(part(upload, 'defaultBranchName')).toBe('main')
    expect(part(upload, 'repositoryUrl')).toBe('https://github.com/acme/shop')
    expect(finish).toMatchObject({
      repositoryName: 'acme/shop',
      commitName: push.sha,
      author: 'octocat',
      isRelease: false,
      integrationName: 'githubActions',
      debrickedConfig: null,
    })
  })

  test('the inputs overrule the event', async () => {
    const { upload, finish, scene } = await told(
      {
        'repository-name': 'acme/storefront',
        commit: 'f00d'.padEnd(40, '0'),
        'branch-name': 'release/2',
        'default-branch': 'trunk',
        author: 'release-bot',
        'repository-url': 'https://git.example.com/acme/storefront',
        'is-release': 'true',
      },
      emptyLock,
      pullRequest,
    )
    expect(part(upload, 'defaultBranchName')).toBe('trunk')
    expect(part(upload, 'repositoryUrl')).toBe('https://git.example.com/acme/storefront')
    expect(finish).toMatchObject({ author: 'release-bot', isRelease: true })
    expect(scene.emulator.control.scans).toEqual([
      expect.objectContaining({
        repository: 'acme/storefront',
        branch: 'release/2',
        commit: 'f00d'.padEnd(40, '0'),
        author: 'release-bot',
        isRelease: true,
      }),
    ])
  })

  test('a tag is scanned under its name', async () => {
    const { upload } = await told({}, emptyLock, { ...push, ref: 'refs/tags/v1.2.3' })
    expect(part(upload, 'branchName')).toBe('v1.2.3')
  })

  test('outside of Actions, what no input says is asked for before any request', async () => {
    const nothing = { event: undefined, repository: undefined, sha: undefined, ref: undefined }
    const { result, scene } = await told({}, emptyLock, { ...nothing, actor: undefined, serverUrl: undefined })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(result.verdict.message).toContain('repository-name and commit')
    expect(scene.sent).toEqual([])
  })
})

describe('config-file', () => {
  const config = 'ignore:\n  packages:\n    - pURL: pkg:npm/delta\n'

  test('is sent with the scan when it is there', async () => {
    const { finish } = await told({}, { ...emptyLock, 'debricked-config.yaml': config })
    expect(finish?.['debrickedConfig']).toEqual({ ignore: { packages: [{ pURL: 'pkg:npm/delta' }] } })
  })

  test('under another name, too; there it must exist', async () => {
    const { finish } = await told({ 'config-file': 'ci/scan.yaml' }, { ...emptyLock, 'ci/scan.yaml': config })
    expect(finish?.['debrickedConfig']).not.toBeNull()
    const { result, scene } = await told({ 'config-file': 'ci/scan.yaml' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(scene.sent).toEqual([])
  })

  test.each([
    ['no YAML', 'ignore: ['],
    ['an unknown key', 'ignored: {}\n'],
  ])('with %s is refused before any request: the scan would be another one', async (_, text) => {
    const { result, scene } = await told({}, { ...emptyLock, 'debricked-config.yaml': text })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(result.verdict.message).toContain('debricked-config.yaml')
    expect(scene.sent).toEqual([])
  })
})

describe('what is checked out', () => {
  const at = (commit: string) => ({ ...emptyLock, '.git/HEAD': `${commit}\n` })
  const base = 'ba5e'.padEnd(40, '0')
  const target = { ...pullRequest, sha: base, ref: 'refs/heads/main' }

  test('under pull_request_target the base: refused, nothing is uploaded', async () => {
    const { result, scene } = await told({}, at(base), target)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(result.verdict.message).toContain(`the commit that is checked out is ${base}`)
    expect(result.verdict.next).toContain('check out the head of the pull request')
    expect(scene.emulator.control.files).toEqual([])
  })

  test('under pull_request_target the head: scanned under the name of its branch', async () => {
    const { scene } = await told({}, at('c0ffee'.padEnd(40, '0')), target)
    expect(scene.emulator.control.scans).toEqual([expect.objectContaining({ branch: 'feature/cart' })])
  })

  test('the merge commit of a pull request is what GitHub checks out, and no problem', async () => {
    const { result } = await told({ 'only-new': 'false' }, at('e'.repeat(40)), pullRequest)
    expect(result.verdict.decision).toBe('pass')
    expect(result.report.notChecked).toEqual([])
  })

  test('another commit on push is told', async () => {
    const { result } = await told({}, at('d'.repeat(40)))
    expect(result.verdict.decision).toBe('pass')
    expect(result.report.notChecked.join(' ')).toContain('Whether the files are those of the commit')
  })

  test('a commit that an input names is told when it is not the one', async () => {
    const { result } = await told({ commit: 'f'.repeat(40) }, at('c0ffee'.padEnd(40, '0')))
    expect(result.report.notChecked.join(' ')).toContain(`not ${'f'.repeat(40)}`)
  })
})

describe('two scans of one commit under one name', () => {
  const beside = (findings: readonly FindingSeed[]) =>
    sceneWith([critical, low], {
      wrap: (inner, { emulator, clock }) => {
        let late = true
        return async (request, signal) => {
          if (late && request.url.includes('get-vulnerabilities')) {
            late = false
            const other = { repository: 'acme/shop', branch: 'main', commit: COMMIT, endedAt: clock.now() }
            emulator.control.addScan({ ...other, files: emptyLock, findings })
          }
          return await inner(request, signal)
        }
      },
    })

  test.each([0, 1])('the list is then of the other: with less than this one found (%i) it is no pass', async count => {
    const { verdict } = await beside([low].slice(0, count)).run()
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
    expect(verdict.message).toContain('Debricked says that the scan found')
  })

  test('names of their own keep them apart', async () => {
    const { verdict, report } = await beside([low]).run({ 'repository-name': 'acme/shop/web' })
    expect(verdict.reasonCode).toBe('gate_failed')
    expect(report.notChecked).toEqual([])
  })
})

test('an exploited finding is marked', async () => {
  const scene = sceneWith([{ ...critical, exploited: true }])
  const { report } = await scene.run()
  expect(JSON.stringify(report.tables)).toContain('critical 9.8, exploited')
})
