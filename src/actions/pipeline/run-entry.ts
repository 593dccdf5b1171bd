import { Deadline } from '../../core/deadline.ts'
import { isCancelled, ShipgateError } from '../../core/errors.ts'
import { type Verdict, verdict, verdictOfError } from '../../core/verdict.ts'
import type { ActionContext, Journal, JournalEntry } from '../define.ts'
import { adviceForMissingSecret } from '../missing-secret.ts'
import type { PlannedEntry } from './config/plan-pipeline.ts'
import { EntryFindings, entryContext, leftOf } from './entry-context.ts'
import type { EntryResult } from './entry-result.ts'
import type { ReleasePlan } from './release-file.ts'
import { labelOf } from './stages.ts'

const CLEAN_UP_WITHIN_MS = 30_000
/** Key in the data of a journal entry. */
const CONFIG_DIGEST = 'config-sha256'

/** One entry on its way: what it has told is here, also when it never comes to an end. */
export class EntryRun {
  readonly planned: PlannedEntry
  readonly findings = new EntryFindings()
  #verdict: Verdict | undefined
  #startedAt: number | undefined
  #endedAt: number | undefined
  readonly #left = new Map<string, JournalEntry>()

  readonly #onChange: () => void

  /** @param onChange called when it has begun and when it has ended. */
  constructor(planned: PlannedEntry, onChange: () => void = () => undefined) {
    this.planned = planned
    this.#onChange = onChange
  }

  get wasStarted(): boolean {
    return this.#startedAt !== undefined
  }

  /** How it stands; an entry that was cut off has not been observed to end. */
  result(): EntryResult {
    const cutOff = verdict('cancelled', 'It was cut off before it reached its verdict.')
    return {
      entry: this.planned.entry,
      verdict: this.#verdict ?? (this.wasStarted ? cutOff : blocked('the release ended before it')),
      startedAt: this.#startedAt,
      endedAt: this.#endedAt,
      outputs: this.findings.outputs,
      detail: this.findings.detail,
    }
  }

  /** Says that it is not started. */
  block(why: string): EntryResult {
    this.#verdict = blocked(why)
    return this.result()
  }

  /** Runs it to its verdict. Throws only when the job is cancelled. */
  async run(context: ActionContext, sideBySide: boolean): Promise<EntryResult> {
    this.#startedAt = context.clock.now()
    this.#onChange()
    this.#verdict = await this.#judge(context, sideBySide)
    this.#endedAt = context.clock.now()
    this.#onChange()
    return this.result()
  }

  async #judge(context: ActionContext, sideBySide: boolean): Promise<Verdict> {
    const { definition, inputs, missing } = this.planned
    const { entry } = this.planned
    if (missing !== undefined) return skippedWithoutSecret(context, missing)
    const { findings } = this
    try {
      const own = entryContext(this.#watched(context), { entry, inputs, findings, sideBySide })
      return await definition.run(inputs, own)
    } catch (error) {
      if (isCancelled(error)) throw error
      if (error instanceof ShipgateError) return verdictOf(context, error, inputs['on-missing-credentials'])
      const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
      context.log.debug(error instanceof Error ? (error.stack ?? words) : words)
      await this.#cleanUp(context)
      return verdict('internal_error', `Shipgate failed: ${words}`)
    }
  }

  /** Nobody has decided what becomes of what it started. */
  async #cleanUp(context: ActionContext): Promise<void> {
    const { definition, inputs, entry } = this.planned
    const left = leftOf([...this.#left.values()], entry)
    if (left.length === 0) return
    const { findings } = this
    const own = entryContext(
      { ...this.#watched(context), deadline: Deadline.after(context.clock, CLEAN_UP_WITHIN_MS) },
      { entry, inputs, findings, sideBySide: true },
    )
    try {
      findings.report.notes.push(...(await definition.finish(inputs, own, left)))
    } catch (error) {
      if (isCancelled(error)) throw error
      const what = left.map(one => `${one.kind} ${one.key}`).join(', ')
      const words = error instanceof Error ? error.message : String(error)
      findings.report.notes.push(`Not cleaned up, and maybe still running: ${what}. ${words}`)
    }
  }

  #watched(context: ActionContext): ActionContext {
    const { journal } = context
    return {
      ...context,
      journal: {
        open: one => {
          this.#left.set(one.key, one)
          journal.open(one)
        },
        close: key => {
          this.#left.delete(key)
          journal.close(key)
        },
      },
    }
  }
}

function blocked(why: string): Verdict {
  return verdict('stage_blocked', `Not started: ${why}.`)
}

function skippedWithoutSecret(context: ActionContext, missing: string): Verdict {
  const next = adviceForMissingSecret(context.facts.github)
  return verdict('missing_credentials', `A secret is missing: ${missing}.`, { decision: 'skipped', next })
}

function verdictOf(context: ActionContext, error: ShipgateError, onMissing: 'fail' | 'skip'): Verdict {
  const found = verdictOfError(error)
  if (error.code !== 'missing_credentials') return found
  const next = error.hint ?? adviceForMissingSecret(context.facts.github)
  return { ...found, next, decision: onMissing === 'skip' ? 'skipped' : found.decision }
}

/**
 * What cleans up after entries of which nobody has seen the end, in sentences that say whose they are. The file is read
 * anew for it: one that is not the same any more may name other servers, which must not get the secrets.
 */
export async function finishEntries(
  context: ActionContext,
  { planned, config }: Pick<ReleasePlan, 'planned' | 'config'>,
  all: readonly JournalEntry[],
): Promise<readonly string[]> {
  const left = all.filter(one => one.data[CONFIG_DIGEST] === config.sha256)
  const foreign = all.filter(one => !left.includes(one)).map(one => `${one.kind} ${one.key}`)
  const told = await Promise.all(
    planned.map(async ({ entry, definition, inputs }) => {
      const own = leftOf(left, entry)
      if (own.length === 0) return []
      const part = { entry, inputs, findings: new EntryFindings(), sideBySide: true }
      try {
        const sentences = await definition.finish(inputs, entryContext(context, part), own)
        return sentences.map(sentence => `${labelOf(entry)}: ${sentence}`)
      } catch (error) {
        const what = own.map(one => `${one.kind} ${one.key}`).join(', ')
        const words = error instanceof Error ? error.message : String(error)
        return [`${labelOf(entry)}: not cleaned up, and maybe still running: ${what}. ${words}`]
      }
    }),
  )
  if (foreign.length === 0) return told.flat()
  const why = `${config.path} is not what it was when the release began`
  return [...told.flat(), `Not cleaned up, and maybe still running: ${foreign.join(', ')}. ${why}.`]
}

/** A journal whose entries tell which file they were started by. */
export function journalOf({ config }: Pick<ReleasePlan, 'config'>, journal: Journal): Journal {
  return {
    open: one => journal.open({ ...one, data: { ...one.data, [CONFIG_DIGEST]: config.sha256 } }),
    close: key => journal.close(key),
  }
}
