import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { serveInBackground } from './background/serve-in-background.ts'
import { startSandbox } from './background/start.ts'
import { UsageError } from './command-line/usage-error.ts'
import { demo } from './demo/index.ts'
import { runLocally } from './local/run-locally.ts'
import { serveSandbox } from './serve-sandbox.ts'
import { visibleText } from './terminal/visible-text.ts'
import { verifyEvidence } from './verify-evidence.ts'

const usage = `Usage:
  node dist/sandbox/index.js demo [--only story]  plays four releases, or the one of that story
  node dist/sandbox/index.js serve [options]  starts the emulators and prints their addresses and keys
      --port N (4610), --story passes|gate|empty-backup|unhealthy, --speed N (10), --limit-minutes N
  node dist/sandbox/index.js local <action> [options]  runs an action as a runner would
      --with name=value, --with name=@file, --secret name=VARIABLE, --sandbox[=story], --speed N,
      --event file.json, --workspace folder
  node dist/sandbox/index.js verify-evidence <file> [--folder workspace]  checks the evidence of a release`

const [command, ...line] = process.argv.slice(2)
const asksForHelp = [command, ...line].some(word => word === '--help' || word === '-h')
// This file is dist/sandbox/index.js of a checkout.
const bundle = realpathSync(process.argv[1] ?? '.')
const root = join(dirname(bundle), '..', '..')

// npm starts a script in the folder of its package.json; the paths in the line are meant from where the person stands.
const from = process.env['INIT_CWD']
if (from !== undefined && process.env['npm_lifecycle_event'] === command) process.chdir(from)

/** Gives the exit code. */
const commands: Readonly<Record<string, () => Promise<number>>> = {
  demo: async () => await demo(root, line),
  serve: async () => {
    await serveSandbox(line)
    return 0
  },
  local: async () => await runLocally(root, line),
  'verify-evidence': async () => await verifyEvidence(line, process.cwd()),
  // Both for the sandbox action: its step, and the process that the step leaves behind.
  start: async () => await startSandbox(bundle, process.env),
  background: async () => {
    await serveInBackground(line)
    // Whatever a client has left open, the limit is the end.
    process.exit()
  },
}

const chosen = command !== undefined && Object.hasOwn(commands, command) ? commands[command] : undefined
try {
  if (asksForHelp) console.log(usage)
  else if (chosen === undefined) throw new UsageError([usage])
  else process.exitCode = await chosen()
} catch (cause) {
  if (!(cause instanceof UsageError)) throw cause
  // A problem may repeat what a file of somebody else holds.
  for (const problem of cause.problems) console.error(visibleText(problem))
  process.exitCode = 2
}
