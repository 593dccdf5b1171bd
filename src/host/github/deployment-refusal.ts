import type { Refused } from '../../actions/github.ts'
import { ShipgateError } from '../../core/errors.ts'

const PERMISSION = 'Give the job `deployments: write`; runs from forks and Dependabot have a read-only token.'

/** Answers that will not change by asking again (REST, "Create a deployment" and "Create a deployment status"). */
const refusals: Readonly<Record<number, string>> = {
  403: PERMISSION,
  404: `The repository or the record is not there for this token. ${PERMISSION}`,
  409: 'See which checks and protection rules GitHub has for this ref and environment.',
  422: `GitHub must know the ref, and an environment's name has at most 255 characters. ${PERMISSION}`,
}

/** GitHub's refusal as an answer; everything else is thrown on. */
export function refusalOf(error: unknown): Refused {
  const advice = error instanceof ShipgateError && error.status !== undefined ? refusals[error.status] : undefined
  if (advice === undefined) throw error
  return { kind: 'refused', reason: `${(error as ShipgateError).message} ${advice}` }
}
