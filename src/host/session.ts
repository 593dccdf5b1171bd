import { appendFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setSecret } from '@actions/core'
import type { ActionDefinition } from '../actions/define.ts'
import type { RawInputs } from '../actions/parse-inputs.ts'
import type { Report } from '../core/report.ts'
import { type Verdict, verdict } from '../core/verdict.ts'
import { version } from '../core/version.ts'
import { proxyPasswords } from '../http/proxy.ts'
import { planAnnotations } from './annotations.ts'
import { type Environment, readInputs, secretValues } from './inputs.ts'
import { createLog, type HostLog } from './log.ts'
import { outputValues, writeOutputs } from './outputs.ts'
import { printAnnotations } from './print-annotations.ts'
import { createRedactor, type Redactor } from './redactor.ts'
import { renderSummary } from './summary.ts'
import { systemClock } from './system-clock.ts'

/** One process's view of the runner: inputs read and masked, a log that can be trusted, and the one place to end in. */
export interface Session {
  readonly definition: ActionDefinition
  readonly env: Environment
  readonly raw: RawInputs
  readonly redactor: Redactor
  readonly log: HostLog
  readonly temporaryFolder: string
  /** Milliseconds since 1970-01-01 UTC. */
  readonly startedAt: number
}

/** What the end of an action leaves behind. */
export interface Ending {
  readonly verdict: Verdict
  readonly report: Report
  readonly own: Readonly<Record<string, string>>
  readonly detail: Readonly<Record<string, unknown>>
  /** Milliseconds since 1970-01-01 UTC. */
  readonly startedAt: number
  /** True: the step fails. */
  readonly red: boolean
}

/** Secrets are masked here, before anything else is done with them. */
export function openSession(definition: ActionDefinition, env: Environment): Session {
  const raw = readInputs(definition, env)
  const redactor = createRedactor()
  for (const value of secretValues(definition, raw)) {
    setSecret(value)
    redactor.add(value)
  }
  // The password in a proxy's address is a secret that no input declares.
  for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']) {
    for (const password of proxyPasswords(env[name] ?? '')) {
      setSecret(password)
      redactor.add(password)
    }
  }
  const log = createLog({ write: line => void process.stdout.write(`${line}\n`), redactor })
  const temporaryFolder = env['RUNNER_TEMP'] || tmpdir()
  return { definition, env, raw, redactor, log, temporaryFolder, startedAt: systemClock.now() }
}

/** Whether a verdict fails the step. A cancelled step is always red, and so is one that failed itself: the finish step must run. */
export function isRed(verdictOfRun: Verdict, onUnknown: string | undefined): boolean {
  const { decision, reasonCode } = verdictOfRun
  if (decision === 'fail') return true
  const always = reasonCode === 'cancelled' || reasonCode === 'internal_error'
  return decision === 'unknown' && (((onUnknown ?? '') !== 'warn' && verdictOfRun.onUnknown !== 'warn') || always)
}

/**
 * Writes the verdict everywhere it belongs: the log, the outputs, the annotations and the job summary. False when the
 * outputs could not be written: later steps would then decide without them.
 */
export function writeEnding(session: Session, ending: Ending): boolean {
  const { definition, log, redactor, env } = session
  const redact = redactor.redact
  const { report } = ending
  const endedAt = systemClock.now()
  const durationSeconds = Math.round((endedAt - ending.startedAt) / 100) / 10
  const startedAt = new Date(ending.startedAt).toISOString()
  const safe = verdict(ending.verdict.reasonCode, redact(ending.verdict.message), {
    decision: ending.verdict.decision,
    next: redact(ending.verdict.next),
  })
  log.info(`${definition.id}: ${safe.decision} (${safe.reasonCode}). ${safe.message}`)
  if (safe.decision !== 'pass') log.info(`What to do next: ${safe.next}`)
  for (const sentence of report.notChecked) log.info(`Not checked: ${sentence}`)
  for (const note of report.notes) log.info(`Note: ${note}`)

  const outcome = {
    action: definition.id,
    verdict: safe,
    startedAt,
    durationSeconds,
    own: ending.own,
    detail: ending.detail,
  }
  const values = outputValues(definition, outcome, json => {
    const file = join(session.temporaryFolder, `shipgate-${definition.id}-${Math.round(ending.startedAt)}.json`)
    writeFileSync(file, redact(json), { mode: 0o600 })
    return file.replaceAll('\\', '/')
  })
  const redacted = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, redact(value)]))
  const outputsWritten = tryTo(log, 'The outputs', () => {
    if (env['GITHUB_OUTPUT']) writeOutputs(redacted)
  })

  const wanted = session.raw['job-summary']?.trim().toLowerCase() || 'always'
  const file = env['GITHUB_STEP_SUMMARY']
  const summaryWritten = Boolean(file) && wanted !== 'never' && (wanted !== 'on-failure' || ending.red)
  if (env['GITHUB_ACTIONS'] === 'true') {
    const policy = ending.verdict.onUnknown ?? session.raw['on-unknown']?.trim().toLowerCase()
    const onUnknown = policy === 'warn' ? 'warn' : 'fail'
    const { annotations } = report
    printAnnotations(
      planAnnotations({ action: definition.id, verdict: safe, annotations, onUnknown, summaryWritten, redact }),
    )
  }
  if (!file || !summaryWritten) return outputsWritten
  const footer = { version, ids: [], startedAt, durationSeconds }
  // The verdict is in the outputs and in the log; a full disk must not turn it into another one.
  tryTo(log, 'The job summary', () => {
    appendFileSync(file, renderSummary({ action: definition.id, verdict: safe, report, footer }, { redact }))
  })
  return outputsWritten
}

function tryTo(log: HostLog, what: string, write: () => void): boolean {
  try {
    write()
    return true
  } catch (error) {
    log.warning(`${what} could not be written (${error instanceof Error ? error.message : 'no reason given'}).`)
    return false
  }
}
