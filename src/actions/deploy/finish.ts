import { isCancelled, ShipgateError } from '../../core/errors.ts'
import type { Secret } from '../../core/secret.ts'
import type { ActionContext, JournalEntry } from '../define.ts'
import { finishEach } from '../finish-each.ts'
import { recordKinds, toldState } from './record-at-github.ts'

/**
 * What a run that did not reach its end has left, in a sentence each. Neither service has a call that cancels a
 * deployment, so what runs is told; GitHub's record of it is ended, so that it does not stay "in progress" for ever.
 */
export async function finishLeft(
  context: ActionContext,
  token: Secret | undefined,
  left: readonly JournalEntry[],
): Promise<readonly string[]> {
  return await finishEach(left, entry => finishOne(context, token, entry))
}

async function finishOne(context: ActionContext, token: Secret | undefined, entry: JournalEntry): Promise<string> {
  const { service = 'the service', page = '', candidates = '' } = entry.data
  const where = page === '' ? '' : ` (${page})`
  if (entry.kind === 'trigger') {
    return `The ${entry.key} was cut off: whether ${service} has started a deployment is not known. Look there before you run again.`
  }
  if (entry.kind === recordKinds.trigger) {
    return `The ${entry.key} was cut off: if there is one of this run for ${entry.data['environment'] ?? 'the environment'}, it has no end.`
  }
  if (entry.kind !== recordKinds.record) {
    const whose = candidates === '' ? '' : " It was found after a lost answer and may be somebody else's."
    return `Deployment ${entry.key} goes on at ${service}: there is no call that cancels one${where}.${whose}`
  }
  const id = Number(entry.data['id'])
  try {
    const seen = toldState(entry.data['state'])
    const state = seen ?? 'error'
    const answer = await context.github(token)?.setDeploymentState(id, {
      state,
      description:
        seen === undefined
          ? 'The run ended before the end of the deployment was seen.'
          : 'The end of the deployment was seen; its record was ended late.',
    })
    if (answer?.kind === 'set') {
      context.journal.close(entry.key)
      return `GitHub's record ${id} of the deployment was ended as ${state === 'error' ? 'an error' : state}.`
    }
    return `GitHub's record ${id} of the deployment still says that it is in progress. ${answer?.reason ?? 'The run has no token of GitHub.'}`
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    return `GitHub's record ${id} of the deployment still says that it is in progress. ${error.message}`
  }
}
