import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { CompositeResult } from '../composite/index.ts'
import { PRODUCTION, type World } from '../world/create-world.ts'
import type { Story } from '../world/story.ts'

/** What the demo looked at by itself, beside the action's own word. */
export interface Observation {
  readonly what: string
  /** False: it is not as the story has it. */
  readonly isSo: boolean
}

interface End {
  readonly decision: string
  readonly reasonCode: string
  /** How many deployments the release is to have started. */
  readonly deployments: number
  readonly isNewLive: boolean
}

const ENDS: Readonly<Record<Story, End>> = {
  passes: { decision: 'pass', reasonCode: 'ok', deployments: 1, isNewLive: true },
  gate: { decision: 'fail', reasonCode: 'gate_failed', deployments: 0, isNewLive: false },
  'empty-backup': { decision: 'fail', reasonCode: 'backup_empty', deployments: 0, isNewLive: false },
  // The second one puts back what was there.
  unhealthy: { decision: 'fail', reasonCode: 'rolled_back', deployments: 2, isNewLive: false },
}

type Result = Pick<CompositeResult, 'conclusion' | 'outputs'>

/** What the release was played with. */
export interface Scenery {
  readonly world: World
  /** Address of the site that is deployed. */
  readonly site: string
  /** The revision that was live before the release. */
  readonly before: string | undefined
}

/** Looks at the site, the emulators and the disk, and compares them with how the story should end. */
export async function observe(result: Result, scenery: Scenery): Promise<readonly Observation[]> {
  const { world } = scenery
  const { story } = world
  return [
    ...verdict(ENDS[story], result),
    ...(await deployments(scenery)),
    ...(story === 'empty-backup' ? [] : await backup(world, result)),
    ...(await files(world, result)),
    ...(story === 'unhealthy' ? rollback(world, result) : []),
  ]
}

function verdict(end: End, { conclusion, outputs }: Result): readonly Observation[] {
  const { decision = '', 'reason-code': code = '' } = outputs
  const isSo = decision === end.decision && code === end.reasonCode
  const isGreen = conclusion === 'success'
  return [
    { what: `The verdict is ${decision} (${code}).`, isSo },
    { what: `The step is ${isGreen ? 'green' : 'red'}.`, isSo: isGreen === (end.decision === 'pass') },
  ]
}

async function deployments({ world, site, before }: Scenery): Promise<readonly Observation[]> {
  const { isNewLive, deployments: wanted } = ENDS[world.story]
  const { control } = world.deploybot
  const answer = await fetch(`${site}/version`, { signal: AbortSignal.timeout(5_000) })
  const live = (await answer.text()).trim()
  const made = control.madeByApi.length
  const asked = made === 0 ? 'nothing' : made === 1 ? 'one deployment' : `${made} deployments`
  return [
    {
      what: `The site answers ${answer.status} with ${live}, which is ${live === world.revision ? 'the new revision' : 'the one from before'}.`,
      isSo: answer.ok && live === (isNewLive ? world.revision : before),
    },
    {
      what: `DeployBot was asked for ${asked}.`,
      isSo: made === wanted,
    },
  ]
}

/** Opens the downloaded dump: the proof of the pudding. */
async function backup({ dbackup }: World, { outputs }: Result): Promise<readonly Observation[]> {
  const file = outputs['backup-download-path'] ?? ''
  if (!existsSync(file)) return [{ what: 'No backup was downloaded.', isSo: false }]
  const rows =
    gunzipSync(readFileSync(file))
      .toString()
      .match(/^INSERT INTO /gm)?.length ?? 0
  const made = dbackup.control.expectedChecksum(outputs['backup-execution-id'] ?? '')
  const isSame = (await sha256(file)) === made && outputs['backup-sha256'] === made
  return [
    {
      what: `The downloaded dump opens and has ${rows} INSERT lines; its SHA-256 is ${isSame ? 'that of the file the server made' : 'ANOTHER one'}.`,
      isSo: rows > 0 && isSame,
    },
  ]
}

async function files({ names }: World, { outputs }: Result): Promise<readonly Observation[]> {
  const fetched = JSON.parse(outputs['fetch-files'] || '[]') as readonly { readonly path: string }[]
  const onDisk = await Promise.all(fetched.map(({ path }) => sha256(path)))
  const isSo = onDisk.length === 2 && onDisk.every(digest => names.dataSet.sha256.includes(digest))
  return [
    {
      what: `${onDisk.length} fetched files are on the disk, and their SHA-256 are ${isSo ? '' : 'NOT '}those given.`,
      isSo,
    },
  ]
}

function rollback(world: World, { outputs }: Result): readonly Observation[] {
  const wasLive = world.deploybot.control.liveHistory(PRODUCTION).some(({ version }) => version === world.revision)
  return [
    {
      what: `The bad revision ${wasLive ? 'was live for a while' : 'was never live'}, and deploy-rolled-back is ${outputs['deploy-rolled-back'] || 'not told'}.`,
      isSo: wasLive && outputs['deploy-rolled-back'] === 'true',
    },
  ]
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
  return hash.digest('hex')
}
