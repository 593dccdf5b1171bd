import { describe, expect, it } from 'vitest'
import { APPS, LIVE, MAP, NEW, setUp, TEST, TIDE } from './caller.test-support.ts'

const TIDE_TEST = 'r5qzx2kvm6hn3tpw7lcbd4yeao'

describe('a list', () => {
  it('is walked by absolute addresses, a page a request', async () => {
    const { walk, divio, get } = setUp()
    const uuids = await walk('/backups/?page_size=1')
    expect(uuids).toHaveLength(3)
    expect(divio.journal.matching('GET', `${APPS}/backups/`)).toHaveLength(3)
    expect(uuids).toEqual((await get('/backups/')).results.map((row: { uuid: string }) => row.uuid))
  })

  it('has links as chosen', async () => {
    const { get, control } = setUp({ nextLinks: 'http', absentLinks: 'missing' })
    const first = await get('/backups/?page_size=2')
    expect([first.next, 'previous' in first]).toEqual([
      'http://api.divio.com/apps/v3/backups/?page=2&page_size=2',
      false,
    ])
    control.change({ nextLinks: 'own', publicOrigin: 'https://api.harbour-cloud.example' })
    expect((await get('/backups/?page_size=2')).next).toContain('https://api.harbour-cloud.example/apps/v3/backups/?')
  })

  it('has sizes as chosen', async () => {
    const { get, ask, control } = setUp({ pageSize: 2, maxPageSize: 3 })
    const lengthOf = async (query: string) => (await get(`/environments/${query}`)).results.length
    expect([await lengthOf(''), await lengthOf('?page_size=100'), await lengthOf('?page_size=many')]).toEqual([2, 3, 2])
    for (const page of ['0', '4', 'x']) {
      expect(await ask('GET', `${APPS}/environments/?page=${page}`)).toEqual([404, { detail: 'Invalid page.' }])
    }
    control.change({ iamPageSize: 1 })
    expect((await ask('GET', '/iam/v3/organisations/'))[1].count).toBe(1)
  })

  it('has no order that could be relied on', async () => {
    const { walk, deploy, control } = setUp()
    const slugs = ['newest-first', 'oldest-first', 'by-uuid'] as const
    const orders = []
    for (const listOrder of slugs) {
      control.change({ listOrder })
      orders.push((await walk(`/environments/?application=${MAP}`)).map(uuid => uuid.charAt(0)).join(''))
    }
    expect(orders).toEqual(['kbh', 'hbk', 'bhk'])
    const uuid = await deploy()
    control.change({ deploymentOrder: 'oldest-first' })
    expect((await walk(`/deployments/?environment=${TEST}`)).at(-1)).toBe(uuid)
  })

  it('gives another application with the wrong name of a filter, and says nothing', async () => {
    const { get, divio } = setUp()
    const { results } = await get(`/environments/?application_uuid=${MAP}&slug=test`)
    expect(results[0]).toMatchObject({ uuid: TIDE_TEST, application: TIDE, slug: 'test' })
    expect((await get(`/environments/?application=${MAP}&slug=`)).count).toBe(3)
    expect(divio.violations).toEqual([])
    expect(divio.notes).toEqual([`GET ${APPS}/environments/: unknown query key application_uuid is ignored`])
    const [entry] = divio.journal.entries
    expect(entry && divio.journal.notesOf(entry)).toHaveLength(1)
  })

  it('of backups ignores its filters, or honours them', async () => {
    const { get, divio, control } = setUp()
    const counts = async () => [
      (await get(`/backups/?environment=${LIVE}`)).count,
      (await get('/service-instance-backups/?backup=d4kq7zxv2hnm5tpw3rlcb6yeao')).count,
    ]
    expect(await counts()).toEqual([3, 4])
    expect(divio.notes).toHaveLength(2)
    control.change({ backupFilters: 'honoured' })
    expect(await counts()).toEqual([2, 2])
    expect(divio.notes).toHaveLength(2)
  })

  it('is empty for what does not exist, or is refused', async () => {
    const { ask, control } = setUp()
    const read = () => ask('GET', `${APPS}/environments/?application=${NEW}`)
    expect((await read())[1].count).toBe(0)
    control.change({ unknownFilterValue: 'refused' })
    expect((await read())[0]).toBe(400)
  })

  it('has a few other kinds', async () => {
    const { ask, get, control } = setUp()
    expect((await get('/repositories/')).count).toBe(1)
    const [build] = (await get('/builds/')).results
    expect(await get(`/builds/${build.uuid}/`)).toEqual(build)
    expect((await ask('GET', '/legacy/v3/applications/?id=map'))[0]).toBe(400)
    const { uuid } = control.addApplication('Harbour works', { slug: 'buoys', legacyId: 7 })
    expect((await ask('GET', '/legacy/v3/applications/?id=7'))[1].results).toEqual([{ uuid, id: 7 }])
    control.addEnvironment('buoys', { slug: 'qa', services: [{ type: 'CACHE' }] })
    const made = await ask('POST', `${APPS}/service-instances/`, {
      body: { environment: TEST, region: 'w5kz2qxv6hnm3tpr7lcbd4yeao', service: 'x2mq5zkv7hnt3wpr6clbd4yeao' },
    })
    expect([made[0], made[1].type, made[1].service_status, made[1].prefix]).toEqual([201, 'STORAGE', 'NEW', 'DEFAULT'])
  })
})
