import { setMaxListeners } from 'node:events'
import { setOutput } from '@actions/core'
import type { ActionDefinition, CommonFields } from '../actions/define.ts'
import type { Values } from '../actions/fields.ts'
import { adviceForMissingSecret } from '../actions/missing-secret.ts'
import { parseInputs } from '../actions/parse-inputs.ts'
import { Deadline } from '../core/deadline.ts'
import { isCancelled, ShipgateError } from '../core/errors.ts'
import { type Verdict, verdict, verdictOfError } from '../core/verdict.ts'
import { version } from '../core/version.ts'
import { commentVerdict } from './comment/comment-verdict.ts'
import { createContext, Findings, githubFacts } from './context.ts'
import type { Environment } from './inputs.ts'
import { FileJournal } from './journal.ts'
import { isRed, openSession, type Session, writeEnding } from './session.ts'
import { systemClock } from './system-clock.ts'

// On cancel the runner sends SIGINT, waits 7.5 s, sends SIGTERM, waits 2.5 s and kills (ProcessInvoker.cs). The use case
// has a moment to let go, then the service is told, then outputs and summary are written.
const LET_GO_WITHIN_MS = 1_000
const TELL_SERVICE_WITHIN_MS = 5_000
const LAST_WORDS_MS = 500

/**
 * Runs an action to its verdict. The one place that catches errors in order to report them, and the one place that makes
 * the exit code good: until the end is reached it is 1, so a process that dies early is never green.
 */
export async function runAction(definition: ActionDefinition, env: Environment): Promise<void> {
  process.exitCode = 1
  const session = openSession(definition, env)
  session.log.info(`${definition.id}, Shipgate ${version}, Node ${process.versions.node}`)
  const journal = new FileJournal(session.temporaryFolder, new Date(session.startedAt).toISOString(), words =>
    session.log.warning(`The journal cannot be written (${words}): if this process is killed, nothing is cleaned up.`),
  )
  announce(session, journal)

  const findings = new Findings()
  const end = (outcome: Verdict): boolean => {
    const red = isRed(outcome, session.raw['on-unknown']?.trim().toLowerCase())
    const { report, own, detail } = findings
    const written = writeEnding(session, { verdict: outcome, report, own, detail, startedAt: session.startedAt, red })
    journal.end()
    return red || !written
  }
  // A promise that never settles lets the event loop run dry, and Node exits in silence; outputs are written even then.
  let outcome = verdict('internal_error', 'The action stopped before it reached its verdict.')
  const onDry = () => {
    process.exitCode = end(outcome) ? 1 : 0
  }
  process.once('exit', onDry)
  const cancel = listenForCancel()
  outcome = await judgeRun(session, { journal, findings, signal: cancel.signal })
  await comment(session, outcome, { findings, signal: cancel.signal })
  cancel.stop()
  process.off('exit', onDry)
  process.exitCode = end(outcome) ? 1 : 0
  // The verdict is written: an abandoned use case or a pooled connection must not keep the job waiting. The callback
  // comes when everything before it has left, which matters where pipes are asynchronous.
  process.stdout.write('', () => process.exit())
}

/** At once: the finish step needs the journal most when this process does not get any further. */
function announce(session: Session, journal: FileJournal): void {
  try {
    if (session.env['GITHUB_OUTPUT']) setOutput('journal', journal.file)
  } catch {
    // The file is missing; the end says so when the outputs cannot be written either.
  }
}

/** Before everything else is written, so that log and summary can tell what came of it. It never changes the verdict. */
async function comment(session: Session, outcome: Verdict, run: Omit<Run, 'journal'>): Promise<void> {
  // On cancel every second belongs to the outputs. The finish step after a crash writes none either: it knows least.
  if (run.signal.aborted || outcome.reasonCode === 'cancelled') return
  const { findings, signal } = run
  try {
    const told = commentVerdict(session, { verdict: outcome, report: findings.report, signal })
    findings.report.notes.push(...(await orInterrupted(told, signal)))
  } catch (error) {
    if (!isCancelled(error)) findings.report.notes.push(`No comment on the pull request. ${wordsOf(error)}`)
  }
}

interface Run {
  readonly journal: FileJournal
  readonly findings: Findings
  readonly signal: AbortSignal
}

async function judgeRun(session: Session, run: Run): Promise<Verdict> {
  const { definition } = session
  let inputs: Values<CommonFields> | undefined
  const abandoned = new AbortController()
  const signal = AbortSignal.any([run.signal, abandoned.signal])
  // Every wait of every job listens to it; Node warns at the eleventh.
  setMaxListeners(0, signal)
  try {
    inputs = parseInputs(definition, session.raw) as Values<CommonFields>
    const context = createContext(session, inputs, {
      ...run,
      signal,
      deadline: Deadline.after(systemClock, inputs['timeout-minutes']),
      onOutput: values => run.journal.output(values),
    })
    return await orInterrupted(definition.run(inputs, context), run.signal)
  } catch (error) {
    // Also after an error that is not ours: nobody has decided what becomes of what was started.
    const undecided = isCancelled(error) || !(error instanceof ShipgateError)
    // An error where nobody waits for it leaves the use case running: what it would still start nobody would see.
    abandoned.abort(new ShipgateError('cancelled', 'The run was given up.'))
    if (undecided && inputs !== undefined) await finishLeft(session, inputs, run)
    return verdictOfAnything(session, error)
  }
}

async function finishLeft(session: Session, inputs: Values<CommonFields>, run: Run): Promise<void> {
  const left = run.journal.left()
  if (left.length === 0) return
  const done = new AbortController()
  try {
    // A finish that hangs must not keep the outputs from being written.
    const late = systemClock.sleep(TELL_SERVICE_WITHIN_MS, done.signal).then((): readonly string[] => {
      throw new ShipgateError('timed_out', 'The service did not answer in time.')
    })
    // A context of its own: what the one of the run hands out, such as its way to GitHub, ends with the cancel.
    const context = createContext(session, inputs, {
      ...run,
      signal: neverAborted(),
      // A request that gets no answer ends before the finish does, so that the rest is told.
      deadline: Deadline.after(systemClock, TELL_SERVICE_WITHIN_MS - LAST_WORDS_MS),
      onOutput: values => run.journal.output(values),
    })
    const sentences = await Promise.race([session.definition.finish(inputs, context, left), late])
    run.findings.report.notes.push(...sentences)
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    const what = left.map(entry => `${entry.kind} ${entry.key}`).join(', ')
    run.findings.report.notes.push(`Not cleaned up, and maybe still running: ${what}. ${words}`)
  } finally {
    done.abort()
  }
}

/**
 * The run's result; or the cancel error, when the run does not let go soon after a cancel; or an error that was thrown
 * where nobody waits for it, which Node would print as it is, secrets included.
 */
async function orInterrupted<T>(running: Promise<T>, signal: AbortSignal): Promise<T> {
  const done = new AbortController()
  let onStray: (error: unknown) => void = () => undefined
  const interrupted = new Promise<never>((_, reject) => {
    onStray = reject
    const onCancel = () => {
      systemClock.sleep(LET_GO_WITHIN_MS, done.signal).then(
        () => reject(signal.reason),
        () => undefined,
      )
    }
    if (signal.aborted) onCancel()
    else signal.addEventListener('abort', onCancel, { once: true, signal: done.signal })
  })
  process.on('uncaughtException', onStray)
  process.on('unhandledRejection', onStray)
  try {
    return await Promise.race([running, interrupted])
  } finally {
    done.abort()
    process.off('uncaughtException', onStray)
    process.off('unhandledRejection', onStray)
  }
}

function verdictOfAnything(session: Session, error: unknown): Verdict {
  if (!(error instanceof ShipgateError)) {
    const words = wordsOf(error)
    session.log.debug(error instanceof Error ? (error.stack ?? words) : words)
    return verdict('internal_error', `Shipgate failed: ${words}`)
  }
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
    session.log.debug(`caused by ${cause.name}: ${cause.message}`)
  }
  const found = verdictOfError(error)
  if (error.code !== 'missing_credentials') return found
  // Only the host knows which of GitHub's stores this run reads.
  const next = error.hint ?? adviceForMissingSecret(githubFacts(session.env))
  return { ...found, next, decision: wantsSkip(session) ? 'skipped' : found.decision }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

function wantsSkip(session: Session): boolean {
  return session.raw['on-missing-credentials']?.trim().toLowerCase() === 'skip'
}

function listenForCancel(): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController()
  // Every wait of every job listens to it; Node warns at the eleventh.
  setMaxListeners(0, controller.signal)
  const onSignal = () => controller.abort(new ShipgateError('cancelled', 'The job was cancelled.'))
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return {
    signal: controller.signal,
    stop() {
      process.off('SIGINT', onSignal)
      process.off('SIGTERM', onSignal)
    },
  }
}

/** For work that follows a cancel: it has its own deadline, and nothing else ends it. */
function neverAborted(): AbortSignal {
  return new AbortController().signal
}
