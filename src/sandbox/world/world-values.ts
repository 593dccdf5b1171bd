import type { World } from './create-world.ts'
import type { WorldAddresses } from './serve-world.ts'

interface WorldValue {
  /** For the table of outputs. */
  readonly description: string
  readonly of: (world: World, addresses: WorldAddresses) => string
}

/** Everything that a workflow needs to know of a served world, by the names of the sandbox action's outputs. */
const VALUES = {
  'debricked-url': { description: 'Address of the emulated Debricked', of: (_, at) => at.debricked },
  'debricked-token': { description: 'Made-up access token for it', of: world => world.keys.debricked },
  'dbackup-url': { description: 'Address of the emulated DBackup', of: (_, at) => at.dbackup },
  'dbackup-api-key': { description: 'Made-up API key with all permissions', of: world => world.keys.dbackup },
  'dbackup-job': { description: 'Name of a backup job', of: world => world.names.dbackupJob },
  'deploybot-url': { description: 'Address of the emulated DeployBot', of: (_, at) => at.deploybot },
  'deploybot-token': { description: 'Made-up API token for it', of: world => world.keys.deploybot },
  'deploybot-repository': {
    description: 'Name of a repository at DeployBot',
    of: world => world.names.deploybotRepository,
  },
  'deploybot-environment': {
    description: 'Name of its environment',
    of: world => world.names.deploybotEnvironment,
  },
  'divio-url': { description: 'Address of the emulated Divio', of: (_, at) => at.divio },
  'divio-token': { description: 'Made-up access token for it', of: world => world.keys.divio },
  'divio-application': {
    description: 'Slug of an application at Divio',
    of: world => world.names.divioApplication,
  },
  'divio-environment': {
    description: 'Slug of its environment',
    of: world => world.names.divioEnvironment,
  },
  'realdebrid-url': { description: 'Address of the emulated Real-Debrid', of: (_, at) => at.realdebrid },
  'realdebrid-token': { description: 'Made-up API token for it', of: world => world.keys.realdebrid },
  'realdebrid-magnet': { description: 'Magnet of a data set of two files', of: world => world.names.dataSet.magnet },
  'realdebrid-link': { description: 'Link to a file at a hoster', of: world => world.names.dataSet.link },
  'realdebrid-sha256': {
    description: 'A line `digest  name` for each of these three files',
    of: world => world.names.dataSet.sha256,
  },
  'github-url': { description: 'Address of the emulated GitHub API', of: (_, at) => at.github },
  'github-token': { description: 'Made-up token for it', of: world => world.keys.github },
  'site-url': {
    description:
      'Address of the web site that DeployBot deploys; `/version`, `/version.json` and `/health` tell its revision',
    of: (_, at) => at.site,
  },
  'divio-site-url': {
    description: 'Address of the web site that Divio deploys, with the same pages',
    of: (_, at) => at.divioSite,
  },
  revision: {
    description: 'A commit that DeployBot and Divio know and have not deployed yet: the commit of the workflow run',
    of: world => world.revision,
  },
} as const satisfies Readonly<Record<string, WorldValue>>

export type WorldValueName = keyof typeof VALUES

export const worldValueNames = Object.keys(VALUES) as readonly WorldValueName[]

export function descriptionOf(name: WorldValueName): string {
  return VALUES[name].description
}

export function worldValues(world: World, addresses: WorldAddresses): Readonly<Record<WorldValueName, string>> {
  const values: Readonly<Record<WorldValueName, WorldValue>> = VALUES
  const entries = worldValueNames.map(name => [name, values[name].of(world, addresses)] as const)
  return Object.fromEntries(entries) as Record<WorldValueName, string>
}
