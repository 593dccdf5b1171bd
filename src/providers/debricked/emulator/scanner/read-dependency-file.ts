import { readGemfileLock } from './gemfile-lock.ts'
import { readMavenTree, readPom } from './maven-files.ts'
import { readPackageJson } from './package-json.ts'
import { readPackageLock } from './package-lock.ts'
import type { ParsedPackage, Sibling } from './parsed-file.ts'
import { readRequirements } from './requirements-txt.ts'
import { readYarnLock } from './yarn-lock.ts'

/** A manifest says nothing more when one of these lies beside it. */
const LOCKS_OF: Readonly<Record<string, readonly string[]>> = {
  'package.json': ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml'],
  'pom.xml': ['maven.debricked.lock', '.debricked-maven-dependencies.tgf'],
}

/**
 * The packages of one uploaded file; the parser is picked by the base name, as the service is assumed to. What cannot be
 * read brings nothing: no failed state of a scan is documented.
 */
export function readDependencyFile(name: string, text: string, sibling: Sibling): readonly ParsedPackage[] {
  if ((LOCKS_OF[name] ?? []).some(lock => sibling(lock) !== undefined)) return []
  if (name === 'package-lock.json' || name === 'npm-shrinkwrap.json') return readPackageLock(text)
  if (name === 'yarn.lock') return readYarnLock(text, sibling)
  if (name === 'package.json') return readPackageJson(text)
  if (name === 'Gemfile.lock') return readGemfileLock(text)
  if (name === 'pom.xml') return readPom(text)
  if (name === 'maven.debricked.lock' || name === '.debricked-maven-dependencies.tgf') return readMavenTree(text)
  if (/^requirements.*\.txt$/.test(name)) return readRequirements(text)
  return []
}
