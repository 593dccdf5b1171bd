import { createDbackupEmulator } from '../providers/dbackup/emulator/index.ts'
import { createDebrickedEmulator } from '../providers/debricked/emulator/index.ts'
import { createDeploybotEmulator } from '../providers/deploybot/emulator/index.ts'
import { createDivioEmulator } from '../providers/divio/emulator/index.ts'
import { createRealdebridEmulator } from '../providers/realdebrid/emulator/index.ts'
import { RealClock } from './clock.ts'
import { createGithubEmulator } from './github/index.ts'
import type { Emulator } from './kit/emulator.ts'
import { serve } from './serve.ts'
import { createWebApp } from './web-app/index.ts'

const PRODUCTION = 842

/**
 * Serves the emulators until the process is stopped, each on a port of its own from `port` on; 0 takes any that are free.
 * The keys are made up and open nothing but this sandbox.
 */
export async function serveSandbox(port: number): Promise<void> {
  const clock = new RealClock()
  let offset = 0
  const start = async (emulator: Emulator): Promise<string> => {
    const { origin } = await serve(emulator, { port: port === 0 ? 0 : port + offset })
    offset += 1
    return origin
  }
  const dbackup = createDbackupEmulator({ clock })
  const debricked = createDebrickedEmulator({ clock })
  const github = createGithubEmulator({ clock })
  const deploybot = createDeploybotEmulator({ clock })
  const divio = createDivioEmulator({ clock })
  const realdebrid = createRealdebridEmulator({ clock })
  const app = createWebApp({
    clock,
    version: () => deploybot.control.live(PRODUCTION),
    releases: () => deploybot.control.liveHistory(PRODUCTION),
  })

  console.log(`DBackup 3.2.0 (emulated): ${await start(dbackup)}`)
  console.log(`  dbackup-api-key with all permissions: ${dbackup.keys.full}`)
  console.log(`  a key that may only trigger and watch:  ${dbackup.keys.run}`)
  console.log('  jobs: Shop Daily, Shop Two Copies, Shop Encrypted, Shop Files')
  console.log(`Debricked (emulated): ${await start(debricked)}`)
  console.log(`  debricked-token: ${debricked.tokens.scanner}`)
  const githubOrigin = await start(github)
  console.log(`GitHub API (emulated): ${githubOrigin}, with acme/shop and its pull request 7`)
  console.log(`  for an action outside of a workflow: GITHUB_API_URL=${githubOrigin} GITHUB_REPOSITORY=acme/shop`)
  console.log(`  github-token with all permissions: ${github.tokens.workflow}`)
  console.log(`  one that may only read: ${github.tokens.fork}`)
  console.log(`DeployBot (emulated): ${await start(deploybot)}`)
  console.log(`  deploybot-token: ${deploybot.tokens.admin}`)
  console.log(`  repository: shop, environment: production; its site: ${await start(app)}/version`)
  console.log(`Divio (emulated): ${await start(divio)}`)
  divio.control.change({ storageOrigin: await start(divio.storage) })
  console.log(`  divio-token: ${divio.tokens.good}`)
  console.log('  application: harbour-map, environments: test, live')
  console.log(`Real-Debrid (emulated): ${await start(realdebrid)}`)
  realdebrid.control.change({ filesOrigin: await start(realdebrid.files) })
  console.log(`  realdebrid-token: ${realdebrid.tokens.api}`)
  console.log('Stop with Ctrl-C.')
}
