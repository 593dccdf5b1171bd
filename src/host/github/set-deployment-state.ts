import type { DeploymentStatus, Refused } from '../../actions/github.ts'
import type { Redact } from '../summary-blocks.ts'
import type { GithubApi } from './api.ts'
import { refusalOf } from './deployment-refusal.ts'
import { linkAddress, shortDescription } from './deployment-text.ts'

/**
 * Says how a recorded deployment stands. On success GitHub makes older deployments of the environment inactive, its own
 * default. A status whose answer was lost is sent again as it was: see `octokit-fetch.ts`.
 */
export async function setDeploymentState(
  api: Pick<GithubApi, 'createDeploymentStatus'>,
  id: number,
  status: DeploymentStatus & { readonly redact: Redact },
): Promise<{ readonly kind: 'set' } | Refused> {
  const { state, redact } = status
  const log = linkAddress(status.logUrl, redact)
  const environment = linkAddress(status.environmentUrl, redact)
  try {
    await api.createDeploymentStatus(id, {
      state,
      description: shortDescription(status.description, redact),
      ...(log !== undefined && { log_url: log }),
      ...(environment !== undefined && { environment_url: environment }),
    })
    return { kind: 'set' }
  } catch (error) {
    return refusalOf(error)
  }
}
