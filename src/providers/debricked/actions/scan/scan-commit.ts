import { randomUUID } from 'node:crypto'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import { counted } from '../../../../core/quantities.ts'
import { type Verdict, verdict, worst } from '../../../../core/verdict.ts'
import type { Debricked } from '../../client.ts'
import type { DebrickedConfig } from '../../discovery/debricked-config.ts'
import { checkedOutCommit } from '../../discovery/work-tree.ts'
import { readBaseline } from './baseline.ts'
import { checkoutProblem, repositoryRoot } from './checked-out.ts'
import { configEffects, hidesFindings } from './config-effects.ts'
import type { ScanContext } from './context.ts'
import { everything } from './everything.ts'
import type { Exception } from './exceptions.ts'
import { type FoundFiles, findFiles, linesOf } from './find-files.ts'
import { findingsOfScan } from './findings-of-scan.ts'
import { finishLeft, scanEntry } from './finish.ts'
import { type ScanInputs, usualFiles } from './inputs.ts'
import { judgeAndEnrich } from './judge-and-enrich.ts'
import type { ScanPolicy } from './judgement.ts'
import { otherScan } from './other-scan.ts'
import { packagesNeed, readPackages } from './packages.ts'
import { publish } from './publish.ts'
import { rulesOfStatus } from './rules-of-status.ts'
import { type FinishedScan, runScan } from './run-scan.ts'
import { reportTarget } from './scan-report.ts'
import { completeTarget, judgesPackages, policyOf } from './settings.ts'
import type { Target } from './target.ts'
import { type UploadReceipt, uploadFiles } from './upload-files.ts'
import { readConfig, readExceptions } from './yaml-files.ts'

/** Everything about a run that is known before the first request. */
interface Plan {
  readonly target: Target
  readonly policy: ScanPolicy
  readonly exceptions: readonly Exception[]
  readonly config: DebrickedConfig | undefined
}

/** Finds, uploads, waits, reads, judges and reports, in this order; gives the verdict. */
export async function scanCommit(api: Debricked, context: ScanContext, values: ScanInputs): Promise<Verdict> {
  const { log } = context
  const plan = await planOf(context, values)
  const { target, policy } = plan
  log.info(`Debricked at ${api.base.href}, ${target.repositoryName} at ${target.commit}`)
  reportTarget(context.report, target)
  const found = await log.group('Find the dependency files', () =>
    findFiles(api, context, {
      workspace: context.facts.workspace,
      workingDirectory: values['working-directory'],
      include: values.include,
      exclude: values.exclude,
    }),
  )
  const doubt = checkCheckout(context, found, { plan, values })
  if (values['dry-run']) return await dryRun(api, context, { found, plan })

  const scan = await scanFiles(api, context, { found, plan, values })
  const ids = { repositoryId: scan.repositoryId, commitId: scan.commitId }
  const read = await log.group('Read the findings', async () => {
    const { findings, doubt: short } = await findingsOfScan(api, context, scan)
    const baseline = policy.onlyNew
      ? await readBaseline(api, context, { repositoryId: scan.repositoryId, target, currentCommitId: scan.commitId })
      : ({ kind: 'not-wanted' } as const)
    const packages = judgesPackages(policy)
      ? await readPackages(api, context, { ...ids, target, need: packagesNeed(policy) })
      : []
    const other = await otherScan(api, context, { ...ids, commit: target.commit, fileIds: scan.fileIds })
    const doubts = [short, other].filter(sentence => sentence !== undefined)
    const doubt = doubts.length === 0 ? undefined : doubts.join(' ')
    return { findings, doubt, baseline, packages, rules: rulesOfStatus(scan.status, api.base) }
  })
  const today = new Date(context.clock.now()).toISOString().slice(0, 10)
  const judgement = await log.group('Judge', () =>
    judgeAndEnrich(api, context, { ...read, ...ids, policy, exceptions: plan.exceptions, today }),
  )
  const published = await publish(api, context, {
    judgement,
    values,
    target,
    scan,
    baseline: read.baseline,
    doubt: read.doubt,
    exceptions: plan.exceptions,
    policy,
    today,
    lineOf: linesOf(found.files),
    fallbackFile: found.files[0].relativePath,
    hiddenBy: hidesFindings(plan.config) ? values['config-file'] : undefined,
  })
  return doubt === undefined ? published : worst([published, doubt])
}

async function planOf(context: ScanContext, values: ScanInputs): Promise<Plan> {
  const { workspace, github } = context.facts
  const file = (input: keyof typeof usualFiles) => ({
    input,
    path: values[input],
    default: usualFiles[input],
    workspace,
    root: repositoryRoot(workspace, values['working-directory']),
  })
  const [target, exceptions, config] = await everything([
    async () => completeTarget(values, github),
    () => readExceptions(file('exceptions-file')),
    () => readConfig(file('config-file')),
  ])
  for (const sentence of configEffects(config, values['config-file'])) {
    context.log.info(sentence)
    context.report.notChecked.push(sentence)
  }
  return { target, policy: policyOf(values, github), exceptions, config }
}

/**
 * The result is going to be about `target.commit`; what is scanned is what is checked out. Gives what a pass becomes when
 * that may be another commit, and throws `invalid_input` when it is another one that nobody chose.
 */
function checkCheckout(
  { log, report, facts }: ScanContext,
  found: FoundFiles,
  { plan, values }: Pick<Scanning, 'plan' | 'values'>,
): Verdict | undefined {
  const { commit } = plan.target
  const head = found.workTree === undefined ? undefined : checkedOutCommit(found.workTree)
  const problem = checkoutProblem({ found: head, input: values.commit, wanted: commit }, facts.github)
  if (problem === undefined) return undefined
  const { kind, text } = problem
  if (kind === 'foreign') {
    throw new ShipgateError('invalid_input', `A scan would prove nothing of ${commit}: ${text}.`, {
      hint: 'Check out the commit that the run is about (under pull_request_target the head of the pull request; run nothing of it), or name with `commit` and `branch-name` what is checked out.',
    })
  }
  log.warning(`What is scanned is what is checked out: ${text}.`)
  report.notChecked.push(`Whether the files are those of the commit: ${text}.`)
  if (kind === 'unknown') return undefined
  return verdict('invalid_input', `Nothing that was scanned breaks the gate, but ${text}.`, {
    decision: 'warn',
    next: 'Check out the commit that `commit` names, or name the one that is checked out.',
  })
}

async function dryRun(
  api: Debricked,
  { report }: ScanContext,
  on: { found: FoundFiles; plan: Plan },
): Promise<Verdict> {
  const { target } = on.plan
  // The login is what it is for: this call is the cheapest that needs one.
  const known = (await api.repositories()).some(({ name }) => name === target.repositoryName)
  report.fact('At Debricked', known ? 'known' : 'a new repository')
  report.tables.push({
    title: 'Would be uploaded',
    columns: ['File', 'Kind', 'Bytes'],
    rows: on.found.files.map(file => [file.relativePath, file.kind, String(file.sizeBytes)]),
  })
  const files = counted(on.found.files.length, 'dependency file')
  return verdict('dry_run', `Dry run: the login works, and ${files} would be uploaded.`)
}

interface Scanning {
  readonly found: FoundFiles
  readonly plan: Plan
  readonly values: ScanInputs
}

type ScannedFiles = FinishedScan & Pick<UploadReceipt, 'fileIds'>

async function scanFiles(api: Debricked, context: ScanContext, scanning: Scanning): Promise<ScannedFiles> {
  const { found, plan, values } = scanning
  const { target, config } = plan
  const { log } = context
  const { ciUploadId, fileIds } = await log.group('Upload the files', async () => {
    // Apart from the uploads: a login that fails says nothing about any file.
    await api.logIn()
    const { concurrency } = values
    const receipt = await uploadFiles(api, found.files, { target, concurrency, boundary: randomUUID() })
    log.info(`All ${counted(found.files.length, 'file')} uploaded, upload ${receipt.ciUploadId}`)
    return receipt
  })
  context.output({ 'scan-id': String(ciUploadId), 'file-count': String(found.files.length) })
  return await log.group('Scan', async () => {
    const entry = scanEntry(ciUploadId, target.repositoryName, target.commit)
    let mayGoOn = true
    context.journal.open(entry)
    const scan = await runScan(api, context, {
      finish: {
        ciUploadId,
        repositoryName: target.repositoryName,
        commitName: target.commit,
        author: target.author,
        isRelease: values['is-release'],
        config,
      },
      pollMs: values['poll-interval-seconds'],
      onNotStarted: () => {
        mayGoOn = false
        context.journal.close(entry.key)
      },
    }).catch((error: unknown) => {
      // After a cancel the finish says it.
      if (mayGoOn && !isCancelled(error)) context.report.notes.push(...finishLeft([entry]))
      throw error
    })
    context.journal.close(String(ciUploadId))
    log.info(`Report: ${scan.reportUrl ?? 'no page'}`)
    context.output({
      'repository-id': String(scan.repositoryId),
      'commit-id': String(scan.commitId),
      'report-url': scan.reportUrl ?? '',
    })
    return { ...scan, fileIds }
  })
}
