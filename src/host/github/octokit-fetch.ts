import { duration } from '../../core/quantities.ts'
import type { Secret } from '../../core/secret.ts'
import type { Answer } from '../../http/answer.ts'
import { Client } from '../../http/client.ts'
import { RequestError } from '../../http/request-error.ts'
import { retryAfterMs } from '../../http/retry-after.ts'
import {
  type ApiRequest,
  type ClientPorts,
  type Explanation,
  fixedCredentials,
  type ServiceOptions,
} from '../../http/service.ts'
import { githubTransport } from './github-transport.ts'

/** What a call of the GitHub API needs from the run. */
export type GithubPorts = Omit<ClientPorts, 'maxRetries'>

// One call, waits for a rate limit included: what is asked of GitHub is never worth more of a job's time.
const CALL_WITHIN_MS = 30_000
// Less than that: of a call that is not answered it is then said so, and not that the time was up.
const HEADERS_WITHIN_MS = 20_000
const MAX_RETRIES = 3

interface FetchInit {
  readonly method?: string
  readonly body?: string
}

/** The part of a Fetch response that @octokit/request reads (fetch-wrapper.js). */
interface FetchedAnswer {
  readonly url: string
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  text(): Promise<string>
}

export type OctokitFetch = (url: string, init: FetchInit) => Promise<FetchedAnswer>

/** A `fetch` for Octokit for one thing to do, which completes "Could not …" in messages. */
export type FetchFor = (doing: string) => OctokitFetch

/**
 * Octokit's `fetch`, made of the one HTTP core: so proxy, authorities, deadlines, limits of bodies, retries and redirects
 * are those of every service, and the token is put into the header in the one place that looks at the origin first.
 * Octokit itself gets no token.
 *
 * Rejects with our own errors, for error answers too; Octokit hands them on as the cause of its own.
 */
export function octokitFetch(ports: GithubPorts, target: { readonly base: URL; readonly token: Secret }): FetchFor {
  const service: ServiceOptions = {
    name: 'GitHub',
    // The origin: GraphQL lies beside the REST API's path on GitHub Enterprise Server.
    base: new URL('/', target.base),
    credentials: fixedCredentials({ authorization: target.token.map(value => `Bearer ${value}`) }),
    budget: () => undefined,
    explain: answer => explain(answer, ports.clock.now()),
  }
  const transport = githubTransport(ports.transport, ports.clock)
  return doing => async (address, init) => {
    const url = new URL(address)
    if (url.origin !== target.base.origin) {
      // A Link header may name any address.
      throw new RequestError('unexpected_response', `Could not ${doing}: GitHub pointed to ${url.origin}.`, {
        processed: 'no',
      })
    }
    const client = new Client(
      { ...ports, transport, maxRetries: MAX_RETRIES, deadline: ports.deadline.within(CALL_WITHIN_MS) },
      service,
    )
    return await client.answer(requestOf(url, init, doing), answer => ({
      url: url.href,
      status: answer.status,
      headers: new Map(Object.entries(answer.headers)),
      text: async () => answer.text,
    }))
  }
}

// The same text into the same comment, or the same comment gone: twice is once. Of GraphQL only queries are sent. A
// deployment stands as its last status says: the same one again is an entry more in its history and changes nothing.
const harmlessPosts = /\/graphql$|\/deployments\/\d+\/statuses$/

function requestOf(url: URL, init: FetchInit, doing: string): ApiRequest {
  const method = (init.method ?? 'GET') as ApiRequest['method']
  return {
    method,
    path: url.pathname.slice(1),
    query: Object.fromEntries(url.searchParams),
    ...(init.body !== undefined && { json: JSON.parse(init.body) }),
    doing,
    headersWithinMs: HEADERS_WITHIN_MS,
    repeatable: method === 'PATCH' || method === 'DELETE' || harmlessPosts.test(url.pathname),
  }
}

function explain(answer: Answer, nowMs: number): Explanation | undefined {
  if (answer.status !== 429) return undefined
  const wait = retryAfterMs(answer.headers['retry-after'], nowMs) ?? 0
  return {
    code: 'rate_limited',
    said: `limits the requests of this token and asks to wait ${duration(wait)}`,
    hint: 'The token of a workflow has 1,000 requests an hour for the whole repository; wait, or spread the jobs.',
  }
}
