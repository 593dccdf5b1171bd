import { duration } from '../../core/quantities.ts'
import type { Report } from '../../core/report.ts'
import type { EntryResult, PipelineResult } from './entry-result.ts'
import type { EntryRun } from './run-entry.ts'
import { labelOf } from './stages.ts'
import { restoreHints, standing } from './standing.ts'

/** One report out of those of the entries: first where the release stands, then what each of them has to say. */
export function tellRelease(report: Report, result: PipelineResult, runs: readonly EntryRun[]): void {
  report.facts.push(...standing(result.entries))
  report.notes.push(...restoreHints(result.entries))
  report.tables.push({
    title: 'Stages',
    columns: ['Stage', 'Action', 'Decision', 'Reason', 'Took'],
    rows: result.entries.map(one => [
      labelOf(one.entry),
      one.entry.uses,
      result.overridden.includes(one) ? `${one.verdict.decision}, overridden by deploy-despite` : one.verdict.decision,
      one.verdict.reasonCode === 'stage_blocked' ? `stage_blocked. ${one.verdict.message}` : one.verdict.reasonCode,
      took(one),
    ]),
  })
  for (const label of result.notSelected) report.notChecked.push(`${label}: left out by the input stages.`)
  // The one that decided comes first: whoever reads a red release looks for it.
  const decisive = runs.filter(run => run.result().entry === result.decidedBy?.entry)
  for (const run of runs) addSpans(report, run.result(), run.findings.report)
  for (const run of [...decisive, ...runs.filter(run => !decisive.includes(run))]) addEntry(report, run)
}

function addEntry(report: Report, run: EntryRun): void {
  const result = run.result()
  const { report: own } = run.findings
  const label = labelOf(result.entry)
  const titled = <T extends { readonly title: string }>(one: T): T => ({ ...one, title: `${label}: ${one.title}` })
  if (!run.wasStarted) return
  // What went well is one line of the table above; the rest of it is for who opens it.
  const isGood = result.verdict.decision === 'pass' || result.verdict.decision === 'skipped'
  const tables = own.tables.map(titled)
  if (!isGood) {
    report.tables.push(...tables)
    report.bars.push(...own.bars.map(titled))
  }
  report.annotations.push(...own.annotations.map(titled))
  report.details.push(
    {
      title: `${label}: facts`,
      table: {
        title: `${label}: facts`,
        columns: ['Fact', 'Value'],
        rows: [['Verdict', result.verdict.message], ...own.facts.map(({ label: name, value }) => [name, value])],
      },
    },
    ...(isGood ? tables.map(table => ({ title: table.title, table })) : []),
    ...own.details.map(one => (one.table === undefined ? titled(one) : { ...titled(one), table: titled(one.table) })),
  )
  report.notChecked.push(...own.notChecked.map(sentence => `${label}: ${sentence}`))
  report.notes.push(...own.notes.map(sentence => `${label}: ${sentence}`))
}

/** A bar for the entry as a whole, and below it what it saw of the service's own. */
function addSpans(report: Report, { entry, verdict, startedAt, endedAt }: EntryResult, own: Report): void {
  if (startedAt === undefined) return
  const section = labelOf(entry)
  const to = endedAt ?? startedAt
  const good = verdict.decision === 'pass' || verdict.decision === 'warn' || verdict.decision === 'skipped'
  const outcome = endedAt === undefined ? 'open' : good ? 'good' : 'bad'
  report.timeline.push({ section, label: entry.uses, from: startedAt, to, outcome })
  report.timeline.push(...own.timeline.map(span => ({ ...span, section })))
}

function took({ startedAt, endedAt }: EntryResult): string {
  if (startedAt === undefined) return ''
  return endedAt === undefined ? 'cut off' : duration(endedAt - startedAt)
}
