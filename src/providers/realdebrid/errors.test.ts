import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { json } from '../../../test/kit/http-script.ts'
import { type ReasonCode, reasonCodes } from '../../core/reason-codes.ts'
import { RequestError } from '../../http/request-error.ts'
import { LOGIN, scripted } from './client.test-support.ts'
import { errorTable } from './error-table.ts'

const file = new URL('./fixtures/error-answers.json', import.meta.url)
const { errors, oddAnswers } = JSON.parse(readFileSync(file, 'utf8')) as {
  errors: { error_code: number; status: number; alternativeStatus?: number; body: unknown }[]
  oddAnswers: { name: string; status: number; headers: Record<string, string>; bodyText: string }[]
}

/** What each number is, and whether a call that reads is sent again for it. */
const expected: Readonly<Record<number, readonly [ReasonCode, 'final' | 'again']>> = {
  [-1]: ['provider_error', 'again'],
  1: ['invalid_input', 'final'],
  2: ['invalid_input', 'final'],
  3: ['unexpected_response', 'final'],
  4: ['unexpected_response', 'final'],
  5: ['rate_limited', 'again'],
  6: ['hoster_unavailable', 'again'],
  7: ['not_found', 'final'],
  8: ['unauthorized', 'final'],
  9: ['forbidden', 'final'],
  10: ['unauthorized', 'final'],
  11: ['unauthorized', 'final'],
  12: ['unauthorized', 'final'],
  13: ['unauthorized', 'final'],
  14: ['forbidden', 'final'],
  15: ['forbidden', 'final'],
  16: ['invalid_input', 'final'],
  17: ['hoster_unavailable', 'final'],
  18: ['quota_exhausted', 'final'],
  19: ['hoster_unavailable', 'final'],
  20: ['plan_required', 'final'],
  21: ['too_many_active', 'final'],
  22: ['forbidden', 'final'],
  23: ['quota_exhausted', 'final'],
  24: ['link_dead', 'final'],
  25: ['provider_unavailable', 'again'],
  26: ['invalid_input', 'final'],
  // Its status is no reason to ask again.
  27: ['provider_error', 'final'],
  28: ['invalid_input', 'final'],
  29: ['invalid_input', 'final'],
  30: ['invalid_input', 'final'],
  31: ['provider_error', 'final'],
  32: ['invalid_input', 'final'],
  33: ['provider_error', 'final'],
  34: ['rate_limited', 'again'],
  35: ['infringing_file', 'final'],
  36: ['quota_exhausted', 'final'],
  37: ['unexpected_response', 'final'],
}

const answersWithNumbers = errors.flatMap(({ error_code: number, status, alternativeStatus, body }) =>
  [status, alternativeStatus].flatMap(one =>
    one === undefined ? [] : [{ number, status: one < 300 ? 400 : one, body: body ?? { error_code: number } }],
  ),
)

describe('the number decides', () => {
  test('for all 38', () => {
    const numbers = Array.from({ length: 39 }, (_, at) => at - 1).filter(number => number !== 0)
    expect([...errorTable.keys()]).toEqual(numbers)
    expect([...new Set(answersWithNumbers.map(({ number }) => number))]).toEqual(numbers)
  })

  test.each(answersWithNumbers)('$number as $status', async ({ number, status, body }) => {
    const { api, asked, thrown } = scripted([json(body, status)])
    const error = (await thrown(api.user())) as RequestError
    expect(error).toBeInstanceOf(RequestError)
    const [code, how] = expected[number] ?? []
    expect(error).toMatchObject({ code, status })
    expect(error.message).toMatch(/^Could not read the account: Real-Debrid [^\n]*\.$/)
    expect(error.message).toContain(`error ${number}`)
    expect(asked.length, 'requests').toBe(how === 'again' ? 5 : 1)
    if (reasonCodes[error.code].decision === 'fail') expect(error.processed).toBe('no')
  })

  test.each([400, 403, 404, 500, 502, 503])('whatever the status is (24 as %i)', async status => {
    const { api, asked, thrown } = scripted([json({ error: 'file_unavailable', error_code: 24 }, status)])
    expect(await thrown(api.unrestrict('https://bigfiles.example/f/1'))).toMatchObject({ code: 'link_dead', status })
    expect(asked).toHaveLength(1)
  })

  test('and never the text', async () => {
    const { api, thrown } = scripted([json({ error: 'infringing_file', error_code: 17 }, 503)])
    expect(await thrown(api.user())).toMatchObject({ code: 'hoster_unavailable' })
  })

  test('a number that is not known leaves it to the status', async () => {
    const { api, thrown } = scripted([json({ error: 'new', error_code: 99 }, 403)])
    expect(await thrown(api.user())).toMatchObject({ code: 'forbidden' })
  })
})

describe('without a number the status decides', () => {
  const odd = (name: string) => {
    const found = oddAnswers.find(one => one.name === name)
    if (found === undefined) throw new Error(`there is no answer ${name}`)
    const headers = Object.fromEntries(Object.entries(found.headers).map(([key, value]) => [key.toLowerCase(), value]))
    return { status: found.status, headers, body: [found.bodyText] }
  }

  test('a page of the network in front is a refused address', async () => {
    const { api, asked, thrown } = scripted([odd('cdnBlockPage')])
    const error = (await thrown(api.user())) as RequestError
    expect(error).toMatchObject({ code: 'forbidden', processed: 'no' })
    expect(error.hint).toContain('self-hosted runner')
    expect(asked).toHaveLength(1)
  })

  test('a page with status 200 is not the service, also where nothing is to come', async () => {
    for (const call of ['user', 'selectFiles'] as const) {
      const { api, thrown } = scripted([odd('maintenancePage')])
      const work = call === 'user' ? api.user() : api.selectFiles('SGISOK3QW7RA2', [1])
      expect(await thrown(work)).toMatchObject({ code: 'unexpected_response' })
    }
  })

  test('half an answer is none', async () => {
    const { api, thrown } = scripted([odd('truncatedJson')])
    expect(await thrown(api.user())).toMatchObject({ code: 'unexpected_response' })
  })

  test.each([
    [odd('errorCodeNull'), 'forbidden', 1],
    [odd('emptyBody502'), 'provider_unavailable', 5],
    [json({}, 503), 'provider_unavailable', 5],
    [{ status: 451 }, 'infringing_file', 1],
    [{ status: 509 }, 'too_many_active', 1],
  ] as const)('%o is %s', async (answer, code, requests) => {
    const { api, asked, thrown } = scripted([answer])
    expect(await thrown(api.user())).toMatchObject({ code })
    expect(asked).toHaveLength(requests)
  })
})

describe('what is in the context', () => {
  test('says which parameter, on one line', async () => {
    const body = { error: 'parameter_missing', error_details: '{magnet} is\nmissing', error_code: 1 }
    const { api, thrown } = scripted([json(body, 400)])
    const { message } = (await thrown(api.addMagnet('magnet:?'))) as RequestError
    expect(message).toContain('(400, error 1: "{magnet} is missing")')
  })

  test('a wrong password of a link is not a wrong login', async () => {
    const { api, thrown } = scripted([json({ error: 'wrong_password', error_code: 13 }, 403)])
    expect(await thrown(api.unrestrict('https://bigfiles.example/f/1', { password: 'x' }))).toMatchObject({
      code: 'invalid_input',
      hint: 'Check link-password.',
    })
  })

  test.each([
    [9, 403],
    [2, 400],
    [7, 404],
    [undefined, 403],
  ])('a refused refresh (%s as %i) is a login to make anew', async (number, status) => {
    const { api, asked, thrown } = scripted([json({ error: 'x', error_code: number }, status)], { login: LOGIN })
    expect(await thrown(api.user())).toMatchObject({ code: 'unauthorized' })
    expect(asked.map(({ url }) => url.pathname)).toEqual(['/oauth/v2/token'])
  })

  test('a refusal on legal grounds comes once, for every call that names content', async () => {
    for (const status of [451, 403]) {
      const { api, asked, thrown } = scripted([json({ error: 'infringing_file', error_code: 35 }, status)])
      for (const work of [
        () => api.unrestrict('https://bigfiles.example/f/1'),
        () => api.addMagnet('magnet:?xt=urn:btih:1'),
        () => api.addTorrent(new Uint8Array([100])),
        () => api.selectFiles('SGISOK3QW7RA2', [1]),
      ]) {
        asked.length = 0
        expect(await thrown(work())).toMatchObject({ code: 'infringing_file', processed: 'no' })
        expect(asked).toHaveLength(1)
      }
    }
  })
})

describe('a refusal for too many requests', () => {
  test.each([
    ['without more', json({ error: 'too_many_requests', error_code: 34 }, 429), 60_000],
    ['without a body', { status: 429 }, 60_000],
    ['that asks to slow down', json({ error: 'slow_down', error_code: 5 }, 429), 120_000],
    ['with a longer wait', { ...json({ error_code: 34 }, 429), headers: { 'retry-after': '200' } }, 200_000],
    ['with a shorter wait', { ...json({ error_code: 34 }, 429), headers: { 'retry-after': '37' } }, 60_000],
  ])('%s stops all calls', async (_, refusal, forMs) => {
    const { api, asked, run } = scripted([refusal, json({ nb: 1, limit: 20 })])
    await run(Promise.all([api.activeCount(), api.activeCount().catch(() => undefined)]))
    const [first, second, ...later] = asked.map(({ at }) => at)
    expect([first, second]).toEqual([0, 0])
    expect(later.length).toBe(1)
    // The bucket is empty when it opens.
    expect(later[0]).toBe(forMs + 1_000)
    await run(Promise.all([api.activeCount(), api.activeCount()]))
    expect(asked.slice(-2).map(({ at }) => at - forMs)).toEqual([2_000, 3_000])
  })

  test('is told at once when the time does not suffice', async () => {
    const { api, asked, clock, thrown } = scripted([json({ error_code: 34 }, 429)], { deadlineMs: 50_000 })
    const start = clock.now()
    expect(await thrown(api.user())).toMatchObject({ code: 'rate_limited', processed: 'no' })
    expect([asked.length, clock.now() - start]).toEqual([1, 0])
  })

  test('lets a torrent be added once more: it was not', async () => {
    const { api, asked, run } = scripted([json({ error_code: 34 }, 429), json({ id: 'SGISOK3QW7RA2' }, 201)])
    expect(await run(api.addMagnet('magnet:?xt=urn:btih:1'))).toEqual({ id: 'SGISOK3QW7RA2' })
    expect(asked).toHaveLength(2)
  })

  test('is not what a used-up quota is', async () => {
    const { api, asked, clock, run, thrown } = scripted([json({ error_code: 36 }, 429), json({ nb: 1, limit: 2 })])
    expect(await thrown(api.user())).toMatchObject({ code: 'quota_exhausted' })
    const before = clock.now()
    await run(api.activeCount())
    expect([asked.length, clock.now() - before]).toEqual([2, 0])
  })
})
