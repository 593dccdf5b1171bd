import type { Verdict } from '../../core/verdict.ts'
import type { Deployment, Place } from './deployer.ts'
import type { Health } from './health-check.ts'
import type { Rollback } from './roll-back.ts'

/** Everything that is known at the end of a deployment, for outputs, report and GitHub. */
export interface Outcome {
  readonly verdict: Verdict
  readonly place: Place
  /** The deployment whose result counts; undefined when none was started or followed. */
  readonly deployment: Deployment | undefined
  /** Proved to be live; undefined when nothing proves it. */
  readonly revision: string | undefined
  readonly health: Health | undefined
  readonly rollback: Rollback | undefined
  /** Sentences for the report. */
  readonly notes: readonly string[]
}
