import { ShipgateError } from '../../core/errors.ts'
import { poll } from '../../core/poll.ts'
import { duration } from '../../core/quantities.ts'
import { type Verdict, verdict } from '../../core/verdict.ts'
import { Patience } from '../patience.ts'
import type { Deployment } from './deployer.ts'
import { isOver } from './follow.ts'
import type { DeployWorld } from './plan.ts'

/**
 * `free`: deploy, at once or after waiting for another one. `attach`: this one runs already and shall be followed. `stop`:
 * the verdict of a place that is taken.
 */
export type Room =
  | { readonly kind: 'free'; readonly waited: boolean }
  | { readonly kind: 'attach'; readonly deployment: Deployment }
  | { readonly kind: 'stop'; readonly verdict: Verdict }

const LAST_LOOK_MS = 5_000

/** What to do about a deployment that runs already, where the service has one at a time. */
export async function makeRoom(world: DeployWorld): Promise<Room> {
  const { deployer, context, plan } = world
  if (deployer.capabilities.while === 'queues') return { kind: 'free', waited: false }
  const running = await runningOne(world)
  if (running === undefined) return { kind: 'free', waited: false }
  const what = `deployment ${running.id} of somebody else (${running.status})`
  if (plan.ifBusy === 'attach') {
    context.log.info(`Attaching to ${what}.`)
    return { kind: 'attach', deployment: running }
  }
  if (plan.ifBusy === 'fail') {
    const message = `The environment is busy with ${what}, and if-busy is fail.`
    return { kind: 'stop', verdict: verdict('environment_busy', message, { decision: 'fail' }) }
  }
  context.log.info(`The environment is busy with ${what}; waiting for its end.`)
  const startedAt = context.clock.now()
  const patience = new Patience(context)
  const free = await poll(
    {
      clock: context.clock,
      deadline: context.deadline.leaving(LAST_LOOK_MS),
      signal: context.signal,
      ...(plan.pollMs !== undefined && { fixedMs: plan.pollMs }),
    },
    async () => {
      const found = await patience.ask(async () => ({ running: await runningOne(world) }))
      return found !== undefined && found.running === undefined ? true : undefined
    },
  )
  const waited = duration(context.clock.now() - startedAt)
  if (free !== undefined) {
    context.log.info(`The environment is free after ${waited}.`)
    return { kind: 'free', waited: true }
  }
  throw new ShipgateError('environment_busy', `The environment was still busy with ${what} after ${waited}.`, {
    hint: 'Nothing was started. Run again later, or raise timeout-minutes.',
  })
}

async function runningOne({ deployer }: DeployWorld): Promise<Deployment | undefined> {
  const { deployments } = await deployer.history()
  return deployments.find(one => !isOver(one))
}
