import { counted } from '../core/quantities.ts'
import type { Bars } from '../core/report.ts'
import { inlineText } from './markdown.ts'
import { mermaidText } from './mermaid-text.ts'

/** More bars than this are not readable in one picture. */
const mostBars = 20

const titleLimit = 200

/** Larger values would be written with an exponent, which mermaid's grammar does not know (xychart.jison). */
const largestValue = 1e15

/**
 * A mermaid picture of the bars; empty when there is nothing to see: no bar, or all of length zero. Written with the name
 * `xychart-beta`, which mermaid knows since 10.5 and still accepts.
 */
export function barChart({ title, bars }: Bars, redact: (text: string) => string): string {
  const valid = bars.filter(({ value }) => Number.isFinite(value) && value >= 0 && value <= largestValue)
  const drawn = valid.slice(0, mostBars)
  const highest = Math.max(0, ...drawn.map(({ value }) => rounded(value)))
  if (highest === 0) return ''
  const missing = bars.length - drawn.length
  const note = missing === 0 ? '' : `${counted(missing, 'more bar')} not drawn.\n\n`
  const heading = inlineText(redact(title), titleLimit)
  return [
    ...(heading === '' ? [] : [`**${heading}**\n`]),
    '```mermaid',
    'xychart-beta horizontal',
    `  x-axis [${drawn.map(({ label }) => `"${mermaidText(redact(label)) || 'other'}"`).join(', ')}]`,
    // From zero, or the shortest bar would seem to be nothing.
    `  y-axis 0 --> ${highest}`,
    `  bar [${drawn.map(({ value }) => rounded(value)).join(', ')}]`,
    '```',
    '',
    note,
  ].join('\n')
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
