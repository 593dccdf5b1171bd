import { commentInputs, commonInputs, commonOutputs, githubToken } from '../../../../actions/common.ts'
import { address, choice, count, flag, lines, secret, text, type Values } from '../../../../actions/fields.ts'

const severity = ['critical', 'high', 'medium', 'low', 'none'] as const

/** The files that are looked for, and may be absent, when nothing is given. */
export const usualFiles = {
  'exceptions-file': '.shipgate/exceptions.yml',
  'config-file': 'debricked-config.yaml',
} as const

export const scanInputs = {
  'debricked-token': secret({
    description: 'Access token of Debricked, from a secret. Or give debricked-username and debricked-password.',
  }),
  'debricked-username': secret({ description: 'User name (mail address) at Debricked, together with the password.' }),
  'debricked-password': secret({ description: 'Password at Debricked, from a secret.' }),
  'api-url': address({ description: 'Address of Debricked.', default: 'https://debricked.com' }),
  'working-directory': text({
    description: 'Folder that is scanned, from the root of the workspace.',
    default: '.',
  }),
  include: lines({
    description: 'Globs of paths that are scanned although an exclude or a default exclude names them, one a line.',
  }),
  exclude: lines({
    description:
      'Globs of paths that are not scanned, one a line, in addition to the defaults (node_modules and such).',
  }),
  'repository-name': text({ description: 'Name at Debricked. Empty: `owner/name` of the repository.' }),
  'branch-name': text({ description: 'Branch at Debricked. Empty: the head branch of the event.' }),
  'default-branch': text({ description: "Empty: the repository's default branch as the event tells it." }),
  commit: text({ description: 'Commit at Debricked. Empty: the head commit of the event.' }),
  author: text({ description: 'Author at Debricked. Empty: who started the run.' }),
  'repository-url': text({
    description: 'Web address that Debricked links to. Empty: the repository at the server of the runner.',
  }),
  'fail-on-severity': choice({
    description: 'A vulnerability of this severity or worse breaks the gate.',
    of: severity,
    default: 'high',
  }),
  'report-severity': choice({
    description: 'A vulnerability of this severity or worse is listed. What breaks the gate is always listed.',
    of: severity,
    default: 'low',
  }),
  'fail-on-rules': flag({
    description: "Debricked's own rules count: one that fails the pipeline breaks the gate.",
    default: true,
  }),
  'only-new': choice({
    description: 'Only what the base does not have breaks the gate. `auto`: on pull requests and in merge groups.',
    of: ['auto', 'true', 'false'],
    default: 'auto',
  }),
  'base-branch': text({ description: 'Branch to compare with. Empty: the one that the change goes into.' }),
  'base-commit': text({
    description: 'Commit to compare with. Empty: the base commit of the event, else the newest scan of base-branch.',
  }),
  'fail-on-fixable-only': flag({
    description: 'Only a vulnerability for which Debricked knows a fixing version breaks the gate.',
    default: false,
  }),
  'unscored-severity': choice({
    description: 'As which severity a vulnerability without a score is judged. They are counted apart.',
    of: severity,
    default: 'medium',
  }),
  'exceptions-file': text({
    description: 'YAML list of `{id, package?, reason, owner, expires}`. The default file may be absent.',
    default: usualFiles['exceptions-file'],
  }),
  'allow-licenses': lines({ description: 'SPDX ids of the licences that are permitted, one a line. Empty: all.' }),
  'deny-licenses': lines({
    description: 'SPDX ids of licences that break the gate, one a line; `unknown` stands for an unknown licence.',
  }),
  'deny-packages': lines({
    description: 'Packages that break the gate, one a line: a name, or a purl with or without version or range.',
  }),
  'warn-only': flag({ description: 'What would break the gate is a warning.', default: false }),
  'config-file': text({
    description: "Debricked's own configuration, sent with the scan. The default file may be absent.",
    default: usualFiles['config-file'],
  }),
  ...commentInputs(),
  'sarif-file': text({ description: 'File for the findings as SARIF 2.1.0, from the root of the workspace.' }),
  'upload-sarif': flag({
    description: 'Hands the findings to GitHub code scanning. Needs security-events: write.',
    default: false,
  }),
  'sbom-file': text({ description: 'File for the software bill of materials. Needs an enterprise plan of Debricked.' }),
  'sbom-format': choice({
    description: 'Format of sbom-file. `SPDX` means SPDX-2.3.',
    of: ['CycloneDX', 'SPDX-2.3', 'SPDX'],
    default: 'CycloneDX',
  }),
  'report-file': text({ description: 'File for all findings and what became of them, as JSON.' }),
  'is-release': flag({ description: 'Marks the commit as a release at Debricked, which keeps it.', default: false }),
  concurrency: count({ description: 'How many files are uploaded at once.', default: 16, min: 1, max: 64 }),
  'github-token': githubToken('the comment on the pull request and code scanning'),
  ...commonInputs({ timeoutMinutes: 30 }),
}

export const scanOutputs = {
  'scan-id': "Debricked's id of the upload.",
  'repository-id': "Debricked's id of the repository.",
  'commit-id': "Debricked's id of the commit.",
  'report-url': 'Page of the commit in Debricked.',
  'file-count': 'Dependency files that were uploaded.',
  'vulnerability-count': 'Vulnerabilities that count: neither excused nor set aside in Debricked.',
  'critical-count': 'Of these, critical ones.',
  'high-count': 'Of these, high ones.',
  'medium-count': 'Of these, medium ones.',
  'low-count': 'Of these, low ones.',
  'unscored-count': 'Of these, ones without a score; in none of the other counts.',
  'new-count': 'Those that the base does not have. Empty when nothing was compared.',
  'fixed-count': 'Those of the base that are gone. Empty when nothing was compared.',
  'excepted-count': 'Vulnerabilities that an exception excuses.',
  'failed-rules-json': 'The rules of Debricked that fail the pipeline, as a JSON list.',
  'sarif-file': 'Absolute path of the SARIF file.',
  'sbom-file': 'Absolute path of the bill of materials.',
  'report-file': 'Absolute path of the JSON report.',
  ...commonOutputs,
} as const

export type ScanInputs = Values<typeof scanInputs>
