import { describe, expect, test } from 'vitest'
import type { SceneOptions } from '../../../../test/kit/debricked-scene.ts'
import { FINISH, lying } from './lies.test-support.ts'
import { countSent, critical, emptyLock, low, sceneWith, sceneWithScript } from './scan-cases.test-support.ts'

const files = { ...emptyLock, 'a/go.mod': 'module a\n', 'b/go.mod': 'module b\n' }

describe('a refused upload', () => {
  test.each([400, 404, 409, 413, 415, 422, 500])(
    'with status %i: upload_incomplete, and no scan is started',
    async status => {
      const scene = sceneWith([], { files })
      scene.emulator.control.refuseUpload('go.mod', { status, message: 'Not this one' })
      const { verdict } = await scene.run()
      expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'upload_incomplete' })
      expect(verdict.message).toMatch(/a\/go\.mod|b\/go\.mod|upload .*go\.mod/)
      expect(scene.emulator.control.finishes).toBe(0)
    },
  )

  test('of one among several: all the others are named as not missing, and it is', async () => {
    const scene = sceneWith([], { files: { ...files, 'c/requirements.txt': 'x==1\n' } })
    scene.emulator.control.refuseUpload('requirements.txt', { status: 400, message: 'Cannot read it' })
    const { verdict, report } = await scene.run()
    expect(report.facts.map(({ label }) => label)).toEqual(['Repository', 'Commit'])
    expect(verdict.message).toContain('1 dependency file of 4 could not be uploaded (c/requirements.txt)')
    expect(verdict.message).toContain('Cannot read it')
    expect(scene.emulator.control.finishes).toBe(0)
  })

  test.each([
    [401, 'fail', 'forbidden'],
    [402, 'fail', 'plan_required'],
    [403, 'fail', 'forbidden'],
    [429, 'unknown', 'rate_limited'],
    [503, 'unknown', 'provider_unavailable'],
  ] as const)('that is about everything (%i) keeps its name and ends the uploads', async (status, decision, code) => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`m${at}/go.mod`, `module m${at}\n`]))
    const scene = sceneWith([], { files: { 'a/requirements.txt': 'x==1\n', ...many } })
    scene.emulator.control.refuseUpload('go.mod', { status })
    const { verdict } = await scene.run({ 'max-retries': '0', concurrency: '2' })
    expect(verdict).toMatchObject({ decision, reasonCode: code })
    expect(verdict.message).toMatch(
      /^30 dependency files of 31 could not be uploaded \(m\d+\/go\.mod, .* and 25 more\)\. /,
    )
    // One session may have been renewed on the way.
    expect(countSent(scene, /uploads/)).toBeLessThanOrEqual(5)
    expect(scene.emulator.control.finishes).toBe(0)
  })

  test('that says 200 without an id is a refusal', async () => {
    const scene = sceneWith([], { files })
    scene.emulator.control.refuseUpload('go.mod', { status: 200, body: { message: 'empty' } })
    const { verdict } = await scene.run()
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'upload_incomplete' })
    expect(verdict.message).toContain('"empty"')
  })

  test('that passes when it is sent again is none', async () => {
    const scene = sceneWith([low], { files })
    scene.emulator.control.refuseUpload('go.mod', { status: 429, times: 1 })
    expect((await scene.run()).verdict.decision).toBe('pass')
  })

  test('at most `concurrency` files are under way at once', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`m${at}/go.mod`, `module m${at}\n`]))
    const scene = sceneWith([], { files: many, uploadMs: 500 })
    expect((await scene.run({ concurrency: '4' })).outputs['file-count']).toBe('30')
    expect(scene.emulator.control.uploadsAtOnce).toBe(4)
  })
})

describe('a refused start', () => {
  test.each([
    [403, 'forbidden'],
    [400, 'unexpected_response'],
    [429, 'rate_limited'],
  ] as const)('with status %i: nothing is left, and nothing is said to go on', async (status, code) => {
    const refused = lying({ at: FINISH, say: () => ({ status, body: '{"message":"No."}' }) })
    const scene = sceneWith([low], { wrap: refused })
    const { verdict, left, report } = await scene.run({ 'max-retries': '0' }, { strangeRequests: true })
    expect(verdict.reasonCode).toBe(code)
    expect(left).toEqual([])
    expect(report.notes.join(' ')).not.toContain('goes on')
  })

  test('that could not be delivered: the same', async () => {
    const path = '/api/1.0/open/finishes/dependencies/files/uploads'
    const faults = [{ on: { path, times: 99 }, when: 'before', what: { kind: 'refused' } }] as const
    const scene = sceneWith([low], { faults })
    const { verdict, left, report } = await scene.run({ 'max-retries': '0' })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'network_error' })
    expect(verdict.message).toContain('Could not start the scan')
    expect(left).toEqual([])
    expect(report.notes.join(' ')).not.toContain('goes on')
  })

  test('whose answer was lost may have been heard: that is said', async () => {
    const lost = lying({ at: FINISH, say: () => ({ status: 500, body: '' }) })
    const scene = sceneWithScript({ neverEnds: true }, { wrap: lost })
    const { left, report } = await scene.run({}, { strangeRequests: true })
    expect(left).toHaveLength(1)
    expect(report.notes.join(' ')).toContain('goes on')
  })
})

describe('a plan that has it not', () => {
  test.each<[string, SceneOptions]>([
    ['uploads', { withheld: ['uploads'] }],
    ['the list of findings', { withheld: ['vulnerabilities'] }],
  ])('%s: plan_required, never a pass', async (_, options) => {
    const { verdict } = await sceneWith([], options).run()
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'plan_required' })
    expect(verdict.message).toContain('402')
  })
})

describe('the list of formats', () => {
  test('unreachable: the one that comes with Shipgate, with a warning', async () => {
    const scene = sceneWith([low], { formats: 'unreachable' })
    const { verdict, report, log } = await scene.run()
    expect(verdict.decision).toBe('pass')
    expect(report.notChecked.join(' ')).toContain('The list that comes with this version of Shipgate was used.')
    expect(log.filter(line => line.startsWith('warning: ')).join(' ')).toContain('list of dependency file formats')
  })

  test('with an entry that no engine takes: a warning, and the others are used', async () => {
    const { verdict, log } = await sceneWith([low], { formats: 'uncompilable' }).run()
    expect(verdict.decision).toBe('pass')
    expect(log.some(line => line.startsWith('warning: '))).toBe(true)
  })
})

describe('credentials', () => {
  test('user name and password', async () => {
    const scene = sceneWith([low])
    const { username, password } = scene.emulator.credentials.scanner
    const inputs = { 'debricked-token': '', 'debricked-username': username, 'debricked-password': password }
    expect((await scene.run(inputs)).verdict.decision).toBe('pass')
    expect(scene.sent.some(({ url }) => url.pathname === '/api/login_check')).toBe(true)
    expect(scene.sent.some(({ url }) => url.pathname === '/api/login_refresh')).toBe(false)
  })

  test.each([
    ['nothing', {}],
    ['half of a login', { 'debricked-username': 'me@example.com' }],
  ])('%s: missing_credentials, before any request', async (_, inputs) => {
    const scene = sceneWith([])
    const { verdict } = await scene.run({ 'debricked-token': '', ...inputs })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'missing_credentials' })
    expect(verdict.message).toContain('debricked-token, or debricked-username and debricked-password')
    expect(scene.sent).toEqual([])
  })

  test('two logins at once are one too many', async () => {
    const { verdict } = await sceneWith([]).run({
      'debricked-password': 'correct-horse-battery',
      'debricked-username': 'me@example.com',
    })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
  })

  test.each([
    ['revoked', 'unauthorized'],
    ['powerless', 'forbidden'],
    ['viewer', 'forbidden'],
  ] as const)('of an account that is %s: %s', async (role, code) => {
    const scene = sceneWith([])
    const { verdict } = await scene.run({ 'debricked-token': scene.emulator.tokens[role] })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: code })
    expect(verdict.next).toContain('Access tokens')
  })

  test('a token that says 401 for missing rights is forbidden as well', async () => {
    const scene = sceneWith([], { rightsMissing: 401 })
    const { verdict } = await scene.run({ 'debricked-token': scene.emulator.tokens.viewer })
    expect(verdict.reasonCode).toBe('forbidden')
  })

  test('a session that ends in the middle is renewed', async () => {
    const scene = sceneWith([low], { jwtSeconds: 61, scanMs: 300_000 })
    expect((await scene.run()).verdict.decision).toBe('pass')
    expect(scene.emulator.control.logins).toBeGreaterThan(1)
  })
})

describe('dry-run', () => {
  test('proves the login and names the files; nothing is uploaded', async () => {
    const scene = sceneWith([critical])
    const { verdict, report, outputs } = await scene.run({ 'dry-run': 'true' })
    expect(verdict).toMatchObject({ decision: 'skipped', reasonCode: 'dry_run' })
    expect(scene.emulator.control).toMatchObject({ logins: 1, finishes: 0, files: [] })
    expect(report.tables[0]?.rows).toEqual([['package-lock.json', 'lock', expect.stringMatching(/^\d+$/)]])
    expect(report.facts).toContainEqual({ label: 'At Debricked', value: 'a new repository' })
    expect(outputs['scan-id']).toBeUndefined()
  })

  test('with a token that is not accepted fails', async () => {
    const scene = sceneWith([])
    const token = scene.emulator.tokens.revoked
    const { verdict } = await scene.run({ 'dry-run': 'true', 'debricked-token': token })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'unauthorized' })
  })

  test('without a dependency file fails as the real run would', async () => {
    const { verdict } = await sceneWith([], { files: {} }).run({ 'dry-run': 'true' })
    expect(verdict.reasonCode).toBe('no_dependency_files')
  })
})
