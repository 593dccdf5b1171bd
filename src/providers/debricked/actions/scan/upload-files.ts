import { createReadStream, readFileSync } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import { mapParallel } from '../../../../core/parallel.ts'
import { counted } from '../../../../core/quantities.ts'
import type { ReasonCode } from '../../../../core/reason-codes.ts'
import type { Debricked } from '../../client.ts'
import type { DependencyFile } from '../../discovery/dependency-file.ts'
import { oneLine } from './one-line.ts'
import type { Target } from './target.ts'

export interface UploadOptions {
  readonly target: Target
  /** Most uploads at once. */
  readonly concurrency: number
  /** For the forms; random, the same for all. */
  readonly boundary: string
}

const MOST_NAMED = 5

/** What the service gave for the files. */
export interface UploadReceipt {
  readonly ciUploadId: number
  /** The service's number of each file, where it told one: a commit's entry lists the numbers of its files. */
  readonly fileIds: readonly number[]
}

/**
 * Codes that are about the account, the way there or the time, not about a file: they are told as they are, and end the
 * uploads at once. 402 and 403 are among them whichever upload they answer: no source knows them as an answer to one file.
 */
const general: ReadonlySet<ReasonCode> = new Set([
  'unauthorized',
  'forbidden',
  'plan_required',
  'timed_out',
  'tls_error',
  'network_error',
  'provider_unavailable',
  'rate_limited',
])

interface Failure {
  readonly file: DependencyFile
  readonly error: ShipgateError
}

/**
 * Uploads every file. The first one goes alone, because its answer carries the id that the others need. A file that is not
 * certainly there ends it all: a scan of the rest would prove nothing. Throws `upload_incomplete` with the files and why
 * when files are refused or not what they were, or the error of the service as a whole (login, plan, network).
 */
export async function uploadFiles(
  api: Debricked,
  files: readonly [DependencyFile, ...DependencyFile[]],
  options: UploadOptions,
): Promise<UploadReceipt> {
  const [first, ...rest] = files
  const begun = await uploadOne(api, first, { ...options, ciUploadId: undefined }).catch((error: unknown) => {
    if (!(error instanceof ShipgateError) || isCancelled(error)) throw error
    throw general.has(error.code) ? error : withMessage(error, error.message)
  })
  const { ciUploadId } = begun
  const taken = [begun]
  const missing = new Set(rest)
  const failed: Failure[] = []
  let cancelled: unknown
  await mapParallel(rest, options.concurrency, async file => {
    try {
      taken.push(await uploadOne(api, file, { ...options, ciUploadId }))
      missing.delete(file)
    } catch (error) {
      if (!(error instanceof ShipgateError)) throw error
      if (isCancelled(error)) cancelled = error
      else failed.push({ file, error })
      // Of refused files all are named; what is about everything ends the rest.
      if (isCancelled(error) || general.has(error.code)) throw error
    }
  }).catch((error: unknown) => {
    if (!(error instanceof ShipgateError)) throw error
  })
  if (cancelled !== undefined) throw cancelled
  if (missing.size > 0) throw incomplete(failed, missing, files.length)
  return { ciUploadId, fileIds: taken.flatMap(({ fileId }) => (fileId === undefined ? [] : [fileId])) }
}

function incomplete(failed: readonly Failure[], missing: ReadonlySet<DependencyFile>, total: number): ShipgateError {
  const decisive = failed.find(({ error }) => general.has(error.code)) ?? failed[0]
  if (decisive === undefined) throw new RangeError('nothing failed')
  const { error } = decisive
  // Those that failed first, then those that were not begun any more.
  const names = [...new Set([decisive.file, ...failed.map(({ file }) => file), ...missing])].map(
    ({ relativePath }) => relativePath,
  )
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''
  const named = `${names.slice(0, MOST_NAMED).join(', ')}${more}`
  return withMessage(
    error,
    `${counted(missing.size, 'dependency file')} of ${total} could not be uploaded (${named}). ${error.message}`,
  )
}

/** The error with more words, and as `upload_incomplete` when it is about a file. */
function withMessage(error: ShipgateError, message: string): ShipgateError {
  const { code, hint, requestId } = error
  return new ShipgateError(general.has(code) ? code : 'upload_incomplete', message, {
    ...(hint !== undefined && { hint }),
    ...(requestId !== undefined && { requestId }),
    cause: error,
  })
}

interface OneUpload extends UploadOptions {
  readonly ciUploadId: number | undefined
}

interface Taken {
  readonly ciUploadId: number
  readonly fileId: number | undefined
}

async function uploadOne(api: Debricked, file: DependencyFile, options: OneUpload): Promise<Taken> {
  const { target, boundary, ciUploadId } = options
  await sameSize(file)
  const answer = await api.upload({
    repositoryName: target.repositoryName,
    commitName: target.commit,
    repositoryUrl: target.repositoryUrl,
    branchName: target.branch,
    defaultBranchName: target.defaultBranch,
    ciUploadId,
    directory: file.directory,
    boundary,
    file: {
      fileName: file.baseName,
      sizeBytes: file.sizeBytes,
      open: () => contentOf(file),
    },
  })
  // A refusal may come with status 200: an empty file gives a message and no id (seen in the official CLI's tests).
  if (answer.ciUploadId === undefined || (ciUploadId !== undefined && answer.ciUploadId !== ciUploadId)) {
    const words = answer.message ? `"${oneLine(answer.message, 300)}"` : 'no reason'
    throw new ShipgateError(
      'upload_incomplete',
      `Debricked did not take ${file.relativePath}: it answered without the upload's id and gave ${words}.`,
    )
  }
  return { ciUploadId: answer.ciUploadId, fileId: answer.uploadProgramsFileId ?? undefined }
}

const SMALL_BYTES = 64 * 1024

/** A small file at once: every step of a stream goes through the thread pool, which takes longer than the reading. */
async function* contentOf({ absolutePath, sizeBytes }: DependencyFile): AsyncGenerator<Uint8Array> {
  if (sizeBytes <= SMALL_BYTES) yield readFileSync(absolutePath)
  else yield* createReadStream(absolutePath) as AsyncIterable<Uint8Array>
}

/** The length is sent before the file is read: one that grew or shrank since it was found would spoil the form. */
async function sameSize(file: DependencyFile): Promise<void> {
  const now = await lstat(file.absolutePath).catch(() => undefined)
  if (now?.isFile() && now.size === file.sizeBytes) return
  throw new ShipgateError('upload_incomplete', `${file.relativePath} was changed or removed while the action ran.`)
}
