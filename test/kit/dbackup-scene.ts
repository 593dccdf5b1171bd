// Loaded on demand by the action. Loading is real work that a virtual clock cannot see, and would run out of time.
import 'fflate'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { dbackupRun } from '../../src/providers/dbackup/actions/dbackup-run.ts'
import { createDbackupEmulator, type DbackupEmulator } from '../../src/providers/dbackup/emulator/index.ts'
import type { DbackupOptions } from '../../src/providers/dbackup/emulator/options.ts'
import { VirtualClock } from '../../src/sandbox/clock.ts'
import { type Fault, withFaults } from '../../src/sandbox/faults.ts'
import { type Exchange, exchangeWith } from '../../src/sandbox/kit/exchange.ts'
import { holdToPromises, type Promised } from './dbackup-promises.ts'
import { type InProcessResult, jobCancelled, runInProcess } from './in-process.ts'
import { type Sent, watched } from './watched-exchange.ts'

/** Where the emulated server lives. https, so that nothing depends on loopback being trusted. */
export const BASE = 'https://dbackup.test'

export interface SceneOptions extends Partial<Omit<DbackupOptions, 'clock'>> {
  readonly faults?: readonly Fault[]
  /** Stands between the client and the faults. */
  readonly wrap?: (exchange: Exchange, scene: Pick<Scene, 'clock' | 'emulator'>) => Exchange
}

export type Inputs = Readonly<Record<string, string>>

export interface How extends Promised {
  readonly cancelAfterMs?: number
  /** The job is cancelled when a request of this kind leaves: `POST /api/jobs/:id/run` as an expression. */
  readonly cancelOn?: RegExp
}

export interface Scene {
  readonly clock: VirtualClock
  readonly emulator: DbackupEmulator
  /** Every request, whatever became of it. */
  readonly sent: readonly Sent[]
  /** Empty folder of this scene; removed after the test. */
  readonly folder: string
  /** dbackup-run of "Shop Daily", unless the inputs say otherwise. Holds what every run must hold. */
  readonly run: (inputs?: Inputs, how?: How) => Promise<InProcessResult>
}

/** A DBackup server on a virtual clock, and the action in front of it. */
export function dbackupScene({ faults = [], wrap, ...options }: SceneOptions = {}): Scene {
  const clock = new VirtualClock()
  const emulator = createDbackupEmulator({ clock, ...options })
  const faulty = withFaults(exchangeWith(emulator), faults, clock).send
  let cancelOn: { readonly pattern: RegExp; readonly controller: AbortController } | undefined
  const { exchange, sent } = watched(wrap === undefined ? faulty : wrap(faulty, { clock, emulator }), {
    home: BASE,
    now: () => clock.now(),
    onSent: line => {
      if (cancelOn?.pattern.test(line)) cancelOn.controller.abort(jobCancelled())
    },
  })
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-scene-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const run = async (inputs: Inputs = {}, how: How = {}) => {
    const controller = new AbortController()
    cancelOn = how.cancelOn === undefined ? undefined : { pattern: how.cancelOn, controller }
    const triggersBefore = emulator.control.accepted.length
    const given = { 'dbackup-url': BASE, 'dbackup-api-key': emulator.keys.full, job: 'Shop Daily', ...inputs }
    const result = await runInProcess(dbackupRun, {
      clock,
      exchange,
      inputs: given,
      workspace: folder,
      cancel: controller,
      ...(how.cancelAfterMs !== undefined && { cancelAfterMs: how.cancelAfterMs }),
    })
    holdToPromises(result, { emulator, sent, folder, inputs: given, triggersBefore, options }, how)
    return result
  }
  return { clock, emulator, sent, folder, run }
}
