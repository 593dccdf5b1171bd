import { resolve } from 'node:path'
import { commonInputs, commonOutputs } from '../../../actions/common.ts'
import { type ActionContext, defineAction } from '../../../actions/define.ts'
import { deploy } from '../../../actions/deploy/deploy.ts'
import { deployInputs, deployOutputs, deployProblems, githubPlan, healthPlan } from '../../../actions/deploy/inputs.ts'
import type { DeployPlan } from '../../../actions/deploy/plan.ts'
import { choice, flag, lines, minutes, requiredText, secret, text, type Values } from '../../../actions/fields.ts'
import { headCommit } from '../../../actions/head-commit.ts'
import { runMarker } from '../../../actions/run-marker.ts'
import { isCancelled, ShipgateError } from '../../../core/errors.ts'
import type { Secret } from '../../../core/secret.ts'
import type { Verdict } from '../../../core/verdict.ts'
import { addressesOfApi, addressesOfZone, isZone } from '../address.ts'
import { Divio } from '../client.ts'
import { backUp } from './backup/back-up.ts'
import { finishDivio } from './backup/left-backup.ts'
import type { BackupSettings } from './backup/world.ts'
import { DivioDeployer } from './deploy/divio-deployer.ts'
import { writeLogFile } from './deploy/log-file.ts'

const USUAL_ZONE = 'divio.com'

const inputs = {
  'divio-token': secret({
    description:
      'Access token of Divio, from a secret. It carries all rights of its person: use an account of its own with access to one organisation.',
  }),
  zone: text({
    description: 'Zone of the installation: the API is at api.<zone>, the control panel at control.<zone>.',
    default: USUAL_ZONE,
  }),
  'api-url': text({ description: 'Address of the API, in place of zone.' }),
  application: requiredText({ description: 'Slug or UUID of the application.' }),
  environment: text({ description: 'Slug or UUID of the environment.', default: 'test' }),
  'build-mode': choice({
    description: "Divio's build mode: `AUTO` reuses a build that fits, `ADOPT` takes an existing one, `FORCE` builds.",
    of: ['AUTO', 'ADOPT', 'FORCE'],
    default: 'AUTO',
  }),
  'if-busy': choice({
    description:
      'When a deployment of the environment runs already: `wait` for its end and deploy then, `attach` to it (decision `warn`: it may carry another commit), or `fail`.',
    of: ['wait', 'attach', 'fail'],
    default: 'wait',
  }),
  backup: choice({
    description:
      '`before-deploy` makes a backup of all databases and storages of the environment and deploys only when it is complete.',
    of: ['none', 'before-deploy'],
    default: 'none',
  }),
  'backup-max-age-minutes': minutes({
    description:
      'A complete backup of the environment that is no older is taken instead of a new one. 0: always a new one.',
    default: 0,
    zeroMeans: 'always a new one',
  }),
  'backup-download-path': text({ description: 'Folder that the backup is downloaded to before the deployment.' }),
  'refresh-repository': flag({
    description:
      'Has Divio check the repository before the deployment, so that a commit that was just pushed is known. Without a webhook Divio may deploy an older one.',
    default: false,
  }),
  'environment-variables-required': lines({
    description: 'Names of environment variables, one a line, that must be set or nothing is deployed.',
  }),
  'log-file': text({ description: 'File that the whole log of the deployment is written to.' }),
  ...deployInputs(),
  ...commonInputs({ timeoutMinutes: 60 }),
}

const outputs = {
  ...deployOutputs,
  'backup-id': "Divio's id of the backup that was made or taken over.",
  'backup-taken-at': 'When the oldest part of it was taken, ISO 8601 UTC.',
  'log-file': 'Absolute path of the file with the whole log. Empty when none was written.',
  ...commonOutputs,
} as const

type Inputs = Values<typeof inputs>
type Context = ActionContext<typeof outputs>

export const divioDeploy = defineAction({
  id: 'divio-deploy',
  title: 'Shipgate: Divio deploy',
  description:
    'Backs up, deploys with Divio, waits, and passes only when Divio says success and the health check is good.',
  branding: { icon: 'upload-cloud', color: 'green' },
  inputs,
  outputs,
  credentials: [['divio-token']],
  requires: [
    'An application at Divio with the environment, and an access token of an account that may deploy it.',
    'The git webhook of the application, or `refresh-repository`: Divio deploys what it has fetched of the branch. A commit cannot be chosen, and Divio tells none: a health check whose `health-check-match` has `{revision}` proves it.',
    'Divio has no call that cancels a deployment or a backup: after a cancel both go on, and the summary says so.',
    'Divio has no call that deploys an earlier commit, so `rollback` is refused: revert the commit and deploy again. A failed deployment leaves the old containers serving, but its release commands may have changed the database.',
    "A backup stays as long as Divio's retention keeps it: of manual ones older than 30 days the three newest. Use `backup-download-path` to keep one longer.",
    'Permissions of the GitHub token: none; `deployments: write` for `github-deployment`, `pull-requests: write` for comments.',
  ],
  check: problemsOf,
  run,
  finish: async (values, context, left) => await finishDivio(context, values['github-token'], left),
})

function problemsOf(values: Inputs): readonly string[] {
  const problems = [...deployProblems({ ...values, rollback: 'never' })]
  if (values.rollback !== 'never') {
    problems.push('rollback is not possible here: Divio has no call that deploys an earlier commit')
  }
  if (!isZone(values.zone)) problems.push('zone is not a host name such as divio.com, without https:// and path')
  if (values['api-url'] !== undefined && values.zone !== USUAL_ZONE) {
    problems.push('zone or api-url can be given, and not both')
  }
  if (values.backup === 'none') {
    for (const name of ['backup-max-age-minutes', 'backup-download-path'] as const) {
      if (values[name]) problems.push(`${name} is given, but backup is none`)
    }
  }
  if (values['log-file'] !== undefined && !values['wait-for-completion']) {
    problems.push('log-file needs wait-for-completion: before the end of the deployment its log is not complete')
  }
  return problems
}

async function run(values: Inputs, context: Context): Promise<Verdict> {
  const health = healthPlan(values)
  const deployer = deployerOf(values, context)
  try {
    const verdict = await deploy({ deployer, context, plan: { ...planOf(values, context), health } })
    await writeLog(values, context, deployer)
    const passes = verdict.decision === 'pass' || verdict.decision === 'warn'
    if (passes && values.backup !== 'none' && !deployer.prepared) {
      context.report.notChecked.push('No backup was made: the deployment that was followed ran already.')
    }
    return verdict
  } catch (error) {
    if (!isCancelled(error) && error instanceof ShipgateError) await writeLog(values, context, deployer)
    throw error
  }
}

function deployerOf(values: Inputs, context: Context): DivioDeployer {
  const api = connect(values, context)
  const settings: BackupSettings = {
    maxAgeMs: values['backup-max-age-minutes'],
    downloadFolder: folderOf(values['backup-download-path'], context),
    marker: runMarker(context.facts.github, context.random),
    pollMs: values['poll-interval-seconds'],
    maxRetries: values['max-retries'],
    allowInsecureHttp: values['allow-insecure-http'],
  }
  return new DivioDeployer(api, context, {
    wanted: { application: values.application, environment: values.environment },
    buildMode: values['build-mode'],
    requiredVariables: values['environment-variables-required'],
    refreshRepository: values['refresh-repository'],
    backUp: values.backup === 'none' ? undefined : target => backUp({ api, context, target, settings }),
  })
}

function planOf(values: Inputs, context: Context): Omit<DeployPlan, 'health'> {
  const { github } = context.facts
  // Not for the trigger, which takes none: it is what a health check can prove, and what GitHub is told.
  const revision = headCommit(github)
  const ref = revision ?? github.ref
  return {
    revision,
    // Deployments carry no comment.
    comment: undefined,
    sameRevision: 'deploy',
    ifBusy: values['if-busy'],
    onSkipped: 'fail',
    waitForCompletion: values['wait-for-completion'],
    rollback: 'never',
    github: ref === undefined ? undefined : githubPlan(values, { ref, environment: values.environment }),
    dryRun: values['dry-run'],
    pollMs: values['poll-interval-seconds'],
  }
}

function connect(values: Inputs, context: Context): Divio {
  const { zone, 'api-url': api, 'allow-insecure-http': allowInsecureHttp } = values
  return new Divio(
    { ...context, maxRetries: values['max-retries'] },
    {
      addresses: api === undefined ? addressesOfZone(zone) : addressesOfApi(api, { allowInsecureHttp }),
      // The definition's credentials make sure that the token is there.
      token: values['divio-token'] as Secret,
    },
  )
}

async function writeLog(values: Inputs, context: Context, deployer: DivioDeployer): Promise<void> {
  const path = values['log-file']
  const file = path === undefined ? undefined : await writeLogFile(context, deployer, path)
  context.output({ 'log-file': file ?? '' })
}

function folderOf(path: string | undefined, context: Context): string | undefined {
  return path === undefined ? undefined : resolve(context.facts.workspace, path)
}
