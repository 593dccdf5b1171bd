import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ShipgateError } from '../../core/errors.ts'
import { counted } from '../../core/quantities.ts'
import type { ActionContext, ActionDefinition } from '../define.ts'
import { type PipelinePlan, planPipeline } from './config/plan-pipeline.ts'
import { pathInWorkspace } from './evidence/workspace-path.ts'
import { givenTo, unusedHeader } from './given.ts'
import type { ReleaseInputs } from './inputs.ts'
import { secretsForTwoServers } from './one-server-a-secret.ts'
import { sameTargetTwice } from './same-target-twice.ts'
import { labelOf } from './stages.ts'
import { refuseForeignFile } from './trusted-file.ts'

/** What is to be done, and the file it stands in. */
export interface ReleasePlan extends PipelinePlan {
  /** Labels of the entries that the input `stages` left out. */
  readonly notSelected: readonly string[]
  readonly config: { readonly path: string; readonly sha256: string }
}

const MOST_SHOWN = 20

/**
 * Reads the file of the release from the workspace. Throws `invalid_input` with everything that is wrong with it; each
 * problem becomes an annotation on its line as well.
 */
export async function readReleaseFile(
  context: ActionContext,
  actions: readonly ActionDefinition[],
  inputs: ReleaseInputs,
): Promise<ReleasePlan> {
  const path = inputs['config-file']
  const bytes = await readBytes(resolve(context.facts.workspace, path), path)
  refuseForeignFile(context.facts, path, bytes)
  const outcome = await planPipeline(bytes.toString('utf8'), {
    load: async id => actions.find(action => action.id === id),
    given: (definition, entry) => givenTo(definition, inputs, entry),
    // A dry run of the release is one of every stage, whatever the file says; the file may only ask for more of it.
    insisted: () => (inputs['dry-run'] ? { 'dry-run': 'true' } : {}),
  })
  if ('problems' in outcome) {
    const { problems } = outcome
    // GitHub shows an annotation on a file only by its plain path from the root: without `./`, with `/`.
    const file = pathInWorkspace(context.facts.workspace, path) ?? path
    for (const { line, message } of problems) {
      context.report.annotations.push({ level: 'error', title: path, message, file, line })
    }
    const shown = problems
      .slice(0, MOST_SHOWN)
      .map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`)
    const more = problems.length > shown.length ? ` And ${problems.length - shown.length} more.` : ''
    throw new ShipgateError(
      'invalid_input',
      `${path} has ${counted(problems.length, 'problem')}. ${shown.join(' ')}${more}`,
      {
        hint: `Correct ${path}; nothing was started.`,
      },
    )
  }
  const { planned, deployDespite } = outcome.plan
  const selected = planned.filter(({ entry }) => inputs.stages?.includes(entry.stage) ?? true)
  for (const input of ['stages', 'deploy-despite'] as const) {
    const absent = inputs[input]?.filter(stage => !planned.some(({ entry }) => entry.stage === stage)) ?? []
    if (absent.length === 0) continue
    throw new ShipgateError('invalid_input', `${input} names ${absent.join(', ')}, which ${path} does not have.`)
  }
  const unused = unusedHeader(inputs, selected)
  if (unused !== undefined) throw new ShipgateError('invalid_input', `${path}: ${unused}.`)
  const twice = [...secretsForTwoServers(selected), ...sameTargetTwice(selected)]
  if (twice.length > 0) throw new ShipgateError('invalid_input', `${path}: ${twice.join(' ')}`)
  return {
    planned: selected,
    deployDespite: [...new Set([...deployDespite, ...(inputs['deploy-despite'] ?? [])])],
    notSelected: planned.filter(one => !selected.includes(one)).map(({ entry }) => labelOf(entry)),
    config: { path, sha256: createHash('sha256').update(bytes).digest('hex') },
  }
}

async function readBytes(file: string, path: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'no reason given'
    throw new ShipgateError('invalid_input', `The file of config-file could not be read (${code}): ${path}.`, {
      hint: 'Check out the repository before this step, or name another file with config-file.',
      cause,
    })
  }
}
