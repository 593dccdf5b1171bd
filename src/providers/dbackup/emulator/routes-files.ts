import type { Call, Route } from '../../../sandbox/kit/route-table.ts'
import { isRecord, parsed } from '../../../sandbox/kit/strictness.ts'
import { json } from './answers.ts'
import { admit } from './auth.ts'
import { isValidPath } from './file-path.ts'
import type { Adapter } from './records.ts'
import { destinationById, type ServerState, storeOf } from './state.ts'
import { startVerification, verify } from './verification.ts'

export const fileRoutes: readonly Route<ServerState>[] = [
  { method: 'GET', path: '/api/storage/:id/files', query: ['refresh', 'typeFilter'], answer: listFiles },
  { method: 'POST', path: '/api/storage/:id/files/bulk', body: 'required', keys: ['action', 'paths'], answer: bulk },
  { method: 'POST', path: '/api/storage/:id/verify', body: 'required', keys: ['file'], answer: verifyFile },
  { method: 'POST', path: '/api/storage/:id/verify-async', body: 'required', keys: ['file'], answer: verifyLater },
]

/** The destination of an id, or the answer for what is none. */
export function findDestination(state: ServerState, id: string): { adapter: Adapter } | { refused: Response } {
  const adapter = destinationById(state, id)
  if (adapter === undefined) return { refused: json(404, { error: `Storage configuration with ID ${id} not found.` }) }
  if (adapter.type !== 'storage') {
    return { refused: json(400, { error: `Adapter configuration ${id} is not a storage adapter.` }) }
  }
  return { adapter }
}

/** The whole destination, all jobs, no paging. */
function listFiles({ request, params, query }: Call, state: ServerState): Response {
  const admission = admit(state, request, { needs: 'storage:read', style: 'named' })
  if ('refused' in admission) return admission.refused
  const found = findDestination(state, params['id'] ?? '')
  if ('refused' in found) return found.refused
  const { adapter } = found
  if (adapter.broken !== null) {
    return json(500, { error: `${adapter.broken}, access '${String(adapter.config['basePath'])}'` })
  }
  const rows = storeOf(state, adapter).list(state.agenda.now(), query.get('refresh') === 'true')
  const type = query.get('typeFilter')
  if (type === null) return json(200, rows)
  return json(
    200,
    rows.filter(row => (row['sourceType'] === 'SYSTEM') === (type === 'SYSTEM')),
  )
}

async function verifyFile({ request, params, body, signal }: Call, state: ServerState): Promise<Response> {
  const target = verificationTarget({ request, id: params['id'] ?? '', body }, state)
  if ('refused' in target) return target.refused
  if (state.options.verifyMs > 0) await state.sleep(state.options.verifyMs, signal)
  return json(200, { success: true, data: verify(state, target.adapter, target.file) })
}

function verifyLater({ request, params, body }: Call, state: ServerState): Response {
  const target = verificationTarget({ request, id: params['id'] ?? '', body }, state)
  if ('refused' in target) return target.refused
  return json(200, { success: true, executionId: startVerification(state, target.adapter, target.file).id })
}

function verificationTarget(
  { request, id, body }: { readonly request: Request; readonly id: string; readonly body: string },
  state: ServerState,
): { adapter: Adapter; file: string } | { refused: Response } {
  const admission = admit(state, request, { needs: 'storage:read', style: 'named' })
  if ('refused' in admission) return admission
  const given = parsed(body)
  const file = isRecord(given) ? given['file'] : undefined
  if (!isValidPath(file)) return { refused: json(400, { error: 'Invalid file path' }) }
  const adapter = destinationById(state, id)
  if (adapter?.type !== 'storage') return { refused: json(500, { error: 'Storage configuration not found' }) }
  return { adapter, file }
}

const BULK_LIMIT = 200
const DONE = { lock: 'locked', unlock: 'unlocked', delete: 'deleted' } as const

/** Failures of single files do not change the 200. */
function bulk({ request, params, body }: Call, state: ServerState): Response {
  const admission = admit(state, request, { needs: 'storage:delete', style: 'bulk' })
  if ('refused' in admission) return admission.refused
  const order = bulkOrder(parsed(body))
  if (order === undefined) return json(400, { success: false, error: 'Invalid request body' })
  const adapter = destinationById(state, params['id'] ?? '')
  if (adapter?.type !== 'storage') return json(500, { success: false, error: 'Storage configuration not found' })
  const succeeded: string[] = []
  const failed: { id: string; name: string; error: string }[] = []
  for (const path of order.paths) {
    const error = change(state, { adapter, path, action: order.action })
    if (error === null) succeeded.push(path)
    else failed.push({ id: path, name: path.slice(path.lastIndexOf('/') + 1), error })
  }
  const total = order.paths.length
  const backups = (count: number) => `${count} backup${count === 1 ? '' : 's'}`
  let message = `${succeeded.length} of ${backups(total)} ${DONE[order.action]}`
  if (failed.length === 0) message = `${backups(total)} ${DONE[order.action]}`
  if (succeeded.length === 0) message = `Could not ${order.action} ${backups(total)}`
  return json(200, { success: true, data: { succeeded, failed }, message })
}

function bulkOrder(given: unknown): { action: keyof typeof DONE; paths: readonly string[] } | undefined {
  if (!isRecord(given)) return undefined
  const { action, paths } = given
  if (action !== 'lock' && action !== 'unlock' && action !== 'delete') return undefined
  if (!Array.isArray(paths) || paths.length === 0 || paths.length > BULK_LIMIT) return undefined
  return paths.every(path => typeof path === 'string') ? { action, paths } : undefined
}

function change(
  state: ServerState,
  { adapter, path, action }: { readonly adapter: Adapter; readonly path: string; readonly action: keyof typeof DONE },
): string | null {
  const store = storeOf(state, adapter)
  const sidecar = store.get(path)?.sidecar
  if (sidecar == null) return 'Could not read metadata for this backup: Metadata file not found'
  if (action === 'delete') {
    if (sidecar.locked) return 'This backup is locked. Unlock it before deleting.'
    store.delete(path)
    return null
  }
  sidecar.locked = action === 'lock'
  store.refreshRow(path)
  return null
}
