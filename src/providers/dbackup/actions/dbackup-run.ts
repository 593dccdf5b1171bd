import { resolve } from 'node:path'
import { commonInputs, commonOutputs } from '../../../actions/common.ts'
import { type ActionContext, defineAction, type GithubFacts } from '../../../actions/define.ts'
import {
  address,
  choice,
  count,
  flag,
  lines,
  minutes,
  optionalCount,
  secret,
  text,
  type Values,
} from '../../../actions/fields.ts'
import { ShipgateError } from '../../../core/errors.ts'
import { mapParallel } from '../../../core/parallel.ts'
import { counted } from '../../../core/quantities.ts'
import type { Secret } from '../../../core/secret.ts'
import { type Verdict, verdict, worst } from '../../../core/verdict.ts'
import { parseOrigin } from '../../../http/origin.ts'
import { Dbackup } from '../client.ts'
import type { Job } from '../wire.ts'
import { backupJob } from './backup/backup-job.ts'
import { findJobs } from './backup/find-jobs.ts'
import { finishLeft } from './backup/finish.ts'
import { preflight, serverAhead } from './backup/preflight.ts'
import { reportPlan, reportResults } from './backup/report.ts'
import { mayReuse } from './backup/reuse.ts'
import type { BackupPolicy, BackupResult } from './backup/types.ts'
import type { World } from './backup/world.ts'

const inputs = {
  'dbackup-url': address({
    description: 'Address of the DBackup server, for example https://dbackup.example.com.',
  }),
  'dbackup-api-key': secret({
    description:
      'API key of DBackup, from a secret. Needs jobs:read, jobs:execute and history:read; storage:read for `verify: checksum`; storage:download for `verify: download` and `download-path`.',
  }),
  job: lines({ description: 'Ids or exact names of the backup jobs, one a line.', required: true }),
  concurrency: count({ description: 'How many jobs run side by side.', default: 2, min: 1, max: 20 }),
  'max-age-minutes': minutes({
    description:
      'A successful backup that started less than this many minutes ago and passes verification now is used instead of a new one. 0: always a new one.',
    default: 0,
    zeroMeans: 'always a new one',
  }),
  'on-conflict': choice({
    description: 'When the job already runs: `wait` for its end and start a new one, `attach` to it, or `fail`.',
    of: ['wait', 'attach', 'fail'],
    default: 'wait',
  }),
  'on-partial': choice({
    description: 'When only some destinations took the backup: `fail`, or `warn` when the copies there are good.',
    of: ['fail', 'warn'],
    default: 'fail',
  }),
  'min-size-bytes': count({ description: 'A backup smaller than this is a failure.', default: 1, min: 1 }),
  'max-size-drop-percent': optionalCount({
    description: 'A backup smaller than the one before by more than this is a failure. Empty: not checked.',
    min: 0,
    max: 100,
  }),
  verify: choice({
    description:
      '`checksum`: DBackup compares every stored copy with its checksum. `download`: the runner downloads every copy and computes the checksum itself. `none`: not verified.',
    of: ['checksum', 'download', 'none'],
    default: 'checksum',
  }),
  lock: flag({
    description: 'Locks the backup against retention. Unlock it in DBackup when it is no longer needed.',
    default: false,
  }),
  'download-path': text({ description: 'Folder that the backup is downloaded to.' }),
  decrypt: choice({
    description: 'Whether an encrypted backup is downloaded decrypted. `auto`: wherever DBackup can.',
    of: ['auto', 'true', 'false'],
    default: 'auto',
  }),
  'queue-timeout-minutes': minutes({
    description: 'Minutes a backup may wait before it runs, counted apart from the run.',
    default: 30,
  }),
  'cancel-on-timeout': flag({ description: 'Cancels the backup at DBackup when the time is up.', default: true }),
  preflight: flag({
    description: 'Checks address, key, permissions and jobs before anything is started.',
    default: true,
  }),
  ...commonInputs({ timeoutMinutes: 60 }),
}

const outputs = {
  'execution-id': 'Id of the execution at DBackup. With several jobs, this and the following are of the first one.',
  'execution-url': 'Its page in DBackup.',
  status: "DBackup's own word for the state of the execution.",
  'size-bytes': 'Size of the backup as stored.',
  'file-path': 'Path of the backup below the root of its destinations.',
  sha256: 'SHA-256 of the stored backup.',
  verified: '`true` when every stored copy was compared with its checksum and matched.',
  reused: '`true` when an earlier backup was used.',
  'download-path': 'Absolute path of the downloaded file.',
  'executions-json': 'All jobs, as a JSON list with these values for each.',
  ...commonOutputs,
} as const

type Inputs = Values<typeof inputs>
type Context = ActionContext<typeof outputs>

export const dbackupRun = defineAction({
  id: 'dbackup-run',
  title: 'Shipgate: DBackup run',
  description: 'Runs DBackup jobs and proves the backups before you deploy.',
  branding: { icon: 'database', color: 'blue' },
  inputs,
  outputs,
  credentials: [['dbackup-api-key']],
  requires: [
    'A DBackup server that the runner can reach, and an API key of it in a secret.',
    'No checkout and no permissions of the GitHub token.',
  ],
  check: values => {
    const problems: string[] = []
    if (values.job.length === 0) problems.push('job names no job')
    if (values.decrypt !== 'auto' && values['download-path'] === undefined) {
      problems.push('decrypt is about the downloaded file, but download-path is empty')
    }
    return problems
  },
  run,
  finish: async (values, context, left) => await finishLeft(connect(values, context), context, left),
})

async function run(values: Inputs, whole: Context): Promise<Verdict> {
  // The last seconds belong to what must be said to the server when the time is up.
  const context = { ...whole, deadline: whole.deadline.leaving(LAST_WORDS_MS) }
  const api = connect(values, context)
  context.report.fact('Server', { text: api.base.href, href: api.base.href })
  context.log.info(`DBackup at ${api.base.href}`)
  const policy = policyOf(values, context)
  const needs = {
    verify: policy.verify === 'checksum' || (policy.verify === 'none' && mayReuse(policy)),
    download: policy.verify === 'download' || policy.downloadFolder !== undefined,
  }
  const wanted = values.preflight || values['dry-run']
  const { jobs, serverAheadMs } = await context.log.group('Check the server, the key and the jobs', async () => {
    const checked = wanted
      ? await preflight(api, needs, () => context.clock.now())
      : {
          // The age of a backup is told by the server's clock.
          serverAheadMs: mayReuse(policy) ? await serverAhead(api, () => context.clock.now()) : 0,
          jobs: await api.jobs(),
        }
    const found = findJobs(values.job, checked.jobs)
    refuseDecryption(found, policy)
    for (const job of found)
      context.log.info(`Job "${job.name}" (${job.id}), ${counted(job.destinations.length, 'destination')}`)
    return { jobs: found, serverAheadMs: checked.serverAheadMs }
  })
  context.report.fact('Jobs', jobs.map(job => job.name).join(', '))
  const [first] = jobs
  if (first === undefined) return verdict('not_found', 'No backup job was named.')
  if (values['dry-run']) {
    reportPlan(context.report, jobs, policy)
    return verdict(
      'dry_run',
      `Dry run: the key has every permission, and ${counted(jobs.length, 'job')} would be backed up.`,
    )
  }
  // A transport of its own has a rate budget of its own: what must be said when the time is up has to wait for nobody.
  const late = connect(values, { ...whole, transport: request => whole.transport(request) })
  if (wanted) late.keyIsProved()
  const world: World = { api, late, policy, context, leading: first, serverAheadMs }
  const results = await mapParallel(jobs, values.concurrency, job =>
    jobs.length === 1
      ? context.log.group(`Back up "${job.name}"`, () => backupJob(world, job))
      : backupJob(named(world, job.name), job),
  )
  reportResults(context, api.base, { results, policy })
  return combine(results)
}

const LAST_WORDS_MS = 5_000

function combine(results: readonly BackupResult[]): Verdict {
  const [first, ...rest] = results
  if (first === undefined) return verdict('internal_error', 'There is no result.')
  if (rest.length === 0) return first.verdict
  const decisive = worst(
    results.map(result => ({ ...result.verdict, job: result.job })) as [Verdict & { job: BackupResult['job'] }],
  )
  const passed = results.filter(result => result.verdict.decision === 'pass').length
  const tally = `${passed} of ${results.length} backups are proved.`
  const { job, ...said } = decisive
  if (said.decision === 'pass') return { ...said, message: `All ${results.length} backups are proved.` }
  return { ...said, message: `${tally} "${job.name}": ${said.message}` }
}

/** Archives of directory sources are encrypted member by member; no route of DBackup decrypts them (seen live). */
function refuseDecryption(jobs: readonly Job[], { decrypt, downloadFolder }: BackupPolicy): void {
  if (decrypt !== 'true' || downloadFolder === undefined) return
  const sealed = jobs.filter(job => job.encryptionProfileId != null && (job.sources ?? []).length > 0)
  if (sealed.length === 0) return
  const names = sealed.map(job => `"${job.name}"`).join(', ')
  throw new ShipgateError('invalid_input', `DBackup cannot decrypt the archives of directories that ${names} makes.`, {
    hint: 'Leave decrypt at auto to download them as they are stored.',
  })
}

/** The same world whose log lines say which job they are about: several jobs write into one log. */
function named(world: World, name: string): World {
  const { log } = world.context
  const say = (text: string) => `[${name}] ${text}`
  const prefixed = {
    ...log,
    info: (text: string) => log.info(say(text)),
    warning: (text: string) => log.warning(say(text)),
  }
  return {
    ...world,
    context: {
      ...world.context,
      log: { ...prefixed, debug: text => log.debug(text), group: (title, body) => log.group(title, body) },
    },
  }
}

function connect(values: Inputs, context: Context): Dbackup {
  const base = parseOrigin(values['dbackup-url'], {
    input: 'dbackup-url',
    acceptedPath: '/api',
    allowInsecureHttp: values['allow-insecure-http'],
  })
  // The definition's credentials make sure that the key is there.
  return new Dbackup(
    { ...context, maxRetries: values['max-retries'] },
    { base, apiKey: values['dbackup-api-key'] as Secret },
  )
}

function runAgainSince({ runAttempt, runCreatedAt }: GithubFacts): number | undefined {
  return Number(runAttempt ?? '1') > 1 ? runCreatedAt : undefined
}

function policyOf(values: Inputs, context: Context): BackupPolicy {
  const folder = values['download-path']
  return {
    maxAgeMs: values['max-age-minutes'],
    notBefore: runAgainSince(context.facts.github),
    onConflict: values['on-conflict'],
    onPartial: values['on-partial'],
    minSizeBytes: values['min-size-bytes'],
    maxSizeDropPercent: values['max-size-drop-percent'],
    verify: values.verify,
    lock: values.lock,
    downloadFolder: folder === undefined ? undefined : resolve(context.facts.workspace, folder),
    decrypt: values.decrypt,
    queueTimeoutMs: values['queue-timeout-minutes'],
    cancelOnTimeout: values['cancel-on-timeout'],
    maxRetries: values['max-retries'],
    pollMs: values['poll-interval-seconds'],
  }
}
