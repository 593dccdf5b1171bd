import { describe, expect, test } from 'vitest'
import { divioScene, type SceneOptions } from '../../../../test/kit/divio-scene.ts'
import type { Fault, FaultKind } from '../../../sandbox/faults.ts'

const everything = {
  backup: 'before-deploy',
  'backup-max-age-minutes': '5',
  'refresh-repository': 'true',
  'environment-variables-required': 'MAP_API_KEY',
  'log-file': 'deploy.log',
}

/** Quick deployments: their many looks are all alike. */
const scene = (options: SceneOptions) => divioScene({ queueMs: 1_000, buildMs: 3_000, releaseMs: 1_000, ...options })

/** A download is real work, so it is left out where it is not what is looked at. */
const inputsFor = (path: string) =>
  path.includes('download') ? { ...everything, 'backup-download-path': 'copies' } : everything

const reads = [
  '/iam/v3/me/',
  '/apps/v3/applications/',
  '/apps/v3/environments/',
  '/apps/v3/deployments/',
  '/apps/v3/deployments/:uuid/',
  '/apps/v3/deployments/:uuid/logs',
  '/apps/v3/environment-variables/',
  '/apps/v3/service-instances/',
  '/apps/v3/backups/',
  '/apps/v3/backups/:uuid/',
  '/apps/v3/service-instance-backups/:uuid/',
  '/apps/v3/backup-download-service-instances/',
  '/apps/v3/backup-download-service-instances/:uuid',
]
const writes = [
  '/apps/v3/deployments/',
  '/apps/v3/backups/',
  '/apps/v3/backup-downloads/',
  '/apps/v3/repositories/:uuid/check/',
]

const passing: readonly FaultKind[] = [
  { kind: 'refused' },
  { kind: 'reset-before-headers' },
  { kind: 'status', status: 429, retryAfter: 3 },
  { kind: 'status', status: 502 },
  { kind: 'cut-mid-body' },
]

describe.each(reads)('GET %s', path => {
  test.each(passing)('once $kind $status: it is asked again', async what => {
    const { run } = scene({ faults: [{ on: { method: 'GET', path }, what }] })
    expect((await run(inputsFor(path))).verdict).toMatchObject({ decision: 'pass' })
  })

  test.each<FaultKind>([
    { kind: 'html-200' },
    { kind: 'wrong-shape' },
    { kind: 'truncated-json' },
    { kind: 'status', status: 401 },
    { kind: 'status', status: 403 },
    { kind: 'status', status: 404 },
    { kind: 'status', status: 500 },
    { kind: 'redirect-other-origin' },
    { kind: 'stall-headers' },
  ])('always $kind $status: no pass that is not proved', async what => {
    const { run, emulator } = scene({ faults: [{ on: { method: 'GET', path, times: 1e6 }, what }] })
    const { verdict } = await run(inputsFor(path), { strangeRequests: true })
    // The log is no part of the verdict.
    if (path.endsWith('/logs')) expect(verdict.decision).toBe('pass')
    else expect(['fail', 'unknown']).toContain(verdict.decision)
    if (path !== '/apps/v3/deployments/:uuid/' && !path.endsWith('/logs'))
      expect(emulator.control.madeByApi).toEqual([])
  })
})

describe.each(writes)('POST %s', path => {
  const on = { method: 'POST', path }

  test.each<Omit<Fault, 'on'>>([
    { what: { kind: 'refused' } },
    { what: { kind: 'reset-before-headers' } },
    { when: 'after', what: { kind: 'reset-before-headers' } },
    { when: 'after', what: { kind: 'stall-headers' } },
    { when: 'after', what: { kind: 'status', status: 502 } },
    { when: 'after', what: { kind: 'status', status: 504 } },
    { what: { kind: 'status', status: 429, retryAfter: 3 } },
    { what: { kind: 'status', status: 500 } },
    { what: { kind: 'cut-mid-body' } },
    { what: { kind: 'truncated-json' } },
    { what: { kind: 'wrong-shape' } },
    { when: 'after', what: { kind: 'html-200' } },
  ])('once $what.kind $what.status $when: one is made', async fault => {
    const { run, emulator } = scene({ faults: [{ on, ...fault }] })
    const { verdict } = await run(inputsFor(path), { strangeRequests: true })
    // A download is asked for again only where the answer may come out better.
    const odd = ['truncated-json', 'wrong-shape', 'html-200'].includes(fault.what.kind)
    if (path.includes('downloads') && odd) return expect(verdict.decision).toBe('unknown')
    expect(verdict.decision).toBe('pass')
    expect(emulator.control.madeByApi).toHaveLength(1)
    expect(emulator.control.backupsMadeByApi).toHaveLength(1)
  })

  test.each<FaultKind>([
    { kind: 'status', status: 400, body: '{"non_field_errors":["No."]}' },
    { kind: 'status', status: 401 },
    { kind: 'status', status: 403 },
    { kind: 'status', status: 404 },
    { kind: 'redirect-same-origin' },
    { kind: 'redirect-other-origin' },
    { kind: 'stall-headers' },
  ])('always $kind $status: nothing is made', async what => {
    const { run, emulator } = scene({ faults: [{ on: { ...on, times: 1e6 }, what }] })
    const { verdict } = await run(inputsFor(path), { strangeRequests: true })
    // What a check of the repository says is a warning.
    if (path.endsWith('/check/')) return expect(verdict.decision).toBe('pass')
    expect(['fail', 'unknown']).toContain(verdict.decision)
    expect(emulator.control.madeByApi).toEqual([])
  })
})
