import type { FindingSeed } from './records.ts'

const SCORES = [9.8, 8.1, 6.5, 3.1, null]

/** Made-up findings in bulk, all in packages of their own: scores go round critical, high, medium, low and none. */
export function syntheticFindings(count: number): readonly FindingSeed[] {
  return Array.from({ length: count }, (_, index) => ({
    cve: `CVE-2099-${String(index + 1).padStart(6, '0')}`,
    package: `synthetic-${Math.floor(index / 4) + 1}`,
    version: '1.0.0',
    cvss: SCORES[index % SCORES.length] ?? null,
    ...(index % 3 === 0 && { fixedIn: '1.0.1' }),
    licence: 'MIT',
  }))
}
