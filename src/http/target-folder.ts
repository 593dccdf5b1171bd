import { mkdir, realpath, rmdir } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { ShipgateError } from '../core/errors.ts'
import { givesOrders } from './safe-path.ts'

export interface TargetFolder {
  /** Absolute. */
  readonly path: string
  /** Takes away the folders that were made for the file, as far as they are empty. */
  leave(): Promise<void>
}

/**
 * Makes the folders below `folder` one by one, and refuses a way that a link in it leads elsewhere: an earlier step, or
 * another file of the same torrent, may have planted one.
 */
export async function enterFolder(folder: string, below: readonly string[]): Promise<TargetFolder> {
  const base = resolve(folder)
  await mkdir(base, { recursive: true })
  const root = await realpath(base)
  const made: string[] = []
  const leave = async () => {
    for (const path of made.toReversed()) await rmdir(path).catch(() => undefined)
  }
  let path = base
  try {
    for (const name of below) {
      path = join(path, name)
      if (await makes(path)) made.push(path)
      const real = await realpath(path)
      if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) {
        throw new ShipgateError('unsafe_filename', `${path} is a link that leads out of ${base}.`)
      }
      if (givesOrders(relative(root, real).split(sep))) {
        throw new ShipgateError('unsafe_filename', `${path} is a link that leads to where git or GitHub take orders.`)
      }
    }
  } catch (error) {
    await leave()
    throw error
  }
  return { path, leave }
}

async function makes(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    return true
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}
