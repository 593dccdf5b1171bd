import { inlineText } from './inline-text.ts'
import { tableText } from './table-text.ts'

/**
 * A job summary as readable text. It knows the shapes that the actions' summaries have, and leaves everything else as it
 * is: a reader of Markdown this is not.
 *
 * @param columns width of the terminal
 */
export function summaryText(markdown: string, columns: number): string {
  const lines = markdown.split('\n')
  const out: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.startsWith('```')) {
      const end = endOf(lines, at + 1, other => other.startsWith('```'))
      // A chart says what a table beside it says as well.
      if (line !== '```mermaid') out.push(...lines.slice(at + 1, end).map(code => `    ${code}`))
      else if (isTitle(out.at(-2))) out.splice(-2)
      at = end
    } else if (line.startsWith('<pre>')) {
      const end = endOf(lines, at, other => other.includes('</pre>'))
      out.push(...lines.slice(at, end + 1).flatMap(code => preformatted(code)))
      at = end
    } else if (line.startsWith('|')) {
      const end = endOf(lines, at, other => !other.startsWith('|'))
      out.push(...tableText(lines.slice(at, end), columns))
      at = end - 1
    } else out.push(...lineText(line))
  }
  return out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function lineText(line: string): readonly string[] {
  const heading = /^#{1,6} (.*)$/.exec(line)?.[1]
  if (heading !== undefined) {
    const text = inlineText(heading)
    return [text, '='.repeat(text.length)]
  }
  const folded = /^<details><summary>(.*)<\/summary>$/.exec(line)?.[1]
  if (folded !== undefined) return [`${inlineText(folded)}:`]
  if (line === '</details>') return []
  return [inlineText(line)]
}

/** A bold line of its own, as above a table or a chart. */
function isTitle(line: string | undefined): boolean {
  return line !== undefined && line !== '' && !/^[-|=]/.test(line)
}

function preformatted(line: string): readonly string[] {
  const text = inlineText(line)
  return text === '' ? [] : [`    ${text}`]
}

/** Index of the first line from `at` on that is the end; else behind the last. */
function endOf(lines: readonly string[], at: number, isEnd: (line: string) => boolean): number {
  const found = lines.findIndex((line, index) => index >= at && isEnd(line))
  return found === -1 ? lines.length : found
}
