import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

/** What is on the disk, or in a clause why it could not be read. `gone`: there is nothing of that name. */
export type Measured =
  | { readonly sizeBytes: number; readonly sha256: string }
  | { readonly gone: boolean; readonly reason: string }

/** Looks at a file by its absolute path. Never throws. */
export type DigestOf = (path: string) => Promise<Measured>

/** Reads a file in parts, however large it is, and never what is no file: a pipe would be waited for. */
export const digestOfFile: DigestOf = async path => {
  try {
    if (!(await stat(path)).isFile()) return { gone: false, reason: 'it is no file' }
    const hash = createHash('sha256')
    let sizeBytes = 0
    for await (const part of createReadStream(path)) {
      hash.update(part)
      sizeBytes += part.length
    }
    return { sizeBytes, sha256: hash.digest('hex') }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const gone = code === 'ENOENT' || code === 'ENOTDIR'
    return { gone, reason: gone ? 'it is not there' : `it could not be read (${code ?? 'no reason given'})` }
  }
}

export function sha256Of(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
