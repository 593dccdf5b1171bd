import type { Download, Link, StoredFile } from './records.ts'
import type { ServerState } from './state.ts'
import { announcedSize, chunksOf, isMedia, mimeTypeOf } from './stored-file.ts'
import { jsonDate } from './timestamp.ts'

/** The address at the download host: whoever knows it can fetch, no account is needed (one client). */
export function downloadAddress(state: ServerState, link: Link): string | null {
  const { name, serving } = link.file
  if (serving.download !== undefined) return serving.download
  const { filesOrigin } = state.settings
  // The account's setting; what `normal` does is assumed.
  const isPlain = link.account.settings['download_port'] === 'normal'
  const origin = isPlain ? filesOrigin.replace(/^https:/, 'http:') : filesOrigin
  // Of dots alone an address would lose its last part.
  const last = /^\.*$/.test(name) ? 'file' : encodeURIComponent(Buffer.from(name).toString())
  return `${origin}/d/${link.id}/${last}`
}

export function iconOf({ settings }: ServerState, host: string): string {
  return `${settings.siteOrigin}/images/hosters/${host}.png`
}

interface Unrestricted {
  readonly link: Link
  readonly original: string
}

export function unrestrictedLink(state: ServerState, { link, original }: Unrestricted): Record<string, unknown> {
  const { file } = link
  return {
    id: link.id,
    filename: file.name,
    mimeType: mimeTypeOf(file),
    filesize: announcedSize(file),
    link: original,
    host: file.host,
    host_icon: iconOf(state, file.host),
    chunks: chunksOf(file, state.settings),
    crc: file.serving.crc ?? 1,
    ...withAddress(state, link),
    streamable: streamable(file),
  }
}

/** A video in several qualities; without `mimeType` (vendor's reference). */
export function unrestrictedVariants(
  state: ServerState,
  given: Unrestricted & { readonly quality: string },
  others: readonly { readonly quality: string; readonly link: Link }[],
): Record<string, unknown> {
  const { mimeType: _, host_icon: __, ...row } = unrestrictedLink(state, given)
  const alternative = others.map(({ quality, link }) => ({
    id: link.id,
    filename: link.file.name,
    ...withAddress(state, link),
    type: quality,
  }))
  return { ...row, type: given.quality, alternative }
}

export function downloadItem(state: ServerState, { link, original, generatedAt, quality }: Download) {
  const { crc: _, streamable: isStreamable, ...row } = unrestrictedLink(state, { link, original })
  const { host_icon: icon, ...bare } = row
  return {
    ...bare,
    ...(quality === null && { host_icon: icon, streamable: isStreamable }),
    generated: jsonDate(state.settings.zone, generatedAt),
    ...(quality !== null && { type: quality }),
  }
}

function withAddress(state: ServerState, link: Link): { readonly download?: string } {
  const download = downloadAddress(state, link)
  return download === null ? {} : { download }
}

function streamable(file: StoredFile): 0 | 1 {
  return isMedia(file.name) ? 1 : 0
}
