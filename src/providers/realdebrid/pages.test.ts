import { describe, expect, test } from 'vitest'
import { json } from '../../../test/kit/http-script.ts'
import { type Asked, allOf, empty, scripted } from './client.test-support.ts'

interface Row {
  readonly id: string
  readonly hash: string
  readonly status: string
}

const row = (number: number): Row => ({ id: `T${number}`, hash: 'AB'.repeat(20), status: 'downloaded' })
const rows = (count: number) => Array.from({ length: count }, (_, at) => row(at))

interface Serving {
  readonly total?: 'told' | 'not told'
  /** The service gives no more than this, whatever is asked for. */
  readonly cap?: number
  readonly beyond?: 'empty' | 'refused'
  /** Called before each page. */
  readonly move?: (list: Row[], page: number) => void
}

/** A service with that list. */
function serving(list: Row[], { total = 'told', cap = 5_000, beyond = 'empty', move }: Serving = {}) {
  let page = 0
  return ({ url }: Asked) => {
    move?.(list, ++page)
    const offset = Number(url.searchParams.get('offset') ?? 0)
    const limit = Math.min(cap, Number(url.searchParams.get('limit')))
    const headers: Record<string, string> = total === 'told' ? { 'x-total-count': String(list.length) } : {}
    const found = list.slice(offset, offset + limit)
    if (found.length > 0) return { ...json(found), headers }
    return beyond === 'refused' && offset > 0 ? json({ error_code: 2 }, 400) : empty(204, headers)
  }
}

describe('lists', () => {
  test.each([0, 1, 999, 1_000, 1_001, 2_345])('%i rows', async count => {
    for (const total of ['told', 'not told'] as const) {
      const { api, asked, run } = scripted(serving(rows(count), { total }))
      const found = await run(allOf(api.torrents()))
      expect(found.map(({ id }) => id)).toEqual(rows(count).map(({ id }) => id))
      expect(asked.every(({ url }) => url.searchParams.get('limit') === '1000')).toBe(true)
      if (total === 'told' && count < 1_000) expect(asked).toHaveLength(1)
    }
  })

  test('are read to their end although the service gives shorter pages', async () => {
    for (const total of ['told', 'not told'] as const) {
      const { api, run } = scripted(serving(rows(333), { cap: 100, total }))
      expect(await run(allOf(api.torrents()))).toHaveLength(333)
    }
  })

  test('that grow at the front give each row once', async () => {
    const list = rows(1_500)
    let added = 10_000
    const { api, run } = scripted(serving(list, { move: () => void list.unshift(row(added++), row(added++)) }))
    const found = (await run(allOf(api.torrents()))).map(({ id }) => id)
    expect(new Set(found).size).toBe(found.length)
    expect(found).toEqual(expect.arrayContaining(rows(1_500).map(({ id }) => id)))
  })

  test('from which rows go skip none of the others', async () => {
    const list = rows(2_500)
    const { api, run } = scripted(serving(list, { move: (all, page) => void (page > 1 && all.splice(0, 15)) }))
    const found = new Set((await run(allOf(api.torrents()))).map(({ id }) => id))
    expect(list.filter(({ id }) => !found.has(id))).toEqual([])
  })

  test('that shrink below the reader end there', async () => {
    for (const beyond of ['empty', 'refused'] as const) {
      const list = rows(1_500)
      const shrink = (all: Row[], page: number) => void (page === 2 && all.splice(0, 1_400))
      const { api, run } = scripted(serving(list, { move: shrink, beyond, total: 'not told' }))
      expect(await run(allOf(api.torrents()))).toHaveLength(1_000)
    }
  })

  test('are read as far as the reader goes', async () => {
    const { api, asked, run } = scripted(serving(rows(2_345)))
    const first = async () => {
      for await (const { id } of api.torrents()) return id
      return undefined
    }
    expect(await run(first())).toBe('T0')
    expect(asked).toHaveLength(1)
  })

  test('without an end are given up', async () => {
    let at = 0
    const { api, thrown } = scripted(() => json(Array.from({ length: 30 }, () => row(at++))), {
      deadlineMs: 86_400_000,
    })
    expect(await thrown(allOf(api.torrents()))).toMatchObject({ code: 'unexpected_response' })
  })

  test('that are no lists are not empty ones', async () => {
    for (const body of [{ error: 'odd' }, 'text', [{ id: 'T1' }], [{ ...row(1), id: '../x' }]]) {
      const { api, thrown } = scripted([json(body)])
      expect(await thrown(allOf(api.torrents()))).toMatchObject({ code: 'unexpected_response' })
    }
  })

  test('of downloads keep their links secret', async () => {
    const download = 'https://lax1-4.download.real-debrid.com/d/D1/a.iso'
    const body = [
      { id: 'D1', filename: 'a.iso', filesize: 7, link: 'https://h.example/x', download, generated: 'soon' },
    ]
    const { api, run } = scripted([{ ...json(body), headers: { 'x-total-count': '1' } }])
    const found = await run(allOf(api.downloads()))
    expect(found).toMatchObject([{ id: 'D1', filesize: 7, generated: 'soon' }])
    expect(JSON.stringify(found)).not.toContain(download)
    expect(found[0]?.download.reveal()).toBe(download)
  })
})
