import { expect, test } from 'vitest'
import type { ApiRequest } from '../../http/service.ts'
import { deploymentsPath, explain } from './errors.ts'

const trigger: ApiRequest = { method: 'POST', path: deploymentsPath, doing: 'start the deployment' }
const read: ApiRequest = { method: 'GET', path: deploymentsPath, doing: 'read the deployments' }
const answer = (status: number, body: unknown) => ({
  status,
  headers: { 'content-type': 'application/json' },
  text: typeof body === 'string' ? body : JSON.stringify(body),
})

test.each([
  { non_field_errors: ['A deployment of this environment is already running.'] },
  { non_field_errors: 'Environment is busy' },
  { detail: 'Deployment in progress.' },
  ['A deployment is queued.'],
])('a trigger refused with %o is a refusal: whether the environment is busy is for a look to tell', body => {
  expect(explain(answer(400, body), trigger)).toMatchObject({ code: 'invalid_input', processed: 'no', final: true })
})

test('409 to a trigger is a refusal, and nothing was started', () => {
  expect(explain(answer(409, { detail: 'Conflict' }), trigger)).toMatchObject({
    code: 'invalid_input',
    said: 'refused the request (409): Conflict',
    processed: 'no',
    final: true,
  })
  expect(explain(answer(409, { detail: 'Conflict' }), read)).toBeUndefined()
})

test.each([
  [{ environment: ['This field is required.'] }, 'environment: This field is required'],
  [{ build_mode: ['"QUICK" is not running.'], non_field_errors: ['No.'] }, 'No. build_mode: "QUICK" is not running'],
  [{ non_field_errors: ['Can not add another Environment.'] }, 'Can not add another Environment'],
  [{ services: [{ code: 7 }] }, 'services: {"code":7}'],
  ['not JSON', 'no reason given'],
])('%o is quoted', (body, words) => {
  expect(explain(answer(400, body), trigger)).toMatchObject({
    code: 'invalid_input',
    said: `refused the request (400): ${words}`,
    processed: 'no',
  })
})

test.each([
  [401, 'unauthorized', /end date/],
  [403, 'forbidden', /rights of its person/],
  [404, 'not_found', /look the same/],
] as const)('%i', (status, code, hint) => {
  const explained = explain(answer(status, { detail: 'No.' }), read)
  expect(explained?.code).toBe(code)
  expect(explained?.hint).toMatch(hint)
})

test('an HTML page is not Divio, and started nothing', () => {
  const page = { status: 404, headers: { 'content-type': 'text/html' }, text: '<html></html>' }
  expect(explain(page, trigger)).toMatchObject({ code: 'unexpected_response', processed: 'no', final: true })
  expect(explain({ ...page, status: 502 }, trigger)).toBeUndefined()
})
