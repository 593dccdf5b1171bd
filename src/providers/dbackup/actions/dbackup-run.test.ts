import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { runInProcess } from '../../../../test/kit/in-process.ts'
import { VirtualClock } from '../../../sandbox/clock.ts'
import { exchangeWith } from '../../../sandbox/kit/exchange.ts'
import { createDbackupEmulator } from '../emulator/index.ts'
import { dbackupRun } from './dbackup-run.ts'

function world() {
  const clock = new VirtualClock()
  const emulator = createDbackupEmulator({ clock })
  const run = (inputs: Record<string, string>) =>
    runInProcess(dbackupRun, {
      clock,
      exchange: exchangeWith(emulator),
      inputs: {
        'dbackup-url': 'http://127.0.0.1:1',
        'dbackup-api-key': emulator.keys.full,
        job: 'Shop Daily',
        ...inputs,
      },
    })
  return { clock, emulator, run }
}

test('a backup that is verified is a pass', async () => {
  const { emulator, run } = world()
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-'))
  const result = await run({ 'download-path': folder })
  expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  expect(emulator.control.accepted).toHaveLength(1)
  expect(emulator.violations).toEqual([])
  expect(gunzipSync(readFileSync(result.outputs['download-path'] ?? '')).toString()).toContain('customers')
})
