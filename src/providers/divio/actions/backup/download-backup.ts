import { Patience } from '../../../../actions/patience.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import { poll } from '../../../../core/poll.ts'
import { bytes } from '../../../../core/quantities.ts'
import { type Saved, saveFile } from '../../../../http/download.ts'
import { NetworkFailure } from '../../../../http/network-failure.ts'
import type { OpenAnswer } from '../../../../http/service.ts'
import { openStored } from '../../storage.ts'
import type { DownloadItem, Part, ServiceInstance } from '../../wire.ts'
import { nameOf } from '../deploy/find-target.ts'
import { fileEnding, withFirstBytes } from './file-ending.ts'
import { partLabel, typeOf } from './judge-parts.ts'
import type { BackupWorld, CompleteBackup } from './world.ts'

const LAST_LOOK_MS = 5_000
const SHORTEST_SECRET = 8

export interface SavedPart extends Saved {
  readonly part: Part
}

/**
 * Downloads every part that holds something into the folder, one file each, with its digest. What Divio hands out has no
 * known digest or size of its own; a file is only there when its announced length arrived.
 */
export async function downloadBackup(
  world: BackupWorld,
  { backup, parts }: CompleteBackup,
  { folder, instances }: { readonly folder: string; readonly instances: readonly ServiceInstance[] },
): Promise<readonly SavedPart[]> {
  const saved: SavedPart[] = []
  for (const part of parts) {
    // An empty storage has nothing to download.
    if (part.size === 0) continue
    const address = await prepared(world, backup.uuid, part)
    const { application, environment } = world.target
    const words = [nameOf(application), nameOf(environment), partLabel(part, instances), part.uuid]
    const stem = words.map(word => word.replace(/[^a-z0-9_-]+/gi, '-')).join('-')
    const type = typeOf(part, instances)
    const file = await restarting(world, address, async answer => {
      const { first, whole } = await withFirstBytes(answer)
      if (first === undefined) {
        throw new ShipgateError('backup_empty', `The download of ${partLabel(part, instances)} has no bytes.`)
      }
      return await saveFile(whole, { folder, name: `${stem}${fileEnding({ first, type, headers: answer.headers })}` })
    })
    world.context.log.info(`Downloaded ${file.path}: ${bytes(file.size)}, SHA-256 ${file.sha256}.`)
    saved.push({ ...file, part })
  }
  return saved
}

/** The address of the download, masked. */
async function prepared(world: BackupWorld, backup: string, part: Part): Promise<URL> {
  const { api, context } = world
  const download = await api.createDownload(backup, part.uuid)
  const item = await until(world, `the download of part ${part.uuid}`, async () => {
    const found: DownloadItem[] = []
    for await (const one of api.downloadItems(download)) found.push(one)
    // One part was asked for. More than one is a list that was not filtered, and they do not tell whose they are.
    if (found.length < 2) return found[0]
    throw new ShipgateError(
      'unexpected_response',
      `Divio lists ${found.length} files for the download of one part, so which one is meant cannot be told.`,
    )
  })
  const ready = await until(world, `the download of part ${part.uuid}`, async () => {
    const one = await api.downloadItem(item.uuid)
    return one.ended_at.set ? one : undefined
  })
  const text = ready.download_url ?? ''
  if (text !== '') context.mask(text)
  const address = URL.canParse(text) ? new URL(text) : undefined
  if (ready.errors.length > 0 || address === undefined) {
    const why = ready.errors.join(', ').replace(/\s+/g, ' ') || 'it gives no usable address'
    throw new ShipgateError('provider_error', `Divio could not prepare the download of part ${part.uuid}: ${why}.`, {
      hint: 'The backup is complete; nothing was deployed. Run again, or leave backup-download-path out.',
    })
  }
  // The signature is in the query; where there is none, the path must be the secret.
  const { href, pathname, search, searchParams } = address
  for (const secret of [href, ...(search === '' ? [pathname] : [search, ...searchParams.values()])]) {
    if (secret.length >= SHORTEST_SECRET) context.mask(secret)
  }
  return address
}

async function until<T>(world: BackupWorld, what: string, look: () => Promise<T | undefined>): Promise<T> {
  const { context, settings } = world
  const patience = new Patience(context)
  const found = await poll(
    {
      clock: context.clock,
      deadline: context.deadline.leaving(LAST_LOOK_MS),
      signal: context.signal,
      ...(settings.pollMs !== undefined && { fixedMs: settings.pollMs }),
    },
    () => patience.ask(look),
  )
  if (found !== undefined) return found
  throw new ShipgateError('timed_out', `The time was up before Divio had prepared ${what}. Nothing was deployed.`)
}

/** Starts a download over when its connection breaks: nothing is known of ranges. */
async function restarting<T>(
  { context, settings }: BackupWorld,
  address: URL,
  use: (answer: OpenAnswer) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const answer = await openStored({ ...context, maxRetries: settings.maxRetries }, address, settings)
    try {
      refusePages(answer)
      return await use(answer)
    } catch (error) {
      answer.discard()
      context.signal.throwIfAborted()
      if (!(error instanceof NetworkFailure)) throw error
      if (context.deadline.passed()) {
        throw new ShipgateError('timed_out', `The time was up during the download of the backup (${error.message}).`, {
          cause: error,
        })
      }
      if (attempt > settings.maxRetries) {
        throw new ShipgateError(
          'network_error',
          `The download of the backup broke off ${attempt} times (${error.message}).`,
          { cause: error },
        )
      }
      context.log.info(`The download broke off (${error.message}); starting it over.`)
      await context.deadline.sleep(1000 * attempt, context.signal)
    }
  }
}

/** An error page with status 200 must not be taken for a backup. */
function refusePages(answer: OpenAnswer): void {
  const type = answer.headers['content-type'] ?? ''
  if (!/html|json/i.test(type)) return
  throw new ShipgateError(
    'unexpected_response',
    `Could not download the backup: its storage sent ${type} instead of a file.`,
  )
}
