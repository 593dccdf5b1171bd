import * as z from 'zod/mini'
import { stageNames } from '../stages.ts'

/**
 * The format of the evidence file, defined here and nowhere else: docs/schema/evidence.schema.json is generated from it.
 * Every key is always there; what is not known is null. Unknown keys are an error, so that nothing stands in the file that
 * nobody checks. Reason codes are a pattern and not a list: the list grows, and old files and old readers stay right.
 * Only what both zod and JSON Schema understand alike is used (no length of texts: they count characters differently).
 */

const text = (about: string) => z.string().check(z.describe(about))
const known = <T extends z.ZodMiniType>(type: T, about: string) => z.nullable(type).check(z.describe(about))
const label = (about = 'The stage, by its `label`.') => z.string().check(z.describe(about))
const flag = (about: string) => z.boolean().check(z.describe(about))

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const time = z.string().check(z.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/))
const count = z.int().check(z.gte(0))
const bytes = known(count, 'Bytes.')
const decision = z.enum(['pass', 'warn', 'fail', 'unknown', 'skipped'])
const reasonCode = z.string().check(z.regex(/^[a-z][a-z0-9_]*$/), z.describe('See docs/reason-codes.md.'))
const relativePath = known(z.string(), 'Relative to the workspace, with `/`. Null: outside of it.')

const run = z.strictObject({
  repository: known(z.string(), '`owner/name`.'),
  'server-url': known(z.string(), 'Web address of GitHub.'),
  'run-id': known(z.string().check(z.regex(/^[0-9]+$/)), 'Id of the workflow run.'),
  'run-attempt': known(z.int().check(z.gte(1)), 'Which attempt of the run.'),
  ref: known(z.string(), 'Such as `refs/heads/main`.'),
  actor: known(z.string(), 'Who started the run.'),
  'run-url': known(z.string(), 'Page of this attempt.'),
})

const verdict = z.strictObject({
  decision,
  'reason-code': reasonCode,
  message: text('What was observed, or what failed.'),
  'decided-by': known(z.string(), 'The stage whose verdict this is. Null: no single one.'),
})

const override = z.strictObject({
  stage: label(),
  decision,
  'reason-code': reasonCode,
  message: text('What the stage said.'),
})

const stage = z.strictObject({
  label: label('How the other parts of the file name it. No two stages have the same.'),
  stage: z.enum(stageNames),
  index: known(count, "Place in the stage's list, from 0. Null: the stage is a single object."),
  name: known(z.string(), 'Its name in the configuration.'),
  uses: text('Id of the action.'),
  decision,
  'reason-code': reasonCode,
  message: text('What was observed, or what failed.'),
  'started-at': known(time, 'By the clock of the runner. Null: never started.'),
  'ended-at': known(time, 'By the clock of the runner.'),
  outputs: z
    .record(z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)), z.string())
    .check(z.describe('Outputs of the action that are known, without JSON and paths.')),
})

const scan = z.strictObject({
  stage: label(),
  'scan-id': known(z.string(), "Debricked's id of the scan."),
  'commit-id': known(z.string(), "Debricked's id of the commit."),
  'report-url': known(z.string(), 'Page of the result.'),
  'file-count': known(count, 'Dependency files that were uploaded.'),
  counts: z
    .strictObject({
      total: known(count, 'Vulnerabilities that count.'),
      critical: z.nullable(count),
      high: z.nullable(count),
      medium: z.nullable(count),
      low: z.nullable(count),
      unscored: z.nullable(count),
      new: known(count, 'Null: nothing was compared.'),
      fixed: known(count, 'Null: nothing was compared.'),
    })
    .check(z.describe('Vulnerabilities.')),
  'excepted-count': known(count, 'Excused by an exception.'),
  'failed-rules': z
    .array(z.strictObject({ description: text('The rule.'), url: known(z.string(), 'Page of the rule.') }))
    .check(z.describe("Rules of Debricked's own that were broken; at most 100.")),
})

const backup = z.strictObject({
  stage: label(),
  service: z.enum(['dbackup', 'divio']),
  job: known(z.string(), 'Name of the job; at Divio what the part is of.'),
  'execution-id': known(z.string(), 'Id of the execution; at Divio of the backup.'),
  decision,
  'reason-code': reasonCode,
  'file-path': known(z.string(), 'Below the root of the destinations. Null at Divio.'),
  'size-bytes': bytes,
  sha256: known(sha256, 'Of the stored file.'),
  verify: known(z.enum(['checksum', 'download', 'none']), 'What was asked for. Null at Divio, which has no checksums.'),
  verified: known(z.boolean(), 'Every stored copy was compared with its checksum. Null at Divio.'),
  reused: flag('An earlier backup was used.'),
  'taken-at': known(time, 'Start of the backup by the clock of the service.'),
  'download-path': relativePath,
})

const file = z.strictObject({
  stage: label(),
  what: z.enum(['fetched', 'backup', 'sbom', 'sarif', 'report', 'log']),
  name: text('Last part of the path.'),
  path: relativePath,
  'size-bytes': bytes,
  sha256: z.nullable(sha256),
  'no-digest-because': known(z.string(), 'Why the digest is null.'),
})

const deployment = z.strictObject({
  stage: label(),
  service: z.enum(['deploybot', 'divio']),
  environment: known(z.string(), 'As the configuration names it.'),
  'deployment-id': known(z.string(), 'Null: nothing was started, because it was live already.'),
  url: known(z.string(), 'Page of the deployment.'),
  status: known(z.string(), "The service's own word."),
  'wanted-revision': known(z.string(), 'What the configuration asks for. Null: the commit.'),
  revision: known(z.string(), 'Proved to be live. Null: nothing proves it.'),
  'previous-revision': known(z.string(), 'Live before.'),
  health: known(z.string(), '`healthy`, or what was seen instead. Null: not checked.'),
  'rolled-back': flag('The revision before was put back, and is proved to be live.'),
  'rollback-deployment-id': known(z.string(), 'Id of the deployment that puts it back.'),
  'started-at': known(time, 'When the action started, by the clock of the runner.'),
  'ended-at': known(time, 'When the action ended, by the clock of the runner.'),
})

export const evidenceSchema = z.strictObject({
  'schema-version': z.literal(1),
  shipgate: text('Version of Shipgate that wrote the file.'),
  'created-at': time.check(z.describe('ISO 8601 in UTC, by the clock of the runner.')),
  run: run.check(z.describe('The workflow run. Everything is null outside of GitHub Actions.')),
  commit: known(
    z.string().check(z.regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/)),
    'The commit that the release is about: the head of a pull request, never its merge.',
  ),
  config: z
    .strictObject({ path: relativePath, sha256 })
    .check(z.describe('The configuration that the stages were read from.')),
  verdict: verdict.check(z.describe('The verdict on the release.')),
  overrides: z.array(override).check(z.describe('Stages that `deploy-despite` kept from holding back the deployment.')),
  'not-selected': z.array(z.string()).check(z.describe('Stages that the input `stages` left out.')),
  stages: z.array(stage).check(z.describe('In the order of the configuration.')),
  scans: z.array(scan),
  backups: z.array(backup).check(z.describe("One for each job, and for each part of Divio's own before a deployment.")),
  files: z.array(file).check(z.describe('Files on the runner at the end of the release.')),
  deployments: z.array(deployment),
})

export type Evidence = z.infer<typeof evidenceSchema>
export type EvidenceStage = Evidence['stages'][number]
export type EvidenceScan = Evidence['scans'][number]
export type EvidenceBackup = Evidence['backups'][number]
export type EvidenceFile = Evidence['files'][number]
export type EvidenceDeployment = Evidence['deployments'][number]
