import { createHash } from 'node:crypto'

/** A run of a workflow: a later one has the greater id, or the same id and the greater attempt. */
export interface RunIdentity {
  /** GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT; 0 outside of Actions. */
  readonly id: number
  readonly attempt: number
}

const LONGEST_NAME = 300

/**
 * What tells one comment of ours from another, as it stands in the marker. The key may hold anything: whatever is no
 * letter, digit or dot is written as a number, so nothing can end the HTML comment around it.
 */
export function markerName(action: string, key: string): string {
  const name = `${encoded(action)}:${encoded(key)}`
  return name.length <= LONGEST_NAME ? name : `${encoded(action)}:_${createHash('sha256').update(name).digest('hex')}`
}

/** The hidden first line of a comment. */
export function marker(name: string, run: RunIdentity): string {
  return `<!-- shipgate:${name} run=${run.id} attempt=${run.attempt} -->`
}

/** Which run wrote a comment; undefined when it is not the comment of this name. */
export function readMarker(name: string, body: string): RunIdentity | undefined {
  // Only at the very beginning, where we write it: further down it may be quoted.
  const found = /^<!-- shipgate:([\w.:%]+) run=(\d{1,15}) attempt=(\d{1,6}) -->/.exec(body)
  return found?.[1] === name ? { id: Number(found[2]), attempt: Number(found[3]) } : undefined
}

export function isNewer(a: RunIdentity, b: RunIdentity): boolean {
  return a.id > b.id || (a.id === b.id && a.attempt > b.attempt)
}

function encoded(text: string): string {
  return text.replace(/[^A-Za-z0-9.]/g, unit => `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
}
