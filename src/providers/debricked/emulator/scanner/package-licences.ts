import type { PackageManager } from './advisories.ts'

/** Licences that lock files do not tell, by manager and name; SPDX expressions. */
const LICENCES: Readonly<Record<string, string>> = {
  'npm axios': 'MIT',
  'npm brace-expansion': 'MIT',
  'npm cookie': 'MIT',
  'npm express': 'MIT',
  'npm jquery': 'MIT',
  'npm lodash': 'MIT',
  'npm lodash-es': 'MIT',
  'npm lodash.template': 'MIT',
  'npm minimist': 'MIT',
  'npm mkdirp': 'MIT',
  'npm node-forge': '(BSD-3-Clause OR GPL-2.0)',
  'npm qs': 'BSD-3-Clause',
  'npm semver': 'ISC',
  'Maven org.apache.logging.log4j:log4j-core': 'Apache-2.0',
  'Maven org.apache.logging.log4j:log4j-api': 'Apache-2.0',
  'Maven com.fasterxml.jackson.core:jackson-databind': 'Apache-2.0',
  'Maven org.apache.commons:commons-text': 'Apache-2.0',
  'Maven com.itextpdf:itextpdf': 'AGPL-3.0-only',
  'pip django': 'BSD-3-Clause',
  'pip flask': 'BSD-3-Clause',
  'pip pymupdf': 'AGPL-3.0-only',
  'pip requests': 'Apache-2.0',
  'RubyGems rack': 'MIT',
  'RubyGems rails': 'MIT',
  'RubyGems sinatra': 'MIT',
}

/** SPDX expression, null when nobody knows it. */
export function licenceOf(manager: PackageManager, name: string): string | null {
  return LICENCES[`${manager} ${name}`] ?? null
}

export interface LicenceKind {
  readonly family: string
  /** 1 N/A, 2 low, 3 medium, 4 high, 5 critical, 6 unknown (read in the Visual Studio extension). */
  readonly risk: 1 | 2 | 3 | 4 | 5 | 6
}

/** For the use case «network», which is where the AGPL bites. */
export function kindOf(spdx: string): LicenceKind {
  if (/^AGPL/.test(spdx)) return { family: 'Strong copyleft', risk: 4 }
  if (/^GPL/.test(spdx)) return { family: 'Strong copyleft', risk: 3 }
  if (/^(LGPL|MPL|EPL)/.test(spdx)) return { family: 'Weak copyleft', risk: 3 }
  if (/^(MIT|ISC|BSD|Apache|0BSD|Unlicense|CC0|BlueOak|Python|Zlib)/.test(spdx))
    return { family: 'Permissive', risk: 2 }
  return { family: 'Unknown', risk: 6 }
}

/** The single licences of an expression: the API lists them side by side and does not say whether AND or OR. */
export function licencesIn(expression: string): readonly string[] {
  return expression
    .replace(/[()]/g, ' ')
    .split(/\s+(?:OR|AND)\s+/)
    .map(text => text.trim())
    .filter(text => text !== '')
}
