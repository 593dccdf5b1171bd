import { rmSync } from 'node:fs'
import { mkdir, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Deadline } from '../core/deadline.ts'
import type { LinkRequest } from './link-source.ts'
import { contentOf, Host, inFolder } from './ranged-download.test-support.ts'
import { fetchFile } from './ranged-download.ts'
import { RequestError } from './request-error.ts'
import type { OpenAnswer } from './service.ts'

const content = contentOf(600_000)

/** A host whose answers are changed on their way. */
class Meddling extends Host {
  readonly #change: (answer: OpenAnswer) => OpenAnswer
  constructor(content: Uint8Array, change: (answer: OpenAnswer) => OpenAnswer) {
    super({ content, paces: [1] })
    this.#change = change
  }
  override async open(request: LinkRequest): Promise<OpenAnswer> {
    return this.#change(await super.open(request))
  }
}

const withHeaders = (more: Readonly<Record<string, string>>) => (answer: OpenAnswer) => ({
  ...answer,
  headers: { ...answer.headers, ...more },
})

describe('what is not the file', () => {
  const page = Buffer.from('\ufeff<!DOCTYPE html><html><body>Please log in.</body></html>')
  it.each([
    ['a page in parts that says what it is', page, withHeaders({ 'content-type': 'text/html' })],
    ['a page in parts that says nothing', page, withHeaders({})],
    ['a packed body that nobody asked for', content, withHeaders({ 'content-encoding': 'gzip' })],
  ] as const)('%s', async (_, body, change) => {
    await inFolder(async folder => {
      const outcome = await new Meddling(body, change).fetch(folder)
      expect(outcome).toMatchObject({ error: { code: 'unexpected_response' } })
      expect(await readdir(folder)).toEqual([])
    })
  })
})

it('a verdict on the file that one more connection hears ends all of them', async () => {
  await inFolder(async folder => {
    const host = new Host({ content, paces: [100] })
    const open = host.open.bind(host)
    host.open = async request => {
      if (host.asked.length === 0) return await open(request)
      throw new RequestError('infringing_file', 'The host refuses the file.', { status: 451, processed: 'no' })
    }
    expect(await host.fetch(folder)).toMatchObject({ error: { code: 'infringing_file' } })
    expect(await readdir(folder)).toEqual([])
  })
})

it.skipIf(process.platform === 'win32')('a link within the folder that leads to where git takes orders', async () => {
  await inFolder(async folder => {
    await mkdir(join(folder, '.git', 'hooks'), { recursive: true })
    await symlink(join(folder, '.git', 'hooks'), join(folder, 'data'))
    const outcome = await new Host({ content }).fetch(folder, { path: 'data/post-checkout' })
    expect(outcome).toMatchObject({ error: { code: 'unsafe_filename' } })
    expect(await readdir(join(folder, '.git', 'hooks'))).toEqual([])
  })
})

it('no progress is reported of a file that could not even be opened', async () => {
  await inFolder(async folder => {
    const host = new Host({ content })
    const lines: unknown[] = []
    const target = join(folder, 'target')
    const { clock } = host
    // The folder goes away between the look at what is there and the opening.
    const random = () => 0.5
    const log = {
      info: () => undefined,
      debug: () => undefined,
      warning: () => undefined,
      outsideLines: () => undefined,
      group: <T>(_: string, body: () => Promise<T>) => body(),
    }
    const signal = host.cancelling.signal
    const options = { connections: 1, onProgress: (one: unknown) => void lines.push(one) }
    Object.defineProperty(options, 'overwrite', {
      get: () => {
        rmSync(target, { recursive: true, force: true })
        return 'always'
      },
    })
    const outcome = fetchFile({
      ports: { clock, log, random, signal, deadline: Deadline.after(clock, 60_000), maxRetries: 0 },
      links: host,
      target: { folder: target, path: 'disk.iso' },
      options: options as never,
    })
    await expect(clock.run(outcome)).rejects.toMatchObject({ code: 'invalid_input' })
    expect(clock.timers).toBe(0)
  })
})
