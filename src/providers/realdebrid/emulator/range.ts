/** Bytes asked for: both ends included. */
export interface Span {
  readonly first: number
  readonly last: number
}

export type AskedRange =
  | { readonly kind: 'none' }
  | { readonly kind: 'span'; readonly span: Span }
  | { readonly kind: 'unsatisfiable' }
  /** Not understood, or several ranges: the whole file is sent (RFC 9110). */
  | { readonly kind: 'ignored'; readonly why: string }

/** Reads a Range header for a file of `size` bytes. */
export function readRange(header: string | null, size: number): AskedRange {
  if (header === null) return { kind: 'none' }
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? []
  if (first === '' && last === '') return { kind: 'ignored', why: `the range ${header} is not one range of bytes` }
  if (first === '') {
    const count = Math.min(Number(last), size)
    return count === 0 ? { kind: 'unsatisfiable' } : { kind: 'span', span: { first: size - count, last: size - 1 } }
  }
  if (last !== '' && Number(last) < Number(first)) return { kind: 'ignored', why: `the range ${header} is backwards` }
  if (Number(first) >= size) return { kind: 'unsatisfiable' }
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return { kind: 'span', span: { first: Number(first), last: end } }
}
