import type { Story } from '../../src/sandbox/world/story.ts'
import { type FaultyPlace, homes } from '../kit/release-scene.ts'
import { type ReleaseCall, releaseCalls } from './release-calls.ts'
import { type DrawnFile, MAGNET, SMALL_LINK } from './release-file.ts'
import { filled, preparedScene } from './release-replay.ts'

const backup = { 'dbackup-url': homes.dbackup, job: 'Shop Daily', verify: 'download' }
const recorded = { 'github-deployment': 'true' }
const deploybot = { subdomain: 'fernhill', repository: 'shop', environment: 'production', ...recorded }
const divio = { 'api-url': homes.divio, application: 'harbour-map', environment: 'test', backup: 'before-deploy' }
const health = (home: string) => ({ 'health-check-url': `${home}/version`, 'health-check-match': '{revision}' })

/** Releases that between them send everything that the ones of the schedules may send when all is well. */
const files: readonly DrawnFile[] = [
  {
    stages: {
      scan: { uses: 'debricked-scan', with: { 'api-url': homes.debricked } },
      backup: [
        { uses: 'dbackup-run', with: backup },
        { uses: 'dbackup-run', with: { ...backup, job: 'Shop Files', verify: 'checksum' } },
      ],
      fetch: { uses: 'realdebrid-fetch', with: { links: SMALL_LINK, magnets: MAGNET, path: 'data' } },
      deploy: [
        { uses: 'deploybot-deploy', with: { ...deploybot, ...health(homes.site), rollback: 'on-failure' } },
        { uses: 'divio-deploy', with: { ...divio, ...health(homes.divioSite) } },
      ],
    },
    deployDespite: ['scan'],
  },
]

/** What clean runs send: `place METHOD path` of the calls that are known, and the requests that are none of them. */
export async function cleanRequests(): Promise<{ lines: ReadonlySet<string>; unknown: readonly string[] }> {
  const lines = new Set<string>()
  const unknown = new Set<string>()
  for (const story of ['passes', 'gate', 'unhealthy'] satisfies Story[]) {
    for (const file of files) {
      const scene = preparedScene({ story, faults: [] })
      const text = filled(file, scene)
      for (const runAttempt of ['1', '2']) await scene.run({}, { file: text, github: { runAttempt } })
      for (const { method, url } of scene.sent) {
        const at = placeOf(url)
        const call = releaseCalls.find(one => one.at === at && one.method === method && fits(one, url.pathname))
        if (call === undefined) unknown.add(`${method} ${url.origin}${url.pathname}`)
        else lines.add(`${at} ${method} ${call.path}`)
      }
    }
  }
  return { lines, unknown: [...unknown] }
}

function placeOf(url: URL): FaultyPlace {
  const home = Object.entries(homes).find(([, origin]) => origin === url.origin)
  return (home?.[0] as FaultyPlace | undefined) ?? 'files'
}

function fits({ path }: ReleaseCall, pathname: string): boolean {
  return new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`).test(pathname)
}
