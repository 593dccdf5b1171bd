import type { Random } from '../core/ports.ts'
import type { GithubFacts } from './define.ts'

/**
 * A text that only this step of this run writes, to find again what it started: `[shipgate 123.1 k3f9x2ab]`. The random
 * part tells apart the legs of a matrix, which share the run's number.
 */
export function runMarker(github: GithubFacts, random: Random): string {
  const nonce = Array.from({ length: 8 }, () => Math.floor(random() * 36).toString(36)).join('')
  return `[shipgate ${github.runId ?? 'local'}.${github.runAttempt ?? '1'} ${nonce}]`
}
