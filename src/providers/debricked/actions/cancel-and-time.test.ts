import { describe, expect, test } from 'vitest'
import type { Scene } from '../../../../test/kit/debricked-scene.ts'
import { countSent, critical, emptyLock, low, sceneWith, sceneWithScript } from './scan-cases.test-support.ts'

const cancelled = { decision: 'unknown', reasonCode: 'cancelled' }
const scansOf = ({ emulator }: Scene) => emulator.control.finishes

describe('the job is cancelled', () => {
  test.each([
    ['the formats are read', /supported-formats$/],
    ['it logs in', /login_refresh$/],
    ['a file is uploaded', /POST .*uploads\/dependencies\/files$/],
  ])('while %s: no scan was started, nothing is left', async (_, cancelOn) => {
    const scene = sceneWith([], { files: { ...emptyLock, 'a/go.mod': 'module a\n' }, latencyMs: 200, loginMs: 200 })
    const { verdict, left, finished } = await scene.run({}, { cancelOn })
    expect(verdict).toMatchObject(cancelled)
    expect(scansOf(scene)).toBe(0)
    expect([left, finished]).toEqual([[], []])
  })

  test('while the scan is started: it is said that it may go on', async () => {
    const scene = sceneWith([], { latencyMs: 200 })
    const { verdict, finished } = await scene.run({}, { cancelOn: /finishes/ })
    expect(verdict).toMatchObject(cancelled)
    expect(finished).toEqual([expect.stringContaining('goes on at Debricked: there is no way to cancel one')])
  })

  test.each([1_500, 5_000, 30_000])(
    'while it waits for the scan (%i ms): the scan goes on, and that is said',
    async ms => {
      const scene = sceneWith([], { scanMs: 120_000 })
      const { verdict, finished, outputs, tookMs } = await scene.run({}, { cancelAfterMs: ms })
      expect(verdict).toMatchObject(cancelled)
      expect(tookMs).toBe(ms)
      expect(scansOf(scene)).toBe(1)
      expect(finished).toEqual([
        `Scan ${outputs['scan-id']} of acme/shop at ${'c0ffee'.padEnd(40, '0')} goes on at Debricked: there is no way to cancel one. Its result was not judged.`,
      ])
      expect(outputs['vulnerability-count']).toBeUndefined()
    },
  )

  test.each([
    ['the findings', /get-vulnerabilities/, {}],
    ['the details', /root-fixes/, {}],
    ['the packages', /hierarchy/, { 'deny-packages': 'x' }],
    ['the bill of materials', /sbom\/download/, { 'sbom-file': 'bom.json' }],
  ])('while %s are read: the scan has ended, nothing is left', async (_, cancelOn, inputs) => {
    const scene = sceneWith([critical], { latencyMs: 200 })
    const { verdict, left, finished, outputs } = await scene.run(inputs, { cancelOn })
    expect(verdict).toMatchObject(cancelled)
    expect([left, finished]).toEqual([[], []])
    expect(outputs['commit-id']).toMatch(/^\d+$/)
  })
})

describe('the time is up', () => {
  test('the scan works: scan_incomplete, never a pass', async () => {
    const scene = sceneWith([], { scanMs: 3_600_000 })
    const { verdict, tookMs, outputs } = await scene.run({ 'timeout-minutes': '5' })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'scan_incomplete' })
    expect(verdict.message).toBe('The scan did not end in time; it was running.')
    expect(tookMs).toBeGreaterThan(4 * 60_000)
    expect(outputs['scan-id']).toMatch(/^\d+$/)
  })

  test('the queue is long: scan_incomplete says so', async () => {
    const long = sceneWithScript({ longQueue: {} })
    const { verdict } = await long.run({ 'timeout-minutes': '3' })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'scan_incomplete' })
    expect(verdict.message).toContain('its queue is long')
  })

  test.each(['json', 'empty-object', 'text'] as const)(
    'a long queue (%s) that moves on in time is waited for',
    async body => {
      const scene = sceneWithScript({ longQueue: { forMs: 120_000, body }, findings: [critical] })
      const { verdict } = await scene.run()
      expect(verdict.reasonCode).toBe('gate_failed')
    },
  )

  test('in the login: nothing was uploaded', async () => {
    const scene = sceneWith([], { loginMs: 10 * 60_000 })
    const { verdict } = await scene.run({ 'timeout-minutes': '1' })
    expect(verdict.decision).toBe('unknown')
    expect(scene.emulator.control.files).toEqual([])
  })

  test('a fixed interval is kept', async () => {
    const scene = sceneWith([], { scanMs: 60_000 })
    await scene.run({ 'poll-interval-seconds': '10' })
    const looks = scene.sent.filter(({ url }) => url.pathname.endsWith('/status')).map(({ at }) => at)
    expect(looks.slice(1).map((at, index) => at - (looks[index] ?? 0))).toEqual(looks.slice(1).map(() => 10_000))
  })

  test('while the details are looked up: the gate is judged with what is known', async () => {
    const faults = [
      { on: { path: '/api/1.0/open/vulnerability/:id/files', times: 99 }, what: { kind: 'stall-headers' } },
    ] as const
    const { verdict, report } = await sceneWith([critical], { faults }).run({ 'timeout-minutes': '2' })
    expect(verdict.reasonCode).toBe('gate_failed')
    expect(report.notChecked.join(' ')).toContain('Which files bring a vulnerability was not looked up')
  })
})

describe('a lost answer', () => {
  const start = '/api/1.0/open/finishes/dependencies/files/uploads'

  test('to the start of the scan, which the service took: found by its upload, started once', async () => {
    const faults = [{ on: { path: start }, when: 'after', what: { kind: 'reset-before-headers' } }] as const
    const scene = sceneWith([low], { faults })
    const { verdict, log } = await scene.run()
    expect(verdict.decision).toBe('pass')
    expect(scansOf(scene)).toBe(1)
    expect(log.join('\n')).toContain('Looking at the upload for whether the scan was started.')
  })

  test('to the start of the scan, which never arrived: it is not sent again, and not a pass', async () => {
    const faults = [{ on: { path: start }, when: 'before', what: { kind: 'reset-before-headers' } }] as const
    const scene = sceneWith([low], { faults })
    const { verdict } = await scene.run({ 'timeout-minutes': '5' }, { strangeRequests: true })
    expect(verdict.decision).toBe('unknown')
    expect(countSent(scene, /finishes/)).toBe(1)
    expect(scansOf(scene)).toBe(0)
  })

  test('to an upload: not sent again, because a second upload would replace nothing, and so unknown', async () => {
    const faults = [
      {
        on: { path: '/api/1.0/open/uploads/dependencies/files', nth: 2 },
        when: 'after',
        what: { kind: 'reset-before-headers' },
      },
    ] as const
    const scene = sceneWith([], { faults, files: { ...emptyLock, 'a/go.mod': 'module a\n' } })
    const { verdict } = await scene.run()
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'network_error' })
    expect(verdict.message).toContain('1 dependency file of 2 could not be uploaded')
    expect(countSent(scene, /uploads/)).toBe(2)
    expect(scansOf(scene)).toBe(0)
  })

  test('to the order of the bill of materials: it is not ordered again', async () => {
    const faults = [
      { on: { path: '/api/1.0/open/sbom/generate' }, when: 'after', what: { kind: 'reset-before-headers' } },
    ] as const
    const scene = sceneWith([low], { faults })
    const { verdict, outputs } = await scene.run({ 'sbom-file': 'bom.json' })
    expect(verdict.decision).toBe('unknown')
    expect(outputs['low-count']).toBe('1')
    expect(countSent(scene, /sbom\/generate/)).toBe(1)
  })
})

describe('the service is away for a while', () => {
  test('during the scan: three minutes are borne', async () => {
    const faults = [
      { on: { path: '/api/1.0/open/ci/upload/status', nth: 2, times: 20 }, what: { kind: 'status', status: 503 } },
    ] as const
    const { verdict, log } = await sceneWith([low], { faults, scanMs: 30_000 }).run()
    expect(verdict.decision).toBe('pass')
    expect(log.join('\n')).toContain('still looking')
  })

  test('the scan says that it found some and the list is empty: not a pass', async () => {
    const faults = [
      {
        on: { path: '/api/1.0/open/vulnerabilities/get-vulnerabilities', times: 9 },
        what: { kind: 'wrong-shape', body: { vulnerabilities: [] } },
      },
    ] as const
    const { verdict } = await sceneWith([critical], { faults }).run()
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
    expect(verdict.message).toContain('but its list of them is empty')
  })
})
