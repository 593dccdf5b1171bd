import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDbackupEmulator, type DbackupEmulator } from '../../src/providers/dbackup/emulator/index.ts'
import type { DbackupOptions } from '../../src/providers/dbackup/emulator/options.ts'
import { RealClock, ScaledClock } from '../../src/sandbox/clock.ts'
import { type CompositeRequest, type CompositeResult, runComposite } from '../../src/sandbox/composite/index.ts'
import { type SandboxServer, type ServeOptions, serve } from '../../src/sandbox/serve.ts'
import { root } from '../policy/source-files.ts'

// The emulated server's time, twenty times as fast: its backup of twenty seconds is over at the second look.
const SPEED = 20

/** The committed action.yml and dist in a child process, against an emulator on loopback. */
export interface Stage extends AsyncDisposable {
  readonly emulator: DbackupEmulator
  readonly server: SandboxServer
  readonly folder: string
  readonly workspace: string
  readonly runnerTemp: string
  run(inputs: Readonly<Record<string, string>>, more?: Partial<CompositeRequest>): Promise<CompositeResult>
  /** Everything that a person or a later step could see: streams, summaries, outputs, files. */
  visible(result: CompositeResult): string
}

export interface StageOptions extends Omit<ServeOptions, 'clock'> {
  readonly emulator?: Partial<DbackupOptions>
  readonly speed?: number
}

export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const { emulator: settings, speed = SPEED, ...serving } = options
  const emulator = createDbackupEmulator({ ...settings, clock: new ScaledClock(new RealClock(), speed) })
  const server = await serve(emulator, serving)
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-e2e-'))
  const workspace = join(folder, 'workspace')
  const runnerTemp = join(folder, 'temp')
  mkdirSync(workspace)
  const key = emulator.keys.full
  return {
    emulator,
    server,
    folder,
    workspace,
    runnerTemp,
    run: (inputs, more = {}) =>
      runComposite({
        actionFile: join(root, 'actions', 'dbackup-run', 'action.yml'),
        workspace,
        runnerTemp,
        inputs: { 'dbackup-url': server.origin, 'dbackup-api-key': key, job: 'Shop Daily', ...inputs },
        secrets: [key],
        ...more,
      }),
    visible: result =>
      [result.printed, result.rawSummary, JSON.stringify(result.outputs), filesBelow(folder)].join('\n'),
    async [Symbol.asyncDispose]() {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function filesBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => `${file}\n${readFileSync(file, 'latin1')}`)
    .join('\n')
}
