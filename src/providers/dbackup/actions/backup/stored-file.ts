import { createHash } from 'node:crypto'
import { ShipgateError } from '../../../../core/errors.ts'
import { type Saved, safeName, saveFile } from '../../../../http/download.ts'
import { NetworkFailure } from '../../../../http/network-failure.ts'
import { RequestError } from '../../../../http/request-error.ts'
import type { OpenAnswer } from '../../../../http/service.ts'
import type { Job } from '../../wire.ts'
import type { World } from './world.ts'
import { zipEntry } from './zip-entry.ts'

export interface StoredFile {
  readonly job: Job
  readonly destinationId: string
  /** Path below the destination's root. */
  readonly path: string
}

/** True for a file that the download route hands out decrypted, or else inside a ZIP. */
function isEncrypted({ path }: StoredFile): boolean {
  return path.endsWith('.enc')
}

export interface Digest {
  /** Hex. */
  readonly sha256: string
  /** False: nothing announced where the download ends, so a wrong digest may as well come from a cut. */
  readonly whole: boolean
}

/** SHA-256 of the file as it is stored, computed from a download that is not kept. */
export async function digestOfStoredFile(world: World, file: StoredFile): Promise<Digest> {
  return await restarting(
    world,
    () => world.api.download(file.destinationId, file.path, { decrypt: false }),
    async answer => {
      const hash = createHash('sha256')
      const bytes = isEncrypted(file) ? zipEntry(whole(answer), name => name.endsWith('.enc')) : whole(answer)
      for await (const part of bytes) hash.update(part)
      return { sha256: hash.digest('hex'), whole: answer.endsByClosing !== true }
    },
  )
}

export interface Download extends StoredFile {
  readonly folder: string
  /** SHA-256 of the stored file, hex, where it is known. */
  readonly sha256: string | undefined
}

export interface Downloaded extends Saved {
  /** True: it is the stored file, byte for byte, and was compared with the stored digest where that is known. */
  readonly comparable: boolean
  /** True: it should have been decrypted and is not, because DBackup has no key for it. */
  readonly sealed: boolean
}

/**
 * Downloads the file into the folder. What arrives is the stored file when it is plain, and can then be compared with
 * its digest; a decrypted file, and the ZIP around an encrypted one, have digests of their own.
 */
export async function downloadFile(world: World, download: Download): Promise<Downloaded> {
  const comparable = !isEncrypted(download)
  const decrypt = !comparable && world.policy.decrypt !== 'false'
  try {
    return { ...(await downloadAs(world, download, decrypt)), comparable, sealed: false }
  } catch (error) {
    // `auto` is for whatever can be had.
    const keyless = error instanceof RequestError && error.status === 422
    if (!keyless || !decrypt || world.policy.decrypt !== 'auto') throw error
    return { ...(await downloadAs(world, download, false)), comparable, sealed: true }
  }
}

async function downloadAs(world: World, download: Download, decrypt: boolean): Promise<Saved> {
  const encrypted = isEncrypted(download)
  const stored = download.path.split('/').at(-1) ?? ''
  // Before the request: an answer that nobody reads would keep its connection open.
  const name = safeName(encrypted ? stored.replace(/\.enc$/, decrypt ? '' : '.zip') : stored)
  const open = () => world.api.download(download.destinationId, download.path, { decrypt })
  return await restarting(world, open, answer => {
    if (encrypted && answer.headers['content-length'] === undefined) {
      throw new ShipgateError(
        'unexpected_response',
        `The download of ${name} announces no length, and a file that DBackup decrypts or packs has no known digest, so nothing would show whether it arrived whole.`,
      )
    }
    return saveFile(answer, {
      folder: download.folder,
      name,
      ...(!encrypted && download.sha256 !== undefined && { sha256: download.sha256 }),
    })
  })
}

/** The body, held to its announced length: the server has no ranges, so a cut is only noticed by counting. */
async function* whole(answer: OpenAnswer): AsyncIterable<Uint8Array> {
  const promised = answer.headers['content-length']
  let size = 0
  for await (const part of answer.body) {
    size += part.byteLength
    yield part
  }
  if (promised !== undefined && Number(promised) !== size) {
    throw new NetworkFailure('broken', `the body ended after ${size} of ${promised} bytes`)
  }
}

/** A login page or an error in JSON with status 200 must not be taken for a backup; files come as octets or ZIP. */
function refusePages(answer: OpenAnswer): void {
  const type = answer.headers['content-type'] ?? ''
  if (!/html|json/i.test(type)) return
  throw new ShipgateError(
    'unexpected_response',
    `Could not download the backup: this is not an answer of DBackup, it sent ${type} instead of a file.`,
  )
}

/** Starts a download over when its connection breaks: the server cannot resume one. */
async function restarting<T>(
  world: World,
  open: () => Promise<OpenAnswer>,
  use: (answer: OpenAnswer) => Promise<T>,
): Promise<T> {
  const { context, policy } = world
  for (let attempt = 1; ; attempt++) {
    const answer = await open()
    try {
      refusePages(answer)
      return await use(answer)
    } catch (error) {
      answer.discard()
      if (!(error instanceof NetworkFailure)) throw error
      if (context.deadline.passed()) {
        throw new ShipgateError('timed_out', `The time was up during the download (${error.message}).`, {
          cause: error,
        })
      }
      if (attempt > policy.maxRetries) {
        throw new ShipgateError(
          'network_error',
          `The download from DBackup broke off ${attempt} times (${error.message}).`,
          { cause: error },
        )
      }
      context.log.info(
        `The download broke off (${error.message}); starting it over, because DBackup cannot resume one.`,
      )
      await context.deadline.sleep(1000 * attempt, context.signal)
    }
  }
}
