import type { ParsedPackage } from './parsed-file.ts'

/** Gemfile.lock: gems under `specs:` by four blanks, what each needs by six, direct ones under DEPENDENCIES. */
export function readGemfileLock(text: string): readonly ParsedPackage[] {
  const gems = new Map<string, { version: string; requires: string[] }>()
  const direct = new Set<string>()
  let section = ''
  let current: string[] | undefined
  for (const line of text.split(/\r?\n/)) {
    if (/^\S/.test(line)) section = line.trim()
    const [, name, version] = line.match(/^ {4}([^\s(]+) \(([^)]+)\)$/) ?? []
    if (name !== undefined && version !== undefined && section !== 'DEPENDENCIES') {
      current = []
      // A platform behind the version, as in `1.13.0-x86_64-linux`, is no part of it.
      gems.set(name, { version: version.replace(/-[a-z].*$/, ''), requires: current })
    }
    const needed = line.match(/^ {6}([^\s(!]+)/)?.[1]
    if (needed !== undefined) current?.push(needed)
    const asked = section === 'DEPENDENCIES' ? line.match(/^ {2}([^\s(!]+)/)?.[1] : undefined
    if (asked !== undefined) direct.add(asked)
  }
  return [...gems].map(([name, { version, requires }]) => ({
    key: name,
    manager: 'RubyGems',
    name,
    version,
    licence: null,
    isDirect: direct.has(name),
    requires: requires.filter(needed => gems.has(needed)),
  }))
}
