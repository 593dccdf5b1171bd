import { ShipgateError } from '../../core/errors.ts'
import { isLoopback } from '../../http/proxy.ts'
import { commentInputs, type commonInputs, githubToken } from '../common.ts'
import { choice, count, flag, seconds, secretLines, text, textAs, type Values } from '../fields.ts'
import { parsePageAddress, parseStatusRanges } from './health-fields.ts'
import { parseHeader, secretsOfLine } from './health-headers.ts'
import { parseMatch } from './health-match.ts'
import type { GithubDeploymentPlan, HealthPlan } from './plan.ts'

const USUAL_STATUS = '200-299'
const USUAL_SUCCESSES = 2
const USUAL_TIMEOUT_SECONDS = 120

/** The inputs that every action has that deploys. */
export function deployInputs() {
  return {
    'wait-for-completion': flag({
      description: 'Waits for the end of the deployment. Without it nothing is proved, and the decision is `warn`.',
      default: true,
    }),
    'health-check-url': textAs({
      description: 'Address that is asked after the deployment. Empty: no health check.',
      parse: parsePageAddress,
    }),
    'health-check-status': textAs({
      description: 'Status codes and ranges that are good, such as `200-299, 304`.',
      default: USUAL_STATUS,
      parse: parseStatusRanges,
    }),
    'health-check-match': textAs({
      description:
        'What the body must hold: a text, or `/regex/flags`. `{revision}` stands for the revision that is deployed, whole or as an abbreviation of at least 7 characters; with it the health check proves what is live.',
      parse: parseMatch,
    }),
    'health-check-header': secretLines({
      description:
        'Headers that are sent with the health check, to its own origin only, as lines `Name: value`. Hidden.',
      parse: parseHeader,
      partsOf: secretsOfLine,
    }),
    'health-check-successes': count({
      description: 'How many good answers in a row are needed, a second apart.',
      default: USUAL_SUCCESSES,
      min: 1,
      max: 100,
    }),
    'health-check-grace-seconds': seconds({
      description: 'Seconds between the end of the deployment and the first look.',
      default: 0,
      min: 0,
    }),
    'health-check-timeout-seconds': seconds({
      description: 'Seconds after the grace within which the answers must have become good.',
      default: USUAL_TIMEOUT_SECONDS,
      min: 1,
    }),
    rollback: choice({
      description:
        '`on-failure`: when the deployment or its health check failed, the newest other revision that was deployed successfully is put back, once. The decision stays `fail`.',
      of: ['never', 'on-failure'],
      default: 'never',
    }),
    'github-deployment': flag({
      description: 'Records the deployment at GitHub. Needs `deployments: write`.',
      default: false,
    }),
    'github-environment': text({
      description: "GitHub's environment for the record. Empty: the name of the environment that is deployed to.",
    }),
    'environment-url': textAs({
      description: 'Address of what is deployed, for the record at GitHub.',
      parse: parsePageAddress,
    }),
    ...commentInputs(),
    'github-token': githubToken('the record of the deployment and the comment on the pull request'),
  }
}

/** The outputs that every action has that deploys. */
export const deployOutputs = {
  'deployment-id': "The service's id of the deployment whose result counts: the own one, or the one that was followed.",
  'deployment-url': 'Its page at the service, or the nearest to it.',
  status: "The service's own word for its state.",
  revision: 'The revision that was proved to be live. Empty when nothing proves it.',
  'previous-revision': 'What was live before. Empty when the service does not tell.',
  'timed-out': '`true` when the time was up before the end was seen.',
  'rolled-back': '`true` when the revision before was put back and proved to be live again.',
  'rollback-deployment-id': "The service's id of the deployment that put it back.",
  health: '`healthy`, `old_revision`, `wrong_answer` or `no_answer`. Empty without a health check.',
  'github-deployment-id': "GitHub's id of the record.",
} as const

export type DeployValues = Values<ReturnType<typeof deployInputs>>
type WithCommon<K extends keyof ReturnType<typeof commonInputs>> = DeployValues &
  Pick<Values<ReturnType<typeof commonInputs>>, K>

/** What is wrong between inputs that are fine one by one, as sentences that begin with the name of one. */
export function deployProblems(values: WithCommon<'timeout-minutes'>): readonly string[] {
  const problems: string[] = []
  const waits = values['wait-for-completion']
  if (values.rollback !== 'never' && !waits) {
    problems.push('rollback needs wait-for-completion: without the end of the deployment nothing tells that it is bad')
  }
  if (values['health-check-url'] !== undefined) {
    if (!waits)
      problems.push('health-check-url needs wait-for-completion: before the end of the deployment nothing is checked')
    problems.push(...timeProblems(values))
  } else {
    const given = givenForHealth(values)
    if (given.length > 0) problems.push(`health-check-url is empty, but ${given.join(', ')} would need it`)
  }
  const names = values['health-check-header'].map(header => header.name)
  const twice = new Set(names.filter((name, index) => names.indexOf(name) < index))
  // Not which one: somebody may have put the secret in the place of the name.
  if (twice.size > 0) problems.push('health-check-header gives a header more than once')
  return problems
}

/** How to check the health; undefined: not at all. Throws `insecure_url` when headers would be readable on their way. */
export function healthPlan(values: WithCommon<'allow-insecure-http'>): HealthPlan | undefined {
  const url = values['health-check-url']
  if (url === undefined) return undefined
  const headers = values['health-check-header']
  // Without headers there is nothing to keep: an application may well be public over plain http.
  if (headers.length > 0 && url.protocol === 'http:' && !isLoopback(url.hostname) && !values['allow-insecure-http']) {
    throw new ShipgateError(
      'insecure_url',
      `The input health-check-url is plain http: what health-check-header holds would be readable on its way to ${url.host}.`,
    )
  }
  return {
    url,
    status: values['health-check-status'],
    match: values['health-check-match'],
    headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
    successes: values['health-check-successes'],
    graceMs: values['health-check-grace-seconds'],
    timeoutMs: values['health-check-timeout-seconds'],
  }
}

/** How to record the deployment at GitHub; undefined: not at all. `usual` holds what the inputs leave open. */
export function githubPlan(
  values: DeployValues,
  usual: { readonly ref: string; readonly environment: string },
): GithubDeploymentPlan | undefined {
  if (!values['github-deployment']) return undefined
  return {
    token: values['github-token'],
    environment: values['github-environment'],
    usualEnvironment: usual.environment,
    ref: usual.ref,
    environmentUrl: values['environment-url']?.href,
  }
}

function timeProblems(values: WithCommon<'timeout-minutes'>): readonly string[] {
  const problems: string[] = []
  const { 'health-check-timeout-seconds': timeout, 'health-check-grace-seconds': grace } = values
  // The good answers come a second apart.
  if (timeout <= (values['health-check-successes'] - 1) * 1000) {
    problems.push('health-check-timeout-seconds is too short for as many answers as health-check-successes asks for')
  }
  if (grace >= values['timeout-minutes']) {
    problems.push('health-check-grace-seconds is as long as timeout-minutes: nothing would ever be checked')
  }
  return problems
}

/** A value that is the default cannot be told from none, and does no harm. */
function givenForHealth(values: DeployValues): readonly string[] {
  const status = values['health-check-status'].map(range => range.join('-')).join()
  const given = {
    'health-check-status': status !== USUAL_STATUS,
    'health-check-match': values['health-check-match'] !== undefined,
    'health-check-header': values['health-check-header'].length > 0,
    'health-check-successes': values['health-check-successes'] !== USUAL_SUCCESSES,
    'health-check-grace-seconds': values['health-check-grace-seconds'] > 0,
    'health-check-timeout-seconds': values['health-check-timeout-seconds'] !== USUAL_TIMEOUT_SECONDS * 1000,
  }
  return Object.entries(given).flatMap(([name, isGiven]) => (isGiven ? [name] : []))
}
