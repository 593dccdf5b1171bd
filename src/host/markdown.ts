import type { Cell } from '../core/report.ts'
import { clipped, visibleLine, visibleOneLine } from './visible-text.ts'

/** UTF-16 units of an inline text (a cell, a fact) unless told otherwise, and of a line of preformatted text. */
const textLimit = 1_000
const lineLimit = 2_000

/** Longer addresses than this are not shown as links; browsers and proxies stop at about 2,000 as well. */
const hrefLimit = 2_000

const zeroWidthSpace = '\u200b'

/**
 * Places where GitHub would make a link or a picture of plain text: mentions, issue numbers, bare addresses, emoji names.
 * GitHub looks for them after rendering, so escaping does not help; a zero-width space inside does (what Dependabot and
 * Renovate put into the release notes they quote).
 */
const autolinked = /@(?=\S)|#(?=\d)|GH-(?=\d)|www(?=\.)|:(?=\/\/)|:(?=[\w+-]*[a-z][\w+-]*:|[+-]1:|100:|1234:)/gi

/**
 * Characters with a meaning in GitHub-flavoured Markdown or HTML text. Entities, not backslashes: they mean the same in
 * Markdown, in a table and inside an HTML block such as `<summary>`. An underscore between letters or digits means
 * nothing (GFM, rule 2 of emphasis), nor do `!`, `(` and `)` without a bracket beside them; unescaped they keep the
 * source readable for those who get it as plain text.
 */
const special = /[&<>`*[\]#~|\\$\u200b]|_(?<![a-z0-9]_(?=[a-z0-9]))/gi

/** What would begin a list or underline a heading when it stands first on a line. */
const lineStart = /^(?:[-+](?=\s|$)|[-=](?=[-=\s]*$)|(\d{1,9})([.)])(?=\s|$))/

/**
 * A text as inline Markdown that shows exactly this text, on one line, wherever it is put: paragraph, list item, table
 * cell, heading, `<summary>`; not an HTML attribute. Longer texts than `limit` UTF-16 units are cut and say so.
 */
export function inlineText(text: string, limit: number = textLimit): string {
  const shown = clipped(visibleOneLine(text), limit)
  return shown
    .replace(autolinked, found => found + zeroWidthSpace)
    .replace(special, entity)
    .replace(lineStart, (found, number?: string, mark?: string) =>
      number === undefined ? coded(found) : number + coded(mark ?? ''),
    )
}

/** A cell as inline Markdown; a link only when its address is one that may be linked, otherwise its text and address. */
export function inlineCell(cell: Cell): string {
  if (typeof cell === 'string') return inlineText(cell)
  const href = linkTarget(cell.href)
  const text = cell.text.trim() === '' ? cell.href : cell.text
  if (href !== undefined) return `<a href="${href}">${inlineText(text)}</a>`
  return inlineText(text === cell.href || cell.href === '' ? text : `${text} (${cell.href})`)
}

/** One line of preformatted text: goes between `<pre>` and `</pre>`, where nothing but HTML has a meaning. */
export function preformattedLine(line: string): string {
  return clipped(visibleLine(line), lineLimit).replace(/[&<>]/g, entity)
}

/**
 * The value of an `href` attribute, or undefined when this address is not to be linked: anything but http and https, and
 * addresses with a user name, which make one host look like another.
 */
function linkTarget(address: string): string | undefined {
  if (address.length > hrefLimit || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '') {
    return undefined
  }
  // A serialised URL is ASCII. Encoded here is what it may still hold that ends an attribute, a table cell or a tag.
  return url.href.replace(/["'<>`|\\{}^\s]/g, encodedUnit).replaceAll('&', '&amp;')
}

function encodedUnit(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

function entity(character: string): string {
  switch (character) {
    case '&':
      return '&amp;'
    case '<':
      return '&lt;'
    case '>':
      return '&gt;'
    case '$':
      // GitHub finds `$…$` after rendering; its documentation gives a span as the way to show a dollar sign
      // (docs.github.com, "Writing mathematical expressions").
      return '<span>$</span>'
    default:
      return coded(character)
  }
}

function coded(character: string): string {
  return `&#${character.charCodeAt(0)};`
}
