import { createDbackupEmulator } from '../providers/dbackup/emulator/index.ts'
import { createDebrickedEmulator } from '../providers/debricked/emulator/index.ts'
import { RealClock } from './clock.ts'
import { createGithubEmulator } from './github/index.ts'
import { serve } from './serve.ts'

/**
 * Serves the emulators until the process is stopped, each on a port of its own from `port` on; 0 takes any that are free.
 * The keys are made up and open nothing but this sandbox.
 */
export async function serveSandbox(port: number): Promise<void> {
  const clock = new RealClock()
  const next = (offset: number) => ({ port: port === 0 ? 0 : port + offset })
  const dbackup = createDbackupEmulator({ clock })
  const debricked = createDebrickedEmulator({ clock })
  const github = createGithubEmulator({ clock })
  const dbackupServer = await serve(dbackup, next(0))
  const debrickedServer = await serve(debricked, next(1))
  const githubServer = await serve(github, next(2))
  console.log(`DBackup 3.2.0 (emulated): ${dbackupServer.origin}`)
  console.log(`  dbackup-api-key with all permissions: ${dbackup.keys.full}`)
  console.log(`  a key that may only trigger and watch:  ${dbackup.keys.run}`)
  console.log('  jobs: Shop Daily, Shop Two Copies, Shop Encrypted, Shop Files')
  console.log(`Debricked (emulated): ${debrickedServer.origin}`)
  console.log(`  debricked-token: ${debricked.tokens.scanner}`)
  console.log(`GitHub API (emulated): ${githubServer.origin}, with acme/shop and its pull request 7`)
  console.log(
    `  for an action outside of a workflow: GITHUB_API_URL=${githubServer.origin} GITHUB_REPOSITORY=acme/shop`,
  )
  console.log(`  github-token with all permissions: ${github.tokens.workflow}`)
  console.log(`  one that may only read: ${github.tokens.fork}`)
  console.log('Stop with Ctrl-C.')
}
