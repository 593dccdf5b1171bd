import { json, problem } from './answers.ts'
import { objectOf, type Route } from './route.ts'

/** Who a token is. */
export const identityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/user',
    // Installation tokens, GITHUB_TOKEN included, get this 403 (actions/create-github-app-token#258, 2025-06-11).
    answer: (_, { bearer }) =>
      bearer.account.type === 'Bot'
        ? problem(403, 'Resource not accessible by integration')
        : json(200, bearer.account),
  },
  {
    method: 'POST',
    path: '/graphql',
    body: 'required',
    keys: ['query', 'variables', 'operationName'],
    answer: (call, { bearer }) => {
      const query = objectOf(call.body)?.['query']
      // The one query that is emulated; anything else is a mistake in the caller.
      if (typeof query !== 'string' || !/^\s*(query\s*\w*\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(query)) {
        return problem(501, 'sandbox: only { viewer { login } } is emulated')
      }
      return json(200, { data: { viewer: { login: bearer.account.login } } })
    },
  },
]
