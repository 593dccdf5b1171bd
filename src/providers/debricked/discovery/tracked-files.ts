import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type GitIndex, readGitIndex } from './git-index.ts'
import { codeOf } from './walk.ts'

export type TrackedFiles =
  | { readonly kind: 'index'; readonly index: GitIndex }
  /** Not a git work tree: nothing to compare with. */
  | { readonly kind: 'none' }
  /** There is one, and it tells nothing: why, in words that continue `Git's index `. */
  | { readonly kind: 'unusable'; readonly why: string }

/** No index of an honest repository comes near: Chromium's, half a million files, has some 50 MB. */
const LARGEST_INDEX = 512 * 1024 * 1024

/** Reads the index of the work tree whose root is this folder; never git's objects or settings. */
export function trackedFiles(root: string): TrackedFiles {
  try {
    const path = join(gitFolder(root), 'index')
    if (statSync(path).size > LARGEST_INDEX) return { kind: 'unusable', why: 'is larger than 512 MiB' }
    const index = readGitIndex(readFileSync(path))
    if (index === undefined) return { kind: 'unusable', why: 'is of a form that is not known' }
    if (index.incomplete === 'split') return { kind: 'unusable', why: 'is split over two files' }
    return { kind: 'index', index }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'none' }
    return { kind: 'unusable', why: `cannot be read (${code})` }
  }
}

/** `.git` is the folder, or in a linked work tree or a submodule a file `gitdir: <path>` that names it. Throws the file system's error without one. */
export function gitFolder(root: string): string {
  const path = join(root, '.git')
  if (statSync(path).isDirectory()) return path
  const target = /^gitdir: (.+?)\r?\n?$/s.exec(readFileSync(path, 'utf8'))?.[1]
  return target === undefined ? path : resolve(dirname(path), target)
}
