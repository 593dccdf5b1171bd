import type { Debricked } from '../../client.ts'
import type { ScanContext } from './context.ts'
import { enrichFindings } from './enrich-findings.ts'
import { type Finding, findingKey } from './finding.ts'
import { judge } from './judge.ts'
import type { JudgedFinding, JudgeInput, Judgement } from './judgement.ts'

export interface ScanToJudge extends JudgeInput {
  readonly repositoryId: number
  readonly commitId: number
}

/** What was learned of a finding, by the finding as it was. */
type Learned = ReadonlyMap<Finding, Finding>

/**
 * Judges, and asks Debricked what it knows of the findings that matter (the file that brings them, the version that fixes
 * them). Asking for all would cost a repository with thousands of old findings its hourly budget.
 */
export async function judgeAndEnrich(api: Debricked, context: ScanContext, input: ScanToJudge): Promise<Judgement> {
  const { policy, repositoryId, commitId } = input
  const enrich = async (judged: readonly JudgedFinding[], purpose: 'gate' | 'report'): Promise<Learned> => {
    const findings = judged.map(({ finding }) => finding)
    const enriched = await enrichFindings(api, context, { repositoryId, commitId, findings, purpose })
    context.report.notChecked.push(...enriched.notes)
    const learned = new Map<Finding, Finding>()
    for (const [index, finding] of findings.entries()) {
      const now = enriched.findings[index]
      if (now !== undefined && now !== finding) learned.set(finding, now)
    }
    return learned
  }
  if (!policy.failOnFixableOnly) {
    const judgement = judge(input)
    return withLearned(judgement, await enrich([...judgement.breaking, ...judgement.reported], 'report'))
  }
  // Whether something has a fix is not known yet, so for now everything may have one.
  const { breaking, reported } = judge({ ...input, policy: { ...policy, failOnFixableOnly: false } })
  const learned = [...(await enrich(breaking, 'gate')).values(), ...(await enrich(reported, 'report')).values()]
  const byKey = new Map(learned.map(finding => [findingKey(finding), finding]))
  return judge({ ...input, findings: input.findings.map(finding => byKey.get(findingKey(finding)) ?? finding) })
}

/** The same judgement, for which nothing that was learned matters, with what a reader wants to know in it. */
function withLearned(judgement: Judgement, learned: Learned): Judgement {
  if (learned.size === 0) return judgement
  const changed = new Map<JudgedFinding, JudgedFinding>()
  for (const judged of [...judgement.breaking, ...judgement.reported]) {
    const finding = learned.get(judged.finding)
    if (finding !== undefined) changed.set(judged, { ...judged, finding })
  }
  const swap = (all: readonly JudgedFinding[]) => all.map(one => changed.get(one) ?? one)
  return {
    ...judgement,
    findings: swap(judgement.findings),
    breaking: swap(judgement.breaking),
    reported: swap(judgement.reported),
    fresh: judgement.fresh && swap(judgement.fresh),
    expired: judgement.expired.map(one => ({ ...one, findings: swap(one.findings) })),
  }
}
