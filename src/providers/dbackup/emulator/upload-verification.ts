import { checksumsOf } from './content.ts'
import type { Execution } from './records.ts'
import type { RunLog } from './run-log.ts'
import { iso, type ServerState, storeOf } from './state.ts'

/** The check of what was just uploaded. A mismatch is a warning in the log and nothing else (read in its source). */
export function verifyUploads(state: ServerState, execution: Execution, log: RunLog): void {
  for (const { adapter, path, error } of execution.uploads) {
    if (error !== undefined || path === undefined) continue
    const store = storeOf(state, adapter)
    const file = store.get(path)
    if (file?.sidecar == null) continue
    const actual = checksumsOf(file.content).sha256
    const passed = actual === file.sidecar.checksum
    file.sidecar.verification = {
      verifiedAt: iso(state.agenda.now()),
      passed,
      trigger: 'post-upload',
      ...(!passed && { actualChecksum: actual }),
    }
    store.refreshRow(path)
    if (passed) log.add('success', `[${adapter.name}] Integrity check passed`)
    else log.add('warning', `[${adapter.name}] WARNING: Integrity check FAILED`)
  }
}
