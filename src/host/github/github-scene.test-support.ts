// Loaded on demand by the host. Loading is real work that a virtual clock cannot see, and would run out of time.
import '@actions/github/lib/utils'
import './on-demand.ts'
import { exchangeTransport } from '../../../test/kit/exchange-transport.ts'
import { type Sent, watched } from '../../../test/kit/watched-exchange.ts'
import { Deadline } from '../../core/deadline.ts'
import { Report } from '../../core/report.ts'
import { Secret } from '../../core/secret.ts'
import { type Verdict, verdict } from '../../core/verdict.ts'
import { VirtualClock } from '../../sandbox/clock.ts'
import { type Fault, withFaults } from '../../sandbox/faults.ts'
import { createGithubEmulator } from '../../sandbox/github/index.ts'
import type { GithubOptions } from '../../sandbox/github/options.ts'
import { type Exchange, exchangeWith } from '../../sandbox/kit/exchange.ts'
import { type Comment, commentOnPullRequest } from '../comment/comment-on-pull-request.ts'
import { createRedactor } from '../redactor.ts'
import { GithubApi } from './api.ts'
import { connectGithub } from './connect.ts'
import type { GithubPorts } from './octokit-fetch.ts'
import { uploadSarif } from './upload-sarif.ts'

export const API = 'https://api.github.com'

export const passed: Verdict = verdict('ok', 'The backup of nightly is complete.')
export const failed: Verdict = verdict('backup_empty', 'The backup of nightly has no bytes.')

export interface SceneOptions extends Partial<Omit<GithubOptions, 'clock'>> {
  readonly faults?: readonly Fault[]
  readonly wrap?: (exchange: Exchange) => Exchange
  readonly apiUrl?: string
}

interface Told extends Partial<Pick<Comment, 'when' | 'key' | 'event'>> {
  readonly verdict?: Verdict
  readonly report?: Report
  /** A name of one of the emulator's tokens. */
  readonly token?: string
  readonly run?: number
  readonly attempt?: number
  readonly env?: Readonly<Record<string, string>>
}

/** The emulated GitHub API on a virtual clock, and the host's two uses of it. */
export function githubScene({ faults = [], wrap, apiUrl = API, ...options }: SceneOptions = {}) {
  const clock = new VirtualClock()
  const emulator = createGithubEmulator({ clock, ...options })
  const faulty = withFaults(exchangeWith(emulator), faults, clock).send
  const { exchange, sent } = watched(wrap === undefined ? faulty : wrap(faulty), {
    home: new URL(apiUrl).origin,
    now: () => clock.now(),
  })
  const lines: string[] = []
  const say = (text: string) => void lines.push(text)
  const redactor = createRedactor()
  const world = {
    clock,
    random: () => 0.5,
    log: {
      info: say,
      debug: say,
      warning: say,
      outsideLines: say,
      group: <T>(_: string, body: () => Promise<T>) => body(),
    },
    transport: exchangeTransport(exchange),
    signal: new AbortController().signal,
  }
  const ports = (minutes = 10): GithubPorts => ({ ...world, deadline: Deadline.after(clock, minutes * 60_000) })
  const target = (token = 'workflow') => ({
    apiUrl,
    repository: 'acme/shop',
    token: new Secret(emulator.tokens[token] ?? token),
  })
  const api = (token = 'workflow', minutes = 10) => new GithubApi(ports(minutes), target(token))
  /** As a use case has it, with 10 minutes for all of it. Not driven by the clock yet. */
  const github = (token = 'workflow') =>
    connectGithub(ports(), target(token), {
      marker: () => `[shipgate 100.2 ${emulator.control.deployments().length}]`,
      redact: redactor.redact,
    })
  const sarif = (text: string, own: { token?: string; commit?: string; minutes?: number } = {}) =>
    clock.run(() =>
      uploadSarif(api(own.token, own.minutes), ports(own.minutes), {
        text,
        commit: own.commit ?? `${'c0ffee'.repeat(6)}c0ff`,
        ref: 'refs/pull/7/head',
        startedAt: clock.now(),
      }),
    )
  /** Not driven by the clock yet, so that two can be under way at once. */
  const tell = (told: Told = {}) =>
    commentOnPullRequest(
      { ...world, redact: redactor.redact },
      {
        when: told.when ?? 'always',
        key: told.key,
        token: emulator.tokens[told.token ?? 'workflow'],
        env: {
          GITHUB_REPOSITORY: 'acme/shop',
          GITHUB_SERVER_URL: 'https://github.com',
          GITHUB_API_URL: apiUrl,
          GITHUB_WORKFLOW: 'release',
          GITHUB_JOB: 'backup',
          GITHUB_RUN_ID: String(told.run ?? 100),
          GITHUB_RUN_ATTEMPT: String(told.attempt ?? 1),
          ...told.env,
        },
        event: 'event' in told ? told.event : { pull_request: { number: 7 } },
        summary: {
          action: 'dbackup-run',
          verdict: told.verdict ?? failed,
          report: told.report ?? new Report(),
          footer: { version: '1.2.0', ids: [], startedAt: '2026-08-01T02:13:04.120Z', durationSeconds: 12 },
        },
      },
    )
  const comment = (told: Told = {}) => clock.run(() => tell(told))
  return {
    clock,
    emulator,
    control: emulator.control,
    sent: sent as readonly Sent[],
    lines,
    redactor,
    api,
    github,
    sarif,
    tell,
    comment,
  }
}

/** How often a kind of request was sent. */
export function count(sent: readonly Sent[], method: string): number {
  return sent.filter(request => request.method === method && !request.url.pathname.endsWith('/graphql')).length
}
