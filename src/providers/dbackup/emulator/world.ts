import { createHash } from 'node:crypto'
import { Agenda } from '../../../sandbox/kit/agenda.ts'
import { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'
import { DownloadLinks } from './download-links.ts'
import { FileStore } from './file-store.ts'
import type { DbackupOptions, DestinationSeed, JobSeed, KeySeed, SourceSeed, WorldSeed } from './options.ts'
import type { Adapter, ApiKey, Job, Permission } from './records.ts'
import type { ServerState } from './state.ts'

const SHOP: WorldSeed = {
  sources: [
    { name: 'Shop Database', kind: 'postgres', rows: 300 },
    { name: 'Shop Uploads', kind: 'directory', rows: 4 },
  ],
  destinations: [{ name: 'Local Backups' }, { name: 'Second Copy' }],
  jobs: [
    { name: 'Shop Daily', destinations: ['Local Backups'], compression: 'GZIP' },
    { name: 'Shop Two Copies', destinations: ['Local Backups', 'Second Copy'], compression: 'GZIP', enabled: false },
    { name: 'Shop Encrypted', destinations: ['Local Backups'], compression: 'GZIP', encrypted: true },
    { name: 'Shop Files', source: null, directories: ['Shop Uploads'], destinations: ['Second Copy'] },
    { name: 'Größe & Café #1', destinations: ['Local Backups'], compression: 'BROTLI', enabled: false },
  ],
}

const ALL: readonly Permission[] = [
  'jobs:read',
  'jobs:write',
  'jobs:execute',
  'history:read',
  'storage:read',
  'storage:download',
  'storage:restore',
  'storage:delete',
  'destinations:read',
  'sources:view',
  'notifications:read',
  'settings:read',
  'users:read',
]

const KEYS: Readonly<Record<ScenarioKey, KeySeed>> = {
  full: { name: 'ci-full', permissions: 'all' },
  run: { name: 'ci-run', permissions: ['jobs:execute', 'history:read'] },
  execOnly: { name: 'ci-exec-only', permissions: ['jobs:execute'] },
  read: { name: 'ci-read', permissions: ['jobs:read', 'history:read', 'storage:read'] },
  none: { name: 'ci-none', permissions: ['users:read'] },
  disabled: { name: 'ci-disabled', permissions: 'all', enabled: false },
  expired: { name: 'ci-expired', permissions: 'all', expiresAt: 0 },
}

/** The keys every emulated server has: the ones the recordings were made with. */
export type ScenarioKey = 'full' | 'run' | 'execOnly' | 'read' | 'none' | 'disabled' | 'expired'

export function createState(options: DbackupOptions): { state: ServerState; keys: Record<ScenarioKey, string> } {
  const random = new SeededRandom(options.seed ?? 1)
  const { clock } = options
  const state: ServerState = {
    agenda: new Agenda(clock),
    random,
    options: {
      maxConcurrentJobs: options.maxConcurrentJobs ?? 1,
      timeZone: options.timeZone ?? 'UTC',
      limits: options.limits ?? { reads: 100, writes: 20 },
      strict: options.strict ?? true,
      latencyMs: options.latencyMs ?? 0,
      verifyMs: options.verifyMs ?? 0,
      downloadPrepareMs: options.downloadPrepareMs ?? 0,
      watchdogMinutes: options.watchdogMinutes ?? 360,
    },
    adapters: [],
    profiles: [],
    jobs: [],
    keys: [],
    executions: [],
    stores: new Map(),
    scripts: new Map(),
    usualScripts: new Map(),
    links: new DownloadLinks(random),
    temporaryFiles: new Set(),
    userName: 'CI Admin',
    bootedAt: Math.floor(clock.now()) - 152_000,
    sleep: (ms, signal) => clock.sleep(ms, signal),
    down: null,
  }
  const { sources, destinations, jobs } = options.world ?? SHOP
  for (const source of sources) addSource(state, source)
  for (const destination of destinations) addDestination(state, destination)
  for (const job of jobs) addJob(state, job)
  const keys = Object.fromEntries(Object.entries(KEYS).map(([role, seed]) => [role, addKey(state, seed).key]))
  return { state, keys: keys as Record<ScenarioKey, string> }
}

export function addSource(state: ServerState, seed: SourceSeed): Adapter {
  const kind = seed.kind ?? 'postgres'
  const isDirectory = kind === 'directory'
  const encrypted = [state.random.hex(16), state.random.hex(16), state.random.hex(12)].join(':')
  const adapter: Adapter = {
    id: seed.id ?? state.random.uuid(),
    name: seed.name,
    type: isDirectory ? 'storage' : 'database',
    adapterId: isDirectory ? 'local-filesystem' : kind,
    config: {
      postgres: { host: 'db.internal', port: 5432, database: 'shop', user: 'backup', password: encrypted },
      mysql: { host: 'db.internal', port: 3306, database: 'shop', user: 'backup', password: encrypted },
      sqlite: { mode: 'local', path: '/data/sources/app.db' },
      directory: { basePath: '/srv/uploads' },
    }[kind],
    secrets: kind === 'postgres' || kind === 'mysql' ? ['password'] : [],
    storageRole: isDirectory ? 'SOURCE' : 'DESTINATION',
    createdAt: createdAt(state),
    broken: null,
    rows: seed.rows ?? (isDirectory ? 4 : 300),
  }
  state.adapters.push(adapter)
  if (isDirectory) state.stores.set(adapter.id, new FileStore())
  return adapter
}

export function addDestination(state: ServerState, seed: DestinationSeed): Adapter {
  const folder = seed.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const adapter: Adapter = {
    id: seed.id ?? state.random.uuid(),
    name: seed.name,
    type: 'storage',
    adapterId: 'local-filesystem',
    config: { basePath: seed.basePath ?? `/backups/${folder}` },
    secrets: [],
    storageRole: 'DESTINATION',
    createdAt: createdAt(state),
    broken: seed.broken ?? null,
    rows: 0,
  }
  state.adapters.push(adapter)
  state.stores.set(adapter.id, new FileStore())
  return adapter
}

export function addJob(state: ServerState, seed: JobSeed): Job {
  const sourceName = seed.source === undefined ? state.adapters.find(isDatabase)?.name : seed.source
  const link = (name: string) => ({ id: state.random.uuid(), adapter: adapterNamed(state, name) })
  const job: Job = {
    id: seed.id ?? state.random.uuid(),
    name: seed.name,
    schedule: seed.schedule ?? '0 2 * * *',
    enabled: seed.enabled ?? true,
    source: sourceName == null ? null : adapterNamed(state, sourceName),
    directories: (seed.directories ?? []).map(link),
    destinations: seed.destinations.map(link),
    compression: seed.compression ?? 'NONE',
    encryption: seed.encrypted === true ? sharedProfile(state) : null,
    backupMode: seed.backupMode ?? 'FULL',
    createdAt: createdAt(state),
    runMs: seed.runMs ?? 20_000,
    chain: null,
  }
  state.jobs.push(job)
  return job
}

export function addKey(state: ServerState, seed: KeySeed): ApiKey {
  // From the name alone, so that a key is the same in every run and with every seed. 60 hex characters, as DBackup's.
  const key: ApiKey = {
    key: `dbackup_${createHash('sha256').update(`sandbox ${seed.name}`).digest('hex').slice(0, 60)}`,
    name: seed.name,
    permissions: seed.permissions === 'all' ? ALL : seed.permissions,
    enabled: seed.enabled ?? true,
    expiresAt: seed.expiresAt ?? null,
  }
  state.keys.push(key)
  return key
}

export function adapterNamed(state: ServerState, name: string): Adapter {
  const adapter = state.adapters.find(candidate => candidate.name === name || candidate.id === name)
  if (adapter === undefined) throw new Error(`there is no adapter ${name} on this sandbox`)
  return adapter
}

export function jobNamed(state: ServerState, name: string): Job {
  const job = state.jobs.find(candidate => candidate.name === name || candidate.id === name)
  if (job === undefined) throw new Error(`there is no job ${name} on this sandbox`)
  return job
}

function sharedProfile(state: ServerState) {
  const [known] = state.profiles
  if (known !== undefined) return known
  const profile = { id: `c${state.random.hex(12)}`, name: 'ci-profile', masterKey: state.random.bytes(32) }
  state.profiles.push(profile)
  return profile
}

function isDatabase(adapter: Adapter): boolean {
  return adapter.type === 'database'
}

// A minute and a second ago, one second apart: lists are in order of creation.
function createdAt(state: ServerState): number {
  return state.agenda.now() - 61_000 + (state.adapters.length + state.jobs.length) * 1_000
}
