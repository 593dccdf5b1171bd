import { isRecord, parsed } from '../../../../sandbox/kit/strictness.ts'
import type { ParsedPackage } from './parsed-file.ts'

/** package-lock.json and npm-shrinkwrap.json of lockfileVersion 2 and 3: the `packages` map, keyed by install path. */
export function readPackageLock(text: string): readonly ParsedPackage[] {
  const lock = parsed(text)
  const installed = isRecord(lock) && isRecord(lock['packages']) ? lock['packages'] : {}
  const direct = new Set<string>()
  for (const [path, entry] of Object.entries(installed)) {
    // The root and workspace members are the repository's own; what they ask for is direct.
    if (path.includes('node_modules/') || !isRecord(entry)) continue
    for (const name of namesAskedFor(entry, true)) {
      const found = resolve(installed, path, name)
      if (found !== undefined) direct.add(found)
    }
  }
  return Object.entries(installed).flatMap(([path, entry]) => {
    if (!path.includes('node_modules/') || !isRecord(entry) || entry['link'] === true) return []
    const alias = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return {
      key: path,
      manager: 'npm' as const,
      name: textOf(entry['name']) ?? alias,
      version: textOf(entry['version']) ?? null,
      licence: textOf(entry['license']) ?? null,
      isDirect: direct.has(path),
      requires: namesAskedFor(entry, false).flatMap(name => resolve(installed, path, name) ?? []),
    }
  })
}

function namesAskedFor(entry: Record<string, unknown>, withDev: boolean): readonly string[] {
  const fields = ['dependencies', 'optionalDependencies', ...(withDev ? ['devDependencies'] : [])]
  return fields.flatMap(field => {
    const wanted = entry[field]
    return isRecord(wanted) ? Object.keys(wanted) : []
  })
}

/** As Node looks it up: in the package's own node_modules, then in those of every folder above. */
function resolve(installed: Record<string, unknown>, from: string, name: string): string | undefined {
  for (let folder = from; ; ) {
    const candidate = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    const entry = installed[candidate]
    if (isRecord(entry)) {
      const target = entry['link'] === true ? textOf(entry['resolved']) : undefined
      return target ?? candidate
    }
    if (folder === '') return undefined
    const outer = folder.lastIndexOf('/node_modules/')
    folder = outer === -1 ? '' : folder.slice(0, outer)
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
