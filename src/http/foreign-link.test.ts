import { describe, expect, it } from 'vitest'
import { Deadline } from '../core/deadline.ts'
import type { Log } from '../core/ports.ts'
import { Secret } from '../core/secret.ts'
import { VirtualClock } from '../sandbox/clock.ts'
import { type ForeignLinkOptions, foreignLink } from './foreign-link.ts'
import type { LinkRequest } from './link-source.ts'
import type { WireRequest } from './transport.ts'

const LINK = 'https://lax1.download.example/d/S3CR3T/disk.iso?key=T0K3N'

interface Scripted {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly text?: string
}

function scene(steps: readonly Scripted[], options: Partial<ForeignLinkOptions> = {}) {
  const clock = new VirtualClock()
  const seen: WireRequest[] = []
  const lines: string[] = []
  const note = (text: string) => void lines.push(text)
  const log: Log = { info: note, debug: note, warning: note, outsideLines: note, group: (_, body) => body() }
  const links = foreignLink(
    {
      clock,
      log,
      random: () => 0,
      signal: new AbortController().signal,
      deadline: Deadline.after(clock, 600_000),
      maxRetries: 2,
      transport: async request => {
        const { status, headers = {}, text = '' } = steps[Math.min(seen.length, steps.length - 1)] ?? { status: 200 }
        seen.push(request)
        async function* body() {
          yield Buffer.from(text)
        }
        return { status, headers, body: body(), discard: () => undefined }
      },
    },
    {
      name: 'the download host',
      doing: 'download disk.iso',
      link: new Secret(LINK),
      allows: ({ hostname }) => hostname.endsWith('.download.example') || hostname === '127.0.0.1',
      ...options,
    },
  )
  const open = (request: Partial<LinkRequest> = {}) =>
    clock.run(
      links.open({ signal: new AbortController().signal, ...request }).then(
        answer => {
          answer.discard()
          return { answer }
        },
        (error: unknown) => ({ error }),
      ),
    )
  return { links, seen, lines, open }
}

describe('a foreign link', () => {
  it('is asked without credentials, without an encoding, and for what is wanted', async () => {
    const { seen, open } = scene([{ status: 206 }])
    expect(await open({ range: { from: 5, to: 9 }, validator: '"x"' })).toMatchObject({ answer: { status: 206 } })
    await open({ range: { from: 7 } })
    await open()
    expect(seen.map(({ url }) => url.href)).toEqual([LINK, LINK, LINK])
    const plain = { accept: '*/*', 'accept-encoding': 'identity' }
    expect(seen.map(({ headers }) => headers)).toEqual([
      { ...plain, range: 'bytes=5-8', 'if-range': '"x"' },
      { ...plain, range: 'bytes=7-' },
      plain,
    ])
  })

  it.each([403, 404, 410, 416, 503])(
    'refused with %i is not asked again, and nothing tells where it leads',
    async status => {
      const { seen, lines, open } = scene([{ status, text: `<html>${LINK} is not allowed for 203.0.113.7</html>` }])
      const { error } = (await open()) as { error: Error & { hint?: string } }
      expect(error).toMatchObject({
        status,
        message: `Could not download disk.iso: the download host answered ${status}.`,
      })
      expect(seen.length).toBe(1)
      expect(`${lines}${error.hint}`).not.toMatch(/S3CR3T|T0K3N|203\.0/)
    },
  )

  it('is asked again after what passes, and its lines tell the host only', async () => {
    const { seen, lines, open } = scene([{ status: 502 }, { status: 200 }])
    expect(await open()).toMatchObject({ answer: { status: 200 } })
    expect(seen.length).toBe(2)
    expect(lines.join('\n')).toContain('https://lax1.download.example/…')
    expect(lines.join('\n')).not.toMatch(/S3CR3T|T0K3N/)
  })

  it('is followed to other hosts of the service, and nowhere else', async () => {
    const to = (location: string) => scene([{ status: 302, headers: { location } }, { status: 200 }])
    const inside = to('https://akl1.download.example/d/OTHER')
    expect(await inside.open()).toMatchObject({ answer: { status: 200 } })
    expect(inside.seen.at(-1)?.url.host).toBe('akl1.download.example')
    for (const location of [
      'https://cdn.attacker.example/x',
      'http://akl1.download.example/x',
      'http://169.254.169.254/latest/meta-data/',
    ]) {
      const outside = to(location)
      expect(await outside.open()).toMatchObject({ error: { code: 'unexpected_response' } })
      expect(outside.seen.length).toBe(1)
    }
  })

  it.each([
    ['http://lax1.download.example/x', 'insecure_url'],
    ['https://elsewhere.example/x', 'unexpected_response'],
    ['https://a:b@lax1.download.example/x', 'unexpected_response'],
    ['ftp://lax1.download.example/x', 'unexpected_response'],
    ['no address', 'unexpected_response'],
  ])('%s is not asked at all', async (link, code) => {
    const { seen, open } = scene([{ status: 200 }], { link: new Secret(link) })
    expect(await open()).toMatchObject({ error: { code } })
    expect(seen).toEqual([])
  })

  it('on this machine may be plain http, for the sandbox', async () => {
    const { open } = scene([{ status: 200 }], { link: new Secret('http://127.0.0.1:8080/x') })
    expect(await open()).toMatchObject({ answer: { status: 200 } })
  })

  it('a provider may read the answer in its own way', async () => {
    const { open } = scene([{ status: 503, headers: { 'x-error': 'bytes_limit_reached' } }], {
      explain: ({ headers }) =>
        headers['x-error'] === 'bytes_limit_reached'
          ? { code: 'rate_limited', said: 'has no traffic left' }
          : undefined,
    })
    expect(await open()).toMatchObject({
      error: { code: 'rate_limited', message: 'Could not download disk.iso: the download host has no traffic left.' },
    })
  })

  it('is replaced by the fresh one', async () => {
    const fresh = 'https://akl1.download.example/d/FRESH'
    const { links, seen, open } = scene([{ status: 200 }], { renew: async () => new Secret(fresh) })
    await links.renew?.('refused')
    await open()
    expect(seen.map(({ url }) => url.href)).toEqual([fresh])
  })
})
