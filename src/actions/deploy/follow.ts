import { ShipgateError } from '../../core/errors.ts'
import { poll } from '../../core/poll.ts'
import { duration } from '../../core/quantities.ts'
import { RequestError } from '../../http/request-error.ts'
import { Patience } from '../patience.ts'
import type { Deployment } from './deployer.ts'
import type { DeployWorld } from './plan.ts'

const HEARTBEAT_MS = 60_000
const LAST_LOOK_MS = 5_000
/** What was just started may not be known everywhere at once: looks at a copy that lags behind. */
const MOST_MISSES = 4

/** A deployment that was still under way when the time was up. */
export class StillRunning extends ShipgateError {
  constructor(service: string, deployment: Deployment, elapsedMs: number) {
    super(
      'timed_out',
      `Deployment ${deployment.id} was still ${deployment.state === 'queued' ? 'queued' : 'under way'} at ${service} after ${duration(elapsedMs)} (${deployment.status}).`,
      {
        hint: `It goes on: ${service} has no call that cancels one. Look at it there; raise timeout-minutes when it simply takes longer.`,
      },
    )
  }
}

/**
 * Follows a deployment to its end and gives it; `see` gets it each time it was looked at. Throws StillRunning when the
 * action's deadline came first, a RequestError when the service could not be asked for five minutes, and
 * `unexpected_response` when it goes on not knowing the deployment.
 */
export async function followToEnd(
  world: DeployWorld,
  first: Deployment,
  see: (deployment: Deployment) => void = () => undefined,
): Promise<Deployment> {
  const { deployer, context, plan } = world
  const { clock, log } = context
  const startedAt = clock.now()
  const patience = new Patience(context)
  const strange = new Set<string>()
  let last = first
  let told = ''
  let lastWordAt = startedAt
  const tell = (deployment: Deployment) => {
    last = deployment
    see(deployment)
    const percent = deployment.percent === undefined ? '' : `, ${Math.round(deployment.percent)} %`
    const now = clock.now()
    if (deployment.state === 'unknown' && !strange.has(deployment.status)) {
      strange.add(deployment.status)
      log.warning(`${deployer.service} says "${deployment.status}", which is not a known state; still looking.`)
    }
    const words = `${deployment.state} (${deployment.status})`
    if (words === told && now - lastWordAt < HEARTBEAT_MS) return
    told = words
    lastWordAt = now
    const left = duration(context.deadline.remaining())
    log.info(`Deployment ${deployment.id}: ${words}${percent}, ${duration(now - startedAt)} elapsed, ${left} left`)
  }
  tell(first)
  if (isOver(first)) return first
  let misses = 0
  const look = async () => {
    try {
      const deployment = await deployer.look(first.id)
      misses = 0
      return deployment
    } catch (error) {
      if (!(error instanceof RequestError) || error.code !== 'not_found') throw error
      if (++misses > MOST_MISSES) {
        throw new ShipgateError(
          'unexpected_response',
          `${deployer.service} does not know deployment ${first.id}, which was there before: what became of it is not known.`,
          { hint: `Look at ${deployer.service} before running again.`, cause: error },
        )
      }
      log.info(`${error.message} It was there before; looking again.`)
      return undefined
    }
  }
  const ended = await poll(
    {
      clock,
      // The last look is a request too, and needs some of the time that is left.
      deadline: context.deadline.leaving(LAST_LOOK_MS),
      signal: context.signal,
      ...(plan.pollMs !== undefined && { fixedMs: plan.pollMs }),
    },
    async () => {
      const deployment = await patience.ask(look)
      if (deployment === undefined) return undefined
      tell(deployment)
      return isOver(deployment) ? deployment : undefined
    },
  )
  if (ended === undefined) throw new StillRunning(deployer.service, last, clock.now() - startedAt)
  return ended
}

export function isOver({ state }: Deployment): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'skipped' || state === 'ended'
}
