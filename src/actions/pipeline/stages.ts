/** The stages of a release in their order. The first three run side by side, `deploy` follows. */
export const stageNames = ['scan', 'backup', 'fetch', 'deploy'] as const

export type StageName = (typeof stageNames)[number]

/** Which actions may stand in which stage: an order that a file could turn around would protect nobody. */
export const actionsOfStage: Readonly<Record<StageName, readonly string[]>> = {
  scan: ['debricked-scan'],
  backup: ['dbackup-run'],
  fetch: ['realdebrid-fetch'],
  deploy: ['deploybot-deploy', 'divio-deploy'],
}

/** One use of an action in the file: a stage that is a list has several. */
export interface StageEntry {
  readonly stage: StageName
  /** Place in the stage's list, from 0; undefined when the stage is a single object. */
  readonly index: number | undefined
  /** What the file calls it, to tell the entries of a list apart. */
  readonly name: string | undefined
  /** Id of the action. */
  readonly uses: string
  /** The inputs by name, as texts, as a workflow would give them. A list in the file is one item a line. */
  readonly with: Readonly<Record<string, string>>
}

/** What the file of the pipeline says. */
export interface PipelineFile {
  /** In the order of the stages, then in that of the lists. */
  readonly entries: readonly StageEntry[]
  /** Stages whose bad end does not hold the deployment back. */
  readonly deployDespite: readonly StageName[]
}

/** How an entry is called in log, summary and evidence: `scan`, `backup 2`, `deploy (staging)`. */
export function labelOf({ stage, index, name }: Pick<StageEntry, 'stage' | 'index' | 'name'>): string {
  if (name !== undefined) return `${stage} (${name})`
  return index === undefined ? stage : `${stage} ${index + 1}`
}
