import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { debrickedScan } from '../src/providers/debricked/actions/debricked-scan.ts'
import { createDebrickedEmulator } from '../src/providers/debricked/emulator/index.ts'
import { RealClock, VirtualClock } from '../src/sandbox/clock.ts'
import { exchangeWith } from '../src/sandbox/kit/exchange.ts'
import { serve } from '../src/sandbox/serve.ts'
import { runInProcess } from '../test/kit/in-process.ts'
import type { Finding } from './measure.ts'

const SCAN_MS = 600_000
/** How long a scan takes for the official command, which knows no other clock than the machine's. */
const SAMPLE_MS = 15_000
const LATENCY_MS = 50
const MOST_SHARE = 0.1
const STATUS = '/api/1.0/open/ci/upload/status'

/** The official command, where the machine has one: its path in DEBRICKED_CLI, or on the PATH. */
const cli = process.env['DEBRICKED_CLI'] ?? 'debricked'

/**
 * Looks at a scan of ten minutes: ours on a virtual clock, the official command's scaled up from a shorter scan of its
 * own. Without the command its interval counts, as its sources have it: a second after each answer.
 */
export async function scanRequests(): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-bench-'))
  try {
    const lock = { name: 'app', lockfileVersion: 3, packages: { 'node_modules/left-pad': { version: '1.3.0' } } }
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
    const ours = await looksOfOurs(folder)
    const version = spawnSync(cli, ['--version'], { encoding: 'utf8' }).stdout?.trim()
    const intervalMs = version ? await intervalOfCli(folder) : 1_000 + LATENCY_MS
    const theirs = 1 + Math.ceil(SCAN_MS / intervalMs)
    const source = version
      ? `${version}: every ${intervalMs.toFixed(0)} ms in a scan of ${SAMPLE_MS / 1000} s, scaled up`
      : 'the official command by its sources: a second after each answer'
    return [
      {
        what: 'looks at a scan of 10 min',
        value: `${ours} against ${theirs} (${source}): ${((ours / theirs) * 100).toFixed(1)} %`,
        bound: `at most ${MOST_SHARE * 100} %`,
        kept: ours <= theirs * MOST_SHARE,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function looksOfOurs(workspace: string): Promise<number> {
  const clock = new VirtualClock()
  const emulator = createDebrickedEmulator({ clock, queueMs: 0, scanMs: SCAN_MS })
  const { verdict } = await runInProcess(debrickedScan, {
    clock,
    exchange: exchangeWith(emulator),
    workspace,
    inputs: {
      'debricked-token': emulator.tokens.admin,
      'repository-name': 'acme/shop',
      commit: 'c0ffee',
      'branch-name': 'main',
    },
  })
  if (verdict.decision !== 'pass') throw new Error(verdict.message)
  return emulator.journal.matching('GET', STATUS).length
}

/** Milliseconds from one look to the next, on the average. */
async function intervalOfCli(folder: string): Promise<number> {
  const clock = new RealClock()
  const emulator = createDebrickedEmulator({ clock, queueMs: 0, scanMs: SAMPLE_MS })
  await using server = await serve(emulator, { latencyMs: LATENCY_MS, clock })
  const scan = ['scan', '.', '--no-resolve', '--no-fingerprint', '-r', 'acme/shop', '-c', 'c0ffee', '-b', 'main']
  const child = spawn(cli, scan, {
    cwd: folder,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      TMPDIR: folder,
      DEBRICKED_URI: server.origin,
      DEBRICKED_TOKEN: emulator.tokens.admin,
    },
  })
  const [status] = await once(child, 'close')
  if (status !== 0) throw new Error(`${cli} ended with ${status}`)
  const looks = emulator.journal.matching('GET', STATUS).map(({ at }) => at)
  return ((looks.at(-1) ?? 0) - (looks[0] ?? 0)) / (looks.length - 1)
}
