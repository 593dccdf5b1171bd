import { type ActionDefinition, defineAction } from '../define.ts'
import type { Fields } from '../fields.ts'
import { type ReleaseInputs, releaseInputs } from './inputs.ts'
import { release } from './release.ts'
import { readReleaseFile } from './release-file.ts'
import { finishEntries } from './run-entry.ts'
import { releaseOutputs } from './stage-outputs.ts'

/** The release pipeline, the root action: its inputs and outputs follow from the actions that it is made of. */
export function createPipeline(actions: readonly ActionDefinition[]): ActionDefinition {
  const inputs: Fields & ReturnType<typeof releaseInputs> = releaseInputs(actions)
  return defineAction({
    id: 'pipeline',
    title: 'Shipgate: release pipeline',
    description: 'Gates, backs up, fetches, ships and proves a release in one step, and puts it back when it is bad.',
    branding: { icon: 'shield', color: 'blue' },
    inputs,
    outputs: releaseOutputs(actions),
    // Which secrets are needed follows from the file.
    credentials: [],
    requires: [
      'A checkout of the repository, with `.github/shipgate.yml` in it.',
      'The secrets of the services that the file names, as inputs.',
      '`actions: read` for the reuse of a backup when a run of a private repository is run again; `pull-requests: write` for the comment; `security-events: write` and `deployments: write` where a stage asks for them.',
    ],
    check: () => [],
    run: async (values, context) => await release(context, actions, values as unknown as ReleaseInputs),
    finish: async (values, context, left) => {
      const plan = await readReleaseFile(context, actions, values as unknown as ReleaseInputs)
      return await finishEntries(context, plan, left)
    },
  })
}
