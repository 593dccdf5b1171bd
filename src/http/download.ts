import { createHash, randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { ShipgateError } from '../core/errors.ts'
import { bytes } from '../core/quantities.ts'
import { NetworkFailure } from './network-failure.ts'
import { safeName } from './safe-name.ts'
import type { OpenAnswer } from './service.ts'

export { safeName }

export interface SaveTarget {
  /** Absolute path; made when it is not there. */
  readonly folder: string
  readonly name: string
  /** SHA-256 that the bytes must have, hex in lower case. */
  readonly sha256?: string
}

export interface Saved {
  /** Absolute path with `/`. */
  readonly path: string
  readonly size: number
  /** Hex. */
  readonly sha256: string
}

/**
 * Streams an answer to a file, with its digest. The bytes go to a `.part` file and get their final name only when size
 * and digest are right; on any failure nothing is left, and the answer is closed. Throws NetworkFailure when the body
 * breaks off, and `unsafe_filename`, `disk_full`, `file_exists`, `size_mismatch`, `digest_mismatch`,
 * `unexpected_response` (nothing tells that the body is whole) or `invalid_input` (the folder cannot be written).
 */
export async function saveFile(answer: OpenAnswer, target: SaveTarget): Promise<Saved> {
  try {
    const name = safeName(target.name)
    const final = join(resolve(target.folder), name)
    await prepare(answer, target, final)
    // A name of its own: two downloads of the same file must not write into each other's part.
    const part = `${final}.${randomUUID().slice(0, 8)}.part`
    try {
      const written = await writePart(answer, part)
      check(answer, target, written)
      if (!(await isThere(final, written.sha256))) await rename(part, final)
      return { path: sep === '\\' ? final.replaceAll('\\', '/') : final, ...written }
    } finally {
      await rm(part, { force: true })
    }
  } catch (error) {
    answer.discard()
    throw inWords(error, target)
  }
}

/** What can be found out before the first byte. */
async function prepare(answer: OpenAnswer, target: SaveTarget, final: string): Promise<void> {
  if (answer.endsByClosing && target.sha256 === undefined) {
    throw new ShipgateError(
      'unexpected_response',
      `The download of ${target.name} announces no length, so nothing would show whether it arrived whole.`,
    )
  }
  await mkdir(target.folder, { recursive: true })
  // With the digest known, a different file is refused before anything is downloaded.
  await isThere(final, target.sha256)
  const promised = lengthOf(answer)
  const disk = promised === undefined ? undefined : await statfs(target.folder).catch(() => undefined)
  if (promised === undefined || disk === undefined) return
  const free = disk.bavail * disk.bsize
  if (promised > free) {
    throw new ShipgateError(
      'disk_full',
      `The file has ${bytes(promised)}, but the disk of ${target.folder} has ${bytes(free)} left.`,
    )
  }
}

/** True when an equal file is there. Throws `file_exists` for anything else; without a digest, for what is no file. */
async function isThere(file: string, sha256: string | undefined): Promise<boolean> {
  const found = await stat(file).catch(() => undefined)
  if (found === undefined) return false
  if (!found.isFile()) throw new ShipgateError('file_exists', `${file} exists and is not a file.`)
  if (sha256 === undefined) return false
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { highWaterMark: BATCH_BYTES })) hash.update(chunk as Uint8Array)
  if (hash.digest('hex') === sha256) return true
  throw new ShipgateError('file_exists', `${file} exists with other content and was left untouched.`)
}

function check(answer: OpenAnswer, target: SaveTarget, written: { size: number; sha256: string }): void {
  const promised = lengthOf(answer)
  const { size, sha256 } = written
  if (promised !== undefined && size < promised) {
    throw new NetworkFailure('broken', `the body ended after ${size} of ${promised} bytes`)
  }
  if (target.sha256 !== undefined && sha256 !== target.sha256) {
    throw new ShipgateError(
      'digest_mismatch',
      `The download of ${target.name} has the SHA-256 ${sha256}, expected was ${target.sha256}.`,
    )
  }
}

const BATCH_BYTES = 256 * 1024

async function writePart(answer: OpenAnswer, part: string): Promise<{ size: number; sha256: string }> {
  // O_EXCL follows no symbolic link and takes over no file of somebody else.
  const handle = await open(part, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
  try {
    return await writeAll(handle, answer)
  } finally {
    await handle.close()
  }
}

/** Writes in batches, one write under way while the next batch arrives and is hashed. */
async function writeAll(handle: FileHandle, answer: OpenAnswer): Promise<{ size: number; sha256: string }> {
  const promised = lengthOf(answer) ?? Number.POSITIVE_INFINITY
  const hash = createHash('sha256')
  const chunks = answer.body[Symbol.asyncIterator]()
  let batch: Uint8Array[] = []
  let batchBytes = 0
  let size = 0
  let underWay: Uint8Array[] = []
  let writing: Promise<void> = Promise.resolve()
  let written: Uint8Array[] = []
  for (;;) {
    // Memory that is written goes back to whoever reads: no new pages, and half the memory.
    const { done, value: chunk } = await chunks.next(written.pop())
    if (done) break
    size += chunk.byteLength
    if (size > promised) {
      throw new ShipgateError('size_mismatch', `The download has more than the ${promised} bytes that were announced.`)
    }
    hash.update(chunk)
    batch.push(chunk)
    batchBytes += chunk.byteLength
    if (batchBytes < BATCH_BYTES) continue
    await writing
    written = underWay
    underWay = batch
    writing = writeWhole(handle, batch)
    // Rejections are seen at the next await; this keeps them from being reported as unhandled before.
    writing.catch(() => undefined)
    batch = []
    batchBytes = 0
  }
  await writing
  await writeWhole(handle, batch)
  await handle.datasync()
  return { size, sha256: hash.digest('hex') }
}

/** A write may take only a part of what it is given and call that success, for example on the last free block. */
async function writeWhole(handle: FileHandle, parts: readonly Uint8Array[]): Promise<void> {
  let left = parts
  while (left.length > 0) {
    let { bytesWritten } = await handle.writev(left)
    left = left.flatMap(part => {
      const rest = part.subarray(Math.min(bytesWritten, part.byteLength))
      bytesWritten -= part.byteLength - rest.byteLength
      return rest.byteLength === 0 ? [] : [rest]
    })
  }
}

function lengthOf(answer: OpenAnswer): number | undefined {
  const length = answer.headers['content-length']
  return length === undefined || !/^\d+$/.test(length) ? undefined : Number(length)
}

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const folderCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG', 'ELOOP', 'EINVAL'])

/** What the file system says, as an error of ours. */
function inWords(error: unknown, target: SaveTarget): unknown {
  if (error instanceof ShipgateError || error instanceof NetworkFailure) return error
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  if (fullCodes.has(code)) {
    return new ShipgateError(
      'disk_full',
      `The disk became full while ${target.name} was written (${code}); the part was removed.`,
      { cause: error },
    )
  }
  if (!folderCodes.has(code)) return error
  return new ShipgateError('invalid_input', `The folder ${target.folder} cannot be written (${code}).`, {
    cause: error,
  })
}
