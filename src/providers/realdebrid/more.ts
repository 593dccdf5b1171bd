import type { Secret } from '../../core/secret.ts'
import type { Client } from '../../http/client.ts'
import { path } from '../../http/path.ts'
import type { Calls } from './calls.ts'
import { slowWithinMs } from './limits.ts'
import type { Session } from './session.ts'
import { parseServerTime, type ServerTime } from './timestamp.ts'
import { texts } from './wire.ts'
import * as wire from './wire-more.ts'

export interface MorePorts {
  /** Undefined for a private token. */
  readonly session: Session | undefined
  /** A client that sends each request at most once, with these headers. */
  readonly once: (headers: Readonly<Record<string, Secret>>) => Client
}

/** Names that POST settings/update takes (reference). */
export type SettingName =
  | 'download_port'
  | 'locale'
  | 'streaming_language_preference'
  | 'streaming_quality'
  | 'mobile_streaming_quality'
  | 'streaming_cast_audio_preference'

/** A day, YYYY-MM-DD. */
type Day = `${number}-${number}-${number}`

/**
 * The part of Real-Debrid's REST API that no action needs. Logins of open-source clients have no access to traffic,
 * streaming and settings (error 9). What has no token in the reference is asked without one.
 */
export class More {
  readonly #calls: Calls
  readonly #ports: MorePorts

  constructor(calls: Calls, ports: MorePorts) {
    this.#calls = calls
    this.#ports = ports
  }

  /** What is left of the traffic of hosters with a limit, by their main domain. */
  async traffic(): Promise<wire.Traffic> {
    return await this.#calls.json({ ...get('traffic', 'read the traffic'), schema: wire.trafficMap })
  }

  /** Traffic by day; left out: the last seven days. At most 31 days at a time. */
  async trafficDetails(span: { readonly start?: Day; readonly end?: Day } = {}): Promise<wire.TrafficDetails> {
    const query = { ...(span.start && { start: span.start }), ...(span.end && { end: span.end }) }
    const request = get('traffic/details', 'read the traffic by day')
    return await this.#calls.json({ ...request, query, schema: wire.trafficDetails })
  }

  /** Streaming addresses of a download, by format and quality. */
  async transcodes(id: string) {
    const request = get(path`streaming/transcode/${id}`, 'read the streaming addresses of a download')
    return await this.#calls.json({ ...request, schema: wire.transcodes })
  }

  /** What is known of a download as a film or a piece of music. Error 25 when nothing is. */
  async mediaInfo(id: string): Promise<wire.MediaInfo> {
    const request = get(path`streaming/mediaInfos/${id}`, 'read the media information of a download')
    return await this.#calls.json({ ...request, schema: wire.mediaInfo })
  }

  /** The hosters, by domain. */
  async hosts() {
    return await this.#calls.json({ ...get('hosts', 'read the hosters'), anonymous: true, schema: wire.hosts })
  }

  /** The hosters and whether they work. The reference does not say that it works without a token. */
  async hostsStatus(): Promise<wire.HostStatuses> {
    return await this.#calls.json({ ...get('hosts/status', 'read the state of hosters'), schema: wire.hostStatuses })
  }

  /** Patterns of links that are supported, as PHP writes them: between slashes, with slashes escaped. */
  async regexes(): Promise<readonly string[]> {
    return await this.#texts('hosts/regex', 'read the patterns of links')
  }

  /** The same for folders. */
  async folderRegexes(): Promise<readonly string[]> {
    return await this.#texts('hosts/regexFolder', 'read the patterns of folders')
  }

  /** The domains of the hosters. */
  async domains(): Promise<readonly string[]> {
    return await this.#texts('hosts/domains', 'read the domains of hosters')
  }

  async settings(): Promise<wire.Settings> {
    return await this.#calls.json({ ...get('settings', 'read the settings'), schema: wire.settings })
  }

  /** @param value one of those that `settings` lists. */
  async updateSetting(name: SettingName, value: string): Promise<void> {
    await this.#calls.nothing({
      ...post('settings/update', `change the setting ${name}`),
      form: { setting_name: name, setting_value: value.normalize('NFC') },
      repeatable: true,
    })
  }

  /** Spends points of the account: never repeat it without looking. */
  async convertPoints(): Promise<void> {
    await this.#calls.nothing(post('settings/convertPoints', 'convert the points'))
  }

  /** Makes the service send a mail. */
  async changePassword(): Promise<void> {
    await this.#calls.nothing(post('settings/changePassword', 'ask for a new password'))
  }

  /** @param type media type of the picture. */
  async putAvatar(bytes: Uint8Array, type: string): Promise<void> {
    await this.#calls.nothing({
      method: 'PUT',
      path: 'rest/1.0/settings/avatarFile',
      bytes,
      headers: { 'content-type': type },
      headersWithinMs: slowWithinMs,
      doing: 'store the picture of the account',
      repeatable: true,
    })
  }

  async deleteAvatar(): Promise<void> {
    await this.#calls.nothing({
      method: 'DELETE',
      path: 'rest/1.0/settings/avatarDelete',
      doing: 'remove the picture of the account',
      repeatable: true,
    })
  }

  /** The server's wall clock, `2026-11-20 18:42:07`, in a zone that is not told. */
  async time(): Promise<string> {
    const request = { ...get('time', 'read the time of the service'), anonymous: true }
    return await this.#calls.answer(request, ({ text }) => {
      if (/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text.trim())) return text.trim()
      throw this.#calls.unexpected(request, 'it sent something that is not a time')
    })
  }

  /** The server's clock with its offset from UTC, by which the dates in answers are off. */
  async timeIso(): Promise<ServerTime> {
    const request = { ...get('time/iso', 'read the time of the service'), anonymous: true }
    return await this.#calls.answer(request, ({ text }) => {
      const time = parseServerTime(text.trim())
      if (time !== undefined) return time
      throw this.#calls.unexpected(request, 'it sent something that is not a time')
    })
  }

  /**
   * Ends the access token in use; that the refresh token stays good is not documented. Only for logins of open-source
   * clients: what it does to a private token is not known, so with one nothing is sent. A GET, but not one to repeat.
   */
  async disableAccessToken(): Promise<'disabled' | 'nothing to disable'> {
    const { session, once } = this.#ports
    const headers = session?.current()
    if (session === undefined || headers === undefined) return 'nothing to disable'
    const request = get('disable_access_token', 'end the access token')
    try {
      await once(headers).answer(request, () => undefined)
    } finally {
      session.forget()
    }
    return 'disabled'
  }

  /** Where torrents can be stored, with the size above which links are split. */
  async availableHosts() {
    const request = get('torrents/availableHosts', 'read the hosts of torrents')
    return await this.#calls.list({ ...request, schema: wire.torrentHosts })
  }

  /** Which torrents were ready at once. Switched off on 2024-11-21: the answer is error 37 (several clients). */
  async instantAvailability(hashes: readonly string[]): Promise<wire.Availability> {
    const named = hashes.map(hash => path`${hash}`).join('/')
    const request = get(`torrents/instantAvailability/${named}`, 'read which torrents are ready')
    return await this.#calls.json({ ...request, schema: wire.availability })
  }

  async #texts(name: string, doing: string): Promise<readonly string[]> {
    return await this.#calls.list({ ...get(name, doing), anonymous: true, schema: texts })
  }
}

/** @param name made with the `path` tag where it holds a value. */
function get(name: string, doing: string) {
  return { method: 'GET', path: `rest/1.0/${name}`, doing } as const
}

function post(name: string, doing: string) {
  return { method: 'POST', path: `rest/1.0/${name}`, doing } as const
}
