import { RealClock, ScaledClock } from './clock.ts'
import { last, parseOptions } from './command-line/parse-options.ts'
import { UsageError } from './command-line/usage-error.ts'
import { createWorld } from './world/create-world.ts'
import { readSettings } from './world/settings.ts'
import { STORIES } from './world/story.ts'
import { worldValues } from './world/world-values.ts'

const FIRST_PORT = 4610

/**
 * Serves a world on a laptop until the process is stopped, at fixed ports so that what was noted down stays right.
 *
 * @throws UsageError when the options are wrong
 */
export async function serveSandbox(line: readonly string[]): Promise<void> {
  const options = parseOptions(line, { port: 'value', story: 'value', speed: 'value', 'limit-minutes': 'value' })
  const { story, speed, limitMinutes } = readSettings({
    story: last(options, 'story'),
    speed: last(options, 'speed'),
    limitMinutes: last(options, 'limit-minutes'),
  })
  const port = portOf(last(options, 'port'))
  if (options.words.length > 0) throw new UsageError([`"${options.words.join(' ')}" is too much.`])
  const clock = new RealClock()
  const world = createWorld(story, new ScaledClock(clock, speed))
  await using served = await world.serve({ port }).catch((cause: NodeJS.ErrnoException & { port?: number }) => {
    if (cause.code !== 'EADDRINUSE') throw cause
    throw new UsageError([`Port ${cause.port} is taken; choose another first one with --port, or --port 0 for any.`])
  })
  const { dbackup, debricked, github } = world
  const { addresses } = served
  console.log(`The story "${story}": ${STORIES[story]}. Time runs ${speed} times as fast.\n`)
  for (const [name, value] of Object.entries(worldValues(world, addresses))) {
    console.log(`${name}: ${value.replaceAll('\n', '\n  ')}`)
  }
  console.log(`
More keys, which may less:
  DBackup, trigger and watch only: ${dbackup.keys.run}
  Debricked, look only: ${debricked.tokens.viewer}
  GitHub, read only: ${github.tokens.fork}
More jobs of DBackup: Shop Two Copies, Shop Encrypted, Shop Files
GitHub has acme/shop with its pull request 7.
An action run without a workflow finds it with GITHUB_API_URL=${addresses.github} GITHUB_REPOSITORY=acme/shop`)
  console.log(
    limitMinutes === undefined ? '\nStop with Ctrl-C.' : `\nStops in ${limitMinutes} minutes, or with Ctrl-C.`,
  )
  await (limitMinutes === undefined ? new Promise(() => {}) : clock.sleep(limitMinutes * 60_000))
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? FIRST_PORT)
  if (text?.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_500) {
    throw new UsageError([`--port is "${text}"; it takes a number from 0 to 65500.`])
  }
  return port
}
