import { version } from '../../../core/version.ts'
import type { GithubFacts } from '../../define.ts'
import { headCommit } from '../../head-commit.ts'
import type { EntryResult, PipelineResult } from '../entry-result.ts'
import { labelOf, type StageEntry } from '../stages.ts'
import { backupsOf } from './backup-evidence.ts'
import { deploymentsOf } from './deployment-evidence.ts'
import type { Evidence, EvidenceStage } from './evidence-schema.ts'
import { filesOf, type MeasuredFiles } from './file-evidence.ts'
import { knownTime } from './known-values.ts'
import { scansOf } from './scan-evidence.ts'
import { pathInWorkspace } from './workspace-path.ts'

/** What the evidence tells besides the result. */
export interface EvidenceFacts {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number
  /** Absolute path of the workspace. */
  readonly workspace: string
  readonly github: GithubFacts
  /** The configuration: its path, and the digest of the bytes that were read. */
  readonly config: { readonly path: string; readonly sha256: string }
  /** From `measureFiles`. */
  readonly measured: MeasuredFiles
}

/** The evidence of a release. Pure, and valid by the schema whatever the services have answered. */
export function buildEvidence(result: PipelineResult, facts: EvidenceFacts): Evidence {
  const labels = labelsOf(result.entries)
  const label = ({ entry }: EntryResult) => labels.get(entry) ?? labelOf(entry)
  const each = <T>(part: (one: EntryResult, stage: string) => readonly T[]) =>
    result.entries.flatMap(one => part(one, label(one)))
  const sha = headCommit(facts.github)?.toLowerCase() ?? ''
  return {
    'schema-version': 1,
    shipgate: version,
    'created-at': knownTime(facts.now) ?? new Date(0).toISOString(),
    run: runOf(facts.github),
    commit: /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha) ? sha : null,
    config: { path: pathInWorkspace(facts.workspace, facts.config.path), sha256: facts.config.sha256 },
    verdict: {
      ...said(result.verdict),
      'decided-by': result.decidedBy === undefined ? null : label(result.decidedBy),
    },
    overrides: result.overridden.map(one => ({ stage: label(one), ...said(one.verdict) })),
    'not-selected': [...result.notSelected],
    stages: result.entries.map(one => stageOf(one, label(one))),
    scans: each(scansOf),
    backups: each((one, stage) => backupsOf(one, stage, facts.workspace)),
    files: each((one, stage) => filesOf(one, stage, facts)),
    deployments: each(deploymentsOf),
  }
}

/** Labels by which every part can be told apart, also where two entries have been given the same name. */
function labelsOf(entries: readonly EntryResult[]): ReadonlyMap<StageEntry, string> {
  const usual = entries.map(({ entry }) => labelOf(entry))
  return new Map(
    entries.map(({ entry }, at) => {
      const label = usual[at] ?? ''
      const isUnique = usual.filter(other => other === label).length === 1
      return [entry, isUnique ? label : `${label} #${at + 1}`]
    }),
  )
}

function said({ decision, reasonCode, message }: EntryResult['verdict']) {
  return { decision, 'reason-code': reasonCode, message }
}

function stageOf({ entry, verdict, startedAt, endedAt, outputs }: EntryResult, label: string): EvidenceStage {
  return {
    label,
    stage: entry.stage,
    index: entry.index ?? null,
    name: entry.name ?? null,
    uses: entry.uses,
    ...said(verdict),
    'started-at': knownTime(startedAt),
    'ended-at': knownTime(endedAt),
    outputs: Object.fromEntries(Object.entries(outputs).filter(isTold)),
  }
}

/** Told in a better form elsewhere in the file: paths among the files, the verdict beside the outputs. */
const toldElsewhere: ReadonlySet<string> = new Set([
  'files',
  'download-path',
  'sarif-file',
  'sbom-file',
  'report-file',
  'log-file',
  'decision',
  'reason-code',
  'started-at',
  'duration-seconds',
])

/** An empty output is one that is not known. */
function isTold([name, value]: readonly [string, string]): boolean {
  return value !== '' && /^[a-z][a-z0-9-]*$/.test(name) && !name.endsWith('-json') && !toldElsewhere.has(name)
}

function runOf(github: GithubFacts): Evidence['run'] {
  const { repository = null, serverUrl = null, ref = null, actor = null, runId, runAttempt } = github
  const id = /^[0-9]+$/.test(runId ?? '') ? (runId ?? null) : null
  const attempt = /^[1-9][0-9]{0,8}$/.test(runAttempt ?? '') ? Number(runAttempt) : null
  return {
    repository,
    'server-url': serverUrl,
    'run-id': id,
    'run-attempt': attempt,
    ref,
    actor,
    'run-url': runUrl({ repository, 'server-url': serverUrl, 'run-id': id, 'run-attempt': attempt }),
  }
}

/** The page of an attempt of a run; null unless everything in it is known. */
export function runUrl(run: Pick<Evidence['run'], 'repository' | 'server-url' | 'run-id' | 'run-attempt'>) {
  const { repository, 'server-url': server, 'run-id': id, 'run-attempt': attempt } = run
  if (repository === null || server === null || id === null || attempt === null) return null
  return `${server}/${repository}/actions/runs/${id}/attempts/${attempt}`
}
