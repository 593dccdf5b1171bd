/** Builds dist/ from a clean tree: tsc to build/, then ncc on the JavaScript (ncc cannot load TypeScript 7). */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { licensesOf } from './licenses.ts'

const root = join(import.meta.dirname, '..')

/** Writes the bundles below `target` (an absolute path): the one of all actions, and sandbox/. */
export function bundle(target: string): void {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  rmSync(join(root, 'build'), { recursive: true, force: true })
  run('tsc', '-p', 'tsconfig.build.json')
  rmSync(target, { recursive: true, force: true })
  bundleOne('main.js', target, Object.keys(dependencies))
  bundleOne('sandbox/main.js', join(target, 'sandbox'), ['@actions/workflow-parser', '@actions/expressions', 'marked'])
}

function bundleOne(entry: string, target: string, packages: readonly string[]): void {
  const out = join(root, 'build', 'bundle')
  rmSync(out, { recursive: true, force: true })
  run('ncc', 'build', join(root, 'build', entry), '--out', out, '--quiet')
  mkdirSync(target, { recursive: true })
  for (const file of readdirSync(out)) {
    writeFileSync(join(target, file), ascii(readFileSync(join(out, file), 'utf8').replaceAll('\r\n', '\n')))
  }
  writeFileSync(join(target, 'licenses.txt'), licensesOf(root, packages))
}

/** Pure ASCII: one character above Latin-1 makes V8 hold and scan the whole source at two bytes a character. */
function ascii(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function run(tool: string, ...args: readonly string[]): void {
  const windows = process.platform === 'win32'
  execFileSync(join(root, 'node_modules', '.bin', windows ? `${tool}.cmd` : tool), args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  })
}

if (import.meta.main) bundle(join(root, 'dist'))
