import type { Job, LogEntry } from '../../wire.ts'

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

/** The destinations of the job that hold the file: all of them, less those whose upload failed by the log. */
export function destinationsWithFile(job: Job, logs: readonly LogEntry[]): readonly { id: string; name: string }[] {
  const failed = new Set(outcomeOfUploads(logs).failed.map(one => one.destination))
  return job.destinations
    .map(({ configId, config }) => ({ id: configId, name: config?.name ?? configId }))
    .filter(({ name }) => !failed.has(name))
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
