import { Deadline } from '../../core/deadline.ts'
import { isCancelled, ShipgateError } from '../../core/errors.ts'
import type { Clock, Log } from '../../core/ports.ts'
import { Secret } from '../../core/secret.ts'
import type { Transport } from '../../http/transport.ts'
import { GithubApi } from '../github/api.ts'
import type { Environment } from '../inputs.ts'
import type { SummaryInput } from '../summary.ts'
import type { Redact } from '../summary-blocks.ts'
import { fullComment, resolvedComment } from './comment-text.ts'
import { marker, markerName } from './marker.ts'
import { pullRequestOf } from './pull-request.ts'
import { keepComment } from './sticky-comment.ts'

// Not part of the action's own time: a run that timed out has most to say. The whole life of the comment fits in here.
const COMMENT_WITHIN_MS = 60_000
const LOOK_AGAIN_AFTER_MS = 2_000

export interface Comment {
  /** Input `comment-summary-in-pr`. */
  readonly when: 'on-failure' | 'always'
  /** Input `comment-key`; the workflow and the job unless given. */
  readonly key: string | undefined
  /** Input `github-token`. */
  readonly token: string | undefined
  readonly env: Environment
  /** The event's payload. */
  readonly event: unknown
  readonly summary: SummaryInput
}

export interface CommentPorts {
  readonly transport: Transport
  readonly clock: Clock
  readonly log: Log
  readonly random: () => number
  readonly redact: Redact
  readonly signal: AbortSignal
}

/**
 * Writes the verdict on the pull request, if there is one. Gives the sentences that a person should read when that was not
 * possible; never throws, because a comment does not change the verdict.
 */
export async function commentOnPullRequest(ports: CommentPorts, comment: Comment): Promise<readonly string[]> {
  const { env, when, token } = comment
  const repository = env['GITHUB_REPOSITORY'] || undefined
  const issue = pullRequestOf(comment.event)
  if (issue === undefined || repository === undefined) {
    ports.log.info('No comment: this run does not belong to a pull request.')
    return []
  }
  const { decision } = comment.summary.verdict
  // Nothing was looked at, so nothing is resolved; what an earlier run found stands.
  if (when === 'on-failure' && decision === 'skipped') return []
  if (token === undefined) return [`No comment on the pull request: github-token is empty. ${elsewhere}`]

  const key = comment.key ?? `${env['GITHUB_WORKFLOW'] ?? ''}\n${env['GITHUB_JOB'] ?? ''}`
  // The key is in the open; redacted here and not later, so that the marker is found again.
  const name = markerName(comment.summary.action, ports.redact(key))
  const run = { id: numberOf(env['GITHUB_RUN_ID']), attempt: numberOf(env['GITHUB_RUN_ATTEMPT']) }
  const input = { ...comment.summary, marker: marker(name, run), runUrl: runUrlOf(env) }
  const resolved = when === 'on-failure' && decision === 'pass'
  const { clock, log, signal } = ports
  const deadline = Deadline.after(clock, COMMENT_WITHIN_MS)
  try {
    const api = new GithubApi(
      { ...ports, deadline },
      { apiUrl: env['GITHUB_API_URL'], repository, token: new Secret(token) },
    )
    const body = resolved ? resolvedComment(input, ports.redact) : fullComment(input, ports.redact)
    const pause = () => deadline.sleep(LOOK_AGAIN_AFTER_MS, signal)
    const kept = await keepComment({ api, log, pause }, { issue, name, run, body, create: !resolved })
    if (kept === 'newer') log.info('The comment on the pull request is of a later run and was left as it is.')
    else log.debug(`The comment on the pull request: ${kept}.`)
    return []
  } catch (error) {
    return isCancelled(error) ? [] : [`The comment on the pull request is missing or out of date. ${why(error)}`]
  }
}

const elsewhere = 'The job summary says the same.'

function why(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  const status = error instanceof ShipgateError ? error.status : undefined
  const advice =
    status === 403 && /\blocked\b/i.test(words)
      ? 'The conversation is locked. '
      : status === 401 || status === 403 || status === 404
        ? 'Give the job `pull-requests: write`; runs from forks and Dependabot have a read-only token. '
        : ''
  return `${words} ${advice}${elsewhere}`
}

function runUrlOf(env: Environment): string | undefined {
  const [server, repository, id] = ['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID'].map(name => env[name])
  return server && repository && id ? `${server}/${repository}/actions/runs/${id}` : undefined
}

function numberOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0
}
