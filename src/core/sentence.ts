/** With a full stop, unless it ends as a sentence already: a problem may end with the question what was meant. */
export function asSentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`
}
