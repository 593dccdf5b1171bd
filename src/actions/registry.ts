import type { ActionDefinition } from './define.ts'

/**
 * By hand, one line an action: a generator that imports the list could not write it. Each is loaded when it is asked for,
 * because a step pays for every line that Node has to compile, and it only ever runs one action.
 */
const actions: Readonly<Record<string, () => Promise<ActionDefinition>>> = {
  'dbackup-run': async () => (await import('../providers/dbackup/actions/dbackup-run.ts')).dbackupRun,
  'debricked-scan': async () => (await import('../providers/debricked/actions/debricked-scan.ts')).debrickedScan,
  'deploybot-deploy': async () => (await import('../providers/deploybot/actions/deploybot-deploy.ts')).deploybotDeploy,
  'divio-deploy': async () => (await import('../providers/divio/actions/divio-deploy.ts')).divioDeploy,
  'realdebrid-fetch': async () => (await import('../providers/realdebrid/actions/realdebrid-fetch.ts')).realdebridFetch,
}

/** The actions that do one thing, each in a folder of its own below actions/. */
export const actionIds: readonly string[] = Object.keys(actions)

/** Id of the root action, which runs the others as one release. */
export const pipelineId = 'pipeline'

/** The action of that id; undefined when there is none. */
export async function loadAction(id: string): Promise<ActionDefinition | undefined> {
  if (id === pipelineId) return await loadPipeline()
  return Object.hasOwn(actions, id) ? await actions[id]?.() : undefined
}

/** It needs all of them: which ones a release is made of stands in its file, and its inputs and outputs are theirs. */
async function loadPipeline(): Promise<ActionDefinition> {
  const { createPipeline } = await import('./pipeline/index.ts')
  return createPipeline(await Promise.all(Object.values(actions).map(load => load())))
}
