import { ShipgateError } from '../../../../core/errors.ts'
import type { ServiceInstance } from '../../wire.ts'
import { type BackupWorld, instanceLabel } from './world.ts'

/**
 * The databases and storages of the environment that can be backed up. One that is not provisioned yet would make Divio
 * refuse the whole backup, so it is left out, and that is told. Throws `backup_empty` when nothing is left.
 */
export async function instancesToBackUp({ api, context, target }: BackupWorld): Promise<readonly ServiceInstance[]> {
  const { uuid, slug } = target.environment
  const all = new Map<string, ServiceInstance>()
  for await (const one of api.serviceInstances(uuid)) {
    if (one.environment == null || one.environment === uuid) all.set(one.uuid, one)
  }
  // NEW is the only word that is known.
  const isNew = (one: ServiceInstance) => one.service_status?.toUpperCase() === 'NEW'
  const leftOut = [...all.values()].filter(isNew)
  const ready = [...all.values()].filter(one => !isNew(one))
  if (leftOut.length > 0) {
    const sentence = `Not in the backup, because not provisioned yet: ${leftOut.map(instanceLabel).join(', ')}.`
    context.log.info(sentence)
    context.report.notChecked.push(sentence)
  }
  if (ready.length > 0) return ready
  throw new ShipgateError(
    'backup_empty',
    `Environment ${slug ?? uuid} has no database or storage that could be backed up, and nothing was deployed.`,
    { hint: 'Use backup: none for an environment without data, such as before its first deployment.' },
  )
}
