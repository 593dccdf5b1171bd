import type { Call, Route } from '../../../sandbox/kit/route-table.ts'
import { json } from './answers.ts'
import { admit } from './auth.ts'
import { iso, type ServerState } from './state.ts'

export const systemRoutes: readonly Route<ServerState>[] = [
  { method: 'GET', path: '/api/health', authenticated: false, answer: health },
  { method: 'GET', path: '/api/system/timezone', answer: timeZone },
  { method: 'GET', path: '/api/internal/rate-limit-config', authenticated: false, answer: rateLimits },
]

function health(_: Call, state: ServerState): Response {
  const now = state.agenda.now()
  return json(200, {
    status: 'healthy',
    uptime: Math.floor((now - state.bootedAt) / 1_000),
    timestamp: iso(now),
    database: 'connected',
    memory: { rss: 584, heapUsed: 371, heapTotal: 380 },
    responseTime: 3,
  })
}

/** Any living key will do. */
function timeZone({ request }: Call, state: ServerState): Response {
  const admission = admit(state, request, { style: 'silent' })
  if ('refused' in admission) return admission.refused
  return json(200, { schedulerTimezone: state.options.timeZone })
}

function rateLimits(_: Call, state: ServerState): Response {
  const { limits } = state.options
  const { reads, writes } = limits === 'off' ? { reads: 100_000, writes: 100_000 } : limits
  return json(200, {
    auth: { points: 5, duration: 60 },
    api: { points: reads, duration: 60 },
    mutation: { points: writes, duration: 60 },
  })
}
