import { safeParse } from 'zod/mini'
import { ShipgateError } from '../../../../core/errors.ts'
import { type RuleEntry, rule, type Status } from '../../wire.ts'
import type { Rule } from './finding.ts'
import { ownLink, packageOf } from './linked-name.ts'
import { oneLine } from './one-line.ts'

const MOST_EVENTS = 5

/** Actions that leave the pipeline alone (test payloads of the official clients). */
const besideThePipeline: ReadonlySet<string> = new Set([
  'sendemail',
  'markunaffected',
  'markvulnerable',
  'triggerwebhook',
])

/**
 * Debricked's rules as evaluated for this scan, triggered or not. The service says its verdict twice, rule by rule and in
 * one word; where the word is worse than what the rules explain, a rule of our own stands for the difference, so that it is
 * never lost. Throws `unexpected_response` when the list of rules is there and cannot be read, or when nothing tells whether
 * a rule that fails or warns the pipeline was triggered.
 */
export function rulesOfStatus(status: Status, base: URL): readonly Rule[] {
  const { automationRules, automationsAction, policyEngineAction } = status
  // Without rules the list is null, and a word is there.
  if ([automationRules, automationsAction, policyEngineAction].every(said => said === undefined)) {
    throw new ShipgateError('unexpected_response', "Debricked's last word on the scan says nothing of its rules.")
  }
  const overall = overallWord(status)
  const rules = entriesOf(status.automationRules).map(entry => ruleOf(entry, { base, overall }))
  const fails = rules.some(one => one.triggered && one.failsPipeline)
  const warns = rules.some(one => one.triggered && one.warnsPipeline)
  const own = (does: 'failsPipeline' | 'warnsPipeline', description: string): Rule => ({
    ...{ failsPipeline: false, warnsPipeline: false, triggered: true, events: [], description },
    url: ownLink(status.detailsUrl, base),
    [does]: true,
  })
  if (overall === 'fail' && !fails) {
    return [...rules, own('failsPipeline', 'Debricked fails the pipeline, but lists no rule that explains it')]
  }
  if (overall === 'warn' && !fails && !warns) {
    return [...rules, own('warnsPipeline', 'Debricked warns the pipeline, but lists no rule that explains it')]
  }
  // A word of a later release may be milder or harsher than a failure: a person has to look.
  if (overall !== undefined && !['none', 'warn', 'fail'].includes(overall) && !fails && !warns) {
    const word = oneLine(overall, 40)
    return [
      ...rules,
      own('warnsPipeline', `Debricked's verdict on its rules is "${word}", which Shipgate does not know`),
    ]
  }
  return rules
}

/** The worse of the word and of its older name, in lower case; undefined when neither is there. */
function overallWord({ automationsAction, policyEngineAction }: Status): string | undefined {
  const words = [automationsAction, policyEngineAction].flatMap(word => {
    const said = word?.trim().toLowerCase()
    return said ? [said] : []
  })
  const unknown = words.find(word => !['none', 'warn', 'fail'].includes(word))
  return ['fail', unknown, 'warn', 'none'].find(word => word !== undefined && words.includes(word))
}

/** PHP writes a list with gaps as an object. */
function entriesOf(said: unknown): readonly RuleEntry[] {
  if (said === undefined || said === null) return []
  const list: readonly unknown[] | undefined = typeof said === 'object' ? Object.values(said) : undefined
  return (list ?? [said]).map(entry => {
    const parsed = safeParse(rule, entry)
    if (parsed.success) return parsed.data
    throw unreadable()
  })
}

function unreadable(): ShipgateError {
  return new ShipgateError(
    'unexpected_response',
    "The list of Debricked's rules cannot be read, so it is not known which of them were triggered.",
  )
}

function ruleOf(
  entry: RuleEntry,
  { base, overall }: { readonly base: URL; readonly overall: string | undefined },
): Rule {
  const actions = entry.ruleActions?.map(action => action.trim().toLowerCase())
  const events = (entry.triggerEvents ?? []).map(event => ({
    packageName: packageOf({ name: event.dependency, shortName: undefined }).name,
    id: event.cve || undefined,
  }))
  // An action that we do not know, or cannot read, neither fails nor warns while the overall word covers it. Without that
  // word nothing would speak of it, so it warns.
  const unclear =
    overall === undefined &&
    (actions?.some(action => !besideThePipeline.has(action) && !/^(fail|warn)pipeline$/.test(action)) ?? true)
  const failsPipeline = actions?.includes('failpipeline') ?? false
  const warnsPipeline = (actions?.includes('warnpipeline') ?? false) || unclear
  // Untriggered rules are listed too, without events; so are triggered ones when their events come in another shape.
  const triggered = entry.triggered ?? (events.length > 0 || undefined)
  if (triggered === undefined && overall === undefined && (failsPipeline || warnsPipeline)) throw unreadable()
  return {
    description: entry.ruleDescription?.trim() ?? '',
    url: ownLink(entry.ruleLink, base),
    triggered: triggered ?? false,
    failsPipeline,
    warnsPipeline,
    events: distinct(events).slice(0, MOST_EVENTS),
  }
}

function distinct(events: Rule['events']): Rule['events'] {
  return [...new Map(events.map(event => [`${event.id} ${event.packageName}`, event])).values()]
}
