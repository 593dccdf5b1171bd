import type { ActionContext } from '../../../../actions/define.ts'
import type { Capabilities, Deployer, Deployment, History, Order, Place } from '../../../../actions/deploy/deployer.ts'
import { sameRevision } from '../../../../actions/deploy/same-revision.ts'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import { RequestError } from '../../../../http/request-error.ts'
import type { Deploybot } from '../../client.ts'
import { askAgainAfterMs, pageSize, refreshWithinMs } from '../../limits.ts'
import type { WireDeployment } from '../../wire.ts'
import { findTarget, repositoryOf, type Target, type Wanted } from './find-target.ts'

export interface DeploybotSettings {
  readonly wanted: Wanted
  /** In the comment of everything that this run starts, and of nothing else. */
  readonly marker: string
  readonly deployFromScratch: boolean
  readonly triggerNotifications: boolean
  /** Who it is attributed to; undefined: the owner of the account. */
  readonly userEmail: string | undefined
  readonly refreshRepository: boolean
}

const states = {
  waiting: 'queued',
  pending: 'running',
  success: 'succeeded',
  failed: 'failed',
  skipped: 'skipped',
  unknown: 'unknown',
} as const

/** One environment at DeployBot. */
export class DeploybotDeployer implements Deployer {
  readonly service = 'DeployBot'
  readonly capabilities: Capabilities = { log: false, revisions: true, marker: true, while: 'queues' }
  readonly #api: Deploybot
  readonly #context: ActionContext
  readonly #settings: DeploybotSettings
  #target: Target | undefined
  #userId: number | undefined
  /** Those that a history had. */
  readonly #known = new Set<number>()

  constructor(api: Deploybot, context: ActionContext, settings: DeploybotSettings) {
    this.#api = api
    this.#context = context
    this.#settings = settings
  }

  async find(): Promise<Place> {
    const { wanted, userEmail } = this.#settings
    this.#target = await findTarget(this.#api, wanted)
    this.#userId = userEmail === undefined ? undefined : await this.#userOf(userEmail)
    const { environment, repository } = this.#target
    const of =
      repository === undefined ? `repository ${environment.repository_id}` : (repository.title ?? repository.name)
    const branch = environment.branch_name ? ` (branch ${environment.branch_name})` : ''
    return {
      label: `${of}, environment ${environment.name}${branch}`,
      environmentName: environment.name,
      url: new URL(`${environment.repository_id}/environments/${environment.id}`, this.#api.base).href,
      liveRevision: environment.current_version ?? undefined,
      warnings: environment.is_automatic
        ? [
            `DeployBot deploys environment ${environment.name} by itself on every push: one of two deployments is then skipped. Make it a manual one, or leave it out of the workflow.`,
          ]
        : [],
    }
  }

  async prepare(): Promise<readonly string[]> {
    if (!this.#settings.refreshRepository) return []
    const { environment, repository } = this.#found()
    const { refresh_webhook_url: address } = repository ?? (await repositoryOf(this.#api, environment.repository_id))
    const refused = (why: string) => {
      const sentence = `DeployBot was not asked to fetch the repository: ${why}. A fresh commit may not be known yet.`
      this.#context.log.warning(sentence)
      return [sentence]
    }
    if (!address || !URL.canParse(address)) return refused('it gives no address for that')
    // Whoever has the address can make the service fetch: it is a secret, and goes nowhere else.
    this.#context.mask(address)
    const webhook = new URL(address)
    for (const value of [...webhook.searchParams.values(), ...webhook.pathname.split('/')]) {
      if (value.length >= SHORTEST_SECRET) this.#context.mask(value)
    }
    if (webhook.origin !== this.#api.base.origin) return refused('the address for that is of another origin')
    try {
      await this.#api.refresh(webhook)
      return []
    } catch (error) {
      if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
      return refused(error.message.replace(/\.$/, ''))
    }
  }

  /** A commit that was just pushed may be unknown for a moment: the refusal of it is asked again for two minutes. */
  async start(order: Order): Promise<Deployment> {
    const until = this.#context.deadline.within(refreshWithinMs)
    for (;;) {
      try {
        return this.#read(await this.#send(order))
      } catch (error) {
        const unknownYet = error instanceof RequestError && error.status === 422 && this.#settings.refreshRepository
        if (!unknownYet || order.isRollback || until.passed()) throw error
        this.#context.log.info(`${error.message} The commit may not be known yet; asking again.`)
        await until.sleep(askAgainAfterMs, this.#context.signal)
      }
    }
  }

  async look(id: string): Promise<Deployment> {
    return this.#read(await this.#api.deployment(Number(id)))
  }

  async lastGood(before: Deployment, unwanted: string | undefined): Promise<Deployment | undefined> {
    let best: Deployment | undefined
    for await (const row of this.#api.deployments(this.#found().environment.id)) {
      const one = this.#read(row)
      if (!this.#isHere(row) || row.id >= Number(before.id) || one.state !== 'succeeded') continue
      if (one.revision === undefined) continue
      if (sameRevision(one.revision, before.revision) || sameRevision(one.revision, unwanted)) continue
      if (best === undefined || row.id > Number(best.id)) best = one
      // The newest one comes first, if the list is in the order that it was seen in.
      else break
    }
    return best
  }

  async history(reach?: string): Promise<History> {
    const rows: WireDeployment[] = []
    let complete = true
    for await (const row of this.#api.deployments(this.#found().environment.id)) {
      const [first] = rows
      const ascending = first !== undefined && first.id < row.id
      const enough = rows.length >= pageSize && (reach === undefined || rows.some(({ id }) => String(id) === reach))
      // The order is not documented: in a list that begins with the oldest, the newest is at the end.
      if (enough && !ascending) {
        complete = false
        break
      }
      if (this.#isHere(row)) rows.push(row)
    }
    if (reach !== undefined && !rows.some(({ id }) => String(id) === reach)) {
      throw new RequestError(
        'unexpected_response',
        `Could not read the deployments: DeployBot does not list deployment ${reach}, so what is newer cannot be told.`,
        { processed: 'no' },
      )
    }
    for (const { id } of rows) this.#known.add(id)
    const newestFirst = rows.toSorted((a, b) => b.id - a.id)
    return { deployments: newestFirst.map(row => this.#read(row)), complete }
  }

  async liveRevision(): Promise<string | undefined> {
    const { current_version: live } = await this.#api.environment(this.#found().environment.id)
    return live ?? undefined
  }

  async log(): Promise<readonly string[]> {
    return []
  }

  page(id: string): string {
    return new URL(`${this.#found().environment.repository_id}/deployments/${id}`, this.#api.base).href
  }

  async #send(order: Order): Promise<WireDeployment> {
    const { deployFromScratch, triggerNotifications, marker } = this.#settings
    const row = await this.#api.trigger({
      environmentId: this.#found().environment.id,
      deployedVersion: order.revision,
      // The mark comes first: the end of a long comment may be cut off.
      comment: `${marker} ${order.comment ?? ''}`.trim(),
      // Going back means the difference between two revisions, whatever the way forward was. To the one that DeployBot
      // takes for live, the difference is nothing at all.
      deployFromScratch: order.whole ?? (deployFromScratch && !order.isRollback),
      triggerNotifications,
      userId: this.#userId,
    })
    const wrong = this.#known.has(row.id)
      ? `deployment ${row.id}, which was there before`
      : this.#isHere(row)
        ? undefined
        : `deployment ${row.id} of another environment`
    if (wrong === undefined) return row
    throw new RequestError('unexpected_response', `DeployBot answered the trigger with ${wrong}.`, {
      processed: 'maybe',
    })
  }

  async #userOf(email: string): Promise<number> {
    for await (const user of this.#api.users()) {
      if (user.email?.toLowerCase() === email.toLowerCase()) return user.id
    }
    throw new ShipgateError('not_found', 'DeployBot has no user with the address in user-email.', {
      hint: 'Leave user-email empty to let the deployment stand under the owner of the account.',
    })
  }

  #found(): Target {
    if (this.#target === undefined) throw new ShipgateError('internal_error', 'The environment was not looked up.')
    return this.#target
  }

  #isHere(row: WireDeployment): boolean {
    return row.environment_id === this.#found().environment.id
  }

  #read(row: WireDeployment): Deployment {
    return {
      id: String(row.id),
      state: states[row.state],
      status: row.word,
      revision: row.deployed_version || undefined,
      createdAt: row.created_at,
      endedAt: row.deployed_at,
      ours: row.comment === undefined ? undefined : row.comment?.includes(this.#settings.marker) === true,
    }
  }
}

const SHORTEST_SECRET = 8
