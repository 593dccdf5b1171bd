import { isCancelled, ShipgateError } from '../../core/errors.ts'
import type { Deployment, Place } from './deployer.ts'
import { isOver } from './follow.ts'
import type { DeployWorld } from './plan.ts'
import { sameRevision } from './same-revision.ts'

/** Sentences on deployments of the very revision that this run is about to deploy. It goes on, but not in silence. */
export function alreadyDeployed(
  { plan, deployer }: DeployWorld,
  place: Place,
  deployments: readonly Deployment[],
): readonly string[] {
  if (!deployer.capabilities.revisions || plan.revision === undefined) return []
  const underWay = deployments.find(one => !isOver(one) && sameRevision(one.revision, plan.revision))
  if (underWay !== undefined) {
    return [
      `Deployment ${underWay.id} of the same revision was under way already (${underWay.status}) and not started here; it is deployed twice, because ${policyOf(plan)}.`,
    ]
  }
  if (!sameRevision(place.liveRevision, plan.revision)) return []
  return [`${plan.revision} was live already and was deployed again, because ${policyOf(plan)}.`]
}

/**
 * A sentence on a deployment of the same revision that somebody else started while this run did the same: two runs of one
 * release at once. Only a word on the side, so that a look that fails changes nothing.
 *
 * @param known ids of the deployments that were there before this run started its own.
 */
export async function deployedBySomebodyElse(
  { context, deployer, plan }: DeployWorld,
  own: Deployment,
  known: ReadonlySet<string>,
): Promise<readonly string[]> {
  if (!deployer.capabilities.revisions || plan.revision === undefined) return []
  try {
    const { deployments } = await deployer.history(own.id)
    const twin = deployments.find(
      ({ id, revision, state }) =>
        id !== own.id && !known.has(id) && state !== 'skipped' && sameRevision(revision, plan.revision),
    )
    if (twin === undefined) return []
    return [
      `Deployment ${twin.id} of the same revision (${twin.status}) was started by somebody else at the same time: it was deployed twice. A concurrency group in the workflow lets one run wait for the other.`,
    ]
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    context.log.debug(`Whether somebody else deployed the same revision was not seen. ${error.message}`)
    return []
  }
}

function policyOf({ sameRevision: policy }: DeployWorld['plan']): string {
  return `same-revision is ${policy}`
}
