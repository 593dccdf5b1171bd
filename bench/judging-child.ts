/**
 * Judges as many findings as the first argument says and renders all that a run leaves behind, the way the action does,
 * and prints what that took. The second argument is `all` (everything counts) or `new` (the base has all but each
 * hundredth). Loading the program and making the findings up is not timed, but is in the memory.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeOutputFile } from '../src/actions/output-files.ts'
import { Report } from '../src/core/report.ts'
import { planAnnotations } from '../src/host/annotations.ts'
import { createRedactor } from '../src/host/redactor.ts'
import { renderSummary } from '../src/host/summary.ts'
import { judgeAndEnrich } from '../src/providers/debricked/actions/scan/judge-and-enrich.ts'
import type { Baseline, ScanPolicy } from '../src/providers/debricked/actions/scan/judgement.ts'
import { manifestLines } from '../src/providers/debricked/actions/scan/manifest-lines.ts'
import { judgementOutputs, reportFileParts, resultDetail } from '../src/providers/debricked/actions/scan/outputs.ts'
import { sarifText } from '../src/providers/debricked/actions/scan/sarif.ts'
import { reportScan } from '../src/providers/debricked/actions/scan/scan-report.ts'
import { muteService } from './judging-service.ts'
import { judgingWorld } from './judging-world.ts'

/** What the child prints, as JSON. */
export interface Judged {
  /** Milliseconds of each step, in order. */
  readonly steps: Readonly<Record<string, number>>
  readonly ms: number
  readonly peakMiB: number
  readonly breaking: number
  /** Bytes of the files, characters of the texts, number of annotations. */
  readonly sizes: Readonly<Record<string, number>>
}

const [count = '100000', counting = 'all'] = process.argv.slice(2)
const { findings, packages, lockFiles } = judgingWorld(Number(count))
const onlyNew = counting === 'new'
const baseline: Baseline = onlyNew
  ? { kind: 'known', findings: findings.filter((_, index) => index % 100 !== 0).map(one => ({ ...one })) }
  : { kind: 'not-wanted' }
const policy: ScanPolicy = {
  failOnSeverity: 'high',
  reportSeverity: 'low',
  failOnRules: true,
  onlyNew,
  failOnFixableOnly: false,
  unscoredSeverity: 'medium',
  licenses: { allow: new Set(), deny: new Set(['gpl-3.0-only']) },
  deniedPackages: [],
  warnOnly: false,
}
const exceptions = Array.from({ length: 100 }, (_, index) => ({
  entry: index + 1,
  id: findings[index * 7]?.id ?? '',
  package: undefined,
  reason: 'not reachable from our code',
  owner: '@acme/web',
  expires: index % 2 === 0 ? '2026-12-31' : '2026-01-01',
}))
const redactor = createRedactor()
redactor.add('0123456789abcdef0123456789abcdef01234567')
const redact = (text: string) => redactor.redact(text)
const scan = { repository: 'acme/shop', branch: 'main', commit: 'c0ffee' }
const today = '2026-08-01'
const reportUrl = 'https://debricked.com/app/en/repository/1/commit/2'

const report = new Report()
const { context, service } = muteService(report)

const steps: Record<string, number> = {}
async function timed<T>(step: string, work: () => T | Promise<T>): Promise<T> {
  const from = performance.now()
  const made = await work()
  steps[step] = performance.now() - from
  return made
}

const from = performance.now()
const judgement = await timed('judge', () =>
  judgeAndEnrich(service, context, {
    findings,
    baseline,
    packages,
    rules: [],
    policy,
    exceptions,
    today,
    repositoryId: 1,
    commitId: 2,
  }),
)
const { verdict } = judgement
const lineOf = manifestLines(path => lockFiles.get(path))
await timed('report', () => reportScan(report, { judgement, policy, baseline, exceptions, today, reportUrl, lineOf }))
const outputs = await timed('outputs', () =>
  redact(JSON.stringify([judgementOutputs(judgement), resultDetail(judgement)])),
)
const workspace = mkdtempSync(join(tmpdir(), 'shipgate-bench-'))
await timed('SARIF', () => {
  const { text } = sarifText({ judgement, lineOf, fallbackFile: 'package.json' })
  return writeOutputFile({ facts: { workspace }, redact }, text, { input: 'sarif-file', path: 'findings.sarif' })
})
await timed('report file', () => {
  const parts = reportFileParts(judgement, {
    ...scan,
    scanId: '1',
    repositoryId: '1',
    commitId: '2',
    reportUrl,
    today,
  })
  return writeOutputFile({ facts: { workspace }, redact }, parts, { input: 'report-file', path: 'report.json' })
})
const annotations = await timed('annotations', () =>
  planAnnotations({
    action: 'debricked-scan',
    verdict,
    annotations: report.annotations,
    onUnknown: 'fail',
    summaryWritten: true,
    redact,
  }),
)
const footer = { version: '1.0.0', ids: [], startedAt: '2026-08-01T00:00:00.000Z', durationSeconds: 61 }
const summary = await timed('summary', () =>
  renderSummary({ action: 'debricked-scan', verdict, report, footer }, { redact }),
)
const ms = performance.now() - from
const sizes = {
  sarif: statSync(join(workspace, 'findings.sarif')).size,
  reportFile: statSync(join(workspace, 'report.json')).size,
  outputs: outputs.length,
  annotations: annotations.length,
  summary: summary.length,
}
rmSync(workspace, { recursive: true })
if (Math.min(...Object.values(sizes)) === 0) throw new Error(`nothing was made: ${JSON.stringify(sizes)}`)
const judged: Judged = {
  steps,
  ms,
  peakMiB: process.resourceUsage().maxRSS / 1024,
  breaking: judgement.breaking.length,
  sizes,
}
console.log(JSON.stringify(judged))
