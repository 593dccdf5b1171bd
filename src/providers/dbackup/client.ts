import type { Secret } from '../../core/secret.ts'
import { Client } from '../../http/client.ts'
import { path } from '../../http/path.ts'
import { RequestError } from '../../http/request-error.ts'
import { type ClientPorts, fixedCredentials, type OpenAnswer } from '../../http/service.ts'
import { sharedBudget } from '../../http/shared-budget.ts'
import { explain } from './errors.ts'
import { createBudget, downloadHeadersWithinMs, rateLimitWaitsMs } from './limits.ts'
import * as wire from './wire.ts'

export interface DbackupConnection {
  /** Base address, with a trailing slash. */
  readonly base: URL
  readonly apiKey: Secret
}

/** The REST API of DBackup 3.2.0: one method an endpoint, each with the permission it needs. */
export class Dbackup {
  readonly base: URL
  readonly #client: Client
  #keyIsProved = false

  constructor(ports: ClientPorts, connection: DbackupConnection) {
    this.base = connection.base
    this.#client = new Client(ports, {
      name: 'DBackup',
      base: connection.base,
      // Exactly "Bearer " with a capital B; anything else is 401.
      credentials: fixedCredentials({ authorization: connection.apiKey.map(key => `Bearer ${key}`) }),
      budget: sharedBudget(ports.transport, `DBackup ${connection.base.origin}`, () => createBudget(ports.clock)),
      explain: (answer, request) => explain(answer, request, { keyIsProved: this.#keyIsProved }),
      rateLimitWaitsMs,
    })
  }

  /** After the preflight: a 500 without a word is then trouble of the server, no longer a refusal of the key. */
  keyIsProved(): void {
    this.#keyIsProved = true
  }

  /** No permission. Tells whether this is DBackup at all. */
  async health() {
    return await this.#client.json({
      method: 'GET',
      path: 'api/health',
      doing: 'check the health of the server',
      anonymous: true,
      schema: wire.health,
    })
  }

  /** jobs:read. All jobs, newest created first; there is no route for one job. */
  async jobs(): Promise<readonly wire.Job[]> {
    return await this.#client.json({
      method: 'GET',
      path: 'api/jobs',
      doing: 'read the list of backup jobs',
      needs: 'jobs:read',
      schema: wire.jobs,
    })
  }

  /** jobs:execute. Every call makes another execution: never repeat it without looking. Gives the execution's id. */
  async run(jobId: string, options: { readonly lock: boolean }): Promise<string> {
    const answer = await this.#client.json({
      method: 'POST',
      path: path`api/jobs/${jobId}/run`,
      json: options.lock ? { lock: true } : {},
      doing: 'start the backup',
      needs: 'jobs:execute',
      schema: wire.started,
    })
    return answer.executionId
  }

  /** history:read. */
  async execution(id: string, options: { readonly logs: boolean }): Promise<wire.Execution> {
    const answer = await this.#client.json({
      method: 'GET',
      path: path`api/executions/${id}`,
      ...(options.logs && { query: { includeLogs: 'true' } }),
      doing: 'read the state of the backup',
      needs: 'history:read',
      schema: wire.execution,
    })
    // A cache or a proxy that answers for something else must not lend its success to our run.
    if (answer.data.id !== id) {
      throw new RequestError(
        'unexpected_response',
        `Asked for execution ${id}, ${this.base.host} answered with another one.`,
        {
          hint: 'Something between the runner and DBackup seems to answer in its place, such as a cache.',
          processed: 'no',
        },
      )
    }
    return answer.data
  }

  /** history:read. Asks for an execution that does not exist: 404 means that the key is accepted. */
  async checkKey(nothing: string): Promise<void> {
    await this.#drain({
      method: 'GET',
      path: path`api/executions/${nothing}`,
      doing: 'check the API key',
      needs: 'history:read',
    })
  }

  /** jobs:execute. Cancels an execution that does not exist: 404 means that the key may start and stop backups. */
  async checkMayRun(nothing: string): Promise<void> {
    await this.#drain({
      method: 'POST',
      path: path`api/executions/${nothing}/cancel`,
      doing: 'see whether the key may start backups',
      needs: 'jobs:execute',
      repeatable: true,
    })
  }

  /** history:read. The newest 100 executions of all jobs, newest start first. */
  async history(): Promise<readonly wire.HistoryRow[]> {
    const answer = await this.#client.json({
      method: 'GET',
      path: 'api/history',
      doing: 'read the history of backups',
      needs: 'history:read',
      schema: wire.history,
    })
    return answer.executions
  }

  /** jobs:execute. Returns at once; a running backup stops when its current step ends. Harmless to repeat. */
  async cancel(executionId: string): Promise<string> {
    const answer = await this.#client.json({
      method: 'POST',
      path: path`api/executions/${executionId}/cancel`,
      doing: 'cancel the backup',
      needs: 'jobs:execute',
      repeatable: true,
      schema: wire.cancelled,
    })
    return answer.message ?? ''
  }

  /** storage:read. Synchronous; may take as long as a download of the file. Harmless to repeat. */
  async verify(destinationId: string, file: string) {
    const answer = await this.#client.json({
      method: 'POST',
      path: path`api/storage/${destinationId}/verify`,
      json: { file },
      doing: 'verify the stored backup',
      needs: 'storage:read',
      repeatable: true,
      headersWithinMs: downloadHeadersWithinMs,
      schema: wire.verification,
    })
    return answer.data
  }

  /** storage:read. Used to see whether the key may read a destination: an unknown id is 404 for a key that may. */
  async listFiles(destinationId: string): Promise<void> {
    await this.#drain({
      method: 'GET',
      path: path`api/storage/${destinationId}/files`,
      doing: 'see whether the key may read stored backups',
      needs: 'storage:read',
    })
  }

  /**
   * storage:download. `decrypt` false gives an encrypted file inside a ZIP with its metadata. No ranges, no resume.
   */
  async download(destinationId: string, file: string, options: { readonly decrypt: boolean }): Promise<OpenAnswer> {
    return await this.#client.open({
      method: 'GET',
      path: path`api/storage/${destinationId}/download`,
      query: { file, decrypt: String(options.decrypt) },
      doing: 'download the backup',
      needs: 'storage:download',
      headersWithinMs: downloadHeadersWithinMs,
    })
  }

  /** storage:download. SHA-256 of the stored file from its metadata file, hex, or undefined when it has none. */
  async sidecarChecksum(destinationId: string, file: string): Promise<string | undefined> {
    const answer = await this.#client.json({
      method: 'GET',
      path: path`api/storage/${destinationId}/download`,
      query: { file: `${file}.meta.json` },
      doing: "read the backup's metadata",
      needs: 'storage:download',
      schema: wire.sidecar,
    })
    return answer.checksum?.toLowerCase()
  }

  /** storage:download. Used to see whether the key may download: an unknown destination is 404 for a key that may. */
  async probeDownload(destinationId: string): Promise<void> {
    await this.#drain({
      method: 'GET',
      path: path`api/storage/${destinationId}/download`,
      query: { file: 'none' },
      doing: 'see whether the key may download backups',
      needs: 'storage:download',
    })
  }

  async #drain(request: Parameters<Client['open']>[0]): Promise<void> {
    const answer = await this.#client.open(request)
    answer.discard()
  }
}
