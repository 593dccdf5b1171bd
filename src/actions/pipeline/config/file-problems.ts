import { asSentence } from '../../../core/sentence.ts'

/** Something that is wrong with the pipeline's file, at a place of it. Lines and columns count from 1. */
export interface FileProblem extends Place {
  /** One sentence. What it quotes of the file is shortened, and never the value of a secret. */
  readonly message: string
}

/** A place in a file; lines and columns count from 1, columns in UTF-16 units as editors count them. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A file that is none of ours has something wrong in every line: nobody reads on. */
const MOST_PROBLEMS = 100
const LONGEST_QUOTE = 60
const LONGEST_MESSAGE = 1000

/** Collects what is wrong with a file while it is read to its end. */
export class FileProblems {
  readonly #found: FileProblem[] = []

  /** `sentence` without its full stop. */
  add(place: Place, sentence: string): void {
    const { line, column } = place
    this.#found.push({ line, column, message: asSentence(oneLine(shortened(sentence, LONGEST_MESSAGE))) })
  }

  get any(): boolean {
    return this.#found.length > 0
  }

  /** In the order of the file. */
  list(): readonly FileProblem[] {
    const sorted = this.#found.toSorted((a, b) => a.line - b.line || a.column - b.column)
    const next = sorted[MOST_PROBLEMS]
    if (next === undefined) return sorted
    const rest = sorted.length - MOST_PROBLEMS
    const message = `From here on the file has ${rest} more ${rest === 1 ? 'problem' : 'problems'}.`
    return [...sorted.slice(0, MOST_PROBLEMS), { ...next, message }]
  }
}

/** A text from the file as a message may hold it. */
export function quoted(text: string): string {
  return `"${oneLine(shortened(text, LONGEST_QUOTE))}"`
}

/** The way to a key: `stages.backup[1].with.job`. A key that is not simple stands in quotes. */
export function below(path: string, key: string): string {
  const shown = /^[\w-]{1,60}$/.test(key) ? key : quoted(key)
  return path === '' ? shown : `${path}.${shown}`
}

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

/** Without line breaks, invisible characters and halves of one, which could make a message look like something else. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
}
