import { expect, test } from 'vitest'
import { VIRTUAL_START } from '../../../../sandbox/clock.ts'
import type { Fault } from '../../../../sandbox/faults.ts'
import { lockOf } from '../../emulator/caller.test-support.ts'
import type { DebrickedSettings, FindingSeed } from '../../emulator/index.ts'
import { syntheticFindings } from '../../emulator/index.ts'
import { mostLookedUp } from '../../limits.ts'
import { enrichFindings } from './enrich-findings.ts'
import type { Finding } from './finding.ts'
import { judge } from './judge.ts'
import { listedFindings } from './listed-findings.ts'
import { judgeInput } from './scan.test-support.ts'
import { scanScene, target } from './scene.test-support.ts'

const VULNERABILITY = '/api/1.0/open/vulnerability'
const FIXES = `${VULNERABILITY}/:id/repositories/:id/root-fixes`
const lockFile = JSON.stringify({
  lockfileVersion: 3,
  packages: {
    '': { dependencies: { mkdirp: '0.5.5', lodash: '4.17.20' } },
    'node_modules/mkdirp': { version: '0.5.5', dependencies: { minimist: '^1.2.5' } },
    'node_modules/minimist': { version: '1.2.5' },
    'node_modules/lodash': { version: '4.17.20' },
  },
})

interface Choices {
  readonly files?: Readonly<Record<string, string>>
  readonly seeds?: readonly FindingSeed[]
  readonly settings?: Partial<DebrickedSettings>
  readonly faults?: readonly Fault[]
  readonly purpose?: 'report' | 'gate'
  readonly change?: (findings: readonly Finding[]) => readonly Finding[]
}

async function enriched(choices: Choices = {}) {
  const { files = { 'web/package-lock.json': lockFile }, seeds = [], settings = {}, faults = [] } = choices
  const scene = scanScene(faults)
  scene.emulator.control.change(settings)
  const ids = scene.emulator.control.addScan({
    ...{ repository: target.repositoryName, branch: 'main', commit: 'c0ffee', files, findings: seeds },
    endedAt: scene.clock.now(),
  })
  const work = async () => {
    const read: Finding[] = []
    for await (const finding of listedFindings(scene.api, ids)) read.push(finding)
    const findings = choices.change?.(read) ?? read
    const { repositoryId, commitId } = ids
    const options = { repositoryId, commitId, findings, purpose: choices.purpose ?? 'report' }
    return { before: findings, ...(await enrichFindings(scene.api, scene.context, options)) }
  }
  const result = await scene.clock.run(work())
  const asked = scene.emulator.journal.entries.filter(({ path }) => path.startsWith(VULNERABILITY))
  return { ...scene, ...result, asked }
}

const verdictOf = (findings: readonly Finding[]) =>
  judge(judgeInput({ findings, policy: { failOnSeverity: 'low', failOnFixableOnly: true } })).verdict.decision

test('files, versions, fixes and commands', async () => {
  const { findings, notes, emulator } = await enriched()
  const of = (id: string) => findings.find(one => one.id === id)
  expect(of('CVE-2021-23337')).toMatchObject({
    ...{ manifests: ['web/package-lock.json'], version: '4.17.20', fixedIn: '4.17.21', unfixable: false },
    fixCommand: 'npm install lodash@4.17.21',
  })
  expect(of('CVE-2021-44906')).toMatchObject({
    ...{ packageName: 'minimist', version: '1.2.5', fixedIn: '1.2.6', fixCommand: 'npm install mkdirp@0.5.6' },
  })
  expect(notes).toEqual([])
  expect(emulator.violations).toEqual([])
})

test('what has no fix is unfixable only after a complete look', async () => {
  const files = { 'package-lock.json': lockOf({ 'lodash.template': '4.5.0' }) }
  const complete = await enriched({ files, purpose: 'gate' })
  expect(complete.findings.map(one => one.unfixable)).toEqual([true])
  expect([verdictOf(complete.before), verdictOf(complete.findings)]).toEqual(['fail', 'pass'])
})

test('the gate waits for fixes that are still worked out, a report does not', async () => {
  const files = { 'package-lock.json': lockOf({ 'lodash.template': '4.5.0' }) }
  const settings = { rootFixMs: 20_000 }
  expect((await enriched({ files, settings, purpose: 'gate' })).findings[0]?.unfixable).toBe(true)
  const report = await enriched({ files, settings })
  expect(report.findings[0]?.unfixable).toBe(false)
  expect(report.notes).toEqual([expect.stringContaining('was not ready at Debricked yet for 1 vulnerability.')])
  const never = await enriched({ files, settings: { rootFixMs: 1e12 }, purpose: 'gate' })
  expect(never.asked.length).toBeLessThan(20)
  expect(verdictOf(never.findings)).toBe('fail')
})

test.each([400, 402, 403, 404, 500, 503])('%i from all lookups changes nothing but the notes', async status => {
  const faults: Fault[] = [{ on: { path: `${VULNERABILITY}/*`, times: 9_999 }, what: { kind: 'status', status } }]
  const { findings, before, notes, asked, clock } = await enriched({
    ...{ faults, purpose: 'gate' },
    seeds: syntheticFindings(100),
  })
  expect(findings).toEqual(before)
  expect(notes).toHaveLength(3)
  expect(verdictOf(findings)).toBe('fail')
  expect(asked).toHaveLength(0)
  // Once refused for a reason that is not about one vulnerability, the same is not asked a hundred times.
  expect(clock.now() - VIRTUAL_START).toBeLessThan(30_000)
})

test('one lookup that fails spoils only its own part', async () => {
  const faults: Fault[] = [{ on: { path: FIXES, times: 99 }, what: { kind: 'html-200' } }]
  const { findings, notes } = await enriched({ faults })
  expect(findings.find(one => one.id === 'CVE-2021-23337')).toMatchObject({
    ...{ manifests: ['web/package-lock.json'], fixedIn: '4.17.21', fixCommand: undefined, unfixable: false },
  })
  expect(notes).toEqual([expect.stringMatching(/^What to upgrade .* for \d+ vulnerabilities\. Could not/)])
})

test.each(['report', 'gate'] as const)(
  'for a %s the worst are looked up, a few at a time, each once',
  async purpose => {
    const { findings, notes, asked } = await enriched({ seeds: syntheticFindings(600), files: {}, purpose })
    const most = mostLookedUp[purpose]
    expect(new Set(asked.map(({ path }) => path)).size).toBe(asked.length)
    expect(asked.length).toBeLessThanOrEqual(3 * most)
    const looked = findings.filter(one => one.version !== undefined || one.unfixable || one.fixedIn !== undefined)
    expect(looked.length).toBeGreaterThan(0)
    expect(looked.length).toBeLessThanOrEqual(most)
    const best = { report: ['critical'], gate: ['critical', 'high', 'medium', 'low'] }[purpose]
    expect(looked.every(one => best.includes(one.severity))).toBe(true)
    expect(notes).toContainEqual(expect.stringContaining(`only the worst ${most} are`))
    // What was not looked up counts as fixable.
    expect(verdictOf(findings)).toBe('fail')
  },
)

test('a finding without a number is told, and the order stays', async () => {
  const change = (findings: readonly Finding[]) =>
    findings.toReversed().map((one, at) => (at === 0 ? { ...one, vulnerabilityId: undefined } : one))
  const { findings, before, notes } = await enriched({ change })
  expect(findings.map(one => one.id)).toEqual(before.map(one => one.id))
  expect(notes).toEqual([expect.stringContaining('of 1 finding were not looked up')])
})

test('a vulnerability in two packages is asked for once', async () => {
  const files = { 'package-lock.json': lockOf({ lodash: '4.17.20', 'lodash.template': '4.5.0' }) }
  const { findings, asked } = await enriched({ files, purpose: 'gate' })
  const both = findings.filter(one => one.id === 'CVE-2021-23337')
  expect(both.map(one => [one.packageName, one.fixedIn, one.unfixable]).sort()).toEqual([
    ['lodash', '4.17.21', false],
    ['lodash.template', undefined, true],
  ])
  expect(asked.filter(({ path }) => path.includes('/31877/'))).toHaveLength(3)
})

test('nothing to look up asks nothing, and a cancel passes', async () => {
  expect((await enriched({ change: () => [] })).asked).toEqual([])
  const scene = scanScene()
  scene.cancel()
  const options = { repositoryId: 1, commitId: 2, findings: [], purpose: 'report' } as const
  const one = (await enriched()).before
  const work = enrichFindings(scene.api, scene.context, { ...options, findings: one })
  expect(await scene.clock.run(work.catch((error: unknown) => error))).toMatchObject({ code: 'cancelled' })
})
