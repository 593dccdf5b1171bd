import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createDbackupEmulator, type DbackupEmulator } from '../providers/dbackup/emulator/index.ts'
import { RealClock, ScaledClock } from './clock.ts'
import { type CompositeResult, runComposite } from './composite/index.ts'
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
  const dbackup = createDbackupEmulator({ clock: new ScaledClock(new RealClock(), SPEED) })
  await using server = await serve(dbackup)
  const stage: Stage = { root, folder, dbackup, origin: server.origin }

  const good = await act(stage, {
    title: 'A backup before a deploy: made, verified, downloaded',
    name: 'backup',
    inputs: { job: 'Shop Daily', 'download-path': 'backups', lock: 'true' },
  })
  const proved = good.conclusion === 'success' && showDump(stage, good)

  dbackup.control.script('Shop Daily', { syntheticBytes: 0, reportedSize: null })
  const empty = await act(stage, {
    title: 'The same, but the dump is empty and the server calls it a success',
    name: 'empty-backup',
    inputs: { job: 'Shop Daily' },
  })
  const stopped = empty.conclusion === 'failure' && empty.outputs['reason-code'] === 'backup_empty'

  console.log(proved && stopped ? '\nBoth went as they should.' : '\nSomething did not go as it should.')
  return proved && stopped ? 0 : 1
}

interface Stage {
  readonly root: string
  readonly folder: string
  readonly dbackup: DbackupEmulator
  readonly origin: string
}

interface Scene {
  readonly title: string
  readonly name: string
  readonly inputs: Readonly<Record<string, string>>
}

async function act(stage: Stage, scene: Scene): Promise<CompositeResult> {
  console.log(`\n=== ${scene.title} ===\n`)
  console.log('- uses: ./actions/dbackup-run\n  with:')
  for (const [name, value] of Object.entries(scene.inputs)) console.log(`    ${name}: ${value}`)
  console.log('')
  const workspace = join(stage.folder, 'workspace')
  mkdirSync(workspace, { recursive: true })
  const key = stage.dbackup.keys.full
  const result = await runComposite({
    actionFile: join(stage.root, 'actions', 'dbackup-run', 'action.yml'),
    workspace,
    runnerTemp: join(stage.folder, `runner-temp-${scene.name}`),
    inputs: { 'dbackup-url': stage.origin, 'dbackup-api-key': key, ...scene.inputs },
    secrets: [key],
    onOutput: entry => {
      if (!isRunnerTalk(entry)) console.log(`  ${plain(entry)}`)
    },
  })
  const summary = join(stage.folder, `${scene.name}-summary.md`)
  writeFileSync(summary, result.summary)
  console.log(`\nStep: ${result.conclusion}. Outputs:`)
  for (const [name, value] of Object.entries(result.outputs)) {
    if (!name.endsWith('-json')) console.log(`  ${name}: ${value}`)
  }
  console.log(`Job summary: ${summary}`)
  return result
}

let inRunnerGroup = false

/** The runner prints each step's script and environment first; here that would hide what matters. */
function isRunnerTalk(entry: string): boolean {
  if (entry.startsWith('##[group]Run ')) inRunnerGroup = true
  const hidden = inRunnerGroup || entry.startsWith('##[debug]')
  if (entry.startsWith('##[endgroup]')) inRunnerGroup = false
  return hidden
}

function plain(entry: string): string {
  return entry
    .replace('##[group]', '> ')
    .replace('##[endgroup]', '')
    .replace('##[error]', 'Error: ')
    .replace('##[warning]', 'Warning: ')
}

/** Opens the downloaded dump: the proof of the pudding. */
function showDump(stage: Stage, result: CompositeResult): boolean {
  const file = result.outputs['download-path'] ?? ''
  const sql = gunzipSync(readFileSync(file)).toString()
  const rows = sql.match(/^INSERT INTO /gm)?.length ?? 0
  const expected = stage.dbackup.control.expectedChecksum(result.outputs['execution-id'] ?? '')
  const same = result.outputs['sha256'] === expected
  console.log(`The dump opens: ${rows} INSERT lines; its SHA-256 is ${same ? 'the one the server computed' : 'WRONG'}.`)
  return rows > 0 && same
}
