import { damaged } from './content.ts'
import type { Adapter, Artifact, Execution, UploadResult } from './records.ts'
import type { RunLog } from './run-log.ts'
import { type ServerState, storeOf } from './state.ts'

/** Puts the file on every destination of the job, in order, and says in the log how it went. */
export function upload(
  state: ServerState,
  execution: Execution,
  { artifact, log }: { readonly artifact: Artifact; readonly log: RunLog },
): readonly UploadResult[] {
  const destinations = execution.job?.destinations ?? []
  const results = destinations.map(({ adapter }, index): UploadResult => {
    if (index > 0) log.info(`[${adapter.name}] Starting upload...`, `[${adapter.name}] Uploading metadata sidecar...`)
    const error = failure(adapter, execution, artifact)
    if (error !== null) {
      for (const line of error.lines) log.add('error', `[${adapter.name}] ${line}`)
      log.add('error', `[${adapter.name}] Upload FAILED: ${error.reason}`)
      return { adapter, error: error.reason }
    }
    const isDamaged = execution.script.damagedUploads?.includes(adapter.name) ?? false
    storeOf(state, adapter).put({
      path: artifact.path,
      content: isDamaged ? damaged(artifact.content) : artifact.content,
      sidecar: structuredClone(artifact.sidecar),
      modifiedAt: state.agenda.now(),
    })
    log.info(`[${adapter.name}] Upload complete: ${artifact.path}`)
    return { adapter, path: artifact.path }
  })
  const stored = results.filter(result => result.error === undefined).length
  if (stored === results.length) log.info(`Upload summary: All ${stored} destination(s) successful`)
  else if (stored > 0) {
    log.add('warning', `Upload summary: ${stored}/${results.length} successful, ${results.length - stored} failed`)
  }
  return results
}

function failure(
  adapter: Adapter,
  execution: Execution,
  artifact: Artifact,
): { readonly lines: readonly string[]; readonly reason: string } | null {
  const scripted = execution.script.failingUploads?.[adapter.name]
  if (scripted !== undefined) return { lines: [], reason: scripted }
  if (adapter.broken === null) return null
  const folder = artifact.path.slice(0, artifact.path.lastIndexOf('/'))
  const line = `Local upload failed: ${adapter.broken}, mkdir '${String(adapter.config['basePath'])}/${folder}'`
  // DBackup 3.2.0, seen live: sidecar and file fail alike, and the adapter then only says that it failed.
  return { lines: [line, line], reason: 'Adapter returned false' }
}
