import type { ReasonCode } from '../../src/core/reason-codes.ts'
import { type DivioEmulator, FAILS } from '../../src/providers/divio/emulator/index.ts'
import { type Fault, withFaults } from '../../src/sandbox/faults.ts'
import type { Exchange } from '../../src/sandbox/kit/exchange.ts'
import { type Inputs, LIVE, type Scene } from '../kit/divio-scene.ts'
import { addRecentBackup, LIVE_UUID, MAP_UUID } from './divio-world.ts'
import type { Call } from './fault-matrix.ts'

/** What has happened so far, to tell apart requests that look alike. */
export interface SoFar {
  readonly emulator: DivioEmulator
  /** `METHOD path?query` of every request that left before. */
  readonly lines: readonly string[]
}

export interface DivioCall extends Call {
  /**
   * `read`: repeated by the client. `proof`: repeated by the client and by the action, since something runs and only its
   * end is to be seen. `ask`: a POST that may be repeated. `hint`: nothing depends on it. `file`: bytes of a storage.
   * `reconcile`: what looks for a thing whose trigger got no answer. `trigger`.
   */
  readonly kind: 'read' | 'proof' | 'ask' | 'hint' | 'file' | 'reconcile' | 'trigger'
  /** Of `METHOD path?query`, without `/apps/v3`. Left out for the storage, which is another service. */
  readonly pattern: RegExp
  readonly only?: (soFar: SoFar) => boolean
  readonly inputs?: Inputs
  readonly prepare?: (emulator: DivioEmulator) => void
  readonly wrap?: (inner: Exchange, clock: Scene['clock']) => Exchange
  /** The code of a run without a fault. Default `ok`. */
  readonly good?: ReasonCode
}

const backup: Inputs = { backup: 'before-deploy' }
const reuse: Inputs = { ...backup, 'backup-max-age-minutes': '600' }
const download: Inputs = { ...backup, 'backup-download-path': 'copies' }

const started = ({ emulator }: SoFar) => emulator.control.madeByApi.length > 0
const notStarted = (soFar: SoFar) => !started(soFar)
const backupStarted = ({ emulator }: SoFar) => emulator.control.backupsMadeByApi.length > 0
const looked = ({ lines }: SoFar) => lines.some(line => line.startsWith('GET /deployments/?'))
/** Preparing comes after the first look at what runs, and with this input it can be seen. */
const prepares: Inputs = { 'environment-variables-required': 'MAP_API_KEY' }
const prepared = ({ lines }: SoFar) => lines.some(line => line.startsWith('GET /environment-variables/?'))

/** The first answer to a trigger at this path goes wrong; when it took effect it is lost. */
function spoils(path: string, how: Omit<Fault, 'on'>): (inner: Exchange, clock: Scene['clock']) => Exchange {
  return (inner, clock) => withFaults(inner, [{ on: { method: 'POST', path }, ...how }], clock).send
}
const lost = { what: { kind: 'reset-before-headers' }, when: 'after' } as const
const refused = {
  what: { kind: 'status', status: 400, body: '{"non_field_errors":["Wet paint."]}' },
} as const

/** Every call that divio-deploy makes. */
export const divioCalls: readonly DivioCall[] = [
  { name: 'whose token', kind: 'read', pattern: /^GET \/iam\/v3\/me\/$/ },
  { name: 'applications by slug', kind: 'read', pattern: /^GET \/applications\/\?.*slug=/ },
  {
    name: 'application by id',
    kind: 'read',
    pattern: /^GET \/applications\/[^/?]+\/$/,
    inputs: { application: MAP_UUID },
  },
  {
    name: 'applications that there are',
    kind: 'read',
    pattern: /^GET \/applications\/\?page_size=\d+$/,
    inputs: { application: 'harbor-map' },
    good: 'not_found',
  },
  { name: 'environments by slug', kind: 'read', pattern: /^GET \/environments\/\?.*slug=/ },
  {
    name: 'environment by id',
    kind: 'read',
    pattern: /^GET \/environments\/[^/?]+\/$/,
    inputs: { environment: LIVE_UUID },
  },
  {
    name: 'environments that there are',
    kind: 'read',
    pattern: /^GET \/environments\/\?(?!.*slug=)/,
    inputs: { environment: 'staging' },
    good: 'not_found',
  },
  {
    name: 'first look at what runs',
    kind: 'read',
    only: soFar => !prepared(soFar),
    pattern: /^GET \/deployments\/\?/,
    inputs: prepares,
  },
  {
    name: 'look while another one runs',
    kind: 'proof',
    only: soFar => looked(soFar) && notStarted(soFar),
    pattern: /^GET \/deployments\/\?/,
    // For longer than the patience with a service that is away.
    prepare: ({ control }) => void control.deployAs('ada', { environment: LIVE, script: { durationMs: 400_000 } }),
  },
  {
    name: 'variables',
    kind: 'read',
    pattern: /^GET \/environment-variables\/\?/,
    inputs: prepares,
  },
  {
    name: 'check of the repository',
    kind: 'hint',
    writes: true,
    pattern: /^POST \/repositories\/[^/]+\/check\/$/,
    inputs: { 'refresh-repository': 'true' },
    wordAt: ['code'],
  },
  {
    name: 'service instances',
    kind: 'read',
    pattern: /^GET \/service-instances\/\?/,
    inputs: backup,
    wordAt: ['results', '1', 'service_status'],
  },
  {
    name: 'backups to take over',
    kind: 'read',
    pattern: /^GET \/backups\/\?/,
    inputs: reuse,
    prepare: addRecentBackup,
    wordAt: ['results', '0', 'state'],
  },
  {
    name: 'parts to take over',
    kind: 'read',
    only: soFar => !backupStarted(soFar),
    pattern: /^GET \/service-instance-backups\/[^/?]+\/$/,
    inputs: reuse,
    prepare: addRecentBackup,
  },
  { name: 'start of the backup', kind: 'trigger', writes: true, pattern: /^POST \/backups\/$/, inputs: backup },
  {
    name: 'backups after a lost answer',
    kind: 'reconcile',
    only: backupStarted,
    pattern: /^GET \/backups\/\?/,
    inputs: backup,
    wrap: spoils('/apps/v3/backups/', lost),
  },
  { name: 'backup', kind: 'proof', pattern: /^GET \/backups\/[^/?]+\/$/, inputs: backup, wordAt: ['state'] },
  {
    name: 'parts of the backup',
    kind: 'read',
    only: backupStarted,
    pattern: /^GET \/service-instance-backups\/[^/?]+\/$/,
    inputs: backup,
    wordAt: ['service_type'],
  },
  {
    name: 'start of a download',
    kind: 'ask',
    writes: true,
    pattern: /^POST \/backup-downloads\/$/,
    inputs: download,
  },
  {
    name: 'items of a download',
    kind: 'proof',
    pattern: /^GET \/backup-download-service-instances\/\?/,
    inputs: download,
  },
  {
    name: 'item of a download',
    kind: 'proof',
    pattern: /^GET \/backup-download-service-instances\/[^/?]+$/,
    inputs: download,
  },
  { name: 'file of a download', kind: 'file', pattern: /^GET https:/, inputs: download },
  {
    name: 'last look before the trigger',
    kind: 'read',
    only: soFar => prepared(soFar) && notStarted(soFar),
    pattern: /^GET \/deployments\/\?/,
    inputs: prepares,
  },
  { name: 'trigger', kind: 'trigger', writes: true, pattern: /^POST \/deployments\/$/, wordAt: ['status'] },
  {
    name: 'look after a refusal',
    kind: 'read',
    only: ({ lines }) => lines.some(line => line.startsWith('POST')),
    pattern: /^GET \/deployments\/\?/,
    wrap: spoils('/apps/v3/deployments/', refused),
    good: 'invalid_input',
  },
  {
    name: 'look after a lost answer',
    kind: 'reconcile',
    only: started,
    pattern: /^GET \/deployments\/\?/,
    wrap: spoils('/apps/v3/deployments/', lost),
  },
  { name: 'look', kind: 'proof', pattern: /^GET \/deployments\/[^/?]+\/$/, wordAt: ['status'] },
  {
    name: 'log for the file',
    kind: 'hint',
    pattern: /^GET \/deployments\/[^/]+\/logs$/,
    inputs: { 'log-file': 'deploy.log' },
  },
  {
    name: 'log of a failure',
    kind: 'hint',
    pattern: /^GET \/deployments\/[^/]+\/logs$/,
    prepare: ({ control }) => control.scriptNext(FAILS),
    good: 'deployment_failed',
  },
]
