import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runComposite } from './run-composite.ts'
import type { CompositeRequest, CompositeResult } from './types.ts'

/** The parts of an action.yml that a test cares about, as YAML; each is indented by the caller's liking. */
export interface ThrowawayAction {
  readonly inputs?: string
  readonly outputs?: string
  readonly steps: string
  /** Further files beside the action.yml. */
  readonly files?: Readonly<Record<string, string>>
}

const section = (name: string, yaml: string | undefined): string => (yaml === undefined ? '' : `${name}:\n${yaml}\n`)

function manifest({ inputs, outputs, steps }: ThrowawayAction): string {
  const head = 'name: Throwaway\ndescription: For a test\n'
  return `${head}${section('inputs', inputs)}${section('outputs', outputs)}runs:\n  using: composite\n  steps:\n${steps}\n`
}

/** Writes an action into a temporary folder, runs it there and removes the folder. */
export async function runThrowaway(
  action: ThrowawayAction,
  request: Partial<CompositeRequest> = {},
): Promise<CompositeResult> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'composite-')))
  try {
    const actionFile = join(folder, 'action', 'action.yml')
    const workspace = join(folder, 'workspace')
    mkdirSync(dirname(actionFile))
    mkdirSync(workspace)
    writeFileSync(actionFile, manifest(action))
    for (const [name, text] of Object.entries(action.files ?? {})) {
      writeFileSync(join(dirname(actionFile), name), text)
    }
    return await runComposite({ actionFile, workspace, runnerTemp: join(folder, 'temp'), ...request })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One `node {0}` step as YAML. */
export function nodeStep(script: string, fields: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries(fields).map(([name, value]) => `      ${name}: ${value}`)
  const body = script.split('\n').map(line => `        ${line}`)
  return ['    - shell: node {0}', ...lines, '      run: |', ...body].join('\n')
}
