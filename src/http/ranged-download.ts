import { stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { ShipgateError } from '../core/errors.ts'
import { DiskRoom } from './disk-room.ts'
import type { Saved } from './download.ts'
import { type Progress, reportProgress, type Tally } from './download-progress.ts'
import { download } from './download-starts.ts'
import { fileExists, type Overwrite, place, whatIsThere } from './existing-file.ts'
import { fileTrouble } from './file-trouble.ts'
import { type LinkSource, RenewableLink } from './link-source.ts'
import { PartFile } from './part-file.ts'
import type { RunPorts } from './ranged-run.ts'
import { safeRelativePath } from './safe-path.ts'
import { enterFolder } from './target-folder.ts'

export type { Overwrite, Progress }

export interface FetchTarget {
  /** Absolute path; made when it is not there. */
  readonly folder: string
  /** Below the folder, as safeRelativePath gives it. */
  readonly path: string
  /** SHA-256 that the bytes must have, hex in lower case. */
  readonly sha256?: string
  readonly sizeBytes?: number
}

export interface FetchOptions {
  /** Most connections at a time; the service may allow fewer. */
  readonly connections: number
  readonly overwrite: Overwrite
  /** Called now and then; pace 10 s unless told. */
  readonly onProgress?: (progress: Progress) => void
  readonly progressEveryMs?: number
  /** Fewer bytes than this are not worth a connection of their own; 1 MiB unless told. */
  readonly smallestBytes?: number
  /** Shared by all downloads that run side by side, so that they do not all count on the same room. */
  readonly room?: DiskRoom
  /** Throws when a file of so many bytes is not wanted; asked as soon as its size is known. */
  readonly admit?: (size: number) => void
}

export interface FetchJob {
  readonly ports: RunPorts
  readonly links: LinkSource
  readonly target: FetchTarget
  readonly options: FetchOptions
}

export interface Fetched extends Saved {
  /** An equal file was there, and is still the one that is there. */
  readonly alreadyThere: boolean
  /** Fresh links that were needed. */
  readonly renewals: number
}

const PROGRESS_MS = 10_000
const SMALLEST_BYTES = 1024 * 1024

/**
 * Fetches one file from a link, over several connections where the server gives parts, and goes on where one broke off.
 * The bytes go to a `.part` file and get their final name only when size and digest are right; on any failure nothing is
 * left. Throws `unsafe_filename`, `disk_full`, `file_exists`, `size_mismatch`, `digest_mismatch`, `unexpected_response`,
 * `network_error`, `timed_out`, `invalid_input` (the folder cannot be written), the RequestError of a link that cannot be
 * opened or renewed, and the cancel signal's error.
 */
export async function fetchFile(job: FetchJob): Promise<Fetched> {
  const { target } = job
  const names = target.path.split('/')
  const name = names.at(-1) ?? ''
  if (safeRelativePath(target.path) !== target.path) {
    throw new ShipgateError('unsafe_filename', `${JSON.stringify(target.path)} cannot be used as a file name.`)
  }
  let done = false
  let leave: () => Promise<void> = async () => undefined
  try {
    const folder = await enterFolder(target.folder, names.slice(0, -1))
    leave = folder.leave
    const final = join(folder.path, name)
    const fetched = (await alreadyThere(job, final)) ?? (await fetchTo(job, final, name))
    done = true
    return { ...fetched, path: sep === '\\' ? final.replaceAll('\\', '/') : final }
  } catch (error) {
    throw fileTrouble(error, { folder: target.folder, name })
  } finally {
    if (!done) await leave()
  }
}

/** With the digest known, what is there is looked at before anything is asked for. */
async function alreadyThere({ target, options }: FetchJob, final: string): Promise<Omit<Fetched, 'path'> | undefined> {
  const { sha256, sizeBytes: size } = target
  const there = await whatIsThere(final, options.overwrite === 'always' ? {} : { sha256, size })
  if (there === 'different' && options.overwrite === 'never') throw fileExists(final)
  if (there !== 'equal' || sha256 === undefined) return undefined
  return { size: (await stat(final)).size, sha256, alreadyThere: true, renewals: 0 }
}

async function fetchTo(job: FetchJob, final: string, name: string): Promise<Omit<Fetched, 'path'>> {
  const { ports, options, target } = job
  const { sha256, sizeBytes } = target
  const link = new RenewableLink(job.links)
  const tally: Tally = { bytes: 0, total: undefined, connections: 0 }
  const done = new AbortController()
  const { onProgress: report, progressEveryMs: everyMs = PROGRESS_MS } = options
  const room = options.room ?? new DiskRoom()
  let leaveRoom: () => void = () => undefined
  const part = await PartFile.beside(final)
  const reporting = report && reportProgress(tally, { clock: ports.clock, everyMs, report }, done.signal)
  try {
    let is: { size: number; sha256: string }
    try {
      is = await download({
        ports,
        link,
        part,
        tally,
        name,
        connections: options.connections,
        smallestBytes: options.smallestBytes ?? SMALLEST_BYTES,
        provable: sha256 !== undefined || sizeBytes !== undefined,
        mayBeEmpty: sizeBytes === 0,
        proofFollows: sha256 !== undefined,
        async admit(size) {
          refuseSize(target, size, name)
          options.admit?.(size)
          leaveRoom()
          leaveRoom = await room.claim(dirname(final), () => Math.max(0, size - tally.bytes))
        },
      })
      await part.sync()
    } finally {
      // All bytes are there, or none will come: there is no more progress to tell of.
      done.abort('done')
      await part.close()
    }
    check(target, is, name)
    // Its server may not have told before.
    options.admit?.(is.size)
    // A cancel between the last byte and the name is a cancel.
    ports.signal.throwIfAborted()
    const equal = await place({ part: part.path, final, overwrite: options.overwrite, is })
    return { ...is, alreadyThere: equal, renewals: link.generation }
  } finally {
    await reporting
    await part.remove()
    leaveRoom()
  }
}

function check(target: FetchTarget, is: { readonly size: number; readonly sha256: string }, name: string): void {
  refuseSize(target, is.size, name)
  if (target.sha256 !== undefined && is.sha256 !== target.sha256) {
    throw new ShipgateError(
      'digest_mismatch',
      `The download of ${name} has the SHA-256 ${is.sha256}, expected was ${target.sha256}.`,
    )
  }
}

function refuseSize({ sizeBytes }: FetchTarget, size: number | undefined, name: string): void {
  if (size === undefined || sizeBytes === undefined || size === sizeBytes) return
  throw new ShipgateError('size_mismatch', `${name} has ${size} bytes at its link, expected were ${sizeBytes}.`)
}
