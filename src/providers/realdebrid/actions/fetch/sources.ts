import { readFileSync, statSync } from 'node:fs'
import { isIP } from 'node:net'
import { basename, resolve } from 'node:path'
import { ShipgateError } from '../../../../core/errors.ts'
import { counted } from '../../../../core/quantities.ts'
import type { TorrentSource } from './add-torrent.ts'
import { fetchFiles } from './fetch-file.ts'
import { fetchTorrent } from './fetch-torrent.ts'
import { hashOfMagnet, hashOfTorrent } from './info-hash.ts'
import type { FetchInputs } from './inputs.ts'
import type { FetchWorld, RemoteFile } from './types.ts'

/** Something to fetch: one line of an input. */
export interface Source {
  /** For people; never the link or magnet, which may hold a key. */
  readonly label: string
  readonly fetch: (world: FetchWorld) => Promise<void>
}

/** Larger ones are something else; the service has limits of its own. */
const LARGEST_FILE = 32 * 1024 * 1024

/** Everything that the inputs name. Files are read at once, so that a wrong path is told before any request. */
export function sourcesOf(values: FetchInputs, workspace: string): readonly Source[] {
  const read = (input: string, path: string) => readNamed(input, resolve(workspace, path), path)
  const torrents = [
    ...values.magnets.map((magnet, at) =>
      torrentSource(`magnet ${at + 1}`, hashOfMagnet(magnet), api => api.addMagnet(magnet)),
    ),
    ...values['torrent-files'].map(path => {
      const bytes = read('torrent-files', path)
      return torrentSource(basename(path), hashOfTorrent(bytes), api => api.addTorrent(bytes))
    }),
  ]
  return [
    ...[...new Set(values.links)].map((link, at) => linkSource(link, at)),
    ...[...new Set(values['folder-links'])].map((link, at) =>
      listSource(`folder ${at + 1}`, world => world.api.folder(link)),
    ),
    ...values['container-files'].map(path => {
      const bytes = read('container-files', path)
      return listSource(basename(path), world => world.api.containerFile(bytes))
    }),
    // A magnet and a .torrent file may be one torrent, which the account can hold only once.
    ...torrents.filter(({ hash }, at) => torrents.findIndex(one => one.hash === hash) === at),
  ]
}

/** Problems of the lines, as clauses that name input and line. */
export function sourceProblems(values: FetchInputs): readonly string[] {
  const web = (input: 'links' | 'folder-links') =>
    values[input].flatMap((link, at) => {
      const problem = linkProblem(link)
      return problem === undefined ? [] : [`${input} line ${at + 1} ${problem}`]
    })
  const magnets = values.magnets.flatMap((magnet, at) =>
    hashOfMagnet(magnet) === undefined ? [`magnets line ${at + 1} is no magnet link with a hash (urn:btih)`] : [],
  )
  return [...web('links'), ...web('folder-links'), ...magnets]
}

const privateNames = /(?:^|\.)(?:localhost|local|internal)\.?$/i

/** The service opens the link, so it must not be one that leads into a network or carries somebody's password. */
function linkProblem(link: string): string | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) return 'is not an http or https address'
  if (url.username !== '' || url.password !== '') return 'carries a user name or password'
  if (isIP(url.hostname.replace(/[[\]]/g, '')) !== 0 || privateNames.test(url.hostname)) {
    return 'leads to a bare IP address or into a private network'
  }
  return undefined
}

function linkSource(link: string, at: number): Source {
  const label = `link ${at + 1} (${new URL(link).hostname})`
  const file: RemoteFile = { source: label, link, path: undefined, size: undefined, isChosen: false }
  return { label, fetch: world => fetchFiles(world, [file]) }
}

/** Most links that a folder or container may stand for: each costs a request of a shared limit. */
const MOST_LINKS = 500

function listSource(label: string, list: (world: FetchWorld) => Promise<readonly string[]>): Source {
  return {
    label,
    fetch: async world => {
      const all = [...new Set(await list(world))]
      const links = all.filter(link => linkProblem(link) === undefined)
      world.context.log.info(`${label}: ${counted(links.length, 'link')}`)
      if (links.length < all.length) {
        const others = counted(all.length - links.length, 'line')
        world.context.report.notes.push(`${label}: ${others} that are no links to a hoster were left out.`)
      }
      if (links.length > MOST_LINKS) {
        throw new ShipgateError('invalid_input', `${label} holds ${links.length} links, and ${MOST_LINKS} is the most.`)
      }
      world.arrivals.holdsNothing = links.length === 0
      await fetchFiles(
        world,
        links.map(link => ({ source: label, link, path: undefined, size: undefined, isChosen: false })),
      )
    },
  }
}

function torrentSource(
  label: string,
  hash: string | undefined,
  add: (api: FetchWorld['api']) => Promise<{ readonly id: string }>,
): Source & { readonly hash: string } {
  if (hash === undefined) throw new ShipgateError('invalid_input', `${label} is no torrent that can be read.`)
  return {
    label,
    hash,
    fetch: world => {
      const source: TorrentSource = { label, hash, add: () => add(world.api) }
      return fetchTorrent(world, source)
    },
  }
}

function readNamed(input: string, path: string, shown: string): Uint8Array {
  try {
    const { size } = statSync(path)
    if (size === 0 || size > LARGEST_FILE) {
      const what = size === 0 ? 'is empty' : 'is larger than 32 MiB'
      throw new ShipgateError('invalid_input', `The file of ${input} ${what}: ${shown}.`)
    }
    return readFileSync(path)
  } catch (cause) {
    if (cause instanceof ShipgateError) throw cause
    const code = (cause as NodeJS.ErrnoException).code ?? 'no reason given'
    throw new ShipgateError('invalid_input', `The file of ${input} could not be read (${code}): ${shown}.`, { cause })
  }
}
