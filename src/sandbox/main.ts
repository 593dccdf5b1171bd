import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { demo } from './demo/index.ts'
import { serveSandbox } from './serve-sandbox.ts'

const usage = `Usage:
  node dist/sandbox/index.js demo              shows the actions at work
  node dist/sandbox/index.js serve [--port N]  starts the emulators and prints their addresses and keys`

const [command, ...options] = process.argv.slice(2)
// This file is dist/sandbox/index.js of a checkout.
const root = join(dirname(realpathSync(process.argv[1] ?? '.')), '..', '..')

if (command === 'demo') process.exitCode = await demo(root)
else if (command === 'serve') await serveSandbox(portOf(options))
else {
  console.error(usage)
  process.exitCode = 2
}

function portOf(given: readonly string[]): number {
  const text = given[0] === '--port' ? given[1] : undefined
  const port = Number(text ?? 4610)
  if (given.length > 0 && (text === undefined || !Number.isInteger(port) || port < 0 || port > 65535)) {
    console.error(usage)
    process.exit(2)
  }
  return port
}
