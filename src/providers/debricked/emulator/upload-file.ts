import { createHash } from 'node:crypto'
import type { UploadedFile } from './records.ts'

export function fileRecord(file: {
  readonly id: number
  readonly uploadId: number
  /** Relative to the repository root. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly at: number
}): UploadedFile {
  const { id, uploadId, path, bytes, at } = file
  const slash = path.lastIndexOf('/')
  return {
    ...{ id, uploadId, bytes, at },
    directory: slash === -1 ? '' : path.slice(0, slash),
    name: path.slice(slash + 1),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}
