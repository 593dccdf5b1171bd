import * as z from 'zod/mini'
import { Secret } from '../../core/secret.ts'
import { cutLink } from './links.ts'

/**
 * The JSON of Real-Debrid's REST 1.0, as far as files and torrents need it (the rest: wire-more.ts). Loose, because the
 * reference is old: unknown fields are dropped, unknown words become `unknown`, an empty map may come as `[]` (PHP), and
 * dates stay texts, because they end in Z and are not UTC. Every schema is lazy: most runs need few of them.
 */

const numeric = z.lazy(() =>
  z.union([
    z.number(),
    z.pipe(
      z.string().check(z.regex(/^\d{1,15}(\.\d+)?$/)),
      z.transform(text => Number(text)),
    ),
  ]),
)
/** A size or a count that must be there. */
const amount = z.lazy(() => numeric.check(z.nonnegative()))
/** 0 where nothing useful is said. */
export const looseAmount = z.lazy(() => z.catch(amount, 0))
export const looseNumber = z.lazy(() => z.catch(z.optional(amount), undefined))
export const looseText = z.lazy(() => z.catch(z.optional(z.string()), undefined))
const textOrEmpty = z.lazy(() => z.catch(z.string(), ''))
/** Booleans are 0 and 1 (reference). */
export const flag = z.lazy(() =>
  z.pipe(
    z.catch(z.union([z.boolean(), z.literal([0, 1, '0', '1'])]), false),
    z.transform(said => said === true || said === 1 || said === '1'),
  ),
)
const id = z.lazy(() => z.string().check(z.regex(/^[0-9A-Za-z]{1,64}$/)))
/** A download link is a key: whoever has it can fetch the file. */
const key = z.lazy(() =>
  z.pipe(
    z.string(),
    z.transform(text => new Secret(text)),
  ),
)

/** `{}` and null where a list is due are empty lists (a client has seen an object); one with content is something else. */
export function listOf<T extends z.ZodMiniType>(entry: T) {
  return z.lazy(() =>
    z.union([
      z.array(entry),
      z.pipe(
        z.nullable(z.strictObject({})),
        z.transform((): z.infer<T>[] => []),
      ),
    ]),
  )
}

/** An empty map is `[]` at times: the service is written in PHP (two clients). */
export function mapOf<T extends z.ZodMiniType>(value: T) {
  return z.lazy(() =>
    z.union([
      z.record(z.string(), value),
      z.pipe(
        z.array(z.never()),
        z.transform((): Record<string, z.infer<T>> => ({})),
      ),
    ]),
  )
}

/** Lists of links, of hosters and of patterns. */
export const texts = listOf(z.string())

/** GET user. Name and address are personal and are not read into texts. */
export const user = z.lazy(() =>
  z.object({
    id: looseNumber,
    username: z.catch(z.optional(key), undefined),
    email: z.catch(z.optional(key), undefined),
    points: looseAmount,
    locale: looseText,
    type: z.catch(z.enum(['premium', 'free', 'unknown']), 'unknown'),
    /** Seconds of premium left; 0 for none. */
    premium: looseAmount,
    expiration: looseText,
  }),
)

/** POST unrestrict/check. An empty host, or no name and no size, means that the file is gone (a client). */
export const linkCheck = z.lazy(() =>
  z.pipe(
    z.object({ host: textOrEmpty, link: looseText, filename: looseText, filesize: looseAmount, supported: flag }),
    z.transform(row => ({
      ...row,
      isGone: row.supported && (row.host === '' || (row.filename === undefined && row.filesize === 0)),
    })),
  ),
)

const alternative = z.lazy(() =>
  z.object({ id, filename: textOrEmpty, download: z.string().check(z.minLength(1)), type: looseText }),
)

/** POST unrestrict/link; `alternative` where the source has several qualities. */
export const unrestrictedLink = z.lazy(() =>
  z.pipe(
    z.object({
      id,
      filename: textOrEmpty,
      mimeType: looseText,
      filesize: looseAmount,
      link: textOrEmpty,
      host: textOrEmpty,
      chunks: looseAmount,
      crc: flag,
      download: z.string().check(z.minLength(1)),
      type: looseText,
      alternative: z.catch(z.array(alternative), []),
    }),
    z.transform(({ crc, alternative: alternatives, ...row }) => ({ ...row, sizeIsReliable: crc, alternatives })),
  ),
)

/** A row of GET downloads. */
export const downloadItem = z.lazy(() =>
  z.object({
    id,
    filename: textOrEmpty,
    mimeType: looseText,
    /** 0 = unknown. */
    filesize: looseAmount,
    /** What it was made from. */
    link: textOrEmpty,
    host: textOrEmpty,
    chunks: looseAmount,
    download: key,
    type: looseText,
    generated: looseText,
  }),
)
export const downloads = listOf(downloadItem)

const statuses = [
  'magnet_conversion',
  'magnet_error',
  'waiting_files_selection',
  'queued',
  'downloading',
  'compressing',
  'uploading',
  'downloaded',
  'error',
  'virus',
  'dead',
  'unknown',
] as const
export type TorrentStatus = (typeof statuses)[number]
const status = z.lazy(() => z.catch(z.enum(statuses), 'unknown'))

/** In sentences it must be a word. */
function wordOf(said: string): string {
  return said.replace(/\s+/g, ' ').trim().slice(0, 60)
}

const links = z.lazy(() =>
  z.pipe(
    z.nullish(texts),
    z.transform(found => (found ?? []).map(cutLink)),
  ),
)
const progress = z.lazy(() =>
  z.pipe(
    looseAmount,
    z.transform(percent => Math.min(100, percent)),
  ),
)
const hash = z.lazy(() =>
  z.pipe(
    z.string(),
    z.transform(hex => hex.toLowerCase()),
  ),
)

const torrentFields = {
  id,
  filename: textOrEmpty,
  /** Must be there: it tells whose torrent this is. */
  hash,
  /** Of the selected files. */
  bytes: looseAmount,
  progress,
  status: z.string(),
  links,
  /** Bytes a second, while it works. */
  speed: looseNumber,
  seeders: looseNumber,
  added: looseText,
  ended: looseText,
}

interface RawTorrent {
  readonly status: string
  readonly added?: string | undefined
  readonly ended?: string | undefined
}

/** The service's own word is kept beside what we make of it. */
function named<T extends RawTorrent>({ added: addedAt, ended: endedAt, ...row }: T) {
  return { ...row, word: wordOf(row.status), status: z.parse(status, row.status), addedAt, endedAt }
}

/** A row of GET torrents. */
export const torrentItem = z.lazy(() => z.pipe(z.object(torrentFields), z.transform(named)))
export const torrents = listOf(torrentItem)

/** Each must be readable: which file is which decides what is fetched under which name. */
const torrentFile = z.lazy(() =>
  z.object({ id: z.int().check(z.positive()), path: z.string(), bytes: amount, selected: flag }),
)

/** GET torrents/info: one object, although the reference shows a list (five clients). */
export const torrentInfo = z.lazy(() =>
  z.pipe(
    z.object({
      ...torrentFields,
      original_filename: looseText,
      original_bytes: looseAmount,
      files: z.nullish(listOf(torrentFile)),
    }),
    z.transform(({ original_filename, original_bytes: originalBytes, files, ...row }) => ({
      ...named(row),
      originalFilename: original_filename ?? row.filename,
      originalBytes,
      files: files ?? [],
    })),
  ),
)

/** GET torrents/activeCount */
export const activeCount = z.lazy(() =>
  z.pipe(
    z.object({ nb: amount, limit: amount }),
    z.transform(({ nb: active, limit }) => ({ active, limit })),
  ),
)

/** 201 of the two ways to add a torrent. */
export const created = z.lazy(() => z.object({ id }))

type Read<T> = { readonly [K in keyof T]: T[K] extends (infer E)[] ? readonly Read<E>[] : T[K] }
export type User = Read<z.infer<typeof user>>
export type LinkCheck = Read<z.infer<typeof linkCheck>>
export type UnrestrictedLink = Read<z.infer<typeof unrestrictedLink>>
export type DownloadItem = Read<z.infer<typeof downloadItem>>
export type TorrentItem = Read<z.infer<typeof torrentItem>>
export type TorrentInfo = Read<z.infer<typeof torrentInfo>>
export type TorrentFile = TorrentInfo['files'][number]
export type Created = Read<z.infer<typeof created>>
