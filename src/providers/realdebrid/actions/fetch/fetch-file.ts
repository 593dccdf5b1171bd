import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import { mapParallel } from '../../../../core/parallel.ts'
import { bytes } from '../../../../core/quantities.ts'
import { progressLine } from '../../../../http/download-progress.ts'
import { foreignLink } from '../../../../http/foreign-link.ts'
import { fetchFile as download } from '../../../../http/ranged-download.ts'
import type { UnrestrictedLink } from '../../wire.ts'
import { expectedDigest } from './digests.ts'
import { downloadAddress, explainDownload } from './download-host.ts'
import { entryKey } from './entry-key.ts'
import type { FetchedFile, FetchWorld, RemoteFile } from './types.ts'

const MOST_AT_ONCE = 8

/** Fetches files, as many side by side as there are slots. One that fails ends it once the others that run have ended. */
export async function fetchFiles(world: FetchWorld, files: readonly RemoteFile[]): Promise<readonly FetchedFile[]> {
  const fetched = await mapParallel(files, MOST_AT_ONCE, file =>
    world.slots.use(() => fetchOne(world, file), world.context.signal),
  )
  return fetched.filter(one => one !== undefined)
}

/** Undefined when the file, now that its name and size are known, is not wanted. */
async function fetchOne(world: FetchWorld, file: RemoteFile): Promise<FetchedFile | undefined> {
  const { context, policy } = world
  let link = await unrestrict(world, file)
  try {
    const told = file.path ?? link.filename
    const size = file.size ?? (link.sizeIsReliable && link.filesize > 0 ? link.filesize : undefined)
    if (!file.isChosen && !policy.filter.wants([told], size)) {
      context.log.info(`Not wanted: ${told}`)
      await forget(world, link, true)
      return undefined
    }
    const path = world.names.take(told, file.path !== undefined)
    const sha256 = expectedDigest(policy.digests, path)
    context.log.info(`Fetching ${path}${size === undefined ? '' : `, ${bytes(size)}`}`)
    const ports = { ...context, maxRetries: policy.maxRetries }
    const saved = await download({
      ports,
      links: foreignLink(ports, {
        name: 'the download server of Real-Debrid',
        doing: `download ${path}`,
        link: downloadAddress(link.download),
        allows: world.allows,
        explain: explainDownload,
        renew: async () => {
          context.log.info(`The link to ${path} has expired; asking for another`)
          const before = link
          link = await unrestrict(world, file)
          await forget(world, before, true)
          return downloadAddress(link.download)
        },
      }),
      target: {
        folder: policy.folder,
        path,
        ...(sha256 !== undefined && { sha256 }),
        ...(size !== undefined && { sizeBytes: size }),
      },
      options: {
        connections: link.chunks > 0 ? Math.min(policy.connections, link.chunks) : policy.connections,
        overwrite: policy.overwrite,
        onProgress: progress => context.log.info(progressLine(path, progress)),
      },
    })
    context.log.info(
      `${saved.alreadyThere ? 'Was there' : 'Fetched'}: ${saved.path} (${bytes(saved.size)}, SHA-256 ${saved.sha256})`,
    )
    const { alreadyThere } = saved
    await forget(world, link, true)
    return {
      path: saved.path,
      size: saved.size,
      sha256: saved.sha256,
      source: file.source,
      compared: sha256 !== undefined,
      alreadyThere,
    }
  } catch (error) {
    // After a cancel there is no time here; the finish does it.
    if (isCancelled(error)) throw error
    await forget(world, link, false)
    throw error
  }
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
