import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import matching from '../fixtures/matching-cases.json' with { type: 'json' }
import { API, FINISHES, lockOf, REPOSITORY, setUp, UPLOADS } from './caller.test-support.ts'

const FORMATS = `${API}/files/supported-formats`

describe('supported formats', () => {
  it('need no token, and can be unreachable or hold an entry that no engine compiles', async () => {
    const { raw, control, debricked } = setUp()
    const formats = async () => (await (await raw('GET', FORMATS)).json()) as readonly { readonly regex: string }[]
    const listed = await formats()
    for (const { regex } of listed) expect(() => new RegExp(regex)).not.toThrow()
    control.change({ formats: 'uncompilable' })
    expect(await formats()).toHaveLength(listed.length + 1)
    const [broken] = await formats()
    expect(() => new RegExp(broken?.regex ?? '')).toThrow()
    control.change({ formats: 'unreachable' })
    expect((await raw('GET', FORMATS)).status).toBe(503)
    expect(debricked.violations).toEqual([])
  })

  it('match the known cases, anchored where they have no anchors of their own', async () => {
    const { ask } = setUp()
    const formats = (await ask('GET', FORMATS)) as readonly { regex: string; lockFileRegexes: readonly string[] }[]
    const fits = (regex: string, name: string) =>
      regex !== '' && new RegExp(/^\^|\$$/.test(regex) ? regex : `^(?:${regex})$`).test(name)
    const kind = (name: string) => {
      if (formats.some(({ regex }) => fits(regex, name))) return 'manifest'
      return formats.some(({ lockFileRegexes }) => lockFileRegexes.some(regex => fits(regex, name))) ? 'lock' : 'none'
    }
    for (const { name, match } of matching.cases) expect([name, kind(name)]).toEqual([name, match.split(' ')[0]])
  })
})

describe('uploads', () => {
  it('remember every file', async () => {
    const { clock, scan, control, debricked } = setUp()
    const text = lockOf({ lodash: '4.17.21' })
    const { id } = await scan({ files: { 'package.json': '{}', 'web/shop/package-lock.json': text } })
    const common = { ciUploadId: id, repository: REPOSITORY, commit: 'c1', branch: 'feature/cart', at: clock.now() }
    const digest = (of: string) => createHash('sha256').update(of).digest('hex')
    expect(control.files).toEqual([
      { ...common, path: 'package.json', size: 2, sha256: digest('{}') },
      { ...common, path: 'web/shop/package-lock.json', size: text.length, sha256: digest(text) },
    ])
    expect(control.unfinishedUploads).toEqual([])
    expect(debricked.violations).toEqual([])
  })

  it('show a file that was sent twice, and an upload that was opened twice', async () => {
    const { ask, form, control } = setUp()
    const { ciUploadId } = await ask('POST', UPLOADS, { form: form('a/go.mod', 'x') })
    await ask('POST', UPLOADS, { form: form('a/go.mod', 'x', { ciUploadId }) })
    const again = await ask('POST', UPLOADS, { form: form('a/go.mod', 'x') })
    expect(again.ciUploadId).toBe(ciUploadId + 1)
    expect(control.files.map(file => file.path)).toEqual(['a/go.mod', 'a/go.mod', 'a/go.mod'])
    expect(control.unfinishedUploads).toEqual([ciUploadId, ciUploadId + 1])
  })

  it('are refused by script, some of them or all', async () => {
    const { send, form, control } = setUp()
    control.refuseUpload('yarn.lock', { status: 402 })
    control.refuseUpload(/^go\./, { status: 400, message: 'Cannot read go.mod', times: 1 })
    const post = async (name: string) => {
      const answer = await send('POST', UPLOADS, { form: form(name, 'x') })
      return [answer.status, ((await answer.json()) as { message?: string }).message]
    }
    expect(await post('yarn.lock')).toEqual([402, 'Upgrade required'])
    expect(await post('go.mod')).toEqual([400, 'Cannot read go.mod'])
    expect(await post('go.mod')).toEqual([200, undefined])
    expect(await post('yarn.lock')).toEqual([402, 'Upgrade required'])
  })

  it('take time, file by file, and count how many are under way', async () => {
    const { clock, send, login, form, control } = setUp({ uploadMs: name => (name === 'slow.lock' ? 4_000 : 1_000) })
    await login()
    const began = clock.now()
    const all = ['slow.lock', 'a.lock', 'b.lock'].map(name => send('POST', UPLOADS, { form: form(name, 'x') }))
    await clock.run(Promise.all(all))
    expect([clock.now() - began, control.uploadsAtOnce]).toEqual([4_000, 3])
  })

  it.each([
    ['fileRelativePath', '/api', 400],
    ['fileRelativePath', 'a\\b', 400],
    ['fileRelativePath', '../b', 400],
    ['fileRelativePath', 'api/', 200],
    ['fileRelativePath', './api', 200],
    ['fileRelativePath', 'api/package.json', 200],
    ['repositoryName', '', 400],
    ['commitName', '', 400],
    ['branchName', '', 200],
    ['repositoryUrl', 'https://github.com/acme/webshop.git', 200],
    ['ciUploadId', 'abc', 400],
    ['manualUpload', 'maybe', 400],
    ['productName', 'acme/webshop', 200],
    ['tags', 'x', 400],
  ])('object to %s = %j', async (part, value, status) => {
    const { send, form, debricked } = setUp()
    const answer = await send('POST', UPLOADS, { form: form('package.json', '{}', { [part]: value }) })
    expect(answer.status).toBe(status)
    expect(debricked.violations).not.toEqual([])
  })

  it('object to a missing file and to a file of another commit', async () => {
    const { ask, send, form } = setUp()
    const bare = form('package.json', '{}')
    bare.delete('fileData')
    expect((await send('POST', UPLOADS, { form: bare })).status).toBe(400)
    const { ciUploadId } = await ask('POST', UPLOADS, { form: form('package.json', '{}') })
    const other = form('yarn.lock', 'x', { ciUploadId, commitName: 'c2' })
    expect((await send('POST', UPLOADS, { form: other })).status).toBe(400)
  })

  it('are kept from accounts they do not belong to', async () => {
    const { ask, form, raw, login, tokens } = setUp()
    const { ciUploadId } = await ask('POST', UPLOADS, { form: form('package.json', '{}') })
    const headers = { authorization: `Bearer ${await login(tokens.scanner)}` }
    const stranger = (sent: object) => raw('POST', UPLOADS, { headers, ...sent })
    expect((await stranger({ form: form('yarn.lock', 'x', { ciUploadId }) })).status).toBe(403)
    expect((await raw('POST', FINISHES, { headers, body: { ciUploadId: String(ciUploadId) } })).status).toBe(403)
    const limited = { authorization: `Bearer ${await login(tokens.limited)}` }
    expect((await raw('POST', UPLOADS, { headers: limited, form: form('a.lock', 'x') })).status).toBe(403)
    const known = form('a.lock', 'x', { repositoryName: 'shipgate-demo/payments' })
    expect((await raw('POST', UPLOADS, { headers: limited, form: known })).status).toBe(200)
  })
})

describe('finish', () => {
  it('starts a new scan each time', async () => {
    const { scan, send, control } = setUp({ quota: { totalScans: 10, remainingScans: 3 } })
    const { id, commitId } = await scan({ files: { 'package.json': '{}' } })
    const again = await send('POST', FINISHES, { body: { ciUploadId: String(id) } })
    expect([again.status, await again.text(), control.finishes]).toEqual([204, '', 2])
    expect(control.scans.map(one => [one.ciUploadId, one.commitId])).toEqual([
      [id, commitId],
      [id, commitId],
    ])
    await send('POST', FINISHES, { body: { ciUploadId: String(id) } })
    const used = await setUpUpload(send)
    expect(used).toBe(402)
  })

  it.each([
    [{ returnCommitData: true }, 200],
    [{ returnCommitData: 'true' }, 200],
    [{ returnCommitData: 'false' }, 204],
    [{ returnCommitData: 'perhaps' }, 400],
    [{ versionHint: true, isRelease: true, debrickedConfig: null }, 204],
    [{ debrickedConfig: 'x' }, 400],
    [{ wait: true }, 400],
  ])('answers %j with %i', async (body, status) => {
    const { ask, form, send } = setUp()
    const { ciUploadId } = await ask('POST', UPLOADS, { form: form('package.json', '{}') })
    expect((await send('POST', FINISHES, { body: { ciUploadId: String(ciUploadId), ...body } })).status).toBe(status)
  })

  it('takes multipart, with the configuration as text', async () => {
    const { ask, form, send, clock, vulnerabilities, debricked } = setUp()
    const lock = lockOf({ lodash: '4.17.20', minimist: '1.2.5' })
    const { ciUploadId } = await ask('POST', UPLOADS, { form: form('package-lock.json', lock) })
    const finish = new FormData()
    finish.set('ciUploadId', String(ciUploadId))
    finish.set('returnCommitData', 'true')
    finish.set('debrickedConfig', JSON.stringify({ ignore: { packages: [{ pURL: 'pkg:npm/lodash' }] } }))
    const answer = await send('POST', FINISHES, { form: finish })
    expect(answer.status).toBe(200)
    const { commitId } = (await answer.json()) as { commitId: number }
    await clock.advance(10_000)
    expect((await vulnerabilities(`&commitId=${commitId}`)).map((row: { cveId: string }) => row.cveId)).toEqual([
      'CVE-2021-44906',
    ])
    expect(debricked.violations).toEqual([])
  })
})

async function setUpUpload(send: ReturnType<typeof setUp>['send']): Promise<number> {
  const { form } = setUp()
  return (await send('POST', UPLOADS, { form: form('package.json', '{}') })).status
}
