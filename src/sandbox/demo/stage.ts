import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CompositeResult, runComposite } from '../composite/index.ts'

// A backup that takes twenty seconds at the emulated server takes two here.
export const SPEED = 10

/** Where the scenes of the demo are played. */
export interface Stage {
  /** Root of the checkout. */
  readonly root: string
  /** Everything that a scene writes is below it. */
  readonly folder: string
  /** Shows a line. */
  readonly say: (line: string) => void
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
  const { say } = stage
  say(`\n=== ${scene.title} ===\n`)
  say(`- uses: ./actions/${scene.uses}\n  with:`)
  for (const [name, value] of Object.entries(scene.inputs)) say(`    ${name}: ${yaml(value)}`)
  say('')
  const workspace = scene.workspace ?? join(stage.folder, 'workspace')
  mkdirSync(workspace, { recursive: true })
  const isRunnerTalk = runnerTalk()
  const result = await runComposite({
    actionFile: join(stage.root, 'actions', scene.uses, 'action.yml'),
    workspace,
    runnerTemp: join(stage.folder, `runner-temp-${scene.name}`),
    inputs: { ...scene.hidden, ...scene.inputs },
    secrets: scene.secrets,
    ...(scene.env !== undefined && { env: scene.env }),
    onOutput: entry => {
      if (!isRunnerTalk(entry)) say(`  ${plain(entry)}`)
    },
  })
  const summary = join(stage.folder, `${scene.name}-summary.md`)
  writeFileSync(summary, result.summary)
  say(`\nStep: ${result.conclusion}. Outputs:`)
  for (const [name, value] of Object.entries(result.outputs)) {
    if (!name.endsWith('-json')) say(`  ${name}: ${value}`)
  }
  say(`Job summary: ${summary}`)
  return result
}

/** As a workflow would have it. */
function yaml(value: string): string {
  if (value.includes('\n')) return `|\n${value.replace(/^/gm, '      ')}`
  return value.startsWith('{') ? `'${value}'` : value
}

/** The runner prints each step's script and environment first; here that would hide what matters. */
function runnerTalk(): (entry: string) => boolean {
  let inGroup = false
  return entry => {
    if (entry.startsWith('##[group]Run ')) inGroup = true
    const hidden = inGroup || entry.startsWith('##[debug]')
    if (entry.startsWith('##[endgroup]')) inGroup = false
    return hidden
  }
}

function plain(entry: string): string {
  return entry
    .replace('##[group]', '> ')
    .replace('##[endgroup]', '')
    .replace('##[error]', 'Error: ')
    .replace('##[warning]', 'Warning: ')
}
