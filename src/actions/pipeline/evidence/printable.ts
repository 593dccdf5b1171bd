// Controls, format and bidi characters, lone surrogates, line separators, and what may be drawn as nothing.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

const LONGEST = 200

/**
 * A text of a file that anybody may have written, fit to be printed in a line: nothing in it moves the cursor, changes the
 * reading order or is a command for the runner, and everything in it can be seen.
 */
export function printable(text: string): string {
  const kept = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  const visible = kept.replace(
    unseen,
    one => `<U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  )
  // The two forms of a workflow command.
  return visible.replace(/#(\p{M}*)#(\p{M}*)\[/gu, '#$1#$2 [').replace(/:(\p{M}*):/gu, ':$1 :')
}

/** The same in quotation marks, for what names something. */
export function quoted(text: string): string {
  return `"${printable(text)}"`
}
