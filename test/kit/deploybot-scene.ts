import { expect } from 'vitest'
import type { GithubFacts } from '../../src/actions/define.ts'
import type { Github } from '../../src/actions/github.ts'
import { deploybotDeploy } from '../../src/providers/deploybot/actions/deploybot-deploy.ts'
import {
  createDeploybotEmulator,
  type DeploybotEmulator,
  type DeploybotOptions,
} from '../../src/providers/deploybot/emulator/index.ts'
import { VirtualClock } from '../../src/sandbox/clock.ts'
import { type Fault, withFaults } from '../../src/sandbox/faults.ts'
import { type Exchange, exchangeWith } from '../../src/sandbox/kit/exchange.ts'
import { createWebApp, type WebApp, type WebAppHealth } from '../../src/sandbox/web-app/index.ts'
import { type InProcessResult, jobCancelled, runInProcess } from './in-process.ts'
import { type Sent, watched } from './watched-exchange.ts'

export const BASE = 'https://fernhill.deploybot.com'
/** The site that environment 842 is live at. */
export const SITE = 'https://shop.test'
export const PRODUCTION = 842

/** A commit that DeployBot knows after a refresh only. */
export const FRESH = 'f2e54c0d9a7b3168e5c4d2f0a1b98e7d6c5b4a39'

/** A push of a fresh commit of the shop, unless a test says otherwise. */
export const push: GithubFacts = {
  event: {},
  repository: 'fernhill/shop',
  sha: FRESH,
  ref: 'refs/heads/main',
  actor: 'octocat',
  serverUrl: 'https://github.com',
  runId: '4711',
  runAttempt: '1',
}

export type Inputs = Readonly<Record<string, string>>

export interface SceneOptions extends Partial<Omit<DeploybotOptions, 'clock'>> {
  readonly faults?: readonly Fault[]
  /** Stands between the client and the faults of the service. */
  readonly wrap?: (exchange: Exchange, scene: Pick<Scene, 'clock' | 'emulator'>) => Exchange
  readonly app?: Partial<WebAppHealth>
  /** What every request to the site ends with. */
  readonly siteFails?: Error
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
  readonly emulator: DeploybotEmulator
  readonly app: WebApp
  /** Every request, whatever became of it. */
  readonly sent: readonly Sent[]
  /** deploybot-deploy to production of the shop, unless told otherwise. Holds what every run must hold. */
  readonly run: (inputs?: Inputs, how?: How) => Promise<InProcessResult>
}

/** DeployBot and the site it deploys, on a virtual clock, and the action in front of them. */
export function deploybotScene({
  faults = [],
  wrap,
  app: health = {},
  siteFails,
  ...options
}: SceneOptions = {}): Scene {
  const clock = new VirtualClock()
  const emulator = createDeploybotEmulator({ clock, ...options })
  emulator.control.commit({ repository: 'shop', sha: FRESH })
  const app = createWebApp({
    clock,
    version: () => emulator.control.live(PRODUCTION),
    releases: () => emulator.control.liveHistory(PRODUCTION),
    ...health,
  })
  const faulty = withFaults(exchangeWith(emulator), faults, clock).send
  const service = wrap === undefined ? faulty : wrap(faulty, { clock, emulator })
  const site = siteFails === undefined ? exchangeWith(app) : () => Promise.reject(siteFails)
  let cancelOn: { readonly pattern: RegExp; readonly controller: AbortController } | undefined
  const onSent = (line: string) => {
    if (cancelOn?.pattern.test(line)) cancelOn.controller.abort(jobCancelled())
  }
  const now = () => clock.now()
  const home = watched(service, { home: BASE, now, onSent })
  const exchange: Exchange = (request, signal) =>
    new URL(request.url).origin === SITE ? site(request, signal) : home.exchange(request, signal)
  const run = async (inputs: Inputs = {}, how: How = {}) => {
    const controller = new AbortController()
    cancelOn = how.cancelOn === undefined ? undefined : { pattern: how.cancelOn, controller }
    const before = emulator.control.madeByApi.length
    const given = {
      'api-url': BASE,
      'deploybot-token': emulator.tokens.admin,
      repository: 'shop',
      environment: 'production',
      ...inputs,
    }
    const result = await runInProcess(deploybotDeploy, {
      clock,
      exchange,
      inputs: given,
      github: how.github ?? push,
      cancel: controller,
      ...(how.githubApi !== undefined && { githubApi: how.githubApi }),
      ...(how.cancelAfterMs !== undefined && { cancelAfterMs: how.cancelAfterMs }),
    })
    holdToPromises(result, { emulator, sent: home.sent, inputs: given, before }, how)
    return result
  }
  return { clock, emulator, app, sent: home.sent, run }
}

interface Stage extends Pick<Scene, 'emulator' | 'sent'> {
  readonly inputs: Inputs
  /** Deployments that had been made through the API before this run. */
  readonly before: number
}

/** What must be true of every run, however it went. */
function holdToPromises(result: InProcessResult, { emulator, sent, inputs, before }: Stage, how: How): void {
  const { masked, ...visible } = result
  const everything = JSON.stringify(visible)
  for (const secret of [...Object.values(emulator.tokens), ...emulator.control.secrets, ...masked]) {
    expect(everything.includes(secret)).toBe(false)
  }
  for (const { url, headers } of sent) {
    if (url.origin !== BASE) expect(headers['x-api-token']).toBeUndefined()
    expect(url.href).not.toContain(emulator.tokens.admin)
  }
  const own = emulator.control.madeByApi.slice(before)
  const rollbacks = own.filter(({ comment }) => comment?.includes('] Rollback of'))
  expect(own.length - rollbacks.length, 'deployments that were made').toBeLessThanOrEqual(1)
  expect(rollbacks.length, 'rollbacks that were made').toBeLessThanOrEqual(inputs['rollback'] === 'on-failure' ? 1 : 0)
  if (result.verdict.decision === 'pass') {
    const wanted = inputs['revision'] ?? how.github?.sha ?? FRESH
    // It may be given as an abbreviation.
    const beginning = expect.stringMatching(new RegExp(`^${wanted}`))
    expect(result.outputs['revision']).toEqual(beginning)
    const id = Number(result.outputs['deployment-id'])
    expect(emulator.control.deployment(id)).toMatchObject({ state: 'success', version: beginning })
  }
  const minutes = Number(inputs['timeout-minutes'] ?? 30)
  expect(result.tookMs).toBeLessThanOrEqual(minutes * 60_000)
  expect(result.sleepersLeft).toBeLessThanOrEqual(0)
  const { notes, notChecked } = result.report
  const told = [...result.finished, ...notes, ...notChecked, result.verdict.message].join('\n')
  for (const entry of result.left) expect(told).toContain(wordsFor(entry))
  expect(result.verdict.message).toMatch(/^[^\n]*[.?]( \(request [\w-]+\))?$/)
  expect(result.verdict.next).toMatch(/\S/)
  if (how.strangeRequests !== true) expect(emulator.violations).toEqual([])
}

/** What must be told of something that the run has left. */
function wordsFor({ kind, key }: InProcessResult['left'][number]): string {
  if (kind === 'trigger') return 'cut off'
  return kind === 'github-deployment' ? 'GitHub' : key
}
