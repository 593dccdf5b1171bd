import { clipped, splitLines, visibleLine, visibleOneLine } from './visible-text.ts'

/** UTF-16 units of one printed line; a minified file in an error message would otherwise drown the log. */
const lineLimit = 4_000

/**
 * The lines of any text, each safe to print on stdout: none is a workflow command for the runner, none moves the
 * terminal's cursor or changes the reading order, none is longer than about 4,000 characters.
 *
 * Lines are also broken where only some readers break them (a lone CR, U+2028): the runner reads with .NET, which ends a
 * line at a lone CR (actions/runner ProcessInvoker.cs).
 */
export function harmlessLines(text: string): string[] {
  return splitLines(text).map(line => withoutCommands(clipped(visibleLine(line), lineLimit)))
}

/** Any text as one safe line: line breaks become spaces. */
export function harmlessLine(text: string): string {
  return withoutCommands(clipped(visibleOneLine(text), lineLimit))
}

/**
 * actions/runner ActionCommand.cs knows two syntaxes: `::name::data` at the start of a line after white space, and
 * `##[name]data` anywhere in the line. A visible space breaks each. Both are looked for with culture-sensitive
 * StartsWith and IndexOf, which see through characters without weight; most of those are gone by now (visibleLine), and
 * combining marks are seen through here as well.
 */
function withoutCommands(line: string): string {
  return line.replace(/^([\s\p{M}]*:\p{M}*):/u, '$1 :').replace(/(#\p{M}*#\p{M}*)\[/gu, '$1 [')
}
