import { dbackupRun } from '../src/providers/dbackup/actions/dbackup-run.ts'
import { createDbackupEmulator } from '../src/providers/dbackup/emulator/index.ts'
import { VirtualClock } from '../src/sandbox/clock.ts'
import { exchangeWith } from '../src/sandbox/kit/exchange.ts'
import { runInProcess } from '../test/kit/in-process.ts'
import type { Finding } from './measure.ts'

const RUNS = 40
const cases = [
  { title: '30 s', ms: 30_000, mostLooks: undefined },
  { title: '2 min', ms: 120_000, mostLooks: undefined },
  { title: '10 min', ms: 600_000, mostLooks: 60 },
  { title: '60 min', ms: 3_600_000, mostLooks: 70 },
] as const

/** Waiting for backups of up to a duration, on a virtual clock, against a look every five seconds. */
export async function waiting(): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const { title, ms, mostLooks } of cases) {
    const ours = await sample(ms, {})
    const fixed = await sample(ms, { 'poll-interval-seconds': '5' })
    // Of their mean length, that is.
    const most = Math.max(1_000, ms * 0.95 * 0.05)
    findings.push({
      what: `up to ${title}: mean delay until the end is noticed`,
      value: `${seconds(ours.meanDelayMs)} with ${ours.mostLooks} looks; every 5 s: ${seconds(fixed.meanDelayMs)} with ${fixed.mostLooks}`,
      bound: `at most ${seconds(most)}${mostLooks === undefined ? '' : ` and ${mostLooks} looks`}`,
      kept: ours.meanDelayMs <= most && ours.mostLooks <= (mostLooks ?? Number.POSITIVE_INFINITY),
    })
  }
  return findings
}

async function sample(ms: number, inputs: Readonly<Record<string, string>>) {
  let delays = 0
  let mostLooks = 0
  for (let index = 0; index < RUNS; index++) {
    // Spread over the last tenth, which is one interval between two looks: every moment of it is as likely.
    const runMs = Math.round(ms * (0.9 + (0.1 * (index + 0.5)) / RUNS))
    const clock = new VirtualClock()
    const emulator = createDbackupEmulator({ clock, limits: 'off' })
    emulator.control.script('Shop Daily', { runMs })
    const startedAt = clock.now()
    const result = await runInProcess(dbackupRun, {
      clock,
      exchange: exchangeWith(emulator),
      inputs: {
        'dbackup-url': 'http://127.0.0.1',
        'dbackup-api-key': emulator.keys.full,
        job: 'Shop Daily',
        'timeout-minutes': '120',
        ...inputs,
      },
    })
    if (result.verdict.decision !== 'pass') throw new Error(result.verdict.message)
    const [execution] = emulator.control.accepted
    delays += startedAt + result.tookMs - (execution?.endedAt ?? 0)
    const looks = emulator.journal.entries.filter(entry => entry.path === `/api/executions/${execution?.id}`).length
    mostLooks = Math.max(mostLooks, looks)
  }
  return { meanDelayMs: delays / RUNS, mostLooks }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
