/**
 * Cuts a stream of text into lines as .NET's StreamReader does: at `\n`, at `\r\n` and at a lone `\r`. That last one is
 * why text from outside can start a line of its own. Source: actions/runner 2.336, ProcessInvoker.cs (StartReadStream).
 */
export class LineSplitter {
  readonly #onLine: (line: string) => void
  #rest = ''
  #afterReturn = false

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine
  }

  push(chunk: string): void {
    if (chunk === '') return
    let text = chunk
    // A `\r` that ended the last chunk was already taken as a line end; its `\n` belongs to it.
    if (this.#afterReturn && text.startsWith('\n')) text = text.slice(1)
    this.#afterReturn = chunk.endsWith('\r')
    const parts = (this.#rest + text).split(/\r\n|\n|\r/)
    this.#rest = parts.pop() ?? ''
    for (const part of parts) this.#onLine(part)
  }

  /** Hands over a last line that has no line end. */
  end(): void {
    const rest = this.#rest
    this.#rest = ''
    if (rest !== '') this.#onLine(rest)
  }
}
