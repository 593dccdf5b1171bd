import { headOf } from './commits.ts'
import { newUuid } from './identifiers.ts'
import type { Build, BuildMode, Deployment, Environment, Origin } from './records.ts'
import type { DeploymentScript } from './scripts.ts'
import type { ServerState } from './state.ts'

export interface Order {
  readonly environment: Environment
  readonly commit: string
  readonly buildMode: BuildMode
  readonly origin: Origin
  readonly author: string
  readonly script: DeploymentScript
}

/** Service instances hand in their addresses as variables. */
const SERVICE_VARIABLES: Readonly<Record<string, string>> = { DATABASE: 'DATABASE_DSN', STORAGE: 'STORAGE_DSN' }

export function createDeployment(state: ServerState, order: Order): Deployment {
  const deployment = newDeployment(state, order)
  state.deployments.push(deployment)
  const busy = runningOf(state, order.environment)
  if (busy !== undefined && busy !== deployment && state.settings.whenBusy === 'drop') {
    drop(state, deployment)
    return deployment
  }
  state.agenda.in(order.script.queueMs ?? state.settings.queueMs, () => startWhenFree(state, deployment))
  return deployment
}

export function newDeployment(state: ServerState, order: Order): Deployment {
  return {
    uuid: newUuid(state.random),
    environment: order.environment,
    origin: order.origin,
    author: order.author,
    buildMode: order.buildMode,
    createdAt: state.agenda.now(),
    script: order.script,
    variables: variablesOf(state, order.environment),
    phase: 'queued',
    commit: order.commit,
    build: null,
    reusesBuild: false,
    startedAt: null,
    endedAt: null,
    success: null,
    endStatus: null,
    endPercent: 0,
    whenEnded: [],
  }
}

function variablesOf(state: ServerState, environment: Environment): Deployment['variables'] {
  const own = state.variables
    .filter(variable => variable.environment === environment)
    .map(({ name, value, isSensitive }) => [name, { value, isSensitive }] as const)
  const services = state.serviceInstances
    .filter(instance => instance.environment === environment && instance.status !== 'NEW')
    .map(({ type, prefix, uuid }) => {
      const value = `${type.toLowerCase()}://${environment.slug}:${uuid.slice(0, 8)}@services.example/${uuid}`
      return [`${prefix}_${SERVICE_VARIABLES[type] ?? type}`, { value, isSensitive: true }] as const
    })
  return Object.fromEntries([...own, ...services, ['STAGE', { value: environment.slug, isSensitive: false }]])
}

/** What has been made and has not ended, the oldest first. */
export function runningOf(state: ServerState, environment: Environment): Deployment | undefined {
  return state.deployments.find(other => other.environment === environment && other.phase !== 'ended')
}

/** A second build finds the environment busy and does not get deployed (vendor's documentation). */
function drop(state: ServerState, deployment: Deployment): void {
  deployment.phase = 'ended'
  deployment.endedAt = state.agenda.now()
  deployment.success = false
  deployment.endStatus = 'not deployed'
}

/** One at a time for each environment. */
function startWhenFree(state: ServerState, deployment: Deployment): void {
  const running = state.deployments.find(
    other => other.environment === deployment.environment && other.phase === 'running',
  )
  if (running === undefined) start(state, deployment)
  else running.whenEnded.push(() => startWhenFree(state, deployment))
}

/**
 * What the modes mean is assumed from their names: AUTO takes a build of the commit if there is one, ADOPT the newest
 * build there is, of whatever commit, FORCE builds again.
 */
export function buildToReuse(state: ServerState, environment: Environment, mode: BuildMode): Build | undefined {
  if (mode === 'FORCE') return undefined
  const commit = headOf(environment)
  return state.builds
    .filter(build => build.environment.application === environment.application && build.success === true)
    .filter(build => (mode === 'ADOPT' ? build.environment === environment : build.commit === commit))
    .at(-1)
}

function start(state: ServerState, deployment: Deployment): void {
  const { agenda, settings } = state
  const { script, environment, buildMode } = deployment
  if (settings.commitTakenAt === 'start') deployment.commit = headOf(environment) ?? deployment.commit
  const build = buildToReuse(state, environment, buildMode)
  deployment.phase = 'running'
  deployment.startedAt = agenda.now()
  if (build !== undefined && (buildMode === 'ADOPT' || build.commit === deployment.commit)) {
    deployment.build = build
    deployment.reusesBuild = true
    deployment.commit = build.commit
  } else deployment.build = newBuild(state, deployment)
  const { goesLive = script.outcome === undefined || script.outcome === 'success' ? 'at-end' : 'never' } = script
  if (typeof goesLive === 'object') agenda.in(goesLive.afterMs, () => goLive(state, deployment))
  agenda.in(durationOf(state, deployment), () => {
    if (goesLive === 'at-end') goLive(state, deployment)
    end(state, deployment)
  })
}

export function durationOf({ settings }: ServerState, { script, reusesBuild }: Deployment): number {
  return script.durationMs ?? (reusesBuild ? 0 : settings.buildMs) + settings.releaseMs
}

function newBuild(state: ServerState, { environment, commit }: Deployment): Build {
  const build: Build = {
    uuid: newUuid(state.random),
    environment,
    commit,
    createdAt: state.agenda.now(),
    endedAt: null,
    success: null,
  }
  state.builds.push(build)
  return build
}

function goLive(state: ServerState, { environment, commit, uuid }: Deployment): void {
  environment.live.push({ at: state.agenda.now(), commit, deployment: uuid })
}

const END_STATUS = { build: 'build error', release: 'release command failed', start: 'container did not start' }
const END_PERCENT = { build: 35, release: 60, start: 90 }

/** `success` and `ended_at` need not come together: the official client waits for one, the vendor's scripts for the other. */
function end(state: ServerState, deployment: Deployment): void {
  const { agenda } = state
  const { script, build } = deployment
  const { outcome = 'success', failsAt = 'build', verdictLagMs = 0, endLagMs = 0 } = script
  const isGood = outcome === 'success'
  const buildFailed = outcome === 'failed' && failsAt === 'build'
  if (build !== null && !deployment.reusesBuild) {
    build.endedAt = agenda.now()
    build.success = !buildFailed
  }
  agenda.in(verdictLagMs, () => {
    if (outcome !== 'unknown') deployment.success = isGood
  })
  agenda.in(endLagMs, () => {
    deployment.phase = 'ended'
    deployment.endedAt = agenda.now()
    deployment.endStatus = script.endStatus ?? (isGood ? 'finished' : END_STATUS[failsAt])
    deployment.endPercent = isGood ? 100 : END_PERCENT[failsAt]
    for (const tell of deployment.whenEnded.splice(0)) tell()
  })
}

/** `status` and `percent` of the wire. The texts are ours: theirs are unknown, and nothing may hang on them. */
export function progressOf(state: ServerState, deployment: Deployment): { status: string; percent: number } {
  const { phase, startedAt, endStatus, endPercent, script, reusesBuild, success } = deployment
  if (phase === 'ended') return { status: endStatus ?? 'finished', percent: endPercent }
  if (phase === 'queued' || startedAt === null) return { status: 'waiting for a worker', percent: 0 }
  if (success !== null) return { status: 'cleaning up', percent: 100 }
  const total = durationOf(state, deployment)
  const part = total === 0 ? 1 : Math.min((state.agenda.now() - startedAt) / total, 1)
  const stages = ['building image', 'release commands', 'scaling'] as const
  const stage = stages[part < 0.6 && !reusesBuild ? 0 : part < 0.9 ? 1 : 2]
  return { status: script.runningStatus ?? stage ?? '', percent: Math.max(5, Math.floor(part * 99)) }
}
