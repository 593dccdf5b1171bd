import { ShipgateError } from '../../core/errors.ts'
import { nextLook } from '../../core/poll.ts'
import { counted, duration } from '../../core/quantities.ts'
import type { ActionContext } from '../define.ts'
import { matcherOf, wantsRevision } from './health-match.ts'
import { isWanted, probe, type Seen } from './health-probe.ts'
import { quoteOf } from './health-words.ts'
import type { HealthPlan } from './plan.ts'
import { sameRevision } from './same-revision.ts'

/** What the health check came to. */
export interface Health {
  /**
   * `healthy`; `old_revision`: what was live before still answers; `wrong_answer`: something answers, and not as it should;
   * `no_answer`: nothing does.
   */
  readonly kind: 'healthy' | 'old_revision' | 'wrong_answer' | 'no_answer'
  /** One sentence: what was seen. */
  readonly words: string
  /** True when the answer held the revision, so it is live. */
  readonly provesRevision: boolean
  /** True when the action's time ended it before its own was up: more time might have shown something better. */
  readonly endedEarly?: boolean
  /** When it was looked at, milliseconds since 1970-01-01 UTC; for the timeline. */
  readonly span?: { readonly from: number; readonly to: number }
}

export interface WantedRevision {
  readonly revision: string | undefined
  readonly previousRevision: string | undefined
}

const BETWEEN_GOOD_MS = 1_000
const LONGEST_PACE_MS = 10_000
// The last look is a request too, and needs some of the time that is left.
const LAST_LOOK_MS = 2_000
const HEARTBEAT_MS = 60_000

/**
 * Asks the address until it has given enough good answers in a row, or the check's time is up: `timeoutMs` after the
 * grace, or the action's deadline. Throws the cancel signal's error, and `invalid_input` for what cannot be checked.
 */
export async function checkHealth(context: ActionContext, plan: HealthPlan, wanted: WantedRevision): Promise<Health> {
  const judge = judgeOf(plan, wanted)
  const { clock, deadline, log, signal } = context
  if (plan.graceMs > 0) {
    log.info(`Waiting ${duration(plan.graceMs)} before the first look at ${plan.url.origin}.`)
    await deadline.sleep(plan.graceMs, signal)
  }
  const startedAt = clock.now()
  const end = deadline.within(plan.timeoutMs)
  const tally = new Tally(context, startedAt)
  const spare = Math.min(LAST_LOOK_MS, plan.timeoutMs / 10)
  for (;;) {
    signal.throwIfAborted()
    if (end.passed()) break
    const judged = judge(await probe(context, plan, end))
    tally.add(judged)
    if (tally.row >= plan.successes) return tally.healthy()
    const isGood = judged.kind === 'good'
    const pace = isGood ? BETWEEN_GOOD_MS : Math.min(LONGEST_PACE_MS, nextLook(clock.now() - startedAt))
    // Good answers at shorter distances than asked for would show less than they seem to.
    const left = isGood && end.remaining() <= pace ? 0 : end.remaining() - spare
    if (left <= 0) break
    await end.sleep(Math.min(pace, left), signal)
  }
  return tally.unhealthy(plan.successes, end.at < startedAt + plan.timeoutMs)
}

/** Throws `invalid_input` when the check could not show what it is asked for. Worth asking before anything is started. */
export function refuseUncheckable(plan: HealthPlan, revision: string | undefined): void {
  if (revision !== undefined || !wantsRevision(plan.match)) return
  throw new ShipgateError(
    'invalid_input',
    'The input health-check-match asks for {revision}, but the run does not know which revision it deploys.',
    { hint: 'Give the input revision, or a health-check-match without {revision}.' },
  )
}

interface Judged {
  readonly kind: 'good' | Exclude<Health['kind'], 'healthy'>
  /** What was seen, to complete "at last …". */
  readonly words: string
  /** The same without what differs from answer to answer. */
  readonly gist: string
  readonly holdsRevision: boolean
  /** True when it was given up because the time was up. */
  readonly timeIsUp: boolean
}

function judgeOf(plan: HealthPlan, { revision, previousRevision }: WantedRevision): (seen: Seen) => Judged {
  refuseUncheckable(plan, revision)
  const { match } = plan
  const matches = match === undefined ? undefined : matcherOf(match, revision, previousRevision)
  const tellsOld = wantsRevision(match) && !sameRevision(previousRevision, revision) && previousRevision !== undefined
  const matchesOld = match !== undefined && tellsOld ? matcherOf(match, previousRevision, revision) : undefined
  const bad = (kind: Judged['kind'], words: string, gist = words): Judged => ({
    kind,
    words,
    gist,
    holdsRevision: false,
    timeIsUp: false,
  })
  return seen => {
    if (seen.kind === 'nothing') return { ...bad('no_answer', seen.words), timeIsUp: seen.timeIsUp }
    if (seen.kind === 'unusable') return bad('wrong_answer', seen.words)
    const { status, body, isCut, elsewhere } = seen
    const from = `status ${status}${elsewhere === undefined ? '' : ` from ${elsewhere}`}`
    const quote = () => quoteOf(body, plan.headers)
    if (!isWanted(plan, status)) return bad('wrong_answer', `${from} with ${quote()}`, from)
    if (matches === undefined) return { ...bad('good', from) }
    const matched = matches(body)
    if (matched === 'too slow') {
      return bad(
        'wrong_answer',
        `${from} with a body on which the regular expression of health-check-match takes too long`,
      )
    }
    if (matched.found) {
      const held = matched.holdsRevision ? `${from} with the revision ${revision}` : `${from} with the wanted body`
      return { ...bad('good', held), holdsRevision: matched.holdsRevision }
    }
    const old = matchesOld?.(body)
    if (old !== undefined && old !== 'too slow' && old.holdsRevision) {
      return bad('old_revision', `${from} with the revision ${previousRevision}`)
    }
    const part = isCut ? 'the first mebibyte of the body' : 'the body'
    const missing = `${from}, but ${part} is not as health-check-match wants it`
    return bad('wrong_answer', `${missing}: ${quote()}`, missing)
  }
}

/** Counts what is seen, and tells it: a line for each change, and one a minute. */
class Tally {
  /** Good answers in a row. */
  row = 0
  readonly #context: ActionContext
  readonly #startedAt: number
  #looks = 0
  #rowHoldsRevision = true
  #last: Judged | undefined
  #lastBad: Judged | undefined
  #told = ''
  #toldAt = 0

  constructor(context: ActionContext, startedAt: number) {
    this.#context = context
    this.#startedAt = startedAt
  }

  add(judged: Judged): void {
    this.#looks++
    // It says nothing of the application, so it does not hide what was seen before.
    if (judged.timeIsUp && this.#last !== undefined) return
    this.#last = judged
    if (judged.kind === 'good') {
      this.row++
      this.#rowHoldsRevision &&= judged.holdsRevision
    } else {
      this.row = 0
      this.#rowHoldsRevision = true
      this.#lastBad = judged
    }
    this.#tell(judged)
  }

  healthy(): Health {
    const row = this.row === 1 ? 'once' : `${this.row} times in a row`
    const words = `The health check was good ${row} (${this.#effort()}): ${this.#last?.words}.`
    return { kind: 'healthy', words, provesRevision: this.#rowHoldsRevision }
  }

  unhealthy(wanted: number, endedEarly: boolean): Health {
    const because = endedEarly ? ', when the time of the action was up' : ''
    const [last, bad] = [this.#last, this.#lastBad]
    const is = (kind: Exclude<Health['kind'], 'healthy'>, words: string): Health => ({
      kind,
      words: `The health check ${words}.`,
      provesRevision: false,
      endedEarly,
    })
    if (last === undefined) return is('no_answer', 'did not get to its first look before the time of the action was up')
    const effort = `after ${this.#effort()}${because}`
    if (last.kind === 'good') {
      const before = bad === undefined ? '' : `, and before ${bad.words}`
      const few = `had only ${this.row} of ${wanted} good answers in a row ${effort}: at last ${last.words}${before}`
      return is(bad === undefined || bad.kind === 'good' ? 'wrong_answer' : bad.kind, few)
    }
    const what = {
      old_revision: 'still saw the old revision',
      wrong_answer: 'did not see the wanted answer',
      no_answer: 'had no answer',
    }[last.kind]
    return is(last.kind, `${what} ${effort}: at last ${last.words}`)
  }

  #effort(): string {
    return `${counted(this.#looks, 'look')} in ${duration(this.#context.clock.now() - this.#startedAt)}`
  }

  #tell({ gist }: Judged): void {
    const { clock, log } = this.#context
    const now = clock.now()
    if (gist === this.#told && now - this.#toldAt < HEARTBEAT_MS) return
    this.#told = gist
    this.#toldAt = now
    log.info(`Health check: ${gist}, ${duration(now - this.#startedAt)} elapsed`)
  }
}
