import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '../../../../core/reason-codes.ts'
import { parseDeniedPackages } from './denied-packages.ts'
import { type Finding, severities, severityRank } from './finding.ts'
import { judge } from './judge.ts'
import type { JudgeInput, ScanPolicy } from './judgement.ts'
import { parseLicensePolicy } from './licenses.ts'
import {
  anyException,
  anyFinding,
  anyInput,
  anyThreshold,
  exception,
  finding,
  judgeInput,
  scannedPackage,
} from './scan.test-support.ts'

const rank: Record<Decision, number> = { skipped: 0, pass: 1, warn: 2, unknown: 3, fail: 4 }
const badness = (input: JudgeInput) => rank[judge(input).verdict.decision]
const withPolicy = (input: JudgeInput, own: Partial<ScanPolicy>) => ({ ...input, policy: { ...input.policy, ...own } })

describe('judge, for any input', () => {
  it('never gets better by another finding', () => {
    fc.assert(
      fc.property(anyInput, anyFinding, (input, one) => {
        expect(badness({ ...input, findings: [...input.findings, one] })).toBeGreaterThanOrEqual(badness(input))
      }),
      { numRuns: 1_000 },
    )
  })

  it('never gets better by a higher severity', () => {
    const raised = (one: Finding, to: Finding['severity'], input: JudgeInput): Finding => {
      const from = one.severity === 'unscored' ? input.policy.unscoredSeverity : one.severity
      return to !== 'unscored' && severityRank(to) < severityRank(from) ? { ...one, severity: to } : one
    }
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...severities), fc.nat(), (input, to, at) => {
        const findings = input.findings.map((one, index) => (index === at % 8 ? raised(one, to, input) : one))
        expect(badness({ ...input, findings })).toBeGreaterThanOrEqual(badness(input))
      }),
      { numRuns: 1_000 },
    )
  })

  it('never gets worse by another exception', () => {
    fc.assert(
      fc.property(anyInput, anyException, (input, one) => {
        expect(badness({ ...input, exceptions: [...input.exceptions, one] })).toBeLessThanOrEqual(badness(input))
      }),
      { numRuns: 1_000 },
    )
  })

  it('never fails with warn-only, and passes only what passes without', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const strict = judge(withPolicy(input, { warnOnly: false })).verdict
        const soft = judge(withPolicy(input, { warnOnly: true })).verdict
        expect(soft.decision).toBe(strict.decision === 'fail' ? 'warn' : strict.decision)
        expect(soft.reasonCode).toBe(strict.reasonCode)
      }),
      { numRuns: 1_000 },
    )
  })

  it('never gets better by a stricter threshold', () => {
    fc.assert(
      fc.property(anyInput, anyThreshold, (input, other) => {
        // The order of strictness: none, critical, high, medium, low.
        const strictness = (one: ScanPolicy['failOnSeverity']) => (one === 'none' ? -1 : severityRank(one))
        const [strict, loose] = [input.policy.failOnSeverity, other].toSorted((a, b) => strictness(b) - strictness(a))
        if (strict === undefined || loose === undefined) return
        expect(badness(withPolicy(input, { failOnSeverity: strict }))).toBeGreaterThanOrEqual(
          badness(withPolicy(input, { failOnSeverity: loose })),
        )
      }),
      { numRuns: 1_000 },
    )
  })

  it('takes everything for new when there is no base', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const missing = judge({
          ...withPolicy(input, { onlyNew: true }),
          baseline: { kind: 'missing', reason: 'none' },
        })
        expect(missing.fresh).toHaveLength(missing.counts.total)
        const whole = judge(withPolicy(input, { onlyNew: false }))
        expect(missing.breaking.map(one => one.finding)).toEqual(whole.breaking.map(one => one.finding))
      }),
    )
  })

  it('leaves the verdict alone when a set-aside row comes or goes', () => {
    fc.assert(
      fc.property(anyInput, anyFinding, (input, one) => {
        const findings = [...input.findings, { ...one, status: 'unaffected' as const }]
        const judgement = judge({ ...input, findings })
        expect(judgement.verdict).toEqual(judge(input).verdict)
        for (const { finding: aside } of judgement.setAside) expect(aside.status).not.toBe('open')
        for (const { finding: breaking } of judgement.breaking) expect(breaking.status).toBe('open')
      }),
    )
  })

  it('does not depend on the order, and puts every finding into one list', () => {
    fc.assert(
      fc.property(anyInput, fc.infiniteStream(fc.nat()), (input, random) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map(item => ({ item, at: random.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item)
        const other = {
          ...input,
          findings: shuffled(input.findings),
          packages: shuffled(input.packages),
          rules: shuffled(input.rules),
        }
        const judgement = judge(input)
        expect(judge(other)).toEqual(judgement)
        const { breaking, reported, excepted, setAside, findings, counts } = judgement
        const quiet = findings.filter(one => one.outcome === 'quiet').length
        expect(breaking.length + reported.length + excepted.length + setAside.length + quiet).toBe(findings.length)
        expect(counts.total).toBe(breaking.length + reported.length + quiet)
        const { total, ...parts } = counts
        expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total)
      }),
    )
  })

  it('judges 100,000 findings', () => {
    const findings = Array.from({ length: 100_000 }, (_, at) =>
      finding({ id: `CVE-2026-${at}`, severity: severities[at % 4] ?? 'low', packageName: `p${at % 5_000}` }),
    )
    const exceptions = Array.from({ length: 1_000 }, (_, at) => exception({ entry: at, id: `CVE-2026-${at * 7}` }))
    const packages = Array.from({ length: 20_000 }, (_, at) => scannedPackage({ name: `p${at}` }))
    const { denied: deniedPackages } = parseDeniedPackages(Array.from({ length: 500 }, (_, at) => `pkg:npm/p${at}@<1`))
    const { policy: licenses } = parseLicensePolicy({ allow: ['MIT'], deny: [] })
    const input = judgeInput({
      findings,
      exceptions,
      packages,
      baseline: { kind: 'known', findings: findings.slice(50_000) },
      policy: { deniedPackages, licenses, onlyNew: true },
    })
    // A quadratic step would not come to an end here; how fast it is, `npm run bench -- judging` says.
    expect(judge(input).findings).toHaveLength(100_000)
  })
})
