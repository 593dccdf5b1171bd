import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import { mapParallel } from '../../../../core/parallel.ts'
import { bytes, duration } from '../../../../core/quantities.ts'
import { progressLine } from '../../../../http/download-progress.ts'
import { foreignLink } from '../../../../http/foreign-link.ts'
import { fetchFile as download } from '../../../../http/ranged-download.ts'
import type { UnrestrictedLink } from '../../wire.ts'
import { expectedDigest } from './digests.ts'
import { downloadAddress, explainDownload } from './download-host.ts'
import { entryKey } from './entry-key.ts'
import type { FetchedFile } from './fetched-file.ts'
import { refuseTooLate } from './too-late.ts'
import type { FetchWorld, RemoteFile } from './types.ts'

const MOST_AT_ONCE = 8
/** An answer without a byte means that the service still prepares the file (a client waits as long). */
const PREPARING_MS = 5 * 60_000

/** Fetches files, as many side by side as there are slots. One that fails ends it once the others that run have ended. */
export async function fetchFiles(world: FetchWorld, files: readonly RemoteFile[]): Promise<void> {
  const came: FetchedFile[] = []
  try {
    await mapParallel([...files.entries()], MOST_AT_ONCE, ([at, file]) => {
      const arrived = (one: FetchedFile) => {
        came[at] = one
      }
      return world.slots.use(() => fetchOne(world, file, arrived), world.context.signal)
    })
  } finally {
    // In the order of the source, whichever came first.
    for (const [at, one] of came.entries()) if (one !== undefined) world.arrivals.add(one, files[at]?.path)
  }
}

/** The file turned out not to be wanted, now that its name and size are known. */
class NotWanted extends Error {
  override readonly name = 'NotWanted'
}

/** Calls `arrived` as soon as the file is in the folder, if it is wanted. */
async function fetchOne(world: FetchWorld, file: RemoteFile, arrived: (file: FetchedFile) => void): Promise<void> {
  const { context } = world
  refuseTooLate(world, `a download of ${file.source}`)
  const holder = { link: await unrestrict(world, file) }
  const told = file.path ?? holder.link.filename
  let path: string | undefined
  try {
    refuseMixUp(file, holder.link)
    const size = sizeOf(file, holder.link)
    refuseUnwanted(world, file, { told, size })
    path = world.names.take(told, file.path !== undefined)
    arrived(await bring(world, file, { path, told, size, holder }))
    path = undefined
    await forget(world, holder.link, true)
  } catch (error) {
    if (path !== undefined) world.names.giveBack(path)
    // After a cancel there is no time here; the finish does it.
    if (isCancelled(error)) throw error
    await forget(world, holder.link, error instanceof NotWanted)
    if (!(error instanceof NotWanted)) throw error
    context.log.info(`Not wanted: ${told}`)
  }
}

interface Wanted {
  /** Below the folder. */
  readonly path: string
  readonly told: string
  readonly size: number | undefined
  /** Its present link. */
  readonly holder: { link: UnrestrictedLink }
}

async function bring(world: FetchWorld, file: RemoteFile, wanted: Wanted): Promise<FetchedFile> {
  const { context, policy } = world
  const { path, told, size, holder } = wanted
  const sha256 = expectedDigest(policy.digests, path)
  context.log.info(`Fetching ${path}${size === undefined ? '' : `, ${bytes(size)}`}`)
  const ports = { ...context, maxRetries: policy.maxRetries }
  const { chunks, download: first } = holder.link
  const saved = await download({
    ports,
    links: foreignLink(ports, {
      name: 'the download server of Real-Debrid',
      doing: `download ${path}`,
      link: downloadAddress(first),
      allows: world.allows,
      explain: explainDownload,
      renew: async why => {
        if (why === 'empty') await waitForPreparation(world, path)
        context.log.info(`The link to ${path} has expired; asking for another`)
        const before = holder.link
        holder.link = await unrestrict(world, file)
        // The service may give the same entry again, which is then in use.
        if (before.id !== holder.link.id) await forget(world, before, true)
        return downloadAddress(holder.link.download)
      },
    }),
    target: {
      folder: policy.folder,
      path,
      ...(sha256 !== undefined && { sha256 }),
      ...(size !== undefined && { sizeBytes: size }),
    },
    options: {
      connections: chunks > 0 ? Math.min(policy.connections, chunks) : policy.connections,
      overwrite: policy.overwrite,
      room: world.room,
      admit: real => refuseUnwanted(world, file, { told, size: real }),
      onProgress: progress => context.log.info(progressLine(path, progress)),
    },
  })
  const { alreadyThere } = saved
  context.log.info(
    `${alreadyThere ? 'Was there' : 'Fetched'}: ${saved.path} (${bytes(saved.size)}, SHA-256 ${saved.sha256})`,
  )
  return {
    path: saved.path,
    size: saved.size,
    sha256: saved.sha256,
    source: file.source,
    compared: sha256 !== undefined,
    alreadyThere,
  }
}

function sizeOf(file: RemoteFile, link: UnrestrictedLink): number | undefined {
  return file.size ?? (link.sizeIsReliable && link.filesize > 0 ? link.filesize : undefined)
}

function refuseUnwanted(
  { policy }: FetchWorld,
  file: RemoteFile,
  { told, size }: { readonly told: string; readonly size: number | undefined },
): void {
  if (!file.isChosen && !policy.filter.wants([told], size)) throw new NotWanted(told)
}

/** That links come in the order of the files is read in clients only. A link that names another file belongs to that one. */
function refuseMixUp({ path, others = [], source }: RemoteFile, { filename }: UnrestrictedLink): void {
  if (path === undefined || others.length === 0) return
  const told = comparable(filename)
  if (told === comparable(path) || !others.some(other => comparable(other) === told)) return
  throw new ShipgateError(
    'torrent_failed',
    `The links of ${source} do not come in the order of its files, so which is which cannot be told.`,
  )
}

/** The service writes some characters as `_` (a client). */
function comparable(name: string): string {
  return (name.split('/').at(-1) ?? '').normalize('NFC').replace(/[|"\\?*:<>]/g, '_')
}

async function waitForPreparation(world: FetchWorld, path: string): Promise<void> {
  const { log, deadline, signal } = world.context
  log.info(`Real-Debrid is still preparing ${path}; waiting ${duration(PREPARING_MS)}`)
  await deadline.sleep(PREPARING_MS, signal)
  refuseTooLate(world, `another link to ${path}`)
}

/** The address of the download is a key to the file, so it is masked before anything else. */
async function unrestrict({ api, context, policy }: FetchWorld, file: RemoteFile): Promise<UnrestrictedLink> {
  const link = await api.unrestrict(file.link, { password: policy.linkPassword })
  context.mask(link.download)
  // The entry's id stands in that address, so it is half of the key.
  context.mask(link.id)
  context.journal.open({ key: entryKey(link.id), kind: 'download', data: { name: link.filename } })
  return link
}

/** Every unrestricted link leaves an entry in the account's list of downloads. What goes wrong with it does no harm. */
async function forget({ api, policy, context }: FetchWorld, link: UnrestrictedLink, isFetched: boolean): Promise<void> {
  const remove = policy.removeAfter === 'always' || (policy.removeAfter === 'on-success' && isFetched)
  try {
    if (remove) await api.deleteDownload(link.id)
    else context.report.notes.push(`${link.filename} stays in the list of downloads at Real-Debrid.`)
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    context.report.notes.push(`${link.filename} stays in the list of downloads at Real-Debrid: ${error.message}`)
  }
  context.journal.close(entryKey(link.id))
}
