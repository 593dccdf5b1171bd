import { compareTexts } from './distinct-findings.ts'
import { packageLabel, type Severity, severityRank } from './finding.ts'
import type { JudgedFinding } from './judgement.ts'
import { oneLine } from './one-line.ts'
import type { SarifLevel, SarifRule } from './sarif-log.ts'
import { linkable, markdownText } from './sarif-text.ts'

/**
 * The middle of each of GitHub's bands (critical above 9.0, high from 7.0, medium from 4.0, low above 0: "SARIF support for
 * code scanning", reportingDescriptor), for findings of which only the word is known.
 */
const representative: Record<Severity, number> = { critical: 9.5, high: 8, medium: 5.5, low: 2 }

const idLimit = 200
const packagesInHelp = 20

/** The id under which a vulnerability is a rule: the same in every run, whatever the case of the letters. */
export function ruleId(findingId: string): string {
  return oneLine(findingId, idLimit) || 'unnamed'
}

/** How much text the rules carry: `bare` where a file would otherwise be too large. */
export type SarifDetail = 'full' | 'bare'

/** One rule for a vulnerability, from everything that is known of it here; at least one finding. */
export function ruleOf(findings: readonly JudgedFinding[], detail: SarifDetail): SarifRule {
  const [worst] = findings.toSorted((a, b) => severityRank(a.severity) - severityRank(b.severity))
  if (worst === undefined) throw new RangeError('a rule needs a finding')
  const { finding } = worst
  const id = ruleId(finding.id)
  const labels = [...new Set(findings.map(one => packageLabel(one.finding)))].sort(compareTexts)
  const short = `${id} in ${labels.slice(0, 3).join(', ')}${labels.length > 3 ? ` and ${labels.length - 3} more` : ''}`
  const exploited = findings.some(one => one.finding.exploited)
  const helpUri = linkable(finding.url) ?? publicPage(finding.id)
  const score = securitySeverity(findings)
  const full = `${short}. ${exploited ? 'Known to be exploited (CISA). ' : ''}${fixSentence(findings)}`
  return {
    id,
    shortDescription: { text: oneLine(short, 250) },
    fullDescription: { text: oneLine(full, 1_000) },
    help:
      detail === 'bare'
        ? { text: oneLine(short, 250), markdown: markdownText(short, 250) }
        : { text: oneLine(full, 1_000), markdown: helpMarkdown(findings, full, helpUri) },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: levelOfSeverity(worst.severity) },
    properties: {
      ...(score === undefined ? {} : { 'security-severity': score }),
      // GitHub keeps ten tags of a rule; `security` makes it a security alert.
      tags: ['security', 'vulnerability', 'dependency', finding.severity, ...(exploited ? ['known-exploited'] : [])],
    },
  }
}

/** The highest CVSS of the vulnerability, else the number that stands for the severity as which it was judged. */
function securitySeverity(findings: readonly JudgedFinding[]): string | undefined {
  const scores = findings.flatMap(({ finding: { cvss }, severity }) => {
    if (cvss !== undefined && cvss >= 0 && cvss <= 10) return [cvss]
    return severity === 'none' ? [] : [representative[severity]]
  })
  return scores.length === 0 ? undefined : Math.max(...scores).toFixed(1)
}

function levelOfSeverity(severity: Severity | 'none'): SarifLevel {
  if (severity === 'critical' || severity === 'high') return 'error'
  return severity === 'medium' ? 'warning' : 'note'
}

function fixSentence(findings: readonly JudgedFinding[]): string {
  const fixes = findings.flatMap(({ finding }) =>
    finding.fixedIn === undefined ? [] : [`${finding.packageName} ${finding.fixedIn}`],
  )
  return fixes.length === 0
    ? 'No version that fixes it is known.'
    : `Fixed in ${[...new Set(fixes)].sort(compareTexts).slice(0, 5).join(', ')}.`
}

function helpMarkdown(findings: readonly JudgedFinding[], full: string, helpUri: string | undefined): string {
  const rows = new Set(
    findings.map(
      ({ finding }) =>
        `| ${markdownText(finding.packageName, 200)} | ${markdownText(finding.version ?? 'not known', 60)} | ${markdownText(finding.fixedIn ?? 'not known', 60)} |`,
    ),
  )
  const shown = [...rows].sort(compareTexts).slice(0, packagesInHelp)
  const more = rows.size > shown.length ? `\n\n${rows.size - shown.length} more packages.` : ''
  const link = helpUri === undefined ? '' : `\n\n[Details](<${helpUri}>)`
  return `${markdownText(full, 1_000)}\n\n| Package | Installed | Fixed in |\n| --- | --- | --- |\n${shown.join('\n')}${more}${link}`
}

/** The public page of a well-known kind of id. */
function publicPage(id: string): string | undefined {
  if (/^CVE-\d{4}-\d{4,}$/i.test(id)) return `https://nvd.nist.gov/vuln/detail/${id.toUpperCase()}`
  if (/^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/i.test(id)) {
    return `https://github.com/advisories/GHSA${id.slice(4).toLowerCase()}`
  }
  return undefined
}
