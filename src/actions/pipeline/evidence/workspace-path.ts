import { isAbsolute, relative, resolve, sep } from 'node:path'

/**
 * The path of a file relative to the workspace, with `/`; null when it is outside, or has a name that would be another
 * place on another system.
 */
export function pathInWorkspace(workspace: string, path: string): string | null {
  const way = relative(resolve(workspace), resolve(workspace, path))
  if (way === '' || isAbsolute(way)) return null
  const found = way.split(sep).join('/')
  return staysInside(found) ? found : null
}

/** Whether a relative path with `/` names a place below a folder, on every system, by its text alone. */
export function staysInside(path: string): boolean {
  // Backslashes and drives are ways out on Windows, and a name with NUL is cut there by some readers.
  if (path === '' || /[\\\0]/.test(path) || /^[a-z]:/i.test(path)) return false
  return path.split('/').every(part => part !== '' && part !== '.' && part !== '..')
}
