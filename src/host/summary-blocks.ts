import { counted, grouped } from '../core/quantities.ts'
import type { Annotation, Cell, Detail, Fact, Report, Table } from '../core/report.ts'
import { annotationsPerType } from './annotations.ts'
import type { Block } from './byte-budget.ts'
import { inlineCell, inlineText, preformattedLine } from './markdown.ts'
import { splitLines, visibleLine } from './visible-text.ts'

export type Redact = (text: string) => string

/** UTF-16 units of a section's title. */
const titleLimit = 200

/** A longer table is collapsed, so that what stands below it is still on the screen. */
const longestOpenTable = 20

/** Redacts what a reader will see: dropping an invisible character can join the halves of a secret. */
export function thoroughly(redact: Redact): Redact {
  return text => redact(splitLines(redact(text)).map(visibleLine).join('\n'))
}

/** Label and value as inline Markdown. */
export function inlineFact(fact: Fact, redact: Redact): string {
  const label = inlineText(redact(fact.label), titleLimit)
  return label === '' ? inlineValue(fact.value, redact) : `**${label}:** ${inlineValue(fact.value, redact)}`
}

export function inlineValue(cell: Cell, redact: Redact): string {
  return inlineCell(typeof cell === 'string' ? redact(cell) : { text: redact(cell.text), href: redact(cell.href) })
}

/** A list of `count` entries. */
export function listBlock(open: string, entries: { readonly count: number; item(index: number): string }): Block {
  return {
    rank: 1,
    open,
    close: '\n',
    count: entries.count,
    item: index => `- ${entries.item(index)}\n`,
    keep: 'first',
    omitted: left => `- ${grouped(left)} of ${grouped(entries.count)} left out: the page has no room for more\n`,
  }
}

/** An open table, or a collapsed one when it is long. */
export function tableBlock(table: Table, redact: Redact): Block {
  if (table.rows.length > longestOpenTable) return rowsBlock({ title: table.title, table, redact, rank: 2 })
  const title = inlineText(redact(table.title), titleLimit)
  const grid = gridOf(table, redact)
  return {
    ...grid,
    rank: 2,
    open: `${title === '' ? '' : `**${title}**\n\n`}${grid.count === 0 ? 'None.\n' : grid.open}`,
    close: '\n',
  }
}

/** A collapsed section; one for its lines and one for its table when it has both. */
export function detailBlocks({ title, lines, table }: Detail, redact: Redact): Block[] {
  return [
    ...(lines === undefined ? [] : [linesBlock(title, lines, redact)]),
    ...(table === undefined ? [] : [rowsBlock({ title: title === '' ? table.title : title, table, redact, rank: 3 })]),
  ]
}

/**
 * All annotations in a collapsed table, when there are so many that some may not have been shown as annotations, which
 * say that the rest is here.
 */
export function annotationsBlock(report: Report, redact: Redact): Block[] {
  const { annotations } = report
  if (annotations.length < annotationsPerType) return []
  const place = ({ file, line }: Annotation) =>
    file === undefined ? '' : line === undefined ? file : `${file}:${line}`
  const table: Table = {
    title: 'Messages',
    columns: ['Level', 'Title', 'Message', 'Place'],
    rows: annotations.map(annotation => [annotation.level, annotation.title, annotation.message, place(annotation)]),
  }
  return [rowsBlock({ title: table.title, table, redact, rank: 2 })]
}

function rowsBlock(parts: { title: string; table: Table; redact: Redact; rank: number }): Block {
  const grid = gridOf(parts.table, parts.redact)
  const open = collapsed(parts.redact(parts.title), counted(grid.count, 'row'))
  return { ...grid, rank: parts.rank, open: grid.count === 0 ? open : open + grid.open, close: '\n</details>\n\n' }
}

function gridOf({ columns, rows }: Table, redact: Redact): Omit<Block, 'rank' | 'close'> {
  // GitHub drops cells beyond the header without a word, so the header is as wide as the widest row.
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), Math.max(1, columns.length))
  const line = (cells: readonly Cell[]) =>
    `| ${Array.from({ length: width }, (_, at) => inlineValue(cells[at] ?? '', redact)).join(' | ')} |\n`
  return {
    open: `${line(columns)}|${' --- |'.repeat(width)}\n`,
    count: rows.length,
    item: index => line(rows[index] ?? []),
    keep: 'first',
    omitted: left => `\n${grouped(left)} of ${counted(rows.length, 'row')} left out: the page has no room for more.\n`,
  }
}

function linesBlock(title: string, lines: readonly string[], redact: Redact): Block {
  const all = lines.flatMap(splitLines)
  return {
    rank: 3,
    open: `${collapsed(redact(title), counted(all.length, 'line'))}<pre>`,
    close: '</pre>\n\n</details>\n\n',
    count: all.length,
    item: index => `${preformattedLine(redact(all[index] ?? ''))}\n`,
    // The end of a log says why something failed.
    keep: 'last',
    omitted: left =>
      `[the first ${grouped(left)} of ${counted(all.length, 'line')} left out: the page has no room for more]\n`,
  }
}

/** The blank line makes Markdown begin again after the HTML. */
function collapsed(title: string, size: string): string {
  return `<details><summary>${inlineText(title, titleLimit) || 'Details'} (${size})</summary>\n\n`
}
