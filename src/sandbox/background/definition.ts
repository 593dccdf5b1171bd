import { DEFAULT_SPEED, DEFAULT_STORY } from '../world/settings.ts'
import { STORIES } from '../world/story.ts'
import { descriptionOf, worldValueNames } from '../world/world-values.ts'

export const DEFAULT_LIMIT_MINUTES = 30

const stories = Object.entries(STORIES).map(([name, what]) => `\`${name}\` (${what})`)

/**
 * The inputs and outputs of the sandbox action, from which its action.yml is written. It is no action of the registry:
 * it gives no verdict, and the bundle of the actions does not load it.
 */
export const sandboxAction = {
  title: 'Shipgate sandbox',
  description:
    'Starts emulations of Debricked, DBackup, DeployBot, Divio, Real-Debrid and the GitHub API in the job, to try a whole workflow without any account',
  inputs: {
    story: {
      description: `What goes wrong: ${stories.join(', ')}`,
      default: DEFAULT_STORY,
    },
    'limit-minutes': {
      description:
        'The sandbox stops by itself after this many minutes (fractions allowed, at most 1440), or earlier with the job',
      default: String(DEFAULT_LIMIT_MINUTES),
    },
    speed: {
      description: 'How many times as fast as a watch time runs at the services: a backup of twenty seconds takes two',
      default: String(DEFAULT_SPEED),
    },
    'sample-path': {
      description:
        'A folder in the workspace into which a small shop with dependency files is written, for a scan without a checkout, and a `shipgate.yml` for the release pipeline; empty: nothing is written',
      default: '',
    },
  },
  outputs: {
    ...Object.fromEntries(worldValueNames.map(name => [name, descriptionOf(name)])),
    'process-id': 'Id of the background process, for a step that stops it earlier',
  },
} as const
