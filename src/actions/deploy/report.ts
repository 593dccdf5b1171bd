import { isCancelled, ShipgateError } from '../../core/errors.ts'
import type { Cell } from '../../core/report.ts'
import type { Deployment, Place } from './deployer.ts'
import { isOver } from './follow.ts'
import type { Outcome } from './outcome.ts'
import type { DeployWorld } from './plan.ts'

const LAST_LINES = 50

/** What is known before anything is decided. */
export function reportPlace({ context, plan, deployer }: DeployWorld, place: Place): void {
  const { report, log } = context
  report.fact('Deployed to', place.url === undefined ? place.label : { text: place.label, href: place.url })
  if (plan.revision !== undefined) report.fact('Revision', plan.revision)
  log.info(`${deployer.service}: ${place.label}${place.url === undefined ? '' : `, ${place.url}`}`)
  if (place.liveRevision !== undefined) log.info(`Live now: ${place.liveRevision}`)
  for (const warning of place.warnings) {
    log.warning(warning)
    report.notes.push(warning)
  }
  context.output({ 'previous-revision': place.liveRevision ?? '' })
}

/** What a dry run would do. */
export function reportPlan({ context, plan, deployer }: DeployWorld, place: Place): void {
  context.report.tables.push({
    title: 'Would be deployed',
    columns: ['Service', 'To', 'Revision', 'Live now', 'Health check', 'Rollback'],
    rows: [
      [
        deployer.service,
        place.label,
        (deployer.capabilities.revisions ? plan.revision : undefined) ?? 'the newest that the service knows',
        place.liveRevision ?? 'not told',
        plan.health?.url.origin ?? 'none',
        plan.rollback,
      ],
    ],
  })
}

/** Puts an outcome into outputs, result-json and report; a bad one with the end of its log. */
export async function reportOutcome(world: DeployWorld, outcome: Outcome): Promise<void> {
  const { context, deployer } = world
  const { deployment, health, rollback, verdict, place } = outcome
  context.output({
    ...(deployment !== undefined && {
      'deployment-id': deployment.id,
      'deployment-url': deployer.page(deployment.id) ?? '',
      status: deployment.status,
    }),
    revision: outcome.revision ?? '',
    'timed-out': String(ranOutOfTime(outcome)),
    'rolled-back': String(rollback?.done ?? false),
    'rollback-deployment-id': rollback?.deployment?.id ?? '',
    health: health?.kind ?? '',
  })
  context.detail({
    deployment: deployment === undefined ? null : dataOf(deployment),
    'previous-revision': place.liveRevision ?? null,
    revision: outcome.revision ?? null,
    health: health === undefined ? null : { result: health.kind, message: health.words },
    rollback:
      rollback === undefined
        ? null
        : { done: rollback.done, deployment: rollback.deployment === undefined ? null : dataOf(rollback.deployment) },
  })
  addTables(world, outcome)
  addTimeline(world, outcome)
  context.report.notes.push(...outcome.notes)
  addGaps(world, outcome)
  if (verdict.decision !== 'pass' && deployment !== undefined) await addLog(world, deployment)
}

/** Waiting for a busy place ends as `unknown`; not waiting for it is `fail`. */
function ranOutOfTime({ verdict: { reasonCode, decision }, rollback }: Outcome): boolean {
  if (reasonCode === 'timed_out' || rollback?.timedOut === true) return true
  return reasonCode === 'environment_busy' && decision === 'unknown'
}

function dataOf(one: Deployment) {
  return { id: one.id, status: one.status, state: one.state, revision: one.revision ?? null }
}

function addTables({ context, deployer }: DeployWorld, { deployment, rollback, health, place }: Outcome): void {
  const row = (what: string, one: Deployment): readonly Cell[] => {
    const page = deployer.page(one.id)
    return [what, page === undefined ? one.id : { text: one.id, href: page }, one.revision ?? 'not told', one.status]
  }
  const rows = [
    ...(deployment === undefined ? [] : [row('Deployment', deployment)]),
    ...(rollback?.deployment === undefined ? [] : [row('Rollback', rollback.deployment)]),
  ]
  if (rows.length > 0) {
    context.report.tables.push({ title: 'Deployments', columns: ['What', 'Id', 'Revision', 'Status'], rows })
  }
  context.report.fact('Live before', place.liveRevision ?? 'not told by the service')
  if (health !== undefined) context.report.fact('Health', health.words)
}

function addTimeline({ context, deployer }: DeployWorld, { deployment, rollback, health }: Outcome): void {
  const now = context.clock.now()
  for (const [label, one] of [['deployment', deployment] as const, ['rollback', rollback?.deployment] as const]) {
    // Between the two: what the one has brought, and why the other was made.
    if (label === 'rollback' && health?.span !== undefined) {
      const outcome = health.kind === 'healthy' ? 'good' : 'bad'
      context.report.timeline.push({ section: deployer.service, label: 'health check', ...health.span, outcome })
    }
    if (one?.createdAt === undefined) continue
    const outcome = !isOver(one) ? 'open' : one.state === 'succeeded' ? 'good' : 'bad'
    const to = one.endedAt ?? now
    context.report.timeline.push({
      section: deployer.service,
      label: `${label} ${one.id}`,
      from: one.createdAt,
      to,
      outcome,
    })
  }
}

/** What a pass does not say, and what goes on. */
function addGaps({ context, deployer, plan }: DeployWorld, outcome: Outcome): void {
  const { notChecked, notes } = context.report
  const { deployment, revision, verdict } = outcome
  if (deployment !== undefined && revision === undefined && verdict.decision !== 'fail' && plan.waitForCompletion) {
    notChecked.push(
      deployer.capabilities.revisions
        ? 'Which revision is live.'
        : `Which commit is live: ${deployer.service} does not tell. A health check whose health-check-match has {revision} proves it.`,
    )
  }
  if (plan.health === undefined && verdict.decision === 'pass')
    notChecked.push('Whether the application answers: no health check.')
  for (const one of [deployment, outcome.rollback?.deployment]) {
    if (one === undefined || isOver(one)) continue
    notes.push(`Deployment ${one.id} goes on: ${deployer.service} has no call that cancels one.`)
  }
}

async function addLog({ deployer, context }: DeployWorld, deployment: Deployment): Promise<void> {
  const { report, log } = context
  if (!deployer.capabilities.log) {
    const page = deployer.page(deployment.id)
    report.notes.push(
      `${deployer.service} gives no log through its API${page === undefined ? '' : `; it is on the page of the deployment: ${page}`}.`,
    )
    return
  }
  try {
    const lines = (await deployer.log(deployment.id)).slice(-LAST_LINES)
    if (lines.length === 0) return
    const title = `Last lines of ${deployer.service}'s log`
    log.outsideLines(title, lines)
    report.details.push({ title, lines })
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    report.notes.push(`The log could not be read. ${error.message}`)
  }
}
