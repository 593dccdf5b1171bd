import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDebrickedEmulator } from '../../providers/debricked/emulator/index.ts'
import { RealClock, ScaledClock } from '../clock.ts'
import type { CompositeResult } from '../composite/index.ts'
import { sampleExceptions, sampleRepository } from '../sample-repository.ts'
import { serve } from '../serve.ts'
import { act, SPEED, type Stage } from './stage.ts'

/** A scan that breaks the gate, and the same one once somebody answers for what it found. */
export async function scanScenes(stage: Stage): Promise<boolean> {
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
