import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { Deadline } from '../core/deadline.ts'
import type { Log } from '../core/ports.ts'
import { Secret } from '../core/secret.ts'
import { RealClock } from '../sandbox/clock.ts'
import { foreignLink } from './foreign-link.ts'
import { contentOf, inFolder, onlyFile, sha256 } from './ranged-download.test-support.ts'
import { fetchFile } from './ranged-download.ts'
import { createTransport } from './transport.ts'

const content = contentOf(9_000_000)
const silent = () => undefined
const log: Log = { info: silent, debug: silent, warning: silent, outsideLines: silent, group: (_, body) => body() }

let stop = async () => {}
afterEach(() => stop())

async function fetched(
  handle: (request: IncomingMessage, response: ServerResponse, nth: number) => void,
  connections = 4,
) {
  let nth = 0
  const server = createServer((request, response) => handle(request, response, nth++))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  stop = () =>
    new Promise(resolve => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  const clock = new RealClock()
  const ports = {
    clock,
    log,
    random: () => 0,
    signal: new AbortController().signal,
    deadline: Deadline.after(clock, 60_000),
    maxRetries: 4,
    transport: createTransport({ userAgent: 'test' }),
  }
  const link = new Secret(`http://127.0.0.1:${(server.address() as AddressInfo).port}/d/S3CR3T`)
  return await inFolder(async folder => {
    const outcome = await fetchFile({
      ports,
      links: foreignLink(ports, { name: 'the host', doing: 'download', link, allows: () => true }),
      target: { folder, path: 'disk.iso' },
      options: { connections, overwrite: 'never', smallestBytes: 64 * 1024 },
    }).catch((error: unknown) => error)
    return { outcome, left: await onlyFile(folder), requests: nth }
  })
}

const rangeOf = (request: IncomingMessage) => {
  const [, from = '0', last = ''] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? []
  return { from: Number(from), to: last === '' ? content.byteLength : Number(last) + 1 }
}

/** Small pieces, so that none of them fills the memory it is read into. */
async function drip(response: ServerResponse, bytes: Uint8Array, pauseEvery = 8): Promise<void> {
  for (let at = 0, count = 0; at < bytes.byteLength && !response.destroyed; at += 40_000, count++) {
    response.write(bytes.subarray(at, at + 40_000))
    if (count % pauseEvery === 0) await new Promise(resolve => setTimeout(resolve, 8))
  }
  response.end()
}

function answer(request: IncomingMessage, response: ServerResponse): Buffer {
  const { from, to } = rangeOf(request)
  response.writeHead(206, {
    'content-length': to - from,
    'content-range': `bytes ${from}-${to - 1}/${content.byteLength}`,
    etag: '"one"',
  })
  return content.subarray(from, to)
}

const right = { outcome: { sha256: sha256(content), size: content.byteLength }, left: sha256(content) }

it('in parts, in small pieces', async () => {
  expect(await fetched((request, response) => void drip(response, answer(request, response), 2))).toMatchObject(right)
})

it('in one piece', async () => {
  const all = await fetched((request, response) => void response.end(answer(request, response)))
  expect(all).toMatchObject({ ...right, requests: 1 })
})

it('with connections that are torn down in the middle', async () => {
  const all = await fetched((request, response, nth) => {
    const bytes = answer(request, response)
    if (nth > 2) void drip(response, bytes)
    else response.write(bytes.subarray(0, bytes.byteLength >> 1), () => response.destroy())
  })
  expect(all).toMatchObject(right)
  expect(all.requests).toBeGreaterThan(2)
})

it('from a server that knows no parts', async () => {
  const all = await fetched(
    (_, response) => void response.writeHead(200, { 'content-length': content.byteLength }).end(content),
  )
  expect(all).toMatchObject(right)
})
