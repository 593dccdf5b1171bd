import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Decision } from '../../../../core/reason-codes.ts'
import { parseDeniedPackages } from './denied-packages.ts'
import { judge } from './judge.ts'
import type { JudgeInput, ScanPolicy } from './judgement.ts'
import { parseLicensePolicy } from './licenses.ts'
import { anyBaseline, anyFinding, anyInput, anyPackage, anyRule } from './scan.test-support.ts'

const rank: Record<Decision, number> = { skipped: 0, pass: 1, warn: 2, unknown: 3, fail: 4 }
const badness = (input: JudgeInput) => rank[judge(input).verdict.decision]
const withPolicy = (input: JudgeInput, own: Partial<ScanPolicy>) => ({ ...input, policy: { ...input.policy, ...own } })
const often = { numRuns: 1_000 }

it('never gets better by another package', () => {
  fc.assert(
    fc.property(anyInput, anyPackage, (input, one) => {
      expect(badness({ ...input, packages: [...input.packages, one] })).toBeGreaterThanOrEqual(badness(input))
    }),
    often,
  )
})

it("never gets better by another of Debricked's rules", () => {
  fc.assert(
    fc.property(anyInput, anyRule, (input, one) => {
      expect(badness({ ...input, rules: [...input.rules, one] })).toBeGreaterThanOrEqual(badness(input))
    }),
    often,
  )
})

it('never gets better by another entry of deny-packages', () => {
  const anyEntry = fc.constantFrom('b', 'lodash', 'pkg:npm/lodash@<9.0.0', 'pkg:npm/c', 'pkg:pypi/b@1.0.0')
  fc.assert(
    fc.property(anyInput, anyEntry, (input, line) => {
      const deniedPackages = [...input.policy.deniedPackages, ...parseDeniedPackages([line]).denied]
      expect(badness(withPolicy(input, { deniedPackages }))).toBeGreaterThanOrEqual(badness(input))
    }),
    often,
  )
})

it('never gets better by another denied licence', () => {
  fc.assert(
    fc.property(anyInput, fc.constantFrom('MIT', 'GPL-3.0-only', 'GPL-3.0', 'unknown'), (input, licence) => {
      const more = parseLicensePolicy({ allow: [], deny: [licence] }).policy.deny
      const { allow, deny } = input.policy.licenses
      // Both lists having one is refused before anything is judged.
      const licenses = { allow: new Set([...allow].filter(one => !more.has(one))), deny: new Set([...deny, ...more]) }
      fc.pre(allow.size === 0 || licenses.allow.size > 0)
      expect(badness(withPolicy(input, { licenses }))).toBeGreaterThanOrEqual(badness(input))
    }),
    often,
  )
})

it('never gets better when the base has less', () => {
  fc.assert(
    fc.property(anyInput, fc.array(anyFinding, { maxLength: 6 }), fc.nat(), (input, base, gone) => {
      const findings = base.filter((_, at) => at !== gone % 6)
      const whole = judge({ ...input, baseline: { kind: 'known', findings: base } })
      const less = judge({ ...input, baseline: { kind: 'known', findings } })
      expect(rank[less.verdict.decision]).toBeGreaterThanOrEqual(rank[whole.verdict.decision])
    }),
    often,
  )
})

it('never gets better without a base', () => {
  fc.assert(
    fc.property(anyInput, anyBaseline, (input, baseline) => {
      const missing = badness({ ...input, baseline: { kind: 'missing', reason: 'it was never scanned' } })
      expect(missing).toBeGreaterThanOrEqual(badness({ ...input, baseline }))
    }),
    often,
  )
})

it('never passes when a finding breaks the gate, and never fails when nothing speaks against it', () => {
  fc.assert(
    fc.property(anyInput, input => {
      const { verdict, breaking, failingRules, warningRules, deniedPackages, licenses } = judge(input)
      if (breaking.length > 0) expect(['fail', 'warn']).toContain(verdict.decision)
      if (breaking.length > 0)
        expect(['gate_failed', 'exception_expired', 'rule_failed', 'package_denied', 'license_denied']).toContain(
          verdict.reasonCode,
        )
      const against = [breaking, failingRules, warningRules, deniedPackages, licenses].some(list => list.length > 0)
      if (!against) expect(['ok', 'baseline_missing']).toContain(verdict.reasonCode)
      expect(verdict.message).toMatch(/^[A-Z0-9][^\n]*\.$/)
    }),
    often,
  )
})
