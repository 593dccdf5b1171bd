import type { World } from './create-world.ts'
import type { WorldAddresses } from './serve-world.ts'

/** What a runner's github context says of a push of the world's revision. */
export function githubContext(world: World, addresses: WorldAddresses): Readonly<Record<string, string>> {
  const { githubRepository } = world.names
  return {
    sha: world.revision,
    repository: githubRepository,
    repository_owner: githubRepository.split('/')[0] ?? '',
    api_url: addresses.github,
    token: world.keys.github,
  }
}
