// Loaded on demand by the actions. Loading is real work that a virtual clock cannot see.
import 'yaml'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ActionDefinition, GithubFacts } from '../../src/actions/define.ts'
import { loadAction, pipelineId } from '../../src/actions/registry.ts'
import type { Log } from '../../src/core/ports.ts'
import { Secret } from '../../src/core/secret.ts'
import { connectGithub } from '../../src/host/github/connect.ts'
import { VirtualClock } from '../../src/sandbox/clock.ts'
import { type Fault, withFaults } from '../../src/sandbox/faults.ts'
import { type Exchange, exchangeWith } from '../../src/sandbox/kit/exchange.ts'
import { sampleRepository } from '../../src/sandbox/sample-repository.ts'
import { createWorld, type World } from '../../src/sandbox/world/create-world.ts'
import type { Story } from '../../src/sandbox/world/story.ts'
import { exchangeTransport } from './exchange-transport.ts'
import { type InProcessResult, jobCancelled, runInProcess } from './in-process.ts'
import type { Sent } from './watched-exchange.ts'

/** Where everything of the world lives. https, so that nothing depends on loopback being trusted. */
export const homes = {
  debricked: 'https://debricked.test',
  dbackup: 'https://dbackup.test',
  deploybot: 'https://fernhill.deploybot.com',
  divio: 'https://api.divio.test',
  realdebrid: 'https://api.real-debrid.com',
  github: 'https://api.github.com',
  site: 'https://shop.test',
  divioSite: 'https://map.test',
} as const

export type Home = keyof typeof homes

export type FaultyPlace = Home | 'files' | 'storage'

export type Inputs = Readonly<Record<string, string>>

const RUN_ID = '4711'

/** A release of the shop in all four stages. */
export const wholeRelease = `version: 1
stages:
  scan:
    uses: debricked-scan
    with:
      api-url: ${homes.debricked}
  backup:
    uses: dbackup-run
    with:
      dbackup-url: ${homes.dbackup}
      job: Shop Daily
  fetch:
    uses: realdebrid-fetch
    with:
      links: https://bigfiles.example/f/image42
      path: data
  deploy:
    uses: deploybot-deploy
    with:
      subdomain: fernhill
      repository: shop
      environment: production
      health-check-url: ${homes.site}/version
      health-check-match: '{revision}'
      health-check-timeout-seconds: 20
      rollback: on-failure
`

export interface ReleaseSceneOptions {
  readonly story?: Story
  /** `files` are the download servers of Real-Debrid, `storage` is that of Divio. */
  readonly faults?: Readonly<Partial<Record<FaultyPlace, readonly Fault[]>>>
  /** Stands between the clients and the faults. */
  readonly wrap?: (home: Home, exchange: Exchange, clock: VirtualClock) => Exchange
}

export interface How {
  /** Text of .github/shipgate.yml; undefined: the whole release. */
  readonly file?: string
  readonly github?: Partial<GithubFacts>
  readonly cancelAfterMs?: number
  /** The job is cancelled when a request of this kind leaves: `POST https://…` as an expression. */
  readonly cancelOn?: RegExp
  /** Secrets that the run does not have. */
  readonly without?: readonly string[]
  /** Stands between the host and the pipeline. */
  readonly around?: (pipeline: ActionDefinition) => ActionDefinition
}

export interface ReleaseScene {
  readonly clock: VirtualClock
  readonly world: World
  /** Every request, whatever became of it. */
  readonly sent: readonly Sent[]
  /** Faults that have struck so far. */
  readonly struck: () => number
  /** The work tree; removed after the test. */
  readonly folder: string
  readonly write: (files: Readonly<Record<string, string>>) => void
  readonly run: (inputs?: Inputs, how?: How) => Promise<InProcessResult>
}

/** The whole world on a virtual clock, and the release pipeline in front of it. */
export function releaseScene({ story = 'passes', faults = {}, wrap }: ReleaseSceneOptions = {}): ReleaseScene {
  const clock = new VirtualClock()
  const world = createWorld(story, clock, { workflowRuns: { [RUN_ID]: clock.now() } })
  const sent: Sent[] = []
  let cancelOn: { readonly pattern: RegExp; readonly controller: AbortController } | undefined
  const struck: (readonly unknown[])[] = []
  const planned = (exchange: Exchange, place: FaultyPlace): Exchange => {
    const faulty = withFaults(exchange, faults[place] ?? [], clock)
    struck.push(faulty.struck)
    return faulty.send
  }
  const behind = Object.fromEntries(
    Object.keys(homes).map(name => {
      const home = name as Home
      const faulty = planned(exchangeWith(world[home]), home)
      return [homes[home], wrap?.(home, faulty, clock) ?? faulty]
    }),
  )
  const storage = planned(exchangeWith(world.divio.storage), 'storage')
  const files = planned(exchangeWith(world.realdebrid.files), 'files')
  const exchange: Exchange = async (request, signal) => {
    const url = new URL(request.url)
    sent.push({ at: clock.now(), method: request.method, url, headers: Object.fromEntries(request.headers) })
    if (cancelOn?.pattern.test(`${request.method} ${url.href}`)) cancelOn.controller.abort(jobCancelled())
    const service = behind[url.origin]
    if (service !== undefined) return await service(request, signal)
    if (/(^|\.)download\.real-debrid\.com$/.test(url.hostname)) return await files(request, signal)
    return await storage(request, signal)
  }
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-release-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const write = (contents: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(contents)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }
  // What git writes for a checkout of a commit; an empty index lists no file that the scan would miss.
  write({ ...sampleRepository, '.git/HEAD': `${world.revision}\n` })
  const { keys } = world
  const secrets: Inputs = {
    'debricked-token': keys.debricked,
    'dbackup-api-key': keys.dbackup,
    'deploybot-token': keys.deploybot,
    'divio-token': keys.divio,
    'realdebrid-token': keys.realdebrid,
    'github-token': keys.github,
  }
  const run = async (inputs: Inputs = {}, how: How = {}) => {
    const controller = new AbortController()
    cancelOn = how.cancelOn === undefined ? undefined : { pattern: how.cancelOn, controller }
    write({ '.github/shipgate.yml': how.file ?? wholeRelease })
    const github: GithubFacts = {
      event: { repository: { default_branch: 'main' } },
      repository: world.names.githubRepository,
      sha: world.revision,
      ref: 'refs/heads/main',
      actor: 'octocat',
      serverUrl: 'https://github.com',
      runId: RUN_ID,
      runAttempt: '1',
      ...how.github,
    }
    const pipeline = await loadAction(pipelineId)
    if (pipeline === undefined) throw new Error('there is no pipeline')
    const given = Object.fromEntries(Object.entries(secrets).filter(([name]) => how.without?.includes(name) !== true))
    const ports = {
      clock,
      random: () => 0.5,
      log: silent,
      transport: exchangeTransport(exchange),
    }
    const target = { apiUrl: homes.github, repository: world.names.githubRepository, token: new Secret(keys.github) }
    return await runInProcess(how.around?.(pipeline) ?? pipeline, {
      clock,
      exchange,
      inputs: { ...given, ...inputs },
      workspace: folder,
      github,
      githubWith: part => connectGithub({ ...ports, ...part }, target),
      cancel: controller,
      ...(how.cancelAfterMs !== undefined && { cancelAfterMs: how.cancelAfterMs }),
    })
  }
  const countStruck = () => struck.reduce((sum, those) => sum + those.length, 0)
  return { clock, world, sent, struck: countStruck, folder, write, run }
}

const silent: Log = {
  info: () => undefined,
  debug: () => undefined,
  warning: () => undefined,
  outsideLines: () => undefined,
  group: async (_, body) => await body(),
}
