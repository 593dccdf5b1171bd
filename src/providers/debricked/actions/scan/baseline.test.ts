import { expect, test } from 'vitest'
import { isCancelled } from '../../../../core/errors.ts'
import type { Fault } from '../../../../sandbox/faults.ts'
import { lockOf } from '../../emulator/caller.test-support.ts'
import { syntheticFindings } from '../../emulator/index.ts'
import { readBaseline } from './baseline.ts'
import { scanScene, target } from './scene.test-support.ts'

const repository = target.repositoryName
const LIST = '/api/1.0/open/vulnerabilities/get-vulnerabilities'
const COMMITS = '/api/1.0/open/releases/by/name'
const vulnerable = { 'package-lock.json': lockOf({ lodash: '4.17.20' }) }
const clean = { 'package-lock.json': lockOf({ 'left-pad': '1.3.0' }) }

/** A scanned head; what else was scanned is up to the test. */
function scene(faults: readonly Fault[] = []) {
  const made = scanScene(faults)
  const { control } = made.emulator
  const add = (branch: string, commit: string, own: Partial<Parameters<typeof control.addScan>[0]> = {}) =>
    control.addScan({ repository, branch, commit, defaultBranch: 'main', files: vulnerable, ...own })
  const read = (own: Partial<typeof target> = {}, ids?: { repositoryId: number; commitId: number }) => {
    const head = ids ?? add('feature/cart', 'c0ffee')
    return made.clock.run(
      readBaseline(made.api, made.context, {
        repositoryId: head.repositoryId,
        target: { ...target, ...own },
        currentCommitId: head.commitId,
      }),
    )
  }
  return { ...made, add, read }
}

const packagesOf = (baseline: Awaited<ReturnType<typeof readBaseline>>) =>
  baseline.kind === 'known' ? new Set(baseline.findings.map(one => one.packageName)) : baseline

test('the base commit counts, all pages of it, and not what was scanned on its branch later', async () => {
  const { add, read, emulator } = scene()
  add('main', 'ba5e', { findings: syntheticFindings(803), endedAt: 1_700_000_000_000 })
  add('main', 'later', { files: clean })
  const baseline = await read()
  expect(baseline).toMatchObject({ kind: 'known' })
  const ids = new Set(baseline.kind === 'known' ? baseline.findings.map(one => one.id) : [])
  expect([...ids].filter(id => id.startsWith('CVE-2099'))).toHaveLength(803)
  expect(emulator.violations).toEqual([])
})

test('base commits are tried best first, then the newest scan of the base branch', async () => {
  const { add, read } = scene()
  add('main', 'older', { files: clean, endedAt: 1_700_000_000_000 })
  add('main', 'newest', { files: { 'package-lock.json': lockOf({ minimist: '1.2.5' }) } })
  add('release/1', 'first', { findings: [{ cve: 'CVE-2099-1', package: 'only-there' }] })
  expect(packagesOf(await read({ baseCommits: ['nobody', 'first'] }))).toContain('only-there')
  expect(packagesOf(await read({ baseCommits: ['nobody'] }))).toEqual(new Set(['minimist']))
  expect(packagesOf(await read({ baseCommits: [], baseBranch: 'release/1' }))).toContain('only-there')
})

test.each(['array', 'wrapped'] as const)('branches come as %s', async branches => {
  const { add, read, emulator } = scene()
  emulator.control.change({ branches, hierarchy: 'old' })
  add('main', 'tip')
  expect(packagesOf(await read())).toEqual(new Set(['lodash']))
})

test.each([
  ['nothing was scanned', {}, 'commit ba5e was never scanned, and branch main was never scanned'],
  ['there is no base at all', { baseCommits: [], baseBranch: undefined }, 'no base branch is known'],
  ['the base is the commit', { baseCommits: ['C0FFEE'], baseBranch: undefined }, 'is the scanned commit itself'],
  ['the base is the branch', { baseCommits: [], baseBranch: 'feature/cart' }, 'is the scanned branch itself'],
])('there is no baseline when %s', async (_, own, reason) => {
  const baseline = await scene().read(own)
  expect(baseline).toEqual({ kind: 'missing', reason: expect.stringContaining(reason) })
})

test('a commit is not compared with itself under the name of the base branch', async () => {
  const { add, read } = scene()
  const head = add('main', 'c0ffee')
  const baseline = await read({ baseCommits: [], branch: undefined }, head)
  expect(baseline).toEqual({ kind: 'missing', reason: expect.stringContaining('is the scanned commit itself') })
})

test('without a name for the newest commit, the branch is read as a whole, unless it may be our own', async () => {
  const refused = { kind: 'status', status: 403 } as const
  const hierarchy = { on: { path: '/api/1.0/open/dependencies/*', times: 99 }, what: refused }
  const { add, read } = scene([hierarchy])
  add('main', 'tip')
  expect(packagesOf(await read({ baseCommits: [] }))).toEqual(new Set(['lodash']))
  expect(await read({ baseCommits: [], branch: undefined })).toMatchObject({ kind: 'missing' })
})

test('a clean base is a base, one whose scan has not ended is none', async () => {
  const { add, read, clock } = scene()
  add('main', 'ba5e', { files: clean })
  expect(await read()).toEqual({ kind: 'known', findings: [] })
  const other = scene()
  other.add('main', 'ba5e', { files: clean, endedAt: clock.now() + 3_600_000 })
  expect(await other.read()).toMatchObject({ kind: 'missing', reason: expect.stringContaining('has no packages') })
})

test.each([402, 403, 404, 500, 503])('a list that is refused with %i for ever is no baseline', async status => {
  const { add, read } = scene([{ on: { path: LIST, times: 999 }, what: { kind: 'status', status } }])
  add('main', 'ba5e')
  expect(await read()).toEqual({
    kind: 'missing',
    reason: expect.stringMatching(/could not be read: could not read .*[^.]$/),
  })
})

test.each([
  [COMMITS, 'reset-before-headers'],
  [COMMITS, 'html-200'],
  [LIST, 'truncated-json'],
  [LIST, 'wrong-shape'],
] as const)('%s with %s is no baseline', async (path, kind) => {
  const { add, read } = scene([{ on: { path, times: 999 }, what: { kind } }])
  add('main', 'ba5e')
  expect(await read()).toMatchObject({ kind: 'missing' })
})

test('half a list is no baseline', async () => {
  const second = { on: { path: LIST, nth: 2, times: 99 }, what: { kind: 'status', status: 500 } } as const
  const { add, read } = scene([second])
  add('main', 'ba5e', { findings: syntheticFindings(300) })
  expect(await read()).toMatchObject({ kind: 'missing' })
  const bad = scene([{ on: { path: LIST }, what: { kind: 'wrong-shape', body: { vulnerabilities: [{ cvss: 9 }] } } }])
  bad.add('main', 'ba5e')
  expect(await bad.read()).toMatchObject({ kind: 'missing', reason: expect.stringContaining('has no id') })
})

test('of several commits with one name the newest counts', async () => {
  const twins = { kind: 'wrong-shape', body: [] as unknown[] } as const
  const { add, read } = scene([{ on: { path: COMMITS }, what: twins }])
  const old = add('main', 'one', { files: clean })
  const young = add('main', 'two')
  twins.body.push({ id: young.commitId, name: 'ba5e' }, { id: old.commitId, name: 'ba5e' }, { id: 1, name: 'ba5e77' })
  expect(packagesOf(await read())).toEqual(new Set(['lodash']))
})

test('a cancel passes', async () => {
  const made = scanScene()
  made.cancel()
  const work = readBaseline(made.api, made.context, { repositoryId: 1, target, currentCommitId: 1 })
  expect(await made.clock.run(work.catch((error: unknown) => isCancelled(error)))).toBe(true)
})
