import type { DeploymentState } from '../../actions/github.ts'
import { ShipgateError } from '../../core/errors.ts'
import type { Secret } from '../../core/secret.ts'
import { apiBase } from './api-base.ts'
import { type GithubPorts, octokitFetch } from './octokit-fetch.ts'

type Octokit = InstanceType<typeof import('@actions/github/lib/utils')['GitHub']>

/** A comment in the conversation of an issue or pull request. */
export interface IssueComment {
  readonly id: number
  readonly body: string
  /** Login of its author; empty when the account is gone. */
  readonly author: string
  /** `User`, `Bot` or another word. */
  readonly authorType: string
}

export interface SarifBody {
  readonly commit_sha: string
  readonly ref: string
  /** Compressed with gzip, in base64. */
  readonly sarif: string
  /** ISO 8601 UTC. */
  readonly started_at: string
}

export interface SarifStatus {
  /** `pending`, `complete`, `failed`, or a word that is not known yet. */
  readonly status: string
  readonly errors: readonly string[]
}

export interface DeploymentBody {
  readonly ref: string
  readonly environment: string
  readonly description: string
  readonly payload: Readonly<Record<string, string>>
}

export interface DeploymentStatusBody {
  readonly state: DeploymentState
  readonly description: string
  readonly log_url?: string
  readonly environment_url?: string
}

export interface GithubTarget {
  /** GITHUB_API_URL. */
  readonly apiUrl: string | undefined
  /** `owner/name`. */
  readonly repository: string
  readonly token: Secret
}

const PAGE_SIZE = 100
// An issue takes 2,500 comments; more pages than this is a list that goes in a circle.
const MOST_PAGES = 100
// Of the same ref and environment, the newest first: what was just created is not behind 2,000 others.
const MOST_DEPLOYMENT_PAGES = 20

/**
 * The calls of the GitHub API that Shipgate makes, one method each, through the Octokit of @actions/github. It is loaded
 * with the first call: most runs make none, and it would cost every start. Errors are ShipgateErrors.
 */
export class GithubApi {
  readonly #ports: GithubPorts
  readonly #target: GithubTarget
  #connection: Promise<(doing: string) => Octokit> | undefined

  constructor(ports: GithubPorts, target: GithubTarget) {
    this.#ports = ports
    this.#target = target
  }

  /** All comments, oldest first (REST, "List issue comments": ascending id). */
  async comments(issue: number): Promise<readonly IssueComment[]> {
    const doing = 'read the comments of the pull request'
    return await this.#call(doing, async octokit => {
      const found: IssueComment[] = []
      let pages = 0
      const wanted = { ...this.#place(), issue_number: issue, per_page: PAGE_SIZE }
      for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, wanted)) {
        if (++pages > MOST_PAGES) throw unexpected(doing, 'the list does not end')
        if (!Array.isArray(data)) throw unexpected(doing, 'the answer is not a list')
        found.push(...data.map(item => commentOf(item, doing)))
      }
      return found
    })
  }

  async createComment(issue: number, body: string): Promise<IssueComment> {
    const doing = 'write the comment on the pull request'
    return await this.#call(doing, async octokit => {
      const answer = await octokit.rest.issues.createComment({ ...this.#place(), issue_number: issue, body })
      return commentOf(answer.data, doing)
    })
  }

  async updateComment(id: number, body: string): Promise<void> {
    await this.#call('update the comment on the pull request', async octokit => {
      await octokit.rest.issues.updateComment({ ...this.#place(), comment_id: id, body })
    })
  }

  async deleteComment(id: number): Promise<void> {
    await this.#call('delete a doubled comment of ours', async octokit => {
      await octokit.rest.issues.deleteComment({ ...this.#place(), comment_id: id })
    })
  }

  /**
   * Login of the account behind the token. From GraphQL: `GET /user` answers 403 to every installation token, GITHUB_TOKEN
   * included (actions/create-github-app-token#258), while `viewer` knows users and apps alike.
   */
  async viewer(): Promise<string> {
    const doing = 'ask whose token this is'
    return await this.#call(doing, async octokit => {
      const answer: unknown = await octokit.graphql('query { viewer { login } }')
      const login = fieldOf(fieldOf(answer, 'viewer'), 'login')
      if (typeof login !== 'string' || login === '') throw unexpected(doing, 'there is no login in the answer')
      return login
    })
  }

  /** Hands in a SARIF file; gives the id of the upload. */
  async sendSarif(body: SarifBody): Promise<string> {
    const doing = 'hand the findings to code scanning'
    return await this.#call(doing, async octokit => {
      const { data } = await octokit.rest.codeScanning.uploadSarif({ ...this.#place(), ...body })
      const id = fieldOf(data, 'id')
      if (typeof id !== 'string' || id === '') throw unexpected(doing, 'there is no id in the answer')
      return id
    })
  }

  async sarifStatus(id: string): Promise<SarifStatus> {
    return await this.#call('ask what became of the findings', async octokit => {
      const { data } = await octokit.rest.codeScanning.getSarif({ ...this.#place(), sarif_id: id })
      const errors = fieldOf(data, 'errors')
      return {
        status: String(fieldOf(data, 'processing_status')),
        errors: Array.isArray(errors) ? errors.map(String) : [],
      }
    })
  }

  /** Records a deployment. GitHub merges nothing into its ref and asks for no checks. */
  async createDeployment(body: DeploymentBody): Promise<{ readonly id: number } | { readonly refusal: string }> {
    const doing = 'record the deployment'
    return await this.#call(doing, async octokit => {
      const wanted = { ...this.#place(), ...body, auto_merge: false, required_contexts: [] }
      const { status, data } = await octokit.rest.repos.createDeployment(wanted)
      if (Number(status) === 202) return { refusal: textOf(fieldOf(data, 'message')) }
      return { id: idOf(data, doing) }
    })
  }

  /** Id of the newest deployment of a ref and environment whose payload is the one that is looked for. */
  async findDeployment(
    where: Pick<DeploymentBody, 'ref' | 'environment'>,
    isIt: (payload: unknown) => boolean,
  ): Promise<number | undefined> {
    const doing = 'look for the recorded deployment'
    return await this.#call(doing, async octokit => {
      let pages = 0
      const wanted = { ...this.#place(), ref: where.ref, environment: where.environment, per_page: PAGE_SIZE }
      for await (const { data } of octokit.paginate.iterator(octokit.rest.repos.listDeployments, wanted)) {
        if (++pages > MOST_DEPLOYMENT_PAGES) throw unexpected(doing, 'the list does not end')
        if (!Array.isArray(data)) throw unexpected(doing, 'the answer is not a list')
        const found = data.find(item => isIt(fieldOf(item, 'payload')))
        if (found !== undefined) return idOf(found, doing)
      }
      return undefined
    })
  }

  async createDeploymentStatus(id: number, body: DeploymentStatusBody): Promise<void> {
    await this.#call('say how the deployment stands', async octokit => {
      await octokit.rest.repos.createDeploymentStatus({ ...this.#place(), deployment_id: id, ...body })
    })
  }

  /** When a run was created: its first attempt. Needs `actions: read` in a private repository. */
  async runCreatedAt(runId: string): Promise<number> {
    const doing = 'ask when this workflow run was created'
    return await this.#call(doing, async octokit => {
      const { data } = await octokit.rest.actions.getWorkflowRun({ ...this.#place(), run_id: Number(runId) })
      const createdAt = Date.parse(textOf(fieldOf(data, 'created_at')))
      if (Number.isNaN(createdAt)) throw unexpected(doing, 'there is no created_at in the answer')
      return createdAt
    })
  }

  #place(): { readonly owner: string; readonly repo: string } {
    const [owner = '', repo = ''] = this.#target.repository.split('/')
    return { owner, repo }
  }

  async #call<T>(doing: string, work: (octokit: Octokit) => Promise<T>): Promise<T> {
    try {
      this.#connection ??= this.#connect()
      const octokitFor = await this.#connection
      return await work(octokitFor(doing))
    } catch (error) {
      throw ownError(error, doing)
    }
  }

  /** An Octokit for each thing to do, as its pages lose what is given with a single request. */
  async #connect(): Promise<(doing: string) => Octokit> {
    const baseUrl = apiBase(this.#target.apiUrl)
    const fetchFor = octokitFetch(this.#ports, { base: new URL(baseUrl), token: this.#target.token })
    // Not the package's main module: that one only adds getOctokit, which wants to hold the token itself.
    const { GitHub } = await import(/* webpackChunkName: "github" */ '@actions/github/lib/utils')
    const say = (...words: readonly unknown[]) => this.#ports.log.debug(words.map(String).join(' '))
    // Without a log of ours, twice, Octokit would print warnings, such as of deprecated endpoints, to the console.
    const log = { debug: say, info: say, warn: say, error: say }
    // The package's own fetch is undici's, which is not there.
    return doing => new GitHub({ baseUrl, log, request: { fetch: fetchFor(doing), log } })
  }
}

/** Our own error again, out of Octokit's; what else is thrown is about an answer that Octokit could not read. */
function ownError(error: unknown, doing: string): ShipgateError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ShipgateError) return cause
  }
  return unexpected(doing, error instanceof Error ? error.message : String(error), error)
}

function unexpected(doing: string, why: string, cause?: unknown): ShipgateError {
  return new ShipgateError('unexpected_response', `Could not ${doing}: ${why}.`, cause === undefined ? {} : { cause })
}

function idOf(value: unknown, doing: string): number {
  const id = fieldOf(value, 'id')
  if (typeof id !== 'number') throw unexpected(doing, 'there is no id in the answer')
  return id
}

function commentOf(value: unknown, doing: string): IssueComment {
  const id = fieldOf(value, 'id')
  if (typeof id !== 'number') throw unexpected(doing, 'a comment in the answer has no id')
  const user = fieldOf(value, 'user')
  return {
    id,
    body: textOf(fieldOf(value, 'body')),
    author: textOf(fieldOf(user, 'login')),
    authorType: textOf(fieldOf(user, 'type')),
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
