import { isCancelled, ShipgateError } from '../../core/errors.ts'
import { type Verdict, verdict } from '../../core/verdict.ts'
import type { ActionContext, ActionDefinition } from '../define.ts'
import { adviceForMissingSecret } from '../missing-secret.ts'
import type { PlannedEntry } from './config/plan-pipeline.ts'
import type { PipelineResult } from './entry-result.ts'
import { buildEvidence } from './evidence/build-evidence.ts'
import { digestOfFile } from './evidence/digest-of-file.ts'
import { measureFiles } from './evidence/file-evidence.ts'
import { refuseToReplace, writeEvidence } from './evidence/write-evidence.ts'
import type { ReleaseInputs } from './inputs.ts'
import { judgeRelease } from './judge-release.ts'
import { type ReleasePlan, readReleaseFile } from './release-file.ts'
import { EntryRun, journalOf } from './run-entry.ts'
import { carryOutEntries } from './schedule.ts'
import { resultOf, stageOutputs } from './stage-outputs.ts'
import { labelOf, type StageName, stageNames } from './stages.ts'
import { tellRelease } from './tell.ts'

/** The use case of the release: read the file, carry out its stages, judge, and tell it all as one. */
export async function release(
  context: ActionContext,
  actions: readonly ActionDefinition[],
  inputs: ReleaseInputs,
): Promise<Verdict> {
  const plan = await context.log.group('Read the plan', () => prepare(context, actions, inputs))
  const without = withoutSecrets(context, plan.planned)
  if (without !== undefined) return without
  // At once, and with every change: a process that is killed leaves its outputs to the finish step.
  const tellStages = (which: readonly StageName[]) => {
    const entries = runs.map(run => run.result()).filter(({ entry }) => which.includes(entry.stage))
    const values = Object.entries(stageOutputs(entries))
    context.output(Object.fromEntries(values.map(([name, value]) => [name, context.redact(value)])))
  }
  const runs: readonly EntryRun[] = plan.planned.map(one => new EntryRun(one, () => tellStages([one.entry.stage])))
  tellStages(stageNames)
  const policy = policyOf(plan)
  let result: PipelineResult
  try {
    const own = { ...(await withRunFacts(context, plan, inputs)), journal: journalOf(plan, context.journal) }
    await carryOutEntries(own, runs, plan.deployDespite)
  } finally {
    // Also when the job was cancelled: what is known then is told.
    result = judged(runs, plan, policy)
    tellAll(context, { ...result, runs })
  }
  return await withEvidence(context, { plan, result, inputs })
}

async function prepare(
  context: ActionContext,
  actions: readonly ActionDefinition[],
  inputs: ReleaseInputs,
): Promise<ReleasePlan> {
  const plan = await readReleaseFile(context, actions, inputs)
  const evidence = inputs['evidence-file']
  if (evidence !== undefined) await refuseToReplace(context, evidence)
  for (const { entry, inputs: own } of plan.planned) {
    context.log.info(`${labelOf(entry)}: ${entry.uses}${own['dry-run'] ? ', dry run' : ''}`)
    const isLonger = own['timeout-minutes'] > inputs['timeout-minutes'] && entry.with['timeout-minutes'] !== undefined
    if (isLonger) {
      context.report.notes.push(
        `${labelOf(entry)}: its timeout-minutes is longer than that of the release, which ends it.`,
      )
    }
  }
  for (const label of plan.notSelected) context.log.info(`${label}: left out by the input stages`)
  checkCertificates(context, plan.planned)
  return plan
}

/**
 * All of them at once, and before anything is started: half a release is worse than none. A verdict and no error, whose
 * decision the release's own on-missing-credentials would be asked for: an entry that says `fail` means it.
 */
function withoutSecrets(context: ActionContext, planned: readonly PlannedEntry[]): Verdict | undefined {
  const without = planned.filter(one => one.missing !== undefined && one.inputs['on-missing-credentials'] === 'fail')
  if (without.length === 0) return undefined
  const all = without.map(one => `${labelOf(one.entry)}: ${one.missing}`)
  const next = adviceForMissingSecret(context.facts.github)
  return verdict('missing_credentials', `A secret is missing. ${all.join('; ')}. Nothing was started.`, { next })
}

/** Found now and not at the deployment, when everything before it is done. */
function checkCertificates(context: ActionContext, planned: readonly PlannedEntry[]): void {
  for (const { entry, inputs } of planned) {
    const caFile = inputs['ca-file']
    try {
      if (caFile !== undefined) context.transportWith(caFile)
    } catch (error) {
      if (!(error instanceof ShipgateError)) throw error
      const words = `${labelOf(entry)}: ${error.message} Nothing was started.`
      throw new ShipgateError(error.code, words, { cause: error, ...(error.hint && { hint: error.hint }) })
    }
  }
}

/** On a re-run, with the time of its creation: what an earlier attempt has proved is then known for what it is. */
async function withRunFacts(context: ActionContext, plan: ReleasePlan, inputs: ReleaseInputs): Promise<ActionContext> {
  const { github } = context.facts
  const again = Number(github.runAttempt ?? '1') > 1 && github.runId !== undefined
  if (!again || !plan.planned.some(({ entry }) => entry.stage === 'backup')) return context
  try {
    const runCreatedAt = await context.github(inputs['github-token'])?.runCreatedAt(github.runId)
    if (runCreatedAt === undefined) return context
    return { ...context, facts: { ...context.facts, github: { ...github, runCreatedAt } } }
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    context.report.notes.push(
      `A backup of an earlier attempt is only reused by max-age-minutes, because GitHub did not tell when this run began (permission actions: read). ${error.message}`,
    )
    return context
  }
}

interface Judged extends PipelineResult {
  readonly runs: readonly EntryRun[]
}

type Policy = Parameters<typeof judgeRelease>[1]

function policyOf({ planned, deployDespite }: ReleasePlan): Policy {
  return {
    deployDespite,
    tolerant: new Set(planned.filter(one => one.inputs['on-unknown'] === 'warn').map(({ entry }) => labelOf(entry))),
  }
}

function judged(runs: readonly EntryRun[], plan: ReleasePlan, policy: Policy): PipelineResult {
  const entries = runs.map(run => run.result())
  return { ...judgeRelease(entries, policy), entries, notSelected: plan.notSelected }
}

function tellAll(context: ActionContext, result: Judged): void {
  tellRelease(context.report, result, result.runs)
  context.output({
    ...stageOutputs(result.entries),
    'overridden-stages': stageNames
      .filter(name => result.overridden.some(({ entry }) => entry.stage === name))
      .join(','),
  })
  context.detail({
    'decided-by': result.decidedBy === undefined ? null : labelOf(result.decidedBy.entry),
    overridden: result.overridden.map(({ entry }) => labelOf(entry)),
    'not-selected': result.notSelected,
    // Those of the stages stand with the stages.
    outputs: {},
    stages: result.entries.map(one => ({ stage: labelOf(one.entry), ...resultOf(one).whole })),
  })
}

interface Finished {
  readonly plan: ReleasePlan
  readonly result: PipelineResult
  readonly inputs: ReleaseInputs
}

/** The evidence of a dry run would be evidence of nothing. One that was asked for and cannot be written is no pass. */
async function withEvidence(context: ActionContext, { plan, result, inputs }: Finished): Promise<Verdict> {
  const path = inputs['evidence-file']
  if (path === undefined) return result.verdict
  if (inputs['dry-run']) {
    context.report.notes.push('No evidence was written: this was a dry run.')
    return result.verdict
  }
  const { workspace, github } = context.facts
  try {
    const measured = await measureFiles(result, digestOfFile)
    const now = context.clock.now()
    const evidence = buildEvidence(result, { now, workspace, github, config: plan.config, measured })
    const file = await writeEvidence(context, evidence, path)
    context.output({ 'evidence-file': file })
    context.log.info(`Evidence: ${file}`)
    return result.verdict
  } catch (error) {
    if (!(error instanceof ShipgateError) || isCancelled(error)) throw error
    const bad = `The evidence was not written. ${error.message}`
    context.report.notes.push(bad)
    const { decision } = result.verdict
    if (decision === 'fail' || decision === 'unknown') return result.verdict
    // What was done is done; that its proof on paper is missing is a failure of its own.
    return verdict(error.code, `${result.verdict.message} ${bad}`, { decision: 'fail', next: error.hint })
  }
}
