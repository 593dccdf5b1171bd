import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gitFolder } from './tracked-files.ts'

/** The work tree of git that the scanned files are taken to be of. */
export type WorkTree =
  /** Its path from the root; empty for the root itself. */
  | { readonly kind: 'one'; readonly path: string }
  | { readonly kind: 'none' }
  /** None at the root and several below: nothing says which one the run is about. */
  | { readonly kind: 'several'; readonly paths: readonly string[] }

/**
 * The root, where it has a `.git`; what is nested in it are submodules, and clones that git does not see. A checkout may
 * also lie below a root that has none, and then it is the one that the files are of.
 *
 * @param repositories folders with a `.git` that the walk met, from the root
 */
export function workTreeOf(root: string, repositories: readonly string[]): WorkTree {
  if (exists(join(root, '.git'))) return { kind: 'one', path: '' }
  const outermost = repositories.filter(path => !repositories.some(other => other !== path && isBelow(other, path)))
  const [only, ...more] = outermost
  if (only === undefined) return { kind: 'none' }
  return more.length === 0 ? { kind: 'one', path: only } : { kind: 'several', paths: outermost }
}

function isBelow(folder: string, path: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

/** Full id of the commit that is checked out; undefined where git does not tell. Reads git's files, never runs git. */
export function checkedOutCommit(root: string): string | undefined {
  try {
    const folder = gitFolder(root)
    const head = readFileSync(join(folder, 'HEAD'), 'utf8').trim()
    const ref = /^ref: (refs\/\S+)$/.exec(head)?.[1]
    return commitId(ref === undefined ? head : resolveRef(folder, ref))
  } catch {
    return undefined
  }
}

function resolveRef(folder: string, ref: string): string {
  // A linked work tree keeps its HEAD apart; the refs are in the common folder.
  const common = exists(join(folder, 'commondir'))
    ? resolve(folder, readFileSync(join(folder, 'commondir'), 'utf8').trim())
    : folder
  if (exists(join(common, ref))) return readFileSync(join(common, ref), 'utf8').trim()
  const packed = readFileSync(join(common, 'packed-refs'), 'utf8')
  return (
    packed
      .split('\n')
      .find(line => line.endsWith(` ${ref}`))
      ?.split(' ')[0] ?? ''
  )
}

function commitId(text: string): string | undefined {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text) ? text : undefined
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}
