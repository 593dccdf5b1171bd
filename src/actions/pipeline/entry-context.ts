import type { Log } from '../../core/ports.ts'
import { Report } from '../../core/report.ts'
import type { ActionContext, CommonFields, Journal, JournalEntry } from '../define.ts'
import type { Values } from '../fields.ts'
import { labelOf, type StageEntry } from './stages.ts'

/** What an entry has told so far; it is read when the entry has ended, and when it was cut off. */
export class EntryFindings {
  readonly report = new Report()
  outputs: Readonly<Record<string, string>> = {}
  detail: Readonly<Record<string, unknown>> = {}
}

interface Part {
  readonly entry: StageEntry
  readonly inputs: Values<CommonFields>
  readonly findings: EntryFindings
  /** True: its lines stand between those of others. */
  readonly sideBySide: boolean
}

/**
 * The world for one entry of a release: that of the release, with a report and outputs of its own, log lines that say
 * whose they are, and journal entries that the finish can tell apart.
 */
export function entryContext(context: ActionContext, part: Part): ActionContext {
  const { entry, inputs, findings } = part
  const caFile = inputs['ca-file']
  return {
    ...context,
    // Through one transport the entries share connections and rate budgets.
    transport: caFile === undefined ? context.transport : context.transportWith(caFile),
    log: part.sideBySide ? interleaved(context.log, labelOf(entry)) : titled(context.log, labelOf(entry)),
    deadline: context.deadline.within(inputs['timeout-minutes']),
    journal: entryJournal(context.journal, entry),
    report: findings.report,
    output(values) {
      const known = Object.entries(values).filter(([, value]) => value !== undefined)
      findings.outputs = { ...findings.outputs, ...(Object.fromEntries(known) as Record<string, string>) }
      // At once, so that they are known also when this process is killed.
      if (entry.index === undefined) {
        context.output(Object.fromEntries(known.map(([name, value]) => [`${entry.stage}-${name}`, value])))
      }
    },
    detail(value) {
      findings.detail = { ...findings.detail, ...value }
    },
  }
}

/** Keys of an entry begin with its place: two entries of a list may both have a `trigger`. */
function entryJournal(journal: Journal, entry: StageEntry): Journal {
  const place = placeOf(entry)
  return {
    open: one => journal.open({ ...one, key: `${place}/${one.key}` }),
    close: key => journal.close(`${place}/${key}`),
  }
}

/** What is left of one entry, under the keys that it gave. */
export function leftOf(left: readonly JournalEntry[], entry: StageEntry): readonly JournalEntry[] {
  const start = `${placeOf(entry)}/`
  return left.filter(({ key }) => key.startsWith(start)).map(one => ({ ...one, key: one.key.slice(start.length) }))
}

function placeOf({ stage, index }: StageEntry): string {
  return `${stage}.${index ?? 0}`
}

/** Groups of several entries would swallow each other's lines, so their titles are lines like the others. */
function interleaved(log: Log, label: string): Log {
  const say = (text: string) => `[${label}] ${text}`
  return {
    info: text => log.info(say(text)),
    debug: text => log.debug(say(text)),
    warning: text => log.warning(say(text)),
    outsideLines: (title, lines) => log.outsideLines(say(title), lines),
    group: async (title, body) => {
      log.info(say(title))
      return await body()
    },
  }
}

/** Where an entry has the log for itself. */
function titled(log: Log, label: string): Log {
  return {
    info: text => log.info(text),
    debug: text => log.debug(text),
    warning: text => log.warning(text),
    outsideLines: (title, lines) => log.outsideLines(title, lines),
    group: async (title, body) => await log.group(`${label}: ${title}`, body),
  }
}
