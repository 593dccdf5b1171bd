import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { safeParse } from 'zod/mini'
import { Deadline } from '../../src/core/deadline.ts'
import type { ReasonCode } from '../../src/core/reason-codes.ts'
import { RequestError } from '../../src/http/request-error.ts'
import type { ClientPorts } from '../../src/http/service.ts'
import { VirtualClock } from '../../src/sandbox/clock.ts'
import { type FaultKind, withFaults } from '../../src/sandbox/faults.ts'
import type { Exchange } from '../../src/sandbox/kit/exchange.ts'
import { exchangeTransport } from '../kit/exchange-transport.ts'
import { type Sent, watched } from '../kit/watched-exchange.ts'
import { dbackupContract } from './dbackup.ts'
import { debrickedContract } from './debricked.ts'
import { deploybotContract } from './deploybot.ts'
import { divioContract } from './divio.ts'
import type { ContractCall, ProviderContract } from './provider-contract.ts'
import { realdebridContract } from './realdebrid.ts'

/** A provider joins by its entry here. */
const providers: readonly ProviderContract[] = [
  dbackupContract,
  debrickedContract,
  deploybotContract,
  divioContract,
  realdebridContract,
]

interface Heard {
  readonly value?: unknown
  readonly error?: unknown
  readonly sent: readonly Sent[]
  readonly log: string
}

/** What a call gives when the service always answers with this fault. */
async function hear(provider: ProviderContract, call: ContractCall, what: FaultKind): Promise<Heard> {
  const clock = new VirtualClock()
  const silent: Exchange = async () => ({ kind: 'response', status: 200, headers: json, body: text('{}') })
  const faulty = withFaults(silent, [{ on: { path: '/*', times: 99 }, what }], clock).send
  const { session } = provider
  const service: Exchange = async (request, signal) =>
    session !== undefined && call.anonymous !== true && new URL(request.url).pathname === session.path
      ? { kind: 'response', status: 200, headers: json, body: text(JSON.stringify(session.answer)) }
      : await faulty(request, signal)
  const { exchange, sent } = watched(service, { home: provider.base, now: () => clock.now() })
  const log: string[] = []
  const ports: ClientPorts = {
    clock,
    transport: exchangeTransport(exchange),
    random: () => 0.5,
    signal: new AbortController().signal,
    deadline: Deadline.after(clock, 600_000),
    maxRetries: 1,
    log: {
      info: text => void log.push(text),
      debug: text => void log.push(text),
      warning: text => void log.push(text),
      outsideLines: (_, lines) => void log.push(...lines),
      group: (_, body) => body(),
    },
  }
  const ended = clock.run(call.send(ports)).then(
    value => ({ value }),
    (error: unknown) => ({ error }),
  )
  return { ...(await ended), sent, log: log.join('\n') }
}

const json = { 'content-type': 'application/json' }

async function* text(all: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(all)
}

const statuses: readonly (readonly [number, ReasonCode])[] = [
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not_found'],
  [408, 'provider_unavailable'],
  [429, 'rate_limited'],
  [500, 'provider_error'],
  [502, 'provider_unavailable'],
  [503, 'provider_unavailable'],
  [504, 'provider_unavailable'],
]

describe.each(providers)('$id', provider => {
  describe('its emulator is strict', () => {
    const answered = async (change: (request: Request) => Request) => {
      const emulator = provider.createEmulator(new VirtualClock())
      const { status } = await emulator.handle(change(await provider.goodRequest(emulator)))
      return { status, violations: emulator.violations, ignored: provider.ignoredKeys?.(emulator) }
    }

    test('a correct request is none of its complaints', async () => {
      expect(await answered(request => request)).toMatchObject({ status: 200, violations: [] })
    })

    test('an unknown route is', async () => {
      const moved = (request: Request) => new Request(`${request.url}-that-nobody-has`, request)
      const { status, violations } = await answered(moved)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(violations).toHaveLength(1)
    })

    test('an unknown query key is', async () => {
      const asked = (request: Request) => new Request(`${request.url}?invented=1`, request)
      const { status, violations, ignored } = await answered(asked)
      expect(status).toBe(ignored === undefined ? 400 : 200)
      expect((ignored ?? violations).join(' ')).toContain('invented')
    })

    test('a missing credential is', async () => {
      const { status, violations } = await answered(request => new Request(request.url))
      expect(status).toBe(401)
      expect(violations).toHaveLength(1)
    })
  })

  describe.each(provider.calls)('$name', call => {
    test.each(statuses)('%i is %s, in one sentence, without the secret', async (status, code) => {
      const { error, log } = await hear(provider, call, { kind: 'status', status })
      const inSession = status === 401 && call.anonymous !== true
      expect(error).toBeInstanceOf(RequestError)
      expect(error).toMatchObject({ code: (inSession && provider.session?.refusedAs) || code, status })
      const { message, hint } = error as RequestError
      expect(message).toMatch(/^Could not [^\n]*\.$/)
      expect(message).toContain(provider.service)
      for (const secret of provider.secrets) expect(message + hint + log).not.toContain(secret)
    })

    test.each<FaultKind>([
      { kind: 'redirect-other-origin' },
      { kind: 'redirect-other-origin', location: `${provider.base}.elsewhere.example/` },
      { kind: 'redirect-other-origin', location: `${provider.base}:8443/` },
      { kind: 'redirect-https-to-http' },
      { kind: 'redirect-other-origin', status: 308 },
    ])('the secret stays at its origin (%o)', async what => {
      const { error, sent } = await hear(provider, call, what)
      expect(error).toBeInstanceOf(RequestError)
      for (const { url, headers } of sent) {
        expect(url.protocol).toBe('https:')
        for (const secret of provider.secrets) {
          expect(url.href).not.toContain(secret)
          if (url.origin !== provider.base) expect(JSON.stringify(headers)).not.toContain(secret)
        }
      }
      if (call.method !== 'GET') expect(sent.every(({ url }) => url.origin === provider.base)).toBe(true)
    })
  })

  test.each(provider.words)('a word that no release has had is no known one ($call)', async one => {
    const { call, body, read, as = 'unknown' } = one
    const found = provider.calls.find(({ name }) => name === call)
    if (found === undefined) throw new Error(`there is no call ${call}`)
    const { value, error } = await hear(provider, found, { kind: 'wrong-shape', body })
    expect(error).toBeUndefined()
    expect(read(value as never)).toBe(as)
  })

  const folder = `src/providers/${provider.id}/fixtures`

  test.each(provider.fixtures)('what the service really sent is read: $file', ({ file, schema, answers }) => {
    const found = answers(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as never)
    expect(Object.keys(found).length).toBeGreaterThan(0)
    for (const [name, answer] of Object.entries(found)) {
      expect(safeParse(schema, answer).error?.issues ?? [], name).toEqual([])
    }
  })

  test('every fixture is read here, or says why not', () => {
    const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.json')) : []
    const known = [...provider.fixtures.map(one => one.file), ...Object.keys(provider.otherFixtures)]
    expect(files.filter(name => !known.includes(name))).toEqual([])
  })
})
