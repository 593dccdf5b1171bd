import { createHash } from 'node:crypto'
import { Agenda } from '../../../sandbox/kit/agenda.ts'
import { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'
import { finish, newBackup } from './backups.ts'
import { headOf } from './commits.ts'
import { DEFAULT_WORLD } from './default-world.ts'
import { newDeployment } from './deployments.ts'
import { newUuid } from './identifiers.ts'
import { DEFAULTS, type DivioOptions } from './options.ts'
import type { Application, Backup, Environment, Organisation, Person, Repository, Token } from './records.ts'
import { REGION, SERVICES, type ServerState, type TokenRole } from './state.ts'
import type { ApplicationSeed, BackupSeed, EnvironmentSeed, HistorySeed, OrganisationSeed } from './world-seed.ts'

const MINUTE = 60_000
const YEAR = 525_600 * MINUTE

export function createState(options: DivioOptions): ServerState {
  const { clock, seed, world = DEFAULT_WORLD, ...settings } = options
  const chosen = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
  const random = new SeededRandom(seed ?? 1)
  const ours = world.organisations[0]?.uuid ?? newUuid(random)
  const theirs = world.organisations[1]?.uuid ?? newUuid(random)
  const agenda = new Agenda(clock)
  const state: ServerState = {
    agenda,
    sleep: (ms, signal) => clock.sleep(ms, signal),
    random,
    settings: { ...DEFAULTS, ...chosen },
    tokens: people(ours, theirs, agenda.now() - YEAR),
    organisations: [],
    repositories: [],
    applications: [],
    environments: [],
    variables: [],
    serviceInstances: [],
    builds: [],
    deployments: [],
    backups: [],
    downloads: [],
    downloadItems: [],
    restores: [],
    mails: [],
    nextDeployments: [],
    nextBackups: [],
    nextDownloads: [],
    commitScripts: new Map(),
  }
  const uuids = [ours, theirs]
  for (const [index, organisation] of world.organisations.entries()) {
    addOrganisation(state, { uuid: uuids[index] ?? newUuid(random), ...organisation })
  }
  // Environments were filled one after the other; time went by in all of them at once.
  for (const list of [state.deployments, state.backups, state.builds]) list.sort((a, b) => a.createdAt - b.createdAt)
  return state
}

function people(ours: string, theirs: string, createdAt: number): Readonly<Record<TokenRole, Token>> {
  const robot: Person = {
    uuid: 'm4zk7xq2cvbn5h3tlspd6weyra',
    firstName: 'Ci',
    lastName: 'Robot',
    email: 'ci@harbour.example',
    createdAt,
    organisations: [ours],
    mayWrite: true,
  }
  const other = (uuid: string, firstName: string) => ({ ...robot, uuid, firstName, lastName: 'Marsh' })
  const viewer = { ...other('n5zk7xq2cvbn4h3tlspd6weyra', 'Ada'), email: 'ada@harbour.example', mayWrite: false }
  const stranger = { ...other('o6zk7xq2cvbn3h5tlspd4weyra', 'Olu'), email: 'olu@quay.example', organisations: [theirs] }
  return {
    good: token('good', robot),
    viewer: token('viewer', viewer),
    stranger: token('stranger', stranger),
    expired: token('expired', robot),
  }
}

/** From the role alone, so that it is the same in every run: letters and digits, as long as the API's text shows. */
function token(role: TokenRole, person: Person): Token {
  const digest = createHash('sha512').update(`sandbox divio ${role}`).digest('base64').replace(/[^\w]/g, '')
  return { value: digest.slice(0, 84), person, expired: role === 'expired' }
}

export function addOrganisation(state: ServerState, seed: OrganisationSeed): Organisation {
  const uuid = seed.uuid ?? newUuid(state.random)
  const organisation = { uuid, name: seed.name, createdAt: state.agenda.now() - 3 * YEAR }
  state.organisations.push(organisation)
  for (const application of seed.applications ?? []) addApplication(state, organisation, application)
  return organisation
}

export function addApplication(state: ServerState, organisation: Organisation, seed: ApplicationSeed): Application {
  const { random, agenda } = state
  const createdAt = agenda.now() - 2 * YEAR
  const repository: Repository = {
    uuid: seed.repository?.uuid ?? newUuid(random),
    organisation,
    dsn: seed.repository?.dsn ?? `git@git.divio.com:${seed.slug}.git`,
    isHosted: seed.repository === null,
    state: seed.repository?.state ?? 'CLONED',
    commits: (seed.commits ?? [{ sha: random.hex(20) }]).map(({ sha, branch, known }) => ({
      sha,
      branch: branch ?? 'main',
      known: known ?? true,
    })),
    check: 'none',
    createdAt,
  }
  const { slug } = seed
  const application: Application = {
    uuid: seed.uuid ?? newUuid(random),
    slug,
    name: seed.name ?? slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' '),
    legacyId: seed.legacyId ?? 60_000 + state.applications.length,
    organisation,
    repository,
    createdAt,
  }
  state.repositories.push(repository)
  state.applications.push(application)
  for (const environment of seed.environments ?? [{ slug: 'test' }, { slug: 'live' }]) {
    addEnvironment(state, application, environment)
  }
  return application
}

export function addEnvironment(state: ServerState, application: Application, seed: EnvironmentSeed): Environment {
  const { random, agenda } = state
  const createdAt = agenda.now() - YEAR
  const environment: Environment = {
    uuid: seed.uuid ?? newUuid(random),
    slug: seed.slug,
    branch: seed.branch ?? 'main',
    application,
    live: [],
    log: [],
    createdAt,
  }
  state.environments.push(environment)
  for (const { uuid, name, value, isSensitive = false } of seed.variables ?? []) {
    state.variables.push({ uuid: uuid ?? newUuid(random), environment, name, value, isSensitive, createdAt })
  }
  for (const { uuid, type, prefix = 'DEFAULT', status = 'PROVISIONED' } of seed.services ?? []) {
    const service = SERVICES.find(known => known.type === type)?.uuid ?? newUuid(random)
    const place = { environment, region: REGION.uuid, service, createdAt }
    state.serviceInstances.push({ uuid: uuid ?? newUuid(random), type, prefix, status, ...place })
  }
  for (const past of seed.history ?? []) addPastDeployment(state, environment, past)
  for (const past of seed.backups ?? []) addPastBackup(state, environment, past)
  return environment
}

function addPastDeployment(state: ServerState, environment: Environment, past: HistorySeed): void {
  const endedAt = state.agenda.now() - past.minutesAgo * MINUTE
  const createdAt = endedAt - (past.minutes ?? 6) * MINUTE
  const { success = true } = past
  const commit = past.commit ?? headOf(environment)
  if (commit === null) throw new Error(`${environment.slug} has no commit to have been deployed`)
  const made = newDeployment(state, {
    environment,
    commit,
    buildMode: 'AUTO',
    origin: 'history',
    author: 'ada@harbour.example',
    script: {
      outcome: success === true ? 'success' : success === false ? 'failed' : 'unknown',
      ...(past.log !== undefined && { log: past.log }),
    },
  })
  const build = { uuid: newUuid(state.random), environment, commit, createdAt, endedAt, success: success === true }
  state.builds.push(build)
  const uuid = past.uuid ?? made.uuid
  state.deployments.push({
    ...made,
    uuid,
    createdAt,
    build,
    phase: 'ended',
    startedAt: createdAt,
    endedAt,
    success,
    endStatus: past.status ?? (success === true ? 'finished' : 'build error'),
    endPercent: success === true ? 100 : 35,
  })
  if (success === true) environment.live.push({ at: endedAt, commit, deployment: uuid })
}

export function addPastBackup(state: ServerState, environment: Environment, past: BackupSeed): Backup {
  const taken = state.agenda.now() - past.minutesAgo * MINUTE
  const wanted = Object.entries(past.instances).map(([name, script]) => {
    const [prefix, type] = name.split(' ')
    const instance = state.serviceInstances.find(
      known => known.environment === environment && known.prefix === prefix && known.type === type,
    )
    if (instance === undefined) throw new Error(`${environment.slug} has no service instance ${name}`)
    return { instance, script }
  })
  const made = newBackup(state, {
    environment,
    instances: wanted.map(({ instance }) => instance),
    trigger: past.trigger ?? 'SCHEDULED',
    notes: past.notes ?? '',
    deleteAt: null,
    origin: 'history',
    script: {},
  })
  const uuid = past.uuid ?? made.uuid
  const createdAt = taken - (past.queuedMinutes ?? 10) * MINUTE
  const instances = made.instances.map((instance, index) => {
    const script = wanted[index]?.script ?? {}
    const own = { ...instance, uuid: script.uuid ?? instance.uuid, backup: uuid, createdAt, startedAt: taken }
    finish(state, own, script)
    own.endedAt = taken + MINUTE / 5
    return own
  })
  const bad = instances.filter(({ errors }) => errors !== null && errors.length > 0).length
  const success = bad === 0 ? 'SUCCESS' : bad === instances.length ? 'FAILURE' : 'PARTIAL'
  const backup: Backup = { ...made, uuid, createdAt, instances, state: 'COMPLETED', success }
  state.backups.push(backup)
  return backup
}
