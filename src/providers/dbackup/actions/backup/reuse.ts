import { duration } from '../../../../core/quantities.ts'
import type { Job } from '../../wire.ts'
import { readEnded } from './follow.ts'
import { judge } from './judge.ts'
import type { Ended } from './types.ts'
import { verifyCopies } from './verify.ts'
import { serverNow, type World } from './world.ts'

export interface Reusable {
  readonly ended: Ended
  readonly sha256?: string
}

/**
 * The newest successful backup of the job that is younger than `max-age-minutes`, when it stands up to the same checks as
 * a new one and is verified now. Its age counts from its start: that is the state of the data that it holds.
 */
export async function findReusable(world: World, job: Job): Promise<Reusable | undefined> {
  const { api, policy, context } = world
  if (policy.maxAgeMs === 0) return undefined
  const oldest = serverNow(world) - policy.maxAgeMs
  const row = (await api.history()).find(
    one => one.jobId === job.id && one.type === 'Backup' && one.status === 'Success' && one.startedAt >= oldest,
  )
  if (row === undefined) {
    context.log.info(
      `No successful backup of "${job.name}" is younger than ${duration(policy.maxAgeMs)}; making a new one.`,
    )
    return undefined
  }
  const ended = await readEnded(world, row.id)
  const worth = judge(ended, { ...policy, maxSizeDropPercent: undefined, previousSize: undefined })
  // Without a check now, "verified" would be somebody's word; so `verify: none` checks at the server here.
  const checking = policy.verify === 'none' ? { ...world, policy: { ...policy, verify: 'checksum' as const } } : world
  const proof =
    worth.decision === 'pass' ? await verifyCopies(checking, job, ended) : { verdict: worth, sha256: undefined }
  if (proof.verdict.decision !== 'pass') {
    context.log.info(
      `The backup ${row.id} is young enough but not good enough; making a new one. ${proof.verdict.message}`,
    )
    return undefined
  }
  return { ended, ...(proof.sha256 !== undefined && { sha256: proof.sha256 }) }
}
