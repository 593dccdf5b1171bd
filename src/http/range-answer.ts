import type { OpenAnswer } from './service.ts'

/** One state of a file at its server: what has to be the same in all answers whose bytes are put together. */
export interface Edition {
  /** Bytes of the whole file; undefined when the server does not tell. */
  readonly total: number | undefined
  readonly etag: string | undefined
  readonly lastModified: string | undefined
}

/** The bytes that were asked for. */
export interface Asked {
  readonly from: number
  /** The byte after the last; undefined: to the end of the file. */
  readonly to?: number | undefined
}

/** What an answer is good for. */
export type Reading =
  /** The bytes from where they were asked for, up to, not including, `to`. */
  | { readonly kind: 'part'; readonly to: number; readonly edition: Edition }
  /** The file from its first byte, whatever was asked for. */
  | { readonly kind: 'whole'; readonly edition: Edition }
  /** Not the file: a page with words on it, or nothing at all. */
  | { readonly kind: 'page' }
  | { readonly kind: 'empty'; readonly edition: Edition }
  /** Other bytes than were asked for, or nobody can tell which. */
  | { readonly kind: 'wrong-range'; readonly why: string }

/** What an answer to a GET with (`asked`) or without a Range header says of itself. */
export function readAnswer(answer: OpenAnswer, asked: Asked | undefined, name: string): Reading {
  const { headers } = answer
  const known = { etag: headers['etag'], lastModified: headers['last-modified'] }
  // Some servers give even their error pages in parts.
  if (isPage(headers['content-type'] ?? '', name)) return { kind: 'page' }
  if (isEncoded(headers['content-encoding'], name))
    return { kind: 'wrong-range', why: 'the file packed on its way (Content-Encoding)' }
  if (answer.status !== 206) {
    const total = lengthOf(answer)
    return { kind: total === 0 ? 'empty' : 'whole', edition: { ...known, total } }
  }
  const wrong = (why: string): Reading => ({ kind: 'wrong-range', why })
  if (asked === undefined) return wrong('a part of the file, where the whole was asked for')
  const range = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(headers['content-range']?.trim() ?? '')
  if (range === null) return wrong('a part of the file without saying which')
  const [first = 0, last = 0, total = 0] = range.slice(1).map(Number)
  if (first !== asked.from) return wrong(`the bytes from ${first}, where those from ${asked.from} were asked for`)
  const to = last + 1
  if (to <= first || to > total || to > (asked.to ?? total)) return wrong(`the bytes up to ${last} of ${total}`)
  const length = lengthOf(answer)
  if (length !== undefined && length !== to - first) return wrong(`${length} bytes as ${first}-${last}`)
  return { kind: 'part', to, edition: { ...known, total } }
}

/**
 * Whether two answers speak of the same bytes. Where neither says more than the length, that has to do.
 */
export function sameEdition(a: Edition, b: Edition): boolean {
  if (a.total !== b.total) return false
  // A server may leave headers out of a part; what is there must not contradict.
  const agree = (one: string | undefined, other: string | undefined) =>
    one === undefined || other === undefined || one === other
  return agree(a.etag, b.etag) && agree(a.lastModified, b.lastModified)
}

/** Whether more than the length shows that two answers speak of the same bytes. */
export function provenSame(a: Edition, b: Edition): boolean {
  const proof = a.etag !== undefined ? a.etag === b.etag : a.lastModified !== undefined
  return proof && a.lastModified === b.lastModified && sameEdition(a, b)
}

/** What goes into If-Range: a weak tag is not allowed there. */
export function validatorOf(edition: Edition): string | undefined {
  const { etag, lastModified } = edition
  return etag !== undefined && /^"[^"]*"$/.test(etag) ? etag : lastModified
}

export function lengthOf(answer: OpenAnswer): number | undefined {
  const length = answer.headers['content-length']
  return length === undefined || !/^\d+$/.test(length) ? undefined : Number(length)
}

/** A page that does not say that it is one. */
export function looksLikePage(start: Uint8Array, name: string): boolean {
  if (/\.x?html?$/i.test(name)) return false
  return /^(?:\xef\xbb\xbf)?\s*<(!doctype html|html)\b/i.test(
    Buffer.from(start.buffer, start.byteOffset, Math.min(64, start.byteLength)).toString('latin1'),
  )
}

/** Its bytes are not those of the file. Only of packed files it is said by servers that mean the file itself. */
function isEncoded(encoding: string | undefined, name: string): boolean {
  return !/^(?:identity)?$/i.test(encoding?.trim() ?? '') && !/\.(?:t?gz|svgz|z|br|zst)$/i.test(name)
}

/** Expired links and login walls are answered with status 200 and a page or an error in JSON. */
function isPage(type: string, name: string): boolean {
  if (/\bhtml\b/i.test(type)) return !/\.x?html?$/i.test(name)
  return /^application\/(problem\+)?json\b/i.test(type) && !/json/i.test(name)
}
