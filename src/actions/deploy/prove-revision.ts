import { type Verdict, verdict } from '../../core/verdict.ts'
import { insist } from '../patience.ts'
import type { Deployment } from './deployer.ts'
import type { DeployWorld } from './plan.ts'
import { sameRevision } from './same-revision.ts'

/** The service may tell the new revision a moment after the deployment has ended; nobody documents it. */
const LOOK_AGAIN_AFTER_MS = [1_000, 2_000, 5_000, 10_000]

/**
 * Whether what was asked for is what is live by the service's word. Undefined when it is, or when the service does not tell
 * revisions; else the verdict.
 */
export async function proveRevision(world: DeployWorld, ended: Deployment): Promise<Verdict | undefined> {
  const { deployer, context, plan } = world
  const { service } = deployer
  if (!deployer.capabilities.revisions || plan.revision === undefined) return undefined
  if (!sameRevision(ended.revision, plan.revision)) {
    const told = ended.revision ?? 'none'
    return verdict(
      'revision_mismatch',
      `Deployment ${ended.id} was to deploy ${plan.revision}, but ${service} says that it deployed ${told}.`,
    )
  }
  const live = await becomesLive(world, plan.revision)
  if (sameRevision(live, plan.revision)) {
    context.log.info(`${service} says that ${live} is live.`)
    return undefined
  }
  return await replaced(world, ended, live)
}

/** What is live by the service's word, when it has had the time to tell the wanted revision. */
export async function becomesLive({ context, deployer }: DeployWorld, wanted: string): Promise<string | undefined> {
  for (const wait of [...LOOK_AGAIN_AFTER_MS, undefined]) {
    const live = await insist(context, async () => ({ revision: await deployer.liveRevision() }))
    if (sameRevision(live.revision, wanted) || wait === undefined || context.deadline.passed()) return live.revision
    await context.deadline.sleep(wait, context.signal)
  }
  return undefined
}

/** Whether a proved revision is still the live one after a while. Undefined when it is, or when the service cannot tell. */
export async function stillLive(world: DeployWorld, ended: Deployment): Promise<Verdict | undefined> {
  const { context, plan, deployer } = world
  if (!deployer.capabilities.revisions || plan.revision === undefined) return undefined
  const live = await insist(context, async () => ({ revision: await deployer.liveRevision() }))
  if (!sameRevision(live.revision, plan.revision)) return await replaced(world, ended, live.revision)
  return await overtaken(world, ended)
}

/** Whether another deployment may have changed what is live since, although the service still names our revision. */
export async function overtaken(world: DeployWorld, ended: Deployment): Promise<Verdict | undefined> {
  const { plan, deployer } = world
  if (!deployer.capabilities.revisions || plan.revision === undefined) return undefined
  const other = await meddler(world, ended)
  if (other === undefined) return undefined
  return verdict(
    'deployment_superseded',
    `Deployment ${ended.id} of ${plan.revision} succeeded, but what is live now is not proved: deployment ${other.id} of ${other.revision ?? 'an unknown revision'} came after it (${other.status}).`,
    { decision: other.state === 'failed' ? 'fail' : 'warn' },
  )
}

/**
 * Another deployment, of another revision, that may have changed what this one has made live: one that is at work, also an
 * older one that somebody has started again, or a newer one that came to an end.
 */
export async function meddler({ context, deployer }: DeployWorld, ended: Deployment): Promise<Deployment | undefined> {
  const { deployments } = await insist(context, () => deployer.history(ended.id))
  const at = deployments.findIndex(({ id }) => id === ended.id)
  return deployments.find(
    ({ state, revision }, index) =>
      index !== at &&
      !sameRevision(revision, ended.revision) &&
      (state === 'running' || state === 'unknown' || (index < at && (state === 'succeeded' || state === 'failed'))),
  )
}

async function replaced(world: DeployWorld, ended: Deployment, live: string | undefined): Promise<Verdict> {
  const { plan, deployer } = world
  const newer = await newerThan(world, ended)
  const instead = live === undefined ? 'tells no live revision' : `says that ${live} is live`
  if (newer !== undefined) {
    return verdict(
      'deployment_superseded',
      `Deployment ${ended.id} of ${plan.revision} succeeded, but ${deployer.service} ${instead}: deployment ${newer.id} came after it.`,
      { decision: newer.state === 'succeeded' ? 'warn' : 'fail' },
    )
  }
  return verdict(
    'revision_mismatch',
    `Deployment ${ended.id} of ${plan.revision} succeeded, but ${deployer.service} ${instead}.`,
  )
}

/** The newest deployment that was made after this one, if any. Newest first is how every service lists them. */
export async function newerThan({ deployer, context }: DeployWorld, one: Deployment): Promise<Deployment | undefined> {
  const { deployments } = await insist(context, () => deployer.history(one.id))
  const at = deployments.findIndex(({ id }) => id === one.id)
  return at > 0 ? deployments[0] : undefined
}

/** The newest one made after ours that was not skipped itself: what took the place of a skipped deployment. */
export async function successorOf(
  { deployer, context }: DeployWorld,
  own: Deployment,
): Promise<Deployment | undefined> {
  const { deployments } = await insist(context, () => deployer.history(own.id))
  const at = deployments.findIndex(({ id }) => id === own.id)
  return deployments.slice(0, Math.max(0, at)).find(({ state }) => state !== 'skipped')
}
