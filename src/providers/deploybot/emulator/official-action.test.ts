import { expect, test } from 'vitest'
import recorded from '../fixtures/official-action.json' with { type: 'json' }
import { BASE, setUp } from './caller.test-support.ts'

test.each(recorded.exchanges)("answers the vendor's own action: $note", async exchange => {
  const { raw, tokens, control, deploybot, clock } = setUp()
  const { method, path, headers, body, status } = exchange
  const token = tokens[exchange.token as keyof typeof tokens]
  const answer = await raw(method, BASE + path, { headers: { ...headers, 'x-api-token': token }, body })
  expect(answer.status).toBe(status)
  const given = (await answer.json()) as { message?: string; state?: string }
  // It only asks whether the status is 200, and prints the body.
  expect(answer.status === 200 ? 0 : 1).toBe(exchange.exitCode)
  expect(status === 200 ? given.state : typeof given.message).toBe(status === 200 ? 'waiting' : 'string')
  expect(control.madeByApi).toHaveLength(status === 200 ? 1 : 0)
  await clock.advance(65_000)
  expect(control.madeByApi.map(deployment => deployment.state)).toEqual(status === 200 ? ['success'] : [])
  expect(deploybot.violations).toEqual(status === 400 ? [`POST ${path}: the body is not JSON`] : [])
})
