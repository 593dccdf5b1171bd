import { createHash } from 'node:crypto'
import { Agenda } from '../../../sandbox/kit/agenda.ts'
import { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'
import { DEFAULT_WORLD } from './default-world.ts'
import { DEFAULTS, type DeploybotOptions } from './options.ts'
import type { Deployment, Environment, Repository, Token, User } from './records.ts'
import { fullName, ownerOf, type ServerState, type TokenRole } from './state.ts'
import { isBefore } from './versions.ts'
import type { EnvironmentSeed, HistorySeed, RepositorySeed, UserSeed } from './world-seed.ts'

const MINUTE = 60_000
const YEAR = 525_600 * MINUTE

export function createState(options: DeploybotOptions): ServerState {
  const { clock, seed, world = DEFAULT_WORLD, ...settings } = options
  const chosen = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
  const state: ServerState = {
    agenda: new Agenda(clock),
    sleep: (ms, signal) => clock.sleep(ms, signal),
    random: new SeededRandom(seed ?? 1),
    settings: { ...DEFAULTS, ...chosen },
    accountId: 9,
    tokens: { admin: token('admin'), readOnly: token('readOnly'), revoked: token('revoked') },
    users: [],
    repositories: [],
    environments: [],
    servers: [],
    deployments: [],
    nextScripts: [],
    versionScripts: new Map(),
    notifications: [],
    refreshes: 0,
  }
  for (const user of world.users) addUser(state, user)
  for (const repository of world.repositories) addRepository(state, repository)
  // Environments were filled one after the other; time went by in all of them at once.
  state.deployments.sort((a, b) => a.id - b.id)
  return state
}

/** From the role alone, so that it is the same in every run: 40 hex characters, as in published samples. */
function token(role: TokenRole): Token {
  const value = createHash('sha1').update(`sandbox deploybot ${role}`).digest('hex')
  return { value, mayWrite: role !== 'readOnly', revoked: role === 'revoked' }
}

export function addUser(state: ServerState, seed: UserSeed): User {
  const isOwner = state.users.length === 0
  const now = state.agenda.now()
  const user: User = {
    id: seed.id ?? nextId(state.users, 12),
    firstName: seed.firstName,
    lastName: seed.lastName,
    email: seed.email,
    timezone: seed.timezone ?? 'London',
    isAdmin: isOwner || (seed.isAdmin ?? false),
    isOwner,
    createdAt: now - 2 * YEAR,
    updatedAt: now - YEAR,
  }
  state.users.push(user)
  return user
}

export function addRepository(state: ServerState, seed: RepositorySeed): Repository {
  const now = state.agenda.now()
  const { name } = seed
  const owner = fullName(ownerOf(state))
  const commits = seed.commits ?? [{ sha: state.random.hex(20), message: 'Initial commit' }]
  const repository: Repository = {
    id: seed.id ?? nextId(state.repositories, 301),
    name,
    title: seed.title ?? name,
    type: seed.type ?? 'GitRepository',
    url: `https://git.example/${state.settings.subdomain}/${name}.git`,
    refreshSecret: state.random.hex(24),
    deploySecret: state.random.hex(24),
    commits: commits.map(commit => ({
      sha: commit.sha,
      branches: commit.branches ?? ['main'],
      message: commit.message ?? `Change ${commit.sha.slice(0, 7)}`,
      author: commit.author ?? owner,
      known: commit.known ?? true,
    })),
    createdAt: now - 2 * YEAR,
    updatedAt: now - YEAR,
  }
  state.repositories.push(repository)
  for (const environment of seed.environments ?? []) addEnvironment(state, repository, environment)
  return repository
}

export function addEnvironment(state: ServerState, repository: Repository, seed: EnvironmentSeed): Environment {
  const now = state.agenda.now()
  const environment: Environment = {
    id: seed.id ?? nextId(state.environments, 801),
    name: seed.name,
    repository,
    branch: seed.branch ?? 'main',
    isAutomatic: seed.automatic ?? false,
    currentVersion: null,
    live: [],
    createdAt: now - 2 * YEAR,
    updatedAt: now - YEAR,
  }
  state.environments.push(environment)
  for (const server of seed.servers ?? [{ name: `${seed.name}-1.example` }]) {
    state.servers.push({
      id: server.id ?? nextId(state.servers, 2_301),
      name: server.name,
      protocol: server.protocol ?? 'atomic',
      environment,
      preDeployHook: server.preDeployHook ?? null,
      postDeployHook: server.postDeployHook ?? null,
      createdAt: now - YEAR,
      updatedAt: now - YEAR,
    })
  }
  for (const past of seed.history ?? []) addPast(state, environment, past)
  return environment
}

function addPast(state: ServerState, environment: Environment, past: HistorySeed): void {
  const user = past.userId === null ? null : state.users.find(known => known.id === past.userId)
  const who = user === undefined ? ownerOf(state) : user
  const commit = environment.repository.commits.find(known => known.sha === past.version)
  const createdAt = state.agenda.now() - past.minutesAgo * MINUTE
  const endedAt = createdAt + MINUTE
  const deployment: Deployment = {
    id: past.id ?? nextId(state.deployments, 70_001),
    environment,
    user: who,
    authorName: who === null ? (commit?.author ?? null) : fullName(who),
    version: past.version,
    fromScratch: false,
    notify: true,
    skipBuild: null,
    isAutomatic: past.automatic ?? false,
    comment: past.comment ?? null,
    origin: 'history',
    createdAt,
    isRollback: isBefore(environment.repository, past.version, environment.currentVersion),
    script: {},
    phase: 'ended',
    word: past.state,
    ending: past.state === 'skipped' ? 'superseded' : past.state,
    retries: past.retries ?? 0,
    turn: 0,
    queuedAt: createdAt,
    startedAt: past.state === 'skipped' ? null : createdAt,
    endedAt,
    deployedAt: past.state === 'success' ? endedAt : null,
    retriedAt: null,
    whenEnded: [],
  }
  state.deployments.push(deployment)
  if (past.state !== 'success') return
  environment.currentVersion = past.version
  environment.updatedAt = endedAt
  environment.live.push({ at: endedAt, version: past.version, deploymentId: deployment.id })
}

function nextId(items: readonly { readonly id: number }[], first: number): number {
  return items.reduce((highest, item) => Math.max(highest, item.id), first - 1) + 1
}
