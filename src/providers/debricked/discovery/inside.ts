import { isAbsolute, relative, sep } from 'node:path'

/** Whether a path is the root or below it; both absolute. Text only: links are for the caller to resolve. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}
