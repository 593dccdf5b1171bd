import { Secret } from '../../src/core/secret.ts'
import type { ClientPorts } from '../../src/http/service.ts'
import { flawOf } from '../../src/providers/divio/actions/backup/judge-parts.ts'
import { addressesOfZone } from '../../src/providers/divio/address.ts'
import { Divio } from '../../src/providers/divio/client.ts'
import { createDivioEmulator } from '../../src/providers/divio/emulator/index.ts'
import * as wire from '../../src/providers/divio/wire.ts'
import type { ContractCall, ProviderContract } from './provider-contract.ts'

const base = 'https://api.divio.com'
const secret = 'k3w7'.repeat(10)
const uuid = 'b6tnw3qxk5vz2hpm7rcld4yeao'

type Send = (api: Divio) => Promise<unknown>

function call(name: string, method: ContractCall['method'], send: Send): ContractCall {
  const connection = { addresses: addressesOfZone('divio.com'), token: new Secret(secret) }
  return { name, method, send: (ports: ClientPorts) => send(new Divio(ports, connection)) }
}

async function allOf<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const one of list) all.push(one)
  return all
}

const list = (name: string, of: (api: Divio) => AsyncIterable<unknown>) => call(name, 'GET', api => allOf(of(api)))

/** Success is true, false or null by the official client. Whatever else comes must be none of them. */
const deployment = { uuid, environment: uuid, started_at: null, ended_at: null, status: 'pondering', success: 'maybe' }
const successOf = ({ success }: wire.WireDeployment) => success ?? 'unknown'

/** Words on backups stay texts; what they come to is judged. */
const verdictOn = (backup: wire.Backup) => flawOf({ backup, parts: [], instances: [] })?.code

type Fixture = Readonly<Record<string, unknown>>

/** The bodies of the fixture's good answers whose names fit. */
function bodies(names: RegExp) {
  return (fixture: Fixture): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(fixture)
        .filter(([name, entry]) => names.test(name) && (entry as { readonly status: number }).status < 300)
        .map(([name, entry]) => [name, (entry as { readonly body: unknown }).body]),
    )
}

export const divioContract: ProviderContract = {
  id: 'divio',
  service: 'Divio',
  base,
  secrets: [secret],
  createEmulator: clock => createDivioEmulator({ clock }),
  ignoredKeys: emulator => (emulator as ReturnType<typeof createDivioEmulator>).notes,
  goodRequest: emulator => {
    const { tokens } = emulator as ReturnType<typeof createDivioEmulator>
    return new Request(`${base}/iam/v3/me/`, { headers: { authorization: `Token ${tokens.good}` } })
  },
  calls: [
    call('me', 'GET', api => api.me()),
    list('applications', api => api.applications()),
    list('applications by slug', api => api.applications('harbour-map')),
    call('application', 'GET', api => api.application(uuid)),
    list('environments', api => api.environments(uuid)),
    list('environments by slug', api => api.environments(uuid, 'live')),
    call('environment', 'GET', api => api.environment(uuid)),
    list('deployments', api => api.deployments({ application: uuid, environment: uuid })),
    call('deployment', 'GET', api => api.deployment(uuid)),
    call('deploy', 'POST', api => api.deploy(uuid, 'AUTO')),
    call('deploymentLog', 'GET', api => api.deploymentLog(uuid)),
    list('variables', api => api.variables(uuid)),
    call('checkRepository', 'POST', api => api.checkRepository(uuid, 'main')),
    list('serviceInstances', api => api.serviceInstances(uuid)),
    list('backups', api => api.backups(uuid)),
    call('backup', 'GET', api => api.backup(uuid)),
    call('createBackup', 'POST', api => api.createBackup({ environment: uuid, services: [uuid], notes: 'a note' })),
    list('parts', api => api.parts(uuid)),
    call('part', 'GET', api => api.part(uuid)),
    call('createDownload', 'POST', api => api.createDownload(uuid, uuid)),
    list('downloadItems', api => api.downloadItems(uuid)),
    call('downloadItem', 'GET', api => api.downloadItem(uuid)),
  ],
  words: [
    { call: 'deployment', body: deployment, read: successOf },
    { call: 'deploy', body: deployment, read: successOf },
    {
      call: 'deployments',
      body: { next: null, results: [deployment] },
      read: ([row]: readonly wire.WireDeployment[]) => row && successOf(row),
    },
    {
      call: 'backup',
      body: { uuid, environment: uuid, state: 'COMPLETED', success: 'PERHAPS', service_instance_backups: [] },
      read: verdictOn,
      as: 'provider_error',
    },
  ],
  fixtures: [
    { file: 'account-answers.json', schema: wire.me, answers: bodies(/^me$/) },
    { file: 'application-answers.json', schema: wire.applications, answers: bodies(/^applications_/) },
    { file: 'application-answers.json', schema: wire.application, answers: bodies(/^application_get/) },
    {
      file: 'application-answers.json',
      schema: wire.environments,
      answers: bodies(/^environments_/),
    },
    {
      file: 'application-answers.json',
      schema: wire.environment,
      answers: bodies(/^environment_(get|never|create|set)/),
    },
    { file: 'application-answers.json', schema: wire.variables, answers: bodies(/^env_vars_list/) },
    { file: 'application-answers.json', schema: wire.serviceInstances, answers: bodies(/^service_instances/) },
    { file: 'application-answers.json', schema: wire.check, answers: bodies(/^repository_check/) },
    { file: 'deployment-answers.json', schema: wire.deployments, answers: bodies(/^deployments_list/) },
    {
      file: 'deployment-answers.json',
      schema: wire.deployment,
      answers: bodies(/^deployment_(trigger|running|succeeded|failed)/),
    },
    { file: 'deployment-answers.json', schema: wire.deploymentLog, answers: bodies(/^deployment_log/) },
    { file: 'backup-answers.json', schema: wire.created, answers: bodies(/^(backup|download)_create/) },
    { file: 'backup-answers.json', schema: wire.backup, answers: bodies(/^backup_(working|completed)/) },
    { file: 'backup-answers.json', schema: wire.backups, answers: bodies(/^backups_list/) },
    { file: 'backup-answers.json', schema: wire.part, answers: bodies(/^si_backup_/) },
    { file: 'backup-answers.json', schema: wire.parts, answers: bodies(/^si_backups_list/) },
    { file: 'backup-answers.json', schema: wire.downloadItems, answers: bodies(/^download_items/) },
    { file: 'backup-answers.json', schema: wire.downloadItem, answers: bodies(/^download_(pending|ready|failed)/) },
  ],
  otherFixtures: {
    'error-answers.json': 'errors are told apart by their status, and held by the emulator',
    'official-client.json': "requests of another client, for the emulator's tests",
  },
}
