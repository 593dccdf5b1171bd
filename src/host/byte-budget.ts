import { grouped } from '../core/quantities.ts'

/**
 * A piece of a page that can be shortened by whole items (rows, lines, list entries) and stays well-formed: `open`, the
 * items, `close`.
 */
export interface Block {
  /** Who keeps its items: rank 0 is served first, the highest rank is shortened first. */
  readonly rank: number
  readonly open: string
  readonly close: string
  readonly count: number
  /** The item at an index below `count`; asked for only as long as there is room. */
  readonly item: (index: number) => string
  /** Which end stays when there is not room for all: of a log the last lines, of everything else the first. */
  readonly keep: 'first' | 'last'
  /** The text that stands for items left out. */
  readonly omitted: (left: number) => string
}

/** A block that is shown whole or not at all. */
export function solid(rank: number, text: string): Block {
  return { rank, open: text, close: '', count: 0, item: () => '', keep: 'first', omitted: () => '' }
}

/** Bytes for the last line, which tells how many blocks did not fit. */
const tailBytes = 160

/**
 * The blocks one after the other in at most `limitBytes` bytes of UTF-8. Blocks for which there is not even room for an
 * empty frame are left out, highest rank first, and counted in a last line. Within a rank every block first gets an equal
 * share of the room, then those that need more take what others left, in order. The time is bounded by the limit, not by
 * the number of items.
 */
export function fitBlocks(blocks: readonly Block[], limitBytes: number): string {
  const fills = blocks.map((block, place) => ({ place, fill: new Fill(block) }))
  const byRank = fills.toSorted((a, b) => a.fill.block.rank - b.fill.block.rank || a.place - b.place)
  let room = limitBytes - tailBytes
  const kept = byRank.filter(({ fill }) => {
    if (fill.frameBytes > room) return false
    room -= fill.frameBytes
    return true
  })
  for (const rank of new Set(kept.map(({ fill }) => fill.block.rank))) {
    const peers = kept.filter(({ fill }) => fill.block.rank === rank && fill.block.count > 0)
    const share = Math.floor(room / Math.max(1, peers.length))
    for (const { fill } of peers) room -= fill.take(share)
    for (const { fill } of peers) room -= fill.take(room)
  }
  const text = kept
    .toSorted((a, b) => a.place - b.place)
    .map(({ fill }) => fill.text())
    .join('')
  const missing = blocks.length - kept.length
  if (missing === 0) return text
  return `${text}\n${grouped(missing)} more section${missing === 1 ? ' was' : 's were'} left out: the page has no room for more.\n`
}

/** A block being filled. */
class Fill {
  readonly block: Block
  readonly frameBytes: number
  readonly #taken: string[] = []
  /** The next item, rendered but not taken yet. */
  #next: { readonly text: string; readonly bytes: number } | undefined

  constructor(block: Block) {
    this.block = block
    // Counted with the longest text for what is left out; when nothing is, those bytes stay unused.
    this.frameBytes =
      bytesOf(block.open) + bytesOf(block.close) + (block.count > 0 ? bytesOf(block.omitted(block.count)) : 0)
  }

  /** Takes as many further items as fit into `room` bytes, and returns the bytes used. */
  take(room: number): number {
    const { count, item, keep } = this.block
    let used = 0
    while (this.#taken.length < count) {
      this.#next ??= measured(item(keep === 'first' ? this.#taken.length : count - 1 - this.#taken.length))
      if (used + this.#next.bytes > room) break
      used += this.#next.bytes
      this.#taken.push(this.#next.text)
      this.#next = undefined
    }
    return used
  }

  text(): string {
    const { open, close, count, keep, omitted } = this.block
    const left = count - this.#taken.length
    const gap = left > 0 ? omitted(left) : ''
    const items = keep === 'first' ? [...this.#taken, gap] : [gap, ...this.#taken.toReversed()]
    return [open, ...items, close].join('')
  }
}

function measured(text: string): { readonly text: string; readonly bytes: number } {
  return { text, bytes: bytesOf(text) }
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
