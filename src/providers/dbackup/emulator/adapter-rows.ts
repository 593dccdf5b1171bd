import type { Adapter } from './records.ts'
import { iso, type ServerState } from './state.ts'

/** A row of GET /api/adapters: `config` is a JSON text without the secrets. */
export function adapterRow(adapter: Adapter, state: ServerState) {
  const shown = Object.fromEntries(Object.entries(adapter.config).filter(([key]) => !adapter.secrets.includes(key)))
  // DBackup 3.2.0, seen live: a task checks every adapter once a minute.
  const checkedAt = Math.floor(state.agenda.now() / 60_000) * 60_000
  const isChecked = checkedAt > adapter.createdAt
  return {
    id: adapter.id,
    name: adapter.name,
    type: adapter.type,
    adapterId: adapter.adapterId,
    config: JSON.stringify(shown),
    secretStatus: Object.fromEntries(adapter.secrets.map(key => [key, true])),
    metadata: null,
    createdAt: iso(adapter.createdAt),
    updatedAt: iso(isChecked ? checkedAt : adapter.createdAt),
    primaryCredentialId: null,
    sshCredentialId: null,
    defaultRetentionPolicyId: null,
    lastHealthCheck: isChecked ? iso(checkedAt) : null,
    lastStatus: adapter.broken === null || !isChecked ? 'ONLINE' : 'OFFLINE',
    lastError: adapter.broken !== null && isChecked ? adapter.broken : null,
    consecutiveFailures: adapter.broken !== null && isChecked ? 3 : 0,
    storageRole: adapter.storageRole,
    supportsBrowse: adapter.type === 'storage',
  }
}

/** As GET /api/jobs has it: secrets included, as `iv:tag:data` in hex. */
export function rawConfig(adapter: Adapter): string {
  return JSON.stringify(adapter.config)
}
