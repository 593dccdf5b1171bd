import { expect, test } from 'vitest'
import { exchangeTransport } from '../../../test/kit/exchange-transport.ts'
import { Deadline } from '../../core/deadline.ts'
import { Secret } from '../../core/secret.ts'
import { VirtualClock } from '../../sandbox/clock.ts'
import { addressesOfApi } from './address.ts'
import { Divio } from './client.ts'

/** A Divio that answers as told, by path. */
function scene(answers: Readonly<Record<string, unknown>>) {
  const clock = new VirtualClock()
  const asked: string[] = []
  const tokens: (string | null)[] = []
  const nobody = () => undefined
  const api = new Divio(
    {
      transport: exchangeTransport(async request => {
        const { pathname, search } = new URL(request.url)
        asked.push(`${request.method} ${pathname}${search}`)
        tokens.push(request.headers.get('authorization'))
        const body = answers[pathname + search] ?? answers[pathname] ?? { uuid: 'x', results: [] }
        return { kind: 'response', status: 200, headers: {}, body: once(JSON.stringify(body)) }
      }),
      clock,
      log: { info: nobody, debug: nobody, warning: nobody, outsideLines: nobody, group: (_, body) => body() },
      random: () => 0,
      signal: new AbortController().signal,
      deadline: Deadline.after(clock, 3_600_000),
      maxRetries: 0,
    },
    { addresses: addressesOfApi('https://api.divio.com', { allowInsecureHttp: false }), token: new Secret('t0ken') },
  )
  return { api, asked, tokens, run: <T>(work: Promise<T>) => clock.run(work) }
}

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text)
}

async function all<T>(rows: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const row of rows) found.push(row)
  return found
}

test('every path has exactly the slashes of the official client', async () => {
  const { api, asked, tokens, run } = scene({})
  await run(
    (async () => {
      await api.me()
      await all(api.applications('map'))
      await api.application('x')
      await all(api.environments('a', 'live'))
      await api.environment('x')
      await all(api.deployments({ application: 'a', environment: 'e' }))
      await api.deployment('x')
      await api.deploy('e', 'AUTO')
      await api.deploymentLog('x')
      await all(api.variables('e'))
      await api.checkRepository('x', 'main')
      await all(api.serviceInstances('e'))
      await all(api.backups('e'))
      await all(api.backups())
      await api.backup('x')
      await api.createBackup({ environment: 'e', services: ['s'], notes: 'n' })
      await all(api.parts('b'))
      await api.part('x')
      await api.createDownload('b', 'p')
      await all(api.downloadItems('d'))
      await api.downloadItem('x')
    })(),
  )
  expect(asked).toEqual([
    'GET /iam/v3/me/',
    'GET /apps/v3/applications/?slug=map&page_size=100',
    'GET /apps/v3/applications/x/',
    'GET /apps/v3/environments/?application=a&slug=live&page_size=100',
    'GET /apps/v3/environments/x/',
    'GET /apps/v3/deployments/?application=a&environment=e&page_size=100',
    'GET /apps/v3/deployments/x/',
    'POST /apps/v3/deployments/',
    'GET /apps/v3/deployments/x/logs',
    'GET /apps/v3/environment-variables/?environment=e&page_size=100',
    'POST /apps/v3/repositories/x/check/',
    'GET /apps/v3/service-instances/?environment=e&page_size=100',
    'GET /apps/v3/backups/?environment=e&page_size=100',
    'GET /apps/v3/backups/?page_size=100',
    'GET /apps/v3/backups/x/',
    'POST /apps/v3/backups/',
    'GET /apps/v3/service-instance-backups/?backup=b&page_size=100',
    'GET /apps/v3/service-instance-backups/x/',
    'POST /apps/v3/backup-downloads/',
    'GET /apps/v3/backup-download-service-instances/?backup=d&page_size=100',
    'GET /apps/v3/backup-download-service-instances/x',
  ])
  expect(new Set(tokens)).toEqual(new Set(['Token t0ken']))
})

test('a list is read as far as the reader goes', async () => {
  const { api, asked, run } = scene({
    '/apps/v3/applications/': { results: [{ uuid: 'a' }], next: 'https://api.divio.com/apps/v3/applications/?page=2' },
    '/apps/v3/applications/?page=2': { results: [{ uuid: 'b' }] },
  })
  await run(
    (async () => {
      for await (const one of api.applications()) {
        expect(one.uuid).toBe('a')
        break
      }
    })(),
  )
  expect(asked).toHaveLength(1)
  expect((await run(all(api.applications()))).map(({ uuid }) => uuid)).toEqual(['a', 'b'])
})

test('a list that goes in a circle is an error', async () => {
  const next = 'https://api.divio.com/apps/v3/applications/?page=2'
  const { api, run } = scene({ '/apps/v3/applications/': { results: [], next } })
  await expect(run(all(api.applications()))).rejects.toThrowError(/does not come to an end/)
})

test('an answer for something else is not taken', async () => {
  const { api, run } = scene({ '/apps/v3/deployments/mine/': { uuid: 'other', success: true } })
  await expect(run(api.deployment('mine'))).rejects.toThrowError(/answered with another one/)
})

test('rows are read with goodwill, and success is a boolean or nothing', async () => {
  const { api, run } = scene({
    '/apps/v3/deployments/a/': { uuid: 'a' },
    '/apps/v3/deployments/b/': {
      uuid: 'b',
      success: 'SUCCESS',
      percent: 'all',
      ended_at: 17,
      environment: { uuid: 'e' },
    },
    '/apps/v3/service-instance-backups/p/': { uuid: 'p', errors: null, size: null },
    '/apps/v3/service-instance-backups/q/': { uuid: 'q', errors: 'bad', service_instance: 'i' },
    '/apps/v3/environment-variables/': {
      results: [
        { name: 'A', value: 's3cret' },
        { name: 'B', value: null },
      ],
    },
  })
  expect(await run(api.deployment('a'))).toMatchObject({ ended_at: { set: false }, started_at: { set: false } })
  const odd = await run(api.deployment('b'))
  expect(odd).toMatchObject({ environment: 'e', ended_at: { set: true, at: undefined } })
  expect([odd.success, odd.percent]).toEqual([undefined, undefined])
  expect((await run(api.part('p'))).errors).toEqual([])
  expect((await run(api.part('q'))).errors).toEqual(['bad'])
  const variables = await run(all(api.variables('e')))
  expect(variables.map(({ name, isSet }) => [name, isSet])).toEqual([
    ['A', true],
    ['B', false],
  ])
  expect(JSON.stringify(variables)).not.toContain('s3cret')
})
