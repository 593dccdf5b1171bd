import { randomUUID } from 'node:crypto'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import { counted } from '../../../../core/quantities.ts'
import { type Verdict, verdict } from '../../../../core/verdict.ts'
import type { Debricked } from '../../client.ts'
import { readBaseline } from './baseline.ts'
import { checkedOutCommit, checkoutProblem, repositoryRoot } from './checked-out.ts'
import type { ScanContext } from './context.ts'
import type { Exception } from './exceptions.ts'
import { type FoundFiles, findFiles, linesOf } from './find-files.ts'
import { finishLeft, scanEntry } from './finish.ts'
import { type ScanInputs, usualFiles } from './inputs.ts'
import { judgeScan } from './judge-scan.ts'
import type { ScanPolicy } from './judgement.ts'
import { packagesNeed, readPackages } from './packages.ts'
import { publish } from './publish.ts'
import { readAllFindings } from './read-all-findings.ts'
import { rulesOfStatus } from './rules-of-status.ts'
import { type FinishedScan, runScan } from './run-scan.ts'
import { reportTarget } from './scan-report.ts'
import { completeTarget, judgesPackages, policyOf } from './settings.ts'
import type { Target } from './target.ts'
import { uploadFiles } from './upload-files.ts'
import { readConfig, readExceptions } from './yaml-files.ts'

/** Everything about a run that is known before the first request. */
interface Plan {
  readonly target: Target
  readonly policy: ScanPolicy
  readonly exceptions: readonly Exception[]
  readonly config: unknown
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
  checkCheckout(context, found, plan)
  if (values['dry-run']) return await dryRun(api, context, { found, plan })

  const scan = await scanFiles(api, context, { found, plan, values })
  const ids = { repositoryId: scan.repositoryId, commitId: scan.commitId }
  const read = await log.group('Read the findings', async () => {
    const { findings, doubt } = await readAllFindings(api, context, scan)
    const baseline = policy.onlyNew
      ? await readBaseline(api, context, { repositoryId: scan.repositoryId, target, currentCommitId: scan.commitId })
      : ({ kind: 'not-wanted' } as const)
    const packages = judgesPackages(policy)
      ? await readPackages(api, context, { ...ids, target, need: packagesNeed(policy) })
      : []
    return { findings, doubt, baseline, packages, rules: rulesOfStatus(scan.status, api.base) }
  })
  const today = new Date(context.clock.now()).toISOString().slice(0, 10)
  const judgement = await log.group('Judge', () =>
    judgeScan(api, context, { ...read, ...ids, policy, exceptions: plan.exceptions, today }),
  )
  return await publish(api, context, {
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
  })
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
  return {
    target: completeTarget(values, github),
    policy: policyOf(values, github),
    exceptions: await readExceptions(file('exceptions-file')),
    config: await readConfig(file('config-file')),
  }
}

/** The result is going to be about `target.commit`; what is scanned is what is checked out. */
function checkCheckout(context: ScanContext, found: FoundFiles, { target }: Plan): void {
  const problem = checkoutProblem(checkedOutCommit(found.root), target.commit, context.facts.github)
  if (problem === undefined) return
  if (problem.foreign) {
    throw new ShipgateError('invalid_input', `A scan would be about another commit: ${problem.text}.`, {
      hint: 'Under pull_request_target, check out the head of the pull request (and run nothing of it), or use the event pull_request.',
    })
  }
  context.log.warning(`What is scanned is what is checked out: ${problem.text}.`)
  context.report.notChecked.push(`Whether the files are those of the commit: ${problem.text}.`)
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

async function scanFiles(api: Debricked, context: ScanContext, scanning: Scanning): Promise<FinishedScan> {
  const { found, plan, values } = scanning
  const { target, config } = plan
  const { log } = context
  const ciUploadId = await log.group('Upload the files', async () => {
    // Apart from the uploads: a login that fails says nothing about any file.
    await api.logIn()
    const id = await uploadFiles(api, found.files, { target, concurrency: values.concurrency, boundary: randomUUID() })
    log.info(`All ${counted(found.files.length, 'file')} uploaded, upload ${id}`)
    return id
  })
  context.output({ 'scan-id': String(ciUploadId), 'file-count': String(found.files.length) })
  return await log.group('Scan', async () => {
    const entry = scanEntry(ciUploadId, target.repositoryName, target.commit)
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
    }).catch((error: unknown) => {
      // After a cancel the finish says it.
      if (!isCancelled(error)) context.report.notes.push(...finishLeft([entry]))
      throw error
    })
    context.journal.close(String(ciUploadId))
    log.info(`Report: ${scan.reportUrl ?? 'no page'}`)
    context.output({
      'repository-id': String(scan.repositoryId),
      'commit-id': String(scan.commitId),
      'report-url': scan.reportUrl ?? '',
    })
    return scan
  })
}
