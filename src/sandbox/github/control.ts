import { addComment } from './routes-comments.ts'
import { addDeployment } from './routes-deployments.ts'
import {
  accountOf,
  type Comment,
  type Deployment,
  type PlannedLimit,
  type Repository,
  type State,
  type Upload,
} from './state.ts'

/** What a test may look at and change behind the API's back. */
export class GithubControl {
  readonly #state: State

  constructor(state: State) {
    this.#state = state
  }

  /** Oldest first. */
  comments(issue = 7, repository = 'acme/shop'): readonly Comment[] {
    return this.#repository(repository).comments.filter(comment => comment.issue === issue)
  }

  /** A comment that somebody else wrote. An app's login ends with `[bot]`. */
  comment(login: string, body: string, issue = 7): Comment {
    const user = accountOf(login, login.endsWith('[bot]') ? 'Bot' : 'User')
    return addComment(this.#state, this.#repository('acme/shop'), { issue, user, body })
  }

  removeComment(id: number, repository = 'acme/shop'): void {
    const { comments } = this.#repository(repository)
    const at = comments.findIndex(comment => comment.id === id)
    if (at >= 0) comments.splice(at, 1)
  }

  lock(issue = 7, repository = 'acme/shop'): void {
    const found = this.#repository(repository).issues.get(issue)
    if (found === undefined) throw new RangeError(`there is no pull request ${issue}`)
    found.locked = true
  }

  /** The next requests (of this method, if one is given) meet a rate limit. */
  limit(kind: PlannedLimit['kind'], how: Partial<Omit<PlannedLimit, 'kind'>> = {}): void {
    this.#state.limits.push({
      kind,
      status: how.status ?? 403,
      seconds: how.seconds,
      method: how.method,
      times: how.times ?? 1,
    })
  }

  /** Reading the next SARIF upload ends with these errors. */
  failReading(errors: readonly string[]): void {
    this.#state.failuresOfReading.push(errors)
  }

  uploads(repository = 'acme/shop'): readonly Upload[] {
    return [...this.#repository(repository).uploads.values()]
  }

  /** Oldest first, each with its statuses. */
  deployments(repository = 'acme/shop'): readonly Deployment[] {
    return this.#repository(repository).deployments
  }

  /** A deployment that somebody else recorded. */
  deployment(ref: string, environment: string, repository = 'acme/shop'): Deployment {
    const creator = accountOf('octocat', 'User')
    return addDeployment(this.#state, this.#repository(repository), { ref, environment, creator })
  }

  #repository(name: string): Repository {
    const repository = this.#state.repositories.get(name)
    if (repository === undefined) throw new RangeError(`there is no repository ${name}`)
    return repository
  }
}
