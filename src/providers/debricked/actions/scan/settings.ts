import { resolve } from 'node:path'
import type { GithubFacts } from '../../../../actions/define.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import { globProblems } from '../../../../core/globs.ts'
import { isSameCommit } from './checked-out.ts'
import { type DeniedPackage, parseDeniedPackages } from './denied-packages.ts'
import type { ScanInputs } from './inputs.ts'
import type { ScanPolicy } from './judgement.ts'
import { parseLicensePolicy } from './licenses.ts'
import { isChange, type Target, type TargetInputs, targetOf } from './target.ts'

/** Problems between the inputs and in the lists, as sentences that begin with the input's name. */
export function problemsOf(values: ScanInputs): readonly string[] {
  const { problems } = parseLicensePolicy({ allow: values['allow-licenses'], deny: values['deny-licenses'] })
  const denied = parseDeniedPackages(values['deny-packages']).problems.map(problem => `deny-packages ${problem}`)
  const both = values['debricked-token'] !== undefined && values['debricked-password'] !== undefined
  const globs = (['include', 'exclude'] as const).flatMap(input =>
    globProblems(values[input]).map(problem => `${input} ${problem}`),
  )
  return [
    ...globs,
    ...problems,
    ...denied,
    ...samePaths(values),
    ...(both ? ['debricked-token and debricked-password are both given; one login is enough'] : []),
  ]
}

/** The later file would take the place of the earlier one. Case is no difference: on many machines it makes none. */
function samePaths(values: ScanInputs): readonly string[] {
  const byPath = new Map<string, string>()
  return (['sarif-file', 'sbom-file', 'report-file'] as const).flatMap(input => {
    const path = values[input]
    if (path === undefined) return []
    const place = resolve(path).normalize('NFC').toLowerCase()
    const other = byPath.get(place)
    if (other === undefined) byPath.set(place, input)
    return other === undefined ? [] : [`${input} and ${other} name the same file (${path})`]
  })
}

/** The policy of a run. `onlyNew` follows the event when it is `auto`. */
export function policyOf(values: ScanInputs, github: GithubFacts): ScanPolicy {
  const onlyNew = values['only-new']
  return {
    failOnSeverity: values['fail-on-severity'],
    reportSeverity: values['report-severity'],
    failOnRules: values['fail-on-rules'],
    onlyNew: onlyNew === 'auto' ? isChange(github) : onlyNew === 'true',
    failOnFixableOnly: values['fail-on-fixable-only'],
    unscoredSeverity: values['unscored-severity'],
    licenses: parseLicensePolicy({ allow: values['allow-licenses'], deny: values['deny-licenses'] }).policy,
    deniedPackages: deniedOf(values),
    warnOnly: values['warn-only'],
  }
}

function deniedOf(values: ScanInputs): readonly DeniedPackage[] {
  return parseDeniedPackages(values['deny-packages']).denied
}

/** Whether the packages of the commit must be read, which costs requests. */
export function judgesPackages(policy: ScanPolicy): boolean {
  return policy.deniedPackages.length > 0 || policy.licenses.allow.size + policy.licenses.deny.size > 0
}

const noInputs: TargetInputs = {
  repositoryName: undefined,
  commit: undefined,
  branch: undefined,
  defaultBranch: undefined,
  author: undefined,
  repositoryUrl: undefined,
  baseBranch: undefined,
  baseCommit: undefined,
}

/** What is scanned. Throws `invalid_input` outside of Actions when an input does not say what the event would. */
export function completeTarget(values: ScanInputs, github: GithubFacts): Target {
  const found = targetOf(github, {
    repositoryName: values['repository-name'],
    commit: values.commit,
    branch: values['branch-name'],
    defaultBranch: values['default-branch'],
    author: values.author,
    repositoryUrl: values['repository-url'],
    baseBranch: values['base-branch'],
    baseCommit: values['base-commit'],
  })
  const { repositoryName, commit } = found
  const missing = [
    ...(repositoryName === undefined ? ['repository-name'] : []),
    ...(commit === undefined ? ['commit'] : []),
  ]
  if (repositoryName === undefined || commit === undefined) {
    throw new ShipgateError('invalid_input', `The event does not tell ${missing.join(' and ')}.`, {
      hint: `Give ${missing.join(' and ')} in the with: block.`,
    })
  }
  if (values['branch-name'] === undefined && found.branch !== undefined && !isOfEvent(commit, github)) {
    throw new ShipgateError(
      'invalid_input',
      `The commit ${commit} of the input is not that of the event (${found.branch}).`,
      {
        hint: 'Give branch-name as well: under the name of that branch, its findings would pass for those of the branch.',
      },
    )
  }
  return {
    repositoryName,
    commit,
    branch: found.branch,
    defaultBranch: found.defaultBranch,
    author: found.author,
    repositoryUrl: found.repositoryUrl,
    baseBranch: found.baseBranch,
    baseCommits: found.baseCommits,
  }
}

/** Whether the branch that the event tells is the commit's own; on pull requests GITHUB_SHA is the merge of its head. */
function isOfEvent(commit: string, github: GithubFacts): boolean {
  const own = targetOf(github, noInputs).commit
  const merge = github.ref?.startsWith('refs/pull/') ? github.sha : undefined
  return [own, merge].some(one => one !== undefined && isSameCommit(one, commit))
}
