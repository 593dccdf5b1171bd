import { crc32 } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

// 1 January 2026, 00:00, in the form of MS-DOS.
const DOS_TIME = 0
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1
const UTF8_NAMES = 0x0800

/** A ZIP archive with uncompressed entries (APPNOTE 6.3, without ZIP64: entries and archive below 4 GiB). */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name)
    const local = header(0x04034b50, { entry, name }, [20])
    parts.push(local, name, entry.bytes)
    directory.push(centralHeader(entry, name, offset), name)
    offset += local.length + name.length + entry.bytes.length
  }
  const directoryBytes = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directoryBytes, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

interface Named {
  readonly entry: ZipEntry
  readonly name: Uint8Array
}

function header(magic: number, { entry, name }: Named, versions: readonly number[]): Buffer {
  const fields = Buffer.alloc(4 + versions.length * 2 + 24)
  let at = fields.writeUInt32LE(magic, 0)
  for (const version of versions) at = fields.writeUInt16LE(version, at)
  at = fields.writeUInt16LE(UTF8_NAMES, at)
  at = fields.writeUInt16LE(0, at)
  at = fields.writeUInt16LE(DOS_TIME, at)
  at = fields.writeUInt16LE(DOS_DATE, at)
  at = fields.writeUInt32LE(crc32(entry.bytes), at)
  at = fields.writeUInt32LE(entry.bytes.length, at)
  at = fields.writeUInt32LE(entry.bytes.length, at)
  at = fields.writeUInt16LE(name.length, at)
  fields.writeUInt16LE(0, at)
  return fields
}

function centralHeader(entry: ZipEntry, name: Uint8Array, offset: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([header(0x02014b50, { entry, name }, [20, 20]), rest])
}
