import { isCancelled, ShipgateError } from '../../core/errors.ts'
import { type Verdict, verdict } from '../../core/verdict.ts'
import { insist } from '../patience.ts'
import type { Deployment, Order } from './deployer.ts'
import { followToEnd } from './follow.ts'
import { checkHealth } from './health-check.ts'
import type { DeployWorld } from './plan.ts'
import { becomesLive, meddler, newerThan } from './prove-revision.ts'
import { sameRevision } from './same-revision.ts'
import { startOnce } from './start-once.ts'

/** What became of a rollback. */
export interface Rollback {
  readonly verdict: Verdict
  /** The deployment that puts the old revision back; undefined when none was started. */
  readonly deployment: Deployment | undefined
  readonly done: boolean
}

/**
 * Puts the newest other successful revision back, once. Only after a deployment that is known to be bad; `cause` is its
 * verdict. Never over a deployment that somebody made since: that is for people to sort out. Throws only the cancel
 * signal's error: whatever else goes wrong is a rollback that failed.
 */
export async function rollBack(world: DeployWorld, bad: Deployment, cause: Verdict): Promise<Rollback> {
  const failed = (words: string, deployment?: Deployment): Rollback => ({
    verdict: verdict('rollback_failed', `${cause.message} ${words}`),
    deployment,
    done: false,
  })
  const begun: { deployment?: Deployment } = {}
  try {
    const { deployer, context } = world
    const newer = await newerThan(world, bad)
    if (newer !== undefined) {
      return failed(`It was not rolled back, because deployment ${newer.id} came after it.`)
    }
    const now = await insist(context, () => deployer.look(bad.id))
    if (now.state !== bad.state) {
      return failed(`It was not rolled back, because somebody started it again at ${deployer.service} (${now.status}).`)
    }
    const { good } = await insist(context, async () => ({ good: await deployer.lastGood(bad) }))
    if (good?.revision === undefined) return failed('There is no earlier successful deployment to go back to.')
    const { revision } = good
    context.log.info(`Rolling back to ${revision}, which deployment ${good.id} had deployed.`)
    const { deployments } = await insist(context, () => deployer.history(bad.id))
    const known = new Set(deployments.map(({ id }) => id))
    const before = await insist(context, async () => ({ revision: await deployer.liveRevision() }))
    const order: Order = {
      revision,
      comment: `Rollback of deployment ${bad.id}. ${world.plan.comment ?? ''}`.trim(),
      isRollback: true,
      whole: sameRevision(before.revision, revision),
    }
    const started = await startOnce(world, order, known)
    begun.deployment = started.deployment
    const ended = await followToEnd(world, started.deployment, seen => {
      begun.deployment = seen
    })
    context.journal.close(ended.id)
    if (ended.state !== 'succeeded') return failed(`The rollback to ${revision} ended as ${ended.status}.`, ended)
    const live = await becomesLive(world, revision)
    if (!sameRevision(live, revision)) return failed(`After the rollback ${live ?? 'no revision'} is live.`, ended)
    const unhealthy = await healthOf(world, revision)
    if (unhealthy !== undefined) return failed(`After the rollback to ${revision}: ${unhealthy}`, ended)
    // The health check has taken its time.
    const still = world.plan.health === undefined ? live : await becomesLive(world, revision)
    if (!sameRevision(still, revision)) return failed(`After the rollback ${still ?? 'no revision'} is live.`, ended)
    const other = await meddler(world, ended)
    if (other !== undefined) {
      return failed(`After the rollback to ${revision}, deployment ${other.id} came (${other.status}).`, ended)
    }
    const message = `${cause.message} Rolled back: ${revision} is live again.`
    return { verdict: verdict('rolled_back', message), deployment: ended, done: true }
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    return failed(`The rollback did not succeed: ${error.message}`, begun.deployment)
  }
}

async function healthOf({ context, plan }: DeployWorld, revision: string): Promise<string | undefined> {
  if (plan.health === undefined) return undefined
  const health = await checkHealth(context, plan.health, { revision, previousRevision: undefined })
  return health.kind === 'healthy' ? undefined : health.words
}
