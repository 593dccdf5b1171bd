/** DBackup's own rule, seen live: a text that does not start with `/` and has no `..` anywhere. */
export function isValidPath(file: unknown): file is string {
  return typeof file === 'string' && file !== '' && !file.startsWith('/') && !file.includes('..')
}
