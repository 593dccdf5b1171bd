import { describe, expect, it } from 'vitest'
import { CSV, received, setUp } from './caller.test-support.ts'
import { bytesOf, generated, piecesOf, sha256Of } from './index.ts'

const SIZE = 3_145_728
const whole = bytesOf(generated(SIZE, 2))

describe('content', () => {
  it('is a function of the offset, of any size', () => {
    const huge = generated(8 * 1024 ** 3)
    const at = (from: number, to: number) => Buffer.concat([...piecesOf(huge, { from, to })])
    const far = 7 * 1024 ** 3 + 123_456
    expect(at(far, far + 1_000_000).subarray(400_000)).toEqual(at(far + 400_000, far + 1_000_000))
    expect(at(0, 64)).not.toEqual(at(262_144, 262_144 + 64))
    expect(bytesOf(generated(64, 1))).not.toEqual(bytesOf(generated(64, 2)))
    expect(sha256Of(generated(SIZE, 2))).toBe(sha256Of({ kind: 'bytes', bytes: whole }))
  })
})

describe('a file', () => {
  it('comes whole, or the part that was asked for', async () => {
    const { addressOf, fetchFile, control, realdebrid } = setUp()
    const address = await addressOf(CSV)
    const all = await fetchFile(address)
    expect([all.status, all.headers.get('content-length')]).toEqual([200, String(SIZE)])
    expect(all.headers.get('accept-ranges')).toBe('bytes')
    expect((await received(all)).bytes.equals(whole)).toBe(true)
    const cases = [
      ['bytes=0-0', 0, 0],
      ['bytes=1000000-1999999', 1_000_000, 1_999_999],
      ['bytes=3145000-', 3_145_000, SIZE - 1],
      ['bytes=-10', SIZE - 10, SIZE - 1],
      ['bytes=3145000-9999999', 3_145_000, SIZE - 1],
    ] as const
    for (const [range, first, last] of cases) {
      const part = await fetchFile(address, { range })
      expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes ${first}-${last}/${SIZE}`])
      expect(part.headers.get('content-length')).toBe(String(last - first + 1))
      expect((await received(part)).bytes.equals(whole.subarray(first, last + 1)), range).toBe(true)
    }
    const behind = await fetchFile(address, { range: `bytes=${SIZE}-` })
    expect([behind.status, behind.headers.get('content-range')]).toEqual([416, `bytes */${SIZE}`])
    const head = await fetchFile(address, {}, 'HEAD')
    expect([head.headers.get('content-length'), await head.text()]).toEqual([String(SIZE), ''])
    expect(realdebrid.violations).toEqual([])
    expect(control.deliveries.at(1)).toMatchObject({ range: 'bytes=0-0', status: 206, sent: 1, end: 'whole' })
    expect(control.sha256(CSV)).toBe(sha256Of(generated(SIZE, 2)))
  })

  it('keeps its ETag until it changes', async () => {
    const { addressOf, fetchFile, control } = setUp()
    const address = await addressOf(CSV)
    const etag = (await fetchFile(address, {}, 'HEAD')).headers.get('etag') ?? ''
    const resume = { range: 'bytes=100-', 'if-range': etag }
    const ask = async (headers: Readonly<Record<string, string>>) => {
      const answer = await fetchFile(address, headers)
      await answer.body?.cancel()
      return answer
    }
    expect((await ask(resume)).status).toBe(206)
    control.replaceContent(CSV, generated(SIZE, 77))
    expect((await ask(resume)).status).toBe(200)
    control.change({ ifRange: 'ignored' })
    const changed = await ask(resume)
    expect([changed.status, changed.headers.get('etag') === etag]).toEqual([206, false])
    control.change({ fileEtags: 'none', ifRange: 'honoured', lastModified: true })
    const plain = await fetchFile(address, {}, 'HEAD')
    expect(plain.headers.get('etag')).toBeNull()
    const date = plain.headers.get('last-modified') ?? ''
    expect((await ask({ range: 'bytes=100-', 'if-range': date })).status).toBe(206)
    control.change({ ranges: false })
    const rangeless = await ask({ range: 'bytes=0-0' })
    expect([rangeless.status, rangeless.headers.get('accept-ranges')]).toEqual([200, null])
  })

  it('has the name that a hostile server gives', async () => {
    const { addressOf, fetchFile, control } = setUp()
    const link = 'https://bigfiles.example/f/odd'
    const disposition = `attachment; filename="../x.iso"; filename*=UTF-8''..%2Fy.iso`
    control.addFile({ link, name: 'x.iso', content: generated(9), disposition })
    control.addFile({ link: `${link}2`, name: 'été".iso', content: generated(9) })
    const nameOf = async (of: string) =>
      (await fetchFile(await addressOf(of), {}, 'HEAD')).headers.get('content-disposition')
    expect(await nameOf(link)).toBe(disposition)
    expect(await nameOf(`${link}2`)).toBe(`attachment; filename="_t__.iso"; filename*=UTF-8''%C3%A9t%C3%A9%22.iso`)
  })

  it('takes as many connections as chunks', async () => {
    const { addressOf, fetchFile, control } = setUp()
    const address = await addressOf(CSV)
    const open = await Promise.all([1, 2, 3, 4].map(() => fetchFile(address)))
    expect(control.file(CSV)).toMatchObject({ open: 4, mostOpen: 4 })
    expect((await fetchFile(address)).status).toBe(503)
    control.change({ tooManyConnections: 429 })
    expect((await fetchFile(address)).status).toBe(429)
    await open[0]?.body?.cancel()
    const fifth = await fetchFile(address)
    expect(fifth.status).toBe(200)
    for (const answer of [...open.slice(1), fifth]) await received(answer)
    expect(control.file(CSV)).toMatchObject({ open: 0, mostOpen: 4 })
    const unlimited = await addressOf('https://bigfiles.example/f/unsized')
    const many = await Promise.all(Array.from({ length: 20 }, () => fetchFile(unlimited)))
    expect(many.every(({ status }) => status === 200)).toBe(true)
  })

  it('comes as fast as each connection may', async () => {
    const { addressOf, fetchFile, clock } = setUp({ bytesPerSecond: 1_000_000 })
    const address = await addressOf(CSV)
    const begin = clock.now()
    await clock.run(async () => received(await fetchFile(address)))
    expect((clock.now() - begin) / 1_000).toBeCloseTo(SIZE / 1_000_000, 1)
    const again = clock.now()
    const quarter = SIZE / 4
    await clock.run(
      Promise.all(
        [0, 1, 2, 3].map(async index =>
          received(await fetchFile(address, { range: `bytes=${index * quarter}-${(index + 1) * quarter - 1}` })),
        ),
      ),
    )
    expect((clock.now() - again) / 1_000).toBeCloseTo(SIZE / 4_000_000, 1)
  })

  it('is abandoned by a client that leaves', async () => {
    const { addressOf, files, control, clock } = setUp({ bytesPerSecond: 1_000 })
    const address = await addressOf(CSV)
    const leaving = new AbortController()
    const answer = await files.handle(new Request(address, { signal: leaving.signal }))
    const reading = received(answer)
    await clock.advance(5_000)
    leaving.abort()
    expect((await clock.run(reading)).bytes).toHaveLength(5_000)
    expect(control.deliveries[0]).toMatchObject({ sent: 5_000, end: 'abandoned' })
    expect(control.file(CSV).open).toBe(0)
  })
})

describe('links', () => {
  it('expire after a while', async () => {
    const { addressOf, fetchFile, clock, control } = setUp({ linkLifeMs: 60_000 })
    const address = await addressOf(CSV)
    await clock.advance(59_000)
    expect((await fetchFile(address, {}, 'HEAD')).status).toBe(200)
    await clock.advance(1_000)
    const expired = await fetchFile(address)
    expect([expired.status, expired.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect(await expired.text()).toContain('Code not valid any more')
    for (const status of [403, 410, 200] as const) {
      control.change({ expiredLink: `html-${status}` })
      expect((await fetchFile(address)).status).toBe(status)
    }
    expect((await fetchFile(await addressOf(CSV), {}, 'HEAD')).status).toBe(200)
  })

  it('expire after some bytes, at once or at the end of what is on its way', async () => {
    const { addressOf, fetchFile, control } = setUp()
    control.scriptLinks(CSV, { lifeBytes: 1_000_000, cutsOpen: true }, { lifeBytes: 1_000_000 })
    const cut = await addressOf(CSV)
    const first = await received(await fetchFile(cut))
    expect([first.bytes.length, first.error]).toEqual([1_000_000, 'BodyCut'])
    expect((await fetchFile(cut)).status).toBe(404)
    const late = await addressOf(CSV)
    expect((await received(await fetchFile(late))).error).toBeNull()
    expect((await fetchFile(late)).status).toBe(404)
    const fresh = await addressOf(CSV)
    control.expireLinks(CSV)
    expect((await fetchFile(fresh)).status).toBe(404)
  })

  it('are the only key', async () => {
    const { addressOf, fetchFile, realdebrid, tokens } = setUp()
    const address = await addressOf(CSV)
    const statuses = [
      await fetchFile(address, { authorization: `Bearer ${tokens.api}` }),
      await fetchFile(address, { cookie: 'a=b' }),
      await fetchFile(`${address}?auth_token=${tokens.api}`),
      await fetchFile(`${address}?x=1`),
      await fetchFile(address, {}, 'POST'),
      await fetchFile(`${new URL(address).origin}/elsewhere`),
      await fetchFile(`${new URL(address).origin}/d/AAAAAAAAAAAAA/x`),
      await fetchFile(address, { range: 'bytes=0-1,5-6' }),
    ].map(({ status }) => status)
    expect(statuses).toEqual([400, 400, 400, 400, 405, 404, 404, 200])
    expect(realdebrid.violations.map(line => line.slice(line.indexOf(': ') + 2))).toEqual([
      'the download host gets an Authorization header',
      'the download host gets a cookie',
      'a token is in the address',
      'a query is sent to the download host',
      'files are read with GET or HEAD',
      'no address that the API gave out',
      'no address that the API gave out',
      'the range bytes=0-1,5-6 is not one range of bytes',
    ])
  })
})
