import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { ShipgateError } from '../core/errors.ts'
import { DiskRoom } from './disk-room.ts'
import { fileExists, place, whatIsThere } from './existing-file.ts'
import { fileTrouble } from './file-trouble.ts'
import { NetworkFailure } from './network-failure.ts'
import { PartFile } from './part-file.ts'
import { pour } from './pour.ts'
import { lengthOf } from './range-answer.ts'
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
    const part = await PartFile.beside(final)
    try {
      const written = await writeAll(answer, part)
      check(answer, target, written)
      await place({ part: part.path, final, overwrite: 'never', is: written })
      return { path: sep === '\\' ? final.replaceAll('\\', '/') : final, ...written }
    } finally {
      await part.remove()
    }
  } catch (error) {
    answer.discard()
    throw fileTrouble(error, target)
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
  if ((await whatIsThere(final, { sha256: target.sha256 })) === 'different') throw fileExists(final)
  const promised = lengthOf(answer)
  if (promised !== undefined) await new DiskRoom().claim(target.folder, () => promised)
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

async function writeAll(answer: OpenAnswer, part: PartFile): Promise<{ size: number; sha256: string }> {
  const promised = lengthOf(answer) ?? Number.POSITIVE_INFINITY
  const hash = createHash('sha256')
  let size = 0
  try {
    await pour(answer.body, {
      part,
      from: 0,
      take: chunk => {
        size += chunk.byteLength
        if (size > promised) {
          throw new ShipgateError(
            'size_mismatch',
            `The download has more than the ${promised} bytes that were announced.`,
          )
        }
        hash.update(chunk)
        return chunk.byteLength
      },
    })
    await part.sync()
  } finally {
    await part.close()
  }
  return { size, sha256: hash.digest('hex') }
}
