import type { ExecutionStatus, Job, LogEntry } from '../../wire.ts'

/** What the log of an execution tells that its row does not (texts as DBackup 3.2.0 writes them, recorded live). */
export interface Uploads {
  /** Names of the destinations that took the file. */
  readonly took: readonly string[]
  readonly failed: readonly { readonly destination: string; readonly reason: string }[]
}

export function outcomeOfUploads(logs: readonly LogEntry[]): Uploads {
  const took: string[] = []
  const failed: { destination: string; reason: string }[] = []
  for (const { message } of logs) {
    const complete = /^\[(.+)\] Upload complete:/.exec(message)
    if (complete?.[1] !== undefined) took.push(complete[1])
    const broken = /^\[(.+)\] Upload FAILED:?\s*(.*)$/s.exec(message)
    if (broken?.[1] !== undefined) failed.push({ destination: broken[1], reason: broken[2] || 'no reason given' })
  }
  return { took, failed }
}

/** SHA-256 of the stored file, hex in lower case, or undefined when the log has none. */
export function loggedSha256(logs: readonly LogEntry[]): string | undefined {
  for (const { message } of logs) {
    const found = /^SHA-256:\s*([0-9a-f]{64})\s*$/i.exec(message)?.[1]
    if (found !== undefined) return found.toLowerCase()
  }
  return undefined
}

/**
 * The destinations of the job that hold the file: all of them, and after a partial success those whose upload did not
 * fail by the log. A success means every copy, so a log that says otherwise excuses none from being verified.
 */
export function destinationsWithFile(
  job: Job,
  { status, logs }: { readonly status: ExecutionStatus; readonly logs: readonly LogEntry[] },
): readonly { id: string; name: string }[] {
  const all = job.destinations.map(({ configId, config }) => ({ id: configId, name: config?.name ?? configId }))
  if (status !== 'Partial') return all
  const { took, failed } = outcomeOfUploads(logs)
  const missing = new Set(failed.map(one => one.destination).filter(name => !took.includes(name)))
  return all.filter(({ name }) => !missing.has(name))
}

/** The last lines of a log as a person reads them. */
export function lastLines(logs: readonly LogEntry[], most: number): readonly string[] {
  return logs
    .flatMap(({ level, message, details }) => [
      `${level}: ${message}`,
      ...(details ? details.split('\n').map(line => `    ${line}`) : []),
    ])
    .slice(-most)
}
