/**
 * Prints what CHANGELOG.md tells of a version: `node scripts/release-notes.ts v1.2.3`. Fails when the tag is not the
 * version of package.json, or when the changelog does not tell of it. Uses no package: it runs without an installation.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text below `## [version]`, up to the next version or the link definitions at the end. */
export function releaseNotes(changelog: string, version: string): string {
  const lines = changelog.split('\n')
  const start = lines.findIndex(line => line.startsWith(`## [${version}]`))
  if (start === -1) throw new Error(`CHANGELOG.md has no heading "## [${version}]"`)
  const length = lines.slice(start + 1).findIndex(line => line.startsWith('## ') || /^\[[^\]]+\]: /.test(line))
  const notes = lines.slice(start + 1, length === -1 ? undefined : start + 1 + length)
  const text = notes.join('\n').trim()
  if (text === '') throw new Error(`CHANGELOG.md tells nothing of ${version}`)
  return text
}

/** The version that a tag `v1.2.3` names, which must be the one of package.json. */
export function versionOf(tag: string, packageJson: string): string {
  const { version } = JSON.parse(packageJson) as { readonly version: string }
  if (tag !== `v${version}`) throw new Error(`The tag is ${tag}, but package.json has version ${version}`)
  return version
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const read = (name: string) => readFileSync(join(root, name), 'utf8')
  try {
    console.log(releaseNotes(read('CHANGELOG.md'), versionOf(process.argv[2] ?? '', read('package.json'))))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
