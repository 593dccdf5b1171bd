import { VirtualClock } from '../../../sandbox/clock.ts'
import { createDbackupEmulator } from './index.ts'
import type { DbackupOptions, WorldSeed } from './options.ts'

const BASE = 'http://dbackup.test'
export const LOCAL = 'Local Backups'

/** The world the recordings were made in, with its ids. */
const WORLD: WorldSeed = {
  sources: [
    { name: 'App SQLite', id: '13cf51c1-47a0-4d31-8112-0a84e3a6918b', kind: 'sqlite' },
    { name: 'Dir Source', id: '1383e909-3c0d-47de-a346-fb1ee84c3898', kind: 'directory' },
  ],
  destinations: [
    { name: LOCAL, id: '445b8d52-8dff-4ad4-9cf7-cc98940019a7', basePath: '/backups/one' },
    { name: 'Second Copy', id: 'c039dc0d-9ffb-4f33-8bca-6cf2c67352e3', basePath: '/backups/two' },
    {
      name: 'Broken Destination',
      id: '1e0c804b-c04a-4105-8e23-42b17918267e',
      basePath: '/srv/blocker-file/sub',
      broken: 'ENOTDIR: not a directory',
    },
  ],
  jobs: [
    {
      name: 'App Daily',
      id: '1d07b9da-d33d-4a3b-947e-09a4f20cfe65',
      destinations: [LOCAL],
      compression: 'GZIP',
      runMs: 519,
    },
    { name: 'App Two Copies', destinations: [LOCAL, 'Second Copy'], enabled: false, runMs: 172 },
    {
      name: 'App Partial',
      id: 'b48c564b-6360-4438-9c59-49df87d59e15',
      destinations: [LOCAL, 'Broken Destination'],
      enabled: false,
      runMs: 174,
    },
    { name: 'App Failing', destinations: ['Broken Destination'], enabled: false, runMs: 166 },
    { name: 'App Encrypted', destinations: [LOCAL], compression: 'GZIP', encrypted: true, enabled: false, runMs: 197 },
    {
      name: 'Größe & Café #1',
      id: 'a4d77ae6-fda7-42ba-b07b-164d72e9fec9',
      destinations: [LOCAL],
      compression: 'BROTLI',
      enabled: false,
      runMs: 1_469,
    },
    { name: 'Slow Brotli', destinations: ['Second Copy'], compression: 'BROTLI', enabled: false, runMs: 56_000 },
    {
      name: 'App Files',
      source: null,
      directories: ['Dir Source'],
      destinations: [LOCAL],
      compression: 'GZIP',
      encrypted: true,
      backupMode: 'INCREMENTAL',
      enabled: false,
      runMs: 146,
    },
  ],
}

/** A server like the one that was recorded, at the moment of its first backup. */
export function setUp(options: Partial<DbackupOptions> = {}) {
  const clock = new VirtualClock(Date.UTC(2026, 10, 20, 18, 0, 16, 755))
  const dbackup = createDbackupEmulator({ clock, limits: 'off', strict: false, world: WORLD, ...options })
  const send = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
    await dbackup.handle(new Request(BASE + path, { method, headers, ...(body !== undefined && { body }) }))
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the service says.
  const ask = async (method: string, path: string, body?: object): Promise<any> => {
    const headers = { authorization: `Bearer ${dbackup.keys.full}`, 'content-type': 'application/json' }
    return await (await send(method, path, body === undefined ? undefined : JSON.stringify(body), headers)).json()
  }
  const run = async (job: string): Promise<string> =>
    (await ask('POST', `/api/jobs/${dbackup.control.job(job).id}/run`)).executionId
  const logs = async (id: string) => await ask('GET', `/api/executions/${id}?includeLogs=true`)
  return { clock, dbackup, send, ask, run, logs }
}

export const IDS: Readonly<Record<string, string>> = {
  destination: '445b8d52-8dff-4ad4-9cf7-cc98940019a7',
  source: '13cf51c1-47a0-4d31-8112-0a84e3a6918b',
  broken: '1e0c804b-c04a-4105-8e23-42b17918267e',
  job: '1d07b9da-d33d-4a3b-947e-09a4f20cfe65',
}

interface Logged {
  readonly data: { readonly logs: readonly object[] }
}

/** Without the log, whose entries differ in their keys. */
export function outline(answer: Logged): object {
  return { ...answer, data: { ...answer.data, logs: [] } }
}

/** A log without what differs from run to run. */
export function normal(logs: readonly object[]): readonly string[] {
  return logs.map(entry => {
    const { timestamp: _, details: __, durationMs, ...rest } = entry as Record<string, unknown>
    const text = JSON.stringify({ ...rest, hasDuration: durationMs !== undefined })
    return text.replace(/[0-9a-f]{32,64}/g, 'HASH').replace(/\d+(\.\d+)?( KB| MB)?/g, '#')
  })
}
