import type { Call } from '../../../sandbox/kit/route-table.ts'
import { fieldError, json, nonFieldError, notFound } from './answers.ts'
import { missingObject, textField } from './fields.ts'
import { newUuid } from './identifiers.ts'
import { applications, environments } from './kinds.ts'
import { listRoute } from './list-page.ts'
import type { Application, Environment } from './records.ts'
import { APPS, type DivioRoute, itemOf, itemRoute, seen, type Visit, writing } from './route.ts'
import { environmentDetail, environmentRow } from './rows.ts'
import { timestamp } from './timestamp.ts'

const path = `${APPS}/environments/`

export const applicationRoutes: readonly DivioRoute[] = [
  listRoute(`${APPS}/applications/`, {
    kind: applications,
    filters: {
      slug: (application, value) => application.slug === value,
      organisation: (application, value) => application.organisation.uuid === value,
    },
    uuidsOf: { organisation: visit => visit.state.organisations },
  }),
  itemRoute(`${APPS}/applications/:uuid/`, applications),
  listRoute(path, {
    kind: environments,
    filters: {
      application: (environment, value) => environment.application.uuid === value,
      slug: (environment, value) => environment.slug === value,
    },
    uuidsOf: { application: visit => seen(applications, visit) },
  }),
  itemRoute(`${path}:uuid/`, { ...environments, row: environmentDetail }),
  writing({ method: 'POST', path, body: 'required', keys: ['application', 'slug', 'branch'], answer: create }),
  writing({ method: 'POST', path: `${path}:uuid/copy/`, body: 'required', keys: ['new_slug'], answer: copy }),
  writing({ method: 'PATCH', path: `${path}:uuid/`, body: 'required', keys: ['branch'], answer: change }),
  { method: 'GET', path: `${path}:uuid/logs/`, query: ['from_ts', 'to_ts', 'cursor'], answer: runTimeLog },
]

function create(_call: Call, visit: Visit): Response {
  const uuid = textField(visit, 'application')
  if ('refused' in uuid) return uuid.refused
  const slug = textField(visit, 'slug')
  if ('refused' in slug) return slug.refused
  const branch = textField(visit, 'branch')
  if ('refused' in branch) return branch.refused
  const application = seen(applications, visit).find(known => known.uuid === uuid.value)
  if (application === undefined) return missingObject('application', uuid.value)
  return add(visit, application, { slug: slug.value, branch: branch.value, field: 'slug' })
}

function copy(call: Call, visit: Visit): Response {
  const original = itemOf(environments, call, visit)
  if (original === undefined) return notFound()
  const slug = textField(visit, 'new_slug')
  if ('refused' in slug) return slug.refused
  return add(visit, original.application, { slug: slug.value, branch: original.branch, field: 'new_slug' })
}

interface Wanted {
  readonly slug: string
  readonly branch: string
  readonly field: string
}

function add(visit: Visit, application: Application, { slug, branch, field }: Wanted): Response {
  const { state } = visit
  if (!/^[a-z0-9][a-z0-9-]*$/.test(slug)) return fieldError(field, 'Enter a valid slug.')
  const siblings = state.environments.filter(other => other.application === application)
  if (siblings.some(other => other.slug === slug)) return fieldError(field, 'An environment with this slug exists.')
  // The words are known from the vendor's scripts.
  if (siblings.length >= state.settings.environmentLimit) return nonFieldError('Can not add another Environment.')
  const environment: Environment = {
    uuid: newUuid(state.random),
    slug,
    branch,
    application,
    live: [],
    log: [],
    createdAt: state.agenda.now(),
  }
  state.environments.push(environment)
  return json(state.settings.createdStatus, environmentRow(environment, visit))
}

function change(call: Call, visit: Visit): Response {
  const environment = itemOf(environments, call, visit)
  if (environment === undefined) return notFound()
  const branch = textField(visit, 'branch')
  if ('refused' in branch) return branch.refused
  environment.branch = branch.value
  return json(200, environmentRow(environment, visit))
}

/** `next` never becomes null, and going back ends where `previous` is the address just read (official client). */
function runTimeLog(call: Call, visit: Visit): Response {
  const environment = itemOf(environments, call, visit)
  if (environment === undefined) return notFound()
  const from = Date.parse(withZone(call.query.get('from_ts')) ?? '')
  const to = Date.parse(withZone(call.query.get('to_ts')) ?? '')
  const start = Number(call.query.get('cursor')?.slice(1) ?? 0)
  const lines = environment.log.filter(({ at }) => !(at < from) && !(at >= to)).slice(start)
  const cursor = (at: number) => `${visit.origin}${call.url.pathname}?cursor=b${at}`
  return json(200, {
    next: cursor(start + lines.length),
    previous: cursor(0),
    results: lines.map(({ at, service, message }) => ({
      timestamp: timestamp(at).replace(/Z$/, '+00:00'),
      service,
      message,
    })),
  })
}

/** The client sends minutes of UTC without saying so. */
function withZone(text: string | null): string | null {
  return text === null || /(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`
}
