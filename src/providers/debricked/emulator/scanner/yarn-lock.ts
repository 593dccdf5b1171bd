import { readManifestNames } from './package-json.ts'
import type { ParsedPackage, Sibling } from './parsed-file.ts'

interface Block {
  readonly specifiers: readonly string[]
  readonly version: string
  readonly wanted: readonly string[]
}

/** yarn.lock of version 1; which packages are direct stands in the package.json beside it. */
export function readYarnLock(text: string, sibling: Sibling): readonly ParsedPackage[] {
  const blocks = text.split(/\r?\n(?=\S)/).flatMap(blockOf)
  const keys = new Map(blocks.flatMap(block => block.specifiers.map(specifier => [specifier, keyOf(block)] as const)))
  const manifest = sibling('package.json')
  const direct = manifest === undefined ? null : new Set(readManifestNames(manifest))
  return blocks.map(block => ({
    key: keyOf(block),
    manager: 'npm',
    name: nameOf(block.specifiers[0] ?? ''),
    version: block.version,
    licence: null,
    // Without a manifest nobody can tell: then all count as direct.
    isDirect: direct === null || block.specifiers.some(specifier => direct.has(nameOf(specifier))),
    requires: block.wanted.flatMap(specifier => keys.get(specifier) ?? []),
  }))
}

function blockOf(text: string): Block[] {
  const [head = '', ...lines] = text.split(/\r?\n/)
  if (head.startsWith('#') || !head.endsWith(':')) return []
  const version = lines.map(line => line.match(/^ {2}version "([^"]+)"/)?.[1]).find(found => found !== undefined)
  if (version === undefined) return []
  const specifiers = head
    .slice(0, -1)
    .split(',')
    .map(specifier => bare(specifier.trim()))
  const wanted: string[] = []
  let inDependencies = false
  for (const line of lines) {
    if (/^ {2}\S/.test(line)) inDependencies = /^ {2}(optionalD|d)ependencies:/.test(line)
    const [, name, range] = (inDependencies && line.match(/^ {4}("[^"]+"|\S+) +(.+)$/)) || []
    if (name !== undefined && range !== undefined) wanted.push(`${bare(name)}@${bare(range.trim())}`)
  }
  return [{ specifiers, version, wanted }]
}

function bare(text: string): string {
  return text.replace(/^"(.*)"$/, '$1')
}

function nameOf(specifier: string): string {
  return specifier.slice(0, specifier.indexOf('@', 1))
}

function keyOf(block: Block): string {
  return `${nameOf(block.specifiers[0] ?? '')}@${block.version}`
}
