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
import type { Kind } from './route.ts'
import {
  applicationRow,
  backupRow,
  buildRow,
  deploymentRow,
  downloadItemRow,
  downloadRow,
  environmentRow,
  instanceBackupRow,
  organisationRow,
  repositoryRow,
  restoreRow,
  serviceInstanceRow,
  variableRow,
} from './rows.ts'
import { isKept } from './state.ts'

export const organisations: Kind<Organisation> = {
  all: state => state.organisations,
  organisationOf: organisation => organisation,
  row: organisationRow,
}

export const applications: Kind<Application> = {
  all: state => state.applications,
  organisationOf: application => application.organisation,
  row: applicationRow,
}

export const environments: Kind<Environment> = {
  all: state => state.environments,
  organisationOf: environment => environment.application.organisation,
  row: environmentRow,
}

export const repositories: Kind<Repository> = {
  all: state => state.repositories.filter(repository => !repository.isHosted),
  organisationOf: repository => repository.organisation,
  row: repositoryRow,
}

export const variables: Kind<Variable> = {
  all: state => state.variables,
  organisationOf: variable => variable.environment.application.organisation,
  row: variableRow,
}

export const serviceInstances: Kind<ServiceInstance> = {
  all: state => state.serviceInstances,
  organisationOf: instance => instance.environment.application.organisation,
  row: serviceInstanceRow,
}

export const builds: Kind<Build> = {
  all: state => state.builds,
  organisationOf: build => build.environment.application.organisation,
  row: buildRow,
}

export const deployments: Kind<Deployment> = {
  all: state => state.deployments,
  organisationOf: deployment => deployment.environment.application.organisation,
  row: deploymentRow,
}

export const backups: Kind<Backup> = {
  all: state => state.backups.filter(backup => isKept(state, backup)),
  organisationOf: backup => backup.environment.application.organisation,
  row: backupRow,
}

export const instanceBackups: Kind<InstanceBackup> = {
  all: state => state.backups.filter(backup => isKept(state, backup)).flatMap(backup => backup.instances),
  organisationOf: ({ instance }) => instance.environment.application.organisation,
  row: instanceBackupRow,
}

export const downloads: Kind<Download> = {
  all: state => state.downloads,
  organisationOf: download => download.backup.environment.application.organisation,
  row: downloadRow,
}

export const downloadItems: Kind<DownloadItem> = {
  all: state => state.downloadItems,
  organisationOf: item => item.download.backup.environment.application.organisation,
  row: downloadItemRow,
}

export const restores: Kind<Restore> = {
  all: state => state.restores,
  organisationOf: restore => restore.backup.environment.application.organisation,
  row: restoreRow,
}
