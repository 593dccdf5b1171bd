import { commonInputs, commonOutputs } from '../../../actions/common.ts'
import { type ActionContext, defineAction } from '../../../actions/define.ts'
import { deploy } from '../../../actions/deploy/deploy.ts'
import { finishLeft } from '../../../actions/deploy/finish.ts'
import { deployInputs, deployOutputs, deployProblems, githubPlan, healthPlan } from '../../../actions/deploy/inputs.ts'
import { choice, flag, requiredText, secret, text, type Values } from '../../../actions/fields.ts'
import { headCommit } from '../../../actions/head-commit.ts'
import { runMarker } from '../../../actions/run-marker.ts'
import { ShipgateError } from '../../../core/errors.ts'
import type { Secret } from '../../../core/secret.ts'
import type { Verdict } from '../../../core/verdict.ts'
import { parseOrigin } from '../../../http/origin.ts'
import { Deploybot } from '../client.ts'
import { DeploybotDeployer } from './deploy/deploybot-deployer.ts'

const inputs = {
  'deploybot-token': secret({ description: 'API token of DeployBot with write access, from a secret.' }),
  subdomain: text({ description: 'The account: `acme` for https://acme.deploybot.com. Or give api-url.' }),
  'api-url': text({ description: 'Address of the account, in place of subdomain.' }),
  repository: text({
    description:
      'Name, title or id of the repository at DeployBot. Needed when several have an environment of the name.',
  }),
  environment: requiredText({ description: 'Name or id of the environment at DeployBot.' }),
  revision: text({ description: 'Commit to deploy. Empty: the head commit of the event.' }),
  comment: text({ description: "Comment in DeployBot's history; the mark of this run is added to it." }),
  'deploy-from-scratch': flag({ description: 'Uploads everything instead of the difference.', default: false }),
  'trigger-notifications': flag({ description: "Sends DeployBot's own notifications.", default: true }),
  'user-email': text({
    description: 'Address of the DeployBot user whom the deployment is attributed to. Empty: the owner of the account.',
  }),
  'refresh-repository': flag({
    description:
      'Asks DeployBot to fetch the repository first, and asks again for up to two minutes while the commit is not known.',
    default: true,
  }),
  'on-skipped': choice({
    description:
      'When DeployBot skips the deployment because of a newer one: `follow` that one, `fail`, or `pass` (decision `skipped`).',
    of: ['follow', 'fail', 'pass'],
    default: 'follow',
  }),
  'same-revision': choice({
    description: 'When the revision is live already: `deploy` it again, `skip`, or `fail`.',
    of: ['deploy', 'skip', 'fail'],
    default: 'deploy',
  }),
  ...deployInputs(),
  ...commonInputs({ timeoutMinutes: 30 }),
}

const outputs = { ...deployOutputs, ...commonOutputs } as const

type Inputs = Values<typeof inputs>
type Context = ActionContext<typeof outputs>

export const deploybotDeploy = defineAction({
  id: 'deploybot-deploy',
  title: 'Shipgate: DeployBot deploy',
  description: 'Deploys with DeployBot, waits, proves that the revision is live, and rolls back when it is bad.',
  branding: { icon: 'upload-cloud', color: 'orange' },
  inputs,
  outputs,
  credentials: [['deploybot-token']],
  requires: [
    'An account at DeployBot whose repository and environment exist, and a token that may write.',
    'Permissions of the GitHub token: none; `deployments: write` for `github-deployment`, `pull-requests: write` for comments.',
  ],
  check: values => {
    const problems = [...deployProblems(values)]
    if ((values.subdomain === undefined) === (values['api-url'] === undefined)) {
      problems.push('subdomain or api-url must be given, and not both')
    }
    if (values.subdomain !== undefined && !isSubdomain(values.subdomain)) {
      problems.push('subdomain is not the first part of the address of an account, such as acme for acme.deploybot.com')
    }
    return problems
  },
  run,
  finish: async (values, context, left) => await finishLeft(context, values['github-token'], left),
})

async function run(values: Inputs, context: Context): Promise<Verdict> {
  const api = connect(values, context)
  const { github } = context.facts
  const revision = values.revision ?? headCommit(github)
  if (revision === undefined) {
    throw new ShipgateError('invalid_input', 'Neither revision nor the event tells what to deploy.', {
      hint: 'Give revision in the with: block.',
    })
  }
  const deployer = new DeploybotDeployer(api, context, {
    wanted: { repository: values.repository, environment: values.environment },
    marker: runMarker(github, context.random),
    deployFromScratch: values['deploy-from-scratch'],
    triggerNotifications: values['trigger-notifications'],
    userEmail: values['user-email'],
    refreshRepository: values['refresh-repository'],
  })
  return await deploy({
    deployer,
    context,
    plan: {
      revision,
      comment: values.comment,
      sameRevision: values['same-revision'],
      ifBusy: 'wait',
      onSkipped: values['on-skipped'],
      waitForCompletion: values['wait-for-completion'],
      health: healthPlan(values),
      rollback: values.rollback,
      github: githubPlan(values, { ref: revision, environment: values.environment }),
      dryRun: values['dry-run'],
      pollMs: values['poll-interval-seconds'],
    },
  })
}

function connect(values: Inputs, context: Context): Deploybot {
  const base = parseOrigin(values['api-url'] ?? `https://${values.subdomain}.deploybot.com`, {
    input: 'api-url',
    acceptedPath: '/api/v1',
    allowInsecureHttp: values['allow-insecure-http'],
  })
  // The definition's credentials make sure that the token is there.
  return new Deploybot(
    { ...context, maxRetries: values['max-retries'] },
    { base, token: values['deploybot-token'] as Secret },
  )
}

/** One label of a host name (RFC 1123). */
function isSubdomain(name: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(name)
}
