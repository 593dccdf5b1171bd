import { ShipgateError } from '../../core/errors.ts'
import { type Verdict, verdict } from '../../core/verdict.ts'
import type { Place } from './deployer.ts'
import { isOver } from './follow.ts'
import { checkHealth } from './health-check.ts'
import type { DeployWorld } from './plan.ts'
import { sameRevision } from './same-revision.ts'

/**
 * The verdict of a run whose revision is live already and shall not be deployed again; undefined when it is to be
 * deployed. The service's word for what is live is not enough: a failed deployment may have left a mixture, and one that
 * is under way is about to change it.
 */
export async function alreadyLive(world: DeployWorld, place: Place): Promise<Verdict | undefined> {
  const { context, plan } = world
  const { liveRevision: live } = place
  if (plan.sameRevision === 'deploy' || live === undefined || !sameRevision(live, plan.revision)) return undefined
  const doubt = await doubtOf(world)
  if (doubt !== undefined) {
    context.log.info(`${live} is named as live, but ${doubt}; deploying.`)
    return undefined
  }
  if (plan.sameRevision === 'skip' && plan.health !== undefined && !plan.dryRun) {
    const { health: healthPlan } = plan
    const health = await context.log.group('Check the health', () =>
      checkHealth(context, healthPlan, { revision: plan.revision, previousRevision: undefined }),
    )
    context.log.info(health.words)
    context.output({ health: health.kind })
    context.detail({ health: { result: health.kind, message: health.words } })
    context.report.fact('Health', health.words)
    if (health.endedEarly) throw new ShipgateError('timed_out', health.words)
    if (health.kind !== 'healthy') {
      const words = `${health.words.charAt(0).toLowerCase()}${health.words.slice(1)}`
      return verdict('health_check_failed', `${live} is live already in ${place.label}, but ${words}`)
    }
  }
  context.output({ revision: live })
  const message = `${live} is live already in ${place.label}, and nothing was started.`
  return verdict('already_deployed', message, { decision: plan.sameRevision === 'skip' ? 'skipped' : 'fail' })
}

/** Why the history does not bear out that the revision is live and stays so; completes "but …". */
async function doubtOf({ deployer, plan }: DeployWorld): Promise<string | undefined> {
  const { deployments } = await deployer.history()
  const active = deployments.find(one => !isOver(one))
  if (active !== undefined) return `deployment ${active.id} is under way (${active.status})`
  const newest = deployments.find(({ state }) => state !== 'skipped')
  if (newest === undefined) return `${deployer.service} lists no deployment of it`
  if (newest.state === 'succeeded' && sameRevision(newest.revision, plan.revision)) return undefined
  return `the newest deployment ${newest.id} of ${newest.revision ?? 'an unknown revision'} ended as ${newest.status}`
}
