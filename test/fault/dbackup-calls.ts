import type { DbackupEmulator } from '../../src/providers/dbackup/emulator/index.ts'
import type { Exchange } from '../../src/sandbox/kit/exchange.ts'
import { changedJson } from '../kit/changed-json.ts'
import type { Inputs } from '../kit/dbackup-scene.ts'
import type { Call } from './fault-matrix.ts'

export interface DbackupCall extends Call {
  /**
   * `probe`: asks for nothing, and a 404 is the good answer. `read`: repeated by the client. `ask`: a POST that may be
   * repeated. `poll`: repeated by the client and by the action. `file`: bytes. `trigger`. `cancel`: after the time is up.
   */
  readonly kind: 'probe' | 'read' | 'ask' | 'poll' | 'file' | 'trigger' | 'cancel'
  /** Of `METHOD path?query`. */
  readonly pattern: RegExp
  /** Only before, or only after the trigger was taken. Left out: always. */
  readonly phase?: 'before' | 'after'
  readonly inputs?: Inputs
  readonly prepare?: (emulator: DbackupEmulator) => void
  readonly wrap?: (inner: Exchange) => Exchange
}

const NOTHING = '0{8}-0{4}-0{4}-0{4}-0{12}'
const byDownload = { verify: 'download', 'download-path': '.' }

/** Every call that dbackup-run makes. */
export const dbackupCalls: readonly DbackupCall[] = [
  { name: 'health', kind: 'read', pattern: /^GET \/api\/health/, wordAt: ['status'] },
  { name: 'key check', kind: 'probe', pattern: new RegExp(`^GET /api/executions/${NOTHING}`) },
  { name: 'cancel probe', kind: 'probe', writes: true, pattern: new RegExp(`^POST /api/executions/${NOTHING}/cancel`) },
  { name: 'files probe', kind: 'probe', pattern: new RegExp(`^GET /api/storage/${NOTHING}/files`) },
  {
    name: 'download probe',
    kind: 'probe',
    pattern: new RegExp(`^GET /api/storage/${NOTHING}/download`),
    inputs: byDownload,
  },
  { name: 'jobs', kind: 'read', pattern: /^GET \/api\/jobs$/ },
  {
    name: 'history before',
    kind: 'read',
    phase: 'before',
    pattern: /^GET \/api\/history/,
    wordAt: ['executions', '0', 'status'],
  },
  { name: 'run', kind: 'trigger', writes: true, pattern: /^POST \/api\/jobs\/[^/]+\/run/, wordAt: ['success'] },
  { name: 'poll', kind: 'poll', phase: 'after', pattern: /^GET \/api\/executions\/[^?]+$/, wordAt: ['data', 'status'] },
  { name: 'log', kind: 'read', phase: 'after', pattern: /includeLogs/, wordAt: ['data', 'status'] },
  {
    name: 'history after',
    kind: 'read',
    phase: 'after',
    pattern: /^GET \/api\/history/,
    wordAt: ['executions', '0', 'status'],
  },
  { name: 'verify', kind: 'ask', writes: true, pattern: /\/verify$/, wordAt: ['data', 'status'] },
  {
    name: 'download',
    kind: 'file',
    phase: 'after',
    pattern: /^GET \/api\/storage\/[^/]+\/download\?(?!.*meta\.json)/,
    inputs: byDownload,
  },
  {
    name: 'sidecar',
    kind: 'read',
    phase: 'after',
    pattern: /meta\.json/,
    inputs: byDownload,
    // Its digest is asked for only when the log has none.
    wrap: inner =>
      changedJson(inner, /executions\/[^/]+$/, (answer: { data?: { logs?: unknown[] } }) => {
        if (answer.data?.logs !== undefined) answer.data.logs = []
      }),
  },
  {
    name: 'cancel on timeout',
    kind: 'cancel',
    writes: true,
    phase: 'after',
    pattern: /^POST \/api\/executions\/[^/]+\/cancel/,
    inputs: { 'timeout-minutes': '5' },
    prepare: emulator => emulator.control.script('Shop Daily', { runMs: 3_600_000 }),
  },
]
