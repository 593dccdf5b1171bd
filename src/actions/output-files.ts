import { randomUUID } from 'node:crypto'
import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { ShipgateError } from '../core/errors.ts'
import type { ActionContext } from './define.ts'

/**
 * Writes a file that an input names, and gives its absolute path with `/`. Secrets are hidden in it. Under its final name
 * it is complete or not there; a link of that name is replaced, not followed. What is meant to be in the workspace stays
 * there: a link among its folders, which whoever wrote the checked-out commit may have made, leads nowhere else. Throws
 * `disk_full`, or `invalid_input` when the place cannot be written.
 */
export async function writeOutputFile(
  context: { readonly facts: Pick<ActionContext['facts'], 'workspace'> } & Pick<ActionContext, 'redact'>,
  text: string | Iterable<string>,
  file: { readonly input: string; readonly path: string },
): Promise<string> {
  const { workspace } = context.facts
  const target = resolve(workspace, file.path)
  const part = join(dirname(target), `${basename(target)}.${randomUUID()}.part`)
  try {
    // Before and after: a folder elsewhere must not even be made.
    await refuseOutside(workspace, file)
    await mkdir(dirname(target), { recursive: true })
    await refuseOutside(workspace, file)
    await writeFile(part, redacted(text, context.redact), { flag: 'wx' })
    await rename(part, target)
  } catch (cause) {
    if (cause instanceof ShipgateError) throw cause
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

/** In parts where it comes in parts: no secret reaches over the end of one, because each ends between two values. */
function* redacted(text: string | Iterable<string>, redact: (text: string) => string): Generator<string> {
  if (typeof text === 'string') yield redact(text)
  else for (const one of text) yield redact(one)
}

/** Throws `invalid_input` when what is meant to be in the workspace would be written outside of it, through a link or not. */
export async function refuseOutside(
  workspace: string,
  { input, path }: { readonly input: string; readonly path: string },
): Promise<void> {
  const target = resolve(workspace, path)
  if (isAbsolute(path) && !isInside(resolve(workspace), target)) return
  if (isInside(await realpath(workspace), await realFolder(dirname(target)))) return
  throw new ShipgateError('invalid_input', `The file of ${input} would be written outside of the workspace: ${path}.`, {
    hint: 'Name a place in the workspace, or an absolute path elsewhere; links that lead out of the workspace are not followed.',
  })
}

/** Where a folder is, or will be: links in the part that exists are followed. */
async function realFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder)
  } catch (error) {
    const parent = dirname(folder)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === folder) throw error
    return join(await realFolder(parent), basename(folder))
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
