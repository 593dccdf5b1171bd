import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { serve } from '../../../sandbox/serve.ts'
import { CSV, setUp } from './caller.test-support.ts'
import { bytesOf, type DeliveryFault, generated } from './index.ts'

interface Got {
  readonly status: number | undefined
  readonly bytes: Buffer
  readonly error: string | null
}

/** One exchange over a connection of its own. */
function get(address: string, range?: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    const headers = range === undefined ? {} : { range }
    const outgoing = request(address, { agent: false, headers }, answer => {
      const pieces: Buffer[] = []
      const end = (error: string | null) => resolve({ status: answer.statusCode, bytes: Buffer.concat(pieces), error })
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () => end(null))
      answer.on('error', () => end('broken'))
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

const whole = bytesOf(generated(3_145_728, 2))

async function scene(...faults: readonly DeliveryFault[]) {
  const world = setUp()
  const host = await serve(world.files)
  world.control.change({ filesOrigin: host.origin })
  world.control.faults(CSV, ...faults)
  return { ...world, host, address: await world.addressOf(CSV) }
}

describe('behind a socket', () => {
  it('the bytes are the same, cut where they are cut', async () => {
    const { host, address, clock, control } = await scene({ nth: 2, what: { kind: 'cut', atOffset: 1_000_000 } })
    await using _ = host
    const run = (range?: string) => clock.run(get(address, range))
    expect((await run()).bytes.equals(whole)).toBe(true)
    const cut = await run('bytes=500000-1499999')
    expect([cut.status, cut.bytes.length, cut.error]).toEqual([206, 500_000, 'broken'])
    const rest = await run('bytes=1000000-1499999')
    expect(Buffer.concat([cut.bytes, rest.bytes]).equals(whole.subarray(500_000, 1_500_000))).toBe(true)
    expect(control.deliveries.map(({ end }) => end)).toEqual(['whole', 'broken', 'whole'])
  })

  it('bandwidth is that of the clock', async () => {
    const { host, address, clock, control } = await scene()
    await using _ = host
    control.change({ bytesPerSecond: 100_000 })
    const begin = clock.now()
    await clock.run(Promise.all([get(address, 'bytes=0-999999'), get(address, 'bytes=1000000-1999999')]))
    expect((clock.now() - begin) / 1_000).toBeCloseTo(10, 0)
    expect(control.file(CSV)).toMatchObject({ open: 0, mostOpen: 2 })
  })

  it('a client that hangs up frees its connection', async () => {
    const { host, address, clock, control } = await scene({ what: { kind: 'stall', afterBytes: 1_000 } })
    await using _ = host
    await clock.run(
      new Promise<void>((resolve, reject) => {
        const outgoing = request(address, { agent: false }, answer => {
          answer.on('error', () => {})
          answer.once('data', () => {
            expect(control.file(CSV).open).toBe(1)
            outgoing.destroy()
            resolve()
          })
        })
        outgoing.on('error', reject)
        outgoing.end()
      }),
    )
    await clock.advance(1_000)
    expect(control.file(CSV).open).toBe(0)
    expect(control.deliveries[0]).toMatchObject({ sent: 1_000, end: 'abandoned' })
  })
})
