import type { ActionDefinition, CommonFields } from '../actions/define.ts'
import type { Values } from '../actions/fields.ts'
import { parseInputs } from '../actions/parse-inputs.ts'
import { Deadline } from '../core/deadline.ts'
import { type Verdict, verdict } from '../core/verdict.ts'
import { createContext, Findings } from './context.ts'
import type { Environment } from './inputs.ts'
import { type JournalState, readJournal } from './journal.ts'
import { openSession, type Session, writeEnding } from './session.ts'
import { systemClock } from './system-clock.ts'

const FINISH_WITHIN_MS = 60_000

/**
 * The second step of every action: runs when the first one failed or the job was cancelled, and looks in the journal for
 * what it left behind. Composites have no post step; this takes its place. Says nothing when there is nothing to do.
 */
export async function finishAction(definition: ActionDefinition, env: Environment): Promise<void> {
  process.exitCode = 1
  const session = openSession(definition, env)
  const file = env['SHIPGATE_JOURNAL'] ?? ''
  const state = file === '' ? undefined : readJournal(session.temporaryFolder, file)
  if (state === undefined || (state.ended && state.left.length === 0)) {
    session.log.info(
      file !== '' && state === undefined
        ? 'The journal of the run cannot be read: if it had started something, that may still be running.'
        : 'The clean-up step has nothing to do.',
    )
    process.exitCode = 0
    return
  }
  const findings = new Findings()
  findings.own = state.outputs
  findings.report.notes.push(...(await cleanUp(session, { state, findings })))
  if (state.ended) {
    for (const note of findings.report.notes) session.log.info(note)
  } else {
    const { report, own, detail } = findings
    const startedAt = state.startedAt === undefined ? session.startedAt : Date.parse(state.startedAt)
    writeEnding(session, { verdict: verdictOfDeath(env), report, own, detail, startedAt, red: true })
  }
  process.exitCode = 0
}

async function cleanUp(
  session: Session,
  part: { state: JournalState; findings: Findings },
): Promise<readonly string[]> {
  const { state, findings } = part
  if (state.left.length === 0) return []
  try {
    const inputs = parseInputs(session.definition, session.raw) as Values<CommonFields>
    const context = createContext(session, inputs, {
      findings,
      journal: { open: () => undefined, close: () => undefined },
      signal: new AbortController().signal,
      deadline: Deadline.after(systemClock, FINISH_WITHIN_MS),
      onOutput: () => undefined,
    })
    return await session.definition.finish(inputs, context, state.left)
  } catch (error) {
    const what = state.left.map(entry => `${entry.kind} ${entry.key}`).join(', ')
    const words = error instanceof Error ? error.message : String(error)
    return [`Not cleaned up, and maybe still running: ${what}. ${words}`]
  }
}

function verdictOfDeath(env: Environment): Verdict {
  if (env['SHIPGATE_JOB_STATUS']?.toLowerCase() === 'cancelled') {
    return verdict('cancelled', 'The job was cancelled, and the step was ended before it could say more.')
  }
  return verdict(
    'internal_error',
    'The step ended before it reached its verdict: it was killed, or ran out of memory.',
    {
      next: 'Look at the end of the log of this step and at the memory of the runner.',
    },
  )
}
