import { describe, expect, it } from 'vitest'
import small from '../fixtures/small-exchanges.json' with { type: 'json' }
import type { DbackupEmulator } from './index.ts'
import { IDS, setUp } from './recorded-world.test-support.ts'
import { expectSameShape } from './same-shape.test-support.ts'

function filled(text: string, { keys }: DbackupEmulator): string {
  return text.replace(/\{([a-z-]+)\}/g, (whole, name: string) => {
    const key = keys[(name === 'exec-only' ? 'execOnly' : name) as keyof typeof keys]
    return IDS[name] ?? key ?? whole
  })
}

type Exchange = (typeof small.exchanges)[number] & {
  readonly authorization?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly answer: { readonly status: number; readonly body: unknown } & Readonly<Record<string, unknown>>
}

describe('small exchanges', () => {
  const exchanges = small.exchanges as readonly Exchange[]
  it.each(
    exchanges.map(
      exchange =>
        [
          `${exchange.method} ${exchange.path} ${exchange.authorization ?? ''} ${exchange.body ?? ''}`,
          exchange,
        ] as const,
    ),
  )('%s', async (_, exchange) => {
    const { dbackup, send } = setUp()
    const headers = Object.fromEntries(
      Object.entries({ ...exchange.headers, authorization: exchange.authorization })
        .filter((entry): entry is [string, string] => entry[1] !== undefined)
        .map(([name, value]) => [name, filled(value, dbackup)]),
    )
    const body = exchange.body === undefined ? undefined : filled(exchange.body, dbackup)
    const answer = await send(exchange.method, filled(exchange.path, dbackup), body, headers)
    const { status, body: recorded, ...recordedHeaders } = exchange.answer
    expect(answer.status).toBe(status)
    for (const name of ['content-type', 'location', 'refresh', 'allow', 'strict-transport-security']) {
      expect(answer.headers.get(name), name).toBe(recordedHeaders[name] ?? null)
    }
    const text = await answer.text()
    if (recorded === '<html>') expect(text).toMatch(/^<!DOCTYPE html>/)
    else if (typeof recorded === 'string')
      expect(text).toBe(recorded.replace(/\{([a-z-]+)\}/g, (_whole, name) => IDS[name] ?? ''))
    else if (status >= 300) expect(JSON.parse(text)).toEqual(recorded)
    else expectSameShape(JSON.parse(text), recorded)
  })

  it('has its security headers on every answer', async () => {
    const answer = await setUp().send('GET', '/api/health')
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
    expect(answer.headers.get('permissions-policy')).toBe(
      'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    )
    expect(answer.headers.get('content-length')).toBeNull()
  })
})
