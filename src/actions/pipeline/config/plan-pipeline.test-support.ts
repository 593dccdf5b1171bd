import { loadAction } from '../../registry.ts'
import { type PipelinePlan, type PlanPorts, planPipeline } from './plan-pipeline.ts'

/** What stands in for the secrets of the pipeline's own inputs. */
export const secrets: Readonly<Record<string, string>> = {
  'debricked-token': 'token-of-debricked',
  'dbackup-api-key': 'key-of-dbackup',
  'realdebrid-token': 'token-of-realdebrid',
  'deploybot-token': 'token-of-deploybot',
  'divio-token': 'token-of-divio',
}

/** The real actions, with all credentials given. */
export const allGiven: PlanPorts = {
  load: loadAction,
  given: definition => Object.fromEntries(Object.entries(secrets).filter(([name]) => name in definition.inputs)),
}

/** Everything that is wrong with a file, as `line:column message`. */
export async function problemsOf(text: string, ports: PlanPorts = allGiven): Promise<readonly string[]> {
  const outcome = await planPipeline(text, ports)
  if ('plan' in outcome) return []
  return outcome.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

/** The plan of a file without problems. */
export async function planOf(text: string, ports: PlanPorts = allGiven): Promise<PipelinePlan> {
  const outcome = await planPipeline(text, ports)
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems, undefined, 2))
  return outcome.plan
}
