import { reasonCodes } from '../../../core/reason-codes.ts'
import { actionsOfStage, stageNames } from '../stages.ts'
import { runUrl } from './build-evidence.ts'
import type { Evidence, EvidenceStage } from './evidence-schema.ts'
import { quoted } from './printable.ts'

/** What is wrong with what the file says of the run and of itself. */
export function headProblems({ run, stages, 'created-at': created }: Evidence): readonly string[] {
  const problems: string[] = []
  if (!isMoment(created)) problems.push('created-at is no moment of the calendar.')
  const url = runUrl(run)
  if (url !== run['run-url']) {
    problems.push(`run-url is not the page of the run that the file names${url === null ? '' : `, ${quoted(url)}`}.`)
  }
  for (const { label, ...times } of stages) {
    const late = [times['started-at'], times['ended-at']].some(time => time !== null && time > created)
    if (late) problems.push(`The stage ${quoted(label)} has a time after created-at.`)
  }
  return problems
}

/** What is wrong with the stages among themselves. */
export function stageProblems(evidence: Evidence): readonly string[] {
  const { stages } = evidence
  const labels = stages.map(({ label }) => label)
  const problems: string[] = []
  if (stages.length === 0) problems.push('There is no stage.')
  for (const label of new Set(labels.filter((one, at) => labels.indexOf(one) !== at))) {
    problems.push(`More than one stage is called ${quoted(label)}.`)
  }
  const places = stages.map(({ stage }) => stageNames.indexOf(stage))
  if (places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0))) {
    problems.push(`The stages are not in their order (${stageNames.join(', ')}).`)
  }
  return [...problems, ...stages.flatMap(oneStageProblems), ...orderProblems(evidence), ...unknownStages(evidence)]
}

function oneStageProblems(one: EvidenceStage): readonly string[] {
  const { label, stage, uses, decision, 'started-at': started, 'ended-at': ended } = one
  const name = `The stage ${quoted(label)}`
  const problems: string[] = []
  if (!actionsOfStage[stage].includes(uses)) problems.push(`${name} cannot use ${quoted(uses)}.`)
  if ([started, ended].some(time => time !== null && !isMoment(time))) {
    problems.push(`${name} has a time that is no moment of the calendar.`)
  }
  if (started !== null && ended !== null && ended < started) problems.push(`${name} ends before it starts.`)
  if (started === null && ended !== null) problems.push(`${name} ends and never started.`)
  if ((decision === 'pass' || decision === 'warn') && (started === null || ended === null)) {
    problems.push(`${name} is ${decision} and was not seen to start and end.`)
  }
  const doubt = decisionProblem(one)
  if (doubt !== undefined) problems.push(`${name} ${doubt}`)
  return problems
}

/** Only a code that speaks of something good can stand beside a pass, and beside nothing bad. Codes of younger versions are not known here. */
export function decisionProblem(one: {
  readonly decision: string
  readonly 'reason-code': string
}): string | undefined {
  const { decision, 'reason-code': code } = one
  if (!Object.hasOwn(reasonCodes, code)) return undefined
  const usual: string = reasonCodes[code as keyof typeof reasonCodes].decision
  if (decision === 'pass') return usual === 'pass' ? undefined : `is pass, and its code ${code} is none of a pass.`
  // A good end may still carry a warning.
  return usual === 'pass' && decision !== 'warn' ? `is ${decision}, and its code ${code} is one of a pass.` : undefined
}

/** Whether a stage lets no deployment start: it is bad, was not observed, was left out for want of a secret, or was only rehearsed. */
export function holdsBack({ decision, 'reason-code': code }: Pick<EvidenceStage, 'decision' | 'reason-code'>): boolean {
  if (decision === 'fail' || decision === 'unknown') return true
  return decision === 'skipped' && (code === 'missing_credentials' || code === 'dry_run')
}

/** A deployment starts when everything before it has ended well, or `deploy-despite` is recorded. */
function orderProblems({ stages, overrides }: Evidence): readonly string[] {
  const overridden = new Set(overrides.map(({ stage }) => stage))
  const before = stages.filter(({ stage, label }) => stage !== 'deploy' && !overridden.has(label))
  const started = stages.filter(({ stage, ...one }) => stage === 'deploy' && one['started-at'] !== null)
  return started.flatMap(deploy => {
    const from = deploy['started-at'] ?? ''
    // It starts nothing, so nothing has to come before it.
    if (deploy['reason-code'] === 'dry_run') return []
    return before.flatMap(earlier => {
      const names = `${quoted(deploy.label)} was started although ${quoted(earlier.label)}`
      if (holdsBack(earlier))
        return [`${names} is ${earlier.decision} (${earlier['reason-code']}), and no override is recorded.`]
      const { 'started-at': begun, 'ended-at': ended } = earlier
      if (begun !== null && (ended === null || ended > from)) return [`${names} had not ended.`]
      return []
    })
  })
}

/** Parts of the file about a stage that is not there. */
function unknownStages(evidence: Evidence): readonly string[] {
  const labels = new Set(evidence.stages.map(({ label }) => label))
  const parts = (['scans', 'backups', 'files', 'deployments'] as const).flatMap(part =>
    evidence[part].map(({ stage }) => ({ part, stage })),
  )
  return parts
    .filter(({ stage }) => !labels.has(stage))
    .map(({ part, stage }) => `Among the ${part} stands ${quoted(stage)}, which is no stage.`)
}

/** Whether the day and the hour exist. */
export function isMoment(time: string): boolean {
  const at = Date.parse(time)
  return !Number.isNaN(at) && new Date(at).toISOString() === time
}
