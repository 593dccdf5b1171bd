import type { Secret } from '../../core/secret.ts'
import { Client } from '../../http/client.ts'
import { path } from '../../http/path.ts'
import { RequestError } from '../../http/request-error.ts'
import { type ApiRequest, type ClientPorts, fixedCredentials, type JsonRequest } from '../../http/service.ts'
import { sharedBudget } from '../../http/shared-budget.ts'
import type { Addresses } from './address.ts'
import { deploymentsPath, explain } from './errors.ts'
import { createBudget, mostPages, pageSize } from './limits.ts'
import { nextPage } from './next-page.ts'
import * as wire from './wire.ts'

export interface DivioConnection {
  readonly addresses: Addresses
  readonly token: Secret
}

interface Page<T> {
  readonly next?: string | null | undefined
  readonly results: readonly T[]
}

type Query = Readonly<Record<string, string>>
type Reading<T> = Pick<JsonRequest<Page<T>>, 'doing' | 'schema'>

/**
 * The REST API of Divio v3: one method an endpoint, in the exact form of the official client (three paths have no slash at
 * the end). Lists are read page by page, as far as the reader goes. A filter that the service does not know is ignored
 * without a word, and no order is promised: compare every row.
 */
export class Divio {
  readonly addresses: Addresses
  readonly #client: Client

  constructor(ports: ClientPorts, connection: DivioConnection) {
    this.addresses = connection.addresses
    this.#client = new Client(ports, {
      name: 'Divio',
      base: connection.addresses.api,
      // The word Token and one space; not Bearer.
      credentials: fixedCredentials({ authorization: connection.token.map(token => `Token ${token}`) }),
      budget: sharedBudget(ports.transport, `Divio ${connection.addresses.api.origin}`, () =>
        createBudget(ports.clock),
      ),
      explain,
    })
  }

  /** Whose token it is. */
  async me() {
    return await this.#client.json({ method: 'GET', path: 'iam/v3/me/', doing: 'check the token', schema: wire.me })
  }

  applications(slug?: string): AsyncIterable<wire.Application> {
    const query: Query = slug === undefined ? {} : { slug }
    return rowsOf(
      this.#pages('apps/v3/applications/', query, { doing: 'read the applications', schema: wire.applications }),
    )
  }

  async application(uuid: string) {
    return await this.#client.json({
      method: 'GET',
      path: path`apps/v3/applications/${uuid}/`,
      doing: `read application ${uuid}`,
      schema: wire.application,
    })
  }

  environments(application: string, slug?: string): AsyncIterable<wire.Environment> {
    const query = { application, ...(slug !== undefined && { slug }) }
    return rowsOf(
      this.#pages('apps/v3/environments/', query, { doing: 'read the environments', schema: wire.environments }),
    )
  }

  async environment(uuid: string) {
    return await this.#client.json({
      method: 'GET',
      path: path`apps/v3/environments/${uuid}/`,
      doing: `read environment ${uuid}`,
      schema: wire.environment,
    })
  }

  /** The official client takes the first for the newest. */
  deployments(of: { readonly application: string; readonly environment: string }): AsyncIterable<wire.WireDeployment> {
    return rowsOf(this.#pages(deploymentsPath, { ...of }, { doing: 'read the deployments', schema: wire.deployments }))
  }

  async deployment(uuid: string) {
    const deployment = await this.#client.json({
      method: 'GET',
      path: path`apps/v3/deployments/${uuid}/`,
      doing: `read deployment ${uuid}`,
      schema: wire.deployment,
    })
    return this.#asAsked(deployment, uuid, 'deployment')
  }

  /** Starts a deployment of what the control panel has fetched of the environment's branch. Never repeat it without looking. */
  async deploy(environment: string, buildMode: string) {
    return await this.#client.json({
      method: 'POST',
      path: deploymentsPath,
      json: { environment, build_mode: buildMode },
      doing: 'start the deployment',
      schema: wire.deployment,
    })
  }

  /** The whole log in one text; empty where there is none (yet). */
  async deploymentLog(uuid: string): Promise<string> {
    const { logs } = await this.#client.json({
      method: 'GET',
      path: path`apps/v3/deployments/${uuid}/logs`,
      doing: `read the log of deployment ${uuid}`,
      schema: wire.deploymentLog,
    })
    return logs ?? ''
  }

  /** At least one of application and environment must be given. */
  variables(environment: string): AsyncIterable<wire.Variable> {
    const reading = { doing: 'read the environment variables', schema: wire.variables }
    return rowsOf(this.#pages('apps/v3/environment-variables/', { environment }, reading))
  }

  /** Makes the control panel look at the repository; asked again, it tells how that went. */
  async checkRepository(uuid: string, branch: string | undefined) {
    return await this.#client.json({
      method: 'POST',
      path: path`apps/v3/repositories/${uuid}/check/`,
      json: branch === undefined ? {} : { branch },
      doing: 'have the repository checked',
      repeatable: true,
      schema: wire.check,
    })
  }

  serviceInstances(environment: string): AsyncIterable<wire.ServiceInstance> {
    const reading = { doing: 'read the service instances', schema: wire.serviceInstances }
    return rowsOf(this.#pages('apps/v3/service-instances/', { environment }, reading))
  }

  /** Pages of all backups that the token may see, or of one environment: whether that filter is known is not known. */
  backups(environment?: string): AsyncIterable<readonly wire.Backup[]> {
    const query: Query = environment === undefined ? {} : { environment }
    return this.#pages('apps/v3/backups/', query, { doing: 'read the backups', schema: wire.backups })
  }

  async backup(uuid: string) {
    const backup = await this.#client.json({
      method: 'GET',
      path: path`apps/v3/backups/${uuid}/`,
      doing: `read backup ${uuid}`,
      schema: wire.backup,
    })
    return this.#asAsked(backup, uuid, 'backup')
  }

  /** Starts a backup of the instances. Never repeat it without looking. Gives its id. */
  async createBackup(of: {
    readonly environment: string
    readonly services: readonly string[]
    readonly notes: string
  }): Promise<string> {
    const { uuid } = await this.#client.json({
      method: 'POST',
      path: 'apps/v3/backups/',
      json: { environment: of.environment, services: of.services, trigger: 'MANUAL', notes: of.notes },
      doing: 'start the backup',
      schema: wire.created,
    })
    return uuid
  }

  /** All parts of all backups that the token may see; whether the filter is known is not known. */
  parts(backup: string): AsyncIterable<wire.Part> {
    const reading = { doing: 'read the parts of the backup', schema: wire.parts }
    return rowsOf(this.#pages('apps/v3/service-instance-backups/', { backup }, reading))
  }

  async part(uuid: string) {
    const part = await this.#client.json({
      method: 'GET',
      path: path`apps/v3/service-instance-backups/${uuid}/`,
      doing: `read part ${uuid} of the backup`,
      schema: wire.part,
    })
    return this.#asAsked(part, uuid, 'service instance backup')
  }

  /**
   * Has a download prepared and gives its id. With any other trigger than PULL the person gets an e-mail. Repeated, one
   * is prepared in vain and nothing else happens.
   */
  async createDownload(backup: string, part: string): Promise<string> {
    const { uuid } = await this.#client.json({
      method: 'POST',
      path: 'apps/v3/backup-downloads/',
      json: { backup, service_instance_backups: [part], trigger: 'PULL' },
      doing: 'have the download of the backup prepared',
      repeatable: true,
      schema: wire.created,
    })
    return uuid
  }

  /** What a download consists of. The filter is called `backup` and takes the id of the download. */
  downloadItems(download: string): AsyncIterable<wire.DownloadItem> {
    const reading = { doing: 'read the download of the backup', schema: wire.downloadItems }
    return rowsOf(this.#pages('apps/v3/backup-download-service-instances/', { backup: download }, reading))
  }

  async downloadItem(uuid: string) {
    const item = await this.#client.json({
      method: 'GET',
      path: path`apps/v3/backup-download-service-instances/${uuid}`,
      doing: 'see whether the download of the backup is ready',
      schema: wire.downloadItem,
    })
    return this.#asAsked(item, uuid, 'download')
  }

  /** A cache or a proxy that answers for something else must not lend its success to ours. */
  #asAsked<T extends { readonly uuid: string }>(found: T, uuid: string, what: string): T {
    if (found.uuid === uuid) return found
    throw new RequestError(
      'unexpected_response',
      `Asked for ${what} ${uuid}, ${this.addresses.api.host} answered with another one.`,
      {
        hint: 'Something between the runner and Divio seems to answer in its place, such as a cache.',
        processed: 'no',
      },
    )
  }

  async *#pages<T>(first: string, query: Query, reading: Reading<T>): AsyncIterable<readonly T[]> {
    let request: ApiRequest = {
      method: 'GET',
      path: first,
      query: { ...query, page_size: String(pageSize) },
      doing: reading.doing,
    }
    const seen = new Set<string>()
    for (let page = 1; page <= mostPages; page++) {
      const answer: Page<T> = await this.#client.json({ ...request, schema: reading.schema })
      yield answer.results
      if (answer.next == null || answer.next === '') return
      if (seen.has(answer.next)) break
      seen.add(answer.next)
      request = {
        method: 'GET',
        path: nextPage(answer.next, this.addresses.api, reading.doing),
        doing: reading.doing,
      }
    }
    throw new RequestError(
      'unexpected_response',
      `Could not ${reading.doing}: the list at Divio does not come to an end.`,
      { processed: 'no' },
    )
  }
}

async function* rowsOf<T>(pages: AsyncIterable<readonly T[]>): AsyncIterable<T> {
  for await (const page of pages) yield* page
}
