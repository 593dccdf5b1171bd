import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from 'vitest'
import { sha256Of } from '../../src/providers/realdebrid/emulator/index.ts'
import type { ReleaseStage } from './release-stage.ts'

/** A file that has its final name is whole, whatever became of the release; and nothing else is left lying about. */
export function holdFiles({ scene, entries }: ReleaseStage): void {
  const { folder, world } = scene
  expect(filesIn(folder).filter(path => path.endsWith('.part'))).toEqual([])
  const { control: fetched } = world.realdebrid
  for (const entry of entries.filter(one => one.stage === 'fetch')) {
    for (const path of filesIn(join(folder, entry.with['path'] ?? '.'))) {
      expect(digestOf(path), `the bytes of ${path}`).toBe(sha256Of(fetched.contentOf(basename(path))))
    }
  }
  const { control: dbackup } = world.dbackup
  const stored = new Set(dbackup.accepted.map(one => dbackup.expectedChecksum(one.id)))
  for (const entry of entries.filter(one => one.uses === 'dbackup-run')) {
    const downloads = entry.with['download-path']
    if (downloads === undefined) continue
    for (const path of filesIn(join(folder, downloads))) {
      // That of an encrypted job comes decrypted, with a digest that no server tells: it can only be seen not to be empty.
      if (basename(path).includes('Encrypted')) expect(statSync(path).size).toBeGreaterThan(0)
      else expect(stored, `the bytes of ${path}`).toContain(digestOf(path))
    }
  }
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .map(name => join(folder, String(name)))
    .filter(path => statSync(path).isFile())
}

export function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
