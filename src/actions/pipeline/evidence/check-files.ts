import { realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { DigestOf, Measured } from './digest-of-file.ts'
import type { EvidenceCheck } from './evidence-check.ts'
import type { Evidence } from './evidence-schema.ts'
import { printable } from './printable.ts'
import { staysInside } from './workspace-path.ts'

/** A file that the evidence names. */
interface Named {
  /** Relative to the workspace, or only its name where it is outside. */
  readonly name: string
  readonly path: string | null
  readonly sizeBytes: number | null
  readonly sha256: string | null
}

/** Compares the files that are still below the folder with their digests and sizes. Never throws, never reads outside. */
export async function checkFiles(evidence: Evidence, folder: string, digestOf: DigestOf): Promise<EvidenceCheck> {
  const problems: string[] = []
  const checked: string[] = []
  const notChecked: string[] = []
  for (const file of namedFiles(evidence)) {
    const name = `The file ${printable(file.name)}`
    if (file.path === null) notChecked.push(`${name}: it is outside of the workspace.`)
    else if (!staysInside(file.path)) notChecked.push(`${name}: its path does not stay in the workspace.`)
    else if (file.sha256 === null) notChecked.push(`${name}: the evidence has no digest of it.`)
    else {
      const found = await measured(file.path, folder, digestOf)
      if ('outside' in found) problems.push(`${name} is a link that leads out of the workspace; it was not read.`)
      else if ('reason' in found && found.gone) notChecked.push(`${name}: it is not there any more.`)
      else if ('reason' in found) problems.push(`${name} could not be checked: ${printable(found.reason)}.`)
      else {
        const wrong = difference(file, found)
        if (wrong !== undefined) problems.push(`${name} ${wrong}`)
        else checked.push(`${name} has its digest (${found.sizeBytes} bytes, SHA-256 ${found.sha256}).`)
      }
    }
  }
  return { problems, checked, notChecked }
}

function namedFiles({ files, config }: Evidence): readonly Named[] {
  const settings = {
    name: config.path ?? 'of the configuration',
    path: config.path,
    sizeBytes: null,
    sha256: config.sha256,
  }
  return [
    settings,
    ...files.map(one => ({
      name: one.path ?? one.name,
      path: one.path,
      sizeBytes: one['size-bytes'],
      sha256: one.sha256,
    })),
  ]
}

function difference(file: Named, found: { readonly sizeBytes: number; readonly sha256: string }): string | undefined {
  if (file.sha256 !== found.sha256) return `has the SHA-256 ${found.sha256}, and not ${file.sha256}.`
  if (file.sizeBytes !== null && file.sizeBytes !== found.sizeBytes) {
    return `has ${found.sizeBytes} bytes, and not ${file.sizeBytes}.`
  }
  return undefined
}

/** A link on the way may lead anywhere, so what it leads to decides. */
async function measured(path: string, folder: string, digestOf: DigestOf): Promise<Measured | { outside: true }> {
  try {
    const root = await realpath(folder)
    const target = await realpath(join(root, path))
    const way = relative(root, target)
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return { outside: true }
    return await digestOf(target)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const gone = code === 'ENOENT' || code === 'ENOTDIR'
    return { gone, reason: `its place could not be looked at (${code ?? 'no reason given'})` }
  }
}
