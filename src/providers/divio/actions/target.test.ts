import { expect, test } from 'vitest'
import { divioScene, push } from '../../../../test/kit/divio-scene.ts'

const LIVE_UUID = 'b6tnw3qxk5vz2hpm7rcld4yeao'
const MAP_UUID = 't5wqk2pzr7vn4hxc3mlbd6yaeo'

test.each([
  ['slugs', 'harbour-map', 'live'],
  ['slugs in other case', 'Harbour-Map', 'Live'],
  ['ids', MAP_UUID, LIVE_UUID],
  ['a slug and an id', 'harbour-map', LIVE_UUID],
])('finds the environment by %s', async (_, application, environment) => {
  const { run, emulator } = divioScene()
  const result = await run({ application, environment })
  expect(result.verdict).toMatchObject({ decision: 'pass' })
  expect(emulator.control.madeByApi[0]?.environment).toBe(LIVE_UUID)
})

test('the environment is test unless told otherwise, and another branch is a warning', async () => {
  const { run, emulator } = divioScene()
  const result = await run({ environment: '' })
  expect(emulator.control.madeByApi[0]?.environment).toBe('h2xk6vmqz4pt7wnr3clbd5yeao')
  expect(result.report.notes).toContain('The environment deploys branch develop, and this run is about branch main.')
})

test('an unknown environment is refused with the ones there are, and nothing is started', async () => {
  const { run, emulator } = divioScene({ pageSize: 1 })
  const result = await run({ environment: 'staging' })
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'not_found' })
  for (const slug of ['test', 'live', 'pr-118']) expect(result.verdict.message).toContain(slug)
  expect(emulator.control.madeByApi).toEqual([])
})

test('an environment of another application is none of this one', async () => {
  const { run } = divioScene()
  const result = await run({ environment: 'r5qzx2kvm6hn3tpw7lcbd4yeao' })
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'not_found' })
  expect(result.verdict.next).toBe('That environment belongs to another application.')
})

test.each(['harbor-map', '..', '40217'])(
  'an unknown application "%s" is refused with the ones there are',
  async name => {
    const { run } = divioScene()
    const result = await run({ application: name })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'not_found' })
    expect(result.verdict.message).toMatch(/tide-tables .*harbour-map/)
  },
)

test('filters that are ignored do not lead astray', async () => {
  const { run, emulator } = divioScene({
    wrap: exchange => (request, signal) => {
      const url = new URL(request.url)
      if (request.method !== 'GET') return exchange(request, signal)
      for (const name of ['slug', 'application', 'environment']) {
        // Variables must be asked for by something.
        if (!url.pathname.includes('environment-variables')) url.searchParams.delete(name)
      }
      return exchange(new Request(url, { headers: request.headers }), signal)
    },
  })
  const result = await run({ environment: 'test' }, { github: { ...push, ref: 'refs/heads/develop' } })
  expect(result.verdict.decision).toBe('pass')
  expect(emulator.control.madeByApi[0]?.environment).toBe('h2xk6vmqz4pt7wnr3clbd5yeao')
})

test('two that fit are refused with both', async () => {
  const { run } = divioScene({
    wrap: exchange => async (request, signal) => {
      const outcome = await exchange(request, signal)
      if (outcome.kind !== 'response' || !request.url.includes('/environments/?')) return outcome
      const rows = [
        { uuid: 'aaa', slug: 'live' },
        { uuid: 'bbb', slug: 'LIVE' },
      ]
      const body = new TextEncoder().encode(JSON.stringify({ results: rows }))
      return { kind: 'response', status: 200, headers: {}, body: once(body) }
    },
  })
  const result = await run()
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'ambiguous_target' })
  expect(result.verdict.message).toContain('live (aaa), LIVE (bbb)')
})

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

test('a list goes on at the own origin only', async () => {
  const { run, sent } = divioScene({ pageSize: 1, maxPageSize: 1, nextLinks: 'foreign' })
  const result = await run({ environment: 'staging' }, { strangeRequests: true })
  expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
  expect(result.verdict.message).toContain('where the token is not sent')
  expect(new Set(sent().map(({ url }) => url.origin))).toEqual(new Set(['https://api.divio.com']))
})

test('a list goes on where a proxy makes the service take itself for plain http', async () => {
  const { run } = divioScene({ pageSize: 1, maxPageSize: 1, nextLinks: 'http' })
  expect((await run({}, { strangeRequests: true })).verdict.decision).toBe('pass')
})

test.each([
  ['expired', 'unauthorized', /end date/],
  ['viewer', 'forbidden', /rights of its person/],
  ['stranger', 'not_found', /account of the token/],
] as const)('a token that is %s', async (role, reasonCode, hint) => {
  const scene = divioScene()
  const result = await scene.run({ 'divio-token': scene.emulator.tokens[role] }, { strangeRequests: true })
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode })
  expect(result.verdict.next).toMatch(hint)
})

test('a dry run starts nothing', async () => {
  const { run, emulator } = divioScene()
  const result = await run({ 'dry-run': 'true', backup: 'before-deploy' })
  expect(result.verdict).toMatchObject({ decision: 'skipped', reasonCode: 'dry_run' })
  expect(emulator.control.madeByApi).toEqual([])
  expect(emulator.control.backupsMadeByApi).toEqual([])
})
