import type { GithubFacts } from '../../../../actions/define.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import { type DeniedPackage, parseDeniedPackages } from './denied-packages.ts'
import type { ScanInputs } from './inputs.ts'
import type { ScanPolicy } from './judgement.ts'
import { parseLicensePolicy } from './licenses.ts'
import { isChange, type Target, targetOf } from './target.ts'

/** Problems between the inputs and in the lists, as sentences that begin with the input's name. */
export function problemsOf(values: ScanInputs): readonly string[] {
  const { problems } = parseLicensePolicy({ allow: values['allow-licenses'], deny: values['deny-licenses'] })
  const denied = parseDeniedPackages(values['deny-packages']).problems.map(problem => `deny-packages ${problem}`)
  const both = values['debricked-token'] !== undefined && values['debricked-password'] !== undefined
  return [
    ...problems,
    ...denied,
    ...(both ? ['debricked-token and debricked-password are both given; one login is enough'] : []),
  ]
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
