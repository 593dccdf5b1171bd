import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { root } from '../policy/source-files.ts'

export interface NodeLine {
  readonly title: string
  /** Folder to put before PATH, or undefined with the reason in `missing`. */
  readonly folder: string | undefined
  readonly missing: string
}

/** The Node lines that the bundle is tried on: the machine's own, 22 and 24. */
export function nodeLines(): readonly NodeLine[] {
  const own = machineNode()
  return [
    { title: `the machine's own Node (${own.version})`, folder: own.folder, missing: 'the machine has no Node 20.19+' },
    lineOf('Node 22', join(root, 'test', 'node-22', 'node_modules', '.bin')),
    lineOf('Node 24', join(root, 'node_modules', '.bin')),
  ]
}

function lineOf(title: string, folder: string): NodeLine {
  const present = existsSync(join(folder, 'node'))
  return { title, folder: present ? folder : undefined, missing: 'npm has no build of it for this system' }
}

/** npm puts node_modules/.bin first in PATH; the machine's own node comes after. */
function machineNode(): { readonly folder: string | undefined; readonly version: string } {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, process.platform === 'win32' ? 'node.exe' : 'node')
    if (folder.includes('node_modules') || folder.includes('node-gyp-bin') || !existsSync(file)) continue
    const version = execFileSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim()
    const [major = 0, minor = 0] = version.split('.').map(Number)
    const fits = major > 20 || (major === 20 && minor >= 19)
    return { folder: fits ? dirname(file) : undefined, version }
  }
  return { folder: undefined, version: 'none' }
}
