import { RealClock, ScaledClock } from '../clock.ts'
import { createWorld } from '../world/create-world.ts'
import { githubContext } from '../world/github-context.ts'
import type { WorldSettings } from '../world/settings.ts'
import { worldValues } from '../world/world-values.ts'
import type { LocalGithub } from './local-github.ts'

export interface LocalWorld extends AsyncDisposable {
  readonly values: ReturnType<typeof worldValues>
  /** Its made-up keys, masked as real ones would be. */
  readonly keys: readonly string[]
  /** The github context inside this world. */
  readonly context: Readonly<Record<string, string>>
}

/** A world in this process that knows the commit and the repository of the workspace. */
export async function openLocalWorld(settings: WorldSettings, github: LocalGithub): Promise<LocalWorld> {
  const { sha, repository } = github.context
  const pull = github.event['pull_request'] as
    | { readonly number?: unknown; readonly head?: { readonly sha?: unknown } }
    | undefined
  const revision = [pull?.head?.sha, sha].find(isCommit)
  const world = createWorld(settings.story, new ScaledClock(new RealClock(), settings.speed), {
    ...(revision !== undefined && { revision }),
    ...(repository !== undefined && { repository }),
    ...(typeof pull?.number === 'number' && { pullRequest: pull.number }),
  })
  const served = await world.serve()
  return {
    values: worldValues(world, served.addresses),
    keys: Object.values(world.keys),
    context: {
      ...github.context,
      ...githubContext(world, served.addresses),
      ...(sha !== undefined && { sha }),
    },
    [Symbol.asyncDispose]: () => served.close(),
  }
}

function isCommit(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{40}$/.test(value)
}
