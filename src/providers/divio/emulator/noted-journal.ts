import { type JournalEntry, RequestJournal } from '../../../sandbox/kit/request-journal.ts'

/** A journal that also holds what the service does not mind: a query key it does not know, a filter it ignores. */
export class NotedJournal extends RequestJournal {
  readonly #notes = new Map<JournalEntry, readonly string[]>()

  note(entry: JournalEntry, notes: readonly string[]): void {
    if (notes.length > 0) this.#notes.set(entry, notes)
  }

  notesOf(entry: JournalEntry): readonly string[] {
    return this.#notes.get(entry) ?? []
  }

  /** All notes with method and path in front. */
  get notes(): readonly string[] {
    return this.entries.flatMap(entry => this.notesOf(entry).map(note => `${entry.method} ${entry.path}: ${note}`))
  }
}
