import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Package {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/**
 * The licence texts of the named packages and everything they depend on. ncc's own list leaves out every package whose
 * modules it joins into one scope, which is nearly all of them.
 */
export function licensesOf(root: string, names: readonly string[]): string {
  const found = new Map<string, string>()
  for (const name of names) collect(name, join(root, 'node_modules'), found)
  return [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text)
    .join('\n')
}

function collect(name: string, from: string, found: Map<string, string>): void {
  const folder = locate(name, from)
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
  const key = `${about.name}@${about.version}`
  if (found.has(key)) return
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
  found.set(key, `${key} (${about.license ?? 'see below'})\n${text}\n`)
  for (const dependency of Object.keys(about.dependencies ?? {}))
    collect(dependency, join(folder, 'node_modules'), found)
}

/** The folder of a package as Node finds it: in the nearest node_modules from `from` upwards. */
function locate(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    for (const candidate of [join(folder, name), join(folder, 'node_modules', name)]) {
      if (existsSync(join(candidate, 'package.json'))) return candidate
    }
    if (dirname(folder) === folder) throw new Error(`${name} is not installed`)
  }
}
