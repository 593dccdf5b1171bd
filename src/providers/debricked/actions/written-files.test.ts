import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pullRequest } from '../../../../test/kit/debricked-scene.ts'
import type { Github, SarifReceipt, SarifUpload } from '../../../actions/github.ts'
import { ShipgateError } from '../../../core/errors.ts'
import { sampleExceptions } from '../../../sandbox/sample-repository.ts'
import { sarifProblems } from './scan/sarif-validator.test-support.ts'
import { COMMIT, countSent, critical, high, low, medium, sceneWith } from './scan-cases.test-support.ts'

type Json = Readonly<Record<string, unknown>>

const read = (folder: string, path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'))

describe('report-file', () => {
  test('has every finding and what became of it, and its output is an absolute path', async () => {
    const scene = sceneWith([critical, high, medium, low])
    scene.write({ '.shipgate/exceptions.yml': sampleExceptions([critical.cve], '2099-01-01') })
    scene.emulator.control.review({ repository: 'acme/shop', cve: medium.cve, status: 'unaffected' })
    const { outputs, verdict } = await scene.run({ 'report-file': 'out/findings.json', 'report-severity': 'high' })
    expect(outputs['report-file']).toBe(`${scene.folder}/out/findings.json`)
    const report = read(scene.folder, 'out/findings.json')
    expect(report).toMatchObject({
      'schema-version': 1,
      repository: 'acme/shop',
      branch: 'main',
      commit: COMMIT,
      'scan-id': outputs['scan-id'],
      decision: verdict.decision,
      'reason-code': verdict.reasonCode,
      counts: { total: 2, high: 1, low: 1 },
      fixed: null,
    })
    const became = report.findings.map((one: Json) => [one['id'], one['decision']])
    expect(Object.fromEntries(became)).toEqual({
      [critical.cve]: 'excepted',
      [high.cve]: 'breaking',
      [medium.cve]: 'set-aside',
      [low.cve]: 'quiet',
    })
  })

  test('that cannot be written is said, and a gate that broke stays the reason', async () => {
    const scene = sceneWith([low])
    mkdirSync(join(scene.folder, 'taken'))
    const { verdict } = await scene.run({ 'report-file': 'taken' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(verdict.message).toContain('The file of report-file could not be written')
    const broken = sceneWith([critical])
    mkdirSync(join(broken.folder, 'taken'))
    const both = await broken.run({ 'report-file': 'taken' })
    expect(both.verdict.reasonCode).toBe('gate_failed')
    expect(both.outputs['critical-count']).toBe('1')
    expect(both.outputs['report-file']).toBeUndefined()
  })
})

describe('sarif-file', () => {
  test('is valid SARIF with a result for each finding, the excused ones suppressed', async () => {
    const scene = sceneWith([critical, high, low])
    scene.write({ '.shipgate/exceptions.yml': sampleExceptions([critical.cve], '2099-01-01') })
    const { outputs } = await scene.run({ 'sarif-file': 'out/shipgate.sarif' })
    expect(outputs['sarif-file']).toBe(`${scene.folder}/out/shipgate.sarif`)
    const sarif = read(scene.folder, 'out/shipgate.sarif')
    expect(sarifProblems(sarif)).toEqual([])
    const [run] = sarif.runs
    expect(run.results.map((one: Json) => [one['ruleId'], one['level'], 'suppressions' in one])).toEqual([
      [high.cve, 'error', false],
      [low.cve, 'note', false],
      [critical.cve, 'note', true],
    ])
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('package-lock.json')
    expect(run.tool.driver.rules.map((rule: Json) => rule['properties'])).toContainEqual(
      expect.objectContaining({ 'security-severity': '8.1' }),
    )
    expect(run.automationDetails).toEqual({ id: 'debricked-scan/' })
  })

  test('of a clean commit is there, too, so that code scanning can close what was open', async () => {
    const scene = sceneWith([])
    await scene.run({ 'sarif-file': 'shipgate.sarif', 'comment-key': 'web' })
    const sarif = read(scene.folder, 'shipgate.sarif')
    expect(sarifProblems(sarif)).toEqual([])
    expect(sarif.runs[0]).toMatchObject({ results: [], automationDetails: { id: 'debricked-scan/web/' } })
  })
})

describe('upload-sarif', () => {
  const inputs = { 'upload-sarif': 'true', 'github-token': 'ghs_0123456789abcdefghij' }

  function codeScanning(answer: () => SarifReceipt) {
    const uploads: SarifUpload[] = []
    const api: Pick<Github, 'uploadSarif'> = {
      uploadSarif: async upload => {
        uploads.push(upload)
        return answer()
      },
    }
    return { api, uploads }
  }

  test('taken: for the commit, under the ref of the pull request, without what is excused', async () => {
    const { api, uploads } = codeScanning(() => ({ kind: 'taken', id: 'b51c2f' }))
    const scene = sceneWith([high, low])
    scene.write({ '.shipgate/exceptions.yml': sampleExceptions([high.cve], '2099-01-01') })
    const { verdict, log } = await scene.run(
      { ...inputs, 'only-new': 'false' },
      { github: pullRequest, githubApi: api },
    )
    expect(verdict.decision).toBe('pass')
    expect(uploads).toEqual([expect.objectContaining({ commit: COMMIT, ref: 'refs/pull/7/head' })])
    const sarif = JSON.parse(uploads[0]?.text ?? '')
    expect(sarifProblems(sarif)).toEqual([])
    expect(sarif.runs[0].results.map((one: Json) => one['ruleId'])).toEqual([low.cve])
    expect(log).toContain('Code scanning has the findings (b51c2f)')
  })

  test('on push under the ref of the branch', async () => {
    const { api, uploads } = codeScanning(() => ({ kind: 'taken', id: '1' }))
    await sceneWith([low]).run(inputs, { githubApi: api })
    expect(uploads).toEqual([expect.objectContaining({ commit: COMMIT, ref: 'refs/heads/main' })])
  })

  test('refused: the verdict of the gate stands, and the reason is told', async () => {
    const { api } = codeScanning(() => ({ kind: 'refused', reason: 'Code scanning is not switched on here.' }))
    const { verdict, report, log } = await sceneWith([low]).run(inputs, { githubApi: api })
    expect(verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(report.notChecked).toContainEqual(expect.stringContaining('Code scanning is not switched on here.'))
    expect(log).toContainEqual(expect.stringMatching(/^warning: .*not switched on/))
  })

  test('thrown: the same', async () => {
    const { api } = codeScanning(() => {
      throw new ShipgateError('provider_unavailable', 'GitHub is not available (503).')
    })
    const { verdict, report } = await sceneWith([critical]).run(inputs, { githubApi: api })
    expect(verdict.reasonCode).toBe('gate_failed')
    expect(report.notChecked).toContainEqual(expect.stringContaining('GitHub is not available (503).'))
  })

  test('without a token: told, nothing else', async () => {
    const { verdict, report } = await sceneWith([low]).run({ 'upload-sarif': 'true' })
    expect(verdict.decision).toBe('pass')
    expect(report.notChecked.join(' ')).toContain('not handed to code scanning')
  })

  test('not asked for: GitHub is left alone', async () => {
    const { api, uploads } = codeScanning(() => ({ kind: 'taken', id: '1' }))
    await sceneWith([low]).run({ 'github-token': inputs['github-token'] }, { githubApi: api })
    expect(uploads).toEqual([])
  })
})

describe('sbom-file', () => {
  test.each([
    ['CycloneDX', 'bomFormat', 'CycloneDX'],
    ['SPDX-2.3', 'spdxVersion', 'SPDX-2.3'],
    ['SPDX', 'spdxVersion', 'SPDX-2.3'],
  ])('as %s: ordered once, waited for, saved', async (format, member, value) => {
    const scene = sceneWith([low], { sbomMs: 20_000 })
    const { verdict, outputs } = await scene.run({ 'sbom-file': 'out/bom.json', 'sbom-format': format })
    expect(verdict.decision).toBe('pass')
    expect(outputs['sbom-file']).toBe(`${scene.folder}/out/bom.json`)
    expect(read(scene.folder, 'out/bom.json')[member]).toBe(value)
    expect(countSent(scene, /POST .*sbom/)).toBe(1)
  })

  test('not in the plan: a pass becomes a warning, a broken gate stays one', async () => {
    const options = { withheld: ['sbom'] } as const
    const scene = sceneWith([low], options)
    const { verdict, outputs } = await scene.run({ 'sbom-file': 'bom.json' })
    expect(verdict).toMatchObject({ decision: 'warn', reasonCode: 'plan_required' })
    expect(outputs['sbom-file']).toBeUndefined()
    expect(existsSync(join(scene.folder, 'bom.json'))).toBe(false)
    const broken = await sceneWith([critical], options).run({ 'sbom-file': 'bom.json' })
    expect(broken.verdict.reasonCode).toBe('gate_failed')
  })

  test('never ready: unknown, and the findings are told all the same', async () => {
    const { verdict, outputs } = await sceneWith([low], { sbomQueueTooLong: true }).run({ 'sbom-file': 'bom.json' })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
    expect(verdict.message).toContain('its queue is long')
    expect(outputs['low-count']).toBe('1')
  })
})
