import { escaped, shortened } from './markup.ts'

const SHAPE =
  /^xychart-beta horizontal\n {2}x-axis \[("[^"\n]*"(?:, "[^"\n]*")*)\]\n {2}y-axis 0 --> (\d+(?:\.\d+)?)\n {2}bar \[(\d+(?:\.\d+)?(?:, \d+(?:\.\d+)?)*)\]$/

const WIDTH = 900
const BARS_AT = 200
const BARS_END = 840
const ROW = 26

/** Our own bars (a horizontal mermaid xychart) as SVG; undefined when the source is of another shape. */
export function barsPicture(source: string): string | undefined {
  const [, names = '', top = '', lengths = ''] = SHAPE.exec(source.trimEnd()) ?? []
  const labels = [...names.matchAll(/"([^"]*)"/g)].map(([, label = '']) => label)
  const values = lengths.split(', ').map(Number)
  const highest = Number(top)
  if (!(highest > 0) || labels.length !== values.length) return undefined
  const rows = labels.map((label, index) => {
    const value = values[index] ?? 0
    const length = Math.round(Math.min(1, value / highest) * (BARS_END - BARS_AT) * 10) / 10
    const y = index * ROW
    return (
      `<text x="${BARS_AT - 10}" y="${y + 17}" class="name">${escaped(shortened(label, 26))}</text>` +
      `<rect x="${BARS_AT}" y="${y + 5}" width="${length}" height="${ROW - 10}" rx="3" class="amount"/>` +
      `<text x="${BARS_AT + length + 8}" y="${y + 17}">${value}</text>`
    )
  })
  return `<svg viewBox="0 0 ${WIDTH} ${labels.length * ROW + 4}" role="img" aria-label="Bars">${rows.join('')}</svg>\n`
}
