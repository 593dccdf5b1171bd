import { expect, test } from 'vitest'
import recorded from '../fixtures/official-client.json' with { type: 'json' }
import { BASE, setUp } from './caller.test-support.ts'

interface Recorded {
  readonly method: string
  readonly path: string
  readonly body?: string
  readonly status: number
  readonly polled?: boolean
  readonly keep?: Readonly<Record<string, string>>
}

/** What stands at `a.0.b` of an answer. */
function at(answer: unknown, place: string): string {
  let value = answer
  for (const key of place.split('.')) value = (value as Record<string, unknown>)[key]
  return String(value)
}

test.each(recorded.commands)("answers the vendor's own client: $command", async ({ token, command, exchanges }) => {
  const { raw, tokens, clock, divio } = setUp()
  const names: Record<string, string> = { inAnHour: new Date(clock.now() + 3_600_000).toISOString() }
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? `no ${name}`)
  const own = command.startsWith('divio login') ? recorded.loginHeaders : recorded.headers
  const headers = { ...own, authorization: `Token ${tokens[token as keyof typeof tokens]}` }
  for (const { method, path, body, status, keep = {} } of exchanges as readonly Recorded[]) {
    const answer = await raw(method, BASE + filled(path), {
      headers,
      ...(body !== undefined && { body: filled(body) }),
    })
    expect([method, path, answer.status]).toEqual([method, path, status])
    const given = await answer.json()
    for (const [name, place] of Object.entries(keep)) names[name] = at(given, place)
    // It looks again and again until what it asked for has ended.
    if (method === 'POST') await clock.advance(200_000)
  }
  expect(divio.violations).toEqual([])
  expect(divio.notes).toEqual([])
})
