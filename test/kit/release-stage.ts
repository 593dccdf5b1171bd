import { parse } from 'yaml'
import type { Inputs, ReleaseScene } from './release-scene.ts'
import { wholeRelease } from './release-scene.ts'
import type { Sent } from './watched-exchange.ts'

export type StageName = 'scan' | 'backup' | 'fetch' | 'deploy'

/** One entry of the file, as the test reads it: not with the eyes of the product. */
export interface ConfiguredEntry {
  readonly stage: StageName
  /** As log, summary and result call it. */
  readonly label: string
  readonly isOfList: boolean
  readonly uses: string
  readonly with: Inputs
}

/** What was asked of one run, for `holdReleasePromises`. */
export interface Asked {
  readonly file?: string
  readonly inputs?: Inputs
  readonly cancelAfterMs?: number
  /** Answers lead astray on purpose, so services see requests that no correct client sends. */
  readonly strangeRequests?: boolean
}

/** A run that is about to begin, and what every service had seen before it. */
export interface ReleaseStage extends Asked {
  readonly scene: ReleaseScene
  readonly inputs: Inputs
  /** Those that the run carries out, in the order of the stages. */
  readonly entries: readonly ConfiguredEntry[]
  readonly deployDespite: readonly string[]
  readonly before: Counts
  readonly startedAt: number
}

/** How many of each thing there were. */
export interface Counts {
  readonly sent: number
  readonly scans: number
  readonly backups: number
  readonly deploybot: number
  readonly divio: number
  readonly divioBackups: number
  readonly github: number
  readonly adds: number
}

/** Call it right before the run. */
export function releaseStage(scene: ReleaseScene, asked: Asked = {}): ReleaseStage {
  const { inputs = {}, file = wholeRelease } = asked
  const read = parse(file) as WrittenFile
  const selected = listed(inputs['stages'])
  const entries = (['scan', 'backup', 'fetch', 'deploy'] as const)
    .filter(stage => selected.length === 0 || selected.includes(stage))
    .flatMap(stage => entriesOf(stage, read.stages[stage]))
  const deployDespite = [...(read['deploy-despite'] ?? []), ...listed(inputs['deploy-despite'])]
  return { ...asked, scene, inputs, entries, deployDespite, before: counts(scene), startedAt: scene.clock.now() }
}

interface WrittenEntry {
  readonly name?: string
  readonly uses: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface WrittenFile {
  readonly stages: Readonly<Partial<Record<StageName, WrittenEntry | readonly WrittenEntry[]>>>
  readonly 'deploy-despite'?: readonly string[]
}

function entriesOf(
  stage: StageName,
  written: WrittenEntry | readonly WrittenEntry[] | undefined,
): readonly ConfiguredEntry[] {
  if (written === undefined) return []
  const isOfList = Array.isArray(written)
  const all = (isOfList ? written : [written]) as readonly WrittenEntry[]
  return all.map(({ name, uses, with: given = {} }, index) => ({
    stage,
    label: name !== undefined ? `${stage} (${name})` : isOfList ? `${stage} ${index + 1}` : stage,
    isOfList,
    uses,
    with: Object.fromEntries(Object.entries(given).map(([key, value]) => [key, textOf(value)])),
  }))
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join('\n') : String(value)
}

function listed(text: string | undefined): readonly string[] {
  return (text ?? '').split(/[\s,]+/).filter(word => word !== '')
}

function counts(scene: ReleaseScene): Counts {
  const { debricked, dbackup, deploybot, divio, github } = scene.world
  return {
    sent: scene.sent.length,
    scans: debricked.control.finishes,
    backups: dbackup.control.accepted.length,
    deploybot: deploybot.control.madeByApi.length,
    divio: divio.control.madeByApi.length,
    divioBackups: divio.control.backupsMadeByApi.length,
    github: github.control.deployments().length,
    adds: torrentAdds(scene).length,
  }
}

/** Bodies of the adds that the emulated service took, by its own journal. */
export function torrentAdds({ world }: ReleaseScene): readonly string[] {
  return world.realdebrid.journal
    .matching('POST', '/rest/1.0/torrents/addMagnet')
    .filter(entry => entry.status === 201)
    .map(entry => entry.body)
}

/** What the run made, by the services' own records. */
export function madeBy({ scene, before }: ReleaseStage) {
  const { debricked, dbackup, deploybot, divio, github } = scene.world
  return {
    sent: scene.sent.slice(before.sent) as readonly Sent[],
    scans: debricked.control.scans.slice(before.scans),
    finishes: debricked.control.finishes - before.scans,
    backups: dbackup.control.accepted.slice(before.backups),
    deploybot: deploybot.control.madeByApi.slice(before.deploybot),
    divio: divio.control.madeByApi.slice(before.divio),
    divioBackups: divio.control.backupsMadeByApi.slice(before.divioBackups),
    github: github.control.deployments().slice(before.github),
    adds: torrentAdds(scene).slice(before.adds),
  }
}

export function isRollback({ comment }: { readonly comment: string | null }): boolean {
  return comment?.includes('] Rollback of') === true
}

/** Names in a list input: one a line. */
export function lines(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}
