/** Time as a parameter: the process has one, tests and the sandbox bring their own. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC; never runs backwards within a process. */
  now(): number
  /** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Uniform number in [0, 1); injected so that jitter can be tested. */
export type Random = () => number

/**
 * The job log. Every text is redacted and made harmless on its way out (no text can act as a workflow command), so
 * callers pass what they have.
 */
export interface Log {
  info(text: string): void
  debug(text: string): void
  warning(text: string): void
  /** Lines of a remote log, in a group of their own. */
  outsideLines(title: string, lines: readonly string[]): void
  /** Opens a foldable group around what `body` logs. Groups do not nest. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>
}
