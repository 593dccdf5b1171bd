import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createDbackupEmulator } from '../providers/dbackup/emulator/index.ts'
import { createDebrickedEmulator } from '../providers/debricked/emulator/index.ts'
import { RealClock, ScaledClock } from './clock.ts'
import type { CompositeResult } from './composite/index.ts'
import { act, type Stage } from './demo-stage.ts'
import { sampleExceptions, sampleRepository } from './sample-repository.ts'
import { serve } from './serve.ts'

// A backup that takes twenty seconds at the emulated server takes two here.
const SPEED = 10

/**
 * Shows the product at work: the committed action.yml, run step by step as a runner would, against the sandbox on
 * loopback. Gives the exit code: 0 when everything went as it should.
 */
export async function demo(root: string): Promise<number> {
  const folder = join(root, '.demo')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const stage: Stage = { root, folder }
  const results = [await scanScenes(stage), await backupScenes(stage)]
  const good = results.every(Boolean)
  console.log(good ? '\nAll went as they should.' : '\nSomething did not go as it should.')
  return good ? 0 : 1
}

/** A scan that breaks the gate, and the same one once somebody answers for what it found. */
async function scanScenes(stage: Stage): Promise<boolean> {
  const debricked = createDebrickedEmulator({ clock: new ScaledClock(new RealClock(), SPEED) })
  // Rules of Debricked are judged beside the exceptions file, and this account has none.
  debricked.control.setRules([])
  await using server = await serve(debricked)
  const workspace = join(stage.folder, 'shop')
  const write = (path: string, text: string) => {
    mkdirSync(join(workspace, path, '..'), { recursive: true })
    writeFileSync(join(workspace, path), text)
  }
  for (const [path, text] of Object.entries(sampleRepository)) write(path, text)
  const token = debricked.tokens.scanner
  const common = {
    uses: 'debricked-scan',
    hidden: { 'api-url': server.origin, 'debricked-token': token, 'github-token': '' },
    secrets: [token],
    workspace,
  }

  const red = await act(stage, {
    ...common,
    title: 'A dependency scan: known vulnerabilities break the gate',
    name: 'scan',
    inputs: { 'report-file': 'scan-report.json' },
  })
  const stopped = red.conclusion === 'failure' && red.outputs['reason-code'] === 'gate_failed'

  write('.shipgate/exceptions.yml', sampleExceptions(brokenBy(red), inDays(30)))
  const green = await act(stage, {
    ...common,
    title: 'The same, after somebody answers for each of them until a day',
    name: 'excused-scan',
    inputs: { 'report-file': 'scan-report.json', 'sarif-file': 'scan.sarif' },
  })
  return stopped && green.conclusion === 'success' && Number(green.outputs['excepted-count']) > 0
}

/** Ids of what broke the gate, from the report that the scan wrote. */
function brokenBy(scan: CompositeResult): readonly string[] {
  const { findings } = JSON.parse(readFileSync(scan.outputs['report-file'] ?? '', 'utf8')) as {
    findings: readonly { readonly id: string; readonly decision: string }[]
  }
  return [...new Set(findings.filter(({ decision }) => decision === 'breaking').map(({ id }) => id))]
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

/** A good backup, and one that is empty although the server calls it a success. */
async function backupScenes(stage: Stage): Promise<boolean> {
  const dbackup = createDbackupEmulator({ clock: new ScaledClock(new RealClock(), SPEED) })
  await using server = await serve(dbackup)
  const key = dbackup.keys.full
  const common = {
    uses: 'dbackup-run',
    hidden: { 'dbackup-url': server.origin, 'dbackup-api-key': key },
    secrets: [key],
  }

  const good = await act(stage, {
    ...common,
    title: 'A backup before a deploy: made, verified, downloaded',
    name: 'backup',
    inputs: { job: 'Shop Daily', 'download-path': 'backups', lock: 'true' },
  })
  const expected = dbackup.control.expectedChecksum(good.outputs['execution-id'] ?? '')
  const proved = good.conclusion === 'success' && showDump(good, expected)

  dbackup.control.script('Shop Daily', { syntheticBytes: 0, reportedSize: null })
  const empty = await act(stage, {
    ...common,
    title: 'The same, but the dump is empty and the server calls it a success',
    name: 'empty-backup',
    inputs: { job: 'Shop Daily' },
  })
  return proved && empty.conclusion === 'failure' && empty.outputs['reason-code'] === 'backup_empty'
}

/** Opens the downloaded dump: the proof of the pudding. */
function showDump(result: CompositeResult, expected: string | null): boolean {
  const file = result.outputs['download-path'] ?? ''
  const sql = gunzipSync(readFileSync(file)).toString()
  const rows = sql.match(/^INSERT INTO /gm)?.length ?? 0
  const same = result.outputs['sha256'] === expected
  console.log(`The dump opens: ${rows} INSERT lines; its SHA-256 is ${same ? 'the one the server computed' : 'WRONG'}.`)
  return rows > 0 && same
}
