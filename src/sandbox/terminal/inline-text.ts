import { visibleText } from './visible-text.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** What one line of a summary says, without marks: links as `text (address)`, entities and escapes as what they mean. */
export function inlineText(markdown: string): string {
  const text = markdown
    .replace(/<a href="([^"]*)">(.*?)<\/a>/g, (_, address: string, words: string) => linked(words, address))
    .replace(/<\/?(?:sub|sup|b|i|em|strong|code|pre|br|kbd|p)\b[^>]*>/g, '')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
  return visibleText(decoded(text))
}

function linked(words: string, address: string): string {
  const plain = decoded(words).replace(/\u200b/g, '')
  return plain === decoded(address) ? words : `${words} (${address})`
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
