import type { Call } from '../../../sandbox/kit/route-table.ts'
import { empty, json } from './answers.ts'
import { sizeOf } from './content.ts'
import { PAGE_KEYS, pageOf } from './list-page.ts'
import type { Torrent } from './records.ts'
import { API, denied, idOf, type RealdebridRoute, required, type Visit } from './route.ts'
import type { ServerState } from './state.ts'
import { begin, remove } from './torrent-life.ts'
import { torrentInfo, torrentItem } from './torrent-rows.ts'

const scope = 'torrents'

export const torrentRoutes: readonly RealdebridRoute[] = [
  {
    method: 'GET',
    path: `${API}/torrents`,
    query: [...PAGE_KEYS, 'filter'],
    scope,
    isList: true,
    answer: list,
  },
  { method: 'GET', path: `${API}/torrents/info/:id`, scope, answer: info },
  { method: 'GET', path: `${API}/torrents/activeCount`, scope, answer: activeCount },
  { method: 'GET', path: `${API}/torrents/availableHosts`, scope, answer: availableHosts },
  // One to four hashes; nobody may call it any more, so that there is no need for more.
  ...[1, 2, 3, 4].map(count => ({
    method: 'GET' as const,
    path: `${API}/torrents/instantAvailability/${Array.from({ length: count }, (_, index) => `:hash${index}`).join('/')}`,
    scope: 'torrents' as const,
    answer: instantAvailability,
  })),
  {
    method: 'POST',
    path: `${API}/torrents/selectFiles/:id`,
    form: ['files'],
    scope,
    premium: true,
    answer: selectFiles,
  },
  { method: 'DELETE', path: `${API}/torrents/delete/:id`, scope, answer: deleteTorrent },
]

function list(call: Call, visit: Visit): Response {
  const { state, account } = visit
  const filter = call.query.get('filter')
  if (filter !== null && filter !== 'active') {
    visit.fault('filter takes nothing but active')
    return denied(visit, 2)
  }
  const active = account.torrents.filter(torrent => isActive(state, torrent))
  let shown: readonly Torrent[] = account.torrents
  if (filter === 'active') {
    const rest = account.torrents.filter(torrent => !active.includes(torrent))
    shown = state.settings.activeFilter === 'only' ? active : [...active, ...rest]
  }
  return pageOf(
    call,
    visit,
    shown.map(torrent => torrentItem(state, torrent)),
  )
}

export function isActive({ settings }: ServerState, torrent: Torrent): boolean {
  return settings.activeStatuses.includes(torrent.status)
}

/** Right after adding a torrent may not be there yet (one client retries). */
function info(call: Call, visit: Visit): Response {
  const torrent = torrentOf(call, visit)
  if (torrent === undefined) return denied(visit, 7)
  if (torrent.misses > 0) {
    torrent.misses--
    return denied(visit, 7)
  }
  return json(200, torrentInfo(visit.state, torrent))
}

function torrentOf(call: Call, { account }: Visit): Torrent | undefined {
  return account.torrents.find(torrent => torrent.id === idOf(call))
}

function activeCount(_call: Call, { state, account }: Visit): Response {
  const active = account.torrents.filter(torrent => isActive(state, torrent))
  return json(200, {
    nb: active.length + state.settings.otherActive,
    limit: state.settings.activeLimit,
    ...(state.settings.activeList && { list: active.map(({ hash }) => hash) }),
  })
}

function availableHosts(): Response {
  return json(200, [{ host: 'real-debrid.com', max_file_size: 2_000 }])
}

/** Dead since 2024-11-21 (three clients' issues); a correct client never calls it. */
function instantAvailability(call: Call, visit: Visit): Response {
  visit.fault('instantAvailability is switched off: adding is the only test')
  if (visit.state.settings.instantAvailability === 'disabled') return denied(visit, 37)
  const hashes = Object.values(call.params)
  return json(200, Object.fromEntries(hashes.map(hash => [hash, hit(visit, hash)])))
}

function hit({ state }: Visit, hash: string): unknown {
  const entry = state.swarm.get(hash.toLowerCase())
  if (entry?.cached !== true) return []
  const files = entry.files.map(({ path, file }, index) => [
    String(index + 1),
    { filename: path.slice(path.lastIndexOf('/') + 1), filesize: sizeOf(file.content) },
  ])
  return { rd: [Object.fromEntries(files)] }
}

/** 202 when it was done before: the old selection stays (consequence assumed). */
function selectFiles(call: Call, visit: Visit): Response {
  const { state, account } = visit
  const torrent = torrentOf(call, visit)
  if (torrent === undefined) return denied(visit, 7)
  const wanted = required(visit, 'files', 404)
  if (wanted instanceof Response) return wanted
  if (torrent.script.selectError !== undefined) return denied(visit, torrent.script.selectError)
  if (torrent.status !== 'waiting_files_selection') {
    if (torrent.files.length > 0) return empty(202)
    visit.fault('files are selected before they are known')
    return denied(visit, 2, { status: 404 })
  }
  const ids = wanted === 'all' ? torrent.files.map(({ id }) => id) : wanted.split(',').map(Number)
  if (ids.some(id => !torrent.files.some(file => file.id === id))) return denied(visit, 2, { status: 404 })
  const others = account.torrents.filter(other => other !== torrent && isActive(state, other)).length
  if (others + state.settings.otherActive >= state.settings.activeLimit) return denied(visit, 21)
  for (const file of torrent.files) file.selected = ids.includes(file.id)
  begin(state, torrent)
  return empty(204)
}

function deleteTorrent(call: Call, visit: Visit): Response {
  const torrent = torrentOf(call, visit)
  if (torrent === undefined) return denied(visit, 7)
  // The first rule of cleaning up: what was there before stays.
  if (torrent.origin === 'before') visit.fault('a torrent is deleted that stood in the account before')
  remove(visit.state, torrent)
  visit.state.deletedTorrents.push(torrent.id)
  return empty(204)
}
