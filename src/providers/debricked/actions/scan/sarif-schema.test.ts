import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judge } from './judge.ts'
import type { JudgeInput } from './judgement.ts'
import { sarifLimits, sarifText } from './sarif.ts'
import { sarifProblems } from './sarif-validator.test-support.ts'
import { anyHostileFinding, anyInput, exception, finding, judgeInput } from './scan.test-support.ts'

function problemsOf(input: JudgeInput, own: { readonly category?: string } = {}): readonly unknown[] {
  const judgement = judge(input)
  const { text } = sarifText({ judgement, lineOf: () => 3, fallbackFile: 'package.json', ...own })
  return sarifProblems(JSON.parse(text))
}

it('refuses what is no SARIF, so the schema is at work', () => {
  expect(sarifProblems({ version: '2.1.0', runs: [{}] })).not.toEqual([])
  const driver = { name: 'x', informationUri: 'no uri' }
  expect(sarifProblems({ version: '2.1.0', runs: [{ tool: { driver } }] })).not.toEqual([])
})

it('writes SARIF that is valid against the schema', () => {
  const hostile = '\u0000](x) {0} \ud800 <b>'
  const findings = [
    finding(),
    finding({ id: hostile, packageName: hostile, version: hostile, fixedIn: hostile, url: `https://e.org/${hostile}` }),
    finding({ id: 'CVE-2', status: 'snoozed', severity: 'unscored', cvss: undefined, manifests: [] }),
    finding({ id: 'CVE-3', exploited: true, manifests: ['../x', 'a b/%/c#d?.json', 'C:\\x'] }),
  ]
  expect(
    problemsOf(judgeInput({ findings, exceptions: [exception({ reason: hostile })] }), { category: hostile }),
  ).toEqual([])
  expect(problemsOf(judgeInput())).toEqual([])
})

it('is valid for any input', () => {
  fc.assert(
    fc.property(anyInput, input => {
      expect(problemsOf(input)).toEqual([])
    }),
  )
})

it('is valid, and one line of text for each field, whatever the texts are', () => {
  fc.assert(
    fc.property(fc.array(anyHostileFinding, { maxLength: 6 }), fc.string({ unit: 'binary' }), (findings, category) => {
      const input = judgeInput({ findings, exceptions: [exception({ id: findings[0]?.id ?? '', reason: category })] })
      expect(problemsOf(input, { category })).toEqual([])
    }),
    { numRuns: 300 },
  )
})

it('keeps to every limit for any texts: the worst results stay', () => {
  const small = { ...sarifLimits, results: 5, gzipBytes: 4_000 } as unknown as typeof sarifLimits
  fc.assert(
    fc.property(fc.array(anyHostileFinding, { maxLength: 20 }), findings => {
      const judgement = judge(judgeInput({ findings }))
      const { text, results, omitted } = sarifText({ judgement, lineOf: () => 1, fallbackFile: 'go.mod' }, small)
      const [run] = JSON.parse(text).runs
      expect(run.results).toHaveLength(results)
      expect(results).toBeLessThanOrEqual(5)
      expect(gzipSync(text).length).toBeLessThanOrEqual(4_000)
      expect(run.tool.driver.rules.length).toBeLessThanOrEqual(Math.max(1, results))
      expect(omitted).toBeGreaterThanOrEqual(0)
      expect(sarifProblems(JSON.parse(text))).toEqual([])
    }),
    { numRuns: 300 },
  )
})
