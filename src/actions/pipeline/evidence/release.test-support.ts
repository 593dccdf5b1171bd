import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { verdict } from '../../../core/verdict.ts'
import type { GithubFacts } from '../../define.ts'
import type { EntryResult, PipelineResult } from '../entry-result.ts'
import { judgeRelease } from '../judge-release.ts'
import { type StageEntry, type StageName, stageNames } from '../stages.ts'
import { buildEvidence } from './build-evidence.ts'
import { digestOfFile, sha256Of } from './digest-of-file.ts'
import type { Evidence } from './evidence-schema.ts'
import { measureFiles } from './file-evidence.ts'

export const COMMIT = 'c0ffee'.padEnd(40, '0')
const BEFORE = 'ba5e'.padEnd(40, '0')
export const START = Date.UTC(2026, 4, 4, 10)
export const CONFIG = 'version: 1\n'

export const github: GithubFacts = {
  event: {},
  repository: 'acme/shop',
  sha: COMMIT,
  ref: 'refs/heads/main',
  actor: 'octocat',
  serverUrl: 'https://github.com',
  runId: '4711',
  runAttempt: '2',
}

/** Contents of the files that a release leaves in the workspace. */
const contents = {
  'out/scan.sarif': '{"runs":[]}',
  'copies/shop.sql.gz': 'dump',
  'data/tides.csv': 'high;low',
} as const

export interface Workspace {
  readonly folder: string
  readonly at: (path: string) => string
  readonly write: (path: string, text: string) => void
}

export function workspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-evidence-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const at = (path: string) => `${folder}/${path}`
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write('.github/shipgate.yml', CONFIG)
  for (const [path, text] of Object.entries(contents)) write(path, text)
  return { folder, at, write }
}

type Changes = Partial<Omit<EntryResult, 'entry'>> & { readonly entry?: Partial<StageEntry> }

/** One stage as it is when all is well; deployments start when the others have ended. */
export function entryOf(stage: StageName, { at }: Workspace, changes: Changes = {}): EntryResult {
  const { entry, ...other } = changes
  const file = 'copies/shop.sql.gz'
  const fetched = { path: at('data/tides.csv'), size: 8, sha256: sha256Of(contents['data/tides.csv']), source: 'host' }
  const execution = {
    'execution-id': 'e1',
    status: 'Success',
    'size-bytes': 4,
    'file-path': 'Shop Daily/shop.sql.gz',
    sha256: sha256Of(contents[file]),
    verified: true,
    reused: false,
    'download-path': at(file),
  }
  const good = {
    scan: {
      uses: 'debricked-scan',
      outputs: {
        'scan-id': '17',
        'commit-id': '4',
        'report-url': 'https://debricked.test/commit/4',
        'file-count': '2',
        'vulnerability-count': '3',
        'critical-count': '0',
        'new-count': '',
        'excepted-count': '1',
        'failed-rules-json': '[]',
        'sarif-file': at('out/scan.sarif'),
      },
      detail: {},
    },
    backup: {
      uses: 'dbackup-run',
      outputs: Object.fromEntries(Object.entries(execution).map(([name, value]) => [name, String(value)])),
      detail: {
        executions: [
          {
            ...execution,
            job: { id: 'j1', name: 'Shop Daily' },
            decision: 'pass',
            'reason-code': 'ok',
            'started-at': new Date(START + 2_000).toISOString(),
          },
        ],
      },
    },
    fetch: {
      uses: 'realdebrid-fetch',
      outputs: { files: JSON.stringify([fetched]), 'file-count': '1', 'total-bytes': '8', 'download-path': at('data') },
      detail: { files: [fetched] },
    },
    deploy: {
      uses: 'deploybot-deploy',
      outputs: {
        'deployment-id': '901',
        'deployment-url': 'https://fernhill.deploybot.test/901',
        status: 'success',
        revision: COMMIT,
        'previous-revision': BEFORE,
        'timed-out': 'false',
        'rolled-back': 'false',
        'rollback-deployment-id': '',
        health: 'healthy',
      },
      detail: {},
    },
  }[stage]
  const from = stage === 'deploy' ? START + 60_000 : START
  return {
    verdict: verdict('ok', `The ${stage} is good.`),
    startedAt: from,
    endedAt: from + 50_000,
    outputs: good.outputs,
    detail: good.detail,
    ...other,
    entry: { stage, index: undefined, name: undefined, uses: good.uses, with: {}, ...entry },
  }
}

/** An entry that was not started because of another one. */
export function blocked(one: EntryResult): EntryResult {
  return {
    ...one,
    verdict: verdict('stage_blocked', 'An earlier stage did not pass.'),
    startedAt: undefined,
    endedAt: undefined,
    outputs: {},
    detail: {},
  }
}

/** The result of a release as its own judge gives it. */
export function resultOf(entries: readonly EntryResult[], deployDespite: readonly StageName[] = []): PipelineResult {
  const judged = judgeRelease(entries, { deployDespite, tolerant: new Set() })
  return { ...judged, entries, notSelected: [] }
}

/** All four stages, with changes to some. */
export function stagesOf(place: Workspace, changes: Partial<Record<StageName, Changes>> = {}): readonly EntryResult[] {
  return stageNames.map(stage => entryOf(stage, place, changes[stage]))
}

export async function evidenceOf(result: PipelineResult, place: Workspace): Promise<Evidence> {
  return buildEvidence(result, {
    now: START + 200_000,
    workspace: place.folder,
    github,
    config: { path: '.github/shipgate.yml', sha256: sha256Of(CONFIG) },
    measured: await measureFiles(result, digestOfFile),
  })
}
