import type { Secret } from '../../core/secret.ts'
import type { ActionContext } from '../define.ts'
import type { Deployer } from './deployer.ts'

/** What shows that the right thing answers after a deployment. */
export interface HealthPlan {
  readonly url: URL
  /** Status codes that are good, as closed ranges. */
  readonly status: readonly (readonly [number, number])[]
  /** What the body must hold; `{revision}` in it stands for the revision. */
  readonly match: string | undefined
  readonly headers: Readonly<Record<string, Secret>>
  /** Good answers in a row. */
  readonly successes: number
  readonly graceMs: number
  readonly timeoutMs: number
}

/** How a deployment is recorded at GitHub. */
export interface GithubDeploymentPlan {
  readonly token: Secret | undefined
  /** Name of the environment at GitHub, where the inputs give one. */
  readonly environment: string | undefined
  /** The name where neither they nor the service do. */
  readonly usualEnvironment: string
  /** What GitHub is told was deployed: a commit of this repository. */
  readonly ref: string
  readonly environmentUrl: string | undefined
}

/** How to deploy: the inputs, in our words. */
export interface DeployPlan {
  /** The commit the run is about; what is proved is that it is live. */
  readonly revision: string | undefined
  /** With the mark of this run in it, where the service takes comments. */
  readonly comment: string | undefined
  readonly sameRevision: 'deploy' | 'skip' | 'fail'
  /** Where the service has one deployment at a time. */
  readonly ifBusy: 'wait' | 'attach' | 'fail'
  readonly onSkipped: 'follow' | 'fail' | 'pass'
  readonly waitForCompletion: boolean
  readonly health: HealthPlan | undefined
  readonly rollback: 'never' | 'on-failure'
  readonly github: GithubDeploymentPlan | undefined
  readonly dryRun: boolean
  /** Milliseconds between two looks; undefined adapts. */
  readonly pollMs: number | undefined
}

/** Everything that the steps of a deployment share. */
export interface DeployWorld {
  readonly deployer: Deployer
  readonly context: ActionContext
  readonly plan: DeployPlan
}
