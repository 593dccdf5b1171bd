import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { ShipgateError } from '../core/errors.ts'

/**
 * Writes a file that an input names, and gives its absolute path with `/`. Under its final name it is complete or not
 * there. Throws `disk_full`, or `invalid_input` when the place cannot be written.
 */
export async function writeOutputFile(
  text: string | Iterable<string>,
  file: { readonly input: string; readonly path: string; readonly workspace: string },
): Promise<string> {
  const target = resolve(file.workspace, file.path)
  const part = `${target}.${randomUUID()}.part`
  try {
    await mkdir(dirname(target), { recursive: true })
    await writeFile(part, text)
    await rename(part, target)
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined)
    const code = (cause as NodeJS.ErrnoException).code ?? 'no reason given'
    throw new ShipgateError(
      code === 'ENOSPC' ? 'disk_full' : 'invalid_input',
      `The file of ${file.input} could not be written (${code}): ${file.path}.`,
      { cause },
    )
  }
  return target.replaceAll('\\', '/')
}
