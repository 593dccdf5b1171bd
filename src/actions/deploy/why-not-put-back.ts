import type { Verdict } from '../../core/verdict.ts'
import type { Deployment, Place } from './deployer.ts'
import type { DeployWorld } from './plan.ts'
import { sameRevision } from './same-revision.ts'

export interface BadEnd {
  readonly place: Place
  readonly ended: Deployment
  readonly verdict: Verdict
  /** False when no look of the health check came as far as the host of the application. */
  readonly reached: boolean
}

/** Why the configured rollback would do harm, as a sentence; undefined when it is called for. */
export function whyNotPutBack({ plan, deployer }: DeployWorld, bad: BadEnd): string | undefined {
  const { place, ended, verdict, reached } = bad
  if (verdict.reasonCode === 'health_check_failed') {
    return reached
      ? undefined
      : 'It was not rolled back: the runner never came as far as the application, which says nothing about the deployment.'
  }
  if (!sameRevision(ended.revision, plan.revision)) {
    return `It was not rolled back: ${deployer.service} says that it is of ${ended.revision ?? 'an unknown revision'}, which was not asked for.`
  }
  if (sameRevision(place.liveRevision, plan.revision)) {
    return `It was not rolled back: ${place.liveRevision} was live before as well.`
  }
  return undefined
}
