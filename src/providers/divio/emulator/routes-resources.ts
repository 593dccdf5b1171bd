import type { Call } from '../../../sandbox/kit/route-table.ts'
import { fieldError, json, nonFieldError, notFound } from './answers.ts'
import { fetchCommits } from './commits.ts'
import { missingObject, optionalText, textField } from './fields.ts'
import { newUuid } from './identifiers.ts'
import { environments, repositories, serviceInstances, variables } from './kinds.ts'
import { listRoute } from './list-page.ts'
import type { Variable } from './records.ts'
import { APPS, type DivioRoute, itemOf, itemRoute, seen, type Visit, writing } from './route.ts'
import { serviceInstanceRow, variableRow } from './rows.ts'
import { REGION, SERVICES } from './state.ts'

const VARIABLES = `${APPS}/environment-variables/`
const INSTANCES = `${APPS}/service-instances/`
const REPOSITORIES = `${APPS}/repositories/`

export const resourceRoutes: readonly DivioRoute[] = [
  listRoute(VARIABLES, {
    kind: variables,
    filters: {
      application: (variable, value) => variable.environment.application.uuid === value,
      environment: (variable, value) => variable.environment.uuid === value,
      name: (variable, value) => variable.name === value,
    },
    uuidsOf: { environment: visit => seen(environments, visit) },
    repeatable: ['environment'],
    // At least one of the two is mandatory (official client).
    refuse: ({ query }) =>
      query.has('application') || query.has('environment')
        ? undefined
        : nonFieldError('Filter by application or environment.'),
  }),
  itemRoute(`${VARIABLES}:uuid/`, variables),
  writing({
    method: 'POST',
    path: VARIABLES,
    body: 'required',
    keys: ['environment', 'name', 'value', 'is_sensitive'],
    answer: addVariable,
  }),
  writing({
    method: 'PATCH',
    path: `${VARIABLES}:uuid/`,
    body: 'required',
    keys: ['value', 'is_sensitive'],
    answer: changeVariable,
  }),
  writing({ method: 'DELETE', path: `${VARIABLES}:uuid/`, answer: deleteVariable }),
  listRoute(INSTANCES, {
    kind: serviceInstances,
    filters: { environment: (instance, value) => instance.environment.uuid === value },
    uuidsOf: { environment: visit => seen(environments, visit) },
  }),
  itemRoute(`${INSTANCES}:uuid/`, serviceInstances),
  writing({
    method: 'POST',
    path: INSTANCES,
    body: 'required',
    keys: ['environment', 'region', 'service', 'prefix'],
    answer: addInstance,
  }),
  listRoute(REPOSITORIES, { kind: repositories }),
  itemRoute(`${REPOSITORIES}:uuid/`, repositories),
  writing({
    method: 'POST',
    path: `${REPOSITORIES}:uuid/check/`,
    body: 'optional',
    keys: ['branch', 'migrate'],
    answer: check,
  }),
]

/** That variables are written so is assumed. They have no effect before the next deployment (vendor's documentation). */
function addVariable(_call: Call, visit: Visit): Response {
  const { state, fields } = visit
  const uuid = textField(visit, 'environment')
  if ('refused' in uuid) return uuid.refused
  const name = textField(visit, 'name')
  if ('refused' in name) return name.refused
  const value = optionalText(visit, 'value')
  if ('refused' in value) return value.refused
  const environment = seen(environments, visit).find(known => known.uuid === uuid.value)
  if (environment === undefined) return missingObject('environment', uuid.value)
  if (state.variables.some(other => other.environment === environment && other.name === name.value)) {
    return fieldError('name', 'A variable with this name exists.')
  }
  const variable: Variable = {
    uuid: newUuid(state.random),
    environment,
    name: name.value,
    value: value.value,
    isSensitive: fields['is_sensitive'] === true,
    createdAt: state.agenda.now(),
  }
  state.variables.push(variable)
  return json(state.settings.createdStatus, variableRow(variable))
}

function changeVariable(call: Call, visit: Visit): Response {
  const variable = itemOf(variables, call, visit)
  if (variable === undefined) return notFound()
  const value = optionalText(visit, 'value')
  if ('refused' in value) return value.refused
  if (visit.fields['value'] !== undefined) variable.value = value.value
  if (typeof visit.fields['is_sensitive'] === 'boolean') variable.isSensitive = visit.fields['is_sensitive']
  return json(200, variableRow(variable))
}

function deleteVariable(call: Call, visit: Visit): Response {
  const variable = itemOf(variables, call, visit)
  if (variable === undefined) return notFound()
  visit.state.variables.splice(visit.state.variables.indexOf(variable), 1)
  return new Response(null, { status: 204 })
}

/** Not provisioned at first: that comes with a deployment (assumed). */
function addInstance(_call: Call, visit: Visit): Response {
  const { state } = visit
  const uuid = textField(visit, 'environment')
  if ('refused' in uuid) return uuid.refused
  const wanted = textField(visit, 'service')
  if ('refused' in wanted) return wanted.refused
  const environment = seen(environments, visit).find(known => known.uuid === uuid.value)
  if (environment === undefined) return missingObject('environment', uuid.value)
  const service = SERVICES.find(known => known.uuid === wanted.value)
  if (service === undefined) return missingObject('service', wanted.value)
  const prefix = optionalText(visit, 'prefix')
  if ('refused' in prefix) return prefix.refused
  const instance = {
    uuid: newUuid(state.random),
    environment,
    type: service.type,
    prefix: prefix.value === '' ? 'DEFAULT' : prefix.value,
    status: 'NEW',
    region: REGION.uuid,
    service: service.uuid,
    createdAt: state.agenda.now(),
  }
  state.serviceInstances.push(instance)
  return json(state.settings.createdStatus, serviceInstanceRow(instance))
}

/**
 * Starts a check and does not wait for it; the call after its end tells of it (official client). That it makes the panel
 * fetch is assumed. The word of a check that is under way is assumed too.
 */
function check(call: Call, visit: Visit): Response {
  const repository = itemOf(repositories, call, visit)
  if (repository === undefined) return notFound()
  const { settings, agenda } = visit.state
  if (repository.check === 'done') {
    repository.check = 'none'
    return repository.state === 'INVALID' ? json(400, { code: 'error' }) : json(200, { code: 'success' })
  }
  if (repository.check === 'none') {
    repository.check = 'running'
    agenda.in(settings.checkMs, () => {
      repository.check = 'done'
      if (settings.checkFetches && repository.state !== 'INVALID') fetchCommits(repository)
    })
  }
  return json(200, { code: 'pending' })
}
