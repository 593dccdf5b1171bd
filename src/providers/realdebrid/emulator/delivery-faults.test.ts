import { describe, expect, it } from 'vitest'
import { CSV, received, setUp } from './caller.test-support.ts'
import { bytesOf, type DeliveryFault, type DeliveryFaultKind, generated } from './index.ts'

const SIZE = 3_145_728
const whole = bytesOf(generated(SIZE, 2))
const RANGE = { range: 'bytes=1000-1999' }

async function scene(what: DeliveryFaultKind, rules: Omit<DeliveryFault, 'what'> = {}) {
  const world = setUp()
  world.control.faults(CSV, { ...rules, what })
  const address = await world.addressOf(CSV)
  const fetch = (headers = {}, method = 'GET') => world.fetchFile(address, headers, method)
  return { ...world, fetch }
}

/** Status, Content-Range and what arrived. */
async function told(answer: Response) {
  const { bytes, error } = await received(answer)
  const { headers, status } = answer
  return { status, range: headers.get('content-range'), length: headers.get('content-length'), bytes, error }
}

describe('instead of the file', () => {
  it.each([
    [{ kind: 'status', status: 503, retryAfter: 9 }, 503],
    [{ kind: 'link-expires' }, 404],
    [{ kind: 'html-200' }, 200],
    [{ kind: 'traffic-used-up' }, 503],
    [{ kind: 'ip-refused' }, 403],
    [{ kind: 'preparing' }, 200],
    [{ kind: 'redirect', location: 'http://169.254.169.254/latest/meta-data/' }, 302],
  ] as const)('%j', async (what, status) => {
    const { fetch } = await scene(what)
    const answer = await fetch(RANGE)
    expect(answer.status).toBe(status)
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(200)
    if (what.kind === 'traffic-used-up') expect(answer.headers.get('x-error')).toBe('bytes_limit_reached')
    if (what.kind === 'status') expect(answer.headers.get('retry-after')).toBe('9')
    if (what.kind === 'redirect') expect(answer.headers.get('location')).toBe(what.location)
    if (what.kind === 'preparing') expect(answer.headers.get('content-length')).toBe('0')
    else if (what.kind !== 'redirect') expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    // Used up, or over.
    expect((await fetch(RANGE)).status).toBe(what.kind === 'link-expires' ? 404 : 206)
  })
})

describe('headers that lie', () => {
  it('ignore the range', async () => {
    const { fetch } = await scene({ kind: 'range-ignored' })
    const { status, length, range } = await told(await fetch(RANGE))
    expect([status, length, range]).toEqual([200, String(SIZE), null])
  })

  it.each([
    [{ shift: 5 }, `bytes 1005-2004/${SIZE}`],
    [{ total: 664_797_183 }, 'bytes 1000-1999/664797183'],
    [{ total: '*' }, 'bytes 1000-1999/*'],
    [{ absent: true }, null],
  ] as const)('tell of another range: %j', async (lie, range) => {
    const { fetch } = await scene({ kind: 'wrong-content-range', ...lie })
    const answer = await told(await fetch(RANGE))
    expect([answer.status, answer.range]).toEqual([206, range])
    expect(answer.bytes.equals(whole.subarray(1_000, 2_000))).toBe(true)
  })

  it('show another ETag', async () => {
    const { fetch } = await scene({ kind: 'etag', value: '"other"' }, { nth: 2, times: Number.POSITIVE_INFINITY })
    const first = await fetch(RANGE)
    const etag = first.headers.get('etag') ?? ''
    const second = await fetch(RANGE)
    expect(second.headers.get('etag')).toBe('"other"')
    expect((await fetch({ ...RANGE, 'if-range': etag })).status).toBe(200)
  })

  it('do not tell the length', async () => {
    const { fetch } = await scene({ kind: 'no-length' })
    const { length, bytes } = await told(await fetch())
    expect([length, bytes.equals(whole)]).toEqual([null, true])
  })
})

describe('bodies that lie', () => {
  it.each([
    [{}, null, 1_010],
    [{ announced: 'right-length' }, '1000', 1_010],
    [{ announced: 'all' }, '1010', 1_010],
  ] as const)('are longer: %j', async (how, length, sent) => {
    const { fetch } = await scene({ kind: 'longer', by: 10, ...how })
    const answer = await told(await fetch(RANGE))
    expect([answer.length, answer.bytes.length, answer.error]).toEqual([length, sent, null])
  })

  it.each([
    [{}, null, `bytes 1000-1999/${SIZE}`],
    [{ announced: 'all' }, '990', `bytes 1000-1989/${SIZE}`],
  ] as const)('are shorter: %j', async (how, length, range) => {
    const { fetch } = await scene({ kind: 'shorter', by: 10, ...how })
    const answer = await told(await fetch(RANGE))
    expect([answer.length, answer.range, answer.bytes.length]).toEqual([length, range, 990])
  })

  it('bring wrong bytes', async () => {
    const { fetch } = await scene({ kind: 'wrong-bytes', at: 1_500, count: 2 }, { times: 2 })
    const { bytes } = await told(await fetch(RANGE))
    const differing = [...bytes.keys()].filter(index => bytes[index] !== whole[1_000 + index])
    expect(differing).toEqual([500, 501])
    // What is given out again is sound: the pieces are shared.
    expect((await told(await fetch({ range: 'bytes=0-1400' }))).bytes.equals(whole.subarray(0, 1_401))).toBe(true)
    expect((await told(await fetch())).bytes.equals(whole)).toBe(true)
    const shifted = await scene({ kind: 'shifted-bytes', by: 7 })
    expect((await told(await shifted.fetch(RANGE))).bytes.equals(whole.subarray(1_007, 2_007))).toBe(true)
  })
})

describe('bodies that break', () => {
  it.each([
    [{}, 500],
    [{ afterBytes: 0 }, 0],
    [{ afterBytes: 999 }, 999],
    [{ afterBytes: 1_000 }, 1_000],
    [{ atOffset: 1_200 }, 200],
  ] as const)('are cut: %j', async (where, sent) => {
    const { fetch, control } = await scene({ kind: 'cut', ...where })
    const answer = await told(await fetch(RANGE))
    expect([answer.length, answer.bytes.length, answer.error]).toEqual(['1000', sent, 'BodyCut'])
    expect(answer.bytes.equals(whole.subarray(1_000, 1_000 + sent))).toBe(true)
    expect(control.deliveries[0]).toMatchObject({ sent, end: 'broken' })
    expect(control.file(CSV).open).toBe(0)
  })

  it('pass by requests for other places', async () => {
    const { fetch } = await scene({ kind: 'cut', atOffset: 5_000 }, { times: Number.POSITIVE_INFINITY, on: 'range' })
    expect((await told(await fetch(RANGE))).error).toBeNull()
    expect((await told(await fetch({ range: 'bytes=4000-5999' }))).bytes).toHaveLength(1_000)
    expect((await told(await fetch())).error).toBeNull()
  })

  it('stand still for a while, or for ever', async () => {
    const { fetch, clock, control } = await scene({ kind: 'stall', afterBytes: 100, ms: 45_000 })
    const begin = clock.now()
    expect((await clock.run(async () => told(await fetch(RANGE)))).bytes).toHaveLength(1_000)
    expect(clock.now() - begin).toBe(45_000)
    control.faults(CSV, { what: { kind: 'stall', atOffset: 1_100 } })
    const answer = await fetch(RANGE)
    const reader = answer.body?.getReader()
    expect((await reader?.read())?.value).toHaveLength(100)
    const silent = reader?.read()
    await clock.advance(3_600_000)
    expect(control.deliveries[1]).toMatchObject({ sent: 100, end: 'open' })
    await reader?.cancel()
    await silent
    expect(control.deliveries[1]?.end).toBe('abandoned')
  })

  it('come late, or slowly', async () => {
    const { fetch, clock, control } = await scene({ kind: 'stall-headers', ms: 20_000 })
    const begin = clock.now()
    await clock.run(fetch(RANGE))
    expect(clock.now() - begin).toBe(20_000)
    control.faults(CSV, { what: { kind: 'slow', bytesPerSecond: 100 } })
    await clock.run(async () => told(await fetch(RANGE)))
    expect(clock.now() - begin).toBe(30_000)
  })
})

describe('a plan', () => {
  it('strikes the requests it names', async () => {
    const { fetch, control } = await scene({ kind: 'status', status: 500 }, { on: 'head' })
    control.faults(
      CSV,
      { on: 'first-byte', what: { kind: 'status', status: 501 } },
      { on: 'whole', what: { kind: 'status', status: 502 } },
      { on: 'range', from: 2_000, nth: 2, times: 2, what: { kind: 'status', status: 503 } },
    )
    const far = { range: 'bytes=2000-2001' }
    const statuses = [
      await fetch({}, 'HEAD'),
      await fetch({}, 'HEAD'),
      await fetch(RANGE),
      await fetch({ range: 'bytes=0-0' }),
      await fetch(),
      await fetch(),
      await fetch(far),
      await fetch(far),
      await fetch(far),
      await fetch(far),
    ].map(({ status }) => status)
    expect(statuses).toEqual([500, 200, 206, 501, 502, 200, 206, 503, 503, 206])
  })
})
