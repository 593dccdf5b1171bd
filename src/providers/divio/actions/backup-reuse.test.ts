import { expect, test } from 'vitest'
import { divioScene, LIVE } from '../../../../test/kit/divio-scene.ts'

const whole = { 'DEFAULT DATABASE': {}, 'DEFAULT STORAGE': {} }
const within = (minutes: number) => ({ backup: 'before-deploy', 'backup-max-age-minutes': String(minutes) })
const recorded = 'd4kq7zxv2hnm5tpw3rlcb6yeao'

test.each(['newest-first', 'oldest-first', 'by-uuid'] as const)(
  'a recent complete backup is taken over, in a list that is %s',
  async listOrder => {
    const { run, emulator } = divioScene({ listOrder })
    const newest = emulator.control.addBackup(LIVE, { minutesAgo: 30, instances: whole })
    emulator.control.addBackup('tide-tables/test', { minutesAgo: 5, instances: { 'DEFAULT DATABASE': {} } })
    const result = await run(within(600))
    expect(result.verdict).toMatchObject({ decision: 'pass' })
    expect(result.outputs['backup-id']).toBe(newest.uuid)
    expect(emulator.control.backupsMadeByApi).toEqual([])
    expect(result.report.notes.join('\n')).toContain(`backup_reused: backup ${newest.uuid} was taken 30 min`)
    expect(result.detail['backup']).toMatchObject({ id: newest.uuid, reused: true })
  },
)

test('the age is that of the oldest part, and too old is too old', async () => {
  const { run, emulator } = divioScene()
  const taken = await run(within(581))
  expect(taken.outputs['backup-id']).toBe(recorded)
  const result = await run(within(579))
  expect(result.outputs['backup-id']).toBe(emulator.control.backupsMadeByApi[0]?.uuid)
  expect(result.verdict.decision).toBe('pass')
})

test.each([
  ['lacks the storage', { 'DEFAULT DATABASE': {} }],
  ['has an empty database', { ...whole, 'DEFAULT DATABASE': { size: 0 } }],
  ['has errors on a part', { ...whole, 'DEFAULT STORAGE': { errors: 'bucket listing refused' } }],
])('a backup that %s is not taken over', async (_, instances) => {
  const { run, emulator } = divioScene()
  const bad = emulator.control.addBackup(LIVE, { minutesAgo: 10, instances })
  const result = await run(within(60))
  expect(result.verdict.decision).toBe('pass')
  expect(result.outputs['backup-id']).not.toBe(bad.uuid)
  expect(emulator.control.backupsMadeByApi).toHaveLength(1)
})

test('pages are fetched as far as they are needed', async () => {
  const { run, emulator, sent } = divioScene({ pageSize: 2, maxPageSize: 2 })
  for (let minutesAgo = 540; minutesAgo >= 60; minutesAgo -= 60) {
    emulator.control.addBackup(LIVE, { minutesAgo, instances: whole })
  }
  await run(within(90))
  const pages = sent().filter(({ method, url }) => method === 'GET' && url.pathname === '/apps/v3/backups/')
  expect(pages).toHaveLength(1)
  const parts = sent().filter(({ url }) => url.pathname.startsWith('/apps/v3/service-instance-backups/'))
  // Two of the newest, and one that shows that the other on the page is older.
  expect(parts).toHaveLength(3)
})

test('a backup that does not name its parts is completed from the list of all parts', async () => {
  const { run } = divioScene({
    wrap: exchange => async (request, signal) => {
      const outcome = await exchange(request, signal)
      const { pathname } = new URL(request.url)
      if (outcome.kind !== 'response' || request.method !== 'GET' || pathname !== '/apps/v3/backups/') return outcome
      const chunks: Uint8Array[] = []
      for await (const chunk of outcome.body) chunks.push(chunk)
      const text = Buffer.concat(chunks).toString('utf8').replaceAll('"service_instance_backups"', '"gone"')
      const { 'content-length': _, ...headers } = outcome.headers
      return { ...outcome, headers, body: once(Buffer.from(text)) }
    },
  })
  const result = await run(within(600))
  expect(result.outputs['backup-id']).toBe(recorded)
})

test('a backup that is gone while it is looked at is not taken over', async () => {
  const { run, emulator } = divioScene({
    faults: [
      { on: { path: '/apps/v3/service-instance-backups/:uuid/', times: 2 }, what: { kind: 'status', status: 404 } },
    ],
  })
  const result = await run(within(6_000))
  expect(result.verdict.decision).toBe('pass')
  expect(emulator.control.backupsMadeByApi).toHaveLength(1)
})

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
