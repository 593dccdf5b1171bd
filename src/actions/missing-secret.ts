import type { GithubFacts } from './define.ts'

type Json = Readonly<Record<string, unknown>>

const DEPENDABOT = 'dependabot[bot]'

const dependabotStore =
  'Settings, Secrets and variables, Dependabot (of the repository or the organisation), under the same name'

/**
 * Where a secret has to be stored so that this run can read it; one or two sentences. Which store a run reads follows from
 * who started it and from where its commit comes, so "check the secret" alone sends people to the wrong page.
 */
export function adviceForMissingSecret(github: GithubFacts): string {
  const pull = at(github.event, 'pull_request')
  if (github.actor === DEPENDABOT) {
    return `Dependabot started this run, and such runs read Dependabot secrets only: store it in ${dependabotStore}, or skip these runs with on-missing-credentials: skip.`
  }
  if (pull !== undefined && isFromFork(pull) && !runsOnBase(github)) {
    return 'The pull request comes from a fork, and such runs get no secrets: set on-missing-credentials: skip here, and let the gate stand where there are secrets, on merge_group or on push. pull_request_target has them as well, but must then never run code of the pull request.'
  }
  const usual =
    'Store it in Settings, Secrets and variables, Actions (of the repository or the organisation), and compare the names. A secret of an environment is read only by jobs with that `environment:`, and a reusable workflow gets it only by `secrets: inherit` or by name.'
  if (at(pull, 'user')?.['login'] === DEPENDABOT) {
    return `A person started this run on a pull request of Dependabot, so it reads Actions secrets; Dependabot's own runs read Dependabot secrets: store it in both. ${usual}`
  }
  return usual
}

/** A repository that is itself a fork has pull requests of its own branches: the names decide wherever they are known. */
function isFromFork(pull: Json): boolean {
  const head = at(pull, 'head')
  const from = fullName(head)
  const into = fullName(at(pull, 'base'))
  if (from !== undefined && into !== undefined) return from !== into
  // A fork that was deleted since has null for a repository.
  return head?.['repo'] === null || at(head, 'repo')?.['fork'] === true
}

/** Under pull_request_target the run belongs to the base branch and gets its secrets. */
function runsOnBase({ ref }: GithubFacts): boolean {
  return ref?.startsWith('refs/heads/') === true
}

function fullName(side: Json | undefined): string | undefined {
  const name = at(side, 'repo')?.['full_name']
  return typeof name === 'string' && name !== '' ? name.toLowerCase() : undefined
}

function at(value: unknown, key: string): Json | undefined {
  const found = typeof value === 'object' && value !== null ? (value as Json)[key] : undefined
  return typeof found === 'object' && found !== null ? (found as Json) : undefined
}
