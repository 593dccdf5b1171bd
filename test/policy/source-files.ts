import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

export interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string
  readonly text: string
}

/** All TypeScript files below the folders, tests included. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') })),
  )
}

/** What a file imports, statically or not: relative paths resolved from the root, packages as they stand. */
export function importsOf(file: SourceFile): readonly string[] {
  const statements = /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n;]*?)?from\s+['"]([^'"]+)['"]/g
  const bare = /(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g
  const dynamic = /\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?['"]([^'"]+)['"]/g
  return [statements, bare, dynamic].flatMap(pattern =>
    [...file.text.matchAll(pattern)].map(match => resolve(file.path, match[1] ?? '')),
  )
}

function resolve(from: string, target: string): string {
  if (!target.startsWith('.')) return target
  return join(from, '..', target).split(sep).join('/')
}
