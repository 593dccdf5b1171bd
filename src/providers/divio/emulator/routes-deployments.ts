import type { Call } from '../../../sandbox/kit/route-table.ts'
import { json, nonFieldError, notFound } from './answers.ts'
import { headOf } from './commits.ts'
import { logOf } from './deployment-log.ts'
import { buildToReuse, createDeployment, runningOf } from './deployments.ts'
import { choiceField, missingObject, textField } from './fields.ts'
import { applications, builds, deployments, environments } from './kinds.ts'
import { listRoute } from './list-page.ts'
import type { BuildMode } from './records.ts'
import { APPS, type DivioRoute, itemOf, itemRoute, seen, type Visit, writing } from './route.ts'
import { deploymentDetail } from './rows.ts'

const path = `${APPS}/deployments/`
const MODES: readonly BuildMode[] = ['AUTO', 'ADOPT', 'FORCE']

export const deploymentRoutes: readonly DivioRoute[] = [
  listRoute(path, {
    kind: deployments,
    filters: {
      application: (deployment, value) => deployment.environment.application.uuid === value,
      environment: (deployment, value) => deployment.environment.uuid === value,
    },
    uuidsOf: {
      application: visit => seen(applications, visit),
      environment: visit => seen(environments, visit),
    },
    order: state => state.settings.deploymentOrder,
  }),
  itemRoute(`${path}:uuid/`, { ...deployments, row: deploymentDetail }),
  writing({ method: 'POST', path, body: 'required', keys: ['environment', 'build_mode'], answer: trigger }),
  // Without slashes: so the official client asks.
  { method: 'GET', path: `${path}:uuid/logs`, answer: log },
  { method: 'GET', path: `${path}:uuid/environment-variables`, answer: variables },
  listRoute(`${APPS}/builds/`, { kind: builds }),
  itemRoute(`${APPS}/builds/:uuid/`, builds),
]

/** There is no commit to choose and no key against doing it twice. */
function trigger(_call: Call, visit: Visit): Response {
  const { state, caller } = visit
  const uuid = textField(visit, 'environment')
  if ('refused' in uuid) return uuid.refused
  const buildMode = choiceField(visit, 'build_mode', MODES)
  if ('refused' in buildMode) return buildMode.refused
  const environment = seen(environments, visit).find(known => known.uuid === uuid.value)
  if (environment === undefined) return missingObject('environment', uuid.value)
  const { whenBusy, adoptWithoutBuild, createdStatus } = state.settings
  if (runningOf(state, environment) !== undefined && (whenBusy === 'refuse-400' || whenBusy === 'refuse-409')) {
    return nonFieldError('A deployment of this environment is already running.', whenBusy === 'refuse-400' ? 400 : 409)
  }
  const reused = buildToReuse(state, environment, buildMode.value)
  if (buildMode.value === 'ADOPT' && reused === undefined && adoptWithoutBuild === 'refused') {
    return nonFieldError('There is no build to adopt.')
  }
  const commit = (buildMode.value === 'ADOPT' ? reused?.commit : undefined) ?? headOf(environment)
  if (commit === null) return nonFieldError(`The branch ${environment.branch} has no commits.`)
  const deployment = createDeployment(state, {
    environment,
    commit,
    buildMode: buildMode.value,
    origin: 'api',
    author: caller.email,
    script: state.nextDeployments.shift() ?? state.commitScripts.get(commit) ?? {},
  })
  return json(createdStatus, deploymentDetail(deployment, visit))
}

function log(call: Call, visit: Visit): Response {
  const deployment = itemOf(deployments, call, visit)
  const logs = deployment === undefined ? null : logOf(visit.state, deployment)
  return deployment === undefined || logs === null ? notFound() : json(200, { uuid: deployment.uuid, logs })
}

function variables(call: Call, visit: Visit): Response {
  const deployment = itemOf(deployments, call, visit)
  if (deployment === undefined) return notFound()
  const { sensitiveInDeployment } = visit.state.settings
  const told = Object.entries(deployment.variables)
    .filter(([, { isSensitive }]) => !isSensitive || sensitiveInDeployment !== 'missing')
    .map(([name, { value, isSensitive }]) => [name, isSensitive && sensitiveInDeployment === 'null' ? null : value])
  return json(200, {
    uuid: deployment.uuid,
    environment: deployment.environment.uuid,
    environment_variables: Object.fromEntries(told),
  })
}
