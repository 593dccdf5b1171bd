import { Secret } from '../../src/core/secret.ts'
import type { ClientPorts } from '../../src/http/service.ts'
import { Dbackup } from '../../src/providers/dbackup/client.ts'
import { createDbackupEmulator } from '../../src/providers/dbackup/emulator/index.ts'
import * as wire from '../../src/providers/dbackup/wire.ts'
import type { ContractCall, ProviderContract } from './provider-contract.ts'

const base = 'https://dbackup.test'
const secret = `dbackup_${'5'.repeat(60)}`
const NOTHING = '00000000-0000-0000-0000-000000000000'
const time = '2026-11-20T18:00:00.000Z'

type Send = (api: Dbackup) => Promise<unknown>

function call(name: string, method: ContractCall['method'], send: Send): ContractCall {
  const connect = (ports: ClientPorts) => new Dbackup(ports, { base: new URL(`${base}/`), apiKey: new Secret(secret) })
  return { name, method, send: ports => send(connect(ports)) }
}

interface Fixture {
  readonly [name: string]: unknown
}

/** What stands in a fixture besides its answers. */
const about = new Set(['source', 'date', 'request', 'status', 'note', 'keys', 'order', 'contentLength'])

function rows(fixture: Fixture): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fixture).filter(([name]) => !about.has(name)))
}

/** Verifications that answer when they are done; the others are executions. */
function synchronous(answers: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !name.startsWith('async')))
}

interface SmallExchanges {
  readonly exchanges: readonly {
    readonly method: string
    readonly path: string
    readonly answer: { readonly status: number; readonly body?: unknown }
  }[]
}

/** The good answers of the requests whose method and path fit. */
function exchanged(method: string, path: RegExp) {
  return ({ exchanges }: SmallExchanges): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      exchanges
        .filter(one => one.method === method && path.test(one.path) && one.answer.status === 200)
        .map((one, index) => [`${one.method} ${one.path} ${index}`, one.answer.body]),
    )
}

export const dbackupContract: ProviderContract = {
  id: 'dbackup',
  service: 'DBackup',
  base,
  secrets: [secret],
  createEmulator: clock => createDbackupEmulator({ clock }),
  goodRequest: emulator => {
    const { keys } = emulator as ReturnType<typeof createDbackupEmulator>
    return new Request(`${base}/api/jobs`, { headers: { authorization: `Bearer ${keys.full}` } })
  },
  calls: [
    call('health', 'GET', api => api.health()),
    call('jobs', 'GET', api => api.jobs()),
    call('run', 'POST', api => api.run(NOTHING, { lock: true })),
    call('execution', 'GET', api => api.execution(NOTHING, { logs: false })),
    call('execution with its log', 'GET', api => api.execution(NOTHING, { logs: true })),
    call('history', 'GET', api => api.history()),
    call('cancel', 'POST', api => api.cancel(NOTHING)),
    call('verify', 'POST', api => api.verify(NOTHING, 'a/b.sql')),
    call('listFiles', 'GET', api => api.listFiles(NOTHING)),
    call('download', 'GET', async api => {
      const answer = await api.download(NOTHING, 'a/b.sql', { decrypt: true })
      answer.discard()
    }),
    call('sidecarChecksum', 'GET', api => api.sidecarChecksum(NOTHING, 'a/b.sql')),
    call('probeDownload', 'GET', api => api.probeDownload(NOTHING)),
  ],
  words: [
    {
      call: 'execution',
      body: { success: true, data: { id: NOTHING, status: 'Perfected', startedAt: time } },
      read: (value: wire.Execution) => value.status,
    },
    {
      call: 'history',
      body: { executions: [{ id: 'a', type: 'Backup', status: 'Perfected', startedAt: time, triggerType: 'Moon' }] },
      read: ([row]: readonly wire.HistoryRow[]) => row?.status,
    },
    {
      call: 'verify',
      body: { success: true, data: { status: 'pondering' } },
      read: (value: { readonly status: string }) => value.status,
    },
  ],
  fixtures: [
    { file: 'executions.json', schema: wire.execution, answers: rows },
    { file: 'history-rows.json', schema: wire.historyRow, answers: rows },
    { file: 'job-rows.json', schema: wire.job, answers: rows },
    { file: 'verifications.json', schema: wire.verification, answers: fixture => synchronous(rows(fixture)) },
    {
      file: 'verifications.json',
      schema: wire.execution,
      answers: ({ asyncPassed, asyncFailed }: Fixture) => ({ asyncPassed, asyncFailed }),
    },
    { file: 'sidecar.json', schema: wire.sidecar, answers: ({ body }: Fixture) => ({ body }) },
    { file: 'small-exchanges.json', schema: wire.health, answers: exchanged('GET', /^\/api\/health$/) },
    { file: 'small-exchanges.json', schema: wire.started, answers: exchanged('POST', /^\/api\/jobs\/[^/]+\/run$/) },
    { file: 'small-exchanges.json', schema: wire.verification, answers: exchanged('POST', /\/verify$/) },
  ],
  otherFixtures: {
    'adapter-rows.json': 'no action reads adapters',
    'file-rows.json': 'listings are asked for to see whether they are allowed, and not read',
  },
}
