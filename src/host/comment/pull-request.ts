/**
 * The number of the pull request that an event is about; undefined when it is about none. A comment on a pull request
 * comes as an issue that has a `pull_request`. A `workflow_run` only lists pull requests of its branch, which may have moved
 * on since, so it counts as none.
 */
export function pullRequestOf(event: unknown): number | undefined {
  const direct = numberOf(fieldOf(event, 'pull_request'))
  if (direct !== undefined) return direct
  const issue = fieldOf(event, 'issue')
  return fieldOf(issue, 'pull_request') ? numberOf(issue) : undefined
}

function numberOf(value: unknown): number | undefined {
  const number = fieldOf(value, 'number')
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
