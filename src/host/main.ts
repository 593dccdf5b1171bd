import { loadAction } from '../actions/registry.ts'
import { finishAction } from './finish.ts'
import type { Environment } from './inputs.ts'
import { runAction } from './run.ts'

/** Runs the action that SHIPGATE_ACTION names; SHIPGATE_PHASE `finish` is the clean-up step of the same action. */
export async function main(env: Environment): Promise<void> {
  const id = env['SHIPGATE_ACTION'] ?? ''
  // Until something says otherwise: a file of the bundle that cannot be loaded is no success.
  process.exitCode = 1
  const definition = await loadAction(id)
  if (definition === undefined) {
    process.stdout.write(`::error::Shipgate does not know the action ${JSON.stringify(id).replaceAll('%', '%25')}.\n`)
    return
  }
  await (env['SHIPGATE_PHASE'] === 'finish' ? finishAction : runAction)(definition, env)
}
