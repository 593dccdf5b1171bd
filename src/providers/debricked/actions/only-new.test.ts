import { describe, expect, test } from 'vitest'
import { pullRequest, push, type Scene } from '../../../../test/kit/debricked-scene.ts'
import type { GithubFacts } from '../../../actions/define.ts'
import { sampleRepository } from '../../../sandbox/sample-repository.ts'
import {
  BASE_COMMIT,
  COMMIT,
  countSent,
  critical,
  high,
  idsIn,
  low,
  medium,
  rowsOf,
  sceneWith,
} from './scan-cases.test-support.ts'

const mergeGroup: GithubFacts = {
  ...push,
  event: {
    repository: { default_branch: 'main' },
    merge_group: {
      head_sha: COMMIT,
      head_ref: 'refs/heads/gh-readonly-queue/main/pr-7-ba5e',
      base_sha: BASE_COMMIT,
      base_ref: 'refs/heads/main',
    },
  },
  sha: COMMIT,
  ref: 'refs/heads/gh-readonly-queue/main/pr-7-ba5e',
}

/** The base was scanned with these findings, and the change brings those. */
function changed(base: Parameters<typeof sceneWith>[0], head: Parameters<typeof sceneWith>[0], commit = BASE_COMMIT) {
  const scene = sceneWith(head)
  scene.emulator.control.addScan({
    ...{ repository: 'acme/shop', branch: 'main', commit, defaultBranch: 'main', findings: base },
    files: { 'package-lock.json': '{"lockfileVersion":3,"packages":{}}' },
  })
  return scene
}

const scannedAs = ({ emulator }: Scene) => emulator.control.scans.map(({ branch, commit }) => ({ branch, commit }))

describe('only-new: auto', () => {
  test.each([
    ['pull_request', pullRequest],
    ['merge_group', mergeGroup],
  ])('on %s only what the base does not have breaks the gate', async (_, github) => {
    const old = await changed([critical, medium], [critical]).run({}, { github })
    expect(old.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(old.verdict.message).toContain('only new ones count')
    expect(old.outputs).toMatchObject({ 'vulnerability-count': '1', 'new-count': '0', 'fixed-count': '1' })
    expect(rowsOf(old, 'Not breaking the gate')).toEqual([expect.arrayContaining(['in the base as well'])])
    expect(idsIn(old, 'Fixed by this change')).toEqual([medium.cve])

    const fresh = await changed([critical], [critical, high]).run({}, { github })
    expect(fresh.verdict).toMatchObject({ decision: 'fail', reasonCode: 'gate_failed' })
    expect(fresh.verdict.message).toContain('1 new vulnerability breaks the gate (1 high')
    expect(fresh.outputs).toMatchObject({ 'new-count': '1', 'fixed-count': '0' })
    expect(idsIn(fresh, 'Breaking the gate')).toEqual([high.cve])
  })

  test('on push everything counts, and no base is looked for', async () => {
    const scene = changed([critical], [critical])
    const { verdict, outputs } = await scene.run({}, { github: push })
    expect(verdict.reasonCode).toBe('gate_failed')
    expect(outputs).toMatchObject({ 'new-count': '', 'fixed-count': '' })
    expect(countSent(scene, /get-branches/)).toBe(0)
    const names = scene.sent.flatMap(({ url }) => url.searchParams.get('name') ?? [])
    expect(names).toEqual([COMMIT])
  })

  test('on a pull request the head is scanned, under the name of its branch', async () => {
    const scene = changed([], [])
    await scene.run({}, { github: pullRequest })
    expect(scannedAs(scene)).toEqual([{ branch: 'feature/cart', commit: COMMIT }])
  })

  test('in a merge group the head of the group is scanned', async () => {
    const scene = changed([], [])
    await scene.run({}, { github: mergeGroup })
    expect(scannedAs(scene)).toEqual([{ branch: 'gh-readonly-queue/main/pr-7-ba5e', commit: COMMIT }])
  })
})

describe('only-new, said', () => {
  test('false on a pull request: everything counts', async () => {
    const { verdict } = await changed([critical], [critical]).run({ 'only-new': 'false' }, { github: pullRequest })
    expect(verdict.reasonCode).toBe('gate_failed')
  })

  test('true on push: with base-commit, and with base-branch', async () => {
    const byCommit = await changed([critical], [critical]).run({ 'only-new': 'true', 'base-commit': BASE_COMMIT })
    expect(byCommit.verdict.decision).toBe('pass')
    const scene = changed([critical], [critical])
    const byBranch = await scene.run({ 'only-new': 'true', 'base-branch': 'main', 'branch-name': 'release' })
    expect(byBranch.verdict.decision).toBe('pass')
    expect(byBranch.log.join('\n')).toContain('Compared with branch main')
  })

  test('true on push to the base branch itself: it is not compared with itself', async () => {
    const { verdict } = await changed([], [low]).run({ 'only-new': 'true', 'base-branch': 'main' })
    expect(verdict).toMatchObject({ decision: 'warn', reasonCode: 'baseline_missing' })
    expect(verdict.message).toContain('is the scanned branch itself')
  })
})

describe('the base', () => {
  test('its commit was not scanned: the newest scan of the base branch stands for it', async () => {
    const result = await changed([critical], [critical], 'older'.padEnd(40, '0')).run({}, { github: pullRequest })
    expect(result.verdict.decision).toBe('pass')
    expect(result.log.join('\n')).toContain('Compared with branch main')
  })

  test('is what Debricked knows of it today: a new advisory in an old package is not new', async () => {
    const scene = sceneWith([], { files: sampleRepository })
    const { control } = scene.emulator
    control.addScan({ repository: 'acme/shop', branch: 'main', commit: BASE_COMMIT, files: sampleRepository })
    control.publishAdvisory({
      ...{ id: 99_001, cve: 'CVE-2026-1', ghsa: 'GHSA-1', title: 'New', cwe: 1, cvss3: 9.9, cvss2: null },
      published: '2026-01-01',
      affects: [{ manager: 'npm', name: 'lodash', ranges: [{ before: '5.0.0' }] }],
    })
    const { verdict, outputs } = await scene.run({}, { github: pullRequest })
    expect(verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(outputs).toMatchObject({ 'critical-count': '2', 'new-count': '0' })
  })

  test('never scanned, and nothing breaks the gate: a warning that says why', async () => {
    const { verdict, outputs, report } = await sceneWith([low]).run({}, { github: pullRequest })
    expect(verdict).toMatchObject({ decision: 'warn', reasonCode: 'baseline_missing' })
    expect(outputs).toMatchObject({ 'new-count': '1', 'fixed-count': '' })
    expect(report.notChecked.join(' ')).toContain(
      `not compared with its base: commit ${BASE_COMMIT} was never scanned, and branch main was never scanned`,
    )
  })

  test('never scanned, and something breaks the gate: the gate says so', async () => {
    const { verdict } = await sceneWith([critical]).run({}, { github: pullRequest })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'gate_failed' })
    expect(verdict.message).toContain('Every finding counts as new')
  })

  test('could not be read: the same, and never an excuse', async () => {
    const faults = [
      { on: { path: '/api/1.0/open/releases/by/name', times: 9 }, what: { kind: 'status', status: 500 } },
    ] as const
    const scene = sceneWith([critical], { faults })
    const { verdict } = await scene.run({}, { github: pullRequest })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'gate_failed' })
    expect(verdict.message).toContain('the base could not be read')
  })

  test('the same vulnerability in another package is new', async () => {
    const { verdict } = await changed([critical], [{ ...critical, package: 'alpha-two' }]).run(
      {},
      { github: pullRequest },
    )
    expect(verdict.reasonCode).toBe('gate_failed')
  })
})

test('a pull request from a fork is scanned under the label of its branch', async () => {
  const event = pullRequest.event as { pull_request: { head: object; base: object } }
  const scene = sceneWith([])
  await scene.run(
    {},
    {
      github: {
        ...pullRequest,
        event: {
          ...event,
          pull_request: {
            ...event.pull_request,
            head: { sha: COMMIT, ref: 'main', label: 'stranger:main', repo: { full_name: 'stranger/shop' } },
            base: { sha: BASE_COMMIT, ref: 'main', repo: { full_name: 'acme/shop' } },
          },
        },
      },
    },
  )
  expect(scannedAs(scene)).toEqual([{ branch: 'stranger:main', commit: COMMIT }])
})
