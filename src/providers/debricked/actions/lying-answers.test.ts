import { describe, expect, test } from 'vitest'
import { BASE, debrickedScene } from '../../../../test/kit/debricked-scene.ts'
import {
  changed,
  done,
  FINISH,
  harmless,
  hear,
  type Lie,
  lying,
  ok,
  type Reply,
  STATUS,
  UPLOADS,
} from './lies.test-support.ts'

test('told the truth, the scene of these tests passes', async () => {
  const { verdict } = await hear({ at: /$/, say: truth => truth })
  expect(verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
})

describe('the end of the scan', () => {
  const lost = lying({ at: FINISH, say: () => ({ status: 204, body: '' }) })

  test('the start answers 204 without ids: they are taken from the address of the page', async () => {
    const { scene, verdict, result } = await hear({ at: FINISH, say: () => ({ status: 204, body: '' }) })
    expect(verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.outputs['commit-id']).toBe(String(scene.emulator.control.scans[0]?.commitId))
    expect(scene.emulator.control.finishes).toBe(1)
  })

  test.each([{ repositoryId: 0, commitId: 0 }, { repositoryId: '7', commitId: null }, { repositoryId: -1 }, []])(
    'the start answers with ids that are none (%o)',
    async body => {
      const { verdict, scene, result } = await hear({ at: FINISH, say: () => ok(body) })
      expect(verdict.decision).toBe('pass')
      expect(result.outputs['commit-id']).toBe(String(scene.emulator.control.scans[0]?.commitId))
    },
  )

  test.each([
    '',
    null,
    'https://debricked.com/app/en/repositories',
    '/repository/0/commit/0',
    '/commit/9/repository/9',
  ])('done, and no ids anywhere (%s)', async detailsUrl => {
    const scene = debrickedScene({
      files: harmless,
      wrap: inner => lost(lying({ at: STATUS, say: truth => changed(truth, { detailsUrl }) })(inner)),
    })
    const { verdict } = await scene.run({}, { strangeRequests: true })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'scan_incomplete' })
  })

  test.each(['https://elsewhere.example/app/en/repository/1/commit/2', 'javascript:alert(1)//repository/1/commit/2'])(
    'the page is elsewhere (%s): no such link is shown',
    async detailsUrl => {
      const { result } = await hear({ at: STATUS, say: truth => changed(truth, { detailsUrl }) })
      const { 'report-url': shown, 'commit-id': commit, 'repository-id': repository } = result.outputs
      expect(shown).toBe(`${BASE}/app/en/repository/${repository}/commit/${commit}`)
      expect(JSON.stringify([result.outputs, result.report, result.log])).not.toMatch(/elsewhere\.example|javascript:/)
    },
  )

  test('the page is that of another commit: no such link is shown', async () => {
    const detailsUrl = `${BASE}/app/en/repository/1/commit/2`
    const { result } = await hear({ at: STATUS, say: truth => changed(truth, { detailsUrl }) })
    expect(result.outputs['report-url']).not.toBe(detailsUrl)
    expect(result.verdict.decision).toBe('pass')
  })

  test.each([
    ['status 200 and half of the progress', { status: 200, body: JSON.stringify({ ...done, progress: 50 }) }],
    ['status 200 in the queue', { status: 200, body: JSON.stringify({ ...done, progress: -1 }) }],
    ['status 202 and all of the progress', { status: 202, body: JSON.stringify(done) }],
    ['-1 for ever', { status: 202, body: '{"progress":-1}' }],
    ['201 in plain text', { status: 201, body: 'The queue time was too long' }],
    ['201 in JSON, with all of the progress', { status: 201, body: JSON.stringify(done) }],
    ['201 without a body', { status: 201, body: '' }],
  ] as const)('%s, for ever: the end was not seen', async (name, reply) => {
    const { verdict } = await hear({ at: STATUS, say: () => reply })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'scan_incomplete' })
    if (name.startsWith('201')) expect(verdict.message).toContain('queue is long')
  })

  test.each([{}, { progress: null }, { progress: 'done' }, [], null, 'done', { unexpected: true }])(
    'status 200 that says nothing of a scan (%o)',
    async body => {
      const { verdict } = await hear({ at: STATUS, say: () => ok(body) })
      expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
    },
  )

  test('it says so only at first: the end is waited for', async () => {
    const say = (truth: Reply, _: URL, nth: number) => (nth === 1 ? ok({ ...done, progress: 3 }) : truth)
    const { verdict, scene } = await hear({ at: STATUS, say })
    expect(verdict.decision).toBe('pass')
    expect(scene.emulator.control.scans).toMatchObject([{ done: true }])
  })

  test.each([{ progress: 100 }, { ...done, automationsAction: undefined, automationRules: undefined }])(
    'done, and not a word on the rules (%o)',
    async body => {
      const { verdict } = await hear({ at: STATUS, say: truth => (truth.status === 200 ? ok(body) : truth) })
      expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
    },
  )
})

describe('uploads', () => {
  const another = (nth: number, body: unknown): Lie => ({
    at: UPLOADS,
    say: (truth, _, count) => (count === nth ? ok(body) : truth),
  })

  test.each([
    ['the first has no id', another(1, { message: 'fine' })],
    ['another has no id', another(2, { message: 'An empty file is not allowed' })],
    ['another has the id of another upload', another(2, { ciUploadId: 1 })],
    ['an id that is text', another(1, { ciUploadId: '7' })],
    ['an id that is none', another(1, { ciUploadId: 0 })],
    ['a list', another(2, [])],
  ])('taken with 200, but %s: nothing is started', async (_, lie) => {
    const { verdict, scene } = await hear(lie)
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'upload_incomplete' })
    expect(scene.emulator.control.finishes).toBe(0)
  })

  test('a list of formats without one is no list', async () => {
    const { verdict, result } = await hear({ at: /supported-formats$/, say: () => ok([]) })
    expect(verdict.decision).toBe('pass')
    expect(result.report.notChecked.join('\n')).toContain('The list that comes with this version of Shipgate was used')
  })
})

describe('the SBOM', () => {
  test.each(['', '[]', '{"bomFormat":"Postcard"}', '<html></html>', '{"spdxVersion":"SPDX-2.3"}'])(
    'something else (%s) is not delivered',
    async body => {
      const { verdict, result } = await hear(
        { at: /\/sbom\/download$/, say: () => ({ status: 200, body }) },
        { inputs: { 'sbom-file': 'bom.json' } },
      )
      expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
      expect(result.outputs['sbom-file']).toBeUndefined()
    },
  )
})
