import { describe, expect, it } from 'vitest'
import { type Edition, provenSame, readAnswer, sameEdition, validatorOf } from './range-answer.ts'
import type { OpenAnswer } from './service.ts'

async function* nothing() {}
const answer = (status: number, headers: Record<string, string>): OpenAnswer => ({
  status,
  headers,
  body: nothing(),
  discard: () => undefined,
})
const part = (range: string, more: Record<string, string> = {}) => answer(206, { 'content-range': range, ...more })

describe('readAnswer', () => {
  it.each<[string, OpenAnswer, { from: number; to?: number } | undefined, object]>([
    ['the end', part('bytes 5-9/10'), { from: 5 }, { kind: 'part', to: 10, edition: { total: 10 } }],
    ['a part', part('bytes 5-7/10', { 'content-length': '3' }), { from: 5, to: 8 }, { kind: 'part', to: 8 }],
    ['less than was asked for', part('bytes 5-6/10'), { from: 5, to: 8 }, { kind: 'part', to: 7 }],
    ['more than was asked for', part('bytes 5-9/10'), { from: 5, to: 8 }, { kind: 'wrong-range' }],
    ['another place', part('bytes 4-9/10'), { from: 5 }, { kind: 'wrong-range' }],
    ['more than there is', part('bytes 5-10/10'), { from: 5 }, { kind: 'wrong-range' }],
    ['backwards', part('bytes 5-4/10'), { from: 5 }, { kind: 'wrong-range' }],
    ['no total', part('bytes 5-9/*'), { from: 5 }, { kind: 'wrong-range' }],
    ['no range', answer(206, {}), { from: 5 }, { kind: 'wrong-range' }],
    ['several ranges', answer(206, { 'content-type': 'multipart/byteranges' }), { from: 5 }, { kind: 'wrong-range' }],
    [
      'a length that contradicts',
      part('bytes 5-9/10', { 'content-length': '6' }),
      { from: 5 },
      { kind: 'wrong-range' },
    ],
    ['a part of what was to be whole', part('bytes 0-9/10'), undefined, { kind: 'wrong-range' }],
    ['the whole', answer(200, { 'content-length': '10' }), { from: 5 }, { kind: 'whole', edition: { total: 10 } }],
    ['the whole, no length', answer(200, {}), undefined, { kind: 'whole', edition: { total: undefined } }],
    ['nothing', answer(200, { 'content-length': '0' }), undefined, { kind: 'empty' }],
    ['a page', answer(200, { 'content-type': 'text/html' }), { from: 0 }, { kind: 'page' }],
    ['a page in parts', part('bytes 0-9/10', { 'content-type': 'text/html' }), { from: 0 }, { kind: 'page' }],
    [
      'a part of something packed',
      part('bytes 5-9/10', { 'content-encoding': 'gzip' }),
      { from: 5 },
      { kind: 'wrong-range' },
    ],
    ['something packed', answer(200, { 'content-encoding': 'br' }), undefined, { kind: 'wrong-range' }],
    ['something not packed', answer(200, { 'content-encoding': 'identity' }), undefined, { kind: 'whole' }],
    ['an error in JSON', answer(200, { 'content-type': 'application/problem+json' }), { from: 0 }, { kind: 'page' }],
  ])('%s', (_, given, asked, reading) => {
    expect(readAnswer(given, asked, 'disk.iso')).toMatchObject(reading)
  })

  it('lets servers call the packing of a file its encoding', () => {
    const packed = answer(200, { 'content-encoding': 'x-gzip' })
    expect(readAnswer(packed, undefined, 'data.tar.gz').kind).toBe('whole')
  })

  it('takes a page for a file where one is asked for', () => {
    expect(readAnswer(answer(200, { 'content-type': 'text/html' }), undefined, 'a.HTM').kind).toBe('whole')
    expect(readAnswer(answer(200, { 'content-type': 'application/json' }), undefined, 'a.geojson').kind).toBe('whole')
  })
})

describe('editions', () => {
  const edition = (etag?: string, lastModified?: string, total = 10): Edition => ({ total, etag, lastModified })
  it.each<[Edition, Edition, boolean, boolean]>([
    [edition('"a"'), edition('"a"'), true, true],
    [edition('"a"'), edition('"b"'), false, false],
    [edition('"a"'), edition(), true, false],
    [edition('"a"', 'x'), edition('"a"', 'y'), false, false],
    [edition(undefined, 'x'), edition(undefined, 'x'), true, true],
    [edition(), edition(), true, false],
    [edition('"a"'), edition('"a"', undefined, 11), false, false],
  ])('%j and %j: same %s, proven %s', (a, b, same, proven) => {
    expect([sameEdition(a, b), sameEdition(b, a), provenSame(a, b), provenSame(b, a)]).toEqual([
      same,
      same,
      proven,
      proven,
    ])
  })

  it('go into If-Range with a strong tag, else with their date', () => {
    expect(validatorOf(edition('"a"', 'date'))).toBe('"a"')
    expect(validatorOf(edition('W/"a"', 'date'))).toBe('date')
    expect(validatorOf(edition('W/"a"'))).toBeUndefined()
  })
})
