import { describe, expect, test } from 'vitest'
import { critical, high, idsIn, low, medium, rowsOf, sceneWith, unscored } from './scan-cases.test-support.ts'

const one = [critical, high, medium, low]
const { fixedIn: _, ...withoutFix } = critical

describe('fail-on-severity', () => {
  test.each([
    ['critical', 1, '1 critical'],
    ['high', 2, '1 critical, 1 high'],
    ['medium', 3, '1 critical, 1 high, 1 medium'],
    ['low', 4, '1 critical, 1 high, 1 medium, 1 low'],
  ])('%s: everything from there upwards breaks the gate', async (severity, count, words) => {
    const result = await sceneWith(one).run({ 'fail-on-severity': severity })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'gate_failed' })
    expect(result.verdict.message).toContain(`(${words}; fail-on-severity is ${severity})`)
    expect(rowsOf(result, 'Breaking the gate')).toHaveLength(count)
    expect(idsIn(result, 'Not breaking the gate')).toHaveLength(4 - count)
  })

  test('none: nothing does, and everything is counted and listed', async () => {
    const result = await sceneWith(one).run({ 'fail-on-severity': 'none' })
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.outputs).toMatchObject({ 'vulnerability-count': '4', 'critical-count': '1', 'low-count': '1' })
    expect(idsIn(result, 'Not breaking the gate')).toHaveLength(4)
    expect(rowsOf(result, 'Breaking the gate')).toBeUndefined()
  })

  test('a commit without a finding passes, with every count at zero and nothing compared', async () => {
    const scene = sceneWith([])
    const { verdict, outputs, report } = await scene.run()
    expect(verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(verdict.message).toBe('The scan finished; it found no vulnerability.')
    expect(outputs).toMatchObject({
      ...{ 'vulnerability-count': '0', 'critical-count': '0', 'high-count': '0', 'medium-count': '0' },
      ...{ 'low-count': '0', 'unscored-count': '0', 'excepted-count': '0', 'new-count': '', 'fixed-count': '' },
      'failed-rules-json': '[]',
    })
    expect(report.annotations).toEqual([])
    expect(scene.emulator.control.scans).toHaveLength(1)
  })

  test('the outputs name what was scanned, and the page of it', async () => {
    const scene = sceneWith([low])
    const { outputs } = await scene.run()
    const [scan] = scene.emulator.control.scans
    expect(outputs).toMatchObject({
      'scan-id': String(scan?.ciUploadId),
      'repository-id': String(scan?.repositoryId),
      'commit-id': String(scan?.commitId),
      'report-url': `https://debricked.test/app/en/repository/${scan?.repositoryId}/commit/${scan?.commitId}`,
      'file-count': '1',
    })
  })
})

describe('report-severity', () => {
  test.each([
    ['low', ['CVE-2026-6005', 'CVE-2026-3001'], undefined],
    ['medium', ['CVE-2026-6005'], 'Not listed, because below report-severity: 1.'],
    ['high', [], 'Not listed, because below report-severity: 2.'],
    ['none', [], 'Not listed, because below report-severity: 2.'],
  ])('%s: what is below is counted and not listed', async (severity, listed, note) => {
    const result = await sceneWith(one).run({ 'report-severity': severity })
    expect(result.verdict.reasonCode).toBe('gate_failed')
    expect(idsIn(result, 'Breaking the gate')).toEqual(['CVE-2026-9008', 'CVE-2026-8001'])
    expect(idsIn(result, 'Not breaking the gate')).toEqual(listed)
    expect(result.outputs['vulnerability-count']).toBe('4')
    expect(result.report.notes).toEqual(note === undefined ? [] : [note])
  })

  test('what breaks the gate is listed even below it', async () => {
    const result = await sceneWith([low]).run({ 'fail-on-severity': 'low', 'report-severity': 'critical' })
    expect(idsIn(result, 'Breaking the gate')).toEqual(['CVE-2026-3001'])
  })
})

describe('a finding without a score', () => {
  test.each([
    ['medium', 'high', 'pass'],
    ['high', 'high', 'fail'],
    ['critical', 'critical', 'fail'],
    ['low', 'medium', 'pass'],
    ['none', 'low', 'pass'],
  ])('counts as %s at a gate of %s: %s', async (unscoredSeverity, severity, decision) => {
    const scene = sceneWith([unscored])
    const result = await scene.run({ 'unscored-severity': unscoredSeverity, 'fail-on-severity': severity })
    expect(result.verdict.decision).toBe(decision)
    expect(result.outputs).toMatchObject({ 'unscored-count': '1', 'vulnerability-count': '1', 'medium-count': '0' })
    expect(result.report.notChecked.join(' ')).toContain('Without a score yet: 1;')
  })
})

describe('fail-on-fixable-only', () => {
  const input = { 'fail-on-fixable-only': 'true' }

  test('what has a fix breaks the gate, what certainly has none does not', async () => {
    const result = await sceneWith([critical, { ...withoutFix, cve: high.cve, package: 'beta' }]).run(input)
    expect(result.verdict.reasonCode).toBe('gate_failed')
    expect(idsIn(result, 'Breaking the gate')).toEqual([critical.cve])
    expect(rowsOf(result, 'Not breaking the gate')).toEqual([expect.arrayContaining([high.cve, 'no version fixes it'])])
  })

  test('with no fix for anything it passes', async () => {
    const { verdict } = await sceneWith([withoutFix]).run(input)
    expect(verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  })

  test('a fix that comes through the package above is a fix', async () => {
    const via = { name: 'root', version: '1.0.0', fixedIn: '2.0.0' }
    const { verdict } = await sceneWith([{ ...withoutFix, via }]).run(input)
    expect(verdict.reasonCode).toBe('gate_failed')
  })

  test('when Debricked does not tell, what might have a fix counts as having one', async () => {
    const faults = [
      {
        on: { path: '/api/1.0/open/vulnerability/:id/repositories/:repository/root-fixes', times: 9 },
        what: { kind: 'status', status: 403 },
      },
    ] as const
    const { verdict, report } = await sceneWith([withoutFix], { faults }).run(input)
    expect(verdict.reasonCode).toBe('gate_failed')
    expect(report.notChecked.join(' ')).toContain('What to upgrade so that a vulnerability goes was not looked up')
  })

  test('fixes that are not ready yet are waited for, a minute at most', async () => {
    const soon = await sceneWith([withoutFix], { rootFixMs: 30_000 }).run(input)
    expect(soon.verdict.decision).toBe('pass')
    const late = await sceneWith([withoutFix], { rootFixMs: 3_600_000 }).run(input)
    expect(late.verdict.reasonCode).toBe('gate_failed')
    expect(late.report.notChecked.join(' ')).toContain('not ready at Debricked yet')
  })
})

describe('set aside in Debricked', () => {
  test.each(['unaffected', 'remediated', 'paused', 'snoozed'] as const)('%s: listed, not judged', async status => {
    const scene = sceneWith([critical, low])
    scene.emulator.control.addRepository('acme/shop')
    scene.emulator.control.review({ repository: 'acme/shop', cve: critical.cve, status })
    const result = await scene.run()
    expect(result.verdict.decision).toBe('pass')
    expect(result.outputs).toMatchObject({ 'vulnerability-count': '1', 'critical-count': '0' })
    expect(idsIn(result, 'Set aside in Debricked')).toEqual([critical.cve])
    expect(result.report.notChecked.join(' ')).toContain(`1 (${critical.cve} in alpha (npm), ${status})`)
  })

  test.each(['vulnerable', 'unexamined'] as const)('%s excuses nothing', async status => {
    const scene = sceneWith([critical])
    scene.emulator.control.review({ repository: 'acme/shop', cve: critical.cve, status })
    expect((await scene.run()).verdict.reasonCode).toBe('gate_failed')
  })

  test('a pause that is over excuses nothing', async () => {
    const scene = sceneWith([critical])
    scene.emulator.control.review({
      repository: 'acme/shop',
      cve: critical.cve,
      status: 'paused',
      until: scene.clock.now(),
    })
    expect((await scene.run()).verdict.reasonCode).toBe('gate_failed')
  })
})

test('annotations stand on the manifest that brings the finding, as errors where the gate breaks', async () => {
  const { report } = await sceneWith(one).run()
  expect(report.annotations).toEqual([
    expect.objectContaining({
      level: 'error',
      file: 'package-lock.json',
      title: '2 vulnerabilities break the gate, 2 more (package-lock.json)',
    }),
  ])
  expect(report.annotations[0]?.message).toContain('critical CVE-2026-9008 in alpha 1.0.0 (npm): fixed in 1.0.1')
})
