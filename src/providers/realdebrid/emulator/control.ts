import { type Content, sha256Of, sizeOf } from './content.ts'
import type { DeliveryFault, LinkScript } from './delivery-fault.ts'
import type { ErrorCode } from './error-table.ts'
import type { RealdebridSettings } from './options.ts'
import type { AccountRole, StoredFile, Torrent } from './records.ts'
import type { Delivery, ServerState } from './state.ts'
import { magnetOf } from './torrent-file.ts'
import { addTorrent, remove } from './torrent-life.ts'
import type { TorrentScript } from './torrent-script.ts'
import { addHosterFile, addOwned, addSwarmEntry } from './world.ts'
import type { ContainerSeed, FileSeed, FolderSeed, OwnedTorrentSeed, TorrentSeed } from './world-seed.ts'

export interface TorrentSummary {
  readonly id: string
  readonly hash: string
  readonly status: string
  /** `before`: it stood in the account when the world began. */
  readonly origin: Torrent['origin']
  readonly selected: readonly string[]
  readonly links: readonly string[]
}

export interface FileSummary {
  readonly name: string
  readonly size: number
  /** Connections open now, and the most there ever were at a time. */
  readonly open: number
  readonly mostOpen: number
}

/** What a torrent of this world can be added by. */
export interface TorrentHandle {
  readonly hash: string
  readonly magnet: string
  /** The .torrent file; `hash` is that of its info. */
  readonly bytes: Uint8Array
}

/** The strings behind the service: seeding, scripting, looking. Everything here takes effect at the clock's time. */
export class RealdebridControl {
  readonly #presentOrPast: ServerState
  readonly #counts: Readonly<Record<string, number>>

  constructor(state: ServerState, counts: Readonly<Record<string, number>>) {
    this.#presentOrPast = state
    this.#counts = counts
  }

  /** The state of now: what was due has happened. */
  get #state(): ServerState {
    this.#presentOrPast.agenda.catchUp()
    return this.#presentOrPast
  }

  /** Chooses other behaviours from now on. */
  change(settings: Partial<RealdebridSettings>): void {
    this.#state.settings = { ...this.#state.settings, ...settings }
  }

  /** Lets something happen in `ms` milliseconds, in order with what the service does by itself. */
  after(ms: number, happen: (control: RealdebridControl) => void): void {
    this.#state.agenda.in(ms, () => happen(this))
  }

  addFile(seed: FileSeed): void {
    addHosterFile(this.#state, seed)
  }

  addFolder(seed: FolderSeed): void {
    this.#state.folders.push(seed)
  }

  addContainer(seed: ContainerSeed): void {
    this.#state.containers.push(seed)
  }

  /** Peers have a torrent; nobody has added it. */
  addTorrent(seed: TorrentSeed): TorrentHandle {
    return this.torrentFile(addSwarmEntry(this.#state, seed).hash)
  }

  torrentFile(hash: string): TorrentHandle {
    const entry = this.#state.swarm.get(hash)
    if (entry === undefined) throw new Error(`no torrent of this world has the hash ${hash}`)
    return { hash: entry.hash, magnet: magnetOf(entry), bytes: entry.bytes }
  }

  /** A torrent is in the account as if it had been there all the time. Gives its id. */
  addOwned(seed: OwnedTorrentSeed): string {
    return addOwned(this.#state, seed)
  }

  /** Somebody else adds a torrent to the account now. Gives its id. */
  addAsPerson(hash: string): string {
    const state = this.#state
    const entry = state.swarm.get(hash)
    const account = state.accounts.main
    return addTorrent(state, 'magnet', { account, hash, entry, origin: 'person' }).id
  }

  /** Somebody else deletes a torrent. */
  deleteAsPerson(id: string): void {
    remove(this.#state, this.#torrent(id))
  }

  /** How the torrents go that requests add next, one each. */
  scriptNext(...scripts: readonly TorrentScript[]): void {
    this.#state.nextScripts.push(...scripts)
  }

  /** How all torrents of a hash go that are added from now on. */
  scriptHash(hash: string, script: TorrentScript & { readonly cached?: boolean }): void {
    const entry = this.#state.swarm.get(hash)
    if (entry === undefined) throw new Error(`no torrent of this world has the hash ${hash}`)
    const { cached, ...rest } = script
    entry.script = rest
    if (cached !== undefined) entry.cached = cached
  }

  /** The stored copy is gone: links of this torrent give error 19 until it is added again. */
  breakLinks(id: string): void {
    this.#torrent(id).linksBroken = true
  }

  /** The next answers of a route, as `POST /unrestrict/link` or `POST /oauth/v2/token`. `times` default 1. */
  fail(route: string, code: ErrorCode, given: { readonly times?: number; readonly status?: number } = {}): void {
    const { times = 1, status } = given
    this.#state.planned.push({ route, code, times, ...(status !== undefined && { status }) })
  }

  /** What unrestricting a hoster link is answered from now on; null: it works. `times` default always. */
  trouble(link: string, code: ErrorCode | null, times = Number.POSITIVE_INFINITY): void {
    const known = this.#state.hosterFiles.find(({ seed }) => seed.link === link)
    if (known === undefined) throw new Error(`no file of this world has the link ${link}`)
    known.trouble = code
    known.troublesLeft = times
  }

  /** More faults of the download host for a file, by name, link or path. */
  faults(file: string, ...faults: readonly DeliveryFault[]): void {
    this.#file(file).faults.push(...faults.map(fault => ({ fault, seen: 0 })))
  }

  /** How the next links of a file behave, one each. */
  scriptLinks(file: string, ...scripts: readonly LinkScript[]): void {
    this.#file(file).nextLinks.push(...scripts)
  }

  /** All links made so far expire, of one file or of all. */
  expireLinks(file?: string): void {
    const only = file === undefined ? undefined : this.#file(file)
    for (const link of this.#state.links.values()) if (only === undefined || link.file === only) link.expired = true
  }

  /** Other bytes under the same address, with another ETag; bodies on their way bring the old ones. */
  replaceContent(file: string, content: Content): void {
    const stored = this.#file(file)
    stored.content = content
    stored.version++
  }

  /** A person types the code of a device login and agrees. */
  accept(userCode: string, role: AccountRole = 'main'): void {
    const found = this.#state.deviceCodes.find(code => code.userCode === userCode)
    if (found === undefined) throw new Error(`no device shows the code ${userCode}`)
    found.acceptedBy = this.#state.accounts[role]
  }

  /** Access tokens given out so far end now, as on expiry; private tokens do not. */
  expireAccessTokens(): void {
    const now = this.#state.agenda.now()
    for (const token of this.#state.tokens) {
      if (token.kind === 'access') token.expiresAt = Math.min(token.expiresAt, now)
    }
  }

  /** The person takes the app's rights away: refresh tokens are refused, access tokens end. */
  revokeApps(): void {
    for (const grant of this.#state.grants) grant.revoked = true
    this.expireAccessTokens()
  }

  changeAccount(role: AccountRole, change: { readonly locked?: boolean; readonly premiumSeconds?: number }): void {
    const account = this.#state.accounts[role]
    account.locked = change.locked ?? account.locked
    if (change.premiumSeconds !== undefined) {
      account.premiumUntil = this.#state.agenda.now() + change.premiumSeconds * 1_000
    }
  }

  /** Newest first. */
  torrents(role: AccountRole = 'main'): readonly TorrentSummary[] {
    return this.#state.accounts[role].torrents.map(torrent => ({
      id: torrent.id,
      hash: torrent.hash,
      status: torrent.status,
      origin: torrent.origin,
      selected: torrent.files.filter(file => file.selected).map(({ path }) => path),
      links: torrent.links.map(({ id }) => id),
    }))
  }

  /** Ids in the list of downloads, newest first. */
  downloads(role: AccountRole = 'main'): readonly string[] {
    return this.#state.accounts[role].downloads.map(({ id }) => id)
  }

  /** What requests deleted, in order. */
  get deleted(): { readonly torrents: readonly string[]; readonly downloads: readonly string[] } {
    const { deletedTorrents, deletedDownloads } = this.#state
    return { torrents: [...deletedTorrents], downloads: [...deletedDownloads] }
  }

  /** All requests for files, in order. */
  get deliveries(): readonly Readonly<Delivery>[] {
    return [...this.#state.deliveries]
  }

  /** Bytes that a file's connections brought in all. */
  delivered(file: string): number {
    const { key } = this.#file(file)
    return this.#state.deliveries.filter(one => one.key === key).reduce((sum, { sent }) => sum + sent, 0)
  }

  /** Requests so far by route, as `POST /rest/1.0/torrents/addMagnet`. */
  get counts(): Readonly<Record<string, number>> {
    return { ...this.#counts }
  }

  file(file: string): FileSummary {
    const { name, content, open, mostOpen } = this.#file(file)
    return { name, size: sizeOf(content), open, mostOpen }
  }

  contentOf(file: string): Content {
    return this.#file(file).content
  }

  /** SHA-256 of a file's bytes, hex. */
  sha256(file: string): string {
    return sha256Of(this.#file(file).content)
  }

  /** Everything that nobody may print: tokens, and addresses of downloads, which are keys. */
  get secrets(): readonly string[] {
    const { tokens, grants, apps, links } = this.#state
    return [
      ...tokens.map(({ value }) => value),
      ...grants.map(({ refreshToken }) => refreshToken),
      ...apps.flatMap(({ clientSecret }) => clientSecret ?? []),
      ...links.keys(),
    ]
  }

  #torrent(id: string): Torrent {
    const found = this.#state.accounts.main.torrents.find(torrent => torrent.id === id)
    if (found === undefined) throw new Error(`there is no torrent ${id}`)
    return found
  }

  #file(reference: string): StoredFile {
    const state = this.#state
    const all = [
      ...state.hosterFiles.flatMap(({ file, alternatives }) => [file, ...alternatives.map(other => other.file)]),
      ...[...state.swarm.values()].flatMap(({ files }) => files.map(({ file }) => file)),
      ...[...state.restricted.values()].map(({ file }) => file),
    ]
    const found = [...new Set(all)].filter(({ key, name }) => key === reference || name === reference)
    const [only, another] = found
    if (only === undefined) throw new Error(`there is no file ${reference}`)
    if (another !== undefined) throw new Error(`there are several files ${reference}`)
    return only
  }
}
