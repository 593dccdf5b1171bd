import { badParameter, json } from './answers.ts'
import type { DebrickedRoute } from './route.ts'
import { quotaFields } from './routes-uploads.ts'

export const accountRoutes: readonly DebrickedRoute[] = [
  {
    method: 'GET',
    path: '/api/1.0/open/user-profile/get-billing-info',
    answer: (_call, { state }) => json(200, { sca: state.settings.plan, select: 'free' }),
  },
  {
    method: 'GET',
    path: '/api/1.0/open/user-profile/is-admin',
    answer: (_call, { caller }) => json(200, { isAdmin: caller.right === 'admin' }),
  },
  {
    method: 'GET',
    path: '/api/1.0/open/automations/rules-count',
    query: ['repositoryIds'],
    answer: (call, { state }) => {
      const ids = call.query.get('repositoryIds')
      if (ids === null || !/^\d+(,\d+)*$/.test(ids)) return badParameter('repositoryIds', ids)
      return json(200, { count: state.rules.length })
    },
  },
  {
    // The path is documented, the body is assumed to be that of the uploads. Without a quota: nulls.
    method: 'GET',
    path: '/api/1.0/open/scan/remaining-scans',
    answer: (_call, { state }) =>
      json(200, {
        ...{ totalScans: null, remainingScans: null, percentage: null, estimateDaysLeft: null },
        ...quotaFields(state),
      }),
  },
]
