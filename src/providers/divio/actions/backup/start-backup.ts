import { type Look, lookForLost } from '../../../../actions/look-for-lost.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import { RequestError } from '../../../../http/request-error.ts'
import type { BackupWorld } from './world.ts'

/** Journal entries of a backup that was about to be started, and of one that was. */
export const backupKinds = { trigger: 'backup-trigger', backup: 'backup' } as const

/**
 * Starts a backup of the instances exactly once and gives its id. When the answer is lost, the backup is found by the mark
 * of this run in its notes. Only when a complete look proves that there is none it is asked for once more.
 */
export async function startBackup(world: BackupWorld, services: readonly string[]): Promise<string> {
  const { api, context, target, settings } = world
  const key = 'start of the backup'
  const notes = `Before a deployment ${settings.marker}`
  for (let attempt = 1; ; attempt++) {
    context.journal.open({ key, kind: backupKinds.trigger, data: { notes } })
    try {
      return follow(await api.createBackup({ environment: target.environment.uuid, services, notes }))
    } catch (error) {
      // A cancel leaves the entry open: the finish tells that something may have been started.
      if (!(error instanceof RequestError)) throw error
      if (error.processed === 'no') {
        context.journal.close(key)
        throw error.status === 400 ? refused(error) : error
      }
      context.log.info(`${error.message} Looking for what it may have started.`)
      const { found, complete } = await search(world, error.processed === 'later')
      if (found !== undefined) {
        context.log.info(`Found backup ${found}, which carries the mark of this run.`)
        return follow(found)
      }
      if (error.processed === 'later' || !complete || attempt > 1) {
        context.journal.close(key)
        throw lost(error)
      }
      context.log.info('Divio shows that no backup was started; asking for it once more.')
    }
  }

  function follow(id: string): string {
    context.journal.open({ key: id, kind: backupKinds.backup, data: { notes } })
    context.journal.close(key)
    context.output({ 'backup-id': id })
    return id
  }
}

async function search({ api, context, target, settings }: BackupWorld, late: boolean): Promise<Look<string>> {
  return await lookForLost(context, late, async () => {
    let complete = true
    // Without the filter, of which nobody knows what it does: an empty list must prove that there is none.
    for await (const page of api.backups()) {
      for (const row of page) {
        if (row.environment != null && row.environment !== target.environment.uuid) continue
        if (row.notes?.includes(settings.marker)) return { found: row.uuid, complete: true }
        // A list that leaves the notes out proves nothing.
        if (row.notes === undefined) complete = false
      }
    }
    return { complete }
  })
}

function refused(error: RequestError): ShipgateError {
  return new ShipgateError('backup_failed', `${error.message} No backup was made, and nothing was deployed.`, {
    hint: 'Look at the services of the environment in the control panel.',
    status: 400,
    cause: error,
  })
}

function lost(error: RequestError): ShipgateError {
  return new ShipgateError(
    error.code === 'forbidden' ? 'provider_error' : error.code,
    `${error.message} Whether a backup was started is not known: Divio shows none so far. Nothing was deployed.`,
    {
      hint: 'Look at the backups in the control panel before running again.',
      ...(error.status !== undefined && { status: error.status }),
      cause: error,
    },
  )
}
