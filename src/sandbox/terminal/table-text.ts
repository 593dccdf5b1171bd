import { inlineText } from './inline-text.ts'

/** A Markdown table in aligned columns; where they are wider than the terminal, row by row with a line for each cell. */
export function tableText(lines: readonly string[], columns: number): readonly string[] {
  const [head = [], ...rows] = lines.filter(line => !/^\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line)).map(cellsOf)
  const all = [head, ...rows]
  const widths = head.map((_, index) => Math.max(...all.map(row => row[index]?.length ?? 0)))
  const total = widths.reduce((sum, width) => sum + width + 2, 0)
  if (total > columns) return rows.flatMap(row => listed(head, row))
  const aligned = (row: readonly string[]) =>
    `  ${widths.map((width, index) => (row[index] ?? '').padEnd(width)).join('  ')}`.trimEnd()
  return [aligned(head), `  ${widths.map(width => '-'.repeat(width)).join('  ')}`, ...rows.map(aligned)]
}

function listed(head: readonly string[], row: readonly string[]): readonly string[] {
  const [first = '', ...rest] = row
  return [`  ${first}`, ...rest.map((cell, index) => `      ${head[index + 1] ?? ''}: ${cell}`)]
}

/** Cells are told apart by pipes that no backslash precedes. */
function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => inlineText(cell.trim()))
}
