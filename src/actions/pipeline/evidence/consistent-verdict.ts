import { holdsBack } from './consistent-stages.ts'
import type { Evidence, EvidenceStage } from './evidence-schema.ts'
import { quoted } from './printable.ts'

/** From best to worst. A stage that was skipped without anything being proved is worse than one that passed. */
const weights = ['skipped', 'pass', 'unproved', 'warn', 'unknown', 'fail'] as const

const unproved = ['missing_credentials', 'dry_run', 'deployment_skipped']

/**
 * What is wrong with the verdict and the overrides. The verdict is derived anew from the stages: the worst one decides, an
 * overridden one is a warning, and one that was not started because of another does not count.
 */
export function verdictProblems(evidence: Evidence): readonly string[] {
  const { verdict, stages, overrides } = evidence
  const overridden = new Set(overrides.map(({ stage }) => stage))
  const weightOf = (one: EvidenceStage) => (overridden.has(one.label) ? weights.indexOf('warn') : weight(one))
  const counted = stages.filter(one => one['reason-code'] !== 'stage_blocked')
  const worst = Math.max(0, ...counted.map(weightOf))
  const problems: string[] = []

  const from = counted.filter(one => weightOf(one) === worst).map(({ label }) => quoted(label))
  const claimed = weight(verdict)
  // The release itself may have gone wrong besides: then no stage has decided it.
  const mayBeWorse = verdict['decided-by'] === null && verdict['reason-code'] !== 'ok'
  if (claimed < worst || (claimed > worst && !mayBeWorse)) {
    const follows = decisionOf(worst)
    problems.push(`The verdict is ${verdict.decision}, and ${follows} follows from ${from.join(', ')}.`)
  }
  if (verdict.decision === 'pass') {
    if (verdict['reason-code'] !== 'ok') problems.push(`The verdict is pass with the code ${verdict['reason-code']}.`)
    if (!stages.some(({ decision }) => decision === 'pass')) problems.push('The verdict is pass, and no stage is.')
  }
  return [...problems, ...decidedByProblems(evidence, weightOf, worst), ...overrideProblems(evidence)]
}

function decidedByProblems(
  { verdict, stages }: Evidence,
  weightOf: (one: EvidenceStage) => number,
  worst: number,
): readonly string[] {
  const { 'decided-by': label, decision, 'reason-code': code } = verdict
  if (label === null) return []
  const by = stages.find(one => one.label === label)
  if (by === undefined) return [`The verdict was decided by ${quoted(label)}, which is no stage.`]
  const problems: string[] = []
  if (weightOf(by) !== worst) problems.push(`The verdict was decided by ${quoted(label)}, and another stage is worse.`)
  // All that passed have the same share in a pass, whose code is its own.
  if (decision !== 'pass' && by['reason-code'] !== code) {
    problems.push(`The verdict has the code ${code}, and ${quoted(label)}, which decided it, has ${by['reason-code']}.`)
  }
  return problems
}

function overrideProblems({ overrides, stages }: Evidence): readonly string[] {
  const deployed = stages.some(({ stage, ...one }) => stage === 'deploy' && one['started-at'] !== null)
  return overrides.flatMap(override => {
    const name = `The override of ${quoted(override.stage)}`
    const stage = stages.find(({ label }) => label === override.stage)
    if (stage === undefined) return [`${name} is of no stage.`]
    if (stage.stage === 'deploy') return [`${name} is of a deployment, which nothing can override.`]
    if (!holdsBack(stage)) return [`${name} is of a stage that holds nothing back.`]
    if (!deployed) return [`${name} let no deployment start: there is none that was.`]
    const same = (['decision', 'reason-code', 'message'] as const).every(key => override[key] === stage[key])
    return same ? [] : [`${name} says otherwise than the stage.`]
  })
}

function weight({ decision, 'reason-code': code }: Pick<EvidenceStage, 'decision' | 'reason-code'>): number {
  return weights.indexOf(decision === 'skipped' && unproved.includes(code) ? 'unproved' : decision)
}

function decisionOf(at: number): string {
  const found = weights[at]
  return found === undefined || found === 'unproved' ? 'skipped, with nothing proved,' : found
}
