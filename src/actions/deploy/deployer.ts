/** A deployment in our words. Times are milliseconds since 1970-01-01 UTC. */
export interface Deployment {
  readonly id: string
  /**
   * `ended`: it is over, and the service does not say how; neither good nor bad. `unknown`: a word that no release of ours
   * knows; taken for running until the time is up.
   */
  readonly state: 'queued' | 'running' | 'succeeded' | 'failed' | 'skipped' | 'ended' | 'unknown'
  /** The service's own word. */
  readonly status: string
  /** What it deploys; undefined where the service does not tell. */
  readonly revision: string | undefined
  /** 0 to 100, where the service tells. */
  readonly percent?: number | undefined
  readonly createdAt: number | undefined
  readonly endedAt: number | undefined
  /** Carries the mark of this run: certainly ours. Undefined when the service does not say what it carries. */
  readonly ours: boolean | undefined
}

/** What a service can do. What it cannot is said to the user, never pretended. */
export interface Capabilities {
  /** The deployment's log can be read. */
  readonly log: boolean
  /** The revision to deploy can be chosen, and a deployment tells which one it was. */
  readonly revisions: boolean
  /** Ours carry a mark, so that they are found again with certainty after a lost answer. */
  readonly marker: boolean
  /** `queues`: the service takes further triggers. `one`: the place is busy while a deployment runs. */
  readonly while: 'queues' | 'one'
}

/** Where it is deployed to, after names were resolved. */
export interface Place {
  /** Such as `shop, environment production`. */
  readonly label: string
  /** Name of the environment at the service, whatever it was asked for by; undefined when the service tells none. */
  readonly environmentName?: string | undefined
  /** Page of it, or of what holds it. */
  readonly url: string | undefined
  /** What was live when it was looked at; undefined when nothing was, or the service does not tell. */
  readonly liveRevision: string | undefined
  /** Sentences about what a person should know, such as that it deploys by itself as well. */
  readonly warnings: readonly string[]
}

/** What to start. */
export interface Order {
  /** Undefined: what the service knows as newest. */
  readonly revision: string | undefined
  /** Where the service takes one; shown in its history. */
  readonly comment: string | undefined
  /** True for putting back an earlier revision. */
  readonly isRollback: boolean
  /** All of it, not just the difference to what the service takes for live: a failed deployment may have left a mixture. */
  readonly whole?: boolean
}

/** A page of what the place has seen, newest first. */
export interface History {
  readonly deployments: readonly Deployment[]
  /** True when there is nothing older. */
  readonly complete: boolean
}

/**
 * One environment at one service, as the deploy use case sees it. Requests that only read are repeated by the client;
 * `start` never is, and throws a RequestError whose `processed` tells whether it may have arrived.
 */
export interface Deployer {
  /** As it stands in sentences. */
  readonly service: string
  readonly capabilities: Capabilities
  /** Checks the credentials and finds the place. Throws `not_found` and `ambiguous_target` with the candidates. */
  find(): Promise<Place>
  /** What the service wants done before the trigger (make a commit known, back up); gives sentences for the report. */
  prepare(order: Order): Promise<readonly string[]>
  /**
   * Called when another deployment had to be waited for after preparing: a sentence when what was prepared has lost some
   * of its worth by that. A run with such a sentence is at best a warning.
   */
  overtaken?(): string | undefined
  start(order: Order): Promise<Deployment>
  look(id: string): Promise<Deployment>
  /**
   * The newest deployment before this one that succeeded with another revision, and not with `unwanted`: what a rollback
   * goes to. Undefined when there is none, and where revisions cannot be chosen.
   */
  lastGood(before: Deployment, unwanted: string | undefined): Promise<Deployment | undefined>
  /**
   * The newest deployments of the place; `reach`: at least back to that id. Throws `unexpected_response` when that one is
   * not listed: what is newer cannot be told then.
   */
  history(reach?: string): Promise<History>
  /** What is live now by the service's word; undefined where it does not tell. */
  liveRevision(): Promise<string | undefined>
  /** The deployment's log as lines; none where there is none (yet). */
  log(id: string): Promise<readonly string[]>
  /** Page of the deployment, or the nearest to it. */
  page(id: string): string | undefined
}
