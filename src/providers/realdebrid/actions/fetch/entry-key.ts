import { createHash } from 'node:crypto'

/**
 * Stands for an entry of the list of downloads in the journal: the id itself is part of the address that anybody can fetch
 * the file from, and the journal is a file.
 */
export function entryKey(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16)
}
