import { createHash } from 'node:crypto'

/** The hash of a magnet's content, 40 hex digits in lower case; undefined when it names none of version 1. */
export function hashOfMagnet(magnet: string): string | undefined {
  if (!/^magnet:\?/i.test(magnet)) return undefined
  const topics = new URLSearchParams(magnet.slice(magnet.indexOf('?') + 1)).getAll('xt')
  for (const topic of topics) {
    const value = /^urn:btih:(\w+)$/i.exec(topic)?.[1] ?? ''
    if (/^[0-9a-f]{40}$/i.test(value)) return value.toLowerCase()
    if (/^[a-z2-7]{32}$/i.test(value)) return hexOfBase32(value.toUpperCase())
  }
  return undefined
}

/** The hash of a .torrent file: SHA-1 of its `info` dictionary as it stands in the file (BEP 3). Undefined for no torrent. */
export function hashOfTorrent(bytes: Uint8Array): string | undefined {
  try {
    const reader = new Bencode(bytes)
    const info = reader.entryOf('info')
    return info === undefined ? undefined : createHash('sha1').update(bytes.subarray(info.from, info.to)).digest('hex')
  } catch {
    return undefined
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function hexOfBase32(text: string): string {
  let bits = 0n
  for (const char of text) bits = bits * 32n + BigInt(alphabet.indexOf(char))
  return bits.toString(16).padStart(40, '0')
}

/** Deeper nesting has no torrent; it would only exhaust the stack. */
const MOST_DEPTH = 50

/** Walks bencoded data (BEP 3) without building it: where a key's value begins and ends is all that is wanted. */
class Bencode {
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** Where the value of a key of the outermost dictionary stands. Throws for what is no bencoded dictionary. */
  entryOf(key: string): { readonly from: number; readonly to: number } | undefined {
    if (this.#bytes[0] !== 0x64) throw new Error('no dictionary')
    let at = 1
    let found: { readonly from: number; readonly to: number } | undefined
    while (this.#bytes[at] !== 0x65) {
      const [from, to] = this.#text(at)
      const end = this.#skip(to, 0)
      if (Buffer.from(this.#bytes.subarray(from, to)).toString('latin1') === key) found = { from: to, to: end }
      at = end
    }
    if (at !== this.#bytes.length - 1) throw new Error('something follows')
    return found
  }

  /** The place behind the value that begins here. */
  #skip(at: number, depth: number): number {
    const kind = this.#bytes[at]
    if (depth > MOST_DEPTH || kind === undefined) throw new Error('too deep, or cut short')
    if (kind === 0x69) return this.#find(0x65, at + 1) + 1
    if (kind !== 0x6c && kind !== 0x64) return this.#text(at)[1]
    let next = at + 1
    while (this.#bytes[next] !== 0x65) next = this.#skip(next, depth + 1)
    return next + 1
  }

  /** Where the bytes of a text begin and end: `<length>:<bytes>`. */
  #text(at: number): readonly [number, number] {
    const colon = this.#find(0x3a, at)
    const digits = Buffer.from(this.#bytes.subarray(at, colon)).toString('latin1')
    if (!/^\d{1,10}$/.test(digits)) throw new Error('no length')
    const end = colon + 1 + Number(digits)
    if (end > this.#bytes.length) throw new Error('cut short')
    return [colon + 1, end]
  }

  #find(byte: number, from: number): number {
    const at = this.#bytes.indexOf(byte, from)
    if (at < 0) throw new Error('cut short')
    return at
  }
}
