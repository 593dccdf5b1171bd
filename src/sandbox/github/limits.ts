import { problem } from './answers.ts'
import type { Bearer, State } from './state.ts'

const HOUR_MS = 3_600_000

/** The answer of a rate limit, or undefined when the request may pass; counts it. */
export function limited(state: State, bearer: Bearer, method: string): Response | undefined {
  const now = state.clock.now()
  if (now >= bearer.resetsAt) {
    bearer.used = 0
    // GitHub tells whole seconds.
    bearer.resetsAt = Math.ceil((now + HOUR_MS) / 1_000) * 1_000
  }
  const planned = state.limits.find(limit => limit.times > 0 && (limit.method ?? method) === method)
  if (planned !== undefined) {
    planned.times--
    if (planned.kind === 'secondary') return secondary(planned.status, planned.seconds)
    bearer.used = limitOf(state)
    bearer.resetsAt = Math.ceil(now / 1_000) * 1_000 + (planned.seconds ?? 0) * 1_000
    return primary(planned.status)
  }
  if (bearer.used >= limitOf(state)) return primary(403)
  bearer.used++
  return undefined
}

/** docs.github.com, "Rate limits for the REST API": the headers of every answer. */
export function limitHeaders(state: State, bearer: Bearer): Readonly<Record<string, string>> {
  const limit = limitOf(state)
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, limit - bearer.used)),
    'x-ratelimit-used': String(Math.min(limit, bearer.used)),
    'x-ratelimit-reset': String(Math.floor(bearer.resetsAt / 1_000)),
    'x-ratelimit-resource': 'core',
  }
}

function limitOf({ options }: State): number {
  return options.hourlyLimit ?? 1_000
}

/** In the words that users of KnpLabs/php-github-api#1070 saw. */
function primary(status: 403 | 429): Response {
  return problem(status, 'API rate limit exceeded for installation ID 1234567.')
}

function secondary(status: 403 | 429, seconds: number | undefined): Response {
  const answer = problem(
    status,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  )
  if (seconds !== undefined) answer.headers.set('retry-after', String(seconds))
  return answer
}
