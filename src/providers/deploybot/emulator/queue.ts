import type { DeploymentScript } from './deployment-script.ts'
import type { Commit, Deployment, Ending, Environment, Origin, User } from './records.ts'
import { fullName, type ServerState } from './state.ts'
import { isBefore } from './versions.ts'

export interface Order {
  readonly environment: Environment
  readonly version: string
  readonly commit: Commit
  readonly user: User | null
  readonly origin: Origin
  readonly comment: string | null
  readonly script: DeploymentScript
  /** Default the user's name, else the commit's author. */
  readonly authorName?: string
  readonly fromScratch?: boolean
  readonly notify?: boolean
  readonly skipBuild?: boolean | null
}

/**
 * Makes a deployment; there is no idempotency key. Whatever of the environment is still in the queue gives way to it
 * (vendor's reference: a newer deployment was created before it started).
 */
export function createDeployment(state: ServerState, order: Order): Deployment {
  const { environment, version, commit, user, origin, script } = order
  const now = state.agenda.now()
  const deployment: Deployment = {
    id: (state.deployments.at(-1)?.id ?? FIRST_ID - 1) + 1,
    environment,
    user,
    authorName: order.authorName ?? (user === null ? commit.author : fullName(user)),
    version,
    fromScratch: order.fromScratch ?? false,
    notify: order.notify ?? true,
    skipBuild: order.skipBuild ?? null,
    isAutomatic: origin === 'push' || origin === 'webhook',
    comment: order.comment,
    origin,
    createdAt: now,
    isRollback: isBefore(environment.repository, version, environment.currentVersion),
    script,
    phase: 'queued',
    word: 'waiting',
    ending: null,
    retries: 0,
    turn: 0,
    queuedAt: now,
    startedAt: null,
    endedAt: null,
    deployedAt: null,
    retriedAt: null,
    whenEnded: [],
  }
  for (const older of state.deployments) {
    if (older.environment === environment && older.phase === 'queued') supersede(state, older)
  }
  state.deployments.push(deployment)
  enqueue(state, deployment)
  return deployment
}

const FIRST_ID = 70_001

function supersede(state: ServerState, deployment: Deployment): void {
  const turn = ++deployment.turn
  const skip = () => {
    if (deployment.turn === turn) end(state, deployment, 'superseded')
  }
  if (state.settings.skipMs === 0) skip()
  else state.agenda.in(state.settings.skipMs, skip)
}

/** Its turn comes after a while, and when nothing of the environment runs: one at a time (vendor's reference). */
function enqueue(state: ServerState, deployment: Deployment): void {
  const turn = ++deployment.turn
  deployment.phase = 'queued'
  deployment.word = 'waiting'
  deployment.queuedAt = state.agenda.now()
  state.agenda.in(deployment.script.queueMs ?? state.settings.queueMs, () => startWhenFree(state, deployment, turn))
}

function startWhenFree(state: ServerState, deployment: Deployment, turn: number): void {
  if (deployment.turn !== turn) return
  const running = state.deployments.find(
    other => other.environment === deployment.environment && other.phase === 'running',
  )
  if (running === undefined) start(state, deployment)
  else running.whenEnded.push(() => startWhenFree(state, deployment, turn))
}

function start(state: ServerState, deployment: Deployment): void {
  const { agenda, settings } = state
  const { script, environment, version } = deployment
  const isSame = version === environment.currentVersion && !deployment.fromScratch
  if (script.noChange === true || (isSame && settings.sameVersion === 'skipped')) {
    end(state, deployment, 'no-change')
    return
  }
  const turn = ++deployment.turn
  const meanwhile = (happen: () => void) => () => {
    if (deployment.turn === turn) happen()
  }
  deployment.phase = 'running'
  deployment.startedAt = agenda.now()
  deployment.word = script.unknownState?.word ?? 'pending'
  const unknownMs = script.unknownState?.ms ?? 0
  if (unknownMs > 0) {
    agenda.in(
      unknownMs,
      meanwhile(() => {
        deployment.word = 'pending'
      }),
    )
  }
  const outcome = script.outcome ?? 'success'
  const goesLive = script.goesLive ?? (outcome === 'success' ? 'at-end' : 'never')
  if (typeof goesLive === 'object') {
    agenda.in(
      goesLive.afterMs,
      meanwhile(() => goLive(state, deployment)),
    )
  }
  agenda.in(
    unknownMs + (script.durationMs ?? settings.deployMs),
    meanwhile(() => {
      if (goesLive === 'at-end') goLive(state, deployment)
      end(state, deployment, outcome)
    }),
  )
}

function goLive(state: ServerState, { environment, version, id }: Deployment): void {
  environment.live.push({ at: state.agenda.now(), version, deploymentId: id })
}

const WORDS: Readonly<Record<Exclude<Ending, 'cancelled'>, string>> = {
  success: 'success',
  failed: 'failed',
  superseded: 'skipped',
  'no-change': 'skipped',
}

function end(state: ServerState, deployment: Deployment, ending: Ending): void {
  const { environment } = deployment
  const now = state.agenda.now()
  const hasRun = deployment.phase === 'running'
  deployment.turn++
  deployment.phase = 'ended'
  deployment.ending = ending
  deployment.endedAt = now
  deployment.word = ending === 'cancelled' ? state.settings.cancelledState : WORDS[ending]
  if (ending === 'success') {
    deployment.deployedAt = now
    environment.currentVersion = deployment.version
    environment.updatedAt = now
  }
  if (deployment.notify && hasRun) {
    state.notifications.push({ at: now, deploymentId: deployment.id, state: deployment.word })
  }
  for (const tell of deployment.whenEnded.splice(0)) tell()
}

/** A person presses Cancel, which is offered while In Queue or Deploying. What has moved stays moved. */
export function cancel(state: ServerState, deployment: Deployment): void {
  if (deployment.phase === 'ended') throw new Error(`deployment ${deployment.id} has ended: there is no Cancel`)
  end(state, deployment, 'cancelled')
}

/** A person presses Retry, which is offered on a failed or cancelled one: the same id comes into the queue again. */
export function retry(state: ServerState, deployment: Deployment, script: DeploymentScript): void {
  if (deployment.ending !== 'failed' && deployment.ending !== 'cancelled') {
    throw new Error(`deployment ${deployment.id} has neither failed nor been cancelled: there is no Retry`)
  }
  deployment.retries++
  deployment.retriedAt = state.agenda.now()
  deployment.ending = null
  deployment.startedAt = null
  deployment.endedAt = null
  deployment.script = script
  enqueue(state, deployment)
}
