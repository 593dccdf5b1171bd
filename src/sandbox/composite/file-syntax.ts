/**
 * The grammar of GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE. Source: actions/runner 2.336, FileCommandManager.cs
 * (EnvFileKeyValuePairs).
 */

interface Line {
  readonly text: string
  /** The line end as found; undefined on a last line without one. */
  readonly end: string | undefined
  readonly next: number
}

/** Linux and macOS split at `\n` only, so a stray `\r` stays in the value; Windows takes `\r\n` as well. */
function readLine(text: string, from: number, windows: boolean): Line | undefined {
  if (from >= text.length) return undefined
  const feed = text.indexOf('\n', from)
  if (feed < 0) return { text: text.slice(from), end: undefined, next: text.length }
  if (windows && feed > from && text[feed - 1] === '\r') {
    return { text: text.slice(from, feed - 1), end: '\r\n', next: feed + 1 }
  }
  return { text: text.slice(from, feed), end: '\n', next: feed + 1 }
}

interface Value {
  readonly value: string
  readonly next: number
}

interface Heredoc {
  readonly delimiter: string
  readonly from: number
  readonly windows: boolean
}

function readHeredoc(text: string, { delimiter, from, windows }: Heredoc): Value {
  let end = from
  let line = readLine(text, from, windows)
  while (line?.text !== delimiter) {
    if (!line) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
    if (line.end === undefined) throw new Error('Invalid value. EOF marker missing new line.')
    end = line.next - line.end.length
    line = readLine(text, line.next, windows)
  }
  return { value: end > from ? text.slice(from, end) : '', next: line.next }
}

/**
 * Yields the pairs of a file one by one; an error is thrown when it is reached, so the pairs before it count.
 *
 * @param windows whether lines end at `\r\n` as well
 */
export function* readPairs(text: string, windows = false): Generator<[name: string, value: string]> {
  let position = 0
  for (let line = readLine(text, position, windows); line; line = readLine(text, position, windows)) {
    position = line.next
    if (line.text === '') continue
    const equals = line.text.indexOf('=')
    const heredoc = line.text.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [line.text.slice(0, equals), line.text.slice(equals + 1)]
    } else if (heredoc >= 0) {
      const name = line.text.slice(0, heredoc)
      const delimiter = line.text.slice(heredoc + 2)
      if (name === '' || delimiter === '') {
        throw new Error(`Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`)
      }
      const { value, next } = readHeredoc(text, { delimiter, from: position, windows })
      position = next
      yield [name, value]
    } else {
      throw new Error(`Invalid format '${line.text}'`)
    }
  }
}
