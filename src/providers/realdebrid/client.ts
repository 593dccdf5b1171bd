import type { Answer } from '../../http/answer.ts'
import { Client } from '../../http/client.ts'
import { path } from '../../http/path.ts'
import { RequestError } from '../../http/request-error.ts'
import { retryAfterMs } from '../../http/retry-after.ts'
import { type ApiRequest, type ClientPorts, fixedCredentials, type JsonRequest } from '../../http/service.ts'
import { sharedBudget } from '../../http/shared-budget.ts'
import { Calls, serviceName } from './calls.ts'
import { AlreadyActive, explain, numberOf } from './errors.ts'
import { callsAtOnce, createBucket, rateLimitWaitsMs, refusedForMs, slowDownForMs, slowWithinMs } from './limits.ts'
import { cutOwnLink } from './links.ts'
import { More } from './more.ts'
import { type RealdebridLogin, Session } from './session.ts'
import * as wire from './wire.ts'

export type { RealdebridLogin } from './session.ts'

export interface RealdebridConnection {
  /** Origin of the API, with a trailing slash. */
  readonly base: URL
  readonly login: RealdebridLogin
  /** Called with every key that the service gives, before it is used, so that it can be masked. */
  readonly onSecret: (value: string) => void
}

/**
 * The REST API 1.0 of Real-Debrid: one method an endpoint. What files and torrents need is here, the rest under `more`.
 * All calls share one bucket; a refusal for too many of them shuts it for a minute.
 */
export class Realdebrid {
  readonly base: URL
  /** Traffic, streaming, hosters, settings and the like. */
  readonly more: More
  readonly #calls: Calls
  readonly #onSecret: (value: string) => void
  /** What each torrent was at the last look, to be asked for only when it has changed. */
  readonly #lastLooks = new Map<string, { readonly etag: string; readonly torrent: wire.TorrentInfo }>()

  constructor(ports: ClientPorts, connection: RealdebridConnection) {
    const { base, login, onSecret } = connection
    const { clock, log } = ports
    this.base = base
    this.#onSecret = onSecret
    const session =
      'token' in login
        ? undefined
        : new Session(login, {
            clock,
            client: () => client,
            onSecret,
            onReplaced: () =>
              log.warning(
                'Real-Debrid replaced the refresh token. Store the login again (npm run realdebrid-login) if the next run cannot log in.',
              ),
          })
    const bucket = sharedBudget(ports.transport, `${serviceName} ${base.origin}`, () => createBucket(clock))
    const service = {
      name: serviceName,
      base,
      credentials:
        session ??
        fixedCredentials('token' in login ? { authorization: login.token.map(token => `Bearer ${token}`) } : {}),
      budget: () => bucket,
      rateLimitWaitsMs,
      // The API is not known to redirect, and only tokens could be lost on the way.
      redirectsTo: () => false,
      explain: (answer: Answer, request: ApiRequest) => {
        const explanation = explain(answer, request)
        if (explanation?.code === 'rate_limited' || (explanation === undefined && answer.status === 429)) {
          const forMs = numberOf(request) === 5 ? slowDownForMs : refusedForMs
          bucket.shut(Math.max(forMs, retryAfterMs(answer.headers['retry-after'], clock.now()) ?? 0))
        }
        return explanation
      },
    }
    const client = new Client(ports, service)
    const shared = { base, signal: ports.signal, callsAtOnce }
    this.#calls = new Calls(client, shared)
    this.more = new More(this.#calls, {
      session,
      // Never asked a second time, whatever comes back: with whose token would not be certain.
      once: headers => new Client({ ...ports, maxRetries: 0 }, { ...service, credentials: fixedCredentials(headers) }),
    })
  }

  /** The account. The cheapest test of a token. */
  async user(): Promise<wire.User> {
    return await this.#calls.json({
      method: 'GET',
      path: 'rest/1.0/user',
      doing: 'read the account',
      schema: wire.user,
    })
  }

  /** What a link stands for. Needs no token. A negative answer is not reliable (a client: when traffic is used up). */
  async check(link: string, password?: string): Promise<wire.LinkCheck> {
    return await this.#calls.json({
      method: 'POST',
      path: 'rest/1.0/unrestrict/check',
      form: formOf({ link: cutOwnLink(link), password }),
      doing: 'check a link',
      repeatable: true,
      anonymous: true,
      schema: wire.linkCheck,
    })
  }

  /** Makes a download of a link. Every call leaves an entry in `downloads`, also one whose answer was lost. */
  async unrestrict(link: string, options: { readonly password?: string | undefined } = {}) {
    const unrestricted: wire.UnrestrictedLink = await this.#calls.json({
      method: 'POST',
      path: 'rest/1.0/unrestrict/link',
      form: formOf({ link: cutOwnLink(link), password: options.password }),
      doing: 'unrestrict a link',
      repeatable: true,
      schema: wire.unrestrictedLink,
    })
    for (const { download } of [unrestricted, ...unrestricted.alternatives]) this.#onSecret(download)
    return unrestricted
  }

  /** The links of a folder at a hoster. */
  async folder(link: string): Promise<readonly string[]> {
    return await this.#calls.list({
      method: 'POST',
      path: 'rest/1.0/unrestrict/folder',
      form: formOf({ link }),
      doing: 'read the links of a folder',
      repeatable: true,
      schema: wire.texts,
    })
  }

  /** The links in a container: RSDF, CCF, CCF3 or DLC. */
  async containerFile(bytes: Uint8Array): Promise<readonly string[]> {
    return await this.#calls.list({
      method: 'PUT',
      path: 'rest/1.0/unrestrict/containerFile',
      ...bytesOf(bytes, 'application/octet-stream'),
      doing: 'read the links of a container',
      repeatable: true,
      schema: wire.texts,
    })
  }

  /** The links in a container that the service fetches from that address. */
  async containerLink(link: string): Promise<readonly string[]> {
    return await this.#calls.list({
      method: 'POST',
      path: 'rest/1.0/unrestrict/containerLink',
      form: formOf({ link }),
      doing: 'read the links of a container',
      repeatable: true,
      schema: wire.texts,
    })
  }

  downloads(): AsyncIterable<wire.DownloadItem> {
    return this.#calls.pages({
      method: 'GET',
      path: 'rest/1.0/downloads',
      doing: 'read the list of downloads',
      schema: wire.downloads,
    })
  }

  async deleteDownload(id: string): Promise<'deleted' | 'gone'> {
    return await this.#calls.remove({
      method: 'DELETE',
      path: path`rest/1.0/downloads/delete/${id}`,
      doing: 'remove an entry of the list of downloads',
      // Part of the address that anybody can fetch the file from.
      secretPath: true,
    })
  }

  torrents(): AsyncIterable<wire.TorrentItem> {
    return this.#calls.pages({
      method: 'GET',
      path: 'rest/1.0/torrents',
      doing: 'read the list of torrents',
      schema: wire.torrents,
    })
  }

  /**
   * A torrent with its files. Just after it was added it may be unknown for a moment. Looks at the same torrent again and
   * again transfer it only when it has changed: with many files it is large.
   */
  async torrent(id: string): Promise<wire.TorrentInfo> {
    const last = this.#lastLooks.get(id)
    const request: JsonRequest<wire.TorrentInfo> = {
      method: 'GET',
      path: path`rest/1.0/torrents/info/${id}`,
      ...(last !== undefined && { headers: { 'if-none-match': last.etag } }),
      doing: `read torrent ${id}`,
      schema: wire.torrentInfo,
    }
    try {
      return await this.#calls.answer(request, answer => {
        const torrent = this.#calls.parse(request, answer)
        const { etag } = answer.headers
        // It is echoed byte for byte: the service writes it without quotation marks.
        if (etag !== undefined && /^[\x21-\x7e]{1,200}$/.test(etag)) this.#lastLooks.set(id, { etag, torrent })
        else this.#lastLooks.delete(id)
        return torrent
      })
    } catch (error) {
      if (last !== undefined && error instanceof RequestError && error.status === 304) return last.torrent
      throw error
    }
  }

  /** How many torrents are active, and how many may be. */
  async activeCount(): Promise<{ readonly active: number; readonly limit: number }> {
    return await this.#calls.json({
      method: 'GET',
      path: 'rest/1.0/torrents/activeCount',
      doing: 'read how many torrents are active',
      schema: wire.activeCount,
    })
  }

  /** Adds a .torrent file. The service may make another torrent each time: never repeat it without looking. */
  async addTorrent(bytes: Uint8Array): Promise<wire.Created> {
    return await this.#add({
      method: 'PUT',
      path: 'rest/1.0/torrents/addTorrent',
      ...bytesOf(bytes, 'application/x-bittorrent'),
      doing: 'add a torrent file',
      schema: wire.created,
    })
  }

  /** Adds a magnet. The service may make another torrent each time: never repeat it without looking. */
  async addMagnet(magnet: string): Promise<wire.Created> {
    return await this.#add({
      method: 'POST',
      path: 'rest/1.0/torrents/addMagnet',
      form: formOf({ magnet }),
      doing: 'add a magnet',
      schema: wire.created,
    })
  }

  async #add(request: JsonRequest<wire.Created>): Promise<wire.Created> {
    try {
      return await this.#calls.json(request)
    } catch (error) {
      if (error instanceof RequestError && numberOf(request) === 33) throw new AlreadyActive(error)
      throw error
    }
  }

  /** Starts a torrent. `already`: it has a selection, which stays as it is, whatever was asked for. */
  async selectFiles(id: string, fileIds: readonly number[]): Promise<'selected' | 'already'> {
    // An empty list is refused as a missing parameter, and the service's word for everything is not wanted here.
    if (fileIds.length === 0) throw new TypeError('no file to select')
    this.#lastLooks.delete(id)
    const request: ApiRequest = {
      method: 'POST',
      path: path`rest/1.0/torrents/selectFiles/${id}`,
      form: { files: fileIds.join(',') },
      doing: `select the files of torrent ${id}`,
      repeatable: true,
    }
    try {
      return (await this.#calls.nothing(request)) === 202 ? 'already' : 'selected'
    } catch (error) {
      if (error instanceof RequestError && numberOf(request) === 31) return 'already'
      throw error
    }
  }

  async deleteTorrent(id: string): Promise<'deleted' | 'gone'> {
    this.#lastLooks.delete(id)
    return await this.#calls.remove({
      method: 'DELETE',
      path: path`rest/1.0/torrents/delete/${id}`,
      doing: `remove torrent ${id}`,
    })
  }
}

/** Texts are to be sent in the composed form (reference). */
function formOf(fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value.normalize('NFC')]])),
  )
}

function bytesOf(bytes: Uint8Array, type: string) {
  return { bytes, headers: { 'content-type': type }, headersWithinMs: slowWithinMs }
}
