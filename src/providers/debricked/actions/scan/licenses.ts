import type { ScannedPackage } from './finding.ts'
import { type LicenseExpression, licenseKey, parseLicenseExpression } from './license-expression.ts'
import { isSpdxId } from './spdx-ids.ts'

/** `allow-licenses` and `deny-licenses`, as parsed. With both empty, licences are not judged. */
export interface LicensePolicy {
  readonly allow: ReadonlySet<string>
  readonly deny: ReadonlySet<string>
}

export interface LicenseOffence {
  readonly package: ScannedPackage
  readonly kind: 'denied' | 'unknown'
  /**
   * True: it fails. An unknown licence only warns, unless `unknown` is denied; and so does any that stands beside one that
   * is permitted.
   */
  readonly fails: boolean
}

type Standing = 'allowed' | 'denied' | 'unknown'

/** Of all licences of a package. Uncertain where one is permitted, and nobody says whether all hold or one may be chosen. */
interface PackageStanding {
  readonly standing: Standing
  readonly certain: boolean
}

/** The word in the lists for a licence that nobody knows. */
const unknownWord = 'unknown'

// What SPDX documents and package manifests have where they name no licence. `UNLICENSED` is not among them: it is npm's
// word for "all rights reserved", so an allow list does not allow it.
const nobodyKnows = /^(?:unknown|noassertion|none|n\/a|see licen[cs]e in .*)?$/

/**
 * Reads the two lists, one SPDX id a line (also `GPL-2.0-only WITH Classpath-exception-2.0`, a name in words as Debricked
 * shows it, or `unknown`). Problems are clauses that name input and line, all at once.
 */
export function parseLicensePolicy(lists: { readonly allow: readonly string[]; readonly deny: readonly string[] }): {
  readonly policy: LicensePolicy
  readonly problems: readonly string[]
} {
  const problems: string[] = []
  const read = (input: string, lines: readonly string[]) =>
    new Set(
      lines.flatMap((line, at) => {
        const parsed = parseLicenseExpression(line)
        if (parsed !== undefined && parsed.kind !== 'license') {
          problems.push(`${input} line ${at + 1} (${line.slice(0, 80)}) has more than one licence; write one a line`)
          return []
        }
        return parsed === undefined ? [licenseKey(line)] : spellings(input, line, parsed)
      }),
    )
  const policy = { allow: read('allow-licenses', lists.allow), deny: read('deny-licenses', lists.deny) }
  for (const key of policy.deny) {
    if (policy.allow.has(key)) problems.push(`allow-licenses and deny-licenses both have ${key}`)
  }
  return { policy, problems }
}

/**
 * Whoever denies the deprecated `GPL-3.0` means the licence, not the fine print: both of today's ids. Allowing it allows
 * only what it literally was.
 */
function spellings(input: string, line: string, { id, exception }: LicenseExpression & { kind: 'license' }): string[] {
  const key = combined(id, exception)
  const deprecated = /^(?:[al]?gpl|gfdl)-\d+\.\d+$/i.test(line.trim())
  return input === 'deny-licenses' && deprecated ? [key, key.replace(/-only$/, '-or-later')] : [key]
}

/** The packages whose licence is denied or unknown; empty when there is no policy. */
export function licenseOffences(packages: readonly ScannedPackage[], policy: LicensePolicy): readonly LicenseOffence[] {
  if (policy.allow.size === 0 && policy.deny.size === 0) return []
  // Thousands of packages share a handful of licences.
  const known = new Map<string, PackageStanding>()
  return packages.flatMap((one): readonly LicenseOffence[] => {
    const key = one.licenses.join('\n')
    const found = known.get(key) ?? standingOf(one.licenses, policy)
    known.set(key, found)
    const { standing, certain } = found
    if (standing === 'allowed') return []
    const fails = certain && (standing === 'denied' || policy.deny.has(unknownWord))
    return [{ package: one, kind: standing, fails }]
  })
}

function standingOf(licenses: readonly string[], policy: LicensePolicy): PackageStanding {
  // A package without a licence has an unknown one.
  const texts = licenses.length === 0 ? [unknownWord] : licenses
  const standings = texts.map(text => {
    const standing = standingOfText(text, policy)
    return standing === 'unknown' && policy.allow.has(unknownWord) ? 'allowed' : standing
  })
  const standing = best(standings)
  // Licences that are listed apart: the service does not say whether that means AND or OR.
  return standing === 'allowed' ? { standing: worst(standings), certain: false } : { standing, certain: true }
}

function standingOfText(text: string, policy: LicensePolicy): Standing {
  const key = licenseKey(text)
  if (nobodyKnows.test(key)) return 'unknown'
  const expression = parseLicenseExpression(text)
  if (expression !== undefined) return standingOfExpression(expression, policy)
  // A name in words: it may be any licence, so it is allowed only where a list says so, by the very same words.
  if (policy.deny.has(key)) return 'denied'
  if (policy.allow.has(key)) return 'allowed'
  return policy.allow.size > 0 ? 'denied' : 'unknown'
}

function standingOfExpression(expression: LicenseExpression, policy: LicensePolicy): Standing {
  if (expression.kind === 'license') return standingOfLicense(expression, policy)
  const standings = expression.parts.map(part => standingOfExpression(part, policy))
  return expression.kind === 'or' ? best(standings) : worst(standings)
}

function standingOfLicense(
  { id, exception }: LicenseExpression & { kind: 'license' },
  policy: LicensePolicy,
): Standing {
  if (nobodyKnows.test(id)) return 'unknown'
  const whole = combined(id, exception)
  if (policy.deny.has(whole)) return 'denied'
  if (policy.allow.has(whole)) return 'allowed'
  if (policy.deny.has(id)) return 'denied'
  // An exception adds permissions, it takes none away (SPDX 2.3, annex D.4).
  if (policy.allow.size > 0) return policy.allow.has(id) ? 'allowed' : 'denied'
  // `X+` offers X and what comes after it, of which only X is named. What SPDX does not list, such as `GPLv3` or
  // `LicenseRef-x`, may be a denied licence in another spelling.
  const base = id.replace(/\+$/, '')
  return isSpdxId(base) && !(base !== id && policy.deny.has(base)) ? 'allowed' : 'unknown'
}

function combined(id: string, exception: string | undefined): string {
  return exception === undefined ? id : `${id} with ${exception}`
}

function best(standings: readonly Standing[]): Standing {
  if (standings.includes('allowed')) return 'allowed'
  return standings.length === 0 || standings.includes('unknown') ? 'unknown' : 'denied'
}

function worst(standings: readonly Standing[]): Standing {
  if (standings.includes('denied')) return 'denied'
  return standings.includes('unknown') ? 'unknown' : 'allowed'
}
