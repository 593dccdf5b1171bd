import type { DeploymentScript } from './deployment-script.ts'
import { fetchCommits, scriptOfVersion } from './fetch-commits.ts'
import type { DeploybotSettings } from './options.ts'
import { cancel, createDeployment, retry } from './queue.ts'
import type { Deployment, Ending, Environment, LiveVersion, Notification, Origin, Repository, User } from './records.ts'
import { ownerOf, type ServerState, type TokenRole } from './state.ts'
import { newestKnown } from './versions.ts'
import { addEnvironment, addRepository, addUser } from './world.ts'
import type { EnvironmentSeed, RepositorySeed, UserSeed } from './world-seed.ts'

/** An id, or `repository/environment` where both names are the only ones. */
export type EnvironmentReference = number | string

/** The strings behind the service: seeding, scripting, looking. Everything here takes effect at the clock's time. */
export class DeploybotControl {
  readonly #presentOrPast: ServerState
  readonly #counts: Readonly<Record<string, number>>

  constructor(state: ServerState, counts: Readonly<Record<string, number>>) {
    this.#presentOrPast = state
    this.#counts = counts
  }

  /** The state of now: what was due has happened. */
  get #state(): ServerState {
    this.#presentOrPast.agenda.catchUp()
    return this.#presentOrPast
  }

  /** Chooses other behaviours from now on. */
  change(settings: Partial<DeploybotSettings>): void {
    this.#state.settings = { ...this.#state.settings, ...settings }
  }

  /** Lets something happen in `ms` milliseconds, in order with what the service does by itself. */
  after(ms: number, happen: (control: DeploybotControl) => void): void {
    this.#state.agenda.in(ms, () => happen(this))
  }

  /** How the deployments go that requests make next, one each. */
  scriptNext(...scripts: readonly DeploymentScript[]): void {
    this.#state.nextScripts.push(...scripts)
  }

  /** How all deployments of a version go that have no script of their own. */
  scriptVersion(version: string, script: DeploymentScript): void {
    this.#state.versionScripts.set(version, script)
  }

  /** A commit at the git host, which tells nobody: DeployBot knows it after a refresh. Gives its id. */
  commit(made: NewCommit): string {
    const repository = this.#repository(made.repository)
    const isGit = repository.type === 'GitRepository'
    const following = String(Number(repository.commits.at(-1)?.sha ?? 0) + 1)
    const sha = made.sha ?? (isGit ? this.#state.random.hex(20) : following)
    repository.commits.push({
      sha,
      branches: made.branches ?? ['main'],
      message: made.message ?? `Change ${sha.slice(0, 7)}`,
      author: made.author ?? 'Bram Ostrow',
      known: false,
    })
    return sha
  }

  /** A commit whose push is told to DeployBot: fetched soon, and deployed to automatic environments. Gives its id. */
  push(made: NewCommit): string {
    const sha = this.commit(made)
    fetchCommits(this.#state, this.#repository(made.repository), true)
    return sha
  }

  /** Somebody else deploys, in the web interface. */
  deployAs(person: number | string, wish: Wish): DeploymentSummary {
    const state = this.#state
    const environment = this.#environment(wish.environment)
    const commit =
      wish.version === undefined
        ? newestKnown(environment)
        : environment.repository.commits.find(known => known.sha === wish.version)
    if (commit === undefined) throw new Error(`${environment.repository.name} has no such commit`)
    const deployment = createDeployment(state, {
      environment,
      version: commit.sha,
      commit,
      user: this.#user(person),
      origin: 'person',
      comment: wish.comment ?? null,
      fromScratch: wish.fromScratch ?? false,
      script: wish.script ?? scriptOfVersion(state, commit.sha),
    })
    return summaryOf(deployment)
  }

  /** A person presses Retry on a failed or cancelled deployment. Default script: it goes well. */
  retry(id: number, script: DeploymentScript = {}): void {
    retry(this.#state, this.#deployment(id), script)
  }

  /** A person presses Cancel. */
  cancel(id: number): void {
    cancel(this.#state, this.#deployment(id))
  }

  setAutomatic(reference: EnvironmentReference, isAutomatic: boolean): void {
    this.#environment(reference).isAutomatic = isAutomatic
  }

  changeToken(role: TokenRole, change: { readonly revoked: boolean }): void {
    this.#state.tokens[role].revoked = change.revoked
  }

  addUser(seed: UserSeed): { readonly id: number } {
    return { id: addUser(this.#state, seed).id }
  }

  addRepository(seed: RepositorySeed): { readonly id: number } {
    return { id: addRepository(this.#state, seed).id }
  }

  addEnvironment(repository: number | string, seed: EnvironmentSeed): { readonly id: number } {
    return { id: addEnvironment(this.#state, this.#repository(repository), seed).id }
  }

  /** All deployments, oldest first. */
  get deployments(): readonly DeploymentSummary[] {
    return this.#state.deployments.map(summaryOf)
  }

  /** Those that requests with a token made. */
  get madeByApi(): readonly DeploymentSummary[] {
    return this.deployments.filter(deployment => deployment.origin === 'api')
  }

  /** Those of the API whose comment holds a text, as a run's marker. */
  madeWith(marker: string): readonly DeploymentSummary[] {
    return this.madeByApi.filter(deployment => deployment.comment?.includes(marker) === true)
  }

  deployment(id: number): DeploymentSummary {
    return summaryOf(this.#deployment(id))
  }

  environment(reference: EnvironmentReference): EnvironmentSummary {
    const { id, repository, currentVersion, isAutomatic } = this.#environment(reference)
    return { id, repositoryId: repository.id, currentVersion, isAutomatic }
  }

  /** The version that the servers of an environment have now. */
  live(reference: EnvironmentReference): string | undefined {
    return this.liveHistory(reference).at(-1)?.version
  }

  /** Which versions the servers had from when on, oldest first. */
  liveHistory(reference: EnvironmentReference): readonly LiveVersion[] {
    return [...this.#environment(reference).live]
  }

  /** Requests so far by route, as `POST /api/v1/deployments` or `GET /webhook/:secret`. */
  get counts(): Readonly<Record<string, number>> {
    return { ...this.#counts }
  }

  /** Calls of refresh webhooks with the right secret. */
  get refreshes(): number {
    return this.#state.refreshes
  }

  /** What people were told of ended deployments. */
  get notifications(): readonly Notification[] {
    return [...this.#state.notifications]
  }

  /** Everything inside answers that nobody may print, besides tokens. */
  get secrets(): readonly string[] {
    const { repositories, servers } = this.#state
    const credentials = servers
      .flatMap(server => [server.preDeployHook, server.postDeployHook])
      .flatMap(hook => (hook === null ? [] : [new URL(hook).password]))
      .filter(password => password !== '')
    return [...repositories.flatMap(({ refreshSecret, deploySecret }) => [refreshSecret, deploySecret]), ...credentials]
  }

  #deployment(id: number): Deployment {
    return only(
      this.#state.deployments.filter(deployment => deployment.id === id),
      `deployment ${id}`,
    )
  }

  #repository(reference: number | string): Repository {
    const isMeant = ({ id, name }: Repository) => id === reference || name === reference
    return only(this.#state.repositories.filter(isMeant), `repository ${reference}`)
  }

  #environment(reference: EnvironmentReference): Environment {
    const isMeant = ({ id, name, repository }: Environment) =>
      id === reference || `${repository.name}/${name}` === reference
    return only(this.#state.environments.filter(isMeant), `environment ${reference}`)
  }

  #user(reference: number | string): User {
    if (reference === 'owner') return ownerOf(this.#state)
    const isMeant = ({ id, email }: User) => id === reference || email === reference
    return only(this.#state.users.filter(isMeant), `user ${reference}`)
  }
}

export interface NewCommit {
  /** Id, or a name that is the only one. */
  readonly repository: number | string
  /** Default made up. */
  readonly sha?: string
  /** Default main. */
  readonly branches?: readonly string[]
  readonly message?: string
  readonly author?: string
}

export interface Wish {
  readonly environment: EnvironmentReference
  /** Default the newest that DeployBot knows. */
  readonly version?: string
  readonly comment?: string
  readonly fromScratch?: boolean
  readonly script?: DeploymentScript
}

export interface EnvironmentSummary {
  readonly id: number
  readonly repositoryId: number
  readonly currentVersion: string | null
  readonly isAutomatic: boolean
}

export interface DeploymentSummary {
  readonly id: number
  readonly environmentId: number
  readonly version: string
  readonly comment: string | null
  readonly origin: Origin
  readonly userId: number | null
  readonly fromScratch: boolean
  readonly notify: boolean
  readonly skipBuild: boolean | null
  readonly isRollback: boolean
  /** `state` of the wire. */
  readonly state: string
  /** Null while it has not ended. */
  readonly ending: Ending | null
  readonly retries: number
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly startedAt: number | null
  readonly endedAt: number | null
}

function summaryOf(deployment: Deployment): DeploymentSummary {
  const { id, environment, version, comment, origin, user, fromScratch, notify, skipBuild, isRollback } = deployment
  const { word, ending, retries, createdAt, startedAt, endedAt } = deployment
  const said = { id, environmentId: environment.id, version, comment, origin, userId: user?.id ?? null }
  const came = { state: word, ending, retries, createdAt, startedAt, endedAt }
  return { ...said, fromScratch, notify, skipBuild, isRollback, ...came }
}

function only<T>(found: readonly T[], what: string): T {
  const [first, second] = found
  if (first === undefined) throw new Error(`there is no ${what} on this sandbox`)
  if (second !== undefined) throw new Error(`there are several: ${what}`)
  return first
}
