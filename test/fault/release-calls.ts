import type { FaultyPlace } from '../kit/release-scene.ts'

/** One kind of request that a release sends. */
export interface ReleaseCall {
  readonly at: FaultyPlace
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** As in a fault: `:x` stands for one segment. */
  readonly path: string
  /** What it does cannot be taken back. */
  readonly writes?: boolean
  /** Its answer is no JSON. */
  readonly isFile?: boolean
  /** Sent only for files that hold this text. */
  readonly needs?: string
  /** Sent again and again. */
  readonly isLook?: boolean
  /** Where the answer has a word of a closed list. */
  readonly wordAt?: readonly string[]
}

const open = '/api/1.0/open'

/** Every request that the releases of the fault schedules send; a test compares it with clean runs. */
export const releaseCalls: readonly ReleaseCall[] = [
  { at: 'debricked', method: 'GET', path: `${open}/files/supported-formats` },
  { at: 'debricked', method: 'POST', path: '/api/login_refresh' },
  { at: 'debricked', method: 'POST', path: `${open}/uploads/dependencies/files`, writes: true },
  { at: 'debricked', method: 'POST', path: `${open}/finishes/dependencies/files/uploads`, writes: true },
  { at: 'debricked', method: 'GET', path: `${open}/ci/upload/status`, isLook: true },
  { at: 'debricked', method: 'GET', path: `${open}/vulnerabilities/get-vulnerabilities` },
  { at: 'debricked', method: 'GET', path: `${open}/releases/by/name` },
  { at: 'debricked', method: 'GET', path: `${open}/vulnerability/:id/files` },
  { at: 'debricked', method: 'GET', path: `${open}/vulnerability/:id/repositories/:repository/root-fixes` },

  { at: 'dbackup', method: 'GET', path: '/api/health', wordAt: ['status'] },
  { at: 'dbackup', method: 'GET', path: '/api/jobs' },
  { at: 'dbackup', method: 'POST', path: '/api/executions/:id/cancel', writes: true },
  { at: 'dbackup', method: 'GET', path: '/api/storage/:id/files' },
  { at: 'dbackup', method: 'GET', path: '/api/history', wordAt: ['executions', '0', 'status'] },
  { at: 'dbackup', method: 'POST', path: '/api/jobs/:id/run', writes: true, wordAt: ['success'] },
  { at: 'dbackup', method: 'GET', path: '/api/executions/:id', wordAt: ['data', 'status'], isLook: true },
  { at: 'dbackup', method: 'POST', path: '/api/storage/:id/verify', writes: true, wordAt: ['data', 'status'] },
  { at: 'dbackup', method: 'GET', path: '/api/storage/:id/download', isFile: true, needs: 'download' },

  { at: 'realdebrid', method: 'GET', path: '/rest/1.0/user' },
  { at: 'realdebrid', method: 'GET', path: '/rest/1.0/torrents', needs: 'magnets' },
  { at: 'realdebrid', method: 'GET', path: '/rest/1.0/torrents/activeCount', needs: 'magnets' },
  { at: 'realdebrid', method: 'POST', path: '/rest/1.0/torrents/addMagnet', writes: true, needs: 'magnets' },
  {
    at: 'realdebrid',
    method: 'GET',
    path: '/rest/1.0/torrents/info/:id',
    wordAt: ['status'],
    needs: 'magnets',
    isLook: true,
  },
  { at: 'realdebrid', method: 'POST', path: '/rest/1.0/torrents/selectFiles/:id', writes: true, needs: 'magnets' },
  { at: 'realdebrid', method: 'POST', path: '/rest/1.0/unrestrict/link', writes: true },
  { at: 'realdebrid', method: 'DELETE', path: '/rest/1.0/torrents/delete/:id', writes: true, needs: 'magnets' },
  { at: 'realdebrid', method: 'DELETE', path: '/rest/1.0/downloads/delete/:id', writes: true },
  { at: 'files', method: 'GET', path: '/d/:id/:name', isFile: true },

  { at: 'deploybot', method: 'GET', path: '/api/v1/repositories' },
  { at: 'deploybot', method: 'GET', path: '/api/v1/environments' },
  { at: 'deploybot', method: 'GET', path: '/webhook/:secret' },
  { at: 'deploybot', method: 'GET', path: '/api/v1/deployments' },
  { at: 'deploybot', method: 'POST', path: '/api/v1/deployments', writes: true, wordAt: ['state'] },
  { at: 'deploybot', method: 'GET', path: '/api/v1/deployments/:id', wordAt: ['state'], isLook: true },
  { at: 'deploybot', method: 'GET', path: '/api/v1/environments/:id' },
  { at: 'site', method: 'GET', path: '/version', isFile: true, isLook: true },

  { at: 'divio', method: 'GET', path: '/iam/v3/me/' },
  { at: 'divio', method: 'GET', path: '/apps/v3/applications/' },
  { at: 'divio', method: 'GET', path: '/apps/v3/environments/' },
  { at: 'divio', method: 'GET', path: '/apps/v3/service-instances/', needs: 'before-deploy' },
  { at: 'divio', method: 'POST', path: '/apps/v3/backups/', writes: true, needs: 'before-deploy' },
  {
    at: 'divio',
    method: 'GET',
    path: '/apps/v3/backups/:id/',
    wordAt: ['state'],
    needs: 'before-deploy',
    isLook: true,
  },
  {
    at: 'divio',
    method: 'GET',
    path: '/apps/v3/service-instance-backups/:id/',
    wordAt: ['service_type'],
    needs: 'before-deploy',
  },
  { at: 'divio', method: 'GET', path: '/apps/v3/deployments/' },
  { at: 'divio', method: 'POST', path: '/apps/v3/deployments/', writes: true, wordAt: ['status'] },
  { at: 'divio', method: 'GET', path: '/apps/v3/deployments/:id/', wordAt: ['status'], isLook: true },
  { at: 'divioSite', method: 'GET', path: '/version', isFile: true, isLook: true },

  { at: 'github', method: 'GET', path: '/repos/acme/shop/actions/runs/:id', needs: 'backup' },
  { at: 'github', method: 'POST', path: '/repos/acme/shop/deployments', writes: true, needs: 'github-deployment' },
  {
    at: 'github',
    method: 'POST',
    path: '/repos/acme/shop/deployments/:id/statuses',
    writes: true,
    needs: 'github-deployment',
  },
]
