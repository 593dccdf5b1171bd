import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from 'vitest'
import { sha256Of } from '../../src/providers/realdebrid/emulator/index.ts'
import { sampleRepository } from '../../src/sandbox/sample-repository.ts'
import type { InProcessResult } from './in-process.ts'
import { digestOf } from './release-files-whole.ts'
import { type ConfiguredEntry, lines, madeBy, type ReleaseStage } from './release-stage.ts'

/** What result-json says of one entry. */
export interface StageRow {
  readonly stage: string
  readonly decision: string
  readonly 'reason-code': string
  readonly message: string
  readonly outputs: Readonly<Record<string, string>>
  readonly executions?: readonly ExecutionRow[]
}

interface ExecutionRow {
  readonly job: { readonly name: string }
  readonly decision: string
  readonly 'execution-id': string | null
  readonly 'size-bytes': number | null
  readonly 'file-path': string | null
  readonly sha256: string | null
  readonly verified: boolean
  readonly 'download-path'?: string | null
}

export function stageRows({ detail }: InProcessResult): readonly StageRow[] {
  return (detail['stages'] ?? []) as readonly StageRow[]
}

/** Whatever calls itself a pass has happened, by what the services themselves know. */
export function holdProof(result: InProcessResult, stage: ReleaseStage): void {
  if (stage.inputs['dry-run'] === 'true') {
    expect(stageRows(result).filter(row => row.decision === 'pass')).toEqual([])
    return
  }
  for (const row of stageRows(result)) {
    const entry = stage.entries.find(one => one.label === row.stage)
    if (entry === undefined || row.decision !== 'pass') continue
    truths[entry.uses]?.({ entry, row, stage })
  }
}

interface Claim {
  readonly entry: ConfiguredEntry
  readonly row: StageRow
  readonly stage: ReleaseStage
}

const truths: Readonly<Record<string, (claim: Claim) => void>> = {
  'debricked-scan': scanned,
  'dbackup-run': backedUp,
  'realdebrid-fetch': fetched,
  'deploybot-deploy': deployedByDeploybot,
  'divio-deploy': deployedByDivio,
}

/** The dependency files of the sample repository; a finding in `gate` breaks every gate but an open one. */
const MANIFESTS = Object.keys(sampleRepository).filter(path => /(package(-lock)?\.json|requirements\.txt)$/.test(path))

function scanned({ entry, row, stage }: Claim): void {
  const { world, folder } = stage.scene
  const id = Number(row.outputs['scan-id'])
  const scan = madeBy(stage).scans.find(one => one.ciUploadId === id)
  expect(scan, 'the scan that passed').toMatchObject({ commit: world.revision, done: true })
  const files = world.debricked.control.files.filter(file => file.ciUploadId === id)
  expect(files.map(file => file.path).sort()).toEqual([...MANIFESTS].sort())
  for (const file of files) expect(file.sha256, file.path).toBe(digestOf(join(folder, file.path)))
  expect(row.outputs['file-count']).toBe(String(files.length))
  const isOpen = entry.with['fail-on-severity'] === 'none'
  if (!isOpen) expect(world.story, 'a pass of a scan with a critical finding').not.toBe('gate')
}

function backedUp({ entry, row, stage }: Claim): void {
  const { world } = stage.scene
  const { control } = world.dbackup
  const rows = row.executions ?? []
  expect(rows.map(one => one.job.name).sort()).toEqual([...lines(entry.with['job'])].sort())
  for (const one of rows) {
    expect(one.decision).toBe('pass')
    const truth = control.executions.find(execution => execution.id === one['execution-id'])
    expect(truth, 'the backup that passed').toMatchObject({ status: 'Success', job: one.job.name })
    // A backup that was there before the run of the workflow proves nothing of what it is about to change.
    expect(truth?.startedAt).toBeGreaterThanOrEqual(Math.floor(beginOfRun(stage)))
    const copies = ['Local Backups', 'Second Copy'].flatMap(name =>
      control.files(name).filter(file => file.path === one['file-path']),
    )
    expect(copies.length, 'stored copies').toBeGreaterThan(0)
    const checksum = control.expectedChecksum(one['execution-id'] ?? '')
    for (const copy of copies) {
      expect(copy.size, 'bytes of the copy').toBeGreaterThan(0)
      expect(copy.sha256).toBe(checksum)
      // Of an archive of directories DBackup tells the size of what is in it, and the row says what DBackup says.
      if (!one.job.name.includes('Files')) expect(one['size-bytes']).toBe(copy.size)
    }
    if (one.sha256 !== null) expect(one.sha256).toBe(checksum)
    if (entry.with['verify'] !== 'none') expect(one.verified).toBe(true)
    if (entry.with['download-path'] !== undefined)
      expect(readFileSync(one['download-path'] ?? '').length > 0).toBe(true)
  }
  const [first] = rows
  if (first?.sha256 != null) expect(row.outputs['sha256']).toBe(first.sha256)
}

/** When the world began, which is when its workflow run was created. */
function beginOfRun({ scene, startedAt, before }: ReleaseStage): number {
  return before.sent === 0 ? startedAt : (scene.sent[0]?.at ?? startedAt)
}

function fetched({ entry, row, stage }: Claim): void {
  const { control } = stage.scene.world.realdebrid
  const rows = JSON.parse(row.outputs['files'] ?? '[]') as readonly { path: string; size: number; sha256: string }[]
  const wanted = [...lines(entry.with['links']), ...lines(entry.with['magnets'])]
  expect(rows.length, 'files of a pass').toBeGreaterThanOrEqual(wanted.length)
  for (const link of lines(entry.with['links'])) {
    expect(rows.map(one => basename(one.path))).toContain(control.file(link).name)
  }
  for (const { path, size, sha256 } of rows) {
    expect(path.startsWith(join(stage.scene.folder, entry.with['path'] ?? '.'))).toBe(true)
    expect(readFileSync(path).length).toBe(size)
    expect(digestOf(path), `the bytes of ${path}`).toBe(sha256Of(control.contentOf(basename(path))))
    expect(sha256).toBe(digestOf(path))
  }
}

function deployedByDeploybot({ entry, row, stage }: Claim): void {
  const { world } = stage.scene
  const { control } = world.deploybot
  const wanted = entry.with['revision'] ?? world.revision
  expect(row.outputs['revision']).toBe(wanted)
  const truth = control.deployment(Number(row.outputs['deployment-id']))
  expect(truth, 'the deployment that passed').toMatchObject({ state: 'success', version: wanted })
  expect(madeBy(stage).deploybot.map(one => one.id)).toContain(truth.id)
  expect(control.live(truth.environmentId), 'what is live').toBe(wanted)
  holdsHealth({ entry, row, stage })
}

function deployedByDivio({ entry, row, stage }: Claim): void {
  const { world } = stage.scene
  const { control } = world.divio
  const truth = madeBy(stage).divio.find(one => one.uuid === row.outputs['deployment-id'])
  expect(truth, 'the deployment that passed').toMatchObject({ success: true })
  expect(control.live(truth?.environment ?? ''), 'what is live').toBe(truth?.commit)
  // Divio tells no commit: only a health check that has seen it proves one.
  if ((row.outputs['revision'] ?? '') !== '') expect(row.outputs['revision']).toBe(truth?.commit)
  if (entry.with['health-check-match'] === '{revision}') expect(truth?.commit).toBe(world.revision)
  if (entry.with['backup'] === 'before-deploy') {
    const backup = control.backups.find(one => one.uuid === row.outputs['backup-id'])
    expect(backup, 'the backup before it').toMatchObject({ state: 'COMPLETED', success: 'SUCCESS' })
    expect(backup?.createdAt).toBeLessThanOrEqual(truth?.createdAt ?? 0)
  }
  holdsHealth({ entry, row, stage })
}

function holdsHealth({ entry, row, stage }: Claim): void {
  if (entry.with['health-check-url'] === undefined) return
  expect(row.outputs['health']).toBe('healthy')
  expect(stage.scene.world.story, 'a pass of what is not well').not.toBe('unhealthy')
}
