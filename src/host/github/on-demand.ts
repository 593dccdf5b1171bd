// What only runs with the GitHub API need: loaded as one chunk, so that the others do not pay for it when they start.
export { commentOnPullRequest } from '../comment/comment-on-pull-request.ts'
export { GithubApi } from './api.ts'
export { createDeployment } from './create-deployment.ts'
export { setDeploymentState } from './set-deployment-state.ts'
export { uploadSarif } from './upload-sarif.ts'
