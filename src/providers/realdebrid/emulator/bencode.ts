import { createHash } from 'node:crypto'

/** BEP 3. Texts that are no UTF-8 are of no interest here. */
export type Bencoded = number | Uint8Array | string | readonly Bencoded[] | { readonly [key: string]: Bencoded }

export function encode(value: Bencoded): Uint8Array {
  const parts: Uint8Array[] = []
  write(value, parts)
  return Buffer.concat(parts)
}

function write(value: Bencoded, parts: Uint8Array[]): void {
  if (typeof value === 'number') parts.push(Buffer.from(`i${value}e`))
  else if (typeof value === 'string') write(Buffer.from(value), parts)
  else if (value instanceof Uint8Array) parts.push(Buffer.from(`${value.length}:`), value)
  else if (isList(value)) {
    parts.push(Buffer.from('l'))
    for (const item of value) write(item, parts)
    parts.push(Buffer.from('e'))
  } else {
    parts.push(Buffer.from('d'))
    // Keys in the order of their bytes.
    for (const key of Object.keys(value).sort()) {
      write(key, parts)
      write(value[key] ?? '', parts)
    }
    parts.push(Buffer.from('e'))
  }
}

function isList(value: Bencoded): value is readonly Bencoded[] {
  return Array.isArray(value)
}

/** What a .torrent file says. */
export interface TorrentMetadata {
  /** SHA-1 of the bytes of `info`, hex. */
  readonly hash: string
  readonly name: string
  /** A single file has no folder: its path is the name. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
  readonly single: boolean
}

type Decoded = number | Uint8Array | Decoded[] | Map<string, Decoded>

class Reader {
  at = 0
  info: readonly [from: number, to: number] | undefined
  readonly #bytes: Buffer

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  value(depth = 0): Decoded {
    const kind = String.fromCharCode(this.#bytes[this.at] ?? 0)
    if (depth > 32) throw new Error('too deep')
    if (kind === 'i') return this.#number('e', this.at + 1)
    if (kind === 'l') {
      const items: Decoded[] = []
      for (this.at++; this.#open(); ) items.push(this.value(depth + 1))
      return items
    }
    if (kind === 'd') {
      const entries = new Map<string, Decoded>()
      for (this.at++; this.#open(); ) {
        const key = Buffer.from(this.#text()).toString()
        const from = this.at
        entries.set(key, this.value(depth + 1))
        if (depth === 0 && key === 'info') this.info = [from, this.at]
      }
      return entries
    }
    return this.#text()
  }

  get isAtEnd(): boolean {
    return this.at === this.#bytes.length
  }

  hashOfInfo(): string {
    const [from, to] = this.info ?? [0, 0]
    return createHash('sha1').update(this.#bytes.subarray(from, to)).digest('hex')
  }

  #open(): boolean {
    if (this.at >= this.#bytes.length) throw new Error('cut')
    if (this.#bytes[this.at] !== 0x65) return true
    this.at++
    return false
  }

  #text(): Uint8Array {
    const length = this.#number(':', this.at)
    const bytes = this.#bytes.subarray(this.at, this.at + length)
    if (length < 0 || bytes.length !== length) throw new Error('cut')
    this.at += length
    return bytes
  }

  #number(end: string, from: number): number {
    const to = this.#bytes.indexOf(end, from)
    const digits = to === -1 ? '' : this.#bytes.toString('latin1', from, to)
    if (!/^-?\d{1,16}$/.test(digits)) throw new Error('no number')
    this.at = to + 1
    return Number(digits)
  }
}

/** Undefined when the bytes are no .torrent file. */
export function readTorrentFile(bytes: Uint8Array): TorrentMetadata | undefined {
  try {
    const reader = new Reader(bytes)
    const root = reader.value()
    const info = root instanceof Map ? root.get('info') : undefined
    if (!reader.isAtEnd || !(info instanceof Map)) return undefined
    const name = textOf(info.get('name'))
    const pieces = info.get('pieces')
    if (name === '' || !(pieces instanceof Uint8Array) || pieces.length % 20 !== 0) return undefined
    const length = info.get('length')
    const hash = reader.hashOfInfo()
    if (typeof length === 'number') return { hash, name, single: true, files: [{ path: name, bytes: length }] }
    const files = info.get('files')
    if (!Array.isArray(files) || files.length === 0) return undefined
    return { hash, name, single: false, files: files.map(fileOf) }
  } catch {
    return undefined
  }
}

function fileOf(entry: Decoded): { readonly path: string; readonly bytes: number } {
  const path = entry instanceof Map ? entry.get('path') : undefined
  const bytes = entry instanceof Map ? entry.get('length') : undefined
  if (!Array.isArray(path) || typeof bytes !== 'number') throw new Error('no file')
  return { path: path.map(textOf).join('/'), bytes }
}

function textOf(value: Decoded | undefined): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString() : ''
}
