import { createHash } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ShipgateError } from '../core/errors.ts'
import { bytes } from '../core/quantities.ts'
import type { OpenAnswer } from './client.ts'
import { NetworkFailure } from './network-failure.ts'

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
 * Streams an answer to a file, with its digest. The bytes go to `<name>.part` and get their final name only when size
 * and digest are right; on any failure nothing is left. Throws NetworkFailure when the body breaks off, and
 * `unsafe_filename`, `disk_full`, `file_exists`, `size_mismatch` or `digest_mismatch`.
 */
export async function saveFile(answer: OpenAnswer, target: SaveTarget): Promise<Saved> {
  const name = safeName(target.name)
  const final = join(resolve(target.folder), name)
  const part = `${final}.part`
  const promised = lengthOf(answer)
  await mkdir(target.folder, { recursive: true })
  await checkRoom(target.folder, promised)
  const existing = await digestOfFile(final)
  try {
    // No symbolic link is followed: an earlier step could have put one there.
    const handle = await open(
      part,
      constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0),
      0o600,
    )
    const { size, sha256 } = await writeAll(handle, answer.body).finally(() => handle.close())
    if (promised !== undefined && size < promised) {
      throw new NetworkFailure('broken', `the body ended after ${size} of ${promised} bytes`)
    }
    if (promised !== undefined && size !== promised) {
      throw new ShipgateError('size_mismatch', `The download of ${name} has ${size} bytes, ${promised} were announced.`)
    }
    if (target.sha256 !== undefined && sha256 !== target.sha256) {
      throw new ShipgateError(
        'digest_mismatch',
        `The download of ${name} has the SHA-256 ${sha256}, expected was ${target.sha256}.`,
      )
    }
    if (existing !== undefined && existing !== sha256) {
      throw new ShipgateError('file_exists', `${final} exists with other content and was left untouched.`)
    }
    await rename(part, final)
    return { path: final.replaceAll('\\', '/'), size, sha256 }
  } catch (error) {
    await rm(part, { force: true })
    throw codeOf(error) === 'ENOSPC'
      ? new ShipgateError('disk_full', `The disk became full while ${name} was written; the part was removed.`, {
          cause: error,
        })
      : error
  }
}

const BATCH_BYTES = 1024 * 1024

/** Writes in batches, one write under way while the next batch arrives and is hashed. */
async function writeAll(
  handle: FileHandle,
  body: AsyncIterable<Uint8Array>,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let batch: Uint8Array[] = []
  let batchBytes = 0
  let size = 0
  let writing: Promise<unknown> = Promise.resolve()
  for await (const chunk of body) {
    hash.update(chunk)
    size += chunk.byteLength
    batch.push(chunk)
    batchBytes += chunk.byteLength
    if (batchBytes >= BATCH_BYTES) {
      await writing
      writing = handle.writev(batch)
      // Rejections are seen at the next await; this keeps them from being reported as unhandled before.
      writing.catch(() => undefined)
      batch = []
      batchBytes = 0
    }
  }
  await writing
  if (batch.length > 0) await handle.writev(batch)
  await handle.datasync()
  return { size, sha256: hash.digest('hex') }
}

function lengthOf(answer: OpenAnswer): number | undefined {
  const length = answer.headers['content-length']
  return length === undefined || !/^\d+$/.test(length) ? undefined : Number(length)
}

async function checkRoom(folder: string, needed: number | undefined): Promise<void> {
  if (needed === undefined) return
  const disk = await statfs(folder)
  const free = disk.bavail * disk.bsize
  if (needed > free) {
    throw new ShipgateError(
      'disk_full',
      `The file has ${bytes(needed)}, but the disk of ${folder} has ${bytes(free)} left.`,
    )
  }
}

async function digestOfFile(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined)
  if (found === undefined) return undefined
  if (!found.isFile()) throw new ShipgateError('file_exists', `${file} exists and is not a file.`)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

const windowsDevice = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/**
 * The name when it is safe on every system, else `unsafe_filename`: it stays in its folder, names no Windows device, and
 * has no character that a file system reads as something else.
 */
export function safeName(name: string): string {
  const bad =
    name === '' ||
    name === '.' ||
    name === '..' ||
    /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u.test(name) ||
    /[. ]$/.test(name) ||
    /^\s/.test(name) ||
    windowsDevice.test(name) ||
    Buffer.byteLength(name) > 240
  if (bad) throw new ShipgateError('unsafe_filename', `${JSON.stringify(name)} cannot be used as a file name.`)
  return name
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
