import type { PackageManager } from './advisories.ts'

const TYPES: Readonly<Record<PackageManager, string>> = { npm: 'npm', pip: 'pypi', RubyGems: 'gem', Maven: 'maven' }

/** The package URL (purl), with a version when there is one. */
export function purlOf(manager: PackageManager, name: string, version: string | null): string {
  const path = manager === 'Maven' ? name.replace(':', '/') : name.replace(/^@/, '%40')
  return `pkg:${TYPES[manager]}/${path}${version === null ? '' : `@${encodeURIComponent(version)}`}`
}
