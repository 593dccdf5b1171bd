import { Marked } from 'marked'
import { barsPicture } from './bars-picture.ts'
import { ganttPicture } from './gantt-picture.ts'
import { escaped, inert } from './markup.ts'

// What our summaries have of raw HTML; GitHub shows these as well.
const TAG = /<(\/?)(details|summary|sub|pre|span|a)((?:\s[^<>]*)?)>/gi
const ADDRESS = /^\s+href="(https?:\/\/[^\s"<>]+)"$/i

const reader = new Marked({
  gfm: true,
  renderer: {
    html: ({ text }) => allowed(text),
    // Where marked believes to be inside raw HTML it would hand texts on as they are.
    text(token) {
      return 'tokens' in token && token.tokens !== undefined ? this.parser.parseInline(token.tokens) : inert(token.text)
    },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens)
      return /^https?:\/\//i.test(href) ? `<a href="${inert(href)}" rel="noreferrer">${words}</a>` : words
    },
    // A picture from elsewhere would be fetched from there.
    image: ({ text }) => inert(text),
    code({ text, lang }) {
      const picture = lang === 'mermaid' ? (ganttPicture(text) ?? barsPicture(text)) : undefined
      return picture ?? `<pre>${escaped(text)}</pre>\n`
    },
  },
})

/** A job summary as GitHub would show it; no text in it becomes markup that is not there in the Markdown. */
export function summaryHtml(markdown: string): string {
  return reader.parse(markdown, { async: false })
}

function allowed(html: string): string {
  let out = ''
  let end = 0
  for (const found of html.matchAll(TAG)) {
    out += inert(html.slice(end, found.index)) + tagOf(found)
    end = found.index + found[0].length
  }
  return out + inert(html.slice(end))
}

function tagOf([whole, slash = '', tag = '', attributes = '']: RegExpExecArray): string {
  const name = tag.toLowerCase()
  const address = ADDRESS.exec(attributes)?.[1]
  if (name === 'a' && slash === '' && address !== undefined) return `<a href="${inert(address)}" rel="noreferrer">`
  const isBare = attributes.trim() === '' && (name !== 'a' || slash !== '')
  return isBare ? `<${slash}${name}>` : inert(whole)
}
