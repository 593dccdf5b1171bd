import type { ActionContext } from '../../../../actions/define.ts'
import { isOver } from '../../../../actions/deploy/follow.ts'
import { writeOutputFile } from '../../../../actions/output-files.ts'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import type { DivioDeployer } from './divio-deployer.ts'

/**
 * Writes the whole log of the deployment to the file of `log-file`, and gives its path. The log is no part of the verdict:
 * where it cannot be had or written, that is said. While a deployment goes on its log is not complete, so none is written.
 */
export async function writeLogFile(
  context: ActionContext,
  deployer: DivioDeployer,
  path: string,
): Promise<string | undefined> {
  const not = (why: string) => {
    const sentence = `log-file was not written: ${why}`
    context.log.warning(sentence)
    context.report.notChecked.push(sentence)
    return undefined
  }
  const { last } = deployer
  if (last === undefined) return undefined
  if (!isOver(last)) return not(`the end of deployment ${last.id} was not seen.`)
  try {
    const text = await deployer.logText(last.id)
    if (text.trim() === '') return not(`Divio gives an empty log for deployment ${last.id}.`)
    const file = await writeOutputFile(context, text, { input: 'log-file', path })
    context.log.info(`The whole log: ${file}`)
    return file
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    return not(error.message)
  }
}
