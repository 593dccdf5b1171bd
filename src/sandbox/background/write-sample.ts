import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { UsageError } from '../command-line/usage-error.ts'
import { sampleRepository } from '../sample-repository.ts'
import { SAMPLE_RELEASE_HEAD } from '../world/sample-release.ts'

const RELEASE_FILE = 'shipgate.yml'

/**
 * Writes the small shop into a folder of the workspace; none with an empty path. Gives the folder.
 *
 * @throws UsageError when that would lead out of the workspace or change a file that is there
 */
export function writeSample(workspace: string, path: string): string | undefined {
  if (path === '') return undefined
  const folder = resolve(workspace, path)
  const inside = relative(resolve(workspace), folder)
  if (inside.startsWith('..') || isAbsolute(inside)) {
    throw new UsageError([`sample-path is "${path}", which is outside of the workspace.`])
  }
  const files = Object.entries(sampleRepository).map(([name, text]) => ({ file: join(folder, name), text }))
  const changed = files.find(({ file, text }) => (contentsOf(file) ?? text) !== text)?.file
  const foreign = changed ?? foreignRelease(folder)
  if (foreign !== undefined) {
    const shown = relative(resolve(workspace), foreign)
    throw new UsageError([`sample-path is "${path}", and ${shown} is there already; choose a folder of its own.`])
  }
  for (const { file, text } of files) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return folder
}

/** Writes the file for the release pipeline into the folder of the shop. Gives its path. */
export function writeRelease(folder: string, release: string): string {
  const file = join(folder, RELEASE_FILE)
  writeFileSync(file, release)
  return file
}

/** A release file that somebody else wrote; the one of an earlier sandbox may be written over. */
function foreignRelease(folder: string): string | undefined {
  const file = join(folder, RELEASE_FILE)
  return contentsOf(file)?.startsWith(SAMPLE_RELEASE_HEAD) === false ? file : undefined
}

function contentsOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
