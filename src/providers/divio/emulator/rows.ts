import { progressOf } from './deployments.ts'
import type {
  Application,
  Backup,
  Build,
  Deployment,
  Download,
  DownloadItem,
  Environment,
  InstanceBackup,
  Organisation,
  Repository,
  Restore,
  ServiceInstance,
  Variable,
} from './records.ts'
import type { Visit } from './route.ts'
import { lastFinished } from './state.ts'
import { timestamp, timestampOrNull } from './timestamp.ts'

type Row = Readonly<Record<string, unknown>>

export function organisationRow({ uuid, name, createdAt }: Organisation): Row {
  return { uuid, name, created_at: timestamp(createdAt) }
}

export function applicationRow({ uuid, slug, name, organisation, repository }: Application): Row {
  return {
    uuid,
    slug,
    name,
    organisation: organisation.uuid,
    repository: repository.isHosted ? null : repository.uuid,
  }
}

/** `application` is assumed; the rest is what the official client reads. */
export function environmentRow(environment: Environment, { state }: Visit): Row {
  const { uuid, application, slug, branch } = environment
  const last = lastFinished(state, environment)
  return {
    uuid,
    application: application.uuid,
    slug,
    branch,
    last_finished_deployment: last === undefined ? null : { uuid: last.uuid },
  }
}

export function environmentDetail(environment: Environment, visit: Visit): Row {
  const { slug, application } = environment
  const isUp = lastFinished(visit.state, environment) !== undefined
  const endpoint = { host: 'ssh.harbour.example', port: 2222, user: `${application.slug}-${slug}` }
  return { ...environmentRow(environment, visit), ssh_endpoint: isUp ? endpoint : null }
}

export function repositoryRow({ uuid, organisation, dsn, state }: Repository): Row {
  return { uuid, organisation: organisation.uuid, dsn, state }
}

export function variableRow({ uuid, environment, name, value, isSensitive }: Variable): Row {
  return { uuid, environment: environment.uuid, name, value: isSensitive ? null : value, is_sensitive: isSensitive }
}

export function serviceInstanceRow({ uuid, environment, type, prefix, status, region, service }: ServiceInstance): Row {
  return { uuid, environment: environment.uuid, type, prefix, service_status: status, region, service }
}

/** That builds exist is known, no field of them is. A commit is left out: nobody has seen one. */
export function buildRow({ uuid, environment, createdAt, endedAt, success }: Build): Row {
  const environments = { application: environment.application.uuid, environment: environment.uuid }
  return { uuid, ...environments, started_at: timestamp(createdAt), ended_at: timestampOrNull(endedAt), success }
}

export function deploymentRow(deployment: Deployment, { state }: Visit): Row {
  const { uuid, environment, startedAt, endedAt, success, author } = deployment
  return {
    uuid,
    environment: environment.uuid,
    started_at: timestampOrNull(startedAt),
    ended_at: timestampOrNull(endedAt),
    status: progressOf(state, deployment).status,
    success,
    ...(state.settings.authorField && { author }),
  }
}

export function deploymentDetail(deployment: Deployment, visit: Visit): Row {
  return {
    ...deploymentRow(deployment, visit),
    percent: progressOf(visit.state, deployment).percent,
    environment_variables: Object.keys(deployment.variables).toSorted(),
  }
}

/** `service_instance_backups` grows while the backup works; null and empty at the end have been seen in tests. */
export function backupRow(backup: Backup, { state }: Visit): Row {
  const { uuid, environment, script, notes, trigger, deleteAt, instances } = backup
  const isCompleted = backup.state === 'COMPLETED'
  const hasBegun = instances.some(instance => instance.startedAt !== null)
  const listed = instances.filter(instance => instance.startedAt !== null).map(instance => instance.uuid)
  const { listing = 'listed' } = script
  const early = hasBegun ? state.settings.successWhileWorking : null
  return {
    uuid,
    environment: environment.uuid,
    state: backup.state,
    success: isCompleted ? backup.success : early,
    service_instance_backups: !isCompleted || listing === 'listed' ? listed : listing === 'null' ? null : [],
    notes,
    trigger,
    scheduled_for_deletion_at: timestampOrNull(deleteAt),
  }
}

export function instanceBackupRow(given: InstanceBackup, { state }: Visit): Row {
  const { uuid, backup, instance, createdAt, startedAt, endedAt, size, errors } = given
  return {
    uuid,
    backup,
    service_instance: instance.uuid,
    service_type: instance.type,
    queued_at: timestamp(createdAt),
    started_at: timestampOrNull(startedAt),
    ended_at: timestampOrNull(endedAt),
    taken_at: endedAt === null ? null : timestampOrNull(startedAt),
    size,
    errors: endedAt === null && state.settings.noErrors === 'array' ? [] : errors,
  }
}

export function downloadRow({ uuid, backup, trigger }: Download, { state }: Visit): Row {
  const items = state.downloadItems.filter(item => item.download.uuid === uuid)
  const instances = items.map(item => item.instanceBackup.uuid)
  return { uuid, backup: backup.uuid, service_instance_backups: instances, trigger }
}

export function downloadItemRow({ uuid, endedAt, errors, url }: DownloadItem): Row {
  return { uuid, ended_at: timestampOrNull(endedAt), errors, download_url: url }
}

/** `success` has a value before the end, where it means nothing (seen in tests). */
export function restoreRow({ uuid, finished, createdAt }: Restore, { state }: Visit): Row {
  const early = state.agenda.now() > createdAt ? state.settings.successWhileWorking : null
  return { uuid, finished, success: finished ? 'SUCCESS' : early }
}
