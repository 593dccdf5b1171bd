import { counted } from '../core/quantities.ts'
import type { Span } from '../core/report.ts'
import { mermaidText } from './mermaid-text.ts'

/** More bars than this are not readable in one picture, and mermaid refuses texts above 50,000 characters. */
const mostSpans = 60

/** 9999-12-31T23:59:59.999Z: later times have no four-digit year. */
const latest = 253_402_300_799_999

/**
 * Mermaid's gantt lexer takes a line that begins with one of these for a statement, `click` being one that makes links
 * (mermaid gantt.jison; the match ignores case). A date at the start is a token of its own.
 */
const statement =
  /^(?:acc|axis|call|click|date|excl|gantt|href|incl|milestone|section|tick|title|today|topaxis|vert|week|\d{4}-)/i

/**
 * A mermaid picture of the spans, times in UTC; empty when fewer than two can be drawn. Bars: finished ones plain, failed
 * ones red, unfinished ones highlighted.
 */
export function timeline(spans: readonly Span[], redact: (text: string) => string): string {
  const valid = spans.filter(span => isTime(span.from) && isTime(span.to))
  if (valid.length < 2) return ''
  const drawn = valid.slice(0, mostSpans)
  const lines = [...new Set(drawn.map(span => span.section))].flatMap(section => [
    `  section ${label(redact(section), 'Run')}`,
    ...drawn.filter(span => span.section === section).map(span => `    ${bar(span, redact)}`),
  ])
  const missing = spans.length - drawn.length
  const note = missing === 0 ? '' : `${counted(missing, 'more time span')} not drawn.\n\n`
  return [
    '**Timeline** (UTC)\n',
    '```mermaid',
    'gantt',
    // Written and read without a time zone: mermaid then shows the same digits in every reader's browser, and they are
    // the digits of the log. With unix times (dateFormat x) it would show the reader's local time.
    '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    '  axisFormat %H:%M:%S',
    ...lines,
    '```',
    '',
    note,
  ].join('\n')
}

const tags = { good: 'done', bad: 'crit', open: 'active' } as const

function bar(span: Span, redact: (text: string) => string): string {
  const from = new Date(span.from).toISOString().slice(0, 23).replace('T', ' ')
  // Mermaid does not draw a bar without length.
  const length = Math.max(1, Math.round(span.to - span.from))
  return `${label(redact(span.label), 'step')} :${tags[span.outcome]}, ${from}, ${length}ms`
}

function label(text: string, otherwise: string): string {
  const short = mermaidText(text)
  if (short === '') return otherwise
  return statement.test(short) ? `- ${short}` : short
}

function isTime(time: number): boolean {
  return time >= 0 && time <= latest
}
