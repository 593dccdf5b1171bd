// Loaded on demand by the action. Loading is real work that a virtual clock cannot see, and would run out of time.
import 'yaml'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { GithubFacts } from '../../src/actions/define.ts'
import type { Github } from '../../src/actions/github.ts'
import { debrickedScan } from '../../src/providers/debricked/actions/debricked-scan.ts'
import {
  createDebrickedEmulator,
  type DebrickedEmulator,
  type DebrickedOptions,
} from '../../src/providers/debricked/emulator/index.ts'
import { VirtualClock } from '../../src/sandbox/clock.ts'
import { type Fault, withFaults } from '../../src/sandbox/faults.ts'
import { type Exchange, exchangeWith } from '../../src/sandbox/kit/exchange.ts'
import { sampleRepository } from '../../src/sandbox/sample-repository.ts'
import { type InProcessResult, jobCancelled, runInProcess } from './in-process.ts'
import { type Sent, watched } from './watched-exchange.ts'

/** Where the emulated service lives. https, so that nothing depends on loopback being trusted. */
export const BASE = 'https://debricked.test'

/** A push of a commit to main, unless a test says otherwise. */
export const push: GithubFacts = {
  event: { repository: { default_branch: 'main' } },
  repository: 'acme/shop',
  sha: 'c0ffee'.padEnd(40, '0'),
  ref: 'refs/heads/main',
  actor: 'octocat',
  serverUrl: 'https://github.com',
}

/** A pull request from a branch of the same repository. */
export const pullRequest: GithubFacts = {
  ...push,
  event: {
    repository: { default_branch: 'main' },
    pull_request: {
      number: 7,
      head: { sha: 'c0ffee'.padEnd(40, '0'), ref: 'feature/cart' },
      base: { sha: 'ba5e'.padEnd(40, '0'), ref: 'main' },
    },
  },
  sha: 'e'.repeat(40),
  ref: 'refs/pull/7/merge',
}

export type Inputs = Readonly<Record<string, string>>
export type Files = Readonly<Record<string, string>>

export interface SceneOptions extends Partial<Omit<DebrickedOptions, 'clock'>> {
  readonly faults?: readonly Fault[]
  /** Stands between the client and the faults. */
  readonly wrap?: (exchange: Exchange, scene: Pick<Scene, 'clock' | 'emulator'>) => Exchange
  /** The work tree; a small shop with known vulnerabilities unless given. */
  readonly files?: Files
}

export interface How {
  readonly github?: GithubFacts
  /** What the action gets when it asks for the GitHub API with a token. */
  readonly githubApi?: Pick<Github, 'uploadSarif'>
  readonly cancelAfterMs?: number
  /** The job is cancelled when a request of this kind leaves: `POST /api/login_refresh` as an expression. */
  readonly cancelOn?: RegExp
  /** The address is wrong on purpose, or the answers lie. */
  readonly strangeRequests?: boolean
}

export interface Scene {
  readonly clock: VirtualClock
  readonly emulator: DebrickedEmulator
  /** Every request, whatever became of it. */
  readonly sent: readonly Sent[]
  /** The work tree; removed after the test. */
  readonly folder: string
  /** Writes files into the work tree. */
  readonly write: (files: Files) => void
  /** debricked-scan on a push, unless told otherwise. Holds what every run must hold. */
  readonly run: (inputs?: Inputs, how?: How) => Promise<InProcessResult>
}

/** Debricked on a virtual clock, a work tree, and the action in front of them. */
export function debrickedScene({ faults = [], wrap, files = sampleRepository, ...options }: SceneOptions = {}): Scene {
  const clock = new VirtualClock()
  const emulator = createDebrickedEmulator({ clock, ...options })
  const faulty = withFaults(exchangeWith(emulator), faults, clock).send
  let cancelOn: { readonly pattern: RegExp; readonly controller: AbortController } | undefined
  const { exchange, sent } = watched(wrap === undefined ? faulty : wrap(faulty, { clock, emulator }), {
    home: BASE,
    now: () => clock.now(),
    onSent: line => {
      if (cancelOn?.pattern.test(line)) cancelOn.controller.abort(jobCancelled())
    },
  })
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-scan-scene-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const write = (more: Files) => {
    for (const [path, text] of Object.entries(more)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }
  // What actions/checkout leaves of the commit of the run; tests of git itself bring their own.
  if (!Object.keys(files).some(path => path.split('/').includes('.git'))) write({ '.git/HEAD': `${push.sha}\n` })
  write(files)
  const run = async (inputs: Inputs = {}, how: How = {}) => {
    const controller = new AbortController()
    cancelOn = how.cancelOn === undefined ? undefined : { pattern: how.cancelOn, controller }
    const finishesBefore = emulator.control.finishes
    const given = { 'api-url': BASE, 'debricked-token': emulator.tokens.scanner, ...inputs }
    const result = await runInProcess(debrickedScan, {
      clock,
      exchange,
      inputs: given,
      workspace: folder,
      github: how.github ?? push,
      cancel: controller,
      ...(how.githubApi !== undefined && { githubApi: how.githubApi as Github }),
      ...(how.cancelAfterMs !== undefined && { cancelAfterMs: how.cancelAfterMs }),
    })
    holdToPromises(result, { emulator, sent, folder, inputs: given, finishesBefore }, how)
    return result
  }
  return { clock, emulator, sent, folder, write, run }
}

interface Stage extends Pick<Scene, 'emulator' | 'sent' | 'folder'> {
  readonly inputs: Inputs
  /** Scans that had been started before this run. */
  readonly finishesBefore: number
}

/** What must be true of every run, however it went. */
function holdToPromises(result: InProcessResult, stage: Stage, how: How): void {
  holdsSecrets(result, stage)
  const { emulator, folder, inputs, finishesBefore } = stage
  expect(emulator.control.finishes - finishesBefore, 'scans that were started').toBeLessThanOrEqual(1)
  if (result.verdict.decision === 'pass') {
    expect(emulator.control.finishes - finishesBefore, 'a pass without a scan').toBe(1)
    expect(result.outputs['commit-id']).toMatch(/^\d+$/)
    expect(Number(result.outputs['file-count'])).toBeGreaterThan(0)
  }
  const minutes = Number(inputs['timeout-minutes'] ?? 30)
  expect(result.tookMs).toBeLessThanOrEqual(minutes * 60_000)
  expect(result.sleepersLeft).toBeLessThanOrEqual(0)
  expect(readdirSync(folder, { recursive: true }).filter(name => String(name).endsWith('.part'))).toEqual([])
  if (result.verdict.reasonCode === 'cancelled') {
    for (const entry of result.left) expect(result.finished.join('\n')).toContain(entry.key)
  }
  expect(result.verdict.message).toMatch(/^[A-Z0-9".][^\n]*[.?]$/)
  expect(result.verdict.next).toMatch(/\S/)
  if (how.strangeRequests !== true) expect(emulator.violations).toEqual([])
}

/** What stands in the files that the outputs name. */
function writtenBy({ outputs }: InProcessResult): string {
  const paths = [outputs['report-file'], outputs['sarif-file'], outputs['sbom-file']]
  return paths.map(path => (path ? readFileSync(path, 'utf8') : '')).join('\n')
}

function holdsSecrets(result: InProcessResult, { emulator, sent, inputs }: Stage): void {
  const { masked, ...visible } = result
  const everything = JSON.stringify(visible) + writtenBy(result)
  // Whoever carries a session has had it masked.
  const bearers = sent.flatMap(({ headers }) => /^Bearer (.+)$/.exec(headers['authorization'] ?? '')?.[1] ?? [])
  for (const token of bearers) expect(masked).toContain(token)
  const secrets = [inputs['debricked-token'], inputs['debricked-password'], ...Object.values(emulator.tokens)]
  for (const secret of secrets) {
    if (secret !== undefined && secret !== '') expect(everything.includes(secret)).toBe(false)
  }
  // What a JWT begins with: the service makes them, so the test does not know them.
  expect(everything).not.toMatch(/eyJ[A-Za-z0-9_-]{10}/)
  const address = inputs['api-url'] ?? ''
  const home = URL.canParse(address) ? new URL(address).origin : undefined
  for (const { url, headers } of sent) {
    for (const secret of secrets) if (secret) expect(url.href).not.toContain(secret)
    if (url.origin === home) continue
    expect(Object.values(headers).join(' ')).not.toMatch(/bearer|eyJ/i)
  }
}
