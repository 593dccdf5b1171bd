import { describe, expect, it } from 'vitest'
import { API, lockOf, REPOSITORY, setUp, UPLOADS } from './caller.test-support.ts'

const FILES = { 'package-lock.json': lockOf({ minimist: '1.2.5', lodash: '4.17.20' }) }

describe('the status of a scan', () => {
  it('goes from the queue to the end with the clock', async () => {
    const { clock, scan, look } = setUp()
    const { id } = await scan({ files: FILES })
    const seen: unknown[] = []
    for (let second = 0; second <= 10; second += 2) {
      const answer = await look(id)
      seen.push([answer.status, ((await answer.json()) as { progress: number }).progress])
      await clock.advance(2_000)
    }
    expect(seen).toEqual([
      [202, -1],
      [202, 0],
      [202, 25],
      [202, 50],
      [202, 75],
      [200, 100],
    ])
  })

  it.each([
    ['json', 'application/json', '"progress":0'],
    ['empty-object', 'application/json', '{}'],
    ['text', 'text/plain', 'queue time'],
  ] as const)('is 201 as %s while the queue is long, and may go on', async (body, type, words) => {
    const { clock, control, scan, look } = setUp()
    control.scriptScan({ longQueue: { forMs: 60_000, body } })
    const { id } = await scan({ files: FILES })
    const long = await look(id)
    expect([long.status, long.headers.get('content-type')?.split(';')[0]]).toEqual([201, type])
    expect(await long.text()).toContain(words)
    await clock.advance(60_000)
    expect((await look(id)).status).toBe(202)
    await clock.advance(10_000)
    expect((await look(id)).status).toBe(200)
  })

  it('can stay for ever, in the queue or at work', async () => {
    const { clock, control, scan, look, login } = setUp()
    control.scriptScan({ longQueue: {} }, { neverEnds: true })
    const waiting = await scan({ files: FILES })
    const working = await scan({ files: FILES, commit: 'c2' })
    await clock.advance(86_400_000)
    expect((await look(waiting.id)).status).toBe(401)
    await login()
    expect([(await look(waiting.id)).status, (await look(working.id)).status]).toEqual([201, 202])
  })

  it.each([
    [{ detailsUrl: 'trailing-part' }, { detailsUrl: expect.stringMatching(/commit\/\d+\/vulnerabilities$/) }],
    [{ detailsUrl: 'empty' }, { detailsUrl: '' }],
    [{ actionFields: 'empty' }, { automationsAction: '' }],
    [{ actionFields: 'policy-engine' }, { policyEngineAction: 'fail' }],
  ] as const)('takes other shapes: %j', async (settings, expected) => {
    const { done, status } = setUp(settings)
    const { id } = await done({ files: FILES })
    expect(await status(id)).toMatchObject(expected)
  })

  it('takes other shapes on the way', async () => {
    const { scan, look, control } = setUp({ runningStatus: 200, runningBody: 'progress-only' })
    const { id } = await scan({ files: FILES })
    const answer = await look(id)
    expect([answer.status, await answer.json()]).toEqual([200, { progress: -1 }])
    control.change({ runningStatus: 202 })
    expect((await look(id)).status).toBe(202)
  })

  it('is told once an hour in full', async () => {
    const { clock, done, send, login } = setUp()
    const { id } = await done({ files: FILES })
    const look = () => send('GET', `${API}/ci/upload/status?ciUploadId=${id}&extendedOutput=true`)
    expect(await (await look()).json()).toMatchObject({
      extendedOutput: [{ name: 'package-lock.json', dependencies: 2 }],
    })
    expect((await look()).status).toBe(429)
    await clock.advance(3_600_000)
    await login()
    expect((await look()).status).toBe(200)
  })

  it('objects to unknown, foreign and unfinished uploads', async () => {
    const { ask, form, look, control, debricked } = setUp()
    const unknown = await look(1)
    expect([unknown.status, await unknown.json()]).toEqual([404, { code: 404, message: 'No upload with ID 1 found' }])
    const theirs = control.addScan({ repository: REPOSITORY, branch: 'main', commit: 'b1' }, 'scanner')
    expect((await look(theirs.ciUploadId)).status).toBe(403)
    const { ciUploadId } = await ask('POST', UPLOADS, { form: form('package.json', '{}') })
    expect((await look(ciUploadId)).status).toBe(202)
    expect(debricked.violations).toEqual([
      `GET ${API}/ci/upload/status: the status of an upload that was never finished`,
    ])
  })
})

describe('the scanner', () => {
  it('finds less after an upgrade', async () => {
    const { done, status, vulnerabilities } = setUp()
    const before = await done({ files: FILES })
    expect(await status(before.id)).toMatchObject({ vulnerabilitiesFound: 3, automationsAction: 'fail' })
    const after = await done({
      files: { 'package-lock.json': lockOf({ minimist: '1.2.8', lodash: '4.17.21' }) },
      commit: 'c2',
    })
    expect(await status(after.id)).toMatchObject({ vulnerabilitiesFound: 0, automationsAction: 'none' })
    expect(await vulnerabilities(`&commitId=${after.commitId}`)).toEqual([])
    expect(await vulnerabilities(`&commitId=${before.commitId}`)).toHaveLength(3)
  })

  it('reads several package managers in one scan', async () => {
    const { done, vulnerabilities } = setUp()
    const pom = `<project><dependencies><dependency><groupId>org.apache.logging.log4j</groupId><artifactId>log4j-core</artifactId><version>2.14.1</version></dependency></dependencies></project>`
    const { commitId } = await done({
      files: { ...FILES, 'api/requirements.txt': 'Django==3.2.4\nrequests==2.31.0\n', 'jobs/pom.xml': pom },
    })
    const rows = await vulnerabilities(`&commitId=${commitId}`)
    expect(rows.map((row: { cveId: string }) => row.cveId).sort()).toEqual([
      'CVE-2020-28500',
      'CVE-2021-23337',
      'CVE-2021-35042',
      'CVE-2021-44228',
      'CVE-2021-44906',
      'CVE-2021-45046',
      'CVE-2022-28346',
    ])
    expect(rows[0]).toMatchObject({ cveId: 'CVE-2021-44228', cvss: { text: 10, type: 'critical' } })
    expect(rows.find((row: { cveId: string }) => row.cveId === 'CVE-2021-44228').cisaKevExploited).toBeTruthy()
  })

  it('lists nothing before the end, and what became known since', async () => {
    const { clock, scan, status, vulnerabilities, control } = setUp()
    const { id, commitId } = await scan({ files: { 'package-lock.json': lockOf({ 'left-pad': '1.0.0' }) } })
    expect(await vulnerabilities(`&commitId=${commitId}`)).toEqual([])
    await clock.advance(10_000)
    expect(await status(id)).toMatchObject({ vulnerabilitiesFound: 0 })
    control.publishAdvisory({
      ...{ id: 70_001, cve: 'CVE-2026-40011', ghsa: 'GHSA-aaaa-bbbb-cccc', published: '2026-11-20' },
      ...{ title: 'Padding without end', cwe: 400, cvss3: null, cvss2: null },
      affects: [{ manager: 'npm', name: 'left-pad', ranges: [{ before: '1.3.0' }] }],
    })
    expect(await vulnerabilities(`&commitId=${commitId}`)).toHaveLength(1)
    expect(await status(id)).toMatchObject({ vulnerabilitiesFound: 0 })
  })
})

describe('rules', () => {
  it('fire for new critical ones only, and never for what was judged or put off', async () => {
    const { done, status, control } = setUp()
    control.addScan({ repository: REPOSITORY, branch: 'main', commit: 'b1', files: FILES })
    const old = await done({ files: FILES })
    expect(await status(old.id)).toMatchObject({ automationsAction: 'none', vulnerabilitiesFound: 3 })
    const more = { 'package-lock.json': lockOf({ minimist: '1.2.5' }), 'requirements.txt': 'django==3.2.4' }
    const added = await done({ files: more, commit: 'c2' })
    const rules = (await status(added.id)).automationRules
    expect(rules[0].triggerEvents.map((event: { cve: string }) => event.cve)).toEqual([
      'CVE-2021-35042',
      'CVE-2022-28346',
    ])
    expect(rules.map((rule: { triggered: boolean }) => rule.triggered)).toEqual([true, false, false])
    control.review({ repository: REPOSITORY, cve: 'CVE-2021-35042', status: 'snoozed', until: 4e12 })
    control.review({ repository: REPOSITORY, cve: 'CVE-2022-28346', status: 'unaffected' })
    const judged = await done({ files: more, commit: 'c3' })
    expect(await status(judged.id)).toMatchObject({
      automationsAction: 'none',
      vulnerabilitiesFound: 2,
      unaffectedVulnerabilitiesFound: 1,
    })
  })

  it('warn of licences and fail for denied packages', async () => {
    const { done, status } = setUp()
    const files = { 'package-lock.json': lockOf({ 'node-forge': '1.3.1' }) }
    const warned = await done({ files })
    const { automationsAction, automationRules: rules } = await status(warned.id)
    expect([automationsAction, rules[1].hasCves]).toEqual(['warn', false])
    expect(rules[1].triggerEvents).toMatchObject([
      { dependency: 'node-forge (npm)', licenses: ['BSD-3-Clause', 'GPL-2.0'] },
    ])
    const finish = { debrickedConfig: { policies: { deny: { packages: ['pkg:npm/node-forge'] } } } }
    const denied = await done({ files, commit: 'c2', finish })
    expect(await status(denied.id)).toMatchObject({ automationsAction: 'fail' })
  })
})
