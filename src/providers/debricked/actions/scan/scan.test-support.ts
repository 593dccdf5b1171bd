import fc from 'fast-check'
import { parseDeniedPackages } from './denied-packages.ts'
import type { Exception } from './exceptions.ts'
import type { Finding, Rule, ScannedPackage } from './finding.ts'
import type { Baseline, JudgeInput, ScanPolicy } from './judgement.ts'

export const today = '2026-08-01'

export function finding(own: Partial<Finding> = {}): Finding {
  return {
    id: 'CVE-2021-23337',
    vulnerabilityId: 31877,
    packageName: 'lodash',
    manager: 'npm',
    version: '4.17.20',
    severity: 'high',
    cvss: 7.2,
    status: 'open',
    exploited: false,
    manifests: ['package-lock.json'],
    fixedIn: '4.17.21',
    unfixable: false,
    fixCommand: 'npm install lodash@4.17.21',
    url: 'https://debricked.com/app/en/vulnerability/31877',
    ...own,
  }
}

export function scannedPackage(own: Partial<ScannedPackage> = {}): ScannedPackage {
  return {
    name: 'lodash',
    manager: 'npm',
    version: '4.17.20',
    licenses: ['MIT'],
    manifests: ['package-lock.json'],
    ...own,
  }
}

export function rule(own: Partial<Rule> = {}): Rule {
  return {
    description: 'If a new vulnerability is critical, fail the pipeline',
    url: 'https://debricked.com/app/en/automation-rules?ruleId=7',
    triggered: true,
    failsPipeline: true,
    warnsPipeline: false,
    events: [{ packageName: 'lodash', id: 'CVE-2021-23337' }],
    ...own,
  }
}

export function exception(own: Partial<Exception> = {}): Exception {
  return {
    entry: 1,
    id: 'CVE-2021-23337',
    package: undefined,
    reason: 'not reachable from our code',
    owner: '@acme/web',
    expires: '2026-12-31',
    ...own,
  }
}

export function policy(own: Partial<ScanPolicy> = {}): ScanPolicy {
  return {
    failOnSeverity: 'high',
    reportSeverity: 'low',
    failOnRules: true,
    onlyNew: false,
    failOnFixableOnly: false,
    unscoredSeverity: 'medium',
    licenses: { allow: new Set(), deny: new Set() },
    deniedPackages: [],
    warnOnly: false,
    ...own,
  }
}

export function judgeInput(
  own: Partial<Omit<JudgeInput, 'policy'>> & { policy?: Partial<ScanPolicy> } = {},
): JudgeInput {
  return {
    findings: [],
    baseline: { kind: 'not-wanted' },
    packages: [],
    rules: [],
    exceptions: [],
    today,
    ...own,
    policy: policy(own.policy),
  }
}

const severity = fc.constantFrom('critical', 'high', 'medium', 'low')
export const anyThreshold = fc.constantFrom('critical', 'high', 'medium', 'low', 'none')

/** Few ids and packages, so that things meet; texts of all kinds where they are only shown. */
export const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    id: fc.constantFrom('CVE-2021-1', 'CVE-2021-2', 'cve-2021-1', 'GHSA-2222-3333-4444'),
    packageName: fc.constantFrom('a', 'b', '@s/c'),
    manager: fc.constantFrom('npm', 'PyPI', undefined),
    version: fc.constantFrom('1.0.0', '2.0.0', undefined),
    severity: fc.oneof(severity, fc.constant('unscored' as const)),
    cvss: fc.option(fc.double({ min: 0, max: 10, noNaN: true }), { nil: undefined }),
    status: fc.constantFrom('open', 'open', 'open', 'unaffected', 'snoozed'),
    manifests: fc.subarray(['package.json', 'web/package-lock.json', 'é/go.mod']),
    fixedIn: fc.constantFrom('3.0.0', undefined),
    looked: fc.boolean(),
  })
  .map(({ looked, ...own }) =>
    finding({ ...own, vulnerabilityId: undefined, unfixable: looked && own.fixedIn === undefined }),
  )

/** Texts from outside as bad as they come: lone surrogates, controls, Markdown, paths, long ones. */
const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '::error::x',
    '](javascript:1)',
    '| a | <img src=x>',
    '../../etc',
    'C:\\x',
    '\u202e{0}\n\r##[x]',
    '`'.repeat(40),
  ),
  fc.string({ unit: 'grapheme', minLength: 200, maxLength: 1_200 }),
)

export const anyHostileFinding: fc.Arbitrary<Finding> = fc
  .record({
    id: hostileText,
    packageName: hostileText,
    manager: fc.option(hostileText, { nil: undefined }),
    version: fc.option(hostileText, { nil: undefined }),
    severity: fc.oneof(severity, fc.constant('unscored' as const)),
    cvss: fc.option(fc.double(), { nil: undefined }),
    status: fc.constantFrom('open', 'open', 'paused'),
    manifests: fc.array(hostileText, { maxLength: 3 }),
    fixedIn: fc.option(hostileText, { nil: undefined }),
    fixCommand: fc.option(hostileText, { nil: undefined }),
    url: fc.option(hostileText, { nil: undefined }),
  })
  .map(own => finding(own))

export const anyException: fc.Arbitrary<Exception> = fc.record({
  entry: fc.nat(),
  id: fc.constantFrom('CVE-2021-1', 'CVE-2021-2'),
  package: fc.constantFrom(
    undefined,
    { type: undefined, name: 'a', version: undefined },
    { type: 'npm', name: '@s/c', version: undefined },
  ),
  reason: fc.constant('r'),
  owner: fc.constant('o'),
  expires: fc.constantFrom('2026-07-31', '2026-08-01', '2027-01-01'),
})

export const anyBaseline: fc.Arbitrary<Baseline> = fc.oneof(
  fc.constant<Baseline>({ kind: 'not-wanted' }),
  fc.constant<Baseline>({ kind: 'missing', reason: 'it was never scanned' }),
  fc.array(anyFinding, { maxLength: 6 }).map((findings): Baseline => ({ kind: 'known', findings })),
)

export const anyPolicy: fc.Arbitrary<ScanPolicy> = fc
  .record({
    failOnSeverity: anyThreshold,
    reportSeverity: anyThreshold,
    failOnRules: fc.boolean(),
    onlyNew: fc.boolean(),
    failOnFixableOnly: fc.boolean(),
    unscoredSeverity: anyThreshold,
    licenses: fc.constantFrom(
      { allow: new Set<string>(), deny: new Set<string>() },
      { allow: new Set(['mit']), deny: new Set(['unknown']) },
      { allow: new Set<string>(), deny: new Set(['gpl-3.0-only']) },
    ),
    deniedPackages: fc
      .subarray(['lodash', 'pkg:npm/b@<5.0.0', 'pkg:npm/lodash@1.0.0', 'pkg:pypi/c'])
      .map(lines => parseDeniedPackages(lines).denied),
    warnOnly: fc.boolean(),
  })
  .map(own => policy(own))

export const anyPackage: fc.Arbitrary<ScannedPackage> = fc.constantFrom(
  scannedPackage(),
  scannedPackage({ name: 'b', licenses: ['GPL-3.0-only'] }),
  scannedPackage({ name: 'b', version: undefined, licenses: ['MIT OR GPL-3.0-only'] }),
  scannedPackage({ name: 'c', licenses: [] }),
)

export const anyRule: fc.Arbitrary<Rule> = fc
  .record({ triggered: fc.boolean(), failsPipeline: fc.boolean(), warnsPipeline: fc.boolean() })
  .map(own => rule(own))

export const anyInput: fc.Arbitrary<JudgeInput> = fc.record({
  findings: fc.array(anyFinding, { maxLength: 8 }),
  baseline: anyBaseline,
  packages: fc.array(anyPackage, { maxLength: 3 }),
  rules: fc.array(anyRule, { maxLength: 2 }),
  policy: anyPolicy,
  exceptions: fc.array(anyException, { maxLength: 4 }),
  today: fc.constant(today),
})
