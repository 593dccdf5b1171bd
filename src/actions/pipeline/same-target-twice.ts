import type { PlannedEntry } from './config/plan-pipeline.ts'
import { serverOf } from './server-of.ts'
import { labelOf } from './stages.ts'

/**
 * Sentences on what two entries would both do: the same backup, a deployment to the same place. Side by side they could
 * not tell their work apart when an answer is lost. Names are compared as they are written; that a name and an id mean
 * the same only the service knows.
 */
export function sameTargetTwice(planned: readonly PlannedEntry[]): readonly string[] {
  const first = new Map<string, PlannedEntry>()
  const sentences: string[] = []
  for (const one of planned) {
    for (const target of new Set(targetsOf(one))) {
      const key = `${one.definition.id} ${serverOf(one)} ${target}`.toLowerCase()
      const other = first.get(key)
      if (other === undefined) first.set(key, one)
      else sentences.push(`${labelOf(other.entry)} and ${labelOf(one.entry)} both name ${target}; name it once.`)
    }
  }
  return sentences
}

function targetsOf({ definition, raw }: PlannedEntry): readonly string[] {
  const given = (name: string) => raw[name]?.trim() || definition.inputs[name]?.default || ''
  if (definition.id === 'dbackup-run') {
    const jobs = given('job').split(/\r?\n/)
    return jobs.map(job => job.trim()).filter(job => job !== '')
  }
  // Without a repository DeployBot's only one is meant.
  if (definition.id === 'deploybot-deploy') return [`${given('repository')} ${given('environment')}`.trim()]
  if (definition.id === 'divio-deploy') return [`${given('application')} ${given('environment')}`]
  return []
}
