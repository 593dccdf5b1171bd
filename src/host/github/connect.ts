import { randomUUID } from 'node:crypto'
import type { Github } from '../../actions/github.ts'
import type { GithubTarget } from './api.ts'
import type { Told } from './deployment-text.ts'
import type { GithubPorts } from './octokit-fetch.ts'

const untold: Told = { marker: () => `[shipgate ${randomUUID()}]`, redact: text => text }

/** The use cases' view of GitHub. Nothing is loaded or sent before the first call. */
export function connectGithub(ports: GithubPorts, target: GithubTarget, told: Told = untold): Github {
  return {
    async uploadSarif(upload) {
      const { GithubApi, uploadSarif } = await import('./on-demand.ts')
      return await uploadSarif(new GithubApi(ports, target), ports, upload)
    },
    async createDeployment(deployment) {
      const { createDeployment } = await import('./on-demand.ts')
      return await createDeployment(ports, { ...told, target }, deployment)
    },
    async setDeploymentState(id, status) {
      const { GithubApi, setDeploymentState } = await import('./on-demand.ts')
      return await setDeploymentState(new GithubApi(ports, target), id, { ...status, redact: told.redact })
    },
    async runCreatedAt(runId) {
      const { GithubApi } = await import('./on-demand.ts')
      return await new GithubApi(ports, target).runCreatedAt(runId)
    },
  }
}
