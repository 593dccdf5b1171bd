import { ShipgateError } from '../../core/errors.ts'
import { type Verdict, verdict, verdictOfError } from '../../core/verdict.ts'
import { alreadyLive } from './already-live.ts'
import { carryOut, Progress } from './carry-out.ts'
import type { Place } from './deployer.ts'
import { isOver } from './follow.ts'
import { refuseUncheckable } from './health-check.ts'
import type { Outcome } from './outcome.ts'
import type { DeployWorld } from './plan.ts'
import { descriptionOf, logPage, recordAtGithub, stateOf } from './record-at-github.ts'
import { reportOutcome, reportPlace, reportPlan } from './report.ts'

/**
 * The deploy use case: find the place, decide, trigger exactly once, wait, prove the revision, check the health, roll back
 * or finish. What a service cannot do is in its capabilities and is said, never pretended.
 */
export async function deploy(world: DeployWorld): Promise<Verdict> {
  const { deployer, context, plan } = world
  context.output({ 'timed-out': 'false', 'rolled-back': 'false' })
  if (plan.health !== undefined) refuseUncheckable(plan.health, plan.revision)
  const place = await context.log.group('Check the credentials and find the place', () => deployer.find())
  reportPlace(world, place)
  const settled = await alreadyLive(world, place)
  if (settled !== undefined) return settled
  if (plan.dryRun) {
    reportPlan(world, place)
    const chosen = deployer.capabilities.revisions ? plan.revision : undefined
    return verdict('dry_run', `Dry run: ${chosen ?? 'the newest revision'} would be deployed to ${place.label}.`)
  }
  const recorded = await recordAtGithub(world, place)
  const progress = new Progress()
  try {
    const outcome = await carryOut(world, place, progress)
    await reportOutcome(world, outcome)
    await recorded.end(stateOf(outcome), descriptionOf(outcome), logPage(world, outcome.deployment))
    return outcome.verdict
  } catch (error) {
    if (!(error instanceof ShipgateError)) throw error
    // A cancel leaves the record to the finish, which has time of its own.
    if (error.code === 'cancelled') {
      context.report.notes.push(...leftUnproved(world, progress))
      throw error
    }
    const outcome = unfinished(place, progress, error)
    await reportOutcome(world, outcome)
    await recorded.end(stateOf(outcome), descriptionOf(outcome), logPage(world, outcome.deployment))
    throw error
  }
}

/** What a run that was cut off leaves behind although its deployments have ended. */
function leftUnproved({ deployer, plan }: DeployWorld, progress: Progress): readonly string[] {
  const { deployment, rollback } = progress
  if (rollback !== undefined) {
    return isOver(rollback)
      ? [
          `The rollback by deployment ${rollback.id} ended (${rollback.status}); that the old revision is live was not proved.`,
        ]
      : [`The rollback by deployment ${rollback.id} was under way (${rollback.status}).`]
  }
  if (deployment?.state === 'succeeded') {
    return [`Deployment ${deployment.id} is live by the word of ${deployer.service}, unproved, and was not put back.`]
  }
  if (deployment?.state === 'failed' && plan.rollback !== 'never') {
    return [`Deployment ${deployment.id} has failed (${deployment.status}) and was not put back.`]
  }
  return []
}

/** What is known of a deployment whose end was not observed. */
function unfinished(place: Place, progress: Progress, error: ShipgateError): Outcome {
  return {
    verdict: verdictOfError(error),
    place,
    deployment: progress.deployment,
    revision: undefined,
    health: progress.health,
    rollback: undefined,
    notes: progress.notes,
  }
}
