/**
 * What a person should see of a run, as data. Use cases fill it as they learn things; src/host renders and escapes it, so
 * no text in here is ever Markdown or HTML, wherever it came from.
 */

/** A text, or a text that links to an http(s) address. */
export type Cell = string | { readonly text: string; readonly href: string }

/** One line of the two to four facts at the top. */
export interface Fact {
  readonly label: string
  readonly value: Cell
}

export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A collapsed section: either lines of a log (rendered as code), or a table. */
export interface Detail {
  readonly title: string
  readonly lines?: readonly string[]
  readonly table?: Table
}

/** One bar of the timeline picture. Times are milliseconds since 1970-01-01 UTC. */
export interface Span {
  readonly section: string
  readonly label: string
  readonly from: number
  readonly to: number
  readonly outcome: 'good' | 'bad' | 'open'
}

/** A few numbers that are worth a picture. Values are counts or amounts, never negative. */
export interface Bars {
  readonly title: string
  readonly bars: readonly { readonly label: string; readonly value: number }[]
}

/** A message on the run's page, on a file and line where there is one. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
}

export class Report {
  readonly facts: Fact[] = []
  readonly tables: Table[] = []
  readonly details: Detail[] = []
  readonly timeline: Span[] = []
  readonly bars: Bars[] = []
  readonly annotations: Annotation[] = []
  /** Sentences: what was not checked, and why. */
  readonly notChecked: string[] = []
  /** Sentences: what a person may want to do or know afterwards (unlock a backup, what is left running). */
  readonly notes: string[] = []

  fact(label: string, value: Cell): void {
    this.facts.push({ label, value })
  }
}
