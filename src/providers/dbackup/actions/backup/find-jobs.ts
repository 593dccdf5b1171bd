import { ShipgateError } from '../../../../core/errors.ts'
import { nearest } from '../../../../core/nearest.ts'
import type { Job } from '../../wire.ts'

const MOST_NAMES = 20

/**
 * The jobs that the input `job` names, by id or exact name, each once, in the order of the input.
 * Throws `not_found` with the near misses and the names there are, or `ambiguous_target`; all of them at once.
 */
export function findJobs(wanted: readonly string[], jobs: readonly Job[]): readonly Job[] {
  const found: Job[] = []
  const problems: ShipgateError[] = []
  for (const text of wanted) {
    const result = findJob(text, jobs)
    if (result instanceof ShipgateError) problems.push(result)
    else found.push(result)
  }
  const [first, ...more] = problems
  if (first !== undefined) throw more.length === 0 ? first : allOf(first, problems)
  return found.filter((job, index) => found.findIndex(other => other.id === job.id) === index)
}

/** All problems in one message, as with every other input. */
function allOf(first: ShipgateError, problems: readonly ShipgateError[]): ShipgateError {
  const hints = new Set(problems.flatMap(problem => (problem.hint === undefined ? [] : [problem.hint])))
  return new ShipgateError(first.code, problems.map(problem => problem.message).join(' '), {
    ...(hints.size > 0 && { hint: [...hints].join(' ') }),
  })
}

function findJob(text: string, jobs: readonly Job[]): Job | ShipgateError {
  const byId = jobs.find(job => job.id === text)
  if (byId !== undefined) return byId
  const byName = jobs.filter(job => job.name === text)
  const [first] = byName
  // The server keeps names unique; a later release may not, and a wrong guess would back up the wrong database.
  if (byName.length > 1) {
    const ids = byName.map(job => job.id).join(', ')
    return new ShipgateError('ambiguous_target', `${byName.length} backup jobs are named "${text}": ${ids}.`)
  }
  if (first !== undefined) return first
  const names = jobs.map(job => job.name)
  const meant = nearest(text, names)
  const others =
    names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? `, and ${names.length - MOST_NAMES} more` : '')
  return new ShipgateError('not_found', `DBackup has no backup job with the id or the exact name "${text}".`, {
    hint: `${meant === undefined ? '' : `Did you mean "${meant}"? `}${names.length === 0 ? 'This server has no jobs.' : `Its jobs are: ${others}.`}`,
  })
}
