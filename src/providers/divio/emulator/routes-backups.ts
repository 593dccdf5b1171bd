import type { Call } from '../../../sandbox/kit/route-table.ts'
import { isRecord } from '../../../sandbox/kit/strictness.ts'
import { fieldError, json, nonFieldError } from './answers.ts'
import { createBackup } from './backups.ts'
import { createDownload } from './downloads.ts'
import { choiceField, missingObject, optionalText, textField, timeField, uuidsField } from './fields.ts'
import { newUuid } from './identifiers.ts'
import { backups, downloadItems, downloads, environments, instanceBackups, restores } from './kinds.ts'
import { listRoute } from './list-page.ts'
import type { Restore } from './records.ts'
import { APPS, type DivioRoute, itemRoute, seen, type Visit, writing } from './route.ts'
import { backupRow, downloadRow, restoreRow } from './rows.ts'

const BACKUPS = `${APPS}/backups/`
const INSTANCES = `${APPS}/service-instance-backups/`
const DOWNLOADS = `${APPS}/backup-downloads/`
const ITEMS = `${APPS}/backup-download-service-instances`
const RESTORES = `${APPS}/backup-restores/`

export const backupRoutes: readonly DivioRoute[] = [
  listRoute(BACKUPS, {
    kind: backups,
    filters: { environment: (backup, value) => backup.environment.uuid === value },
    uuidsOf: { environment: visit => seen(environments, visit) },
    isHonoured: state => state.settings.backupFilters === 'honoured',
  }),
  itemRoute(`${BACKUPS}:uuid/`, backups),
  writing({
    method: 'POST',
    path: BACKUPS,
    body: 'required',
    keys: ['environment', 'services', 'trigger', 'notes', 'scheduled_for_deletion_at'],
    answer: create,
  }),
  listRoute(INSTANCES, {
    kind: instanceBackups,
    filters: { backup: (instance, value) => instance.backup === value },
    uuidsOf: { backup: visit => seen(backups, visit) },
    isHonoured: state => state.settings.backupFilters === 'honoured',
  }),
  itemRoute(`${INSTANCES}:uuid/`, instanceBackups),
  writing({
    method: 'POST',
    path: DOWNLOADS,
    body: 'required',
    keys: ['backup', 'service_instance_backups', 'trigger'],
    answer: download,
  }),
  itemRoute(`${DOWNLOADS}:uuid/`, downloads),
  // The parameter takes the uuid of the download; that of the backup finds nothing.
  listRoute(`${ITEMS}/`, {
    kind: downloadItems,
    filters: { backup: (item, value) => item.download.uuid === value },
    uuidsOf: { backup: visit => seen(downloads, visit) },
  }),
  // Without a slash: so the official client asks.
  itemRoute(`${ITEMS}/:uuid`, downloadItems),
  writing({
    method: 'POST',
    path: RESTORES,
    body: 'required',
    keys: ['backup', 'service_instance_restores', 'notes'],
    answer: restore,
  }),
  itemRoute(`${RESTORES}:uuid/`, restores),
]

function create(_call: Call, visit: Visit): Response {
  const { state } = visit
  const uuid = textField(visit, 'environment')
  if ('refused' in uuid) return uuid.refused
  const services = uuidsField(visit, 'services')
  if ('refused' in services) return services.refused
  const trigger = choiceField(visit, 'trigger', ['MANUAL'])
  if ('refused' in trigger) return trigger.refused
  const notes = optionalText(visit, 'notes')
  if ('refused' in notes) return notes.refused
  const deleteAt = timeField(visit, 'scheduled_for_deletion_at')
  if ('refused' in deleteAt) return deleteAt.refused
  const environment = seen(environments, visit).find(known => known.uuid === uuid.value)
  if (environment === undefined) return missingObject('environment', uuid.value)
  const instances = state.serviceInstances.filter(
    known => services.value.includes(known.uuid) && known.environment === environment && known.status !== 'NEW',
  )
  // Refused by v3, where v1 took it (client's history); text and key assumed.
  if (instances.length < new Set(services.value).size) {
    return fieldError('services', 'Service instance is not available.')
  }
  const isBusy = state.backups.some(other => other.environment === environment && other.state === 'WORKING')
  if (isBusy && state.settings.backupWhenBusy === 'refused') {
    return nonFieldError('A backup of this environment is already running.')
  }
  const backup = createBackup(state, {
    environment,
    instances,
    trigger: trigger.value,
    notes: notes.value,
    deleteAt: deleteAt.value,
    origin: 'api',
    script: state.nextBackups.shift() ?? {},
  })
  return json(state.settings.createdStatus, backupRow(backup, visit))
}

function download(_call: Call, visit: Visit): Response {
  const uuid = textField(visit, 'backup')
  if ('refused' in uuid) return uuid.refused
  const wanted = uuidsField(visit, 'service_instance_backups')
  if ('refused' in wanted) return wanted.refused
  // Which one is taken when none is said is unknown; the harmless one is not assumed.
  const trigger = choiceField(visit, 'trigger', ['MANUAL', 'PULL'])
  if ('refused' in trigger) return trigger.refused
  const backup = seen(backups, visit).find(known => known.uuid === uuid.value)
  if (backup === undefined) return missingObject('backup', uuid.value)
  const instances = backup.instances.filter(instance => wanted.value.includes(instance.uuid))
  const missing = wanted.value.find(value => !instances.some(instance => instance.uuid === value))
  if (missing !== undefined) return missingObject('service_instance_backups', missing)
  const order = { backup, instances, trigger: trigger.value, caller: visit.caller }
  return json(visit.state.settings.createdStatus, downloadRow(createDownload(visit.state, order), visit))
}

/** Overwrites data without asking (vendor's documentation): here it is only written down. */
function restore(_call: Call, visit: Visit): Response {
  const { state, fields } = visit
  const uuid = textField(visit, 'backup')
  if ('refused' in uuid) return uuid.refused
  const backup = seen(backups, visit).find(known => known.uuid === uuid.value)
  if (backup === undefined) return missingObject('backup', uuid.value)
  const wanted = fields['service_instance_restores']
  const isList = Array.isArray(wanted) && wanted.length > 0 && wanted.every(isRecord)
  if (!isList) return fieldError('service_instance_restores', 'Expected a list of items.')
  const made: Restore = { uuid: newUuid(state.random), backup, createdAt: state.agenda.now(), finished: false }
  state.restores.push(made)
  state.agenda.in(state.settings.restoreMs, () => {
    made.finished = true
  })
  return json(state.settings.createdStatus, restoreRow(made, visit))
}
