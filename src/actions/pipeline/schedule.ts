import { isCancelled } from '../../core/errors.ts'
import type { ActionContext } from '../define.ts'
import type { PipelinePlan } from './config/plan-pipeline.ts'
import type { EntryResult } from './entry-result.ts'
import { holdsBack, standsInTheWay } from './judge-release.ts'
import type { EntryRun } from './run-entry.ts'
import { labelOf } from './stages.ts'

/**
 * Scan, backup and fetch side by side, each to its end; then, when nothing holds them back, the deployments one after the
 * other, as the file lists them: one that went wrong must not be followed by the next. Throws only when cancelled, and
 * then only after every entry has let go.
 */
export async function carryOutEntries(
  context: ActionContext,
  runs: readonly EntryRun[],
  deployDespite: PipelinePlan['deployDespite'],
): Promise<readonly EntryResult[]> {
  const before = runs.filter(run => run.planned.entry.stage !== 'deploy')
  const deploys = runs.filter(run => run.planned.entry.stage === 'deploy')
  const ended = await settled(before.map(run => runOne(context, run, before.length > 1)))
  const strict = ended.filter(one => !deployDespite.some(name => name === one.entry.stage))
  const deployed: EntryResult[] = []
  for (const run of deploys) {
    const isRehearsal = run.planned.inputs['dry-run']
    const inTheWay = [...strict.filter(one => standsInTheWay(one, isRehearsal)), ...deployed.filter(holdsBack)]
    if (inTheWay.length > 0) {
      const why = inTheWay.map(howItEnded).join(', ')
      context.log.info(`${labelOf(run.planned.entry)} is not started: ${why}.`)
      deployed.push(run.block(why))
      continue
    }
    // Between two stages nobody waits, so nobody would notice a cancel.
    context.signal.throwIfAborted()
    deployed.push(await runOne(context, run, false))
  }
  return [...ended, ...deployed]
}

function howItEnded({ entry, verdict: { decision, reasonCode } }: EntryResult): string {
  return `${labelOf(entry)} ended as ${decision} (${reasonCode})`
}

async function runOne(context: ActionContext, run: EntryRun, sideBySide: boolean): Promise<EntryResult> {
  const { entry } = run.planned
  const label = labelOf(entry)
  context.log.info(`${label}: ${entry.uses} begins.`)
  const result = await run.run(context, sideBySide)
  const { decision, reasonCode, message } = result.verdict
  context.log.info(`${label}: ${decision} (${reasonCode}). ${message}`)
  return result
}

/** Nothing goes on behind the caller's back: what was thrown is thrown when all have ended. */
async function settled(running: readonly Promise<EntryResult>[]): Promise<readonly EntryResult[]> {
  const all = await Promise.allSettled(running)
  const failures: unknown[] = all.flatMap(one => (one.status === 'rejected' ? [one.reason] : []))
  if (failures.length > 0) throw failures.find(isCancelled) ?? failures[0]
  return all.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
}
