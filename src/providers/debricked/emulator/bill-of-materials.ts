import { findingsOf } from './findings.ts'
import { packagesOf } from './inventory.ts'
import type { Finding, FoundPackage, Scan } from './records.ts'
import { purlOf } from './scanner/package-url.ts'
import { type Report, reviewOf, type ServerState } from './state.ts'
import { severityOf } from './vulnerability-row.ts'

/**
 * CycloneDX 1.4 as exports of 2022 had it: the bom-ref is a CPE, the methods of the ratings are not words of the
 * specification, there is no dependency graph.
 */
export function cycloneDx(state: ServerState, report: Report, scan: Scan): Readonly<Record<string, unknown>> {
  const packages = distinct(packagesOf(state, scan))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.4',
    version: 1,
    serialNumber: `urn:uuid:${report.uuid}`,
    metadata: {
      timestamp: stamp(report.orderedAt),
      tools: [{ vendor: 'OpenText', name: 'Debricked', version: '1.0.1' }],
    },
    components: packages.map(one => ({
      type: 'library',
      description: '',
      cpe: cpeOf(one),
      purl: purlOf(one.dependency.manager, one.dependency.name, one.version),
      name: one.dependency.name,
      version: one.version ?? '',
      'bom-ref': cpeOf(one),
      licenses: report.withLicences ? one.licences.map(id => ({ license: { id } })) : [],
    })),
    ...(report.withVulnerabilities && {
      vulnerabilities: wanted(state, report, scan).map(finding => vulnerabilityEntry(finding)),
    }),
  }
}

function vulnerabilityEntry({ vulnerability, occurrences }: Finding): Readonly<Record<string, unknown>> {
  const { cve, cwe, cvss2, cvss3, discovered, ghsa, title } = vulnerability
  const score = (value: number | null, method: string) =>
    value === null ? [] : [{ score: value, severity: severityOf(value), method }]
  const at = stamp(discovered ?? 0)
  return {
    id: cve,
    'bom-ref': cve,
    source:
      ghsa === null
        ? { url: `https://nvd.nist.gov/vuln/detail/${cve}`, name: 'NVD' }
        : { url: `https://github.com/advisories/${ghsa}`, name: 'GitHub' },
    ratings: [...score(cvss3, 'CVSSv3'), ...score(cvss2, 'CVSSv2')],
    cwes: cwe === null ? [] : [cwe],
    description: title,
    recommendation: '',
    ...{ created: at, published: at, updated: at },
    affects: [...new Set(occurrences.map(occurrence => cpeOf(occurrence.package)))].map(ref => ({ ref })),
  }
}

/** SPDX 2.3; nobody has an export of the service at hand, so this is the least the specification asks for. */
export function spdx(state: ServerState, report: Report, scan: Scan): Readonly<Record<string, unknown>> {
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: scan.repository.name,
    documentNamespace: `https://debricked.com/sbom/${report.uuid}`,
    creationInfo: { created: stamp(report.orderedAt).replace('+00:00', 'Z'), creators: ['Tool: Debricked'] },
    packages: distinct(packagesOf(state, scan)).map(one => ({
      SPDXID: `SPDXRef-Package-${one.versionId}`,
      name: one.dependency.name,
      versionInfo: one.version ?? '',
      downloadLocation: 'NOASSERTION',
      licenseConcluded: report.withLicences ? (one.licences[0] ?? 'NOASSERTION') : 'NOASSERTION',
      externalRefs: [
        {
          referenceCategory: 'PACKAGE-MANAGER',
          referenceType: 'purl',
          referenceLocator: purlOf(one.dependency.manager, one.dependency.name, one.version),
        },
      ],
    })),
  }
}

function wanted(state: ServerState, report: Report, scan: Scan): readonly Finding[] {
  return findingsOf(state, scan).filter(({ vulnerability }) =>
    report.statuses.includes(reviewOf(state, scan.repository.name, vulnerability.cve).status),
  )
}

function distinct(packages: readonly FoundPackage[]): FoundPackage[] {
  return [...new Map(packages.map(one => [one.versionId, one])).values()]
}

function cpeOf(one: FoundPackage): string {
  return `cpe:2.3:a::${one.dependency.name.replaceAll(':', '\\:')}:${one.version ?? ''}::*:*:*:*:*:*`
}

function stamp(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, '+00:00')
}
