import { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'
import { type Bencoded, encode, readTorrentFile } from './bencode.ts'
import { sizeOf } from './content.ts'
import type { TorrentSeed } from './world-seed.ts'

/** Whether a torrent is one file without a folder around it. */
export function isSingle(seed: TorrentSeed): boolean {
  return seed.single ?? (seed.files.length === 1 && seed.files[0]?.path === seed.name)
}

/**
 * The .torrent file of a seed and its hash. The piece hashes are made up: nobody here is a peer, and real ones would ask
 * for a pass over every byte.
 */
export function torrentFileOf(seed: TorrentSeed): { readonly bytes: Uint8Array; readonly hash: string } {
  const total = seed.files.reduce((sum, { content }) => sum + sizeOf(content), 0)
  const pieceLength = 4 * 1024 * 1024
  // From the name, so that two torrents of one shape differ.
  const random = new SeededRandom([...seed.name].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7))
  const common = {
    name: seed.name,
    'piece length': pieceLength,
    pieces: random.bytes(20 * Math.min(64, Math.max(1, Math.ceil(total / pieceLength)))),
  }
  const info: Bencoded = isSingle(seed)
    ? { ...common, length: total }
    : {
        ...common,
        files: seed.files.map(({ path, content }) => ({ length: sizeOf(content), path: path.split('/') })),
      }
  const bytes = encode({ announce: 'https://tracker.example/announce', info })
  const hash = readTorrentFile(bytes)?.hash
  if (hash === undefined) throw new Error(`${seed.name} makes no torrent`)
  return { bytes, hash }
}

export function magnetOf(entry: { readonly hash: string; readonly name: string }): string {
  return `magnet:?xt=urn:btih:${entry.hash}&dn=${encodeURIComponent(entry.name)}`
}

/** The hash of a magnet, 40 hex digits in lower case; 32 base32 characters mean the same. Undefined when it has none. */
export function hashOfMagnet(magnet: string): string | undefined {
  const [, written] = /^magnet:\?(?:.*&)?xt=urn:btih:([0-9a-z]+)(?:&|$)/i.exec(magnet) ?? []
  if (written === undefined) return undefined
  if (/^[0-9a-f]{40}$/i.test(written)) return written.toLowerCase()
  if (!/^[a-z2-7]{32}$/i.test(written)) return undefined
  let bits = ''
  for (const letter of written.toUpperCase()) {
    bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')
  }
  return (bits.match(/.{4}/g) ?? []).map(four => Number.parseInt(four, 2).toString(16)).join('')
}
