import type { Decision } from '../../core/reason-codes.ts'
import { type Verdict, verdict } from '../../core/verdict.ts'
import type { EntryResult } from './entry-result.ts'
import { labelOf, type StageName } from './stages.ts'

/** How an entry weighs in the release; of two the later in this list decides. */
const weights = ['skipped', 'pass', 'without-secret', 'warn', 'unknown', 'fail'] as const

type Weight = (typeof weights)[number]

/** What becomes of the entries' verdicts. */
export interface ReleaseJudgement {
  readonly verdict: Verdict
  readonly decidedBy: EntryResult | undefined
  readonly overridden: readonly EntryResult[]
}

interface Policy {
  readonly deployDespite: readonly StageName[]
  /** True: there is a deployment in this release that an earlier stage may hold back. */
  readonly deploys: boolean
  /** Labels of the entries whose own `on-unknown: warn` keeps the step green. */
  readonly tolerant: ReadonlySet<string>
}

/**
 * Whether an entry lets the deployment start: only what was proved, or warned of, does. One skipped for want of a secret
 * proved nothing, though its step would be green.
 */
export function holdsBack({ verdict: { decision, reasonCode } }: EntryResult): boolean {
  if (decision === 'fail' || decision === 'unknown') return true
  return decision === 'skipped' && reasonCode === 'missing_credentials'
}

/** The one verdict of a release: that of its worst entry, with the words for what it did to the others. */
export function judgeRelease(entries: readonly EntryResult[], policy: Policy): ReleaseJudgement {
  const overridden = policy.deploys
    ? entries.filter(one => holdsBack(one) && policy.deployDespite.some(name => name === one.entry.stage))
    : []
  const weightOf = (one: EntryResult) => weight(one, overridden.includes(one))
  // What was not started only follows from another one.
  const counted = entries.filter(one => one.verdict.reasonCode !== 'stage_blocked')
  const [first, ...rest] = counted
  if (first === undefined) {
    return { verdict: verdict('internal_error', 'No stage was started.'), decidedBy: undefined, overridden }
  }
  const decidedBy = rest.reduce((worst, one) => (weightOf(one) > weightOf(worst) ? one : worst), first)
  const said = words(decidedBy, { entries, overridden, policy })
  return { verdict: said, decidedBy: said.decision === 'pass' ? undefined : decidedBy, overridden }
}

function weight({ verdict: { decision, reasonCode } }: EntryResult, isOverridden: boolean): number {
  const own: Weight = decision === 'skipped' && reasonCode === 'missing_credentials' ? 'without-secret' : decision
  const weighed = weights.indexOf(own)
  return isOverridden ? weights.indexOf('warn') : weighed
}

interface All {
  readonly entries: readonly EntryResult[]
  readonly overridden: readonly EntryResult[]
  readonly policy: Policy
}

function words(decisive: EntryResult, { entries, overridden, policy }: All): Verdict {
  const { verdict: said, entry } = decisive
  const blocked = entries.filter(one => one.verdict.reasonCode === 'stage_blocked')
  const heldBack = blocked.length === 0 ? '' : ` Not started because of it: ${blocked.map(labelOfResult).join(', ')}.`
  const despite = overridden.length === 0 ? '' : ` ${overrideWords(overridden)}`
  if (said.decision === 'pass') return verdict('ok', `${tally(entries)}${deployWords(entries)}`)
  const decision: Decision = overridden.includes(decisive) ? 'warn' : said.decision
  const tolerated = decision === 'unknown' && policy.tolerant.has(labelOf(entry)) && blocked.length === 0
  return {
    ...said,
    decision,
    message: `${labelOf(entry)}: ${said.message}${heldBack}${despite}`,
    ...(tolerated && { onUnknown: 'warn' as const }),
  }
}

function overrideWords(overridden: readonly EntryResult[]): string {
  const all = overridden.map(one => `${labelOfResult(one)} (${one.verdict.decision}, ${one.verdict.reasonCode})`)
  return `The deployment was started despite ${all.join(' and ')}, as deploy-despite says.`
}

function tally(entries: readonly EntryResult[]): string {
  const done = entries.filter(one => one.verdict.decision === 'pass').map(labelOfResult)
  const skipped = entries.filter(one => one.verdict.decision === 'skipped').map(labelOfResult)
  const passed = `${listed(done)} passed`
  return skipped.length === 0 ? `${passed}.` : `${passed}; ${listed(skipped)} had nothing to do.`
}

/** The sentences of the deployments: they are what a release is about. */
function deployWords(entries: readonly EntryResult[]): string {
  const deployed = entries.filter(one => one.entry.stage === 'deploy' && one.verdict.decision === 'pass')
  return deployed.map(one => ` ${one.verdict.message}`).join('')
}

function listed(labels: readonly string[]): string {
  if (labels.length < 2) return labels.join('')
  return `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`
}

function labelOfResult(one: EntryResult): string {
  return labelOf(one.entry)
}
