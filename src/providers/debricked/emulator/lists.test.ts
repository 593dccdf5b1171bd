import { describe, expect, it } from 'vitest'
import { API, lockOf, REPOSITORY, setUp } from './caller.test-support.ts'
import { syntheticFindings } from './index.ts'

const LIST = `${API}/vulnerabilities/get-vulnerabilities`

interface Row {
  readonly cveId: string
  readonly cvss?: { readonly text: number } | null
  readonly vulnerabilityStatus: unknown
  readonly dependencies: readonly { readonly shortName: string }[]
}

const cves = (rows: readonly Row[]) => rows.map(row => row.cveId)

describe('vulnerabilities', () => {
  it('differ between the base and the pull request', async () => {
    const { ask, control, done, vulnerabilities } = setUp()
    const files = { 'package-lock.json': lockOf({ lodash: '4.17.20' }) }
    const base = control.addScan({ repository: REPOSITORY, branch: 'main', commit: 'b1', files })
    const pull = await done({ files: { 'package-lock.json': lockOf({ lodash: '4.17.20', qs: '6.5.2' }) } })
    expect(pull.repositoryId).toBe(base.repositoryId)
    const old = cves(await vulnerabilities(`&commitId=${base.commitId}`))
    expect(cves(await vulnerabilities(`&branchId=${base.branchId}`))).toEqual(old)
    expect(cves(await vulnerabilities(`&repositoryId=${base.repositoryId}`))).toEqual(old)
    const now = cves(await vulnerabilities(`&repositoryId=${pull.repositoryId}&commitId=${pull.commitId}`))
    expect(now.filter(cve => !old.includes(cve))).toEqual(['CVE-2022-24999'])
    expect((await ask('GET', `${API}/releases/by/name?name=b1&productId=${base.repositoryId}`))[0].id).toBe(
      base.commitId,
    )
    expect(await ask('GET', `${API}/repository/${base.repositoryId}/get-branches`)).toEqual([
      { id: base.branchId, name: 'main', default: true },
      { id: base.branchId + 1, name: 'feature/cart', default: false },
    ])
  })

  it('come in pages, a hundred thousand of them', async () => {
    const { control, done, ask, debricked } = setUp({ hourlyRequests: 'off' })
    control.scriptScan({ findings: syntheticFindings(100_000) })
    const { commitId, id } = await done({ files: { 'package.json': '{}' } })
    const seen = new Set<string>()
    for (let page = 1; ; page++) {
      const query = `page=${page}&rowsPerPage=250&order=desc&sortColumn=cvss&commitId=${commitId}`
      const { vulnerabilities } = await ask('GET', `${LIST}?${query}`)
      for (const cve of cves(vulnerabilities)) seen.add(cve)
      if (vulnerabilities.length < 250) break
    }
    expect(seen.size).toBe(100_000)
    expect(await ask('GET', `${API}/ci/upload/status?ciUploadId=${id}`)).toMatchObject({
      vulnerabilitiesFound: 100_000,
    })
    expect(debricked.violations).toEqual([])
  })

  it('are capped, sorted and searched', async () => {
    const { control, done, ask, debricked } = setUp({ rowsPerPageCap: 2 })
    control.scriptScan({ findings: syntheticFindings(5) })
    const { commitId } = await done({ files: { 'package.json': '{}' } })
    const list = async (query: string) => (await ask('GET', `${LIST}?commitId=${commitId}&${query}`)).vulnerabilities
    expect(await list('page=1&rowsPerPage=100&order=desc&sortColumn=cvss')).toMatchObject([
      { cvss: { text: 9.8 } },
      { cvss: { text: 8.1 } },
    ])
    const [unscored, low] = await list('page=1&rowsPerPage=2&order=asc&sortColumn=cvss')
    expect([unscored.cvss ?? null, low.cvss.type]).toEqual([null, 'low'])
    expect(await list('page=4&rowsPerPage=2&order=asc&sortColumn=name')).toEqual([])
    expect(cves(await list('page=1&rowsPerPage=2&order=asc&sortColumn=name&search=000003'))).toEqual([
      'CVE-2099-000003',
    ])
    expect(debricked.violations).toEqual([])
    await list('rowsPerPage=300')
    expect(debricked.violations.map(line => line.split(': ')[1])).toEqual([
      'rowsPerPage above 250 is cut',
      'query key order is missing',
      'query key sortColumn is missing',
    ])
  })

  it('are not uniform', async () => {
    const { control, done, vulnerabilities } = setUp()
    const until = Date.UTC(2026, 11, 1)
    control.review({ repository: REPOSITORY, cve: 'CVE-1', status: 'remediated' })
    control.review({ repository: REPOSITORY, cve: 'CVE-2', status: 'paused', until })
    control.scriptScan({
      findings: [
        { cve: 'CVE-1', package: 'a', cvss: null, exploited: true },
        { cve: 'CVE-1', package: 'b', cvss: null },
        { cve: 'CVE-2', package: 'a', cvss: null, exploited: true, discovered: null },
        { cve: 'CVE-3', package: 'c', cvss: 3.9 },
      ],
    })
    const { commitId } = await done({ files: { 'package.json': '{}' } })
    const rows = (await vulnerabilities(`&commitId=${commitId}`)) as readonly Row[]
    const row = (cve: string) => rows.find(candidate => candidate.cveId === cve)
    expect(row('CVE-1')?.dependencies.map(dependency => dependency.shortName)).toEqual(['a', 'b'])
    expect([row('CVE-1'), row('CVE-2')].map(found => 'cvss' in (found ?? {})).sort()).toEqual([false, true])
    expect(row('CVE-1')?.vulnerabilityStatus).toBe('remediated')
    expect(row('CVE-2')?.vulnerabilityStatus).toEqual({ type: 'paused', pausedUntil: '2026-12-01T00:00:00+00:00' })
    control.change({ statusShape: 'object' })
    const [first] = (await vulnerabilities(`&commitId=${commitId}`)) as readonly Row[]
    expect(first?.vulnerabilityStatus).toMatchObject({ type: 'unexamined' })
  })

  it('end a snooze with the clock', async () => {
    const { clock, control, done, vulnerabilities, login } = setUp()
    const until = clock.now() + 86_400_000
    control.review({ repository: REPOSITORY, cve: 'CVE-2022-24999', status: 'snoozed', until })
    const { commitId } = await done({ files: { 'package-lock.json': lockOf({ qs: '6.5.2' }) }, branch: 'main' })
    const status = async () => (await vulnerabilities(`&commitId=${commitId}`))[0].vulnerabilityStatus
    expect(await status()).toMatchObject({ type: 'snoozed' })
    await clock.advance(86_400_000)
    await login()
    expect(await status()).toBe('unexamined')
  })

  it('are withheld by plan, kept from strangers and gone after thirty days', async () => {
    const { clock, control, done, send, login } = setUp()
    const files = { 'package-lock.json': lockOf({ qs: '6.5.2' }) }
    const main = await done({ files, branch: 'main', commit: 'b1' })
    const pull = await done({ files })
    const kept = await done({ files, commit: 'c2', finish: { isRelease: true } })
    const look = async (id: number) =>
      (await send('GET', `${LIST}?page=1&rowsPerPage=25&order=desc&sortColumn=cvss&commitId=${id}`)).status
    control.change({ withheld: ['vulnerabilities'] })
    expect(await look(pull.commitId)).toBe(402)
    control.change({ withheld: [] })
    await clock.advance(31 * 86_400_000)
    await login()
    expect([await look(main.commitId), await look(pull.commitId), await look(kept.commitId)]).toEqual([200, 404, 200])
    expect(await look(1)).toBe(404)
  })
})

describe('root fixes', () => {
  it('are an empty list when there are none, and may not be ready', async () => {
    const { ask, control, clock, done } = setUp({ rootFixMs: 60_000 })
    control.scriptScan({
      findings: [
        { cve: 'CVE-1', package: 'deep', version: '1.1.0', fixedIn: '1.2.0', via: { name: 'top', version: '2.0.0' } },
        { cve: 'CVE-2', package: 'flat', version: '3.0.0', fixedIn: '3.0.1' },
      ],
    })
    const { repositoryId, commitId } = await done({ files: { 'package.json': '{}' } })
    const rows = (await ask('GET', `${LIST}?page=1&rowsPerPage=9&order=asc&sortColumn=name&commitId=${commitId}`))
      .vulnerabilities
    const [deep, flat] = rows.map((row: { name: { link: string } }) => row.name.link.match(/y\/(\d+)/)?.[1])
    const fixes = (id: string) =>
      ask('GET', `${API}/vulnerability/${id}/repositories/${repositoryId}/root-fixes?commitId=${commitId}`)
    expect(await fixes(flat)).toEqual({ rootFixesCount: 0, fixes: [], commands: [], isReady: false })
    await clock.advance(60_000)
    expect(await fixes(flat)).toMatchObject({ rootFixesCount: 1, fixes: { 'flat#3.0.0': '3.0.1' }, isReady: true })
    expect(await fixes(deep)).toMatchObject({ rootFixesCount: 0, fixes: [], isReady: true })
  })
})

describe('other lists', () => {
  it.each([
    ['both', 200, 200],
    ['new', 200, 404],
    ['old', 404, 200],
  ] as const)('offer the hierarchy under %s paths', async (hierarchy, renamed, older) => {
    const { send, done } = setUp({ hierarchy })
    const { commitId } = await done({ files: { 'package-lock.json': lockOf({ qs: '6.5.2' }) } })
    const query = `page=1&rowsPerPage=25&order=asc&sortColumn=name&commitId=${commitId}`
    const look = async (path: string) => (await send('GET', `${API}/dependencies/${path}?${query}`)).status
    expect([await look('get-hierarchy'), await look('get-dependencies-hierarchy')]).toEqual([renamed, older])
  })

  it('need plans', async () => {
    const { send, done, control } = setUp({ plan: 'free' })
    const { repositoryId, commitId } = await done({ files: { 'package-lock.json': lockOf({ qs: '6.5.2' }) } })
    const query = `page=1&rowsPerPage=25&order=asc&sortColumn=name&repositoryIds=${repositoryId}`
    expect((await send('GET', `${API}/licenses/get-licenses?${query}`)).status).toBe(403)
    const order = { body: { format: 'CycloneDX', commitId, sendEmail: false } }
    expect((await send('POST', `${API}/sbom/generate`, order)).status).toBe(402)
    control.change({ plan: 'premium' })
    expect((await send('GET', `${API}/licenses/get-licenses?${query}`)).status).toBe(200)
    expect((await send('POST', `${API}/sbom/generate`, order)).status).toBe(402)
  })

  it('of branches come wrapped when asked to', async () => {
    const { ask, done } = setUp({ branches: 'wrapped' })
    const { repositoryId } = await done({ files: { 'package.json': '{}' } })
    expect(await ask('GET', `${API}/repository/${repositoryId}/get-branches`)).toMatchObject({
      branches: [{ default: true }],
    })
  })

  it('tell the default branch as it was sent', async () => {
    const { ask, done } = setUp()
    const { repositoryId } = await done({ files: { 'package.json': '{}' }, defaultBranch: 'main' })
    await done({ files: { 'package.json': '{}' }, branch: 'main', commit: 'b1', defaultBranch: 'main' })
    expect(await ask('GET', `${API}/repository/${repositoryId}/get-branches`)).toMatchObject([
      { name: 'feature/cart', default: false },
      { name: 'main', default: true },
    ])
  })
})

describe('SBOM downloads', () => {
  it('can be too slow, deleted or foreign', async () => {
    const { ask, raw, login, send, done, control, tokens } = setUp()
    const { commitId } = await done({ files: { 'package.json': '{}' } })
    const { reportUuid } = await ask('POST', `${API}/sbom/generate`, { body: { commitId, sendEmail: false } })
    const path = `${API}/sbom/download?reportUuid=${reportUuid}`
    control.change({ sbomQueueTooLong: true })
    expect((await send('GET', path)).status).toBe(201)
    control.deleteReport(reportUuid)
    expect((await send('GET', path)).status).toBe(410)
    const headers = { authorization: `Bearer ${await login(tokens.scanner)}` }
    expect((await raw('GET', path, { headers })).status).toBe(403)
  })
})
