import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { createDbackupEmulator } from '../../providers/dbackup/emulator/index.ts'
import { RealClock, ScaledClock } from '../clock.ts'
import type { CompositeResult } from '../composite/index.ts'
import { serve } from '../serve.ts'
import { act, SPEED, type Stage } from './stage.ts'

/** A good backup, and one that is empty although the server calls it a success. */
export async function backupScenes(stage: Stage): Promise<boolean> {
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
  const proved = good.conclusion === 'success' && showDump(stage, good, expected)

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
function showDump({ say }: Stage, result: CompositeResult, expected: string | null): boolean {
  const file = result.outputs['download-path'] ?? ''
  const sql = gunzipSync(readFileSync(file)).toString()
  const rows = sql.match(/^INSERT INTO /gm)?.length ?? 0
  const same = result.outputs['sha256'] === expected
  say(`The dump opens: ${rows} INSERT lines; its SHA-256 is ${same ? 'the one the server computed' : 'WRONG'}.`)
  return rows > 0 && same
}
