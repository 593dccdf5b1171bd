import type { Masker } from './masker.ts'

export type AnnotationLevel = 'error' | 'warning' | 'notice'

/** A message on the run's page. Only the message is masked, the properties are not (ExecutionContext.cs, AddIssue). */
export interface Annotation {
  readonly level: AnnotationLevel
  readonly message: string
  readonly title?: string
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
  readonly column?: number
  readonly endColumn?: number
}

/** actions/runner 2.336, ExecutionContext.cs: _maxCountPerIssueType and _maxIssueMessageLength. */
const maxPerLevel = 10
const maxMessageLength = 4096

export interface JobLogOptions {
  readonly debug: boolean
  readonly onOutput: ((line: string) => void) | undefined
}

/** The log of one run, as it is stored: markers such as `##[group]` stay, secrets do not. */
export class JobLog {
  readonly #masker: Masker
  readonly #options: JobLogOptions
  readonly #shown: string[] = []
  readonly #own: Annotation[] = []
  readonly #inner: Annotation[] = []

  constructor(masker: Masker, options: JobLogOptions) {
    this.#masker = masker
    this.#options = options
  }

  get text(): string {
    return this.#shown.join('\n')
  }

  /** Writes one entry, which may span several lines. */
  output(text: string): void {
    const masked = this.#masker.mask(text)
    this.#shown.push(masked)
    this.#options.onOutput?.(masked)
  }

  debug(text: string): void {
    if (!this.#options.debug) return
    for (const line of text.replaceAll('\r\n', '\n').split('\n')) this.output(`##[debug]${line}`)
  }

  /** An annotation of a step inside the composite; it is also shown in the log. */
  annotate(annotation: Annotation): void {
    this.#inner.push(this.#write(annotation))
  }

  /** An annotation of the composite step itself. */
  annotateOuter(annotation: Annotation): void {
    this.#own.push(this.#write(annotation))
  }

  error(message: string): void {
    this.annotate({ level: 'error', message })
  }

  warning(message: string): void {
    this.annotate({ level: 'warning', message })
  }

  /**
   * The annotations that reach the run's page: all inner steps share the outer step's ten per level, and they are
   * collected behind the outer step's own (ExecutionContext.cs, Complete).
   */
  get annotations(): Annotation[] {
    const count: Record<AnnotationLevel, number> = { error: 0, warning: 0, notice: 0 }
    return [...this.#own, ...this.#inner].filter(({ level }) => {
      count[level] += 1
      return count[level] <= maxPerLevel
    })
  }

  /** How many annotations the limit swallowed. */
  get droppedAnnotations(): number {
    return this.#own.length + this.#inner.length - this.annotations.length
  }

  #write(annotation: Annotation): Annotation {
    const message = this.#masker.mask(annotation.message).slice(0, maxMessageLength)
    if (message !== '') this.output(`##[${annotation.level}]${message}`)
    return { ...annotation, message }
  }
}
