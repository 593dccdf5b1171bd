import { grouped } from '../core/quantities.ts'
import type { Decision } from '../core/reason-codes.ts'
import type { Fact, Report } from '../core/report.ts'
import type { Verdict } from '../core/verdict.ts'
import { type Block, fitBlocks, solid } from './byte-budget.ts'
import { inlineText } from './markdown.ts'
import { barChart } from './summary-bars.ts'
import {
  annotationsBlock,
  detailBlocks,
  inlineFact,
  inlineValue,
  listBlock,
  type Redact,
  tableBlock,
  thoroughly,
} from './summary-blocks.ts'
import { timeline } from './summary-timeline.ts'

/**
 * The runner refuses summaries above 1 MiB (CreateStepSummaryCommand.cs), and a little below that GitHub drops them
 * without a word (actions/runner#4337).
 */
export const summaryLimitBytes = 900 * 1024

/** Below this there is no room for a heading, a sentence and a footer of the longest kind. */
const smallestLimitBytes = 20_000

export interface SummaryInput {
  /** The action's id, such as `dbackup-run`. */
  readonly action: string
  readonly verdict: Verdict
  /** What the heading says after the decision, such as `backup proved`; the reason code in words unless given. */
  readonly headline?: string
  readonly report: Report
  readonly footer: {
    /** Of Shipgate, such as `1.2.0`. */
    readonly version: string
    /** Ids and links for who has to look further: execution, deployment, run. */
    readonly ids: readonly Fact[]
    /** ISO 8601, UTC. */
    readonly startedAt: string
    readonly durationSeconds: number
  }
}

/**
 * The job summary as GitHub-flavoured Markdown, at most `limitBytes` bytes of UTF-8 for any report: details are shortened
 * first, by whole rows and lines, and every cut says how much is missing. Equal input gives equal text.
 *
 * @throws RangeError when `limitBytes` is below 20,000.
 */
export function renderSummary(
  input: SummaryInput,
  options: { readonly limitBytes?: number; readonly redact?: Redact } = {},
): string {
  const limitBytes = options.limitBytes ?? summaryLimitBytes
  if (limitBytes < smallestLimitBytes) throw new RangeError(`limitBytes must be at least ${smallestLimitBytes}`)
  const redact = thoroughly(options.redact ?? (text => text))
  const { report } = input
  const sentence = (text: string, part: number) => inlineText(redact(text), charactersIn(limitBytes / part))
  const blocks: Block[] = [
    solid(0, `### ${heading(input, text => sentence(text, 50))}\n\n${sentence(input.verdict.message, 4)}\n\n`),
    ...(report.facts.length === 0
      ? []
      : [
          listBlock('', {
            count: report.facts.length,
            item: at => optional(report.facts[at], f => inlineFact(f, redact)),
          }),
        ]),
    ...adviceBlocks(input, text => sentence(text, 10), redact),
    ...report.tables.map(table => tableBlock(table, redact)),
    ...solidUnlessEmpty(timeline(report.timeline, redact)),
    ...report.bars.flatMap(bars => solidUnlessEmpty(barChart(bars, redact))),
    ...sentencesBlock('**Not checked**\n\n', report.notChecked, redact),
    ...annotationsBlock(report, redact),
    ...report.details.flatMap(detail => detailBlocks(detail, redact)),
    footerBlock(input, text => sentence(text, 50), redact),
  ]
  return fitBlocks(blocks, limitBytes)
}

const decisionWords: Record<Decision, string> = {
  pass: 'passed',
  warn: 'warning',
  fail: 'failed',
  unknown: 'unknown, not proved',
  skipped: 'skipped',
}

function heading({ action, verdict, headline }: SummaryInput, short: (text: string) => string): string {
  // "passed — ok" would say nothing twice.
  const why = headline ?? (verdict.reasonCode === 'ok' ? '' : verdict.reasonCode.replaceAll('_', ' '))
  return `${short(action)}: ${decisionWords[verdict.decision]}${why === '' ? '' : ` — ${short(why)}`}`
}

/** Right below the facts: whoever reads a failed run wants to know this before any table. */
function adviceBlocks(input: SummaryInput, sentence: (text: string) => string, redact: Redact): Block[] {
  const { verdict, report } = input
  if (verdict.decision === 'pass') return sentencesBlock('**Good to know**\n\n', report.notes, redact)
  // On one line: whoever looks at a red run should see it among the first.
  return [solid(0, `**What to do next:** ${sentence(verdict.next)}\n\n`), ...sentencesBlock('', report.notes, redact)]
}

function sentencesBlock(open: string, sentences: readonly string[], redact: Redact): Block[] {
  if (sentences.length === 0) return []
  return [listBlock(open, { count: sentences.length, item: at => inlineText(redact(sentences[at] ?? '')) })]
}

function solidUnlessEmpty(text: string): Block[] {
  return text === '' ? [] : [solid(2, text)]
}

function footerBlock({ verdict, footer }: SummaryInput, short: (text: string) => string, redact: Redact): Block {
  const started = short(footer.startedAt.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/, '$1 $2 UTC'))
  return {
    rank: 1,
    open: `<sub>shipgate ${short(footer.version)} · reason code ${short(verdict.reasonCode)} · started ${started} · took ${duration(footer.durationSeconds)}`,
    close: '</sub>\n',
    count: footer.ids.length,
    item: at => optional(footer.ids[at], ({ label, value }) => ` · ${short(label)} ${inlineValue(value, redact)}`),
    keep: 'first',
    omitted: left => ` · ${grouped(left)} more`,
  }
}

function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${seconds < 10 ? Math.max(0, Math.round(seconds * 10) / 10) : whole} s`
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${grouped(Math.floor(whole / 3_600))} h ${Math.floor((whole % 3_600) / 60)} min`
}

/** How many characters certainly fit: escaping makes at most 14 bytes of one (`<span>$</span>`); some room for the cut. */
function charactersIn(bytes: number): number {
  return Math.min(4_000, Math.floor(bytes / 14) - 10)
}

function optional<T>(value: T | undefined, render: (value: T) => string): string {
  return value === undefined ? '' : render(value)
}
