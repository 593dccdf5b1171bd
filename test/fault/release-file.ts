import type { SeededRandom } from '../../src/sandbox/kit/seeded-random.ts'
import { homes } from '../kit/release-scene.ts'

/** What the schedules fetch: small, because nothing depends on the size. */
export const SMALL_LINK = 'https://bigfiles.example/f/manual'
/** In the place of the magnet, which the service of each schedule makes. */
export const MAGNET = 'MAGNET'
/** In the place of digests of what is fetched. */
export const DIGESTS = 'DIGESTS'

export interface Entry {
  readonly name?: string
  readonly uses: string
  readonly with: Readonly<Record<string, string>>
}

type Stages = Readonly<Partial<Record<'scan' | 'backup' | 'fetch' | 'deploy', Entry | readonly Entry[]>>>

export interface DrawnFile {
  readonly stages: Stages
  readonly deployDespite: readonly string[]
}

/** A release at random: any of the stages, deployments of either kind, one or two backups, with inputs that matter. */
export function drawFile(random: SeededRandom): DrawnFile {
  const chance = (share: number) => random.next() < share
  const stages: Stages = {
    ...(chance(0.85) && { scan: drawScan(random) }),
    ...(chance(0.85) && { backup: drawBackup(random) }),
    ...(chance(0.75) && { fetch: drawFetch(random) }),
    ...(chance(0.95) && { deploy: drawDeploy(random) }),
  }
  if (Object.keys(stages).length === 0) return { stages: { scan: drawScan(random) }, deployDespite: [] }
  const earlier = Object.keys(stages).filter(stage => stage !== 'deploy')
  return { stages, deployDespite: chance(0.15) && earlier.length > 0 ? [random.pick(earlier)] : [] }
}

function drawScan(random: SeededRandom): Entry {
  const extra = random.pick([{}, {}, {}, {}, { 'warn-only': 'true' }, { 'fail-on-severity': 'none' }, TOLERANT])
  return { uses: 'debricked-scan', with: { 'api-url': homes.debricked, ...extra } }
}

const TOLERANT = { 'on-unknown': 'warn' }

function drawBackup(random: SeededRandom): Entry | readonly Entry[] {
  const one = (job: string): Entry => ({
    uses: 'dbackup-run',
    with: {
      'dbackup-url': homes.dbackup,
      job,
      ...random.pick([{}, {}, {}, { verify: 'download' }, { verify: 'none' }, TOLERANT]),
      ...random.pick([{}, {}, { 'on-conflict': 'attach' }, { 'on-conflict': 'fail' }]),
      ...random.pick([{}, {}, {}, { 'download-path': 'backups' }]),
    },
  })
  if (random.next() < 0.65) return one(random.pick(['Shop Daily', 'Shop Daily', 'Shop Daily\nShop Files']))
  const [first, second] = [one('Shop Daily'), one(random.pick(['Shop Files', 'Shop Encrypted', 'Shop Files']))]
  return random.next() < 0.5 ? [first, second] : [first, { name: 'other', ...second }]
}

function drawFetch(random: SeededRandom): Entry {
  const sources = random.pick([{ links: SMALL_LINK }, { magnets: MAGNET }, { links: SMALL_LINK, magnets: MAGNET }])
  const extra = random.pick([{}, {}, { sha256: DIGESTS }, { 'remove-after': 'always' }, { 'remove-after': 'never' }])
  return { uses: 'realdebrid-fetch', with: { ...sources, path: 'data', ...extra } }
}

function drawDeploy(random: SeededRandom): Entry | readonly Entry[] {
  const drawn = random.next()
  if (drawn < 0.45) return deploybot(random)
  if (drawn < 0.75) return divio(random)
  return drawn < 0.9 ? [deploybot(random), divio(random)] : [{ name: 'map', ...divio(random) }, deploybot(random)]
}

const RECORDED = { 'github-deployment': 'true' }

function deploybot(random: SeededRandom): Entry {
  const health = {
    'health-check-url': `${homes.site}/version`,
    'health-check-match': '{revision}',
    'health-check-timeout-seconds': '20',
  }
  return {
    uses: 'deploybot-deploy',
    with: {
      subdomain: 'fernhill',
      repository: 'shop',
      environment: 'production',
      ...(random.next() < 0.8 && health),
      ...(random.next() < 0.6 && { rollback: 'on-failure' }),
      ...random.pick([{}, {}, RECORDED]),
      ...random.pick([{}, {}, {}, { 'same-revision': 'skip' }, TOLERANT]),
    },
  }
}

function divio(random: SeededRandom): Entry {
  const health = { 'health-check-url': `${homes.divioSite}/version`, 'health-check-match': '{revision}' }
  return {
    uses: 'divio-deploy',
    with: {
      'api-url': homes.divio,
      application: 'harbour-map',
      environment: 'test',
      ...(random.next() < 0.7 && health),
      ...random.pick([{}, {}, { backup: 'before-deploy' }]),
      ...random.pick([{}, {}, RECORDED]),
    },
  }
}

/** The file as it is written; a text in JSON is one in YAML. */
export function written({ stages, deployDespite }: DrawnFile): string {
  const head = ['version: 1', ...(deployDespite.length > 0 ? [`deploy-despite: ${JSON.stringify(deployDespite)}`] : [])]
  const body = Object.entries(stages).map(([stage, entries]) => `  ${stage}: ${JSON.stringify(entries)}`)
  return [...head, 'stages:', ...body, ''].join('\n')
}
