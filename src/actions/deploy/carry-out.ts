import { ShipgateError } from '../../core/errors.ts'
import { type Verdict, verdict } from '../../core/verdict.ts'
import { RequestError } from '../../http/request-error.ts'
import { alreadyDeployed, deployedBySomebodyElse } from './deployed-twice.ts'
import type { Deployment, Order, Place } from './deployer.ts'
import { followToEnd } from './follow.ts'
import { checkHealth, type Health } from './health-check.ts'
import { makeRoom } from './make-room.ts'
import type { Outcome } from './outcome.ts'
import type { DeployWorld } from './plan.ts'
import { overtaken, proveRevision, stillLive, successorOf } from './prove-revision.ts'
import { rollBack } from './roll-back.ts'
import { sameRevision } from './same-revision.ts'
import { startOnce } from './start-once.ts'
import { watchReach } from './watch-reach.ts'
import { whyNotPutBack } from './why-not-put-back.ts'

/** What is learned on the way; the outcome of a run that ends early is made of it as well. */
export class Progress {
  deployment: Deployment | undefined
  health: Health | undefined
  /** False when no look of the health check came as far as the host of the application. */
  reached = true
  /** The deployment that puts the old revision back. */
  rollback: Deployment | undefined
  /** True when the followed deployment is somebody else's. */
  attached = false
  /** True when that is so because the place was busy: `if-busy: attach` never claims more than a warning. */
  wasBusy = false
  /** True when the answer to the trigger was lost, and it is not certain that the followed deployment is ours. */
  isUncertain = false
  /** Ids of the deployments that were there before ours was started. */
  known: ReadonlySet<string> = new Set()
  /** Set when a deployment of somebody else has come between preparing and the start. */
  outdated: string | undefined
  readonly notes: string[] = []
}

/** Starts, follows, proves and, when it is bad, rolls back. Throws what could not be observed. */
export async function carryOut(world: DeployWorld, place: Place, progress: Progress): Promise<Outcome> {
  const { context, plan, deployer } = world
  const outcome = (own: Pick<Outcome, 'verdict'> & Partial<Outcome>): Outcome => ({
    place,
    deployment: progress.deployment,
    revision: undefined,
    health: progress.health,
    rollback: undefined,
    notes: progress.notes,
    ...own,
  })

  const begun = await begin(world, place, progress)
  if ('verdict' in begun) return outcome(begun)
  if (!plan.waitForCompletion) {
    context.journal.close(begun.id)
    const how = progress.attached ? 'followed' : 'started'
    const message = `Deployment ${begun.id} was ${how} at ${deployer.service} and not waited for, as asked.`
    return outcome({ verdict: verdict('not_waited', message) })
  }
  const ended = await context.log.group('Wait for the deployment', () => toTheEnd(world, begun, progress))
  if ('verdict' in ended) return outcome(ended)
  // Before the proof: nothing may come between that and the verdict.
  if (ended.state === 'succeeded' && !progress.attached) {
    progress.notes.push(...(await deployedBySomebodyElse(world, ended, progress.known)))
  }
  const bad = await judgeEnded(world, ended, { place, progress })
  if (bad === undefined) return outcome(passed(world, ended, progress))
  if (plan.rollback === 'never' || !worthARollback.has(bad.reasonCode) || progress.attached)
    return outcome({ verdict: bad })
  const harm = whyNotPutBack(world, { place, ended, verdict: bad, reached: progress.reached })
  if (harm !== undefined) return outcome({ verdict: { ...bad, message: `${bad.message} ${harm}` } })
  const rollback = await context.log.group('Roll back', () => rollBack(world, ended, { cause: bad, progress }))
  return outcome({
    verdict: rollback.verdict,
    rollback,
    revision: rollback.done ? rollback.deployment?.revision : undefined,
  })
}

const LOOK_AGAIN_AFTER_MS = 10_000

const worthARollback: ReadonlySet<string> = new Set(['deployment_failed', 'health_check_failed'])

/** The deployment to follow, or the verdict of a run that starts none. */
async function begin(
  world: DeployWorld,
  place: Place,
  progress: Progress,
): Promise<Deployment | Pick<Outcome, 'verdict'>> {
  const { context, deployer, plan } = world
  const { log } = context
  const order: Order = { revision: plan.revision, comment: plan.comment, isRollback: false }
  const first = await log.group('Prepare', async () => {
    const room = await makeRoom(world)
    if (room.kind === 'free') progress.notes.push(...(await deployer.prepare(order)))
    return room
  })
  if (first.kind === 'stop') return first
  return await log.group('Deploy', async () => {
    // Preparing may have taken long: a backup, a commit that has to become known.
    let room = first.kind === 'free' ? await makeRoom(world) : first
    let waited = false
    for (;;) {
      if (room.kind === 'stop') return room
      if (room.kind === 'attach') {
        progress.attached = true
        progress.wasBusy = true
        return follow(room.deployment)
      }
      waited ||= room.waited
      const { deployments } = await deployer.history()
      try {
        const overtaken = waited ? deployer.overtaken?.() : undefined
        progress.known = new Set(deployments.map(({ id }) => id))
        const again = alreadyDeployed(world, place, deployments)
        for (const sentence of again) log.warning(sentence)
        const started = await startOnce(world, order, progress.known)
        progress.notes.push(...again)
        if (started.candidates.length > 0) {
          progress.isUncertain = true
          progress.notes.push(doubt(started.candidates))
        }
        if (overtaken !== undefined) {
          progress.outdated = overtaken
          progress.notes.push(overtaken)
        }
        return follow(started.deployment)
      } catch (error) {
        if (!isRefusedAsBusy(error)) throw error
        if (plan.ifBusy === 'fail') return { verdict: verdict('environment_busy', error.message, { decision: 'fail' }) }
        log.info(`${error.message} Somebody was quicker; looking again.`)
        await context.deadline.sleep(LOOK_AGAIN_AFTER_MS, context.signal)
        if (context.deadline.passed()) throw error
        waited = true
        room = await makeRoom(world)
      }
    }
  })

  function follow(deployment: Deployment): Deployment {
    progress.deployment = deployment
    const page = deployer.page(deployment.id)
    log.info(
      `${progress.attached ? 'Following' : 'Started'} deployment ${deployment.id}${page === undefined ? '' : `: ${page}`}`,
    )
    context.output({ 'deployment-id': deployment.id, 'deployment-url': page ?? '', status: deployment.status })
    return deployment
  }
}

/** Between a look and the trigger somebody else may start one; where the service then refuses ours, nothing was started. */
function isRefusedAsBusy(error: unknown): error is RequestError {
  return error instanceof RequestError && error.code === 'environment_busy' && error.processed === 'no'
}

function doubt(candidates: readonly string[]): string {
  return candidates.length === 1
    ? `The answer to the trigger was lost; deployment ${candidates[0]}, which appeared right after it, was followed and is probably ours.`
    : `The answer to the trigger was lost: which of the deployments ${candidates.join(', ')} was started here cannot be told; the oldest was followed.`
}

/** The end that counts: of the deployment itself, or of the one that took its place. */
async function toTheEnd(
  world: DeployWorld,
  first: Deployment,
  progress: Progress,
): Promise<Deployment | Pick<Outcome, 'verdict'>> {
  const { context, plan, deployer } = world
  const see = (deployment: Deployment) => {
    progress.deployment = deployment
    context.output({ status: deployment.status })
  }
  let ended = await followToEnd(world, first, see)
  for (;;) {
    context.journal.close(ended.id)
    if (ended.state !== 'skipped') return ended
    const skipped = `${deployer.service} skipped deployment ${ended.id}`
    if (plan.onSkipped === 'pass') {
      return { verdict: verdict('deployment_skipped', `${skipped}, and on-skipped is pass.`, { decision: 'skipped' }) }
    }
    const newer = await successorOf(world, first)
    if (plan.onSkipped === 'fail' || newer === undefined) {
      const why = newer === undefined ? 'and there is no newer one to follow' : `because of deployment ${newer.id}`
      return { verdict: verdict('deployment_skipped', `${skipped}, ${why}.`) }
    }
    const note = `${skipped} because deployment ${newer.id} of ${newer.revision ?? 'an unknown revision'} came after it; following that one.`
    context.log.info(note)
    progress.notes.push(note)
    progress.attached = true
    context.output({ 'deployment-id': newer.id, 'deployment-url': deployer.page(newer.id) ?? '' })
    ended = await followToEnd(world, newer, see)
  }
}

interface Circumstances {
  readonly place: Place
  readonly progress: Progress
}

/** The verdict of a deployment that ended badly or cannot be proved; undefined when it is good. */
async function judgeEnded(world: DeployWorld, ended: Deployment, { place, progress }: Circumstances) {
  const { context, plan, deployer } = world
  const replaced = progress.attached && plan.revision !== undefined && !sameRevision(ended.revision, plan.revision)
  if (ended.state === 'failed') {
    if (replaced && deployer.capabilities.revisions) return superseded(world, ended, 'fail')
    return verdict('deployment_failed', `${deployer.service} reports deployment ${ended.id} as ${ended.status}.`)
  }
  if (ended.state === 'ended') {
    const message = `Deployment ${ended.id} has ended (${ended.status}), and ${deployer.service} does not say whether it succeeded.`
    return verdict('provider_error', message)
  }
  if (ended.state !== 'succeeded') throw new ShipgateError('internal_error', `Deployment ${ended.id} has not ended.`)
  if (replaced && deployer.capabilities.revisions) return superseded(world, ended, 'warn')
  const unproved = await proveRevision(world, ended)
  if (unproved !== undefined) return unproved
  if (plan.health === undefined) return await overtaken(world, ended)
  const { health: healthPlan } = plan
  const reach = watchReach(context.transport)
  const from = context.clock.now()
  const seen = await context.log.group('Check the health', () =>
    checkHealth({ ...context, transport: reach.transport }, healthPlan, {
      revision: plan.revision,
      previousRevision: place.liveRevision,
    }),
  )
  const health: Health = { ...seen, span: { from, to: context.clock.now() } }
  progress.health = health
  progress.reached = reach.reached
  context.log.info(health.words)
  if (health.kind === 'healthy') return health.provesRevision ? undefined : await stillLive(world, ended)
  // It was cut short, so it proves nothing, and a rollback would have no time either.
  if (health.endedEarly) throw new ShipgateError('timed_out', health.words)
  return verdict('health_check_failed', `Deployment ${ended.id} succeeded, but ${lowerFirst(health.words)}`)
}

function superseded({ plan, deployer }: DeployWorld, newer: Deployment, decision: 'warn' | 'fail'): Verdict {
  const how = decision === 'warn' ? 'succeeded' : `ended as ${newer.status}`
  return verdict(
    'deployment_superseded',
    `${plan.revision} was not deployed: deployment ${newer.id} of ${newer.revision ?? 'an unknown revision'} took its place at ${deployer.service} and ${how}.`,
    { decision },
  )
}

function passed(world: DeployWorld, ended: Deployment, progress: Progress): Pick<Outcome, 'verdict' | 'revision'> {
  const { deployer, plan } = world
  const byService = deployer.capabilities.revisions ? ended.revision : undefined
  const revision = byService ?? (progress.health?.provesRevision === true ? plan.revision : undefined)
  const what =
    revision === undefined ? `Deployment ${ended.id} succeeded` : `${revision} is live (deployment ${ended.id})`
  const healthy = progress.health === undefined ? '' : ', and the health check is good'
  if (progress.wasBusy) {
    const known =
      revision === undefined ? `; whether it has ${plan.revision ?? 'the wanted revision'} is not known` : ''
    const message = `Deployment ${ended.id}, which this run did not start, succeeded${healthy}${known}.`
    return {
      verdict: verdict('ok', message, {
        decision: 'warn',
        next: 'Use if-busy: wait to deploy the commit of this run.',
      }),
      revision,
    }
  }
  const { isUncertain, outdated } = progress
  if (isUncertain && progress.health?.provesRevision !== true) {
    const message = `${what}${healthy}, but the answer to the trigger was lost, and it may be somebody else's. ${outdated ?? ''}`
    const next = `Look at the deployments at ${deployer.service}; a health check that proves {revision} settles it.`
    return { verdict: verdict('ok', message.trim(), { decision: 'warn', next }), revision }
  }
  if (outdated === undefined) return { verdict: verdict('ok', `${what}${healthy}.`), revision }
  const next = 'Mind it before you restore; run again when a fresh backup is needed.'
  return { verdict: verdict('ok', `${what}${healthy}. ${outdated}`, { decision: 'warn', next }), revision }
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
