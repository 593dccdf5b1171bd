import { describe, expect, it } from 'vitest'
import { expectSameShape } from '../../../sandbox/kit/same-shape.test-support.ts'
import dependencies from '../fixtures/dependency-answers.json' with { type: 'json' }
import logins from '../fixtures/login-answers.json' with { type: 'json' }
import repositories from '../fixtures/repository-answers.json' with { type: 'json' }
import boms from '../fixtures/sbom-answers.json' with { type: 'json' }
import statuses from '../fixtures/status-answers.json' with { type: 'json' }
import uploads from '../fixtures/upload-answers.json' with { type: 'json' }
import vulnerabilities from '../fixtures/vulnerability-answers.json' with { type: 'json' }
import { API, FINISHES, lockOf, REPOSITORY, setUp, UPLOADS } from './caller.test-support.ts'

const SHOP = {
  'package-lock.json': JSON.stringify({
    packages: {
      '': { dependencies: { lodash: '*', mkdirp: '*', cookie: '*' } },
      'node_modules/lodash': { version: '4.17.20' },
      'node_modules/mkdirp': { version: '0.5.5', dependencies: { minimist: '^1.2.5' } },
      'node_modules/minimist': { version: '1.2.5' },
      'node_modules/cookie': { version: '0.4.0' },
    },
  }),
}

describe('login', () => {
  it('answers as known', async () => {
    const { raw, tokens, debricked } = setUp()
    const post = async (path: string, body: unknown) => {
      const answer = await raw('POST', path, { body })
      return { status: answer.status, body: await answer.json() }
    }
    const good = await post('/api/login_refresh', { refresh_token: tokens.admin })
    expectSameShape(good.body, logins.login_refresh_form.body)
    expect(await post('/api/login_refresh', { refresh_token: 'nope' })).toMatchObject(
      without(logins.login_refresh_bad_token),
    )
    const wrong = { _username: debricked.credentials.admin.username, _password: 'wrong' }
    expect(await post('/api/login_check', wrong)).toMatchObject(without(logins.login_check_bad))
  })
})

describe('uploads and finish', () => {
  it('answers as known', async () => {
    const { ask, form, send, scan } = setUp()
    expectSameShape(await ask('POST', UPLOADS, { form: form('package.json', '{}') }), uploads.first.body)
    expect(await ask('POST', UPLOADS, { form: form('empty.lock', '') })).toEqual(uploads.empty_file_200.body)
    const unknown = await send('POST', UPLOADS, { form: form('a.lock', 'x', { ciUploadId: '1' }) })
    expect([unknown.status, await unknown.json()]).toEqual([404, uploads.unknown_ciUploadId.body])
    const { id: _, ...ids } = await scan({ files: SHOP })
    expectSameShape(ids, uploads.finish_return_commit_data_multipart.body)
    const missing = await send('POST', FINISHES, { body: { ciUploadId: '7' } })
    expect([missing.status, (await missing.json()) as unknown]).toEqual([
      404,
      { code: 404, message: 'No upload with ID 7 found' },
    ])
  })

  it('tells the quota where there is one', async () => {
    const { ask, form } = setUp({ quota: { totalScans: 1_000, remainingScans: 37 } })
    const answer = await ask('POST', UPLOADS, { form: form('package.json', '{}') })
    expect(answer).toMatchObject({ totalScans: 1_000, remainingScans: 37, percentage: '96.3' })
    expectSameShape(answer, uploads.first_with_quota.body)
    expectSameShape(await ask('GET', `${API}/scan/remaining-scans`), repositories.remaining_scans.body)
  })
})

describe('status', () => {
  it('answers as known on the way', async () => {
    const { clock, scan, look } = setUp()
    const { id } = await scan({ files: SHOP })
    const queued = await look(id)
    expect([queued.status, await queued.json()]).toEqual([202, statuses.queued.body])
    await clock.advance(5_360)
    const running = await look(id)
    expect([running.status, await running.json()]).toEqual([202, { ...statuses.running.body, vulnerabilitiesFound: 0 }])
    await clock.advance(10_000)
    const done = await look(id)
    const body = (await done.json()) as typeof statuses.done_fail.body
    expect(done.status).toBe(200)
    const { automationRules: rules, ...rest } = body
    const { automationRules: known, ...knownRest } = statuses.done_fail.body
    expectSameShape(rest, knownRest)
    expectSameShape(
      rules.find(rule => rule.triggered),
      known[0],
    )
    expectSameShape(
      rules.find(rule => !rule.triggered),
      known[2],
    )
    expect(body.detailsUrl).toMatch(/^https:\/\/debricked\.com\/app\/en\/repository\/\d+\/commit\/\d+$/)
  })

  it('answers as known without rules', async () => {
    const { control, done, status } = setUp()
    control.setRules([])
    const { id } = await done({ files: SHOP })
    expect((await status(id)).automationRules).toBe(statuses.done_no_rules.body.automationRules)
    control.change({ actionFields: 'policy-engine' })
    expect(Object.keys(await status(id)).sort()).toEqual(
      [...Object.keys(statuses.done_old_backend.body), 'automationRules'].sort(),
    )
  })
})

describe('lists', () => {
  it('answer as known', async () => {
    const { ask, done, vulnerabilities: list } = setUp()
    const { repositoryId, commitId } = await done({ files: SHOP })
    const scope = `&repositoryId=${repositoryId}&commitId=${commitId}`
    const [known] = vulnerabilities.page1.body.vulnerabilities
    const rows = await list(scope)
    expect(rows).toHaveLength(4)
    for (const row of rows)
      expectSameShape({ cvss: null, ...row, cisaKevExploited: String(row.cisaKevExploited) }, known)
    const minimist = vulnerabilityIdIn(rows.find((row: { cveId: string }) => row.cveId === 'CVE-2021-44906'))
    const about = (rest: string) => ask('GET', `${API}/vulnerability/${minimist}/${rest}`)
    expectSameShape(await about(`files?repositoryId=${repositoryId}&commitId=${commitId}`), vulnerabilities.files.body)
    expectSameShape(await about('refsummary'), vulnerabilities.refsummary.body)
    expectSameShape(await about(`vulnerable-timeline?repositoryId=${repositoryId}`), vulnerabilities.timeline.body)
    expect(await about(`repositories/${repositoryId}/root-fixes?commitId=${commitId}`)).toEqual(
      vulnerabilities.root_fixes.body,
    )
    const [file] = await about(`files?commitId=${commitId}`)
    const tree = await about(`files/${file.id}/dependency-tree?commitId=${commitId}`)
    expectSameShape(tree, vulnerabilities.dependency_tree.body)
    expect(tree.trees).toMatchObject([{ name: 'mkdirp', children: [{ name: 'minimist', vulnerable: true }] }])
    const query = `page=1&rowsPerPage=100&order=asc&sortColumn=name${scope}`
    const hierarchy = await ask('GET', `${API}/dependencies/get-hierarchy?${query}`)
    expectSameShape(hierarchy, dependencies.hierarchy.body)
    expect(hierarchy.dependencies.map((row: { name: { shortName: string } }) => row.name.shortName)).toEqual([
      'cookie',
      'lodash',
      'mkdirp',
    ])
    const licences = `page=1&rowsPerPage=100&order=asc&sortColumn=name&repositoryIds=${repositoryId}&commitId=${commitId}`
    expectSameShape(await ask('GET', `${API}/licenses/get-licenses?${licences}`), dependencies.licenses_list.body)
    const branches = await ask('GET', `${API}/repository/${repositoryId}/get-branches`)
    expectSameShape(branches, repositories.branches.body)
    const byVersion = `${API}/dependencies-licenses/${repositoryId}/${branches[0].id}?page=1&rowsPerPage=100&order=asc&sortColumn=name`
    expectSameShape(await ask('GET', byVersion), dependencies.licenses_per_version.body)
  })

  it('of the account answer as known', async () => {
    const { ask, done } = setUp()
    await done({ files: SHOP, commit: 'abc' })
    const names = await ask('GET', `${API}/repositories/get-repositories-names-links`)
    expectSameShape(names, repositories.names_links.body)
    expect(names.map((row: { name: string }) => row.name)).toContain(REPOSITORY)
    expectSameShape(await ask('GET', `${API}/releases/by/name?name=abc`), repositories.release_by_name.body)
    expect(await ask('GET', `${API}/releases/by/name?name=nope`)).toEqual(repositories.release_by_name_none.body)
    expect(await ask('GET', `${API}/user-profile/get-billing-info`)).toEqual(repositories.billing.body)
    expectSameShape(await ask('GET', `${API}/user-profile/is-admin`), repositories.is_admin.body)
  })
})

describe('SBOM', () => {
  it('answers as known', async () => {
    const { ask, clock, done, send } = setUp()
    const { commitId } = await done({ files: { 'package-lock.json': lockOf({ minimist: '1.2.5' }) } })
    const order = (format: string) =>
      send('POST', `${API}/sbom/generate`, { body: { format, commitId, sendEmail: false } })
    const ordered = (await (await order('CycloneDX')).json()) as typeof boms.order_cli.body
    expectSameShape(ordered, boms.order_cli.body)
    const bad = await order('SPDX')
    expect([bad.status, await bad.json()]).toEqual([400, boms.order_bad_format.body])
    const fetch = (uuid: string) => ask('GET', `${API}/sbom/download?reportUuid=${uuid}`)
    expect(await fetch(ordered.reportUuid)).toEqual(boms.download_wait.body)
    await clock.advance(5_000)
    expectSameShape(await fetch(ordered.reportUuid), boms.download_cyclonedx.body)
    const { reportUuid } = (await (await order('SPDX-2.3')).json()) as typeof boms.order_cli.body
    await clock.advance(5_000)
    expectSameShape(await fetch(reportUuid), boms.download_spdx.body)
  })
})

function without<T extends { readonly source: string }>({ source: _, ...rest }: T): Omit<T, 'source'> {
  return rest
}

function vulnerabilityIdIn(row: { readonly name: { readonly link: string } }): string {
  return row.name.link.match(/vulnerability\/(\d+)/)?.[1] ?? ''
}
