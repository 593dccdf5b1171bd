import { ShipgateError } from '../../core/errors.ts'
import { RequestError } from '../../http/request-error.ts'
import { type Look, lookForLost } from '../look-for-lost.ts'
import type { Deployment, Order } from './deployer.ts'
import type { DeployWorld } from './plan.ts'
import { sameRevision } from './same-revision.ts'

export interface Started {
  readonly deployment: Deployment
  /** Empty when it is certainly ours. Otherwise the answer was lost, and one of these is ours if it arrived at all. */
  readonly candidates: readonly string[]
}

/**
 * Starts a deployment exactly once. When the answer is lost, the newest deployments are searched for it: for the mark of
 * this run where the service carries one, else for one that was not there before. Only when a complete look proves that
 * nothing was started is the trigger sent once more; a mark that is cut off or kept to itself proves nothing, and a
 * rollback goes over nobody's deployment. Otherwise the error says that it is not known.
 *
 * @param known ids of the deployments that were there before.
 */
export async function startOnce(world: DeployWorld, order: Order, known: ReadonlySet<string>): Promise<Started> {
  const { deployer, context } = world
  const key = order.isRollback ? 'trigger of the rollback' : 'trigger'
  for (let attempt = 1; ; attempt++) {
    if (context.deadline.passed()) {
      throw new ShipgateError('timed_out', 'The time was up before the deployment could be started.')
    }
    context.journal.open({ key, kind: 'trigger', data: { service: deployer.service, known: [...known].join(' ') } })
    try {
      return follow({ deployment: await deployer.start(order), candidates: [] })
    } catch (error) {
      // A cancel leaves the entry open: the finish tells that something may have been started.
      if (!(error instanceof RequestError)) throw error
      if (error.processed === 'no') {
        context.journal.close(key)
        throw error
      }
      context.log.info(`${error.message} Looking for what it may have started.`)
      const found = await search(world, { order, known, late: error.processed === 'later' })
      if (found.found !== undefined) return follow(found.found)
      const [other] = found.others
      if (error.processed === 'later' || !found.complete || attempt > 1) {
        context.journal.close(key)
        throw lost(error, deployer.service, found.suspect)
      }
      if (order.isRollback && other !== undefined) {
        context.journal.close(key)
        throw overtaken(error, deployer.service, other)
      }
      context.log.info(`${deployer.service} shows that nothing was started; sending the trigger once more.`)
    }
  }

  function follow(started: Started): Started {
    const { id } = started.deployment
    context.journal.open({
      key: id,
      kind: 'deployment',
      data: { service: deployer.service, page: deployer.page(id) ?? '', candidates: started.candidates.join(', ') },
    })
    context.journal.close(key)
    return started
  }
}

interface Search {
  readonly order: Order
  readonly known: ReadonlySet<string>
  readonly late: boolean
}

/** What the looks after a lost answer have shown. */
interface Found extends Look<Started> {
  /** A new one that may be ours although it does not carry the mark. */
  readonly suspect?: Deployment | undefined
  /** New ones, newest first. */
  readonly others: readonly Deployment[]
}

async function search(world: DeployWorld, of: Search): Promise<Found> {
  const { deployer, context } = world
  // Any one that was there before: a list that reaches back to it has everything since.
  const [reach] = of.known
  let suspect: Deployment | undefined
  let others: readonly Deployment[] = []
  const seen = await lookForLost<Started>(context, of.late, async () => {
    const history = await deployer.history(reach)
    const started = pick(world, of, history.deployments)
    if (started !== undefined) return { found: started, complete: true }
    others = history.deployments.filter(({ id }) => !of.known.has(id))
    suspect = others.find(({ ours, revision }) => ours === undefined || sameRevision(revision, of.order.revision))
    const isWhole = history.complete || history.deployments.some(({ id }) => of.known.has(id))
    return { complete: isWhole && suspect === undefined }
  })
  return { ...seen, suspect, others }
}

function pick({ deployer, context }: DeployWorld, of: Search, all: readonly Deployment[]): Started | undefined {
  const fresh = all.filter(one => !of.known.has(one.id))
  const ours = fresh.filter(one => one.ours === true)
  const found = deployer.capabilities.marker ? ours : fresh
  // Newest first: ours is the oldest of those that came after our trigger.
  const deployment = found.at(-1)
  if (deployment === undefined) return undefined
  context.log.info(`Found deployment ${deployment.id}, which was not there before; following it.`)
  return { deployment, candidates: deployer.capabilities.marker ? [] : found.map(({ id }) => id) }
}

/** Nothing was started; a rollback is not sent over what somebody has deployed since. */
function overtaken(error: RequestError, service: string, other: Deployment): ShipgateError {
  return new ShipgateError(
    error.code,
    `${error.message} ${service} shows that nothing was started, and it was not sent again, because deployment ${other.id} came meanwhile.`,
    { cause: error },
  )
}

function lost(error: RequestError, service: string, suspect: Deployment | undefined): ShipgateError {
  const seen =
    suspect === undefined
      ? `${service} shows none so far`
      : `deployment ${suspect.id} came meanwhile, and nothing at ${service} tells whose it is`
  return new ShipgateError(
    error.code === 'forbidden' ? 'provider_error' : error.code,
    `${error.message} Whether a deployment was started is not known: ${seen}.`,
    {
      hint: `Look at ${service} before running again, so that nothing is deployed twice.`,
      ...(error.status !== undefined && { status: error.status }),
      cause: error,
    },
  )
}
