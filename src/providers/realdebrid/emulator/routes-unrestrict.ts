import type { Call } from '../../../sandbox/kit/route-table.ts'
import { empty, json } from './answers.ts'
import { iconOf, unrestrictedLink, unrestrictedVariants } from './download-rows.ts'
import type { HosterFile, Link, StoredFile } from './records.ts'
import { API, denied, isPremium, type RealdebridRoute, required, type Visit } from './route.ts'
import { newId } from './state.ts'
import { announcedSize } from './stored-file.ts'
import { hosterOf } from './world.ts'

export const unrestrictRoutes: readonly RealdebridRoute[] = [
  {
    method: 'POST',
    path: `${API}/unrestrict/check`,
    form: ['link', 'password'],
    authenticated: false,
    answer: check,
  },
  {
    method: 'POST',
    path: `${API}/unrestrict/link`,
    // `ip` is undocumented and sent by three clients.
    form: ['link', 'password', 'remote', 'ip'],
    scope: 'unrestrict',
    answer: unrestrict,
  },
  { method: 'POST', path: `${API}/unrestrict/folder`, form: ['link'], scope: 'unrestrict', answer: folder },
  {
    method: 'PUT',
    path: `${API}/unrestrict/containerFile`,
    raw: true,
    scope: 'unrestrict',
    premium: true,
    answer: containerFile,
  },
  {
    method: 'POST',
    path: `${API}/unrestrict/containerLink`,
    form: ['link'],
    scope: 'unrestrict',
    premium: true,
    answer: containerLink,
  },
]

function check(_call: Call, visit: Visit): Response {
  const { state } = visit
  const address = required(visit, 'link')
  if (address instanceof Response) return address
  const host = hosterOf(state, address)
  const hoster = state.hosters.find(({ domain }) => domain === host)
  if (hoster === undefined) {
    return json(200, { host, link: address, filename: null, filesize: 0, supported: 0 })
  }
  const known = hosterFile(visit, address)
  const isGone = known === undefined || known.trouble === 24 || known.seed.checkLies === true
  if (isGone) return denied(visit, 24, { status: state.settings.deadCheck })
  return json(200, {
    host,
    host_icon: iconOf(state, host),
    host_icon_big: iconOf(state, `big/${host}`),
    link: address,
    filename: known.file.name,
    filesize: announcedSize(known.file),
    supported: hoster.status === 'unsupported' ? 0 : 1,
  })
}

function hosterFile({ state }: Visit, address: string): HosterFile | undefined {
  return state.hosterFiles.find(({ seed }) => seed.link === address)
}

function unrestrict(_call: Call, visit: Visit): Response {
  const address = required(visit, 'link')
  if (address instanceof Response) return address
  const remote = visit.form.get('remote')
  if (remote !== null && !['0', '1'].includes(remote)) return denied(visit, 2)
  if (!visit.state.settings.addressAllowed && remote !== '1') return denied(visit, 22)
  const own = `${visit.state.settings.siteOrigin}/d/`
  return address.startsWith(own)
    ? torrentLink(visit, { address, id: address.slice(own.length) })
    : hosterLink(visit, address)
}

function torrentLink(visit: Visit, { address, id }: { readonly address: string; readonly id: string }): Response {
  const { state } = visit
  if (!isPremium(visit)) return denied(visit, 9)
  const restricted = state.restricted.get(id)
  // The long form of an id fails (two clients cut it to 13 characters).
  if (restricted === undefined) return denied(visit, 24)
  const { torrent, file } = restricted
  if (torrent.linksBroken) return denied(visit, 19)
  if (torrent.script.linkError !== undefined) return denied(visit, torrent.script.linkError)
  return json(200, unrestrictedLink(state, { link: newLink(visit, { original: address, file }), original: address }))
}

function hosterLink(visit: Visit, address: string): Response {
  const { state, form } = visit
  if (!state.hosters.some(({ domain }) => domain === hosterOf(state, address))) return denied(visit, 16)
  if (!isPremium(visit)) return denied(visit, state.settings.freeUnrestrict)
  const known = hosterFile(visit, address)
  if (known === undefined) return denied(visit, 24)
  const { seed, file, alternatives, trouble } = known
  if (trouble !== null && known.troublesLeft > 0) {
    known.troublesLeft--
    return denied(visit, trouble)
  }
  if (seed.password !== undefined && form.get('password') !== seed.password) {
    return denied(visit, state.settings.wrongPassword)
  }
  const { quality } = seed
  const link = newLink(visit, { original: address, file, quality: quality ?? null })
  if (quality === undefined) return json(200, unrestrictedLink(state, { link, original: address }))
  const others = alternatives.map(other => ({
    quality: other.quality,
    link: newLink(visit, { original: address, ...other }),
  }))
  return json(200, unrestrictedVariants(state, { link, original: address, quality }, others))
}

interface Wanted {
  readonly original: string
  readonly file: StoredFile
  readonly quality?: string | null
}

/** Every unrestricting makes a new link and leaves an entry in the list of downloads (two clients). */
function newLink({ state, account }: Visit, { original, file, quality = null }: Wanted): Link {
  const id = newId(state)
  const now = state.agenda.now()
  const script = file.nextLinks.shift() ?? file.serving.lifetime ?? {}
  const link: Link = { id, file, account, createdAt: now, script, delivered: 0, expired: false }
  state.links.set(id, link)
  account.downloads.unshift({ id, link, original, generatedAt: now, quality })
  return link
}

function folder(_call: Call, visit: Visit): Response {
  const address = required(visit, 'link')
  if (address instanceof Response) return address
  const known = visit.state.folders.find(({ link }) => link === address)
  return addresses(visit, known?.links ?? [])
}

function addresses({ state }: Visit, links: readonly string[]): Response {
  return links.length === 0 && state.settings.emptyUrlList === '204' ? empty(204) : json(200, links)
}

function containerFile(_call: Call, visit: Visit): Response {
  if (visit.bytes.length === 0) {
    visit.fault('the body is empty')
    return denied(visit, 27)
  }
  const known = visit.state.containers.find(
    ({ bytes }) => bytes !== undefined && Buffer.from(bytes).equals(visit.bytes),
  )
  return known === undefined ? denied(visit, 2) : addresses(visit, known.links)
}

/** The service fetches that address itself; one that it does not find is unreachable (assumed). */
function containerLink(_call: Call, visit: Visit): Response {
  const address = required(visit, 'link')
  if (address instanceof Response) return address
  const known = visit.state.containers.find(({ link }) => link === address)
  return known === undefined ? denied(visit, 6) : addresses(visit, known.links)
}
