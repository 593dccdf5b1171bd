import { ShipgateError } from '../core/errors.ts'
import { safeName, windowsDevice } from './safe-name.ts'

const LONGEST_BYTES = 200
const LONGEST_ENDING_BYTES = 20

/**
 * A file name of a service made fit for every system: its last part, in NFC, without what a file system or a terminal
 * would read as something else, at most 200 bytes with its extension kept. Throws `unsafe_filename` when nothing is left.
 */
export function fittingName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? ''
  return fitting(base, name)
}

/**
 * The path of a file in a torrent made fit, with `/`, each part as fittingName does it. What would leave the folder, or
 * write where git and GitHub take orders from, is refused with `unsafe_filename`.
 */
export function safeRelativePath(path: string): string {
  const parts = path.split(/[/\\]/).filter(part => part !== '' && part !== '.')
  if (parts.includes('..')) throw unsafe(path)
  const names = parts.map(part => fitting(part, path))
  if (names.length === 0 || givesOrders(names)) throw unsafe(path)
  return names.join('/')
}

/** Whether git or GitHub take orders from what is written at that path, told by its names from the target folder on. */
export function givesOrders(names: readonly string[]): boolean {
  const folded = names.map(foldedName)
  // `git~1` is what Windows may call `.git` as well.
  return folded.some(name => name === '.git' || name === 'git~1') || folded[0] === '.github'
}

/**
 * Throws `unsafe_filename` when two of the paths, files of one folder, would be the same file or folder on a system that
 * does not tell upper from lower case or composed from decomposed letters, or when a file is in the way of a folder.
 */
export function refuseCollisions(paths: readonly string[]): void {
  const seen = new Map<string, { readonly path: string; readonly isFile: boolean }>()
  for (const path of paths) {
    const names = path.split('/')
    for (let count = 1; count <= names.length; count++) {
      const isFile = count === names.length
      const here = names.slice(0, count).join('/')
      const other = seen.get(foldedName(here))
      if (other === undefined) seen.set(foldedName(here), { path: here, isFile })
      else if (isFile || other.isFile || other.path !== here) {
        throw new ShipgateError(
          'unsafe_filename',
          other.path === here
            ? `Two files would be written to ${JSON.stringify(here)}.`
            : `${JSON.stringify(here)} and ${JSON.stringify(other.path)} are one and the same on some systems.`,
        )
      }
    }
  }
}

/** Equal for names that some file system takes for the same. */
function foldedName(name: string): string {
  // There and back: some letters have one upper-case form and several lower-case ones.
  return name.normalize('NFD').toUpperCase().toLowerCase().normalize('NFD')
}

function fitting(part: string, whole: string): string {
  const clean = part
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '_')
  const name = cut(trimmed(clean))
  if (name === '') throw unsafe(whole)
  return safeName(windowsDevice.test(name) ? `_${name}` : name)
}

function trimmed(name: string): string {
  return name.replace(/^\s+/, '').replace(/[.\s]+$/, '')
}

/** At most 200 bytes, one of them spare for what is put before the name of a device. */
function cut(name: string): string {
  if (Buffer.byteLength(name) < LONGEST_BYTES) return name
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 && Buffer.byteLength(name.slice(dot)) <= LONGEST_ENDING_BYTES ? name.slice(dot) : ''
  let stem = ''
  let room = LONGEST_BYTES - 1 - Buffer.byteLength(ending)
  for (const { segment } of new Intl.Segmenter().segment(ending === '' ? name : name.slice(0, dot))) {
    room -= Buffer.byteLength(segment)
    if (room < 0) break
    stem += segment
  }
  return trimmed(stem) + ending
}

function unsafe(path: string): ShipgateError {
  return new ShipgateError('unsafe_filename', `${JSON.stringify(path)} cannot be used as a file name.`)
}
