import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { didYouMean } from '../command-line/did-you-mean.ts'
import { UsageError } from '../command-line/usage-error.ts'
import { readManifest } from '../composite/manifest.ts'

const PIPELINE = 'pipeline'

/** An action of this checkout, by its committed action.yml. */
export interface LocalAction {
  readonly name: string
  /** Path of the action.yml. */
  readonly file: string
  readonly inputs: readonly string[]
}

/**
 * The action of that name: a folder of actions/, or the root action as `pipeline`.
 *
 * @throws UsageError when there is none
 */
export function findAction(root: string, name: string | undefined): LocalAction {
  const folders = readdirSync(join(root, 'actions'), { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(join(root, 'actions', entry.name, 'action.yml')))
    .map(entry => entry.name)
  const known = [...folders, PIPELINE]
  if (name === undefined) throw new UsageError([`Name an action: ${known.join(', ')}.`])
  if (!known.includes(name)) {
    throw new UsageError([`There is no action ${name}; there are ${known.join(', ')}.${didYouMean(name, known)}`])
  }
  const file = name === PIPELINE ? join(root, 'action.yml') : join(root, 'actions', name, 'action.yml')
  if (!existsSync(file)) {
    throw new UsageError([`This checkout has no action.yml at its root yet: ${PIPELINE} cannot be run.`])
  }
  return { name, file, inputs: readManifest(file, `${name}/action.yml`).inputs.map(input => input.name) }
}
