import { readFileSync } from 'node:fs'

interface Event {
  readonly pull_request?: { readonly number?: unknown; readonly head?: { readonly sha?: unknown } }
}

/**
 * What the world should know of the workflow run that it is tried in, as options of the background process: so the
 * services have the commit that the actions deploy by default, and GitHub has the repository and its pull request.
 */
export function workflowRun(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const { pull_request: pull } = eventOf(env['GITHUB_EVENT_PATH'])
  // On pull_request, GITHUB_SHA is a merge that exists for the run only; what gets deployed is the head.
  const revision = [pull?.head?.sha, env['GITHUB_SHA']].find(isCommit)
  const repository = env['GITHUB_REPOSITORY']
  return [
    ...(revision === undefined ? [] : ['--revision', revision]),
    ...(repository === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository) ? [] : ['--repository', repository]),
    ...(Number.isInteger(pull?.number) ? ['--pull-request', String(pull?.number)] : []),
  ]
}

function isCommit(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{40}$/.test(value)
}

/** The webhook payload; nothing where there is none that can be read. */
function eventOf(file: string | undefined): Event {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file ?? '', 'utf8'))
    return typeof parsed === 'object' && parsed !== null ? (parsed as Event) : {}
  } catch {
    return {}
  }
}
