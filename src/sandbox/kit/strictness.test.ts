import { describe, expect, it } from 'vitest'
import type { Route } from './route-table.ts'
import { objections } from './strictness.ts'

const route: Route<null> = {
  method: 'POST',
  path: '/run',
  query: ['wait'],
  body: 'optional',
  keys: ['lock'],
  answer: () => new Response(null),
}

function faults(
  sent: { readonly query?: string; readonly body?: string; readonly headers?: Record<string, string> },
  rules: Partial<Route<null>> = {},
) {
  const { query = '', body = '', headers = {} } = sent
  const request = new Request(`http://service.test/run?${query}`, {
    method: 'POST',
    headers: { authorization: 'Bearer x', 'content-type': 'application/json', ...headers },
  })
  const url = new URL(request.url)
  const call = { request, url, query: url.searchParams, params: {}, body, signal: request.signal }
  return objections({ ...route, ...rules }, call).map(({ fault, refuse }) => `${refuse ? 'refuse' : 'note'}: ${fault}`)
}

describe('objections', () => {
  it('has none against a correct request', () => {
    expect(faults({ query: 'wait=1', body: '{"lock":true}' })).toEqual([])
    expect(faults({})).toEqual([])
  })

  it.each([
    [{ query: 'wait=1&wait=2' }, {}, ['refuse: query key wait is sent twice']],
    [{ query: 'limit=2' }, {}, ['refuse: unknown query key limit']],
    [{ body: '{"lock":true,"tag":"x"}' }, {}, ['refuse: unknown body key tag']],
    [{ body: '[1]' }, {}, ['note: the body is not a JSON object']],
    [{ body: '{oops' }, {}, ['note: the body is not JSON']],
    [
      { body: '{}', headers: { 'content-type': 'text/plain' } },
      {},
      ['note: content-type is text/plain, not application/json'],
    ],
    [{ body: '{}' }, { body: 'none' }, ['note: a body is sent to a route that reads none']],
    [{}, { body: 'required' }, ['note: a body is missing']],
    [
      { body: 'a=1' },
      { contentType: 'application/x-www-form-urlencoded' },
      ['note: content-type is application/json, not application/x-www-form-urlencoded'],
    ],
  ] as const)('objects to %j on %j', (sent, rules, expected) => {
    expect(faults(sent, rules)).toEqual(expected)
  })
})
