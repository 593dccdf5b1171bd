import { clipped, visibleOneLine } from './visible-text.ts'

const textLimit = 60

/**
 * A text for a mermaid picture, at most about 60 characters: only letters, digits and marks that mean nothing to mermaid;
 * no colon, semicolon, `#`, quote, back-tick, bracket or percent sign. May be empty.
 */
export function mermaidText(text: string): string {
  const plain = visibleOneLine(text)
    .replace(/[^\p{L}\p{M}\p{N}.,()/+_=-]+/gu, ' ')
    .trim()
  return clipped(plain, textLimit).replace(/… \(.*/, '…')
}
