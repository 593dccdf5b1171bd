import { describe, expect, it } from 'vitest'
import { setUp } from './caller.test-support.ts'

describe('limits', () => {
  const burst = async (send: ReturnType<typeof setUp>['send'], count: number, more: Record<string, string> = {}) => {
    const statuses: number[] = []
    for (let i = 0; i < count; i++)
      statuses.push((await send('POST', '/api/executions/nope/cancel', undefined, more)).status)
    return statuses
  }
  const limits = { reads: 100, writes: 20 }

  it('takes 20 writes a minute from one client and says no more than that', async () => {
    const { send, clock } = setUp({ limits })
    expect((await burst(send, 25)).lastIndexOf(404)).toBe(19)
    const refused = await send('POST', '/api/executions/nope/cancel')
    expect([refused.status, await refused.text()]).toEqual([429, 'Too Many Requests'])
    expect(refused.headers.get('content-type')).toBe('text/plain;charset=UTF-8')
    expect(refused.headers.get('retry-after')).toBeNull()
    expect(refused.headers.get('x-frame-options')).toBeNull()
    expect((await send('GET', '/api/health')).status).toBe(200)
    expect(await burst(send, 1, { 'x-forwarded-for': '10.0.0.2' })).toEqual([404])
    await clock.advance(31_000)
    expect(await burst(send, 1)).toEqual([404])
  })

  it('keeps the full window behind TLS', async () => {
    const { send, clock } = setUp({ limits })
    const tls = { 'x-forwarded-proto': 'https' }
    await burst(send, 21, tls)
    await clock.advance(34_000)
    expect(await burst(send, 1, tls)).toEqual([429])
    await clock.advance(29_000)
    expect(await burst(send, 1, tls)).toEqual([404])
  })
})

describe('strictness', () => {
  it('names what a correct client would not do', async () => {
    const { send, dbackup, control, keys, ask } = setUp()
    const job = control.job('Shop Daily').id
    expect(await ask('GET', '/api/history?limit=1')).toEqual({ error: 'sandbox: unknown query key limit' })
    expect(await ask('POST', `/api/jobs/${job}/run`, { tags: [] })).toEqual({ error: 'sandbox: unknown body key tags' })
    const unknown = await send('GET', '/api/backups')
    expect([unknown.status, unknown.headers.get('x-sandbox-violation')]).toEqual([404, 'unknown route'])
    await send('GET', `/api/health?key=${keys.full}`)
    expect((await send('GET', '/api/vault/recovery-kit')).status).toBe(501)
    expect(dbackup.violations).toEqual([
      'GET /api/history: unknown query key limit',
      `POST /api/jobs/${job}/run: unknown body key tags`,
      'GET /api/backups: unknown route',
      'GET /api/health: an API key is in the address',
      'GET /api/health: unknown query key key',
      'GET /api/vault/recovery-kit: DBackup has this route, the sandbox has not',
    ])
    expect(control.accepted).toEqual([])
  })

  it('keeps a journal of who sent what', async () => {
    const { dbackup, run, keys, clock } = setUp()
    await run('Shop Daily', {}, { lock: true })
    expect(dbackup.journal.matching('POST', /\/run$/)).toMatchObject([
      { at: clock.now(), authorization: `Bearer ${keys.full}`, body: '{"lock":true}', status: 200, query: '' },
    ])
  })

  it('lets a key die on the way', async () => {
    const { control, keys, run, send } = setUp()
    const id = await run()
    control.changeKey(keys.full, { enabled: false })
    expect((await send('GET', `/api/executions/${id}`)).status).toBe(401)
    expect((await send('POST', `/api/executions/${id}/cancel`)).status).toBe(500)
  })
})
