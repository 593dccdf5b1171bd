/**
 * Text for a terminal without what a terminal would obey: escape sequences and other control characters, which a log of
 * a foreign server may hold. Line breaks and tabs stay. Nor is anything in it a workflow command, for whoever runs this in
 * a workflow: a runner obeys `##[` anywhere in a line, and `::` where only white space is before it.
 */
export function visibleText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/\x1b\[[0-9;?]*[ -/]*[@-~]/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '')
      .replace(/##\[/g, '## [')
      .replace(/^(\s*):(?=:)/gm, '$1: ')
  )
}
