import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CompositeResult, runComposite } from './composite/index.ts'

/** Where the scenes of the demo are played. */
export interface Stage {
  /** Root of the checkout. */
  readonly root: string
  /** Everything that a scene writes is below it. */
  readonly folder: string
}

export interface Scene {
  readonly title: string
  /** Short, for file names. */
  readonly name: string
  /** Id of the action. */
  readonly uses: string
  /** Shown, as a workflow would have it. */
  readonly inputs: Readonly<Record<string, string>>
  /** Addresses and keys of the sandbox, not shown. */
  readonly hidden: Readonly<Record<string, string>>
  readonly secrets: readonly string[]
  /** Absolute; a folder of the demo's own unless given. */
  readonly workspace?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Plays one scene: a committed action.yml, run step by step as a runner would. */
export async function act(stage: Stage, scene: Scene): Promise<CompositeResult> {
  console.log(`\n=== ${scene.title} ===\n`)
  console.log(`- uses: ./actions/${scene.uses}\n  with:`)
  for (const [name, value] of Object.entries(scene.inputs)) console.log(`    ${name}: ${value}`)
  console.log('')
  const workspace = scene.workspace ?? join(stage.folder, 'workspace')
  mkdirSync(workspace, { recursive: true })
  const result = await runComposite({
    actionFile: join(stage.root, 'actions', scene.uses, 'action.yml'),
    workspace,
    runnerTemp: join(stage.folder, `runner-temp-${scene.name}`),
    inputs: { ...scene.hidden, ...scene.inputs },
    secrets: scene.secrets,
    ...(scene.env !== undefined && { env: scene.env }),
    onOutput: entry => {
      if (!isRunnerTalk(entry)) console.log(`  ${plain(entry)}`)
    },
  })
  const summary = join(stage.folder, `${scene.name}-summary.md`)
  writeFileSync(summary, result.summary)
  console.log(`\nStep: ${result.conclusion}. Outputs:`)
  for (const [name, value] of Object.entries(result.outputs)) {
    if (!name.endsWith('-json')) console.log(`  ${name}: ${value}`)
  }
  console.log(`Job summary: ${summary}`)
  return result
}

let inRunnerGroup = false

/** The runner prints each step's script and environment first; here that would hide what matters. */
function isRunnerTalk(entry: string): boolean {
  if (entry.startsWith('##[group]Run ')) inRunnerGroup = true
  const hidden = inRunnerGroup || entry.startsWith('##[debug]')
  if (entry.startsWith('##[endgroup]')) inRunnerGroup = false
  return hidden
}

function plain(entry: string): string {
  return entry
    .replace('##[group]', '> ')
    .replace('##[endgroup]', '')
    .replace('##[error]', 'Error: ')
    .replace('##[warning]', 'Warning: ')
}
