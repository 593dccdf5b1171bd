import { refusal } from './answers.ts'
import { applications, organisations } from './kinds.ts'
import { listRoute } from './list-page.ts'
import { APPS, type DivioRoute, itemRoute, type Kind } from './route.ts'
import { REGION, SERVICES } from './state.ts'
import { timestamp } from './timestamp.ts'

/** The names of the API's own text: from an older API, without backups and with another word for service instances. */
const ROOT = [
  'applications',
  'environments',
  'domains',
  'patches',
  'repositories',
  'serviceinstances',
  'deployments',
  'builds',
  'regions',
]

const legacyApplications: typeof applications = {
  ...applications,
  row: ({ uuid, legacyId }) => ({ uuid, id: legacyId }),
}

const regions: Kind<typeof REGION> = {
  all: () => [REGION],
  organisationOf: () => null,
  row: region => ({ ...region }),
}

const services: Kind<(typeof SERVICES)[number]> = {
  all: () => SERVICES,
  organisationOf: () => null,
  row: service => ({ ...service }),
}

export const accountRoutes: readonly DivioRoute[] = [
  {
    method: 'GET',
    path: `${APPS}/`,
    authenticated: false,
    answer: (_call, { origin }) =>
      Response.json(Object.fromEntries(ROOT.map(name => [name, `${origin}${APPS}/${name}/`]))),
  },
  {
    method: 'GET',
    path: '/iam/v3/me/',
    answer: (_call, { caller }) =>
      Response.json({
        uuid: caller.uuid,
        first_name: caller.firstName,
        last_name: caller.lastName,
        email: caller.email,
        created_at: timestamp(caller.createdAt),
        timezone: 'Europe/Zurich',
      }),
  },
  listRoute('/iam/v3/organisations/', { kind: organisations, pageSize: state => state.settings.iamPageSize }),
  itemRoute('/iam/v3/organisations/:uuid/', organisations),
  listRoute('/legacy/v3/applications/', {
    kind: legacyApplications,
    filters: { id: (application, value) => String(application.legacyId) === value },
    refuse: ({ query }) => (/^\d*$/.test(query.get('id') ?? '') ? undefined : refusal(400, 'Enter a number.')),
  }),
  listRoute(`${APPS}/regions/`, { kind: regions }),
  listRoute(`${APPS}/services/`, {
    kind: services,
    // Every service is there in the one region, for every application.
    filters: { region: (_service, value) => value === REGION.uuid, website: () => true },
  }),
]
