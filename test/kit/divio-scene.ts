import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { GithubFacts } from '../../src/actions/define.ts'
import type { Github } from '../../src/actions/github.ts'
import { divioDeploy } from '../../src/providers/divio/actions/divio-deploy.ts'
import {
  createDivioEmulator,
  type DivioEmulator,
  type DivioOptions,
  MAP_COMMITS,
} from '../../src/providers/divio/emulator/index.ts'
import { VirtualClock } from '../../src/sandbox/clock.ts'
import { type Fault, withFaults } from '../../src/sandbox/faults.ts'
import { type Exchange, exchangeWith } from '../../src/sandbox/kit/exchange.ts'
import { createWebApp, type WebApp, type WebAppHealth } from '../../src/sandbox/web-app/index.ts'
import { type InProcessResult, jobCancelled, runInProcess } from './in-process.ts'
import { type Sent, watched } from './watched-exchange.ts'

export const BASE = 'https://api.divio.com'
export const STORAGE = 'https://storage.example'
/** The site that harbour-map/live is live at. */
export const SITE = 'https://map.test'
export const LIVE = 'harbour-map/live'

/** A push of what the control panel knows as the head of main, unless a test says otherwise. */
export const push: GithubFacts = {
  event: {},
  repository: 'harbour/map',
  sha: MAP_COMMITS.main,
  ref: 'refs/heads/main',
  actor: 'octocat',
  serverUrl: 'https://github.com',
  runId: '4711',
  runAttempt: '1',
}

export type Inputs = Readonly<Record<string, string>>

export interface SceneOptions extends Partial<Omit<DivioOptions, 'clock'>> {
  readonly faults?: readonly Fault[]
  readonly storageFaults?: readonly Fault[]
  /** Stands between the client and the faults of the service. */
  readonly wrap?: (exchange: Exchange, scene: Pick<Scene, 'clock' | 'emulator'>) => Exchange
  readonly app?: Partial<WebAppHealth>
}

export interface How {
  readonly github?: GithubFacts
  readonly githubApi?: Github
  readonly cancelAfterMs?: number
  /** The job is cancelled when a request of this kind leaves. */
  readonly cancelOn?: RegExp
  /** The address or token is wrong on purpose, or the answers lie. */
  readonly strangeRequests?: boolean
}

export interface Scene {
  readonly clock: VirtualClock
  readonly emulator: DivioEmulator
  readonly app: WebApp
  /** The workspace; removed after the test. */
  readonly folder: string
  /** Every request, whatever became of it. */
  readonly sent: () => readonly Sent[]
  /** divio-deploy to harbour-map/live, unless told otherwise. Holds what every run must hold. */
  readonly run: (inputs?: Inputs, how?: How) => Promise<InProcessResult>
}

/** Divio, its storage and the site it deploys, on a virtual clock, and the action in front of them. */
export function divioScene(options: SceneOptions = {}): Scene {
  const { faults = [], storageFaults = [], wrap, app: health = {}, ...own } = options
  const clock = new VirtualClock()
  const emulator = createDivioEmulator({ clock, ...own })
  const app = createWebApp({
    clock,
    version: () => emulator.control.live(LIVE) ?? 'none',
    releases: () => emulator.control.liveHistory(LIVE).map(({ at, commit }) => ({ at, version: commit })),
    ...health,
  })
  const faulty = withFaults(exchangeWith(emulator), faults, clock).send
  let cancelOn: { readonly pattern: RegExp; readonly controller: AbortController } | undefined
  const onSent = (line: string) => {
    if (cancelOn?.pattern.test(line)) cancelOn.controller.abort(jobCancelled())
  }
  const now = () => clock.now()
  const home = watched(wrap === undefined ? faulty : wrap(faulty, { clock, emulator }), { home: BASE, now, onSent })
  const storage = watched(withFaults(exchangeWith(emulator.storage), storageFaults, clock).send, {
    home: STORAGE,
    now,
    onSent,
  })
  const site = exchangeWith(app)
  const exchange: Exchange = (request, signal) => {
    const { origin } = new URL(request.url)
    if (origin === SITE) return site(request, signal)
    return origin === STORAGE ? storage.exchange(request, signal) : home.exchange(request, signal)
  }
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-divio-scene-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const sent = () => [...home.sent, ...storage.sent]
  const run = async (inputs: Inputs = {}, how: How = {}) => {
    const controller = new AbortController()
    cancelOn = how.cancelOn === undefined ? undefined : { pattern: how.cancelOn, controller }
    const { madeByApi, backupsMadeByApi } = emulator.control
    const before = { deployments: madeByApi.length, backups: backupsMadeByApi.length }
    const given = {
      'divio-token': emulator.tokens.good,
      application: 'harbour-map',
      environment: 'live',
      ...inputs,
    }
    const result = await runInProcess(divioDeploy, {
      clock,
      exchange,
      inputs: given,
      workspace: folder,
      github: how.github ?? push,
      cancel: controller,
      ...(how.githubApi !== undefined && { githubApi: how.githubApi }),
      ...(how.cancelAfterMs !== undefined && { cancelAfterMs: how.cancelAfterMs }),
    })
    holdToPromises(result, { emulator, sent: sent(), folder, inputs: given, before }, how)
    return result
  }
  return { clock, emulator, app, folder, sent, run }
}

interface Stage extends Pick<Scene, 'emulator' | 'folder'> {
  readonly sent: readonly Sent[]
  readonly inputs: Inputs
  /** What had been made through the API before this run. */
  readonly before: { readonly deployments: number; readonly backups: number }
}

/** What must be true of every run, however it went. */
function holdToPromises(result: InProcessResult, stage: Stage, how: How): void {
  holdSecrets(result, stage)
  holdOnce(result, stage)
  const { emulator, folder, inputs } = stage
  const { control } = emulator
  const minutes = Number(inputs['timeout-minutes'] ?? 60)
  expect(result.tookMs).toBeLessThanOrEqual(minutes * 60_000)
  expect(result.sleepersLeft).toBeLessThanOrEqual(0)
  expect(readdirSync(folder, { recursive: true }).filter(name => String(name).endsWith('.part'))).toEqual([])
  expect(control.restores, 'restores').toEqual([])
  expect(control.mails, 'mails with links').toEqual([])
  const told = [...result.finished, ...result.report.notes, result.verdict.message].join('\n')
  for (const entry of result.left) expect(told).toContain(/trigger/.test(entry.kind) ? 'cut off' : entry.key)
  expect(result.verdict.message).toMatch(/^[^\n]*[.?]$/)
  expect(result.verdict.next).toMatch(/\S/)
  if (how.strangeRequests !== true) expect(emulator.violations).toEqual([])
}

function holdSecrets(result: InProcessResult, { emulator, sent }: Stage): void {
  const { masked, ...visible } = result
  const everything = JSON.stringify(visible)
  for (const secret of [...Object.values(emulator.tokens), ...emulator.control.secrets, ...masked]) {
    expect(everything.includes(secret), `${secret} is seen`).toBe(false)
  }
  for (const { url, headers } of sent) {
    if (url.origin !== BASE) expect(headers['authorization']).toBeUndefined()
    for (const token of Object.values(emulator.tokens)) expect(url.href).not.toContain(token)
  }
}

/** At most one deployment and one backup; a pass only for a deployment that succeeded, after a backup that is whole. */
function holdOnce(result: InProcessResult, { emulator, inputs, before }: Stage): void {
  const { control } = emulator
  const deployments = control.madeByApi.slice(before.deployments)
  const backups = control.backupsMadeByApi.slice(before.backups)
  expect(deployments.length, 'deployments that were made').toBeLessThanOrEqual(1)
  expect(backups.length, 'backups that were made').toBeLessThanOrEqual(inputs['backup'] === 'before-deploy' ? 1 : 0)
  const { verdict, outputs } = result
  if (inputs['backup'] === 'before-deploy' && deployments.length > 0) {
    const backup = control.backups.find(({ uuid }) => uuid === outputs['backup-id'])
    expect(backup).toMatchObject({ state: 'COMPLETED', success: 'SUCCESS' })
  }
  if (verdict.decision !== 'pass') return
  const own = deployments.find(({ uuid }) => uuid === outputs['deployment-id'])
  expect(own, 'a pass without a successful deployment').toMatchObject({ success: true })
  if (outputs['revision'] !== '') expect(outputs['revision']).toBe(control.live(LIVE))
}
