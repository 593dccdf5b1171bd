import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { link, lstat, rename, stat } from 'node:fs/promises'
import { ShipgateError } from '../core/errors.ts'

/**
 * What happens to a different file of the same name: it is replaced, replaced without looking whether it is different, or
 * left untouched, with `file_exists`.
 */
export type Overwrite = 'if-different' | 'always' | 'never'

export interface Expected {
  /** Hex in lower case. */
  readonly sha256?: string | undefined
  readonly size?: number | undefined
}

/** `unknown`: what is expected says too little to tell. */
export type There = 'nothing' | 'equal' | 'different' | 'unknown'

const BLOCK_BYTES = 256 * 1024

/** What is at the path, compared with what is expected. Throws `file_exists` for what is no file. */
export async function whatIsThere(path: string, expected: Expected): Promise<There> {
  const found = await lstat(path).catch(() => undefined)
  if (found === undefined) return 'nothing'
  if (found.isSymbolicLink()) {
    // Never equal, wherever it leads: the file has to be here. One that leads nowhere is in nobody's use.
    return (await stat(path).catch(() => undefined)) === undefined ? 'nothing' : 'different'
  }
  if (!found.isFile()) throw new ShipgateError('file_exists', `${path} exists and is not a file.`)
  if (expected.size !== undefined && found.size !== expected.size) return 'different'
  if (expected.sha256 === undefined) return 'unknown'
  return (await digestOf(path)) === expected.sha256 ? 'equal' : 'different'
}

/** SHA-256 in hex. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: BLOCK_BYTES })) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

export function fileExists(path: string): ShipgateError {
  return new ShipgateError('file_exists', `${path} exists with other content and was left untouched.`)
}

interface Placing {
  readonly part: string
  readonly final: string
  readonly overwrite: Overwrite
  /** Of the part. */
  readonly is: Required<Expected>
}

/** Gives the part its final name. True: an equal file has it already, and was left alone. */
export async function place(placing: Placing): Promise<boolean> {
  const { part, final, overwrite, is } = placing
  const there = await whatIsThere(final, overwrite === 'always' ? {} : is)
  if (there === 'equal') return true
  if (overwrite === 'never') {
    if (there !== 'nothing') throw fileExists(final)
    // A rename would replace a file that appeared since a moment ago; a link does not.
    const taken = await link(part, final).then(
      () => undefined,
      (error: unknown) => error,
    )
    if (taken === undefined) return false
    if (isCode(taken, 'EEXIST') && (await whatIsThere(final, is)) !== 'nothing') return await place(placing)
    // Some file systems have no links.
  }
  await rename(part, final)
  return false
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}
