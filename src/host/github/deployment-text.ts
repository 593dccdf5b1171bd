import type { Redact } from '../summary-blocks.ts'
import { visibleOneLine } from '../visible-text.ts'

/** What the run adds to what a use case tells GitHub, and what of that must not be told. */
export interface Told {
  /** A text that no other step of any run has; another one with each call. */
  readonly marker: () => string
  readonly redact: Redact
}

/** REST, "Create a deployment status": 140 characters. JavaScript counts halves of some, which is never too few. */
const LONGEST_DESCRIPTION = 140

/** A text as a description: on one line, without secrets, and cut where GitHub would refuse it. */
export function shortDescription(text: string, redact: Redact): string {
  // Twice: dropping an invisible character can join the halves of a secret. Before the cut, which could leave one half.
  const line = redact(visibleOneLine(redact(text)))
  if (line.length <= LONGEST_DESCRIPTION) return line
  // A cut between the halves of a surrogate pair would leave half a character.
  return `${line.slice(0, LONGEST_DESCRIPTION - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** An address that GitHub may make a link of; undefined for what is none, or holds a password or another secret. */
export function linkAddress(text: string | undefined, redact: Redact): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined
  const { protocol, username, password, href } = new URL(text)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  return isWeb && username === '' && password === '' && redact(href) === href ? href : undefined
}
