import { announce, fetchCommits, headOf } from './commits.ts'
import { createDeployment } from './deployments.ts'
import type { DivioSettings } from './options.ts'
import type { Application, Backup, Deployment, Environment, LiveCommit, Mail, Token } from './records.ts'
import type { BackupScript, DeploymentScript, DownloadScript } from './scripts.ts'
import type { ServerState, TokenRole } from './state.ts'
import {
  type BackupSummary,
  backupSummary,
  type DeploymentSummary,
  deploymentSummary,
  type RestoreSummary,
} from './summaries.ts'
import { addApplication, addEnvironment, addPastBackup } from './world.ts'
import type { ApplicationSeed, BackupSeed, EnvironmentSeed } from './world-seed.ts'

/** The strings behind the service: seeding, scripting, looking. Everything here takes effect at the clock's time. */
export class DivioControl {
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
  change(settings: Partial<DivioSettings>): void {
    this.#state.settings = { ...this.#state.settings, ...settings }
  }

  /** Lets something happen in `ms` milliseconds, in order with what the service does by itself. */
  after(ms: number, happen: (control: DivioControl) => void): void {
    this.#state.agenda.in(ms, () => happen(this))
  }

  /** How the deployments go that requests make next, one each. */
  scriptNext(...scripts: readonly DeploymentScript[]): void {
    this.#state.nextDeployments.push(...scripts)
  }

  /** How all deployments of a commit go that have no script of their own. */
  scriptCommit(commit: string, script: DeploymentScript): void {
    this.#state.commitScripts.set(commit, script)
  }

  /** How the backups go that requests make next, one each. */
  scriptBackups(...scripts: readonly BackupScript[]): void {
    this.#state.nextBackups.push(...scripts)
  }

  scriptDownloads(...scripts: readonly DownloadScript[]): void {
    this.#state.nextDownloads.push(...scripts)
  }

  /** A commit at the git host, whose webhook was never set up: the panel knows it after Update or a check. Gives its id. */
  commit(made: NewCommit): string {
    const { repository } = this.#application(made.application)
    const sha = made.sha ?? this.#state.random.hex(20)
    repository.commits.push({ sha, branch: made.branch ?? 'main', known: repository.isHosted })
    return sha
  }

  /** A commit whose push is told to the panel, which knows it a little later. Gives its id. */
  push(made: NewCommit): string {
    const sha = this.commit(made)
    announce(this.#state, this.#application(made.application).repository)
    return sha
  }

  /** A person presses Update on the control panel. */
  pressUpdate(application: string): void {
    fetchCommits(this.#application(application).repository)
  }

  /** Somebody else deploys, on the control panel. */
  deployAs(person: string, wish: Wish): DeploymentSummary {
    const state = this.#state
    const environment = this.#environment(wish.environment)
    const commit = headOf(environment)
    if (commit === null) throw new Error(`${wish.environment} has nothing to deploy`)
    const { buildMode = 'AUTO', script = state.commitScripts.get(commit) ?? {} } = wish
    const order = { environment, commit, buildMode, origin: 'person', author: person, script } as const
    return deploymentSummary(createDeployment(state, order))
  }

  /** A person makes the environment follow another branch. */
  setBranch(environment: string, branch: string): void {
    this.#environment(environment).branch = branch
  }

  /** The state of the application's repository, as INVALID. */
  setRepositoryState(application: string, state: string): void {
    this.#application(application).repository.state = state
  }

  /** A line of the run-time log. */
  say(environment: string, line: { readonly service: string; readonly message: string }): void {
    this.#environment(environment).log.push({ at: this.#state.agenda.now(), ...line })
  }

  changeToken(role: TokenRole, change: Partial<Pick<Token, 'expired'>>): void {
    Object.assign(this.#state.tokens[role], change)
  }

  addApplication(organisation: string, seed: ApplicationSeed): { readonly uuid: string } {
    const found = this.#state.organisations.filter(({ uuid, name }) => uuid === organisation || name === organisation)
    return { uuid: addApplication(this.#state, only(found, organisation), seed).uuid }
  }

  addEnvironment(application: string, seed: EnvironmentSeed): { readonly uuid: string } {
    return { uuid: addEnvironment(this.#state, this.#application(application), seed).uuid }
  }

  /** A backup that is there already: of last night, of long ago. */
  addBackup(environment: string, seed: BackupSeed): BackupSummary {
    return backupSummary(addPastBackup(this.#state, this.#environment(environment), seed))
  }

  /** Retention, or a person, takes a backup away. */
  deleteBackup(uuid: string): void {
    this.#backup(uuid).deleted = true
  }

  /** All deployments, oldest first. */
  get deployments(): readonly DeploymentSummary[] {
    return this.#state.deployments.map(deploymentSummary)
  }

  /** Those that requests with a token made. */
  get madeByApi(): readonly DeploymentSummary[] {
    return this.deployments.filter(deployment => deployment.origin === 'api')
  }

  deployment(uuid: string): DeploymentSummary {
    return deploymentSummary(
      only(
        this.#state.deployments.filter((known: Deployment) => known.uuid === uuid),
        `deployment ${uuid}`,
      ),
    )
  }

  /** The commit that the containers of an environment have now. */
  live(environment: string): string | undefined {
    return this.liveHistory(environment).at(-1)?.commit
  }

  /** Which commits they had from when on, oldest first. */
  liveHistory(environment: string): readonly LiveCommit[] {
    return [...this.#environment(environment).live]
  }

  /** What would be deployed now: the newest commit of the branch that the panel knows. */
  head(environment: string): string | null {
    return headOf(this.#environment(environment))
  }

  /** All backups, oldest first; also those that are gone. */
  get backups(): readonly BackupSummary[] {
    return this.#state.backups.map(backupSummary)
  }

  get backupsMadeByApi(): readonly BackupSummary[] {
    return this.backups.filter(backup => backup.origin === 'api')
  }

  /** What nobody of ours should ever ask for. */
  get restores(): readonly RestoreSummary[] {
    return this.#state.restores.map(({ uuid, backup, createdAt }) => ({ uuid, backup: backup.uuid, at: createdAt }))
  }

  /** Mails with download addresses. */
  get mails(): readonly Mail[] {
    return [...this.#state.mails]
  }

  /** Requests so far by route, as `POST /apps/v3/deployments/` or `GET /apps/v3/deployments/:uuid/`. */
  get counts(): Readonly<Record<string, number>> {
    return { ...this.#counts }
  }

  /** Everything inside answers that nobody may print, besides tokens. */
  get secrets(): readonly string[] {
    const { variables, deployments, downloadItems } = this.#state
    const own = variables.filter(variable => variable.isSensitive).map(variable => variable.value)
    const deployed = deployments
      .flatMap(deployment => Object.values(deployment.variables))
      .flatMap(({ value, isSensitive }) => (isSensitive ? [value] : []))
    const links = downloadItems.flatMap(({ url }) => (url === null ? [] : [url]))
    return [...new Set([...own, ...deployed, ...links])]
  }

  #backup(uuid: string): Backup {
    const found = this.#state.backups.filter(known => known.uuid === uuid)
    return only(found, `backup ${uuid}`)
  }

  /** By slug or uuid. */
  #application(reference: string): Application {
    const found = this.#state.applications.filter(({ uuid, slug }) => uuid === reference || slug === reference)
    return only(found, `application ${reference}`)
  }

  /** By uuid, or as `application/environment`. */
  #environment(reference: string): Environment {
    const isMeant = ({ uuid, slug, application }: Environment) =>
      uuid === reference || `${application.slug}/${slug}` === reference
    return only(this.#state.environments.filter(isMeant), `environment ${reference}`)
  }
}

export interface NewCommit {
  /** Slug or uuid. */
  readonly application: string
  /** Default made up. */
  readonly sha?: string
  /** Default main. */
  readonly branch?: string
}

export interface Wish {
  /** Uuid, or as `application/environment`. */
  readonly environment: string
  readonly buildMode?: Deployment['buildMode']
  readonly script?: DeploymentScript
}

function only<T>(found: readonly T[], what: string): T {
  const [first, second] = found
  if (first === undefined) throw new Error(`there is no ${what} on this sandbox`)
  if (second !== undefined) throw new Error(`there are several: ${what}`)
  return first
}
