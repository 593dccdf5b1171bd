import { type Content, sizeOf } from './content.ts'
import type { RealdebridSettings } from './options.ts'
import type { StoredFile } from './records.ts'
import type { ServingSeed } from './world-seed.ts'

export interface NewFile {
  readonly key: string
  readonly name: string
  readonly host: string
  readonly content: Content
  readonly serving?: ServingSeed
}

/** Hoster name of everything that came by torrent. */
export const OWN_HOST = 'real-debrid.com'

export function storedFile({ key, name, host, content, serving = {} }: NewFile): StoredFile {
  return {
    key,
    name,
    host,
    content,
    version: 1,
    serving,
    faults: (serving.faults ?? []).map(fault => ({ fault, seen: 0 })),
    nextLinks: [],
    open: 0,
    mostOpen: 0,
  }
}

/** What the API says of its size. */
export function announcedSize(file: StoredFile): number {
  return file.serving.announcedSize ?? sizeOf(file.content)
}

export function chunksOf(file: StoredFile, settings: RealdebridSettings): number {
  return file.serving.chunks ?? (file.host === OWN_HOST ? settings.torrentChunks : settings.hosterChunks)
}

const TYPES: Readonly<Record<string, string>> = {
  avi: 'video/x-msvideo',
  csv: 'text/csv',
  gz: 'application/gzip',
  iso: 'application/x-iso9660-image',
  json: 'application/json',
  md: 'text/markdown',
  mkv: 'video/x-matroska',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  rar: 'application/x-rar-compressed',
  txt: 'text/plain',
  zip: 'application/zip',
  zst: 'application/zstd',
}

/** Guessed from the extension, as the vendor's reference says. */
export function mimeTypeOf(file: StoredFile): string {
  const extension = /\.([0-9a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''
  return file.serving.mimeType ?? TYPES[extension] ?? 'application/octet-stream'
}

export function isMedia(name: string): boolean {
  return /\.(avi|flac|m4a|m4v|mkv|mov|mp3|mp4|mpe?g|ogg|ts|wav|webm|wmv)$/i.test(name)
}
