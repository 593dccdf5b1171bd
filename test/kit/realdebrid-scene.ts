import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { realdebridFetch } from '../../src/providers/realdebrid/actions/realdebrid-fetch.ts'
import {
  createRealdebridEmulator,
  type RealdebridEmulator,
  type RealdebridOptions,
} from '../../src/providers/realdebrid/emulator/index.ts'
import { VirtualClock } from '../../src/sandbox/clock.ts'
import { type Fault, withFaults } from '../../src/sandbox/faults.ts'
import { type Exchange, exchangeWith } from '../../src/sandbox/kit/exchange.ts'
import { type InProcessResult, jobCancelled, runInProcess } from './in-process.ts'
import { type Sent, watched } from './watched-exchange.ts'

export const BASE = 'https://api.real-debrid.com'

export type Inputs = Readonly<Record<string, string>>

export interface SceneOptions extends Partial<Omit<RealdebridOptions, 'clock'>> {
  readonly faults?: readonly Fault[]
  /** Stands between the client and the faults of the API. */
  readonly wrap?: (exchange: Exchange, scene: Pick<Scene, 'clock' | 'emulator'>) => Exchange
}

export interface How {
  readonly cancelAfterMs?: number
  /** The job is cancelled when a request of this kind leaves. */
  readonly cancelOn?: RegExp
  /** The address or token is wrong on purpose, or the answers lie. */
  readonly strangeRequests?: boolean
}

export interface Scene {
  readonly clock: VirtualClock
  readonly emulator: RealdebridEmulator
  /** Every request to the API, whatever became of it. */
  readonly sent: readonly Sent[]
  /** Every request to download servers. */
  readonly downloads: readonly Sent[]
  /** The workspace; removed after the test. */
  readonly folder: string
  /** realdebrid-fetch into the workspace. Holds what every run must hold. */
  readonly run: (inputs: Inputs, how?: How) => Promise<InProcessResult>
}

/** Real-Debrid and its download servers on a virtual clock, and the action in front of them. */
export function realdebridScene({ faults = [], wrap, ...options }: SceneOptions = {}): Scene {
  const clock = new VirtualClock()
  const emulator = createRealdebridEmulator({ clock, ...options })
  const faulty = withFaults(exchangeWith(emulator), faults, clock).send
  const api = wrap === undefined ? faulty : wrap(faulty, { clock, emulator })
  const files = exchangeWith(emulator.files)
  let cancelOn: { readonly pattern: RegExp; readonly controller: AbortController } | undefined
  const onSent = (line: string) => {
    if (cancelOn?.pattern.test(line)) cancelOn.controller.abort(jobCancelled())
  }
  const now = () => clock.now()
  const home = watched(api, { home: BASE, now, onSent })
  const downloads: Sent[] = []
  const exchange: Exchange = async (request, signal) => {
    const url = new URL(request.url)
    if (!/(^|\.)download\.real-debrid\.com$/.test(url.hostname)) return await home.exchange(request, signal)
    downloads.push({ at: now(), method: request.method, url, headers: Object.fromEntries(request.headers) })
    onSent(`${request.method} download`)
    return await files(request, signal)
  }
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-fetch-scene-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const run = async (inputs: Inputs, how: How = {}) => {
    const controller = new AbortController()
    cancelOn = how.cancelOn === undefined ? undefined : { pattern: how.cancelOn, controller }
    const given = { 'realdebrid-token': emulator.tokens.api, ...inputs }
    const before = new Set(filesBelow(folder))
    const result = await runInProcess(realdebridFetch, {
      clock,
      exchange,
      inputs: given,
      workspace: folder,
      cancel: controller,
      ...(how.cancelAfterMs !== undefined && { cancelAfterMs: how.cancelAfterMs }),
    })
    const appeared = filesBelow(folder).filter(path => !before.has(path))
    holdToPromises(result, { emulator, sent: home.sent, downloads, folder, inputs: given, appeared }, how)
    return result
  }
  return { clock, emulator, sent: home.sent, downloads, folder, run }
}

interface Stage extends Pick<Scene, 'emulator' | 'sent' | 'downloads' | 'folder'> {
  readonly inputs: Inputs
  /** Files that were not there before the run, absolute with `/`. */
  readonly appeared: readonly string[]
}

interface FileRow {
  readonly path: string
  readonly size: number
  readonly sha256: string
}

/** What must be true of every run, however it went. */
function holdToPromises(result: InProcessResult, stage: Stage, how: How): void {
  const { emulator, sent, downloads, folder, inputs, appeared } = stage
  const { masked, ...visible } = result
  const everything = JSON.stringify(visible)
  for (const secret of [...Object.values(emulator.tokens), ...emulator.control.secrets, ...masked]) {
    expect(everything.includes(secret), `a secret is visible: ${secret}`).toBe(false)
  }
  for (const { url, headers } of [...sent.filter(one => one.url.origin !== BASE), ...downloads]) {
    expect(headers['authorization']).toBeUndefined()
    for (const token of Object.values(emulator.tokens)) expect(url.href).not.toContain(token)
  }
  const rows = JSON.parse(result.outputs['files'] ?? '[]') as readonly FileRow[]
  for (const { path, size, sha256 } of rows) {
    expect(path.startsWith(folder)).toBe(true)
    const bytes = readFileSync(path)
    expect(bytes.length).toBe(size)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  }
  // However it ended: no file has come in silence.
  const told = rows.map(({ path }) => path)
  expect(appeared.filter(path => !told.includes(path))).toEqual([])
  if (result.verdict.decision === 'pass') expect(rows.length).toBeGreaterThan(0)
  if (existsSync(folder)) {
    expect(readdirSync(folder, { recursive: true }).filter(name => String(name).endsWith('.part'))).toEqual([])
  }
  const minutes = Number(inputs['timeout-minutes'] ?? 120)
  expect(result.tookMs).toBeLessThanOrEqual(minutes * 60_000)
  expect(result.verdict.message).toMatch(/^[^\n]*[.?]$/)
  const words = [...result.finished, ...result.report.notes].join('\n')
  for (const entry of result.left) expect(words).toContain(wordOf(entry))
  if (how.strangeRequests !== true) expect(emulator.violations).toEqual([])
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
}

function wordOf({ kind, key, data }: InProcessResult['left'][number]): string {
  return kind === 'trigger' ? 'cut off' : kind === 'torrent' ? key : (data['name'] ?? key)
}
