import type { EntryResult } from '../entry-result.ts'
import type { EvidenceDeployment } from './evidence-schema.ts'
import { knownFlag, knownText, knownTime } from './known-values.ts'

/** What the outputs of a deployment say. */
export function deploymentValues(outputs: Readonly<Record<string, string>>) {
  return {
    'deployment-id': knownText(outputs['deployment-id']),
    url: knownText(outputs['deployment-url']),
    status: knownText(outputs['status']),
    revision: knownText(outputs['revision']),
    'previous-revision': knownText(outputs['previous-revision']),
    health: knownText(outputs['health']),
    'rolled-back': knownFlag(outputs['rolled-back']) ?? false,
    'rollback-deployment-id': knownText(outputs['rollback-deployment-id']),
  }
}

/** The deployment of an entry; none when nothing was started and nothing is proved to be live. */
export function deploymentsOf(result: EntryResult, stage: string): readonly EvidenceDeployment[] {
  const { entry, outputs, startedAt, endedAt } = result
  if (entry.stage !== 'deploy') return []
  const values = deploymentValues(outputs)
  if (values['deployment-id'] === null && values.revision === null) return []
  return [
    {
      stage,
      service: entry.uses === 'divio-deploy' ? 'divio' : 'deploybot',
      environment: knownText(entry.with['environment']),
      'wanted-revision': knownText(entry.with['revision']?.trim()),
      ...values,
      'started-at': knownTime(startedAt),
      'ended-at': knownTime(endedAt),
    },
  ]
}
