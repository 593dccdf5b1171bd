import { describe, expect, it } from 'vitest'
import { parseDeniedPackages } from './denied-packages.ts'
import { judge } from './judge.ts'
import { parseLicensePolicy } from './licenses.ts'
import { exception, finding, judgeInput, rule, scannedPackage } from './scan.test-support.ts'

const verdictOf = (own: Parameters<typeof judgeInput>[0]) => {
  const { decision, reasonCode } = judge(judgeInput(own)).verdict
  return `${decision}/${reasonCode}`
}

describe('judge', () => {
  it('passes a scan without findings', () => {
    const judgement = judge(judgeInput())
    expect(judgement.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(judgement.verdict.message).toBe('The scan finished; it found no vulnerability.')
    expect(judgement.counts).toEqual({ critical: 0, high: 0, medium: 0, low: 0, unscored: 0, total: 0 })
  })

  it('fails at and above the threshold and reports below it', () => {
    const findings = [
      finding({ severity: 'medium' }),
      finding({ id: 'CVE-2', severity: 'critical' }),
      finding({ id: 'CVE-3', severity: 'low' }),
    ]
    const judgement = judge(judgeInput({ findings, policy: { reportSeverity: 'medium' } }))
    expect(judgement.verdict.message).toBe('1 vulnerability breaks the gate (1 critical; fail-on-severity is high).')
    expect(judgement.breaking.map(one => one.finding.id)).toEqual(['CVE-2'])
    expect(judgement.reported.map(one => [one.finding.severity, one.why])).toEqual([
      ['medium', 'below fail-on-severity (high)'],
    ])
    expect(judgement.counts).toMatchObject({ critical: 1, medium: 1, low: 1, total: 3 })
    expect(verdictOf({ findings, policy: { failOnSeverity: 'none' } })).toBe('pass/ok')
  })

  it('counts a finding without a score apart and judges it as told', () => {
    const findings = [finding({ severity: 'unscored', cvss: undefined })]
    expect(verdictOf({ findings })).toBe('pass/ok')
    expect(verdictOf({ findings, policy: { unscoredSeverity: 'high' } })).toBe('fail/gate_failed')
    expect(verdictOf({ findings, policy: { unscoredSeverity: 'none', failOnSeverity: 'low' } })).toBe('pass/ok')
    expect(judge(judgeInput({ findings, policy: { unscoredSeverity: 'high' } })).counts).toMatchObject({
      high: 0,
      unscored: 1,
      total: 1,
    })
  })

  it('lists what a person set aside, without judging it', () => {
    const findings = (['unaffected', 'remediated', 'paused', 'snoozed'] as const).map(status =>
      finding({ id: status, status, severity: 'critical' }),
    )
    const judgement = judge(judgeInput({ findings }))
    expect(judgement.verdict.reasonCode).toBe('ok')
    expect(judgement.setAside).toHaveLength(4)
    expect(judgement.counts.total).toBe(0)
  })

  it('compares with the base', () => {
    const old = finding({ id: 'CVE-OLD' })
    const gone = finding({ id: 'CVE-GONE' })
    const base = { kind: 'known', findings: [finding({ id: 'cve-old', status: 'snoozed' }), gone] } as const
    const both = judge(judgeInput({ findings: [old, finding()], baseline: base, policy: { onlyNew: true } }))
    expect(both.breaking.map(one => one.finding.id)).toEqual(['CVE-2021-23337'])
    expect(both.reported.map(one => one.why)).toEqual(['in the base as well'])
    expect(both.fixed?.map(one => one.id)).toEqual(['CVE-GONE'])
    expect(both.fresh?.map(one => one.finding.id)).toEqual(['CVE-2021-23337'])
    expect(verdictOf({ findings: [old], baseline: base, policy: { onlyNew: true } })).toBe('pass/ok')
    expect(verdictOf({ findings: [old], baseline: base })).toBe('fail/gate_failed')
    expect(judge(judgeInput({ findings: [old] })).fresh).toBeUndefined()
  })

  it('warns without a base when nothing breaks the gate, and fails when something does', () => {
    const baseline = { kind: 'missing', reason: 'commit abc was never scanned' } as const
    const own = { baseline, policy: { onlyNew: true } }
    expect(verdictOf(own)).toBe('warn/baseline_missing')
    expect(verdictOf({ ...own, findings: [finding({ severity: 'low' })] })).toBe('warn/baseline_missing')
    expect(verdictOf({ ...own, findings: [finding()] })).toBe('fail/gate_failed')
    expect(verdictOf({ baseline })).toBe('pass/ok')
    expect(verdictOf({ policy: { onlyNew: true } })).toBe('warn/baseline_missing')
    expect(judge(judgeInput({ ...own, findings: [finding()] })).fresh).toHaveLength(1)
  })

  it('spares what has no fix, when told so', () => {
    const findings = [finding({ fixedIn: undefined, unfixable: true })]
    expect(verdictOf({ findings, policy: { failOnFixableOnly: true } })).toBe('pass/ok')
    expect(verdictOf({ findings })).toBe('fail/gate_failed')
  })

  it('does not take a fix that nobody looked for as no fix', () => {
    const unknown = finding({ fixedIn: undefined })
    const policy = { failOnFixableOnly: true }
    expect(verdictOf({ findings: [unknown], policy })).toBe('fail/gate_failed')
    // Of the same finding twice, one of which was looked up, the doubt stays.
    const looked = finding({ fixedIn: undefined, unfixable: true })
    expect(verdictOf({ findings: [looked, unknown], policy })).toBe('fail/gate_failed')
    expect(verdictOf({ findings: [looked, looked], policy })).toBe('pass/ok')
  })

  it('excuses until the end of the last day', () => {
    const findings = [finding()]
    expect(verdictOf({ findings, exceptions: [exception({ expires: '2026-08-01' })] })).toBe('pass/ok')
    expect(verdictOf({ findings, exceptions: [exception({ expires: '2026-07-31' })] })).toBe('fail/exception_expired')
  })

  it('blames the lapse only when nothing else stands in the way', () => {
    const lapsed = [exception({ expires: '2026-07-31' })]
    const other = finding({ id: 'CVE-OTHER' })
    const judgement = judge(judgeInput({ findings: [finding(), other], exceptions: lapsed }))
    expect(judgement.verdict.reasonCode).toBe('gate_failed')
    expect(judgement.verdict.message).toContain('1 of them had an exception that has expired')
    expect(judgement.expired).toHaveLength(1)
    expect(verdictOf({ findings: [finding()], exceptions: lapsed, rules: [rule()] })).toBe('fail/rule_failed')
    expect(verdictOf({ findings: [finding({ severity: 'low' })], exceptions: lapsed })).toBe('pass/ok')
    expect(judge(judgeInput({ findings: [finding()], exceptions: lapsed })).verdict.message).toBe(
      '1 vulnerability breaks the gate, all because exceptions have expired: CVE-2021-23337 (@acme/web, 2026-07-31).',
    )
  })

  it('takes the one in force where another has expired', () => {
    const exceptions = [exception({ expires: '2026-07-31' }), exception({ entry: 2, expires: '2026-09-01' })]
    expect(verdictOf({ findings: [finding()], exceptions })).toBe('pass/ok')
  })

  it("follows Debricked's rules unless told not to", () => {
    expect(verdictOf({ rules: [rule()] })).toBe('fail/rule_failed')
    expect(verdictOf({ rules: [rule({ failsPipeline: false, warnsPipeline: true })] })).toBe('warn/rule_failed')
    expect(verdictOf({ rules: [rule({ triggered: false })] })).toBe('pass/ok')
    expect(verdictOf({ rules: [rule()], policy: { failOnRules: false } })).toBe('pass/ok')
    expect(judge(judgeInput({ rules: [rule()], policy: { failOnRules: false } })).failingRules).toHaveLength(1)
  })

  it('fails for denied packages and licences, in that order, and tells everything', () => {
    const { denied: deniedPackages } = parseDeniedPackages(['pkg:npm/lodash@<5'])
    const { policy: licenses } = parseLicensePolicy({ allow: ['Apache-2.0'], deny: [] })
    const packages = [scannedPackage(), scannedPackage({ name: 'x', licenses: [] })]
    expect(verdictOf({ packages, policy: { licenses } })).toBe('fail/license_denied')
    const all = { findings: [finding()], packages, rules: [rule()], policy: { licenses, deniedPackages } }
    expect(verdictOf({ ...all, findings: [], rules: [] })).toBe('fail/package_denied')
    expect(verdictOf({ ...all, findings: [] })).toBe('fail/rule_failed')
    expect(judge(judgeInput(all)).verdict.message).toBe(
      '1 vulnerability breaks the gate (1 high; fail-on-severity is high). 1 Debricked rule failed the pipeline. 1 package that deny-packages names: lodash. 1 package with a licence that is not permitted: lodash. 1 package with an unknown licence: x.',
    )
  })

  it('warns of an unknown licence and of a denied package whose version is not known', () => {
    const { policy: licenses } = parseLicensePolicy({ allow: [], deny: ['GPL-3.0-only'] })
    const { denied: deniedPackages } = parseDeniedPackages(['pkg:npm/lodash@<5'])
    expect(verdictOf({ packages: [scannedPackage({ licenses: [] })], policy: { licenses } })).toBe(
      'warn/license_denied',
    )
    const packages = [scannedPackage({ version: undefined })]
    expect(verdictOf({ packages, policy: { deniedPackages } })).toBe('warn/package_denied')
  })

  it('takes rows that are there twice for one', () => {
    const twice = [
      finding({ manifests: ['a'] }),
      finding({ manifests: ['b'], status: 'snoozed' }),
      finding({ manifests: ['c'] }),
    ]
    const judgement = judge(judgeInput({ findings: twice }))
    expect(judgement.findings).toHaveLength(1)
    expect(judgement.breaking[0]?.finding.manifests).toEqual(['a', 'c'])
    expect(judgement.counts.total).toBe(1)
  })

  it('names a package once, with all the files that bring it', () => {
    const { denied: deniedPackages } = parseDeniedPackages(['lodash'])
    const packages = [scannedPackage({ manifests: ['b'] }), scannedPackage({ manifests: ['a'] })]
    const judgement = judge(judgeInput({ packages, policy: { deniedPackages } }))
    expect(judgement.deniedPackages.map(one => one.package.manifests)).toEqual([['a', 'b']])
  })

  it('keeps its sentence short, however long the names are', () => {
    const long = 'x'.repeat(50_000)
    const packages = Array.from({ length: 100 }, (_, at) => scannedPackage({ name: `${long}${at}`, licenses: ['X'] }))
    const { policy: licenses } = parseLicensePolicy({ allow: ['MIT'], deny: [] })
    const own = { id: long, exceptions: [exception({ id: long, owner: long, expires: '2020-01-01' })] }
    const input = judgeInput({ findings: [finding(own)], exceptions: own.exceptions, packages, policy: { licenses } })
    expect(judge(input).verdict.message.length).toBeLessThan(2_000)
  })
})
