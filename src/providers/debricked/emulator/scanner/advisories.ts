import type { VersionRange } from './version-order.ts'

/** As the API writes them in brackets behind a name. Only npm was seen in clients; the others are an assumption. */
export type PackageManager = 'npm' | 'pip' | 'RubyGems' | 'Maven'

export interface Advisory {
  /** The service's own number. */
  readonly id: number
  readonly cve: string
  readonly ghsa: string
  readonly title: string
  readonly cwe: number
  /** CVSS 3.x base score, null when the advisory has none. */
  readonly cvss3: number | null
  readonly cvss2: number | null
  /** Day of publication, UTC. */
  readonly published: string
  /** In CISA's list of known exploited vulnerabilities. */
  readonly exploited?: true
  readonly affects: readonly {
    readonly manager: PackageManager
    readonly name: string
    readonly ranges: readonly VersionRange[]
  }[]
}

/** Well-known advisories: facts from NVD and the GitHub Advisory Database, titles in own words. */
export const ADVISORIES: readonly Advisory[] = [
  {
    ...{ id: 31877, cve: 'CVE-2021-23337', ghsa: 'GHSA-35jh-r3h4-6jhm', published: '2021-02-15' },
    ...{ title: 'Command injection through templates in lodash', cwe: 94, cvss3: 7.2, cvss2: 6.5 },
    affects: [
      npm('lodash', { before: '4.17.21' }),
      npm('lodash-es', { before: '4.17.21' }),
      // No version with a fix was ever published.
      npm('lodash.template', { upTo: '4.5.0' }),
    ],
  },
  {
    ...{ id: 31878, cve: 'CVE-2020-28500', ghsa: 'GHSA-29mw-wpgm-hmr9', published: '2021-02-15' },
    ...{ title: 'Slow regular expression in lodash trimming', cwe: 1333, cvss3: 5.3, cvss2: 5.0 },
    affects: [
      npm('lodash', { from: '4.0.0', before: '4.17.21' }),
      npm('lodash-es', { from: '4.0.0', before: '4.17.21' }),
    ],
  },
  {
    ...{ id: 36240, cve: 'CVE-2021-44906', ghsa: 'GHSA-xvch-5gv4-984h', published: '2022-03-17' },
    ...{ title: 'Prototype pollution in minimist', cwe: 1321, cvss3: 9.8, cvss2: 7.5 },
    affects: [npm('minimist', { before: '0.2.4' }, { from: '1.0.0', before: '1.2.6' })],
  },
  {
    ...{ id: 27911, cve: 'CVE-2020-7598', ghsa: 'GHSA-vh95-rmgr-6w4m', published: '2020-03-11' },
    ...{ title: 'Prototype pollution in minimist, first report', cwe: 1321, cvss3: 5.6, cvss2: 6.8 },
    affects: [npm('minimist', { before: '0.2.1' }, { from: '1.0.0', before: '1.2.3' })],
  },
  {
    ...{ id: 34102, cve: 'CVE-2021-3749', ghsa: 'GHSA-cph5-m8f7-6c5x', published: '2021-08-31' },
    ...{ title: 'Slow regular expression in axios', cwe: 1333, cvss3: 7.5, cvss2: 7.8 },
    affects: [npm('axios', { before: '0.21.2' })],
  },
  {
    ...{ id: 55213, cve: 'CVE-2023-45857', ghsa: 'GHSA-wf5p-g6vw-rhxx', published: '2023-11-08' },
    ...{ title: 'XSRF token sent to other hosts by axios', cwe: 352, cvss3: 6.5, cvss2: null },
    affects: [npm('axios', { from: '0.8.1', before: '0.28.0' }, { from: '1.0.0', before: '1.6.0' })],
  },
  {
    ...{ id: 36301, cve: 'CVE-2022-24771', ghsa: 'GHSA-cfm4-qjh2-4765', published: '2022-03-18' },
    ...{ title: 'Lenient check of RSA signatures in node-forge', cwe: 347, cvss3: 7.5, cvss2: 5.0 },
    affects: [npm('node-forge', { before: '1.3.0' })],
  },
  {
    ...{ id: 43920, cve: 'CVE-2022-24999', ghsa: 'GHSA-hrpp-h998-j3pp', published: '2022-11-26' },
    ...{ title: 'Prototype pollution in qs hangs the process', cwe: 1321, cvss3: 7.5, cvss2: null },
    affects: [
      npm(
        'qs',
        { before: '6.2.4' },
        ...['6.3.3', '6.4.1', '6.5.3', '6.6.1', '6.7.3', '6.8.3', '6.9.7', '6.10.3'].map(before => ({
          from: before.replace(/\d+$/, '0'),
          before,
        })),
      ),
    ],
  },
  {
    ...{ id: 52417, cve: 'CVE-2022-25883', ghsa: 'GHSA-c2qf-rxjj-qqgw', published: '2023-06-21' },
    ...{ title: 'Slow regular expression in semver ranges', cwe: 1333, cvss3: 7.5, cvss2: null },
    affects: [
      npm('semver', { before: '5.7.2' }, { from: '6.0.0', before: '6.3.1' }, { from: '7.0.0', before: '7.5.2' }),
    ],
  },
  {
    ...{ id: 28400, cve: 'CVE-2020-11023', ghsa: 'GHSA-jpcq-cgw6-v4j6', published: '2020-04-29' },
    ...{
      title: 'Script injection through option elements in jQuery',
      cwe: 79,
      cvss3: 6.1,
      cvss2: 4.3,
      exploited: true,
    },
    affects: [npm('jquery', { from: '1.0.3', before: '3.5.0' })],
  },
  {
    // Published with a CVSS 4 score only, which the service has no field for.
    ...{ id: 59811, cve: 'CVE-2024-47764', ghsa: 'GHSA-pxg6-pf52-xh8x', published: '2024-10-04' },
    ...{ title: 'Cookie fields can be set through the cookie name', cwe: 74, cvss3: null, cvss2: null },
    affects: [npm('cookie', { before: '0.7.0' })],
  },
  {
    ...{ id: 62004, cve: 'CVE-2025-5889', ghsa: 'GHSA-v6h2-p8h4-qcjw', published: '2025-06-09' },
    ...{ title: 'Slow regular expression in brace-expansion', cwe: 1333, cvss3: 3.1, cvss2: null },
    affects: [npm('brace-expansion', { from: '1.0.0', before: '1.1.12' }, { from: '2.0.0', before: '2.0.2' })],
  },
  {
    ...{ id: 35120, cve: 'CVE-2021-44228', ghsa: 'GHSA-jfh8-c2jp-5v3q', published: '2021-12-10' },
    ...{
      title: 'Remote code execution through log messages (Log4Shell)',
      cwe: 502,
      cvss3: 10,
      cvss2: 9.3,
      exploited: true,
    },
    affects: [
      maven(
        'org.apache.logging.log4j:log4j-core',
        { from: '2.0-beta9', before: '2.3.1' },
        { from: '2.4', before: '2.12.2' },
        { from: '2.13.0', before: '2.15.0' },
      ),
    ],
  },
  {
    ...{ id: 35144, cve: 'CVE-2021-45046', ghsa: 'GHSA-7rjr-3q55-vv33', published: '2021-12-14' },
    ...{ title: 'Incomplete fix of Log4Shell', cwe: 917, cvss3: 9, cvss2: 5.1, exploited: true },
    affects: [
      maven(
        'org.apache.logging.log4j:log4j-core',
        { from: '2.0-beta9', before: '2.12.2' },
        { from: '2.13.0', before: '2.16.0' },
      ),
    ],
  },
  {
    ...{ id: 36199, cve: 'CVE-2020-36518', ghsa: 'GHSA-57j2-w4cx-62h2', published: '2022-03-11' },
    ...{ title: 'Deeply nested JSON exhausts the stack in jackson-databind', cwe: 787, cvss3: 7.5, cvss2: 5.0 },
    affects: [
      maven(
        'com.fasterxml.jackson.core:jackson-databind',
        { before: '2.12.6.1' },
        { from: '2.13.0', before: '2.13.2.1' },
      ),
    ],
  },
  {
    ...{ id: 42960, cve: 'CVE-2022-42889', ghsa: 'GHSA-599f-7c49-w659', published: '2022-10-13' },
    ...{ title: 'Code execution through text interpolation in commons-text', cwe: 94, cvss3: 9.8, cvss2: null },
    affects: [maven('org.apache.commons:commons-text', { from: '1.5', before: '1.10.0' })],
  },
  {
    ...{ id: 33480, cve: 'CVE-2021-35042', ghsa: 'GHSA-xpfp-f569-q3p2', published: '2021-07-02' },
    ...{ title: 'SQL injection through order_by in Django', cwe: 89, cvss3: 9.8, cvss2: 7.5 },
    affects: [pip('django', { from: '3.1', before: '3.1.13' }, { from: '3.2', before: '3.2.5' })],
  },
  {
    ...{ id: 36610, cve: 'CVE-2022-28346', ghsa: 'GHSA-2gwj-7jmv-h26r', published: '2022-04-12' },
    ...{ title: 'SQL injection through annotate and aggregate in Django', cwe: 89, cvss3: 9.8, cvss2: 7.5 },
    affects: [
      pip(
        'django',
        { from: '2.2', before: '2.2.28' },
        { from: '3.2', before: '3.2.13' },
        { from: '4.0', before: '4.0.4' },
      ),
    ],
  },
  {
    ...{ id: 51902, cve: 'CVE-2023-32681', ghsa: 'GHSA-j8r2-6x86-q33q', published: '2023-05-22' },
    ...{ title: 'Proxy credentials sent to the target by requests', cwe: 200, cvss3: 6.1, cvss2: null },
    affects: [pip('requests', { from: '2.3.0', before: '2.31.0' })],
  },
  {
    ...{ id: 37755, cve: 'CVE-2022-30123', ghsa: 'GHSA-wq4h-7r42-5hrr', published: '2022-05-27' },
    ...{ title: 'Escape sequences reach the terminal through rack logs', cwe: 150, cvss3: 10, cvss2: 7.5 },
    affects: [
      gem('rack', { before: '2.0.9.1' }, { from: '2.1', before: '2.1.4.1' }, { from: '2.2', before: '2.2.3.1' }),
    ],
  },
]

type Affected = Advisory['affects'][number]

function npm(name: string, ...ranges: readonly VersionRange[]): Affected {
  return { manager: 'npm', name, ranges }
}

function pip(name: string, ...ranges: readonly VersionRange[]): Affected {
  return { manager: 'pip', name, ranges }
}

function gem(name: string, ...ranges: readonly VersionRange[]): Affected {
  return { manager: 'RubyGems', name, ranges }
}

function maven(name: string, ...ranges: readonly VersionRange[]): Affected {
  return { manager: 'Maven', name, ranges }
}
