import type { Call as KitCall, Route as KitRoute } from '../kit/route-table.ts'
import { problem } from './answers.ts'
import type { Permissions } from './options.ts'
import type { Bearer, Repository, State } from './state.ts'

/** What a route works with besides the request. */
export interface Context {
  readonly state: State
  readonly bearer: Bearer
}

export type Route = KitRoute<Context>
export type Call = KitCall

/** Names of permissions of which one is enough. */
type AnyOf = readonly (keyof Permissions)[]

/**
 * The repository of a request, or the answer that a token gets which may not see it or not do this. What a token may not
 * even read is 404 in a private repository; a missing permission is 403 with these very words.
 */
export function repositoryFor(
  call: Call,
  context: Context,
  needs: { readonly anyOf: AnyOf; readonly level: 'read' | 'write' },
): Repository | Response {
  const { state, bearer } = context
  const repository = find(call, state)
  if (repository === undefined) return problem(404, 'Not Found')
  const has = needs.anyOf.some(name => {
    const level = bearer.permissions[name]
    return level === 'write' || (needs.level === 'read' && level === 'read')
  })
  // Everybody reads the conversations of a public repository.
  const open = needs.level === 'read' && !repository.private && !needs.anyOf.includes('security-events')
  if (has || open) return repository
  if (repository.private && needs.anyOf.every(name => bearer.permissions[name] === 'none')) {
    return problem(404, 'Not Found')
  }
  const answer = problem(
    403,
    bearer.account.type === 'Bot'
      ? 'Resource not accessible by integration'
      : 'Resource not accessible by personal access token',
  )
  answer.headers.set(
    'x-accepted-github-permissions',
    needs.anyOf.map(name => `${name.replaceAll('-', '_')}=${needs.level}`).join('; '),
  )
  return answer
}

function find(call: Call, state: State): Repository | undefined {
  const { owner, repo, repository } = call.params
  if (repository !== undefined) {
    return [...state.repositories.values()].find(one => String(one.id) === repository)
  }
  return state.repositories.get(`${owner}/${repo}`.toLowerCase())
}

/** The JSON object of a body; undefined when it is none. */
export function objectOf(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
