import { expect, test } from 'vitest'
import { object, string } from 'zod/mini'
import { json, Scene } from '../../test/kit/http-script.ts'
import { Secret } from '../core/secret.ts'
import type { Credentials } from './service.ts'

const schema = object({ word: string() })
const get = { method: 'GET', path: 'thing', doing: 'read the thing', schema } as const
const post = { ...get, method: 'POST' } as const

/** Credentials that count how often they were renewed. */
function session(most = 1): Credentials & { renewals: number } {
  let current = { authorization: new Secret('Bearer 1') }
  return {
    renewals: 0,
    headers: async () => current,
    async renew(refused) {
      if (refused !== current) return true
      if (this.renewals >= most) return false
      this.renewals++
      current = { authorization: new Secret(`Bearer ${this.renewals + 1}`) }
      return true
    },
  }
}

test('a session that ran out is renewed and the request sent once more, also an unsafe one', async () => {
  for (const request of [get, post]) {
    const credentials = session()
    const scene = new Scene({ steps: [json({}, 401), json({ word: 'fine' })], service: { credentials } })
    expect(await scene.clock.run(scene.client.json(request))).toEqual({ word: 'fine' })
    expect(scene.seen.map(one => one.headers['authorization'])).toEqual(['Bearer 1', 'Bearer 2'])
  }
})

test('a second 401 is the answer', async () => {
  const credentials = session(5)
  const scene = new Scene({ steps: [json({}, 401)], service: { credentials } })
  expect(await scene.thrownBy(scene.client.json(get))).toMatchObject({ code: 'unauthorized', status: 401 })
  expect([scene.seen.length, credentials.renewals]).toEqual([2, 1])
})

test('many requests that fail together lead to one renewal', async () => {
  const credentials = session()
  const refused = Array.from({ length: 20 }, () => ({ ...json({}, 401), afterMs: 1_000 }))
  const scene = new Scene({ steps: [...refused, json({ word: 'fine' })], service: { credentials } })
  const answers = await scene.clock.run(Promise.all(refused.map(() => scene.client.json(get))))
  expect(answers).toHaveLength(20)
  expect(credentials.renewals).toBe(1)
})

test('a form reveals its secrets in the body alone', async () => {
  const scene = new Scene({ steps: [json({ word: 'fine' })] })
  const form = { refresh_token: new Secret('s3cret & more'), locale: 'en' }
  await scene.clock.run(scene.client.json({ ...post, form, anonymous: true }))
  expect(scene.seen[0]).toMatchObject({
    body: 'refresh_token=s3cret+%26+more&locale=en',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(scene.seen[0]?.headers['authorization']).toBeUndefined()
  expect(scene.lines.join()).not.toContain('s3cret')
})
