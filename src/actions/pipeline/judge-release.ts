import type { Decision, ReasonCode } from '../../core/reason-codes.ts'
import { asSentence } from '../../core/sentence.ts'
import { type Verdict, verdict } from '../../core/verdict.ts'
import type { EntryResult } from './entry-result.ts'
import { labelOf, type StageName } from './stages.ts'

/** How an entry weighs in the release; of two the later in this list decides. `broken` is red whatever on-unknown says. */
const weights = ['skipped', 'pass', 'unproved', 'warn', 'unknown', 'broken', 'fail'] as const

type Weight = (typeof weights)[number]

/** What becomes of the entries' verdicts. */
export interface ReleaseJudgement {
  readonly verdict: Verdict
  readonly decidedBy: EntryResult | undefined
  readonly overridden: readonly EntryResult[]
}

interface Policy {
  readonly deployDespite: readonly StageName[]
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

/** Whether a stage before the deployments keeps one from starting: a rehearsal proved nothing, except to another one. */
export function standsInTheWay(earlier: EntryResult, isRehearsal: boolean): boolean {
  const { decision, reasonCode } = earlier.verdict
  return holdsBack(earlier) || (decision === 'skipped' && reasonCode === 'dry_run' && !isRehearsal)
}

/** The verdict that stands for several entries: the worst, and of equals the first. */
export function worstOf(entries: readonly [EntryResult, ...EntryResult[]]): EntryResult {
  return entries.reduce((worst, one) => (weight(one, false) > weight(worst, false) ? one : worst))
}

/** The one verdict of a release: that of its worst entry, with the words for what it did to the others. */
export function judgeRelease(entries: readonly EntryResult[], policy: Policy): ReleaseJudgement {
  // An exception that nothing came of excuses nothing.
  const deploys = entries.filter(wasCarriedOut)
  const isRehearsal = deploys.every(one => one.verdict.reasonCode === 'dry_run')
  const overridden = entries.filter(
    one =>
      deploys.length > 0 &&
      policy.deployDespite.some(name => name === one.entry.stage) &&
      standsInTheWay(one, isRehearsal),
  )
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

/** A deployment that was begun, or of which was found that nothing had to be done. */
function wasCarriedOut({ entry, startedAt, verdict: { reasonCode, decision } }: EntryResult): boolean {
  const lacksSecret = decision === 'skipped' && reasonCode === 'missing_credentials'
  return entry.stage === 'deploy' && startedAt !== undefined && !lacksSecret
}

// Skipped, and what the release is about was not done: such a release is no pass, though its step is green.
const unproved: readonly string[] = ['missing_credentials', 'dry_run', 'deployment_skipped']

function weight({ verdict: { decision, reasonCode } }: EntryResult, isOverridden: boolean): number {
  return weights.indexOf(isOverridden ? 'warn' : ownWeight(decision, reasonCode))
}

function ownWeight(decision: Decision, reasonCode: ReasonCode): Weight {
  if (decision === 'skipped' && unproved.includes(reasonCode)) return 'unproved'
  if (decision === 'unknown' && (reasonCode === 'cancelled' || reasonCode === 'internal_error')) return 'broken'
  return decision
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
  // Whoever reads that a release was skipped must not think that nothing was done.
  const passed = entries.filter(one => one.verdict.decision === 'pass').map(labelOfResult)
  const done = said.decision === 'skipped' && passed.length > 0 ? ` ${listed(passed)} passed.` : ''
  const decision: Decision = overridden.includes(decisive) ? 'warn' : said.decision
  const unknowns = entries.filter(one => one.verdict.decision === 'unknown' && !overridden.includes(one))
  // Each by its own word: one that may be unknown does not speak for another.
  const tolerated =
    decision === 'unknown' && blocked.length === 0 && unknowns.every(one => policy.tolerant.has(labelOfResult(one)))
  return {
    ...said,
    decision,
    message: `${labelOf(entry)}: ${asSentence(said.message)}${besides(decisive, { entries, overridden, policy })}${alsoRehearsed(decisive, entries)}${done}${heldBack}${despite}`,
    ...(tolerated && { onUnknown: 'warn' as const }),
  }
}

/** What else went wrong: whoever mends only the first of two would learn of the second one in the next run. */
function besides(decisive: EntryResult, { entries, overridden }: All): string {
  const isBad = ({ verdict: { decision } }: EntryResult) => decision === 'fail' || decision === 'unknown'
  const others = entries.filter(one => one !== decisive && isBad(one) && !overridden.includes(one))
  const all = others.map(one => `${labelOfResult(one)} (${one.verdict.decision}, ${one.verdict.reasonCode})`)
  return all.length === 0 ? '' : ` Not good either: ${listed(all)}.`
}

/** A rehearsal of the whole must not read as one of its first stage. */
function alsoRehearsed(decisive: EntryResult, entries: readonly EntryResult[]): string {
  if (decisive.verdict.reasonCode !== 'dry_run') return ''
  const others = entries.filter(one => one !== decisive && one.verdict.reasonCode === 'dry_run').map(labelOfResult)
  return others.length === 0 ? '' : ` Only rehearsed as well: ${listed(others)}.`
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
