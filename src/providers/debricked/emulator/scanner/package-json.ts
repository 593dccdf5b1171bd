import { isRecord, parsed } from '../../../../sandbox/kit/strictness.ts'
import type { ParsedPackage } from './parsed-file.ts'

/** A manifest without a lock file: only direct dependencies are seen, at the lowest version their range names. */
export function readPackageJson(text: string): readonly ParsedPackage[] {
  return wantedBy(text).map(([name, range]) => ({
    key: name,
    manager: 'npm',
    name,
    version: range.match(/\d+(?:\.\d+)*(?:-[\w.]+)?/)?.[0] ?? null,
    licence: null,
    isDirect: true,
    requires: [],
  }))
}

export function readManifestNames(text: string): readonly string[] {
  return wantedBy(text).map(([name]) => name)
}

function wantedBy(text: string): readonly (readonly [name: string, range: string])[] {
  const manifest = parsed(text)
  if (!isRecord(manifest)) return []
  return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap(field => {
    const wanted = manifest[field]
    return isRecord(wanted) ? Object.entries(wanted).map(([name, range]) => [name, String(range)] as const) : []
  })
}
