import type { ReasonCode } from '../core/reason-codes.ts'
import { type Answer, wordsOf } from './answer.ts'
import { type NetworkFailure, TimeIsUp } from './network-failure.ts'
import { type Processed, RequestError } from './request-error.ts'
import type { ApiRequest, Explain } from './service.ts'

interface Named {
  readonly name: string
  readonly base: URL
  readonly explain: Explain
}

/** The error for an answer with an error status. */
export function explainStatus(
  service: Named,
  request: ApiRequest,
  seen: { readonly answer: Answer; readonly hops: readonly URL[] },
): { readonly error: RequestError; readonly final: boolean } {
  const { answer, hops } = seen
  const own = service.explain(answer, request)
  const moved = hops.find(hop => hop.origin !== service.base.origin)
  const hint =
    moved === undefined
      ? own?.hint
      : `The address redirects to ${moved.origin}, where the credentials are not sent; use that address if the service lives there.`
  const said = own?.said ?? `answered ${answer.status} with ${wordsOf(answer)}`
  const requestId = answer.headers['x-request-id']
  const error = new RequestError(
    own?.code ?? codeOfStatus(answer.status),
    `Could not ${request.doing}: ${service.name} ${said}.`,
    {
      status: answer.status,
      processed: own?.processed ?? processedOfStatus(answer.status),
      ...(hint !== undefined && { hint }),
      ...(requestId !== undefined && { requestId }),
    },
  )
  return { error, final: own?.final ?? false }
}

/** The error for a request that got no complete answer. */
export function explainFailure(service: Named, request: ApiRequest, failure: NetworkFailure): RequestError {
  const timeIsUp = failure instanceof TimeIsUp
  const code: ReasonCode = timeIsUp ? 'timed_out' : failure.kind === 'tls' ? 'tls_error' : 'network_error'
  const what = {
    refused: `could not be reached at ${service.base.host}`,
    tls: `at ${service.base.host} did not prove who it is`,
    broken: 'broke the connection',
    stalled: 'stopped answering',
  }[failure.kind]
  const processed: Processed = failure.kind === 'stalled' ? 'later' : failure.kind === 'broken' ? 'maybe' : 'no'
  const said =
    timeIsUp && processed === 'later'
      ? `${failure.message} before ${service.name} had answered`
      : `${service.name} ${what} (${failure.message})`
  return new RequestError(code, `Could not ${request.doing}: ${said}.`, {
    processed,
    cause: failure,
  })
}

/** The error for an answer with status 2xx that is not what the service answers. */
export function unexpected(service: Pick<Named, 'name' | 'base'>, request: ApiRequest, why: string): RequestError {
  const { name, base } = service
  const from = new URL(request.path, base)
  return new RequestError(
    'unexpected_response',
    `Could not ${request.doing}: what answers at ${from.origin}${request.secretPath ? '' : from.pathname} is not ${name}, ${why}.`,
    {
      hint: `Check the address: ${name} itself must live at ${base.href}, without a page path.`,
      processed: 'maybe',
    },
  )
}

function codeOfStatus(status: number): ReasonCode {
  if (status === 401) return 'unauthorized'
  if (status === 402) return 'plan_required'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not_found'
  if (status === 429) return 'rate_limited'
  if (status === 408 || (status >= 502 && status <= 504)) return 'provider_unavailable'
  if (status >= 500) return 'provider_error'
  return 'unexpected_response'
}

function processedOfStatus(status: number): Processed {
  // 408, 504 and Cloudflare's 524 come from a proxy that gave up waiting for the service; 502 from one that lost it on the
  // way, while the service may still be at it.
  if (status === 408 || status === 502 || status === 504 || status === 524) return 'later'
  if (status >= 500) return 'maybe'
  return 'no'
}
