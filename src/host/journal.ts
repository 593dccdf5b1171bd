import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import type { Journal, JournalEntry } from '../actions/define.ts'

type Line =
  | { readonly type: 'start'; readonly at: string }
  | { readonly type: 'open'; readonly entry: JournalEntry }
  | { readonly type: 'close'; readonly key: string }
  | { readonly type: 'output'; readonly values: Readonly<Record<string, string>> }
  | { readonly type: 'end' }

/** What a journal tells about the run that wrote it. */
export interface JournalState {
  readonly startedAt: string | undefined
  /** True: the run wrote its verdict. */
  readonly ended: boolean
  /** What was started and not seen to end, oldest first. */
  readonly left: readonly JournalEntry[]
  /** The outputs as far as they were known. */
  readonly outputs: Readonly<Record<string, string>>
}

/**
 * The run's journal: lines of JSON in a file of RUNNER_TEMP, which lives as long as the job. Composites have no post
 * step, so the finish step reads here what a cancelled or killed run has left behind. It holds ids, never secrets.
 */
export class FileJournal implements Journal {
  readonly file: string
  readonly #open = new Map<string, JournalEntry>()
  readonly #onTrouble: (words: string) => void
  #inTrouble = false

  /**
   * A journal that cannot be written goes on in memory: a cancel is then cleaned up by this process, only a kill is not.
   *
   * @param startedAt ISO 8601 UTC.
   * @param onTrouble called once, when the file cannot be written.
   */
  constructor(temporaryFolder: string, startedAt: string, onTrouble: (words: string) => void = () => undefined) {
    this.#onTrouble = onTrouble
    this.file = join(journalFolder(temporaryFolder), `${randomUUID()}.jsonl`)
    this.#write({ type: 'start', at: startedAt })
  }

  open(entry: JournalEntry): void {
    this.#open.set(entry.key, entry)
    this.#write({ type: 'open', entry })
  }

  close(key: string): void {
    if (this.#open.delete(key)) this.#write({ type: 'close', key })
  }

  output(values: Readonly<Record<string, string>>): void {
    this.#write({ type: 'output', values })
  }

  /** What is open now, oldest first. */
  left(): readonly JournalEntry[] {
    return [...this.#open.values()]
  }

  end(): void {
    this.#write({ type: 'end' })
  }

  #write(line: Line): void {
    if (this.#inTrouble) return
    try {
      mkdirSync(dirname(this.file), { recursive: true })
      // Synchronous on purpose: the line must be on disk before the request that it announces leaves.
      appendFileSync(this.file, `${JSON.stringify(line)}\n`, { mode: 0o600 })
    } catch (error) {
      this.#inTrouble = true
      this.#onTrouble(error instanceof Error ? error.message : String(error))
    }
  }
}

/** Reads a journal; undefined when there is none at that place, or when the place is not one of ours. */
export function readJournal(temporaryFolder: string, file: string): JournalState | undefined {
  if (!resolve(file).startsWith(journalFolder(temporaryFolder) + sep)) return undefined
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  const open = new Map<string, JournalEntry>()
  const outputs: Record<string, string> = {}
  let startedAt: string | undefined
  let ended = false
  for (const line of text.split('\n')) {
    const parsed = parseLine(line)
    if (parsed?.type === 'start') startedAt = parsed.at
    if (parsed?.type === 'open') open.set(parsed.entry.key, parsed.entry)
    if (parsed?.type === 'close') open.delete(parsed.key)
    if (parsed?.type === 'output') Object.assign(outputs, parsed.values)
    if (parsed?.type === 'end') ended = true
  }
  return { startedAt, ended, left: [...open.values()], outputs }
}

function journalFolder(temporaryFolder: string): string {
  return resolve(temporaryFolder, 'shipgate-journal')
}

function parseLine(line: string): Line | undefined {
  try {
    return line === '' ? undefined : (JSON.parse(line) as Line)
  } catch {
    // The process was killed in the middle of this line.
    return undefined
  }
}
