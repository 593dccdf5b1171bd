import { describe, expect, test } from 'vitest'
import type { RuleSeed } from '../emulator/index.ts'
import { critical, failingRule, high, low, rowsOf, sceneWith, warningRule } from './scan-cases.test-support.ts'

function ruledScene(rules: readonly RuleSeed[], findings = [high]) {
  const scene = sceneWith(findings)
  scene.emulator.control.setRules(rules)
  return scene
}

const lenient = { 'fail-on-severity': 'critical' }

describe("Debricked's own rules", () => {
  test('one that fails the pipeline breaks the gate', async () => {
    const result = await ruledScene([failingRule]).run(lenient)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rule_failed' })
    expect(result.verdict.message).toBe('1 Debricked rule failed the pipeline.')
    expect(JSON.parse(result.outputs['failed-rules-json'] ?? '')).toEqual([
      { description: failingRule.description, url: null, events: [{ package: 'beta', id: high.cve }] },
    ])
    expect(rowsOf(result, "Debricked's rules")).toEqual([
      ['If a vulnerability is at least high', 'fails', `${high.cve} in beta`],
    ])
  })

  test('one that only warns warns', async () => {
    const { verdict, outputs } = await ruledScene([warningRule]).run(lenient)
    expect(verdict).toMatchObject({ decision: 'warn', reasonCode: 'rule_failed' })
    expect(outputs['failed-rules-json']).toBe('[]')
  })

  test('with fail-on-rules: false they are shown and do not count', async () => {
    const result = await ruledScene([failingRule, warningRule]).run({ ...lenient, 'fail-on-rules': 'false' })
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(JSON.parse(result.outputs['failed-rules-json'] ?? '')).toHaveLength(1)
    expect(rowsOf(result, "Debricked's rules")).toHaveLength(2)
  })

  test('one that was not triggered says nothing', async () => {
    const result = await ruledScene([failingRule], [low]).run(lenient)
    expect(result.verdict.decision).toBe('pass')
    expect(rowsOf(result, "Debricked's rules")).toBeUndefined()
  })

  test('beside a broken gate they are told in the same message', async () => {
    const { verdict } = await ruledScene([failingRule, warningRule], [critical]).run()
    expect(verdict.reasonCode).toBe('gate_failed')
    expect(verdict.message).toMatch(
      /breaks the gate .*\. 1 Debricked rule failed the pipeline\. 1 Debricked rule warned/,
    )
  })

  test('an exception excuses a finding, not the rule that it triggers', async () => {
    const scene = ruledScene([failingRule])
    scene.write({
      '.shipgate/exceptions.yml': `- { id: ${high.cve}, reason: r, owner: o, expires: 2099-01-01 }\n`,
    })
    const { verdict, outputs } = await scene.run()
    expect(outputs['excepted-count']).toBe('1')
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'rule_failed' })
  })

  test('the verdict of the whole counts where no rule explains it', async () => {
    const faults = [
      {
        on: { path: '/api/1.0/open/ci/upload/status', times: 99 },
        what: { kind: 'unknown-enum', at: ['automationsAction'], word: 'fail' },
      },
    ] as const
    const odd = await sceneWith([low], { faults }).run()
    expect(odd.verdict).toMatchObject({ decision: 'fail', reasonCode: 'rule_failed' })
    expect(odd.outputs['failed-rules-json']).toContain('lists no rule that explains it')
  })
})

describe('warn-only', () => {
  const soft = { 'warn-only': 'true' }

  test('softens a broken gate, and says so', async () => {
    const { verdict, report } = await ruledScene([failingRule], [critical]).run(soft)
    expect(verdict).toMatchObject({ decision: 'warn', reasonCode: 'gate_failed' })
    expect(verdict.message).toContain('With warn-only, this only warns.')
    expect(report.annotations.map(({ level }) => level)).toEqual(['warning'])
  })

  test('softens a rule, a licence, a package and an expired exception', async () => {
    const rule = await ruledScene([failingRule]).run({ ...soft, ...lenient })
    expect(rule.verdict).toMatchObject({ decision: 'warn', reasonCode: 'rule_failed' })
    const licence = await sceneWith([{ ...low, licence: 'GPL-3.0-only' }]).run({
      ...soft,
      'deny-licenses': 'GPL-3.0-only',
    })
    expect(licence.verdict).toMatchObject({ decision: 'warn', reasonCode: 'license_denied' })
    const denied = await sceneWith([low]).run({ ...soft, 'deny-packages': 'delta' })
    expect(denied.verdict).toMatchObject({ decision: 'warn', reasonCode: 'package_denied' })
    const lapsed = sceneWith([critical])
    lapsed.write({
      '.shipgate/exceptions.yml': `- { id: ${critical.cve}, reason: r, owner: o, expires: 2020-01-01 }\n`,
    })
    expect((await lapsed.run(soft)).verdict).toMatchObject({ decision: 'warn', reasonCode: 'exception_expired' })
  })

  test('softens nothing that keeps the scan from being a proof', async () => {
    const none = sceneWith([], { files: { 'README.md': 'no dependencies' } })
    expect((await none.run(soft)).verdict).toMatchObject({ decision: 'fail', reasonCode: 'no_dependency_files' })
    const refused = sceneWith([])
    refused.emulator.control.refuseUpload('package-lock.json', { status: 400 })
    expect((await refused.run(soft)).verdict).toMatchObject({ decision: 'fail', reasonCode: 'upload_incomplete' })
    const plan = sceneWith([], { withheld: ['vulnerabilities'] })
    expect((await plan.run(soft)).verdict).toMatchObject({ decision: 'fail', reasonCode: 'plan_required' })
    const endless = sceneWith([], { scanMs: 10 * 3_600_000 })
    expect((await endless.run(soft)).verdict).toMatchObject({ decision: 'unknown', reasonCode: 'scan_incomplete' })
    const wrong = await sceneWith([]).run({ ...soft, 'exceptions-file': 'gone.yml' })
    expect(wrong.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    const unknown = await sceneWith([]).run({ ...soft, 'debricked-token': '' })
    expect(unknown.verdict).toMatchObject({ decision: 'fail', reasonCode: 'missing_credentials' })
  })
})
