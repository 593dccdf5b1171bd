import type { ZodMiniType } from 'zod/mini'
import { Secret } from '../../src/core/secret.ts'
import type { ClientPorts } from '../../src/http/service.ts'
import { Realdebrid, type RealdebridLogin } from '../../src/providers/realdebrid/client.ts'
import { DeviceFlow, deviceCode, deviceCredentials } from '../../src/providers/realdebrid/device-flow.ts'
import { createRealdebridEmulator } from '../../src/providers/realdebrid/emulator/index.ts'
import { tokens } from '../../src/providers/realdebrid/session.ts'
import * as wire from '../../src/providers/realdebrid/wire.ts'
import * as more from '../../src/providers/realdebrid/wire-more.ts'
import type { ContractCall, ContractFixture, ContractWord, ProviderContract } from './provider-contract.ts'

const base = 'https://api.real-debrid.com'
const privateToken = 'PRIVATE0TOKEN0OF0THE0ACCOUNT'
const access = 'ACCESS0TOKEN0OF0THIS0RUN'
const oauth = {
  clientId: new Secret('SGUSERCLIENT7'),
  clientSecret: new Secret('user-bound-client-secret'),
  refreshToken: new Secret('REFRESH0TOKEN0OF0THE0LOGIN'),
}
const bytes = new TextEncoder().encode('d4:infode')
const link = 'https://bigfiles.example/f/0001'
const id = 'SGISOK3QW7RA2'

type Send = (api: Realdebrid) => Promise<unknown>

function callAs(login: RealdebridLogin) {
  return (name: string, method: ContractCall['method'], send: Send): ContractCall => {
    const connect = (ports: ClientPorts) =>
      new Realdebrid(ports, { base: new URL(`${base}/`), login, onSecret: () => undefined })
    return { name, method, send: ports => send(connect(ports)) }
  }
}
const call = callAs(oauth)
const callWithToken = callAs({ token: new Secret(privateToken) })

/** Needs no token. */
function open(name: string, method: ContractCall['method'], send: Send): ContractCall {
  return { ...call(name, method, send), anonymous: true }
}

async function allOf<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const one of list) all.push(one)
  return all
}

const torrent = { id, hash: '9b50aa63546b243a2d8cd650428e02d186102e3c', status: 'pondering', links: [] }
const statusOf = ({ status }: wire.TorrentInfo) => status

const words: readonly ContractWord[] = [
  { call: 'torrent', body: { ...torrent, files: [] }, read: statusOf },
  { call: 'torrents', body: [torrent], read: ([row]: readonly wire.TorrentItem[]) => row?.status },
  { call: 'user', body: { id: 1, type: 'platinum', premium: 7 }, read: (user: wire.User) => user.type },
  {
    call: 'traffic',
    body: { 'h.example': { left: 1, type: 'parsecs', reset: 'yearly' } },
    read: (map: more.Traffic) => map['h.example']?.type,
  },
  {
    call: 'hostsStatus',
    body: { 'h.example': { status: 'sideways' } },
    read: (map: more.HostStatuses) => map['h.example']?.status,
  },
]

interface Answered {
  readonly status?: number
  readonly body?: unknown
}
interface Fixture {
  readonly routes: Readonly<Record<string, { readonly responses: Readonly<Record<string, Answered>> }>>
}

/** A 200 without what was asked for proves nothing and is refused. */
const noAnswers = ['noDownloadField']

/** The good JSON answers of a route; what stands for an origin becomes one. */
function good(file: string, route: string, schema: ZodMiniType): ContractFixture {
  const answers = ({ routes }: Fixture) => {
    const all = Object.entries(routes[route]?.responses ?? {})
    const fine = all.filter(
      ([name, { status = 0, body }]) => status >= 200 && status < 300 && body != null && !noAnswers.includes(name),
    )
    return Object.fromEntries(fine.map(([name, { body }]) => [`${route} ${name}`, placed(body)]))
  }
  return { file: `${file}-answers.json`, schema, answers }
}

function placed(body: unknown): unknown {
  const text = JSON.stringify(body).replace(/\{(API|SITE|CDN)\}/g, 'https://real-debrid.com')
  return JSON.parse(text) as unknown
}

export const realdebridContract: ProviderContract = {
  id: 'realdebrid',
  service: 'Real-Debrid',
  base,
  secrets: [privateToken, access, oauth.clientSecret.reveal(), oauth.refreshToken.reveal()],
  session: {
    path: '/oauth/v2/token',
    answer: {
      access_token: access,
      expires_in: 3_600,
      token_type: 'Bearer',
      refresh_token: oauth.refreshToken.reveal(),
    },
    refusedAs: 'unauthorized',
  },
  createEmulator: clock => createRealdebridEmulator({ clock }),
  goodRequest: emulator => {
    const realdebrid = emulator as ReturnType<typeof createRealdebridEmulator>
    return new Request(`${base}/rest/1.0/user`, { headers: { authorization: `Bearer ${realdebrid.tokens.api}` } })
  },
  calls: [
    call('user', 'GET', api => api.user()),
    callWithToken('user with a private token', 'GET', api => api.user()),
    open('check', 'POST', api => api.check(link)),
    call('unrestrict', 'POST', api => api.unrestrict(link, { password: 'of the link' })),
    call('folder', 'POST', api => api.folder(link)),
    call('containerFile', 'PUT', api => api.containerFile(bytes)),
    call('containerLink', 'POST', api => api.containerLink(link)),
    call('downloads', 'GET', api => allOf(api.downloads())),
    call('deleteDownload', 'DELETE', api => api.deleteDownload(id)),
    call('torrents', 'GET', api => allOf(api.torrents())),
    call('torrent', 'GET', api => api.torrent(id)),
    call('activeCount', 'GET', api => api.activeCount()),
    call('addTorrent', 'PUT', api => api.addTorrent(bytes)),
    call('addMagnet', 'POST', api => api.addMagnet('magnet:?xt=urn:btih:9b50aa63546b243a2d8cd650428e02d186102e3c')),
    call('selectFiles', 'POST', api => api.selectFiles(id, [1, 2])),
    call('deleteTorrent', 'DELETE', api => api.deleteTorrent(id)),
    call('traffic', 'GET', api => api.more.traffic()),
    call('trafficDetails', 'GET', api => api.more.trafficDetails()),
    call('transcodes', 'GET', api => api.more.transcodes(id)),
    call('mediaInfo', 'GET', api => api.more.mediaInfo(id)),
    open('hosts', 'GET', api => api.more.hosts()),
    call('hostsStatus', 'GET', api => api.more.hostsStatus()),
    open('regexes', 'GET', api => api.more.regexes()),
    open('folderRegexes', 'GET', api => api.more.folderRegexes()),
    open('domains', 'GET', api => api.more.domains()),
    call('settings', 'GET', api => api.more.settings()),
    call('updateSetting', 'POST', api => api.more.updateSetting('locale', 'en')),
    call('convertPoints', 'POST', api => api.more.convertPoints()),
    call('changePassword', 'POST', api => api.more.changePassword()),
    call('putAvatar', 'PUT', api => api.more.putAvatar(bytes, 'image/png')),
    call('deleteAvatar', 'DELETE', api => api.more.deleteAvatar()),
    open('time', 'GET', api => api.more.time()),
    open('timeIso', 'GET', api => api.more.timeIso()),
    call('availableHosts', 'GET', api => api.more.availableHosts()),
    call('instantAvailability', 'GET', api => api.more.instantAvailability([torrent.hash])),
    {
      name: 'device code',
      method: 'GET',
      send: ports => new DeviceFlow(ports, new URL(`${base}/`)).requestCode(),
      anonymous: true,
    },
  ],
  words,
  fixtures: [
    good('rest', 'GET /user', wire.user),
    good('rest', 'POST /unrestrict/check', wire.linkCheck),
    good('rest', 'POST /unrestrict/link', wire.unrestrictedLink),
    good('rest', 'POST /unrestrict/folder', wire.texts),
    good('rest', 'PUT /unrestrict/containerFile', wire.texts),
    good('rest', 'POST /unrestrict/containerLink', wire.texts),
    good('rest', 'GET /downloads', wire.downloads),
    good('rest', 'GET /traffic', more.trafficMap),
    good('rest', 'GET /traffic/details', more.trafficDetails),
    good('rest', 'GET /streaming/transcode/{id}', more.transcodes),
    good('rest', 'GET /streaming/mediaInfos/{id}', more.mediaInfo),
    good('rest', 'GET /hosts', more.hosts),
    good('rest', 'GET /hosts/status', more.hostStatuses),
    good('rest', 'GET /hosts/regex', wire.texts),
    good('rest', 'GET /hosts/regexFolder', wire.texts),
    good('rest', 'GET /hosts/domains', wire.texts),
    good('rest', 'GET /settings', more.settings),
    good('torrent', 'GET /torrents', wire.torrents),
    good('torrent', 'GET /torrents/info/{id}', wire.torrentInfo),
    good('torrent', 'GET /torrents/activeCount', wire.activeCount),
    good('torrent', 'GET /torrents/availableHosts', more.torrentHosts),
    good('torrent', 'GET /torrents/instantAvailability/{hash}', more.availability),
    good('rest', 'PUT /torrents/addTorrent', wire.created),
    good('rest', 'POST /torrents/addMagnet', wire.created),
    good('oauth', 'GET /device/code', deviceCode),
    good('oauth', 'GET /device/credentials', deviceCredentials),
    good('oauth', 'POST /token', tokens),
  ],
  otherFixtures: {
    'download-host.json': 'answers of the download host, which are no JSON of the API',
    'error-answers.json': "errors are held by the client's own test of the table",
    'hostile-names.json': 'names, no answers of the API',
  },
}
