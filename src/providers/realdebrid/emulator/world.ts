import { Agenda } from '../../../sandbox/kit/agenda.ts'
import { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'
import { DEFAULT_WORLD } from './default-world.ts'
import { DEFAULTS, type RealdebridOptions } from './options.ts'
import type { Account, AccountRole, HosterFile, SwarmEntry, Token } from './records.ts'
import type { App, ServerState } from './state.ts'
import { OWN_HOST, storedFile } from './stored-file.ts'
import { isSingle, torrentFileOf } from './torrent-file.ts'
import { begin, convert, createTorrent, finish } from './torrent-life.ts'
import type { FileSeed, OwnedTorrentSeed, TorrentSeed } from './world-seed.ts'

/** The app of the vendor's documentation for open-source clients. */
export const OPEN_SOURCE_CLIENT = 'X245A4XAIBGVM'
export const OPEN_SOURCE_SCOPES = ['unrestrict', 'torrents', 'downloads', 'user']

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

export function createState(options: RealdebridOptions): ServerState {
  const { clock, seed, world = DEFAULT_WORLD, ...settings } = options
  const chosen = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
  const now = clock.now()
  const accounts = {
    main: account('main', { id: 7_310_442, premiumUntil: now + 120 * DAY }),
    free: account('free', { id: 7_310_443, premiumUntil: 0 }),
    locked: account('locked', { id: 7_310_444, premiumUntil: now + 120 * DAY }),
  }
  const ownApp: App = { clientId: 'SGUSERCLIENT7', clientSecret: secret('client'), account: accounts.main }
  const state: ServerState = {
    agenda: new Agenda(clock),
    sleep: (ms, signal) => clock.sleep(ms, signal),
    exactNow: () => clock.now(),
    random: new SeededRandom(seed ?? 1),
    settings: { ...DEFAULTS, ...chosen },
    accounts,
    tokens: Object.values(accounts).map(privateToken),
    apps: [{ clientId: OPEN_SOURCE_CLIENT, clientSecret: null, account: null }, ownApp],
    grants: [{ refreshToken: secret('refresh'), app: ownApp, account: accounts.main, revoked: false }],
    deviceCodes: [],
    hosters: world.hosters,
    hosterFiles: [],
    folders: [...(world.folders ?? [])],
    containers: [...(world.containers ?? [])],
    swarm: new Map(),
    restricted: new Map(),
    links: new Map(),
    nextScripts: [],
    planned: [],
    deliveries: [],
    deletedTorrents: [],
    deletedDownloads: [],
    refusedAt: null,
  }
  state.tokens.push({
    ...privateToken(accounts.main),
    value: secret('expired'),
    kind: 'access',
    scopes: OPEN_SOURCE_SCOPES,
    expiresAt: now - MINUTE,
  })
  for (const file of world.files ?? []) addHosterFile(state, file)
  for (const torrent of world.torrents ?? []) addSwarmEntry(state, torrent)
  for (const owned of [...(world.owned ?? [])].reverse()) addOwned(state, owned)
  return state
}

/** From its purpose alone, so that it is the same in every run. */
function secret(purpose: string): string {
  return `EXAMPLE${purpose.toUpperCase()}SECRET`.padEnd(52, '0')
}

function account(
  role: AccountRole,
  { id, premiumUntil }: { readonly id: number; readonly premiumUntil: number },
): Account {
  return {
    role,
    id,
    username: role === 'main' ? 'ci-fetcher' : `ci-${role}`,
    locked: role === 'locked',
    premiumUntil,
    points: 1_250,
    torrents: [],
    downloads: [],
    settings: {
      download_port: 'secured',
      locale: 'en',
      streaming_quality: 'original',
      mobile_streaming_quality: 'high',
      streaming_language_preference: 'eng',
      streaming_cast_audio_preference: 'aac',
    },
    hasAvatar: true,
    passwordMails: 0,
    traffic: new Map(),
  }
}

function privateToken(owner: Account): Token {
  return {
    value: secret(owner.role === 'main' ? 'api' : owner.role),
    kind: 'api',
    account: owner,
    scopes: null,
    expiresAt: Number.POSITIVE_INFINITY,
    revoked: false,
  }
}

export function addHosterFile(state: ServerState, seed: FileSeed): HosterFile {
  const host = hosterOf(state, seed.link)
  const stored = (key: string, name: string, content = seed.content) =>
    storedFile({ key, name, host, content, serving: seed })
  const added: HosterFile = {
    seed,
    file: stored(seed.link, seed.name),
    alternatives: (seed.alternatives ?? []).map(({ quality, name, content }) => ({
      quality,
      file: stored(`${seed.link}#${quality}`, name, content),
    })),
    trouble: seed.trouble ?? null,
    troublesLeft: seed.troubles ?? Number.POSITIVE_INFINITY,
  }
  state.hosterFiles.push(added)
  return added
}

/** Main domain of a link, whether or not the hoster is supported. */
export function hosterOf(state: ServerState, link: string): string {
  const { hostname } = URL.parse(link) ?? { hostname: '' }
  const known = state.hosters.find(({ domain }) => hostname === domain || hostname.endsWith(`.${domain}`))
  return known?.domain ?? hostname
}

/** Puts a torrent into the swarm, with its .torrent file where there is one already. */
export function addSwarmEntry(
  state: ServerState,
  seed: TorrentSeed,
  { bytes, hash }: { readonly bytes: Uint8Array; readonly hash: string } = torrentFileOf(seed),
): SwarmEntry {
  const folder = isSingle(seed) ? '' : `/${seed.name}`
  const entry: SwarmEntry = {
    hash,
    name: seed.name,
    files: seed.files.map(({ path, content, ...serving }) => {
      const name = path.slice(path.lastIndexOf('/') + 1)
      const file = storedFile({ key: `${hash}/${path}`, name, host: OWN_HOST, content, serving })
      return { path: `${folder}/${path}`, file }
    }),
    cached: seed.cached ?? false,
    script: seed.script ?? {},
    bytes,
  }
  state.swarm.set(hash, entry)
  return entry
}

/** A torrent that is in the account already. Gives its id. */
export function addOwned(state: ServerState, owned: OwnedTorrentSeed): string {
  const entry = state.swarm.get(owned.hash.toLowerCase())
  if (entry === undefined) throw new Error(`no torrent of this world has the hash ${owned.hash}`)
  const addedAt = state.agenda.now() - (owned.minutesAgo ?? 60) * MINUTE
  const torrent = createTorrent(state, {
    account: state.accounts.main,
    hash: entry.hash,
    entry,
    origin: 'before',
    addedAt,
    ...(owned.id !== undefined && { id: owned.id }),
  })
  convert(torrent)
  const status = owned.status ?? 'downloaded'
  if (status === 'waiting_files_selection') return torrent.id
  for (const file of torrent.files) file.selected = owned.selected?.includes(file.id) ?? true
  if (status === 'downloading') begin(state, torrent)
  else {
    finish(state, torrent)
    torrent.endedAt = addedAt + 12_000
    torrent.linksBroken = status === 'dead'
    torrent.status = status
  }
  return torrent.id
}
