import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Report } from '../../../../core/report.ts'
import { planAnnotations } from '../../../../host/annotations.ts'
import { renderSummary, summaryLimitBytes } from '../../../../host/summary.ts'
import { judge } from './judge.ts'
import type { JudgeInput } from './judgement.ts'
import { judgementOutputs, reportFileParts, resultDetail } from './outputs.ts'
import { anyHostileFinding, anyInput, today } from './scan.test-support.ts'
import { reportScan } from './scan-report.ts'

/** Any policy, exceptions and base, with findings whose texts are as bad as they come. */
const hostileInput: fc.Arbitrary<JudgeInput> = fc
  .tuple(anyInput, fc.array(anyHostileFinding, { maxLength: 8 }))
  .map(([input, findings]) => ({ ...input, findings: [...input.findings, ...findings] }))

const scan = { repository: 'acme/web', branch: 'x', commit: '4f1c2aa', scanId: '1', repositoryId: '2', commitId: '3' }

function reported(input: JudgeInput) {
  const report = new Report()
  const judgement = judge(input)
  const { policy, baseline, exceptions } = input
  reportScan(report, {
    ...{ judgement, policy, baseline, exceptions, today },
    reportUrl: undefined,
    lineOf: () => undefined,
  })
  return { report, judgement }
}

function summaryOf({ report, judgement }: ReturnType<typeof reported>): string {
  return renderSummary({
    action: 'debricked-scan',
    verdict: judgement.verdict,
    report,
    footer: { version: '1.0.0', ids: [], startedAt: '2026-08-01T00:00:00.000Z', durationSeconds: 1 },
  })
}

it('has tables whose rows fit their columns, and none that is empty', () => {
  fc.assert(
    fc.property(hostileInput, input => {
      const { report } = reported(input)
      const tables = [...report.tables, ...report.details.flatMap(({ table }) => table ?? [])]
      for (const { columns, rows } of tables) {
        expect(rows.length).toBeGreaterThan(0)
        for (const row of rows) expect(row).toHaveLength(columns.length)
      }
    }),
  )
})

it('lists everything that breaks the gate, in the summary and in the annotations', () => {
  fc.assert(
    fc.property(hostileInput, input => {
      const { report, judgement } = reported(input)
      const rows = report.tables.find(({ title }) => title.startsWith('Breaking the gate'))?.rows ?? []
      expect(rows).toHaveLength(judgement.breaking.length)
      const level = input.policy.warnOnly ? 'warning' : 'error'
      expect(report.annotations.some(one => one.level === level && /breaks? the gate/.test(one.title))).toBe(
        judgement.breaking.length > 0,
      )
    }),
  )
})

it('is rendered within the limits of a summary and of annotations, whatever the texts are', () => {
  fc.assert(
    fc.property(hostileInput, input => {
      const all = reported(input)
      const summary = summaryOf(all)
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(summaryLimitBytes)
      // In a fence it is text.
      expect(summary.replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, '')).not.toContain('<img')
      const { verdict } = all.judgement
      const base = { action: 'debricked-scan', verdict, onUnknown: 'fail', summaryWritten: true } as const
      const planned = planAnnotations({ ...base, annotations: all.report.annotations, redact: text => text })
      for (const level of ['error', 'warning', 'notice']) {
        expect(planned.filter(one => one.level === level).length).toBeLessThanOrEqual(8)
      }
      for (const one of planned) expect(one.message.length).toBeLessThanOrEqual(4_096)
    }),
    { numRuns: 60 },
  )
})

it('fits an output, and the report file is JSON with every finding once', () => {
  fc.assert(
    fc.property(hostileInput, input => {
      const judgement = judge(input)
      expect(JSON.stringify(resultDetail(judgement)).length).toBeLessThan(90_000)
      for (const value of Object.values(judgementOutputs(judgement))) expect(value).toBeTypeOf('string')
      const file = JSON.parse([...reportFileParts(judgement, { ...scan, reportUrl: undefined, today })].join(''))
      expect(file.findings).toHaveLength(judgement.findings.length)
      expect(file.counts.total).toBe(judgement.counts.total)
    }),
  )
})
