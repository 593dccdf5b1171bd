import { describe, expect, it } from 'vitest'
import { API, BASE, setUp } from './caller.test-support.ts'

describe('pages', () => {
  it('lead through everything once', async () => {
    const { walk, control, deploybot } = setUp()
    for (const [path, pages] of [
      ['/users', 2],
      ['/repositories', 2],
      ['/environments', 3],
      ['/environments?repository_id=330', 2],
      ['/servers', 3],
      ['/deployments?environment_id=901', 3],
    ] as const) {
      const ids = await walk(path)
      expect(new Set(ids).size, path).toBe(ids.length)
      expect(Math.ceil(ids.length / 50), path).toBe(pages)
    }
    expect(control.counts['GET /api/v1/environments']).toBe(5)
    expect(deploybot.violations).toEqual([])
  })

  it('are not in the order of ids where people are listed', async () => {
    const { walk, control } = setUp()
    const ids = await walk('/users')
    expect(ids).not.toEqual(ids.toSorted((a, b) => a - b))
    expect(ids.indexOf(57)).toBeGreaterThan(50)
    control.change({ userOrder: 'id', listOrder: 'name' })
    const sorted = await walk('/users')
    expect(sorted).toEqual(sorted.toSorted((a, b) => a - b))
    expect((await walk('/repositories')).slice(0, 3)).toEqual([322, 323, 312])
  })

  it('end with null, also when the last one is full', async () => {
    const { get } = setUp()
    const first = await get('/repositories?limit=40')
    expect(first.meta).toEqual({ next: 240, next_uri: `${BASE}${API}/repositories?limit=40&after=240`, total: 63 })
    expect((await get('/repositories?limit=23&after=240')).meta).toEqual({ next: null, next_uri: null, total: 63 })
    expect(await get('/repositories?limit=0')).toEqual({
      meta: { next: null, next_uri: null, total: 63 },
      entries: [],
    })
  })

  it('stay whole while new entries come in', async () => {
    const { get, control, walk } = setUp()
    const { meta, entries } = await get('/deployments?environment_id=901&limit=2')
    control.deployAs(57, { environment: 901 })
    const rest = await walk(`/deployments?environment_id=901&after=${meta.next}`)
    expect(rest).toHaveLength(meta.total - 2)
    expect(rest).not.toContain(entries[1].id)
  })

  it.each([
    ['path', `${API}/repositories?limit=1&after=201`],
    ['query', '?limit=1&after=201'],
    ['foreign', `https://elsewhere.example${API}/repositories?limit=1&after=201`],
  ] as const)('can have a next_uri of the kind %s', async (nextUri, expected) => {
    expect((await setUp({ nextUri }).get('/repositories?limit=1')).meta.next_uri).toBe(expected)
  })

  it('are cut at 50, or refused, and the wish is noted', async () => {
    const { ask, control, deploybot } = setUp()
    expect((await ask('GET', '/repositories?limit=100'))[1].entries).toHaveLength(50)
    control.change({ overLimit: 'refuse' })
    expect((await ask('GET', '/repositories?limit=100'))[0]).toBe(422)
    expect((await ask('GET', '/repositories?limit=50'))[0]).toBe(200)
    expect(deploybot.violations).toEqual([
      'GET /api/v1/repositories: limit above 50',
      'GET /api/v1/repositories: limit above 50',
    ])
  })

  it('begin where they are told to', async () => {
    const { ask, control } = setUp()
    const look = async (after: string) => {
      const [status, body] = await ask('GET', `/repositories?after=${after}`)
      return status === 200 ? body.entries.length : status
    }
    expect([await look('250'), await look('9999'), await look('shop')]).toEqual([13, 0, 422])
    control.change({ unknownAfter: 'first-page', badNumber: 'ignore' })
    expect([await look('9999'), await look('shop')]).toEqual([50, 50])
    control.change({ unknownAfter: 'refuse' })
    expect(await look('9999')).toBe(422)
  })
})

describe('filters', () => {
  it('narrow lists down', async () => {
    const { walk } = setUp()
    expect(await walk('/environments?repository_id=311')).toEqual([842, 843, 851, 852])
    expect(await walk('/servers?environment_id=842')).toEqual([2_207])
    expect(await walk('/servers?repository_id=311')).toHaveLength(3)
    expect(await walk('/servers?environment_id=852')).toEqual([])
    expect(await walk('/deployments?environment_id=842')).toEqual([70_412, 70_388, 70_120, 69_977])
    expect(await walk('/deployments?repository_id=311&environment_id=843')).toEqual([69_980])
    expect(await walk('/deployments?limit=1')).toHaveLength(119)
  })

  it('behave as chosen', async () => {
    const { ask, walk, control } = setUp({ deploymentOrder: 'oldest-first' })
    expect(await walk('/deployments?environment_id=842')).toEqual([69_977, 70_120, 70_388, 70_412])
    expect(await walk('/environments?repository_id=1')).toEqual([])
    control.change({ deploymentsFilter: 'required', unknownFilter: 'refuse' })
    expect((await ask('GET', '/deployments'))[0]).toBe(422)
    expect((await ask('GET', '/deployments?repository_id=311'))[0]).toBe(200)
    expect((await ask('GET', '/environments?repository_id=1'))[0]).toBe(422)
  })
})

describe('rows', () => {
  it('hold secrets', async () => {
    const { send, control } = setUp()
    const texts = await Promise.all(
      ['/repositories/311', '/environments/842', '/servers?environment_id=901'].map(async path =>
        (await send('GET', path)).text(),
      ),
    )
    for (const text of texts) expect(control.secrets.some(secret => text.includes(secret))).toBe(true)
    expect(control.secrets).toContain('EXAMPLE-HOOK-PASSWORD')
  })

  it('write what is not there as chosen', async () => {
    const { get, control } = setUp()
    const never = () => get('/environments/851')
    expect((await never()).current_version).toBeNull()
    control.change({ absentText: 'empty' })
    expect((await never()).current_version).toBe('')
    control.change({ absentText: 'missing' })
    expect(await never()).not.toHaveProperty('current_version')
    expect(await get('/deployments/70388')).toMatchObject({ user_id: null, deployed_at: null })
  })

  it('write times with an offset', async () => {
    const { get, control, deploy } = setUp({ utcOffset: 120 })
    const id = await deploy()
    expect((await get(`/deployments/${id}`)).created_at).toBe('2026/11/20 20:00:00 +0200')
    control.change({ utcOffset: () => -570 })
    expect((await get(`/deployments/${id}`)).created_at).toBe('2026/11/20 08:30:00 -0930')
  })

  it('have names that occur twice', async () => {
    const { get } = setUp()
    const rest = (await get('/repositories?after=250')).entries as { name: string; title: string }[]
    expect(rest.filter(row => row.name === 'api')).toHaveLength(2)
    expect(rest.filter(row => row.title === 'Documentation')).toHaveLength(2)
    const docs = (await get('/environments?repository_id=320')).entries as { name: string }[]
    expect(docs.map(row => row.name)).toEqual(['production', 'Production'])
  })
})
