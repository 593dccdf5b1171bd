import { appendFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lockOf } from '../../emulator/caller.test-support.ts'
import { syntheticFindings } from '../../emulator/index.ts'
import type { Finding } from './finding.ts'
import { listedFindings } from './listed-findings.ts'
import { runScan } from './run-scan.ts'
import { found, scanScene, target } from './scene.test-support.ts'
import { uploadFiles } from './upload-files.ts'

const UPLOADS = '/api/1.0/open/uploads/dependencies/files'
const FINISH = '/api/1.0/open/finishes/dependencies/files/uploads'
const STATUS = '/api/1.0/open/ci/upload/status'
const options = { target, concurrency: 16, boundary: 'shipgate-b0undary' }

const manifests = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`apps/${index}/package-lock.json`, lockOf({ lodash: '4.17.20' })]),
  )

const finishOf = (ciUploadId: number) => ({
  finish: {
    ciUploadId,
    repositoryName: target.repositoryName,
    commitName: target.commit,
    author: target.author,
    isRelease: false,
    config: undefined,
  },
  pollMs: undefined,
})

async function scanned(scene: ReturnType<typeof scanScene>, files: Readonly<Record<string, string>>) {
  const discovered = await found(files)
  const { ciUploadId } = await uploadFiles(scene.api, discovered, options)
  const scan = await runScan(scene.api, scene.context, finishOf(ciUploadId))
  const findings: Finding[] = []
  for await (const finding of listedFindings(scene.api, scan)) findings.push(finding)
  return { scan, findings }
}

const failure = (work: Promise<unknown>) =>
  work.then(
    value => {
      throw new Error(`nothing was thrown, but given: ${JSON.stringify(value)}`)
    },
    (error: unknown) => error,
  )

test('every file is uploaded once, the scan is started once, and its findings are read', async () => {
  const scene = scanScene()
  const { scan, findings } = await scene.clock.run(scanned(scene, manifests(40)))
  expect(new Set(scene.emulator.control.files.map(file => file.path)).size).toBe(40)
  expect(scene.emulator.control.files).toHaveLength(40)
  expect(scene.emulator.control.uploadsAtOnce).toBeLessThanOrEqual(options.concurrency)
  expect(scene.emulator.control.finishes).toBe(1)
  expect(scene.emulator.control.logins).toBe(1)
  expect(scan.reportUrl).toContain(`/repository/${scan.repositoryId}/commit/${scan.commitId}`)
  expect(findings.map(one => [one.id, one.packageName, one.manager, one.severity])).toContainEqual([
    'CVE-2021-23337',
    'lodash',
    'npm',
    'high',
  ])
  expect(scene.emulator.violations).toEqual([])
})

test('all pages are read', async () => {
  const scene = scanScene()
  scene.emulator.control.scriptScan({ findings: syntheticFindings(1_203) })
  const harmless = { 'package-lock.json': lockOf({ 'left-pad': '1.3.0' }) }
  const { findings } = await scene.clock.run(scanned(scene, harmless))
  expect(new Set(findings.map(one => one.id + one.packageName)).size).toBe(1_203)
})

test.each([400, 402, 404, 422, 500])('a file that is refused with %i ends the scan before it starts', async status => {
  const scene = scanScene()
  scene.emulator.control.refuseUpload(/package-lock/, { status, times: 3 })
  const error = await scene.clock.run(failure(scanned(scene, manifests(6))))
  expect(error).toMatchObject({ code: status === 402 ? 'plan_required' : 'upload_incomplete' })
  expect(scene.emulator.control.finishes).toBe(0)
})

test('a 200 without the id of the upload is a refusal', async () => {
  const scene = scanScene([
    { on: { path: UPLOADS, nth: 3 }, what: { kind: 'wrong-shape', body: { message: 'An empty file is not allowed' } } },
  ])
  const error = await scene.clock.run(failure(scanned(scene, manifests(6))))
  expect(error).toMatchObject({
    code: 'upload_incomplete',
    message: expect.stringContaining('An empty file is not allowed'),
  })
})

test('a file that changes between being found and being sent is not sent', async () => {
  const scene = scanScene()
  const files = await found(manifests(2))
  appendFileSync(files[1]?.absolutePath ?? '', ' ')
  const error = await scene.clock.run(failure(uploadFiles(scene.api, files, options)))
  expect(error).toMatchObject({ code: 'upload_incomplete', message: expect.stringContaining('was changed') })
})

test('a lost answer of the start does not start a second scan', async () => {
  for (const kind of ['reset-before-headers', 'stall-headers', 'html-200', 'truncated-json'] as const) {
    const scene = scanScene([{ on: { path: FINISH }, when: 'after', what: { kind } }])
    const { findings } = await scene.clock.run(scanned(scene, manifests(1)))
    expect(findings.length).toBeGreaterThan(0)
    expect(scene.emulator.control.finishes).toBe(1)
  }
})

test('a start that never arrived is not taken for a scan, and is not sent again', async () => {
  const scene = scanScene([{ on: { path: FINISH }, when: 'before', what: { kind: 'reset-before-headers' } }], 5)
  const error = await scene.clock.run(failure(scanned(scene, manifests(1))))
  expect(error).toMatchObject({ code: 'scan_incomplete', message: expect.stringContaining('answer to the start') })
  expect(scene.emulator.control.finishes).toBe(0)
})

test.each(['json', 'text', 'empty-object'] as const)(
  'a long queue (%s) that lasts is incomplete, never an end',
  async body => {
    const scene = scanScene([], 5)
    scene.emulator.control.scriptScan({ longQueue: { body } })
    const error = await scene.clock.run(failure(scanned(scene, manifests(1))))
    expect(error).toMatchObject({ code: 'scan_incomplete', message: expect.stringContaining('queue is long') })
  },
)

test('a long queue that clears is waited for', async () => {
  const scene = scanScene()
  scene.emulator.control.scriptScan({ longQueue: { body: 'text', forMs: 120_000 } })
  expect((await scene.clock.run(scanned(scene, manifests(1)))).findings.length).toBeGreaterThan(0)
})

test('a scan that never ends is incomplete, and a service that is away for a while is waited for', async () => {
  const slow = scanScene([], 5)
  slow.emulator.control.scriptScan({ neverEnds: true })
  expect(await slow.clock.run(failure(scanned(slow, manifests(1))))).toMatchObject({ code: 'scan_incomplete' })
  const away = scanScene([{ on: { path: STATUS, nth: 2, times: 9 }, what: { kind: 'status', status: 503 } }])
  expect((await away.clock.run(scanned(away, manifests(1)))).findings.length).toBeGreaterThan(0)
})

test('ten minutes of waiting cost about fifty requests', async () => {
  const scene = scanScene()
  scene.emulator.control.scriptScan({ scanMs: 600_000 })
  await scene.clock.run(scanned(scene, manifests(1)))
  const looks = scene.emulator.journal.entries.filter(entry => entry.path === STATUS)
  expect(looks.length).toBeLessThanOrEqual(60)
})
