import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Fault } from '../../../../sandbox/faults.ts'
import { lockOf } from '../../emulator/caller.test-support.ts'
import type { DebrickedSettings } from '../../emulator/index.ts'
import { saveSbom } from './sbom.ts'
import { scanScene, target } from './scene.test-support.ts'

const ORDER = '/api/1.0/open/sbom/generate'
const DOWNLOAD = '/api/1.0/open/sbom/download'

interface Choices {
  readonly faults?: readonly Fault[]
  readonly settings?: Partial<DebrickedSettings>
  readonly format?: 'CycloneDX' | 'SPDX-2.3'
  readonly path?: string
  readonly minutes?: number
}

function scene({ faults, settings, format = 'CycloneDX', path = 'out/shop.cdx.json', minutes = 30 }: Choices = {}) {
  const made = scanScene(faults, minutes)
  const workspace = mkdtempSync(join(tmpdir(), 'shipgate-sbom-'))
  const context = { ...made.context, facts: { ...made.context.facts, workspace } }
  made.emulator.control.change(settings ?? {})
  const { repositoryId, commitId } = made.emulator.control.addScan({
    ...{ repository: target.repositoryName, branch: 'main', commit: 'c0ffee' },
    files: { 'package-lock.json': lockOf({ lodash: '4.17.20' }) },
  })
  const save = () => made.clock.run(saveSbom(made.api, context, { repositoryId, commitId, format, path }))
  const orders = () => made.emulator.journal.entries.filter(entry => entry.path === ORDER).length
  return { ...made, workspace, save, orders, files: () => readdirSync(workspace, { recursive: true }).map(String) }
}

test.each([
  ['CycloneDX', 'bomFormat', 'CycloneDX'],
  ['SPDX-2.3', 'spdxVersion', 'SPDX-2.3'],
] as const)('%s is ordered once, waited for and saved', async (format, member, mark) => {
  const { save, orders, files, emulator } = scene({ format, settings: { sbomMs: 300_000 } })
  const result = await save()
  if (result.kind !== 'saved') throw new Error(JSON.stringify(result))
  expect(JSON.parse(readFileSync(result.path, 'utf8'))).toMatchObject({ [member]: mark })
  expect(orders()).toBe(1)
  expect(files()).toEqual(['out', join('out', 'shop.cdx.json')])
  expect(emulator.violations).toEqual([])
})

test('an older file of that name is replaced by a good one, and kept when there is none', async () => {
  const good = scene({ path: 'sbom.json' })
  writeFileSync(join(good.workspace, 'sbom.json'), 'old')
  expect(await good.save()).toMatchObject({ kind: 'saved' })
  expect(readFileSync(join(good.workspace, 'sbom.json'), 'utf8')).toContain('lodash')
  const faults: Fault[] = [{ on: { path: DOWNLOAD, times: 999 }, what: { kind: 'wrong-shape' } }]
  const bad = scene({ path: 'sbom.json', faults })
  writeFileSync(join(bad.workspace, 'sbom.json'), 'old')
  expect(await bad.save()).toMatchObject({ kind: 'failed', error: { code: 'unexpected_response' } })
  expect(readFileSync(join(bad.workspace, 'sbom.json'), 'utf8')).toBe('old')
})

test.each(['free', 'premium'] as const)('the %s plan has none', async plan => {
  const { save, files } = scene({ settings: { plan } })
  expect(await save()).toEqual({ kind: 'plan_required', reason: expect.stringContaining('another plan') })
  expect(files()).toEqual([])
})

test.each([
  ['an empty file', { kind: 'status', status: 200, body: '' }, 'an empty file'],
  ['a page', { kind: 'html-200' }, 'something that is not JSON'],
  ['half a document', { kind: 'truncated-json' }, 'something that is not JSON'],
  ['another format', { kind: 'wrong-shape', body: { spdxVersion: 'SPDX-2.3' } }, 'other JSON'],
  ['null', { kind: 'wrong-shape', body: null }, 'other JSON'],
] as const)('%s is no SBOM', async (_, what, said) => {
  const { save, files } = scene({ faults: [{ on: { path: DOWNLOAD }, what }], settings: { sbomMs: 0 } })
  expect(await save()).toMatchObject({ kind: 'failed', error: { message: expect.stringContaining(said) } })
  expect(files()).toEqual([])
})

test.each(['reset-before-headers', 'html-200', 'wrong-shape', 'stall-headers'] as const)(
  'an order whose answer is lost (%s) is not repeated',
  async kind => {
    const { save, orders } = scene({ faults: [{ on: { path: ORDER }, when: 'after', what: { kind } }] })
    expect(await save()).toMatchObject({ kind: 'failed' })
    expect(orders()).toBe(1)
  },
)

test.each([400, 403, 500])('an order that is refused with %i has failed', async status => {
  const { save, orders } = scene({ faults: [{ on: { path: ORDER }, what: { kind: 'status', status } }] })
  expect(await save()).toMatchObject({ kind: 'failed', error: { status } })
  expect(orders()).toBe(0)
})

test('a service that is away for a while is waited for', async () => {
  const { save } = scene({
    faults: [{ on: { path: DOWNLOAD, nth: 2, times: 12 }, what: { kind: 'status', status: 503 } }],
  })
  expect(await save()).toMatchObject({ kind: 'saved' })
})

test('one that never becomes ready leaves time for the verdict', async () => {
  const slow = scene({ settings: { sbomMs: 9e9 }, minutes: 5 })
  const end = slow.clock.now() + 5 * 60_000
  expect(await slow.save()).toMatchObject({ kind: 'failed', error: { code: 'timed_out' } })
  expect(slow.clock.now()).toBeLessThan(end)
  const queued = scene({ settings: { sbomQueueTooLong: true }, minutes: 5 })
  expect(await queued.save()).toMatchObject({ error: { message: expect.stringContaining('queue is long') } })
})

test('a deleted one is told at once', async () => {
  const { save, clock } = scene({ settings: { sbomMs: 0, sbomKeptMs: 0 } })
  const began = clock.now()
  expect(await save()).toMatchObject({ kind: 'failed', error: { code: 'not_found', status: 410 } })
  expect(clock.now() - began).toBeLessThan(5_000)
})

test('a cancel passes, also while waiting', async () => {
  const { save, cancel, clock, files } = scene({ settings: { sbomMs: 9e9 } })
  void clock.sleep(60_000).then(cancel)
  await expect(save()).rejects.toMatchObject({ code: 'cancelled' })
  expect(files()).toEqual([])
})
