import type { ActionContext } from '../../../../actions/define.ts'
import type { Capabilities, Deployer, Deployment, History, Order, Place } from '../../../../actions/deploy/deployer.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import { duration } from '../../../../core/quantities.ts'
import { RequestError } from '../../../../http/request-error.ts'
import type { Divio } from '../../client.ts'
import { enoughDeployments, logAfterMs, wordOnSuccessAfterMs } from '../../limits.ts'
import type { WireDeployment } from '../../wire.ts'
import type { BackedUp } from '../backup/world.ts'
import { findTarget, nameOf, type Target, type Wanted } from './find-target.ts'
import { refreshRepository } from './refresh-repository.ts'
import { checkVariables } from './required-variables.ts'

const LONGEST_STATUS = 60

export interface DivioSettings {
  readonly wanted: Wanted
  readonly buildMode: string
  readonly requiredVariables: readonly string[]
  readonly refreshRepository: boolean
  /** What is done right before the deployment. */
  readonly backUp: ((target: Target) => Promise<BackedUp>) | undefined
}

/**
 * One environment at Divio. It cannot choose the commit (the environment's branch is deployed as the control panel last
 * fetched it), tells none, carries no comment, and has no call that cancels or goes back.
 */
export class DivioDeployer implements Deployer {
  readonly service = 'Divio'
  readonly capabilities: Capabilities = { log: true, revisions: false, marker: false, while: 'one' }
  readonly #api: Divio
  readonly #context: ActionContext
  readonly #settings: DivioSettings
  readonly #known = new Set<string>()
  #target: Target | undefined
  #own: string | undefined
  #prepared = false
  #backup: BackedUp | undefined
  #last: Deployment | undefined

  constructor(api: Divio, context: ActionContext, settings: DivioSettings) {
    this.#api = api
    this.#context = context
    this.#settings = settings
  }

  /** False where the run took over what was running already. */
  get prepared(): boolean {
    return this.#prepared
  }

  /** The deployment that was started or looked at last. */
  get last(): Deployment | undefined {
    return this.#last
  }

  async find(): Promise<Place> {
    const { first_name: first, last_name: last, uuid } = await this.#api.me()
    const name = [first, last].filter(part => part).join(' ') || uuid
    this.#context.log.info(`The token belongs to ${name}.`)
    this.#target = await findTarget(this.#api, this.#settings.wanted)
    const { application, environment, belongs } = this.#target
    const branch = environment.branch ? ` (branch ${environment.branch})` : ''
    return {
      label: `${nameOf(application)}, environment ${nameOf(environment)}${branch}`,
      environmentName: nameOf(environment),
      url: this.page(),
      liveRevision: undefined,
      warnings: [
        ...(belongs
          ? []
          : [`Divio does not say that environment ${nameOf(environment)} is one of ${nameOf(application)}.`]),
        ...this.#otherBranch(environment.branch ?? undefined),
      ],
    }
  }

  async prepare(): Promise<readonly string[]> {
    const target = this.#found()
    const { requiredVariables, refreshRepository: refresh, backUp } = this.#settings
    if (requiredVariables.length > 0) await checkVariables(this.#api, target, requiredVariables)
    const notes = refresh ? await refreshRepository(this.#api, this.#context, target) : []
    // Last of all: it shall hold what is there right before the deployment.
    this.#backup = await backUp?.(target)
    this.#prepared = true
    return [...notes, ...(this.#backup?.notes ?? [])]
  }

  overtaken(): string | undefined {
    if (this.#backup === undefined) return undefined
    const { id, takenAt } = this.#backup
    const age = takenAt === undefined ? '' : `, ${duration(Math.max(0, this.#context.clock.now() - takenAt))} old,`
    return `Backup ${id}${age} is from before another deployment that had to be waited for, and lacks what has changed since.`
  }

  async start(_order: Order): Promise<Deployment> {
    const { environment } = this.#found()
    const row = await this.#trigger(environment.uuid)
    // Neither is ours, and either may stand beside one that was started all the same.
    const odd = this.#known.has(row.uuid)
      ? `deployment ${row.uuid}, which was there before`
      : row.environment != null && row.environment !== environment.uuid && 'one of another environment'
    if (odd) {
      const message = `Divio answered the trigger with ${odd}.`
      throw new RequestError('unexpected_response', message, { processed: 'maybe' })
    }
    this.#own = row.uuid
    return this.#seen(this.#read(row))
  }

  /** What has ended without a word on its success is looked at again for a while: the word may come a moment later. */
  async look(id: string): Promise<Deployment> {
    const { deadline, signal } = this.#context
    for (const wait of [...wordOnSuccessAfterMs, undefined]) {
      const one = this.#seen(this.#read(await this.#api.deployment(id)))
      if (one.state !== 'ended' || wait === undefined || deadline.passed()) return one
      await deadline.sleep(wait, signal)
    }
    throw new ShipgateError('internal_error', 'The looks have no end.')
  }

  /** Never any: the commit of a deployment is neither told nor chosen. */
  async lastGood(): Promise<undefined> {
    return undefined
  }

  /**
   * No order of the list is promised. To see what runs it is enough that the first of them come newest first; to tell what
   * is new since `reach` all of them are read, and what is not newer than that one is left out.
   */
  async history(reach?: string): Promise<History> {
    const { application, environment } = this.#found()
    const rows = new Map<string, WireDeployment>()
    let newestFirst = true
    let before: number | undefined
    let complete = true
    for await (const row of this.#api.deployments({ application: application.uuid, environment: environment.uuid })) {
      const { at } = row.started_at
      if (at !== undefined && before !== undefined && at > before) newestFirst = false
      before = at ?? before
      if (this.#isHere(row)) rows.set(row.uuid, row)
      if (reach === undefined && newestFirst && rows.size >= enoughDeployments) {
        complete = false
        break
      }
    }
    const sorted = newestFirstOf([...rows.values()])
    const end = reach === undefined ? sorted.length : sorted.findIndex(({ uuid }) => uuid === reach) + 1
    if (reach !== undefined && end === 0) {
      throw new RequestError(
        'unexpected_response',
        `Could not read the deployments: Divio no longer lists deployment ${reach}, so what is new cannot be told.`,
        { processed: 'no' },
      )
    }
    const listed = sorted.slice(0, end)
    for (const { uuid } of listed) this.#known.add(uuid)
    return { deployments: listed.map(row => this.#read(row)), complete }
  }

  async liveRevision(): Promise<undefined> {
    return undefined
  }

  async log(id: string): Promise<readonly string[]> {
    const text = await this.logText(id)
    return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/)
  }

  /** The whole log, empty when it stays empty: for a moment it may be so although there is one. */
  async logText(id: string): Promise<string> {
    const { deadline, signal } = this.#context
    for (const wait of logAfterMs) {
      const text = await this.#api.deploymentLog(id)
      if (text.trim() !== '' || deadline.passed()) return text
      await deadline.sleep(wait, signal)
    }
    return await this.#api.deploymentLog(id)
  }

  /** The page of one deployment is not known; that of the application shows them all. */
  page(): string | undefined {
    const { organisation, uuid } = this.#found().application
    if (organisation == null) return undefined
    const ids = [organisation, uuid].map(encodeURIComponent)
    return new URL(`o/${ids[0]}/app/${ids[1]}/`, this.#api.addresses.panel).href
  }

  async #trigger(environment: string): Promise<WireDeployment> {
    try {
      return await this.#api.deploy(environment, this.#settings.buildMode)
    } catch (error) {
      // In which words a busy environment is refused is not known: only a look tells.
      const refused = error instanceof RequestError && error.code === 'invalid_input'
      if (!refused || !(await this.#isBusyAfter(error))) throw error
      const why = error.message.replace(/\.$/, '')
      throw new RequestError('environment_busy', `${why}: another deployment of the environment runs.`, {
        processed: 'no',
        hint: 'Nothing was started. Run again when the other deployment has ended.',
        ...(error.status !== undefined && { status: error.status }),
        cause: error,
      })
    }
  }

  /** Throws as a request of which nothing came: whatever becomes of this look, the trigger was refused. */
  async #isBusyAfter(refusal: RequestError): Promise<boolean> {
    const before = new Set(this.#known)
    try {
      const { deployments } = await this.history()
      // One that is new and over already was in the way as well.
      return deployments.some(({ id, state }) => state === 'running' || state === 'queued' || !before.has(id))
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      const message = `${refusal.message} Whether that is because another deployment runs is not known. ${error.message}`
      throw new RequestError(error.code, message, { processed: 'no', cause: error })
    }
  }

  /** A list that is not filtered holds those of other environments, and what does not say where it belongs proves nothing. */
  #isHere(row: WireDeployment): boolean {
    if (row.environment == null) {
      throw new RequestError(
        'unexpected_response',
        `Could not read the deployments: Divio does not say which environment deployment ${row.uuid} belongs to.`,
        { processed: 'no' },
      )
    }
    return row.environment === this.#found().environment.uuid
  }

  #otherBranch(branch: string | undefined): readonly string[] {
    const { ref } = this.#context.facts.github
    const own = ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined
    if (branch === undefined || own === undefined || own === branch) return []
    return [`The environment deploys branch ${branch}, and this run is about branch ${own}.`]
  }

  #found(): Target {
    if (this.#target === undefined) throw new ShipgateError('internal_error', 'The environment was not looked up.')
    return this.#target
  }

  #seen(deployment: Deployment): Deployment {
    this.#last = deployment
    return deployment
  }

  #read(row: WireDeployment): Deployment {
    return {
      id: row.uuid,
      state: stateOf(row),
      status: wordOf(row.status),
      revision: undefined,
      percent: row.percent ?? undefined,
      createdAt: row.started_at.at,
      endedAt: row.ended_at.at,
      ours: row.uuid === this.#own,
    }
  }
}

/** What has neither begun nor ended is the newest; among equals the order of the service stands. */
function newestFirstOf(rows: readonly WireDeployment[]): readonly WireDeployment[] {
  const time = (row: WireDeployment) => row.started_at.at ?? row.ended_at.at ?? Number.POSITIVE_INFINITY
  return rows.toSorted((a, b) => (time(a) === time(b) ? 0 : time(b) - time(a)))
}

/** In sentences it must be a word. */
function wordOf(status: string | null | undefined): string {
  return (
    (status ?? '')
      .replace(/[\s\p{C}]+/gu, ' ')
      .trim()
      .slice(0, LONGEST_STATUS) || 'no status'
  )
}

/**
 * Good only when `success` is true. `status` is free text and decides nothing: the official client compared it with a word
 * and took failed deployments for good ones for two years.
 */
function stateOf({ success, started_at, ended_at }: WireDeployment): Deployment['state'] {
  if (success === true) return 'succeeded'
  if (success === false) return 'failed'
  if (ended_at.set) return 'ended'
  return started_at.set ? 'running' : 'queued'
}
