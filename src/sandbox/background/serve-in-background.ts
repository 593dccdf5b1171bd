import type { Clock } from '../../core/ports.ts'
import { RealClock, ScaledClock } from '../clock.ts'
import { last, type ParsedLine, parseOptions } from '../command-line/parse-options.ts'
import { createWorld, type WorldOptions } from '../world/create-world.ts'
import { readSettings } from '../world/settings.ts'
import { type WorldValueName, worldValues } from '../world/world-values.ts'
import { DEFAULT_LIMIT_MINUTES } from './definition.ts'

/** What the background process tells the one that started it. */
export type Word =
  | { readonly kind: 'ready'; readonly values: Readonly<Record<WorldValueName, string>> }
  | { readonly kind: 'failed'; readonly message: string }

/**
 * The background process: serves a world until the limit, and ends. It is told everything on its command line, says one
 * word to its parent and then nothing to anybody.
 */
export async function serveInBackground(line: readonly string[], clock: Clock = new RealClock()): Promise<void> {
  // Nobody reads it once the step has ended; a warning of Node's may not end the sandbox then.
  process.stderr.on('error', () => {})
  try {
    const options = parseOptions(line, {
      ...{ story: 'value', speed: 'value', 'limit-minutes': 'value' },
      ...{ revision: 'value', repository: 'value', 'pull-request': 'value' },
    })
    const { story, speed, limitMinutes } = readSettings({
      story: last(options, 'story'),
      speed: last(options, 'speed'),
      limitMinutes: last(options, 'limit-minutes') ?? String(DEFAULT_LIMIT_MINUTES),
    })
    const world = createWorld(story, new ScaledClock(clock, speed), worldOptions(options))
    await using served = await world.serve()
    await tell({ kind: 'ready', values: worldValues(world, served.addresses) })
    await clock.sleep((limitMinutes ?? DEFAULT_LIMIT_MINUTES) * 60_000)
  } catch (cause) {
    process.exitCode = 1
    await tell({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) })
  }
}

function worldOptions(options: ParsedLine): WorldOptions {
  const revision = last(options, 'revision')
  const repository = last(options, 'repository')
  const pullRequest = last(options, 'pull-request')
  return {
    ...(revision !== undefined && { revision }),
    ...(repository !== undefined && { repository }),
    ...(pullRequest !== undefined && { pullRequest: Number(pullRequest) }),
  }
}

/** To the parent, and hangs up: an open channel would keep both alive. Without a parent, to whoever reads the output. */
async function tell(word: Word): Promise<void> {
  if (process.send === undefined) {
    console.log(JSON.stringify(word))
    return
  }
  if (!process.connected) return
  await new Promise<void>(resolve => process.send?.(word, undefined, undefined, () => resolve()))
  process.disconnect()
}
