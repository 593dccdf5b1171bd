import { ShipgateError } from '../core/errors.ts'
import { NetworkFailure } from './network-failure.ts'

/** The file that was being written. */
interface Written {
  readonly folder: string
  readonly name: string
}

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const folderCodes = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'ENAMETOOLONG',
  'ELOOP',
  'EINVAL',
  'ENOENT',
])

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
