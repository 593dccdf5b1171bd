import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDbackupEmulator } from '../../src/providers/dbackup/emulator/index.ts'
import { RealClock, ScaledClock, VirtualClock } from '../../src/sandbox/clock.ts'
import { serve } from '../../src/sandbox/serve.ts'
import { createWorld } from '../../src/sandbox/world/create-world.ts'
import { root } from '../policy/source-files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shipgate-local-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  readonly line: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Sends SIGINT when this has been printed. */
  readonly interruptAt?: string
}

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

/** The committed bundle in a child process; all that it makes is below the test's folder. */
async function local({ line, env = {}, interruptAt }: Run): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, 'dist', 'sandbox', 'index.js'), 'local', ...line], {
    cwd: folder,
    env: { ...process.env, ...env, TMPDIR: folder, TEMP: folder, TMP: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, errors] = ['', '']
  let interrupted = false
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk
    if (interruptAt === undefined || interrupted || !out.includes(interruptAt)) return
    interrupted = true
    child.kill('SIGINT')
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk
  })
  const code = await new Promise<number | null>(resolve => child.once('close', resolve))
  return { code, out, errors }
}

const { keys } = createWorld('passes', new VirtualClock())

test('dbackup-run against the sandbox: log, summary and outputs, and no key', async () => {
  const { code, out } = await local({ line: ['dbackup-run', '--sandbox', '--speed', '60', '--with', 'lock=true'] })
  expect(code, out).toBe(0)
  expect(out).toContain('dbackup-api-key: ***')
  expect(out).toContain('> Back up "Shop Daily"')
  expect(out).toContain('dbackup-run: passed\n===================')
  expect(out).toContain('reason-code: ok')
  expect(out).not.toContain(keys.dbackup)
})

test('a red action gives its exit status, in the story that was asked for', async () => {
  const { code, out } = await local({ line: ['debricked-scan', '--sandbox=gate', '--speed=60'] })
  expect(code, out).toBe(1)
  expect(out).toContain('reason-code: gate_failed')
  expect(out).toContain('CVE-2099-000001')
  expect(out).not.toContain(keys.debricked)
})

test('against a server of one’s own, with a secret from the environment and a value from a file', async () => {
  const emulator = createDbackupEmulator({ clock: new ScaledClock(new RealClock(), 60) })
  await using server = await serve(emulator)
  writeFileSync(join(folder, 'jobs'), 'Shop Daily\n')
  const { code, out, errors } = await local({
    line: [
      ...['dbackup-run', '--with', `dbackup-url=${server.origin}`, '--with', 'job=@jobs'],
      ...['--secret', 'dbackup-api-key=MY_DBACKUP_KEY', '--with', 'download-path=.'],
    ],
    env: { MY_DBACKUP_KEY: emulator.keys.full },
  })
  expect(code, out + errors).toBe(0)
  expect(out + errors).not.toContain(emulator.keys.full)
  expect(emulator.control.accepted).toHaveLength(1)
  // The workspace is the current folder, and nothing but the backup is left in it.
  expect(readdirSync(folder).filter(name => name !== 'jobs')).toEqual([expect.stringMatching(/\.sql\.gz$/)])
})

test.skipIf(process.platform === 'win32')('Ctrl-C cancels as a runner does: the server is told', async () => {
  const emulator = createDbackupEmulator({ clock: new RealClock() })
  emulator.control.script('Shop Daily', { runMs: 600_000 })
  await using server = await serve(emulator)
  const { code, out } = await local({
    line: [
      'dbackup-run',
      '--with',
      `dbackup-url=${server.origin}`,
      '--with',
      'job=Shop Daily',
      '--secret',
      'dbackup-api-key=K',
    ],
    env: { K: emulator.keys.full },
    interruptAt: '\nRunning',
  })
  expect(code, out).toBe(1)
  expect(out).toContain('reason-code: cancelled')
  expect(out).toContain('The step ended with cancelled.')
  expect(emulator.control.accepted).toMatchObject([{ cancelRequested: true }])
})

test('what is asked wrongly is told before anything runs', async () => {
  const wrong = await local({ line: ['dbackup-run', '--sandbox', '--with', 'jbo=x', '--with', 'dbackup-ulr=y'] })
  expect(wrong).toEqual({
    code: 2,
    out: '',
    errors:
      'dbackup-run has no input jbo. Did you mean job?\ndbackup-run has no input dbackup-ulr. Did you mean dbackup-url?\n',
  })
  const unknown = await local({ line: ['dbackup-rnu'] })
  expect(unknown.code).toBe(2)
  expect(unknown.errors).toMatch(/^There is no action dbackup-rnu; .* Did you mean dbackup-run\?\n$/)
  expect(readdirSync(folder)).toEqual([])
})

test('the root action finds a release file of the sandbox that it can read', async () => {
  const { code, out } = await local({ line: ['pipeline', '--sandbox', '--with', 'dry-run=true'] })
  expect(code, out).toBe(0)
  expect(out).toContain('reason-code: dry_run')
})
