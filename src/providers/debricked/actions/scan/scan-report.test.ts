import { describe, expect, it } from 'vitest'
import { type Cell, Report } from '../../../../core/report.ts'
import { parseDeniedPackages } from './denied-packages.ts'
import { findingAnnotations } from './finding-annotations.ts'
import { judge } from './judge.ts'
import type { JudgeInput } from './judgement.ts'
import { parseLicensePolicy } from './licenses.ts'
import { judgementOutputs, reportFileParts, resultDetail } from './outputs.ts'
import { exception, finding, judgeInput, rule, scannedPackage, today } from './scan.test-support.ts'
import { MALWARE_NOT_READ, reportScan, reportTarget, type ScanReportInput } from './scan-report.ts'

function reportOf(input: JudgeInput, own: Partial<ScanReportInput> = {}): Report {
  const report = new Report()
  reportTarget(report, { repositoryName: 'acme/web', branch: 'feature', commit: '4f1c2aa' })
  const { policy, baseline, exceptions } = input
  reportScan(report, {
    judgement: judge(input),
    policy,
    baseline,
    exceptions,
    today,
    reportUrl: 'https://debricked.com/app/en/repository/1/commit/2',
    lineOf: () => undefined,
    ...own,
  })
  return report
}

const tableOf = (report: Report, title: string) =>
  report.tables.find(table => table.title.startsWith(title))?.rows.map(row => row.map(text))
const text = (cell: Cell) => (typeof cell === 'string' ? cell : cell.text)

const everything = judgeInput({
  findings: [
    finding({ severity: 'critical', cvss: 9.8, exploited: true }),
    finding({ id: 'CVE-2', severity: 'unscored', cvss: undefined }),
    finding({ id: 'CVE-3', status: 'snoozed' }),
    finding({ id: 'CVE-4' }),
    finding({ id: 'CVE-5' }),
    finding({ id: 'CVE-6', severity: 'low' }),
  ],
  baseline: { kind: 'known', findings: [finding({ id: 'CVE-4' }), finding({ id: 'CVE-GONE', manifests: [] })] },
  packages: [
    scannedPackage({ name: 'bad', licenses: ['GPL-3.0-only', 'ISC'] }),
    scannedPackage({ name: 'x', licenses: [] }),
  ],
  rules: [rule(), rule({ description: '\n  Warn me\nmore', failsPipeline: false, warnsPipeline: true, events: [] })],
  exceptions: [
    exception({ id: 'CVE-4', expires: '2026-08-03' }),
    exception({ entry: 2, id: 'CVE-5', expires: '2026-07-30' }),
    exception({ entry: 3, id: 'CVE-NOT-HERE', package: { type: undefined, name: 'a', version: undefined } }),
  ],
  policy: {
    onlyNew: true,
    reportSeverity: 'medium',
    licenses: parseLicensePolicy({ allow: ['MIT'], deny: [] }).policy,
    deniedPackages: parseDeniedPackages(['bad']).denied,
  },
})

describe('scan report', () => {
  it('has facts, the severity table and a picture', () => {
    const report = reportOf(everything)
    expect(report.facts.map(({ label, value }) => `${label}: ${text(value)}`)).toEqual([
      'Repository: acme/web, branch feature',
      'Commit: 4f1c2aa',
      'Report: Debricked',
      "Gate: high and worse, only new ones; Debricked's rules; licences; denied packages",
    ])
    expect(report.tables[0]?.title).toBe('Vulnerabilities (beside these: 1 excused, 1 set aside in Debricked)')
    expect(tableOf(report, 'Vulnerabilities')).toEqual([
      ['critical', '1', '1', '1'],
      ['high', '1', '1', '1'],
      ['medium', '0', '0', '0'],
      ['low', '1', '1', '0'],
      ['unscored', '1', '1', '0'],
      ['total', '4', '4', '2'],
    ])
    expect(report.bars[0]?.bars.map(({ value }) => value)).toEqual([1, 1, 0, 1, 1])
    expect(tableOf(reportOf(judgeInput({ findings: [finding()] })), 'Vulnerabilities')?.[1]).toEqual([
      'high',
      '1',
      'not compared',
      '1',
    ])
  })

  it('lists what breaks the gate and everything that speaks for or against', () => {
    const report = reportOf(everything)
    expect(tableOf(report, 'Breaking the gate')).toEqual([
      [
        'CVE-2021-23337',
        'lodash (npm)',
        '4.17.20',
        'critical 9.8, exploited',
        '4.17.21',
        'package-lock.json',
        'critical, fail-on-severity is high, new',
      ],
      [
        'CVE-5',
        'lodash (npm)',
        '4.17.20',
        'high 7.2',
        '4.17.21',
        'package-lock.json',
        'high, fail-on-severity is high, new, its exception expired on 2026-07-30',
      ],
    ])
    expect(tableOf(report, 'Fixed by this change')?.map(row => row[0])).toEqual(['CVE-GONE'])
    expect(tableOf(report, 'Exceptions in force')).toEqual([
      ['CVE-4', 'every package', '@acme/web', 'not reachable from our code', '2026-08-03', '2', '1'],
      ['CVE-NOT-HERE', 'a', '@acme/web', 'not reachable from our code', '2026-12-31', '152', '0'],
    ])
    expect(tableOf(report, 'Expired exceptions')).toEqual([
      ['CVE-5', 'every package', '@acme/web', 'not reachable from our code', '2026-07-30', '2', '1'],
    ])
    expect(tableOf(report, "Debricked's rules")).toEqual([
      ['If a new vulnerability is critical, fail the pipeline', 'fails', 'CVE-2021-23337 in lodash'],
      ['Warn me', 'warns', ''],
    ])
    expect(tableOf(report, 'Denied packages')).toEqual([['bad', '4.17.20', 'bad', 'yes', 'package-lock.json']])
    expect(tableOf(report, 'Licences')).toEqual([
      ['bad', '4.17.20', 'GPL-3.0-only | ISC', 'not permitted', 'package-lock.json'],
      ['x', '4.17.20', 'none known', 'unknown', 'package-lock.json'],
    ])
    expect(report.details.map(({ title }) => title)).toEqual([
      'Not breaking the gate',
      'Excused by exceptions',
      'Set aside in Debricked',
      'Commands that upgrade, as Debricked suggests them; read before running',
    ])
    expect(report.details.at(-1)?.lines).toEqual(['npm install lodash@4.17.21'])
    expect(report.notes).toEqual(['Not listed, because below report-severity: 1.'])
    expect(report.notChecked).toEqual([
      'Set aside by a person in Debricked and not judged: 1 (CVE-3 in lodash 4.17.20 (npm), snoozed).',
      'Without a score yet: 1; they were judged as medium (unscored-severity).',
      'The licence of 1 package is not known.',
      MALWARE_NOT_READ,
    ])
  })

  it('says that there was no base', () => {
    const baseline = { kind: 'missing', reason: 'commit abc was never scanned' } as const
    expect(reportOf(judgeInput({ baseline, policy: { onlyNew: true } })).notChecked).toEqual([
      'This commit was not compared with its base: commit abc was never scanned. Every finding counts as new.',
      MALWARE_NOT_READ,
    ])
    expect(reportOf(judgeInput({ baseline })).notChecked).toHaveLength(2)
    expect(reportOf(judgeInput()).notChecked).toEqual([MALWARE_NOT_READ])
  })

  it('claims no fix where a configuration may have hidden what is gone', () => {
    const report = reportOf(everything, { hiddenBy: 'debricked-config.yaml' })
    expect(tableOf(report, 'Fixed by this change')).toBeUndefined()
    const gone = tableOf(report, 'Gone: fixed by this change or hidden by debricked-config.yaml')
    expect(gone?.map(row => row[0])).toEqual(['CVE-GONE'])
  })

  it('is short when there is nothing to say', () => {
    const report = reportOf(judgeInput(), { reportUrl: undefined })
    expect(report.tables.map(({ title }) => title)).toEqual(['Vulnerabilities'])
    expect([report.details, report.annotations, report.notes]).toEqual([[], [], []])
    expect(report.facts).toHaveLength(3)
  })
})

describe('annotations of findings', () => {
  it('are one for each manifest, the worst first', () => {
    const findings = [
      finding({ id: 'CVE-1', manifests: ['b.json', 'a.json', 'a.json'] }),
      finding({ id: 'CVE-2', manifests: ['b.json'], severity: 'low', fixedIn: undefined }),
      finding({ id: 'CVE-3', manifests: ['c.json'], severity: 'medium' }),
      finding({ id: 'CVE-4', manifests: [], severity: 'medium' }),
      finding({ id: 'CVE-5', manifests: ['d.json'], status: 'paused' }),
    ]
    const lineOf = (manifest: string) => (manifest === 'b.json' ? 12 : undefined)
    expect(findingAnnotations(judge(judgeInput({ findings })).findings, lineOf)).toEqual([
      {
        level: 'error',
        title: '1 vulnerability breaks the gate, 1 more (b.json)',
        message:
          'high CVE-1 in lodash 4.17.20 (npm): fixed in 4.17.21\nlow CVE-2 in lodash 4.17.20 (npm): no fix known',
        file: 'b.json',
        line: 12,
      },
      expect.objectContaining({ level: 'error', title: '1 vulnerability breaks the gate (a.json)', file: 'a.json' }),
      expect.objectContaining({ level: 'warning', title: '1 vulnerability below the gate (no file is known)' }),
      expect.objectContaining({ level: 'warning', title: '1 vulnerability below the gate (c.json)', file: 'c.json' }),
    ])
  })

  it('name the first few and count the rest; with warn-only they warn', () => {
    const findings = Array.from({ length: 20 }, (_, at) => finding({ id: `CVE-${at}` }))
    const [one] = findingAnnotations(judge(judgeInput({ findings })).findings, () => undefined)
    expect(one?.message.split('\n')).toHaveLength(9)
    expect(one?.message).toMatch(/\n12 more in the job summary$/)
    expect(one).not.toHaveProperty('line')
    const soft = reportOf(judgeInput({ findings, policy: { warnOnly: true } })).annotations
    expect(soft.map(({ level }) => level)).toEqual(['warning'])
  })
})

describe('outputs', () => {
  it('are texts, empty where nothing was compared', () => {
    expect(judgementOutputs(judge(everything))).toEqual({
      'vulnerability-count': '4',
      'critical-count': '1',
      'high-count': '1',
      'medium-count': '0',
      'low-count': '1',
      'unscored-count': '1',
      'new-count': '4',
      'fixed-count': '1',
      'excepted-count': '1',
      'failed-rules-json': JSON.stringify([
        {
          description: 'If a new vulnerability is critical, fail the pipeline',
          url: 'https://debricked.com/app/en/automation-rules?ruleId=7',
          events: [{ package: 'lodash', id: 'CVE-2021-23337' }],
        },
      ]),
    })
    expect(judgementOutputs(judge(judgeInput()))).toMatchObject({ 'new-count': '', 'fixed-count': '' })
  })

  it('stay small for any number of findings', () => {
    const findings = Array.from({ length: 5_000 }, (_, at) =>
      finding({ id: `CVE-${at}`, packageName: 'x'.repeat(2_000) }),
    )
    const rules = Array.from({ length: 500 }, (_, at) => rule({ description: `${at} ${'d'.repeat(5_000)}` }))
    const judgement = judge(judgeInput({ findings, rules }))
    expect(JSON.stringify(resultDetail(judgement)).length).toBeLessThan(90_000)
    expect(judgementOutputs(judgement)['failed-rules-json'].length).toBeLessThan(100_000)
    expect(resultDetail(judgement)['breaking-not-listed']).toBe(4_950)
  })

  it('write every finding and its decision into the report file', () => {
    const scan = { repository: 'acme/web', branch: 'main', commit: '4f1c2aa', scanId: '7', repositoryId: undefined }
    const report = JSON.parse(
      [...reportFileParts(judge(everything), { ...scan, commitId: '9', reportUrl: undefined, today })].join(''),
    ) as { findings: { id: string; decision: string }[] }
    expect(report).toMatchObject({
      'schema-version': 1,
      date: today,
      'scan-id': '7',
      'repository-id': null,
      decision: 'fail',
      'reason-code': 'gate_failed',
      counts: { total: 4 },
    })
    expect(Object.fromEntries(report.findings.map(one => [one.id, one.decision]))).toEqual({
      'CVE-2021-23337': 'breaking',
      'CVE-2': 'reported',
      'CVE-3': 'set-aside',
      'CVE-4': 'excepted',
      'CVE-5': 'breaking',
      'CVE-6': 'quiet',
    })
    expect(report.findings[0]).toMatchObject({ new: true, 'judged-as': 'critical', manifests: ['package-lock.json'] })
  })
})
