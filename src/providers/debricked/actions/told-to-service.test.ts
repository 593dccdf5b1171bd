import { describe, expect, test } from 'vitest'
import { type Inputs, pullRequest, push } from '../../../../test/kit/debricked-scene.ts'
import type { FindingSeed } from '../emulator/index.ts'
import { MALWARE_NOT_READ } from './scan/scan-report.ts'
import { COMMIT, critical, emptyLock, low, medium, sceneWith } from './scan-cases.test-support.ts'

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

  test.each(['v1.2.3', 'main'])('the tag %s is scanned under a name that no branch has', async tag => {
    const { upload } = await told({}, emptyLock, { ...push, ref: `refs/tags/${tag}` })
    expect(part(upload, 'branchName')).toBe(`refs/tags/${tag}`)
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

  test.each([
    ['nothing', [], 'unknown'],
    ['less', [low], 'warn'],
  ] as const)('the list is then of the other: with %s listed it is no pass', async (_, findings, decision) => {
    const { verdict } = await beside(findings).run()
    expect(verdict).toMatchObject({ decision, reasonCode: 'unexpected_response' })
    expect(verdict.message).toContain('Debricked says that the scan found')
  })

  test('also where the other found as many: the files of the commit tell', async () => {
    const { verdict } = await beside([low, medium]).run()
    expect(verdict).toMatchObject({ decision: 'warn', reasonCode: 'unexpected_response' })
    expect(verdict.message).toContain(`Debricked has a newer scan of ${COMMIT} with files of another run`)
    expect(verdict.next).toContain('`repository-name`')
  })

  test('an earlier scan of the commit, such as that of a first attempt, is no doubt', async () => {
    const scene = sceneWith([low])
    scene.emulator.control.addScan({ repository: 'acme/shop', branch: 'main', commit: COMMIT, findings: [critical] })
    expect((await scene.run()).verdict.decision).toBe('pass')
  })

  test('names of their own keep them apart', async () => {
    const { verdict, report } = await beside([low]).run({ 'repository-name': 'acme/shop/web' })
    expect(verdict.reasonCode).toBe('gate_failed')
    expect(report.notChecked).toEqual([MALWARE_NOT_READ])
  })
})

test('an exploited finding is marked', async () => {
  const scene = sceneWith([{ ...critical, exploited: true }])
  const { report } = await scene.run()
  expect(JSON.stringify(report.tables)).toContain('critical 9.8, exploited')
})
