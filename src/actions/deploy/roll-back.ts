import { isCancelled, ShipgateError } from '../../core/errors.ts'
import { type Verdict, verdict } from '../../core/verdict.ts'
import { insist } from '../patience.ts'
import type { Deployment, Order } from './deployer.ts'
import { followToEnd } from './follow.ts'
import { checkHealth, type Health } from './health-check.ts'
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
  /** True when its end or its proof was not seen in time. */
  readonly timedOut: boolean
}

/** What is told of it as soon as it is known: a run that is cut off has no more than that. */
export interface RollbackProgress {
  rollback?: Deployment | undefined
}

interface Reason {
  /** The verdict of the bad deployment. */
  readonly cause: Verdict
  readonly progress: RollbackProgress
}

/**
 * Puts the newest other successful revision back, once. Only after a deployment that is known to be bad. Never over a
 * deployment that somebody made since: that is for people to sort out. Throws only the cancel signal's error: whatever
 * else goes wrong is a rollback that failed.
 */
export async function rollBack(world: DeployWorld, bad: Deployment, { cause, progress }: Reason): Promise<Rollback> {
  const failed = (words: string, deployment?: Deployment, timedOut = false): Rollback => ({
    verdict: verdict('rollback_failed', `${cause.message} ${words}`),
    deployment,
    done: false,
    timedOut,
  })
  try {
    const { deployer, context, plan } = world
    const newer = await newerThan(world, bad)
    if (newer !== undefined) return failed(cameAfter(newer))
    const now = await insist(context, () => deployer.look(bad.id))
    if (now.state !== bad.state) return failed(startedAgain(deployer.service, now))
    const { good } = await insist(context, async () => ({ good: await deployer.lastGood(bad, plan.revision) }))
    if (good?.revision === undefined) return failed('There is no earlier successful deployment to go back to.')
    const { revision } = good
    context.log.info(`Rolling back to ${revision}, which deployment ${good.id} had deployed.`)
    const before = await insist(context, async () => ({ revision: await deployer.liveRevision() }))
    const order: Order = {
      revision,
      comment: `Rollback of deployment ${bad.id}. ${plan.comment ?? ''}`.trim(),
      isRollback: true,
      whole: sameRevision(before.revision, revision),
    }
    // Nothing is read after this and before the trigger: what came in between must not be deployed over.
    const { deployments } = await insist(context, () => deployer.history(bad.id))
    const [newest] = deployments
    if (newest !== undefined && newest.id !== bad.id) return failed(cameAfter(newest))
    if (newest !== undefined && newest.state !== bad.state) return failed(startedAgain(deployer.service, newest))
    const started = await startOnce(world, order, new Set(deployments.map(({ id }) => id)))
    progress.rollback = started.deployment
    context.output({ 'rollback-deployment-id': started.deployment.id })
    const ended = await followToEnd(world, started.deployment, seen => {
      progress.rollback = seen
    })
    context.journal.close(ended.id)
    if (ended.state !== 'succeeded') return failed(`The rollback to ${revision} ended as ${ended.status}.`, ended)
    const live = await becomesLive(world, revision)
    if (!sameRevision(live, revision)) return failed(`After the rollback ${live ?? 'no revision'} is live.`, ended)
    const unhealthy = await healthOf(world, revision)
    if (unhealthy !== undefined) {
      return failed(`After the rollback to ${revision}: ${unhealthy.words}`, ended, unhealthy.endedEarly)
    }
    // The health check has taken its time.
    const still = world.plan.health === undefined ? live : await becomesLive(world, revision)
    if (!sameRevision(still, revision)) return failed(`After the rollback ${still ?? 'no revision'} is live.`, ended)
    const other = await meddler(world, ended)
    if (other !== undefined) {
      return failed(`After the rollback to ${revision}, deployment ${other.id} came (${other.status}).`, ended)
    }
    const message = `${cause.message} Rolled back: ${revision} is live again.`
    return { verdict: verdict('rolled_back', message), deployment: ended, done: true, timedOut: false }
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    const timedOut = error.code === 'timed_out' || world.context.deadline.passed()
    return failed(`The rollback did not succeed: ${error.message}`, progress.rollback, timedOut)
  }
}

function cameAfter({ id }: Deployment): string {
  return `It was not rolled back, because deployment ${id} came after it.`
}

function startedAgain(service: string, { status }: Deployment): string {
  return `It was not rolled back, because somebody started it again at ${service} (${status}).`
}

async function healthOf({ context, plan }: DeployWorld, revision: string): Promise<Health | undefined> {
  if (plan.health === undefined) return undefined
  const health = await checkHealth(context, plan.health, { revision, previousRevision: undefined })
  return health.kind === 'healthy' ? undefined : health
}
