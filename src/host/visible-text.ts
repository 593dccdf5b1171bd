import { grouped } from '../core/quantities.ts'

// Terminal sequences: CSI (colours, cursor) and OSC (window title, hyperlinks), each in its 7-bit and its 8-bit form
// (ECMA-48). The OSC text excludes its own openers, so that a run of openers costs linear time.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const terminalSequence = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c\x9d]*(?:\x07|\x1b\\|\x9c)/g

// Controls, format characters, lone surrogates, and everything Unicode says may be drawn as nothing.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

// The characters of "Trojan Source" (CVE-2021-42574): they make a line read otherwise than it is.
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

const printableAscii = /^[\t\x20-\x7e]*$/

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const lineBreak = /\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]/

/** The lines of a text, by every line separator that Unicode knows, a lone CR included. */
export function splitLines(text: string): string[] {
  return text.split(lineBreak)
}

/**
 * One line in which everything can be seen: terminal sequences and zero-width characters are dropped, control characters
 * become their pictures (`␀`), bidi controls become `<U+202E>`. Tabs stay; line breaks are controls here, so split first.
 */
export function visibleLine(line: string): string {
  if (printableAscii.test(line)) return line
  return line.replace(terminalSequence, '').replace(unseen, picture)
}

/** A text on one line, everything in it visible: line breaks and tabs become spaces. */
export function visibleOneLine(text: string): string {
  return splitLines(text).map(visibleLine).join(' ').replaceAll('\t', ' ').trim()
}

/** At most `limit` UTF-16 units of a text, and in words how many are missing. */
export function clipped(text: string, limit: number): string {
  if (text.length <= limit) return text
  const last = text.charCodeAt(limit - 1)
  // A cut between the halves of a surrogate pair would leave half a character.
  const kept = last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit
  return `${text.slice(0, kept)}… (${grouped(text.length - kept)} more characters)`
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (character === '\t') return character
  if (bidi.test(character)) return named(code)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '␡'
  if (code < 0xa0) return named(code)
  return code >= 0xd800 && code <= 0xdfff ? '\uFFFD' : ''
}

function named(code: number): string {
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
