import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { checkEvidence } from '../../src/actions/pipeline/evidence/check-evidence.ts'
import { loadAction, pipelineId } from '../../src/actions/registry.ts'
import { reasonCodes } from '../../src/core/reason-codes.ts'
import { isRed } from '../../src/host/session.ts'
import type { InProcessResult } from './in-process.ts'
import { holdFiles } from './release-files-whole.ts'
import { holdOnce } from './release-once.ts'
import { holdProof, type StageRow, stageRows } from './release-proof.ts'
import { holdSecrets } from './release-secrets.ts'
import { madeBy, type ReleaseStage } from './release-stage.ts'

const DECISIONS = ['pass', 'warn', 'fail', 'unknown', 'skipped']
/** What the clean-up of a cancelled run may take beside it. */
const CLEAN_UP_MS = 5_000

/** What must be true of every release, however it went. */
export async function holdReleasePromises(result: InProcessResult, stage: ReleaseStage): Promise<void> {
  holdWords(result)
  await holdOutputs(result, stage)
  holdVerdict(result, stage)
  holdProof(result, stage)
  holdOnce(stage)
  holdOrder(result, stage)
  holdSecrets(result, stage)
  holdFiles(stage)
  holdNothingLeft(result, stage)
  await holdEvidence(result, stage)
  const { scene, strangeRequests = false } = stage
  const { debricked, dbackup, deploybot, divio, realdebrid, github } = scene.world
  if (strangeRequests) return
  for (const service of [debricked, dbackup, deploybot, divio, realdebrid, github]) {
    expect(service.violations, `what a correct client would not send to ${service.name}`).toEqual([])
  }
}

function holdWords({ verdict }: InProcessResult): void {
  expect(verdict.message).toMatch(/^[^\n]*[.?](?: \(request [\w-]+\))?$/)
  expect(verdict.next).toMatch(/\S/)
  expect(Object.keys(reasonCodes)).toContain(verdict.reasonCode)
  expect(verdict.reasonCode, verdict.message).not.toBe('internal_error')
}

/** Every stage has its verdict in the outputs: on every path, once the file is read. */
async function holdOutputs(result: InProcessResult, { entries }: ReleaseStage): Promise<void> {
  const { outputs, verdict } = result
  const declared = Object.keys((await loadAction(pipelineId))?.outputs ?? {})
  expect(Object.keys(outputs).filter(name => !declared.includes(name))).toEqual([])
  // Nothing is known of the stages of a file that was refused, or was not read before a cancel.
  const isRefused = ['invalid_input', 'missing_credentials', 'cancelled'].includes(verdict.reasonCode)
  if (isRefused && stageRows(result).length === 0) return
  for (const { stage, isOfList } of entries) {
    expect(DECISIONS, `${stage}-decision`).toContain(outputs[`${stage}-decision`])
    expect(Object.keys(reasonCodes), `${stage}-reason-code`).toContain(outputs[`${stage}-reason-code`])
    const json: unknown = JSON.parse(outputs[`${stage}-result-json`] ?? '')
    expect(Array.isArray(json), `${stage}-result-json is a list`).toBe(isOfList)
  }
  expect(stageRows(result).map(row => row.stage)).toEqual(entries.map(entry => entry.label))
}

/** The verdict of the release follows from those of its stages, and so does the exit status. */
function holdVerdict(result: InProcessResult, { entries, deployDespite, inputs }: ReleaseStage): void {
  const { verdict, outputs } = result
  const rows = stageRows(result)
  const red = isRed(verdict, inputs['on-unknown'])
  if (verdict.decision === 'pass') {
    expect(['ok', 'backup_reused']).toContain(verdict.reasonCode)
    expect(rows.filter(row => !isProved(row)).map(describe), 'stages of a pass that are none').toEqual([])
    expect(rows.some(row => row.decision === 'pass')).toBe(true)
    expect(outputs['overridden-stages']).toBe('')
  }
  if (verdict.reasonCode === 'cancelled') {
    // What had ended before the cancel is told by its own outputs; the release itself was not seen to end.
    expect({ decision: verdict.decision, red }).toEqual(unseen)
    return
  }
  const isOverridden = (row: StageRow) => deployDespite.includes(row.stage.split(' ')[0] ?? '')
  const failed = rows.filter(row => row.decision === 'fail' && !isOverridden(row))
  if (failed.length > 0) expect({ decision: verdict.decision, red }, failed.map(describe).join()).toEqual(failing)
  const unknown = rows.filter(row => row.decision === 'unknown' && !isOverridden(row))
  if (unknown.length > 0) expect(['fail', 'unknown']).toContain(verdict.decision)
  const tolerated = inputs['on-unknown'] === 'warn' || entries.some(entry => entry.with['on-unknown'] === 'warn')
  if (unknown.length > 0 && !tolerated) expect(red, unknown.map(describe).join()).toBe(true)
  const blocked = rows.filter(row => row['reason-code'] === 'stage_blocked')
  if (blocked.length > 0) expect(verdict.decision, 'a pass with a stage that was not started').not.toBe('pass')
}

const failing = { decision: 'fail', red: true }
const unseen = { decision: 'unknown', red: true }

function isProved({ decision, 'reason-code': code }: StageRow): boolean {
  return decision === 'pass' || (decision === 'skipped' && code !== 'missing_credentials' && code !== 'stage_blocked')
}

function describe(row: StageRow): string {
  return `${row.stage} ${row.decision}/${row['reason-code']}`
}

/** A deployment begins only when every earlier stage lets it, or deploy-despite says so, which is then told. */
function holdOrder({ outputs, verdict }: InProcessResult, stage: ReleaseStage): void {
  const { deploybot, divio, divioBackups } = madeBy(stage)
  if (deploybot.length + divio.length + divioBackups.length === 0) return
  const earlier = [...new Set(stage.entries.map(entry => entry.stage))].filter(name => name !== 'deploy')
  for (const name of earlier) {
    const decision = outputs[`${name}-decision`] ?? ''
    const code = outputs[`${name}-reason-code`]
    if (['pass', 'warn'].includes(decision) || (decision === 'skipped' && code !== 'missing_credentials')) continue
    expect(stage.deployDespite, `deployed although ${name} is ${decision}/${code}`).toContain(name)
    expect((outputs['overridden-stages'] ?? '').split(',')).toContain(name)
    expect(verdict.decision, `${name} was overridden`).not.toBe('pass')
  }
}

/** The time is kept, nobody sleeps on, and what goes on without us is told. */
function holdNothingLeft(result: InProcessResult, stage: ReleaseStage): void {
  const { verdict, tookMs, sleepersLeft, left } = result
  const isCancelled = verdict.reasonCode === 'cancelled'
  const minutes = Number(stage.inputs['timeout-minutes'] ?? 180)
  expect(tookMs).toBeLessThanOrEqual(minutes * 60_000 + (isCancelled ? CLEAN_UP_MS : 0))
  if (isCancelled && stage.cancelAfterMs !== undefined) {
    // The runner kills a step about ten seconds after it asked it to stop.
    expect(tookMs - stage.cancelAfterMs, 'from the cancel to the end').toBeLessThanOrEqual(7_500)
  }
  expect(sleepersLeft, 'sleepers').toBeLessThanOrEqual(0)
  const told = toldBy(result)
  for (const entry of left) expect(told, `${entry.kind} ${entry.key} was left`).toMatch(wordsFor(entry))
  const made = madeBy(stage)
  const running = [
    ...made.backups.filter(one => one.endedAt === null && !one.cancelRequested).map(one => `${one.id}|backup of "`),
    ...made.scans.filter(one => !one.done).map(one => `${one.ciUploadId}|scan.*(?:not seen|not known|was lost)`),
    ...made.deploybot.filter(one => one.ending === null).map(one => `${one.id}|cut off|lost|not known`),
    ...made.divio.filter(one => one.success === null).map(one => `${one.uuid}|cut off|lost|not known`),
    ...made.divioBackups.filter(one => one.state !== 'COMPLETED').map(one => `${one.uuid}|cut off|lost|not known`),
    ...made.github.filter(one => !isEnded(one.statuses.at(-1)?.state)).map(() => 'GitHub'),
  ]
  for (const words of running) expect(told, 'what goes on is told').toMatch(new RegExp(words))
}

function toldBy({ finished, report, verdict, detail }: InProcessResult): string {
  const rows = (detail['stages'] ?? []) as readonly StageRow[]
  return [...finished, ...report.notes, ...report.notChecked, verdict.message, ...rows.map(row => row.message)].join(
    '\n',
  )
}

function wordsFor({ kind, key, data }: InProcessResult['left'][number]): RegExp {
  const own = key.slice(key.indexOf('/') + 1)
  if (/trigger/.test(kind)) return new RegExp(`cut off|${literal(data['name'] ?? 'cut off')}`)
  if (kind === 'github-deployment') return /GitHub|github-deployment/
  if (kind === 'download') return new RegExp(literal(data['name'] ?? own))
  return new RegExp(literal(own))
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function isEnded(state: string | undefined): boolean {
  return ['success', 'failure', 'error', 'inactive'].includes(state ?? '')
}

async function holdEvidence({ outputs, verdict, report }: InProcessResult, stage: ReleaseStage): Promise<void> {
  const { inputs, scene } = stage
  const path = outputs['evidence-file']
  if (path === undefined) {
    if (inputs['evidence-file'] === undefined || inputs['dry-run'] === 'true' || verdict.reasonCode === 'cancelled')
      return
    const isRefused = ['invalid_input', 'missing_credentials'].includes(verdict.reasonCode)
    if (!isRefused) expect(report.notes.join('\n')).toContain('The evidence was not written.')
    expect(verdict.decision).not.toBe('pass')
    return
  }
  expect(inputs['evidence-file']).toBeDefined()
  expect(existsSync(path)).toBe(true)
  const text = readFileSync(path, 'utf8')
  expect((await checkEvidence(text, scene.folder)).problems, 'the evidence').toEqual([])
  const told = (JSON.parse(text) as { verdict: { decision: string; 'reason-code': string } }).verdict
  expect(told).toMatchObject({ decision: verdict.decision, 'reason-code': verdict.reasonCode })
}
