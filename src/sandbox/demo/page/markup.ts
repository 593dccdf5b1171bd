/** A text as HTML or SVG text, or as the value of an attribute in quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, entity)
}

/** The same for a text that may hold entities already; they stay. */
export function inert(text: string): string {
  return text.replace(/[<>"']|&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z]\w{1,31};)/gi, entity)
}

/** SVG does not break lines. */
export function shortened(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`
}
