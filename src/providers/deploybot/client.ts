import { ShipgateError } from '../../core/errors.ts'
import type { Secret } from '../../core/secret.ts'
import { Client } from '../../http/client.ts'
import { path } from '../../http/path.ts'
import { RequestError } from '../../http/request-error.ts'
import { type ClientPorts, fixedCredentials, type JsonRequest } from '../../http/service.ts'
import { sharedBudget } from '../../http/shared-budget.ts'
import { explain } from './errors.ts'
import { createBudget, mostPages, pageSize } from './limits.ts'
import * as wire from './wire.ts'

export interface DeploybotConnection {
  /** Base address of the account, with a trailing slash. */
  readonly base: URL
  readonly token: Secret
}

/** What to deploy where. Booleans are always sent: what is left out is decided by the service. */
export interface Trigger {
  readonly environmentId: number
  readonly deployedVersion: string | undefined
  readonly comment: string | undefined
  readonly deployFromScratch: boolean
  readonly triggerNotifications: boolean
  /** Who the deployment is attributed to; undefined: the owner of the account. */
  readonly userId: number | undefined
}

interface Page<T> {
  readonly meta: { readonly next?: number | null | undefined }
  readonly entries: readonly T[]
}

/** The REST API of DeployBot v1: one method an endpoint. Lists are read page by page, as far as the reader goes. */
export class Deploybot {
  readonly base: URL
  readonly #client: Client

  constructor(ports: ClientPorts, connection: DeploybotConnection) {
    this.base = connection.base
    this.#client = new Client(ports, {
      name: 'DeployBot',
      base: connection.base,
      // The query form of the token would end up in logs.
      credentials: fixedCredentials({ 'x-api-token': connection.token }),
      budget: sharedBudget(ports.transport, `DeployBot ${connection.base.origin}`, () => createBudget(ports.clock)),
      explain,
    })
  }

  users(): AsyncIterable<wire.User> {
    return this.#list('users', {}, { doing: 'read the users', schema: wire.users })
  }

  repositories(): AsyncIterable<wire.Repository> {
    return this.#list('repositories', {}, { doing: 'read the repositories', schema: wire.repositories })
  }

  /** Of one repository, or of all. */
  environments(repositoryId: number | undefined): AsyncIterable<wire.Environment> {
    const query = repositoryId === undefined ? {} : { repository_id: String(repositoryId) }
    return this.#list('environments', query, { doing: 'read the environments', schema: wire.environments })
  }

  async environment(id: number) {
    const doing = `read environment ${id}`
    const environment = await this.#client.json({
      method: 'GET',
      path: path`api/v1/environments/${String(id)}`,
      doing,
      schema: wire.environment,
    })
    return asked(environment, id, doing)
  }

  /** Newest first (read in a client; not documented). */
  deployments(environmentId: number): AsyncIterable<wire.WireDeployment> {
    const query = { environment_id: String(environmentId) }
    return this.#list('deployments', query, { doing: 'read the deployments', schema: wire.deployments })
  }

  async deployment(id: number) {
    const doing = `read deployment ${id}`
    const deployment = await this.#client.json({
      method: 'GET',
      path: path`api/v1/deployments/${String(id)}`,
      doing,
      schema: wire.deployment,
    })
    return asked(deployment, id, doing)
  }

  /** Starts a deployment. There is no idempotency key: never repeat it without looking. */
  async trigger(trigger: Trigger) {
    return await this.#client.json({
      method: 'POST',
      path: 'api/v1/deployments',
      json: {
        environment_id: trigger.environmentId,
        ...(trigger.deployedVersion !== undefined && { deployed_version: trigger.deployedVersion }),
        ...(trigger.comment !== undefined && { comment: trigger.comment }),
        deploy_from_scratch: trigger.deployFromScratch,
        trigger_notifications: trigger.triggerNotifications,
        ...(trigger.userId !== undefined && { user_id: trigger.userId }),
      },
      doing: 'start the deployment',
      schema: wire.deployment,
    })
  }

  /**
   * Asks DeployBot to fetch the repository. The address is a secret of its own, so it gets no token.
   *
   * @param webhook an address at the account's own origin
   */
  async refresh(webhook: URL): Promise<void> {
    const request = {
      method: 'GET',
      path: webhook.pathname.slice(this.base.pathname.length),
      query: Object.fromEntries(webhook.searchParams),
      doing: 'make the newest commits known to DeployBot',
      anonymous: true,
      secretPath: true,
    } as const
    // "Thank you", in plain text.
    await this.#client.answer(request, () => undefined)
  }

  async *#list<T>(
    name: string,
    query: Readonly<Record<string, string>>,
    reading: Pick<JsonRequest<Page<T>>, 'doing' | 'schema'>,
  ): AsyncIterable<T> {
    let after: number | undefined
    for (let page = 1; page <= mostPages; page++) {
      const answer: Page<T> = await this.#client.json({
        method: 'GET',
        path: path`api/v1/${name}`,
        query: { ...query, limit: String(pageSize), ...(after !== undefined && { after: String(after) }) },
        ...reading,
      })
      yield* answer.entries
      const { next } = answer.meta
      // Entries need not be in the order of their ids, so what follows is only ever what the service says.
      if (next == null || next === after || answer.entries.length === 0) return
      after = next
    }
    throw new ShipgateError(
      'unexpected_response',
      `Could not ${reading.doing}: the list at DeployBot does not come to an end.`,
    )
  }
}

/** A cache that mixes up its keys must not pass for the service. */
function asked<T extends { readonly id: number }>(answer: T, id: number, doing: string): T {
  if (answer.id === id) return answer
  throw new RequestError('unexpected_response', `Could not ${doing}: DeployBot answered with ${answer.id} instead.`, {
    processed: 'no',
  })
}
