import { statfs } from 'node:fs/promises'
import { ShipgateError } from '../core/errors.ts'
import { bytes } from '../core/quantities.ts'
import { NetworkFailure } from './network-failure.ts'

/** The file that was being written. */
interface Written {
  readonly folder: string
  readonly name: string
}

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const folderCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG', 'ELOOP', 'EINVAL'])

/** What the file system says, as an error of ours. */
export function fileTrouble(error: unknown, { folder, name }: Written): unknown {
  if (error instanceof ShipgateError || error instanceof NetworkFailure) return error
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  if (fullCodes.has(code)) {
    return new ShipgateError(
      'disk_full',
      `The disk became full while ${name} was written (${code}); the part was removed.`,
      { cause: error },
    )
  }
  if (!folderCodes.has(code)) return error
  return new ShipgateError('invalid_input', `The folder ${folder} cannot be written (${code}).`, { cause: error })
}

/** Throws `disk_full` when the disk of the folder has no room for `size` bytes. */
export async function refuseWithoutRoom(folder: string, size: number): Promise<void> {
  const disk = await statfs(folder).catch(() => undefined)
  if (disk === undefined) return
  const free = disk.bavail * disk.bsize
  if (size > free) {
    throw new ShipgateError(
      'disk_full',
      `The file has ${bytes(size)}, but the disk of ${folder} has ${bytes(free)} left.`,
    )
  }
}
