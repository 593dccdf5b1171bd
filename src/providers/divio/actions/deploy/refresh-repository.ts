import type { ActionContext } from '../../../../actions/define.ts'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import type { Divio } from '../../client.ts'
import { repositoryCheckEveryMs, repositoryCheckWithinMs } from '../../limits.ts'
import type { Target } from './find-target.ts'

/**
 * Has the repository checked, which is the only known call that may make the control panel fetch it, and waits until the
 * check has settled. What does not succeed is a warning: the webhook may have done it already.
 *
 * @returns sentences for the report.
 */
export async function refreshRepository(
  api: Divio,
  context: ActionContext,
  target: Target,
): Promise<readonly string[]> {
  const { application, environment } = target
  const warn = (why: string) => {
    const sentence = `Divio did not confirm that it has fetched the repository: ${why}. A fresh commit may not be known yet.`
    context.log.warning(sentence)
    return [sentence]
  }
  if (application.repository == null) {
    return ['Divio holds the repository of the application itself, so there was nothing to fetch.']
  }
  const until = context.deadline.within(repositoryCheckWithinMs)
  try {
    for (;;) {
      const { code } = await api.checkRepository(application.repository, environment.branch ?? undefined)
      if (code?.toLowerCase() === 'success') return []
      // Which words mean a failure is not known: whatever is not success may still become it.
      if (until.passed()) return warn(`its check of it says "${code ?? 'nothing'}"`)
      context.log.info(`The check of the repository says "${code ?? 'nothing'}"; asking again.`)
      await until.sleep(repositoryCheckEveryMs, context.signal)
    }
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    return warn(error.message.replace(/\.$/, ''))
  }
}
