import { escaped, shortened } from './markup.ts'

const HEAD = ['gantt', '  dateFormat YYYY-MM-DD HH:mm:ss.SSS', '  axisFormat %H:%M:%S'].join('\n')
const SECTION = /^ {2}section (.+)$/
const BAR = /^ {4}(.+) :(done|crit|active), (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d\.\d{3}), (\d{1,15})ms$/

interface Bar {
  readonly section: string
  readonly label: string
  readonly state: string
  /** Milliseconds since 1970-01-01 UTC. */
  readonly from: number
  readonly ms: number
}

const WIDTH = 900
const LABEL_AT = 90
const BARS_AT = 330
const BARS_END = 880
const ROW = 26

/** Seconds between two marks of the axis. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_800, 3_600, 10_800, 43_200, 86_400]
const MOST_MARKS = 6

/** Our own timeline (a mermaid gantt) as SVG; undefined when the source is of another shape. */
export function ganttPicture(source: string): string | undefined {
  const bars = read(source)
  if (bars === undefined) return undefined
  const first = Math.min(...bars.map(({ from }) => from))
  const last = Math.max(...bars.map(({ from, ms }) => from + ms))
  const x = (time: number) => BARS_AT + ((time - first) / Math.max(1, last - first)) * (BARS_END - BARS_AT)
  const bottom = bars.length * ROW
  const marks = marksBetween(first, last).map(
    time =>
      `<line x1="${round(x(time))}" y1="0" x2="${round(x(time))}" y2="${bottom}" class="grid"/>` +
      `<text x="${round(x(time))}" y="${bottom + 18}" class="mark">${clock(time)}</text>`,
  )
  const rows = bars.map((bar, index) => {
    const y = index * ROW
    const isNew = bars[index - 1]?.section !== bar.section
    const width = Math.max(2, x(bar.from + bar.ms) - x(bar.from))
    return (
      `<g><title>${escaped(`${bar.section}, ${bar.label}: ${clock(bar.from)}, ${bar.ms / 1000} s`)}</title>` +
      (isNew ? `<line x1="0" y1="${y}" x2="${WIDTH}" y2="${y}" class="grid"/>` : '') +
      (isNew ? `<text x="4" y="${y + 17}" class="section">${escaped(shortened(bar.section, 12))}</text>` : '') +
      `<text x="${LABEL_AT}" y="${y + 17}">${escaped(shortened(bar.label, 36))}</text>` +
      `<rect x="${round(x(bar.from))}" y="${y + 5}" width="${round(width)}" height="${ROW - 10}" rx="3" class="${bar.state}"/></g>`
    )
  })
  return `<svg viewBox="0 0 ${WIDTH} ${bottom + 26}" role="img" aria-label="Timeline">${marks.join('')}${rows.join('')}</svg>\n`
}

function read(source: string): readonly Bar[] | undefined {
  const text = source.trimEnd()
  if (!text.startsWith(`${HEAD}\n`)) return undefined
  const bars: Bar[] = []
  let section = ''
  for (const line of text.slice(HEAD.length + 1).split('\n')) {
    const begun = SECTION.exec(line)?.[1]
    const [, label = '', state = '', day = '', time = '', ms = ''] = BAR.exec(line) ?? []
    const from = Date.parse(`${day}T${time}Z`)
    if (begun !== undefined) section = begun
    else if (Number.isNaN(from)) return undefined
    else bars.push({ section, label, state, from, ms: Number(ms) })
  }
  return bars.length === 0 ? undefined : bars
}

function marksBetween(first: number, last: number): readonly number[] {
  const fitting = STEPS.find(seconds => last - first <= seconds * 1_000 * MOST_MARKS)
  // Longer than any run; two marks at the ends do.
  if (fitting === undefined) return [first, last]
  const step = fitting * 1_000
  const begin = Math.ceil(first / step) * step
  return Array.from({ length: Math.floor((last - begin) / step) + 1 }, (_, index) => begin + index * step)
}

function clock(time: number): string {
  return new Date(time).toISOString().slice(11, 19)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
