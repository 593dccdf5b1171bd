import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { divioScene, STORAGE } from '../../../../test/kit/divio-scene.ts'

const inputs = { backup: 'before-deploy', 'backup-download-path': 'copies' }

test.each(['gzip', 'none'] as const)(
  'keeps a copy of every part, with its digest (archives: %s)',
  async mediaEncoding => {
    const { run, emulator, folder, sent } = divioScene({ mediaEncoding })
    const result = await run(inputs)
    expect(result.verdict).toMatchObject({ decision: 'pass' })
    const { instances } = emulator.control.backupsMadeByApi[0] ?? { instances: [] }
    const names = readdirSync(join(folder, 'copies')).toSorted()
    expect(names).toEqual([
      `harbour-map-live-database-DEFAULT-${instances[0]}.dump`,
      `harbour-map-live-storage-DEFAULT-${instances[1]}.tar.gz`,
    ])
    for (const [index, name] of names.entries()) {
      const digest = createHash('sha256')
        .update(readFileSync(join(folder, 'copies', name)))
        .digest('hex')
      expect(result.report.tables[0]?.rows[index]?.at(-1)).toBe(digest)
    }
    const toStorage = sent().filter(({ url }) => url.origin === STORAGE)
    expect(toStorage).toHaveLength(2)
    for (const { headers } of toStorage) expect(headers['accept-encoding']).toBe('identity')
    expect(result.masked).toEqual(expect.arrayContaining(toStorage.map(({ url }) => url.href)))
  },
)

test('a download that breaks off is started over', async () => {
  const { run } = divioScene({
    storageFaults: [{ on: { path: '/*', times: 2 }, what: { kind: 'cut-mid-body' } }],
  })
  expect((await run(inputs)).verdict.decision).toBe('pass')
})

test.each([
  ['always breaks off', { kind: 'cut-mid-body' }, 'network_error'],
  ['is refused', { kind: 'status', status: 403 }, 'provider_error'],
  ['is a page', { kind: 'html-200' }, 'unexpected_response'],
] as const)('a download that %s ends the action before the deployment', async (_, what, reasonCode) => {
  const { run, emulator, folder } = divioScene({ storageFaults: [{ on: { path: '/*', times: 99 }, what }] })
  const result = await run(inputs)
  expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode })
  expect(emulator.control.madeByApi).toEqual([])
  expect(readdirSync(folder, { recursive: true }).filter(name => /dump|tar/.test(String(name)))).toEqual([])
})

test('a download that cannot be prepared ends the action before the deployment', async () => {
  const { run, emulator } = divioScene()
  emulator.control.scriptDownloads({ errors: 'archive expired' })
  const result = await run(inputs)
  expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'provider_error' })
  expect(result.verdict.message).toContain('archive expired')
  expect(emulator.control.madeByApi).toEqual([])
})

test('a download that is never ready is timed out', async () => {
  const { run, emulator } = divioScene()
  emulator.control.scriptDownloads({ durationMs: Number.POSITIVE_INFINITY })
  const result = await run({ ...inputs, 'timeout-minutes': '10' })
  expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'timed_out' })
  expect(emulator.control.madeByApi).toEqual([])
})

test('the storage may not be reached over plain http', async () => {
  const { run, sent } = divioScene({ storageOrigin: 'http://storage.example' })
  const result = await run(inputs)
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'insecure_url' })
  expect(sent().filter(({ url }) => url.host === 'storage.example')).toEqual([])
})

test('an empty storage is not downloaded', async () => {
  const { run, emulator, folder } = divioScene()
  emulator.control.scriptBackups({ instances: { STORAGE: { size: 0 } } })
  expect((await run(inputs)).verdict.decision).toBe('pass')
  expect(readdirSync(join(folder, 'copies'))).toHaveLength(1)
})

test('a download that is refused ends the action before the deployment', async () => {
  const body = '{"non_field_errors":["Too many downloads."]}'
  const on = { method: 'POST', path: '/apps/v3/backup-downloads/' }
  const { run, emulator } = divioScene({ faults: [{ on, what: { kind: 'status', status: 400, body } }] })
  const result = await run(inputs)
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
  expect(result.verdict.message).toContain('Too many downloads')
  expect(emulator.control.madeByApi).toEqual([])
})
