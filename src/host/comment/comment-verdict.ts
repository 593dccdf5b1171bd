import type { Report } from '../../core/report.ts'
import type { Verdict } from '../../core/verdict.ts'
import { version } from '../../core/version.ts'
import type { Transport } from '../../http/transport.ts'
import { githubFacts, transportOf } from '../context.ts'
import type { Session } from '../session.ts'
import { systemClock } from '../system-clock.ts'

interface Told {
  readonly verdict: Verdict
  readonly report: Report
  readonly signal: AbortSignal
}

/**
 * The comment of an action that has the input `comment-summary-in-pr`, from the inputs as texts: it is written even when
 * they are wrong. Gives the sentences to note.
 */
export async function commentVerdict(session: Session, told: Told): Promise<readonly string[]> {
  const given = (name: string) =>
    name in session.definition.inputs ? session.raw[name]?.trim() || undefined : undefined
  const when = given('comment-summary-in-pr')?.toLowerCase()
  if (when !== 'always' && when !== 'on-failure') return []
  const { commentOnPullRequest } = await import('../github/on-demand.ts')
  const { env, log, redactor, startedAt } = session
  const durationSeconds = Math.round((systemClock.now() - startedAt) / 100) / 10
  const footer = { version, ids: [], startedAt: new Date(startedAt).toISOString(), durationSeconds }
  const { verdict, report, signal } = told
  return await commentOnPullRequest(
    {
      transport: network(session, given('ca-file')),
      clock: systemClock,
      log,
      random: Math.random,
      redact: redactor.redact,
      signal,
    },
    {
      when,
      key: given('comment-key'),
      token: given('github-token'),
      env,
      event: githubFacts(env).event,
      summary: { action: session.definition.id, verdict, report, footer },
    },
  )
}

function network(session: Session, caFile: string | undefined): Transport {
  try {
    return transportOf(session, caFile)
  } catch {
    // The verdict is about that very file.
    return transportOf(session)
  }
}
