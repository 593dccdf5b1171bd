import { ShipgateError } from '../../core/errors.ts'
import { type Verdict, verdict, verdictOfError } from '../../core/verdict.ts'
import { carryOut, Progress } from './carry-out.ts'
import type { Place } from './deployer.ts'
import { refuseUncheckable } from './health-check.ts'
import type { Outcome } from './outcome.ts'
import type { DeployWorld } from './plan.ts'
import { logPage, recordAtGithub, stateOf } from './record-at-github.ts'
import { reportOutcome, reportPlace, reportPlan } from './report.ts'
import { sameRevision } from './same-revision.ts'

/**
 * The deploy use case: find the place, decide, trigger exactly once, wait, prove the revision, check the health, roll back
 * or finish. What a service cannot do is in its capabilities and is said, never pretended.
 */
export async function deploy(world: DeployWorld): Promise<Verdict> {
  const { deployer, context, plan } = world
  if (plan.health !== undefined) refuseUncheckable(plan.health, plan.revision)
  const place = await context.log.group('Check the credentials and find the place', () => deployer.find())
  reportPlace(world, place)
  const same = sameRevision(place.liveRevision, plan.revision)
  if (same && plan.sameRevision !== 'deploy') {
    context.output({ revision: place.liveRevision })
    return alreadyLive(plan.sameRevision, place)
  }
  if (plan.dryRun) {
    reportPlan(world, place)
    const chosen = deployer.capabilities.revisions ? plan.revision : undefined
    return verdict('dry_run', `Dry run: ${chosen ?? 'the newest revision'} would be deployed to ${place.label}.`)
  }
  const recorded = await recordAtGithub(world)
  const progress = new Progress()
  try {
    const outcome = await carryOut(world, place, progress)
    await reportOutcome(world, outcome)
    await recorded.end(stateOf(outcome), outcome.verdict.message, logPage(world, outcome.deployment))
    return outcome.verdict
  } catch (error) {
    // A cancel leaves the record to the finish, which has time of its own.
    if (!(error instanceof ShipgateError) || error.code === 'cancelled') throw error
    const outcome = unfinished(place, progress, error)
    await reportOutcome(world, outcome)
    await recorded.end(stateOf(outcome), outcome.verdict.message, logPage(world, outcome.deployment))
    throw error
  }
}

function alreadyLive(policy: 'skip' | 'fail', place: Place): Verdict {
  const message = `${place.liveRevision} is live already in ${place.label}, and nothing was started.`
  return verdict('already_deployed', message, { decision: policy === 'skip' ? 'skipped' : 'fail' })
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
