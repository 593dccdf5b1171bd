import { createDbackupEmulator } from '../providers/dbackup/emulator/index.ts'
import { RealClock } from './clock.ts'
import { serve } from './serve.ts'

/** Serves the emulators until the process is stopped. The keys are made up and open nothing but this sandbox. */
export async function serveSandbox(port: number): Promise<void> {
  const dbackup = createDbackupEmulator({ clock: new RealClock() })
  const server = await serve(dbackup, { port })
  console.log(`DBackup 3.2.0 (emulated): ${server.origin}`)
  console.log(`  dbackup-api-key with all permissions: ${dbackup.keys.full}`)
  console.log(`  a key that may only trigger and watch:  ${dbackup.keys.run}`)
  console.log('  jobs: Shop Daily, Shop Two Copies, Shop Encrypted, Shop Files')
  console.log('Stop with Ctrl-C.')
}
