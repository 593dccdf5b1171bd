import { expect, test } from 'vitest'
import { exchangeTransport } from '../../../test/kit/exchange-transport.ts'
import { Deadline } from '../../core/deadline.ts'
import { Secret } from '../../core/secret.ts'
import { VirtualClock } from '../../sandbox/clock.ts'
import { exchangeWith } from '../../sandbox/kit/exchange.ts'
import { Debricked } from './client.ts'
import { lockOf } from './emulator/caller.test-support.ts'
import { createDebrickedEmulator } from './emulator/index.ts'
import { rowsPerPage } from './limits.ts'

function scene(token?: string) {
  const clock = new VirtualClock()
  const emulator = createDebrickedEmulator({ clock })
  const secrets: string[] = []
  const nobody = () => undefined
  const api = new Debricked(
    {
      transport: exchangeTransport(exchangeWith(emulator)),
      clock,
      log: { info: nobody, debug: nobody, warning: nobody, outsideLines: nobody, group: (_, body) => body() },
      random: () => 0,
      signal: new AbortController().signal,
      deadline: Deadline.after(clock, 3_600_000 * 5),
      maxRetries: 4,
    },
    {
      base: new URL('https://debricked.com/'),
      login: { token: new Secret(token ?? emulator.tokens.admin) },
      onSecret: value => void secrets.push(value),
    },
  )
  const upload = (name: string, ciUploadId?: number) => {
    const bytes = new TextEncoder().encode(lockOf({ lodash: '4.17.20' }))
    return api.upload({
      repositoryName: 'acme/shop',
      commitName: 'c0ffee',
      repositoryUrl: 'https://github.com/acme/shop',
      branchName: 'main',
      defaultBranchName: 'main',
      ciUploadId,
      directory: 'web',
      boundary: 'shipgate-boundary',
      file: {
        fileName: name,
        sizeBytes: bytes.byteLength,
        async *open() {
          yield bytes
        },
      },
    })
  }
  return { clock, emulator, api, secrets, upload }
}

test('a scan from upload to findings, with one login for all of it', async () => {
  const { clock, emulator, api, secrets, upload } = scene()
  const work = async () => {
    const { ciUploadId = 0 } = await upload('package-lock.json')
    const ids = await api.finish({
      ciUploadId,
      repositoryName: 'acme/shop',
      commitName: 'c0ffee',
      author: 'octocat',
      isRelease: false,
      config: undefined,
    })
    let status = await api.status(ciUploadId)
    while (status.httpStatus === 202) {
      await clock.sleep(3_000)
      status = await api.status(ciUploadId)
    }
    return { status, rows: await api.vulnerabilities(ids, 1) }
  }
  const { status, rows } = await clock.run(work())
  expect(status).toMatchObject({ httpStatus: 200, body: { progress: 100 } })
  expect(JSON.stringify(rows)).toContain('CVE-2021-23337')
  expect(rows.length).toBeLessThanOrEqual(rowsPerPage)
  expect(emulator.control.logins).toBe(1)
  expect(secrets).toHaveLength(1)
  expect(emulator.violations).toEqual([])
  expect(emulator.control.files.map(file => file.path)).toEqual(['web/package-lock.json'])
})

test('twenty calls that meet the end of the session lead to one login', async () => {
  const { clock, emulator, api } = scene()
  await clock.run(api.repositories())
  emulator.control.expireSessions()
  await clock.run(Promise.all(Array.from({ length: 20 }, () => api.repositories())))
  expect(emulator.control.logins).toBe(2)
})

test.each([
  ['revoked', 'unauthorized'],
  ['powerless', 'forbidden'],
] as const)('a %s token is %s, and says where tokens are made', async (role, code) => {
  const { tokens } = createDebrickedEmulator({ clock: new VirtualClock() })
  const { clock, api } = scene(tokens[role])
  const error = await clock.run(api.repositories().catch((thrown: unknown) => thrown))
  expect(error).toMatchObject({ code, hint: expect.stringContaining('Access tokens') })
})

test('a login that gives no token is no login', async () => {
  const { clock, emulator, api } = scene()
  emulator.control.change({ loginAnswer: 'no-token' })
  const error = await clock.run(api.repositories().catch((thrown: unknown) => thrown))
  expect(error).toMatchObject({ code: 'unexpected_response' })
})
