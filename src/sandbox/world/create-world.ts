import type { Clock } from '../../core/ports.ts'
import { createDbackupEmulator } from '../../providers/dbackup/emulator/index.ts'
import { createDebrickedEmulator } from '../../providers/debricked/emulator/index.ts'
import { createDeploybotEmulator } from '../../providers/deploybot/emulator/index.ts'
import { createDivioEmulator } from '../../providers/divio/emulator/index.ts'
import { createRealdebridEmulator } from '../../providers/realdebrid/emulator/index.ts'
import { createGithubEmulator } from '../github/index.ts'
import { createWebApp } from '../web-app/index.ts'
import { type DataSet, publishDataSet } from './data-set.ts'
import type { Emulators } from './emulators.ts'
import { type ServedWorld, type ServeWorldOptions, serveWorld } from './serve-world.ts'
import type { Story } from './story.ts'
import { tell } from './tell-story.ts'

export interface WorldOptions {
  /** The commit that the deployment services have not deployed yet. Default one of the shop's. */
  readonly revision?: string
  /** `owner/name` at GitHub. Default acme/shop. */
  readonly repository?: string
  /** Number of its pull request. Default 7. */
  readonly pullRequest?: number
  /** Its workflow runs by their number, with the moment they were created; milliseconds since 1970. Default none. */
  readonly workflowRuns?: Readonly<Record<string, number>>
  /**
   * How many times as fast as usual the services work. Unlike a clock that runs faster this leaves the times that they
   * tell beside those of whoever asks. Default 1.
   */
  readonly pace?: number
}

/** What an action is told to work on. */
export interface WorldNames {
  readonly deploybotRepository: string
  readonly deploybotEnvironment: string
  readonly divioApplication: string
  readonly divioEnvironment: string
  readonly dbackupJob: string
  readonly githubRepository: string
  readonly githubPullRequest: number
  readonly dataSet: DataSet
}

/** Made up: they open nothing but this world, and are the same in every one. */
export interface WorldKeys {
  readonly debricked: string
  readonly dbackup: string
  readonly deploybot: string
  readonly divio: string
  readonly realdebrid: string
  readonly github: string
}

/** The five services, the GitHub API and what gets deployed, at the beginning of a story. */
export interface World extends Emulators {
  readonly story: Story
  readonly clock: Clock
  /** Known to DeployBot and Divio, and live nowhere yet. */
  readonly revision: string
  readonly names: WorldNames
  readonly keys: WorldKeys
  /** Puts everything on 127.0.0.1. May be called once. */
  serve(options?: ServeWorldOptions): Promise<ServedWorld>
}

const REVISION = '7c40e1b95d2fa8366e0b17d4c9a85f230e6bd814'
/** Id of the environment at DeployBot. */
export const PRODUCTION = 842
const TEST = 'harbour-map/test'

export function createWorld(story: Story, clock: Clock, options: WorldOptions = {}): World {
  const { revision = REVISION, repository = 'acme/shop', pullRequest = 7, workflowRuns = {}, pace = 1 } = options
  const lasting = (ms: number) => ms / pace
  // A clock of the world runs a few times as fast as a watch. On it a deployment should end in seconds.
  const deploybot = createDeploybotEmulator({ clock, fetchMs: 0, queueMs: lasting(3_000), deployMs: lasting(27_000) })
  const divio = createDivioEmulator({
    clock,
    buildMs: lasting(25_000),
    releaseMs: lasting(10_000),
    backupMs: lasting(8_000),
    backupQueueMs: lasting(4_000),
  })
  const realdebrid = createRealdebridEmulator({
    clock,
    conversionMs: lasting(3_000),
    downloadMs: lasting(15_000),
    uploadMs: lasting(5_000),
  })
  const emulators: Emulators = {
    debricked: createDebrickedEmulator({ clock, queueMs: lasting(2_000), scanMs: lasting(8_000) }),
    dbackup: createDbackupEmulator({ clock }),
    deploybot,
    divio,
    realdebrid,
    github: createGithubEmulator({
      clock,
      repositories: [{ name: repository, pullRequests: [pullRequest], workflowRuns }],
    }),
    site: createWebApp({
      clock,
      version: () => deploybot.control.live(PRODUCTION),
      releases: () => deploybot.control.liveHistory(PRODUCTION),
    }),
    divioSite: createWebApp({
      clock,
      version: () => divio.control.live(TEST),
      releases: () => divio.control.liveHistory(TEST).map(({ commit, at }) => ({ version: commit, at })),
    }),
  }
  deploybot.control.push({ repository: 'shop', sha: revision, message: 'Faster search' })
  // The branch that workflows run for. The git host of the map tells nobody of pushes: somebody presses Update.
  divio.control.setBranch(TEST, 'main')
  divio.control.commit({ application: 'harbour-map', sha: revision })
  divio.control.pressUpdate('harbour-map')
  const dataSet = publishDataSet(realdebrid)
  tell(emulators, { story, revision, backupMs: lasting(20_000) })
  return {
    ...emulators,
    ...{ story, clock, revision },
    names: {
      deploybotRepository: 'shop',
      deploybotEnvironment: 'production',
      divioApplication: 'harbour-map',
      divioEnvironment: 'test',
      dbackupJob: 'Shop Daily',
      githubRepository: repository,
      githubPullRequest: pullRequest,
      dataSet,
    },
    keys: {
      debricked: emulators.debricked.tokens.scanner,
      dbackup: emulators.dbackup.keys.full,
      deploybot: deploybot.tokens.admin,
      divio: divio.tokens.good,
      realdebrid: realdebrid.tokens.api,
      github: emulators.github.tokens.workflow,
    },
    serve: (serving = {}) => serveWorld(emulators, serving),
  }
}
