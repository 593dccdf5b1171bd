import type { Call, Route } from '../../../sandbox/kit/route-table.ts'
import { adapterRow } from './adapter-rows.ts'
import { json } from './answers.ts'
import { admit } from './auth.ts'
import type { Permission } from './records.ts'
import type { ServerState } from './state.ts'

export const adapterRoutes: readonly Route<ServerState>[] = [
  { method: 'GET', path: '/api/adapters', query: ['type', 'role'], answer: listAdapters },
]

const PERMISSIONS: Readonly<Record<string, Permission>> = {
  database: 'sources:view',
  storage: 'destinations:read',
  notification: 'notifications:read',
}

/** A bare array, newest first. An unknown type is an empty one, without a look at the permissions (seen live). */
function listAdapters({ request, query }: Call, state: ServerState): Response {
  const type = query.get('type')
  const needs = type === null ? undefined : PERMISSIONS[type]
  const admission = admit(state, request, { style: 'named', ...(needs !== undefined && { needs }) })
  if ('refused' in admission) return admission.refused
  if (type === null) {
    return json(400, { error: 'Type parameter is required (database, storage, or notification)' })
  }
  const role = type === 'storage' ? query.get('role')?.toUpperCase() : undefined
  const rows = state.adapters
    .filter(adapter => adapter.type === type && (role === undefined || adapter.storageRole === role))
    .toReversed()
    .map(adapter => adapterRow(adapter, state))
  return json(200, rows)
}
