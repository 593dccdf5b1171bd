import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, fitBlocks, solid } from './byte-budget.ts'

const rows = (rank: number, items: readonly string[], keep: 'first' | 'last' = 'first'): Block => ({
  rank,
  open: '(',
  close: ')',
  count: items.length,
  item: at => items[at] ?? '',
  keep,
  omitted: left => `-${left}`,
})

const tenOf = (letter: string, count: number) => Array.from({ length: count }, () => letter.repeat(10))

describe('fitted blocks', () => {
  it('are whole and in order when there is room', () => {
    expect(fitBlocks([solid(0, 'a'), rows(2, ['x', 'y']), rows(1, ['z'], 'last'), rows(1, [])], 1_000)).toBe(
      'a(xy)(z)()',
    )
  })

  it('shorten the highest rank first and say by how much', () => {
    const text = fitBlocks([rows(2, tenOf('d', 50)), rows(1, tenOf('t', 20))], 400 + 160)
    expect(text).toBe(`(${'d'.repeat(190)}-31)(${'t'.repeat(200)})`)
  })

  it('share the room of a rank, and pass on what is not needed', () => {
    const text = fitBlocks([rows(1, tenOf('a', 100)), rows(1, tenOf('b', 100)), rows(1, ['c'])], 1_000 + 160)
    expect(text.replace(/([ab])+/g, run => String(run.length))).toBe('(660-34)(320-68)(c)')
  })

  it('keep the end where asked', () => {
    expect(fitBlocks([rows(1, ['1', '2', '3', 'x'.repeat(50), '5', '6'], 'last')], 160 + 10)).toBe('(-456)')
  })

  it('leave out what has no room even for its frame, and count it', () => {
    const blocks = [solid(0, 'head '), ...Array.from({ length: 5 }, () => solid(1, 'x'.repeat(40)))]
    expect(fitBlocks(blocks, 160 + 100)).toBe(
      `head ${'x'.repeat(80)}\n3 more sections were left out: the page has no room for more.\n`,
    )
  })

  it('never exceed the limit and count every item once', () => {
    const item = fc.string({ unit: fc.constantFrom('x', 'é', '😀'), minLength: 1, maxLength: 60 })
    const block = fc.tuple(
      fc.integer({ min: 0, max: 3 }),
      fc.array(item, { maxLength: 40 }),
      fc.constantFrom('first', 'last'),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.integer({ min: 160, max: 4_000 }), (list, limit) => {
        const asked = list.map(() => new Set<number>())
        const blocks = list.map(([rank, items, keep], place) => ({
          ...rows(rank, items, keep as 'first' | 'last'),
          item: (at: number) => {
            expect(asked[place]?.has(at)).toBe(false)
            asked[place]?.add(at)
            return `${items[at]},`
          },
        }))
        const text = fitBlocks(blocks, limit)
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit)
        const left = [...text.matchAll(/-(\d+)/g)].reduce((sum, found) => sum + Number(found[1]), 0)
        const shown = text.split(',').length - 1
        const missing = Number(/(\d+) more section/.exec(text)?.[1] ?? 0)
        if (missing === 0) expect(shown + left).toBe(list.reduce((sum, [, items]) => sum + items.length, 0))
        expect(text.split('(').length).toBe(text.split(')').length)
      }),
      { numRuns: 2_000 },
    )
  })
})
