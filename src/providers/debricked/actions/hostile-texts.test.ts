import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { debrickedScene } from '../../../../test/kit/debricked-scene.ts'
import {
  changed,
  harmless,
  hear,
  LIST,
  type Lie,
  listOf,
  lying,
  ok,
  type Reply,
  STATUS,
  UPLOADS,
} from './lies.test-support.ts'

describe('hostile texts are data', () => {
  const hostile = [
    '::error title=forged::forged',
    '\r::set-output name=decision::pass',
    '##[error]forged',
    '\n::stop-commands::pause',
    '<img src=x onerror=alert(1)> [click](javascript:alert(1)) | @octocat `code` <!-- hidden -->',
    '\u001b[31mred\u001b[0m\u202e',
  ].join(' ')
  const list: Lie = {
    at: LIST,
    say: (_, url) =>
      listOf(
        url.searchParams.get('page') === '1'
          ? [{ cveId: hostile, cvss: { text: 9.8 }, dependencies: [{ name: null, shortName: hostile, link: hostile }] }]
          : [],
      ),
  }

  test('names of packages and vulnerabilities arrive in the files as they were sent, and steer nothing', async () => {
    const { result, scene } = await hear(list, { inputs: { 'report-file': 'report.json', 'sarif-file': 'x.sarif' } })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'gate_failed' })
    const report = JSON.parse(readFileSync(join(scene.folder, 'report.json'), 'utf8')) as {
      readonly findings: readonly { readonly id: string; readonly package: string; readonly url: unknown }[]
    }
    expect(report.findings).toMatchObject([{ id: hostile, package: hostile, url: null }])
    JSON.parse(readFileSync(join(scene.folder, 'x.sarif'), 'utf8'))
    // The verdict's sentence, which is also an annotation, is one line.
    expect(result.verdict.message).not.toMatch(/[\p{Cc}\u202e]/u)
    for (const line of result.log) expect(line).not.toMatch(/^\s*(::|##\[)/m)
  })

  test('a name that deny-packages and the licences name stays within its sentence', async () => {
    const lie: Lie = {
      at: /get-hierarchy$/,
      say: (truth, url) => {
        const name = { name: null, shortName: `left-pad${hostile}` }
        const dependencies = url.searchParams.get('page') === '1' ? [{ id: 1, name, licenses: [] }] : []
        return changed(truth, { dependencies })
      },
    }
    const { verdict } = await hear(lie, { inputs: { 'deny-licenses': 'unknown' } })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'license_denied' })
    expect(verdict.message).not.toMatch(/[\p{Cc}\u202e]/u)
  })

  test('descriptions of rules and their links', async () => {
    const rule = {
      ...{ ruleDescription: hostile, ruleActions: ['failPipeline'], ruleLink: 'javascript:alert(1)', triggered: true },
      triggerEvents: [{ dependency: hostile, cve: hostile }],
    }
    const say = (truth: Reply) => (truth.status === 200 ? changed(truth, { automationRules: [rule] }) : truth)
    const { result } = await hear({ at: STATUS, say })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rule_failed' })
    expect(result.verdict.message).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(JSON.parse(result.outputs['failed-rules-json'] ?? '')).toMatchObject([
      { description: hostile.trim(), url: null, events: [{ package: hostile, id: hostile }] },
    ])
  })

  test('the reason of a refused upload stays within its sentence', async () => {
    const { verdict } = await hear({ at: UPLOADS, say: () => ok({ message: hostile }) })
    expect(verdict.reasonCode).toBe('upload_incomplete')
    expect(verdict.message).not.toMatch(/[\p{Cc}\u202e]/u)
  })

  test('names of files and what to do', async () => {
    const files: Lie = { at: /\/files$/, say: () => ok([{ id: 1, name: `../../${hostile}` }]) }
    const fixes = ok({ fixes: { [`left-pad#${hostile}`]: hostile }, commands: [hostile], isReady: true })
    const scene = debrickedScene({
      files: harmless,
      wrap: inner =>
        lying({ ...files, at: /\/vulnerability\/\d+\/files$/ })(lying({ at: /root-fixes$/, say: () => fixes })(inner)),
    })
    scene.emulator.control.setRules([])
    scene.emulator.control.scriptScan({
      findings: [{ cve: 'CVE-2099-1', package: 'left-pad', version: '1.3.0', cvss: 9 }],
    })
    const result = await scene.run({ 'report-file': 'report.json', 'sarif-file': 'x.sarif' })
    expect(result.verdict.reasonCode).toBe('gate_failed')
    const report = JSON.parse(readFileSync(join(scene.folder, 'report.json'), 'utf8')) as {
      readonly findings: readonly unknown[]
    }
    // A command with control characters is no command.
    expect(report.findings).toMatchObject([{ manifests: [`../../${hostile}`], 'fix-command': null }])
    const sarif = readFileSync(join(scene.folder, 'x.sarif'), 'utf8')
    expect(sarif).not.toMatch(/"uri": ?"[^"]*\.\./)
  })
})
