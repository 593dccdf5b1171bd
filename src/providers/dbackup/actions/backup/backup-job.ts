import { insist } from '../../../../actions/patience.ts'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import { bytes } from '../../../../core/quantities.ts'
import { type Verdict, verdict, verdictOfError } from '../../../../core/verdict.ts'
import type { Job } from '../../wire.ts'
import { toldToStop } from './finish.ts'
import { followToEnd, readEnded } from './follow.ts'
import { judgeEnded } from './judge-ended.ts'
import { settleOccupancy } from './occupancy.ts'
import { findReusable } from './reuse.ts'
import { destinationsWithFile, loggedSha256 } from './server-log.ts'
import { startOnce } from './start.ts'
import { downloadFile } from './stored-file.ts'
import type { BackupResult, Ended } from './types.ts'
import { verifyCopies } from './verify.ts'
import { executionPage, type World } from './world.ts'

/** The evidence while it is gathered: a result without its verdict. */
type Evidence = { -readonly [K in keyof Omit<BackupResult, 'verdict' | 'notChecked'>]: BackupResult[K] } & {
  notChecked: string[]
}

/**
 * Makes (or reuses) a proved backup of one job. Every failure but a cancel becomes the job's verdict, so that several
 * jobs can run side by side and each is reported.
 */
export async function backupJob(world: World, job: Job): Promise<BackupResult> {
  const evidence: Evidence = { job, verified: false, reused: false, attached: false, candidates: [], notChecked: [] }
  try {
    const found = await proveBackup(world, job, evidence)
    return { ...evidence, verdict: found }
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    return { ...evidence, verdict: verdictOfError(error) }
  }
}

async function proveBackup(world: World, job: Job, evidence: Evidence): Promise<Verdict> {
  const { context } = world
  const reusable = await findReusable(world, job)
  if (reusable !== undefined) {
    const { notChecked, ...found } = reusable
    Object.assign(evidence, { ...found, executionId: found.ended.executionId, verified: true, reused: true })
    evidence.notChecked.push(...notChecked)
    const fetched = await fetchFile(world, job, evidence)
    const age = `started ${new Date(reusable.ended.startedAt).toISOString()}`
    return (
      fetched ??
      verdict('backup_reused', `The verified backup of "${job.name}" ${age} is young enough; no new one was made.`)
    )
  }

  const occupancy = await settleOccupancy(world, job)
  if (occupancy.next === 'stop') return occupancy.verdict
  if (occupancy.next === 'attach') {
    evidence.attached = true
    evidence.executionId = occupancy.executionId
  } else {
    const started = await startOnce(world, job, occupancy.history)
    evidence.executionId = started.executionId
    evidence.attached = started.candidates.length > 0
    evidence.candidates = started.candidates
    context.log.info(`Started: ${executionPage(world.api.base, started.executionId)}`)
  }
  // At once, so that the outputs name the execution even if this process is killed while it runs.
  if (job.id === world.leading.id) {
    context.output({
      'execution-id': evidence.executionId,
      'execution-url': executionPage(world.api.base, evidence.executionId),
    })
  }
  // First as it was seen, so that its state is told even if its log cannot be read.
  evidence.ended = await followOurs(world, job, evidence)
  const ended = await insist(world.context, () => readEnded(world, evidence.ended as Ended))
  evidence.ended = ended
  const hasFile = ended.status === 'Success' || ended.status === 'Partial'
  const judged = await judgeEnded(world, job, {
    ended,
    history: hasFile ? await insist(world.context, () => world.api.history()) : [],
  })
  evidence.notChecked.push(...judged.notChecked)
  const verdictOfContent = judged.verdict
  if (verdictOfContent.decision !== 'pass' && verdictOfContent.decision !== 'warn') return verdictOfContent

  if (world.policy.verify === 'none') {
    evidence.notChecked.push('The stored file was not compared with its checksum (verify: none).')
  } else {
    const proof = await verifyCopies(world, job, ended)
    if (proof.sha256 !== undefined) evidence.sha256 = proof.sha256
    if (proof.verdict.decision !== 'pass') return proof.verdict
    evidence.verified = true
  }
  const fetched = await fetchFile(world, job, evidence)
  if (fetched !== undefined) return fetched
  if (verdictOfContent.decision === 'warn') return verdictOfContent
  const proved = evidence.verified ? 'verified' : 'not verified'
  return verdict('ok', `The backup of "${job.name}" ended with ${bytes(ended.size ?? 0)}, ${proved}.`)
}

/** Follows the execution; on a time-out cancels it when it is ours. Closes its journal entry once its fate is known. */
async function followOurs(world: World, job: Job, { executionId = '', attached }: Evidence): Promise<Ended> {
  const { context, policy, api } = world
  const onStatus = (status: string) => {
    if (job.id === world.leading.id) context.output({ status })
  }
  try {
    const ended = await followToEnd(world, executionId, onStatus)
    context.journal.close(executionId)
    return ended
  } catch (error) {
    // A cancelled job leaves the entry to the finish, which stops the execution at the server.
    if (isCancelled(error)) throw error
    const page = executionPage(api.base, executionId)
    const timedOut = error instanceof ShipgateError && error.code === 'timed_out'
    if (timedOut && policy.cancelOnTimeout && !attached) {
      context.report.notes.push(await cancelLate(world, executionId))
    } else {
      context.report.notes.push(`Execution ${executionId} may still be running at DBackup: ${page}`)
    }
    context.journal.close(executionId)
    throw error
  }
}

/** Cancels in the last seconds of the action's time, and says what came of it. */
async function cancelLate(world: World, executionId: string): Promise<string> {
  try {
    const words = await world.late.cancel(executionId)
    return `Execution ${executionId} ${toldToStop(words)}`
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    return `Execution ${executionId} could not be cancelled and may still be running (${error.message})`
  }
}

/** Downloads the file when that was asked for; a verdict only when it could not be had. */
async function fetchFile(world: World, job: Job, evidence: Evidence): Promise<Verdict | undefined> {
  const folder = world.policy.downloadFolder
  const ended = evidence.ended
  if (folder === undefined || ended?.path === undefined) return undefined
  const [destination] = destinationsWithFile(job, ended)
  if (destination === undefined) return verdict('not_found', `No destination of "${job.name}" holds the file.`)
  world.context.log.info(`Downloading ${ended.path} from ${destination.name}`)
  // Also without verification the file must be the one that the run wrote.
  const sha256 = evidence.sha256 ?? loggedSha256(ended.logs)
  const saved = await downloadFile(world, {
    job,
    destinationId: destination.id,
    path: ended.path,
    folder,
    sha256,
  })
  evidence.downloaded = saved.path
  world.context.log.info(`Downloaded ${saved.path} (${bytes(saved.size)}, SHA-256 ${saved.sha256})`)
  if (saved.sealed) {
    evidence.notChecked.push(
      'The downloaded file was not decrypted, because DBackup has no key for it: it is the ZIP with the encrypted backup and its metadata.',
    )
  } else if (!saved.comparable) {
    evidence.notChecked.push(
      'The downloaded file could not be compared with the stored checksum, which is of the encrypted file; its length is right.',
    )
  } else if (sha256 === undefined) {
    evidence.notChecked.push('The downloaded file was not compared with a checksum: none is known.')
  }
  return undefined
}
