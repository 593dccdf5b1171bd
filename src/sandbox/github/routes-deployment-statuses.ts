import { invalidField, json, problem } from './answers.ts'
import { pageOf } from './paging.ts'
import { type Call, type Context, objectOf, type Route } from './route.ts'
import { apiUrl, seconds, withDeployment, wrongType } from './routes-deployments.ts'
import type { Deployment, DeploymentStatus, Repository, State } from './state.ts'

const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']

/** REST, "Create a deployment status". */
const LONGEST_DESCRIPTION = 140

const list = { method: 'GET', query: ['per_page', 'page'], answer: listStatuses } as const

/** REST, "Endpoints for deployment statuses". */
export const deploymentStatusRoutes: readonly Route[] = [
  { ...list, path: '/repos/:owner/:repo/deployments/:id/statuses' },
  // The Link header names the repository by its id.
  { ...list, path: '/repositories/:repository/deployments/:id/statuses' },
  {
    method: 'POST',
    path: '/repos/:owner/:repo/deployments/:id/statuses',
    body: 'required',
    keys: ['state', 'target_url', 'log_url', 'description', 'environment', 'environment_url', 'auto_inactive'],
    answer: createStatus,
  },
]

/** Newest first. */
function listStatuses(call: Call, context: Context): Response {
  return withDeployment(call, context, (deployment, repository) =>
    pageOf(call, repository, {
      all: deployment.statuses.toReversed(),
      show: status => shown(status, deployment, repository),
    }),
  )
}

function createStatus(call: Call, context: Context): Response {
  return withDeployment(call, context, (deployment, repository) => {
    const { state, bearer } = context
    const wanted = wantedOf(call, deployment)
    if (wanted instanceof Response) return wanted
    const { autoInactive, ...words } = wanted
    const status: DeploymentStatus = { ...words, ...stamp(state), creator: bearer.account }
    deployment.statuses.push(status)
    if (status.state === 'success' && autoInactive) deactivateOlder(state, repository, { deployment, status })
    const location = `${apiUrl(deployment, repository)}/statuses/${status.id}`
    return json(201, shown(status, deployment, repository), { location })
  })
}

/**
 * REST, "Create a deployment status", `auto_inactive`: prior deployments of the same environment that had success become
 * inactive, unless their environment is transient or a production one.
 */
function deactivateOlder(
  state: State,
  repository: Repository,
  now: { readonly deployment: Deployment; readonly status: DeploymentStatus },
): void {
  for (const older of repository.deployments) {
    if (older.id >= now.deployment.id || older.transient || older.production) continue
    const last = older.statuses.at(-1)
    if (last?.state !== 'success' || last.environment !== now.status.environment) continue
    older.statuses.push({ ...last, ...stamp(state), state: 'inactive', creator: now.status.creator })
  }
}

function stamp(state: State): Pick<DeploymentStatus, 'id' | 'createdAt'> {
  return { id: state.nextId++, createdAt: state.clock.now() }
}

type Wanted = Omit<DeploymentStatus, 'id' | 'createdAt' | 'creator'> & { readonly autoInactive: boolean }

function wantedOf(call: Call, deployment: Deployment): Wanted | Response {
  const given = objectOf(call.body)
  if (given === undefined) return problem(400, 'Problems parsing JSON')
  const { state, description = '', target_url: targetUrl = '', environment_url: environmentUrl = '' } = given
  const { log_url: logUrl = targetUrl, auto_inactive: autoInactive = true } = given
  const { environment = deployment.statuses.at(-1)?.environment ?? deployment.environment } = given
  if (typeof state !== 'string') return problem(422, 'Invalid request.\n\n"state" wasn\'t supplied.')
  if (!STATES.includes(state)) return invalidField('DeploymentStatus', 'state', `state is not one of ${STATES}`)
  if (typeof description !== 'string') return wrongType('description')
  // Counted in characters, not in the halves that JavaScript counts.
  if ([...description].length > LONGEST_DESCRIPTION) {
    const words = `description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`
    return invalidField('DeploymentStatus', 'description', words)
  }
  if (typeof environment !== 'string' || environment === '') return wrongType('environment')
  if (typeof autoInactive !== 'boolean') return wrongType('auto_inactive')
  if (!isWebAddress(logUrl)) return invalidField('DeploymentStatus', 'target_url', NOT_WEB('target_url'))
  if (!isWebAddress(environmentUrl)) {
    return invalidField('DeploymentStatus', 'environment_url', NOT_WEB('environment_url'))
  }
  return { state, description, environment, logUrl, environmentUrl, autoInactive }
}

const NOT_WEB = (field: string) => `${field} must use http(s) scheme`

function isWebAddress(value: unknown): value is string {
  return value === '' || (typeof value === 'string' && /^https?:\/\/[^/]/i.test(value) && URL.canParse(value))
}

function shown(status: DeploymentStatus, deployment: Deployment, repository: Repository) {
  const home = apiUrl(deployment, repository)
  return {
    url: `${home}/statuses/${status.id}`,
    id: status.id,
    node_id: `DES_${status.id}`,
    state: status.state,
    creator: status.creator,
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    created_at: seconds(status.createdAt),
    updated_at: seconds(status.createdAt),
    deployment_url: home,
    repository_url: `https://api.github.com/repos/${repository.name}`,
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    performed_via_github_app: null,
  }
}
