import { checksumsOf } from './content.ts'
import { addExecution, pump } from './queue.ts'
import type { Adapter, Execution, ExecutionType } from './records.ts'
import { RunLog } from './run-log.ts'
import { iso, type ServerState, storeOf } from './state.ts'

export interface Verdict {
  /** passed, failed, no_checksum, no_metadata, download_error, skipped. */
  readonly status: string
  readonly expectedChecksum?: string
  readonly actualChecksum?: string
  readonly verifiedAt: string
}

/** Compares the stored bytes with the checksum of the sidecar. */
export function verify(state: ServerState, destination: Adapter, path: string): Verdict {
  const verifiedAt = iso(state.agenda.now())
  const store = storeOf(state, destination)
  const file = store.get(path)
  if (file?.verdict !== undefined) return { status: file.verdict, verifiedAt }
  // DBackup 3.2.0, seen live: a file that is not there has no metadata, which is what it says.
  if (file === undefined || file.sidecar === null) return { status: 'no_metadata', verifiedAt }
  const { checksum } = file.sidecar
  if (checksum === undefined) return { status: 'no_checksum', verifiedAt }
  if (file.unreadable) return { status: 'download_error', expectedChecksum: checksum, verifiedAt }
  const actual = checksumsOf(file.content).sha256
  const passed = actual === checksum
  file.sidecar.verification = { verifiedAt, passed, trigger: 'manual', ...(!passed && { actualChecksum: actual }) }
  store.refreshRow(path)
  return passed
    ? { status: 'passed', expectedChecksum: checksum, verifiedAt }
    : { status: 'failed', expectedChecksum: checksum, actualChecksum: actual, verifiedAt }
}

/** The asynchronous form: an execution that takes a slot at once and does not pass it on when it ends. */
export function startVerification(state: ServerState, destination: Adapter, path: string): Execution {
  const execution = occupy(state, 'Verification', state.options.verifyMs || DEFAULT_MS)
  const log = new RunLog(execution, () => state.agenda.now())
  execution.stage = 'Initializing'
  log.info(`Verifying ${path}`)
  log.stageCompleted(0)
  execution.stage = 'Verifying'
  const { startedAt } = execution
  ends.set(execution, () => {
    log.stageCompleted(state.agenda.now() - startedAt)
    const verdict = verify(state, destination, path)
    execution.stage = 'Completed'
    if (verdict.status === 'failed') {
      log.add('error', 'Checksum mismatch', {
        details: `Expected: ${verdict.expectedChecksum}\nActual: ${verdict.actualChecksum}`,
      })
      return 'Failed'
    }
    if (verdict.status === 'passed') log.add('success', 'Checksum verified successfully')
    // DBackup 3.2.0, read in its source: what could not be checked ends Success. The words are ours.
    else log.add('warning', `Could not verify: ${verdict.status}`)
    return 'Success'
  })
  return execution
}

const DEFAULT_MS = 150
/** What is still to be done when an execution ends; gives its status. */
const ends = new WeakMap<Execution, () => string>()

/** An execution of another type that holds a slot for `ms`. Only the end of a restore passes the slot on. */
export function occupy(state: ServerState, type: Exclude<ExecutionType, 'Backup'>, ms: number): Execution {
  const execution = addExecution(state, {
    job: null,
    type,
    trigger: 'Manual',
    label: state.userName,
    viaRequest: false,
    lock: false,
    script: {},
  })
  execution.status = 'Running'
  execution.stage = 'Initializing'
  const { startedAt } = execution
  execution.marks.push({ stage: 'Initializing', from: startedAt, until: startedAt, low: 0, high: 0 })
  if (type !== 'Restore') {
    const stage = type === 'Verification' ? 'Verifying' : 'Verifying Checksums'
    execution.marks.push({ stage, from: startedAt, until: startedAt + ms, low: 0, high: 100 })
  }
  state.agenda.at(startedAt + ms, () => {
    if (!execution.open) return
    const status = ends.get(execution)?.() ?? 'Success'
    execution.stage = 'Completed'
    // DBackup 3.2.0, read in its source: the progress of a restore restarts with each stage and is 0 at the end.
    execution.progress = type === 'Restore' ? 0 : 100
    execution.status = status
    execution.open = false
    execution.endedAt = state.agenda.now()
    execution.metadata = 'short'
    if (type === 'Restore') pump(state)
  })
  return execution
}
