import type { Call } from '../../../sandbox/kit/route-table.ts'
import { json } from './answers.ts'
import { readTorrentFile, type TorrentMetadata } from './bencode.ts'
import { generated } from './content.ts'
import type { SwarmEntry, Torrent } from './records.ts'
import { API, denied, type RealdebridRoute, required, type Visit } from './route.ts'
import { isActive } from './routes-torrents.ts'
import { hashOfMagnet } from './torrent-file.ts'
import { addTorrent } from './torrent-life.ts'
import { addSwarmEntry } from './world.ts'

export const addTorrentRoutes: readonly RealdebridRoute[] = [
  {
    method: 'PUT',
    path: `${API}/torrents/addTorrent`,
    // `ip` is undocumented and sent by one client.
    query: ['host', 'ip'],
    raw: true,
    scope: 'torrents',
    premium: true,
    answer: addFile,
  },
  {
    method: 'POST',
    path: `${API}/torrents/addMagnet`,
    form: ['magnet', 'host', 'ip'],
    scope: 'torrents',
    premium: true,
    answer: addMagnet,
  },
]

function addFile(call: Call, visit: Visit): Response {
  if (visit.bytes.length === 0) visit.fault('the body is empty')
  const metadata = readTorrentFile(visit.bytes)
  if (metadata === undefined) return denied(visit, 30)
  const entry = visit.state.swarm.get(metadata.hash) ?? fromFile(visit, metadata)
  return add(visit, 'file', { hash: entry.hash, entry, host: call.query.get('host') })
}

/** A torrent that nobody here knew: the file says what is in it, the bytes are made up. */
function fromFile({ state, bytes: file }: Visit, { hash, name, files, single }: TorrentMetadata): SwarmEntry {
  const seeds = files.map(({ path, bytes }, index) => ({ path, content: generated(bytes, 1_000 + index) }))
  return addSwarmEntry(state, { name, single, files: seeds }, { bytes: file, hash })
}

function addMagnet(_call: Call, visit: Visit): Response {
  const magnet = required(visit, 'magnet')
  if (magnet instanceof Response) return magnet
  const hash = hashOfMagnet(magnet)
  if (hash === undefined) {
    visit.fault('the magnet has no hash')
    return denied(visit, 2)
  }
  return add(visit, 'magnet', { hash, entry: visit.state.swarm.get(hash), host: visit.form.get('host') })
}

interface Wanted {
  readonly hash: string
  readonly entry: SwarmEntry | undefined
  readonly host: string | null
}

function add(visit: Visit, source: 'magnet' | 'file', { hash, entry, host }: Wanted): Response {
  const { state, account } = visit
  const { settings } = state
  if (host !== null && host !== 'real-debrid.com') return denied(visit, 2)
  const error = (state.nextScripts[0] ?? entry?.script)?.addError
  if (error !== undefined) {
    state.nextScripts.shift()
    return denied(visit, error)
  }
  const same = account.torrents.find(torrent => torrent.hash === hash)
  if (same !== undefined && settings.sameHash === 'same-id') return created(visit, same)
  if (same !== undefined && settings.sameHash === 'error-33') return denied(visit, 33)
  const active = account.torrents.filter(torrent => isActive(state, torrent)).length
  if (active + settings.otherActive >= settings.activeLimit) return denied(visit, 21)
  return created(visit, addTorrent(state, source, { account, hash, entry, origin: 'api' }))
}

function created({ origin }: Visit, { id }: Torrent): Response {
  return json(201, { id, uri: `${origin}${API}/torrents/info/${id}` })
}
