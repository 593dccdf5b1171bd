import { createReadStream, readFileSync } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import { mapParallel } from '../../../../core/parallel.ts'
import { counted } from '../../../../core/quantities.ts'
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

/**
 * Uploads every file and gives the id of the upload. The first file goes alone, because its answer carries the id that
 * the others need. A file that is not certainly there ends it all: a scan of the rest would prove nothing.
 * Throws `upload_incomplete` with the files and why, or the error of the service as a whole (login, plan).
 */
export async function uploadFiles(
  api: Debricked,
  files: readonly [DependencyFile, ...DependencyFile[]],
  options: UploadOptions,
): Promise<number> {
  const [first, ...rest] = files
  const ciUploadId = await uploadOne(api, first, { ...options, ciUploadId: undefined })
  const failed: { readonly file: DependencyFile; readonly error: ShipgateError }[] = []
  await mapParallel(rest, options.concurrency, async file => {
    try {
      await uploadOne(api, file, { ...options, ciUploadId })
    } catch (error) {
      if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
      failed.push({ file, error })
    }
  })
  const [one] = failed
  if (one === undefined) return ciUploadId
  const named = failed.slice(0, MOST_NAMED).map(({ file }) => file.relativePath)
  const more = failed.length > MOST_NAMED ? ` and ${failed.length - MOST_NAMED} more` : ''
  throw new ShipgateError(
    'upload_incomplete',
    `${counted(failed.length, 'dependency file')} of ${files.length} could not be uploaded (${named.join(', ')}${more}). ${one.error.message}`,
    { ...(one.error.hint !== undefined && { hint: one.error.hint }), cause: one.error },
  )
}

interface OneUpload extends UploadOptions {
  readonly ciUploadId: number | undefined
}

async function uploadOne(api: Debricked, file: DependencyFile, options: OneUpload): Promise<number> {
  const { target, boundary, ciUploadId } = options
  await sameSize(file)
  const answer = await api
    .upload({
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
    .catch((error: unknown) => {
      // What concerns the account concerns every file, and is told as it is.
      if (!(error instanceof ShipgateError) || isCancelled(error) || general.has(error.code)) throw error
      throw new ShipgateError('upload_incomplete', error.message, {
        ...(error.hint !== undefined && { hint: error.hint }),
        cause: error,
      })
    })
  // A refusal may come with status 200: an empty file gives a message and no id (seen in the official CLI's tests).
  if (answer.ciUploadId === undefined || (ciUploadId !== undefined && answer.ciUploadId !== ciUploadId)) {
    const words = answer.message ? `"${oneLine(answer.message, 300)}"` : 'no reason'
    throw new ShipgateError(
      'upload_incomplete',
      `Debricked did not take ${file.relativePath}: it answered without the upload's id and gave ${words}.`,
    )
  }
  return answer.ciUploadId
}

const SMALL_BYTES = 64 * 1024

/** A small file at once: every step of a stream goes through the thread pool, which takes longer than the reading. */
async function* contentOf({ absolutePath, sizeBytes }: DependencyFile): AsyncGenerator<Uint8Array> {
  if (sizeBytes <= SMALL_BYTES) yield readFileSync(absolutePath)
  else yield* createReadStream(absolutePath) as AsyncIterable<Uint8Array>
}

const general: ReadonlySet<string> = new Set(['unauthorized', 'forbidden', 'plan_required', 'timed_out', 'tls_error'])

/** The length is sent before the file is read: one that grew or shrank since it was found would spoil the form. */
async function sameSize(file: DependencyFile): Promise<void> {
  const now = await lstat(file.absolutePath).catch(() => undefined)
  if (now?.isFile() && now.size === file.sizeBytes) return
  throw new ShipgateError('upload_incomplete', `${file.relativePath} was changed or removed while the action ran.`)
}
