import { describe, expect, it } from 'vitest'
import { ShipgateError } from '../../core/errors.ts'
import { commonInputs } from '../common.ts'
import { defineAction } from '../define.ts'
import type { Values } from '../fields.ts'
import { parseInputs, type RawInputs } from '../parse-inputs.ts'
import { deployInputs, deployOutputs, deployProblems, githubPlan, healthPlan } from './inputs.ts'

const inputs = { ...deployInputs(), ...commonInputs({ timeoutMinutes: 30 }) }
const definition = defineAction({
  id: 'probe',
  title: 'Probe',
  description: 'x',
  branding: { icon: 'x', color: 'blue' },
  inputs,
  outputs: deployOutputs,
  credentials: [],
  requires: [],
  check: deployProblems,
  run: () => Promise.reject(new Error('not used')),
  finish: () => Promise.resolve([]),
})

const url = 'https://shop.example/version?full=1#top'
const given = (raw: RawInputs) => parseInputs(definition, raw) as unknown as Values<typeof inputs>

function problemOf(raw: RawInputs): string {
  try {
    given(raw)
  } catch (error) {
    if (error instanceof ShipgateError) return error.message
    throw error
  }
  return 'none'
}

describe('the deploy block', () => {
  it('has the inputs and defaults that are promised', () => {
    const defaults = Object.entries(deployInputs()).map(([name, field]) => [name, field.default])
    expect(Object.fromEntries(defaults)).toEqual({
      'wait-for-completion': 'true',
      'health-check-url': undefined,
      'health-check-status': '200-299',
      'health-check-match': undefined,
      'health-check-header': undefined,
      'health-check-successes': '2',
      'health-check-grace-seconds': '0',
      'health-check-timeout-seconds': '120',
      rollback: 'never',
      'github-deployment': 'false',
      'github-environment': undefined,
      'environment-url': undefined,
      'comment-summary-in-pr': 'never',
      'comment-key': undefined,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow language.
      'github-token': '${{ github.token }}',
    })
  })

  it('nothing given is fine, and checks no health', () => {
    expect(healthPlan(given({}))).toBeUndefined()
    expect(githubPlan(given({}), { ref: 'main', environment: 'production' })).toBeUndefined()
  })

  it.each([
    [{ rollback: 'on-failure', 'wait-for-completion': 'false' }, 'rollback needs wait-for-completion'],
    [{ 'health-check-url': url, 'wait-for-completion': 'false' }, 'health-check-url needs wait-for-completion'],
    [
      {
        'health-check-match': 'x',
        'health-check-header': 'A: b',
        'health-check-status': '200',
        'health-check-successes': '3',
      },
      'health-check-url is empty, but health-check-status, health-check-match, health-check-header, health-check-successes would need it.',
    ],
    [{ 'health-check-grace-seconds': '1', 'health-check-timeout-seconds': '60' }, 'health-check-url is empty, but'],
    [{ 'health-check-url': 'shop.example' }, 'health-check-url is not an http or https address'],
    [{ 'health-check-url': 'ftp://shop.example' }, 'health-check-url is not an http or https address'],
    [{ 'health-check-url': 'https://a:b@shop.example' }, 'health-check-url carries a user name or password'],
    [{ 'environment-url': 'shop' }, 'environment-url is not an http or https address'],
    [{ 'health-check-url': url, 'health-check-status': '2xx' }, 'health-check-status has "2xx"; accepted'],
    [{ 'health-check-url': url, 'health-check-status': '200-99' }, 'health-check-status has "200-99"; accepted'],
    [{ 'health-check-url': url, 'health-check-status': '299-200' }, 'health-check-status has "299-200"; accepted'],
    [{ 'health-check-url': url, 'health-check-status': '200,' }, 'health-check-status has ""; accepted'],
    [
      { 'health-check-url': url, 'health-check-match': '/(/' },
      'health-check-match is not a regular expression: Unterm',
    ],
    [{ 'health-check-url': url, 'health-check-header': 'token' }, 'health-check-header in line 1 is not `Name: value`'],
    [{ 'health-check-url': url, 'health-check-header': 'A: b\nX-Empty:' }, 'in line 2 has a name and no value'],
    [{ 'health-check-url': url, 'health-check-header': 'A: b\nHOST: c' }, 'in line 2 sets host, which is not'],
    [{ 'health-check-url': url, 'health-check-header': 'Content-Length: 3' }, 'in line 1 sets content-length'],
    [{ 'health-check-url': url, 'health-check-header': 'Connection: close' }, 'in line 1 sets connection'],
    [{ 'health-check-url': url, 'health-check-header': 'A: “b”' }, 'in line 1 holds a character that cannot be sent'],
    [
      { 'health-check-url': url, 'health-check-header': 'A: b\na: c' },
      'health-check-header gives a header more than once',
    ],
    [
      { 'health-check-url': url, 'health-check-successes': '61', 'health-check-timeout-seconds': '60' },
      'health-check-timeout-seconds is too short for as many answers',
    ],
    [
      { 'health-check-url': url, 'health-check-grace-seconds': '1800' },
      'health-check-grace-seconds is as long as timeout',
    ],
  ])('%j is wrong', (raw, problem) =>
    expect(problemOf(raw)).toContain(
      `An input is wrong: ${problem.startsWith('in line') ? 'health-check-header ' : ''}${problem}`,
    ),
  )

  it('a malformed address is not called empty as well', () => {
    expect(problemOf({ 'health-check-url': 'x', 'health-check-match': 'y' })).not.toContain('empty')
  })

  it('no problem repeats a header', () => {
    for (const header of ['hunter2', 'hunter2 hunter2: x', 'X-Hunter2:', 'A: hunter2\nA: hunter2', 'A: hunter2€']) {
      const message = problemOf({ 'health-check-url': url, 'health-check-header': header })
      expect(message).toContain('health-check-header')
      expect(message.toLowerCase()).not.toContain('hunter2')
    }
  })
})

describe('healthPlan', () => {
  it('has everything in our words', () => {
    const plan = healthPlan(
      given({
        'health-check-url': url,
        'health-check-status': '200-299, 304',
        'health-check-match': '"version":"{revision}"',
        'health-check-header': 'Authorization: Bearer hunter2\n\nX-Tenant: a:b',
        'health-check-grace-seconds': '2.5',
      }),
    )
    expect(plan).toMatchObject({
      status: [
        [200, 299],
        [304, 304],
      ],
      match: '"version":"{revision}"',
      successes: 2,
      graceMs: 2_500,
      timeoutMs: 120_000,
    })
    expect(plan?.url.href).toBe('https://shop.example/version?full=1')
    const headers = Object.entries(plan?.headers ?? {}).map(([name, value]) => [name, value.reveal()])
    expect(headers).toEqual([
      ['authorization', 'Bearer hunter2'],
      ['x-tenant', 'a:b'],
    ])
    expect(JSON.stringify(plan)).not.toContain('hunter2')
  })

  it('plain http is fine as long as nothing secret is sent', () => {
    const plain = { 'health-check-url': 'http://shop.example/' }
    const header = { 'health-check-header': 'Authorization: Bearer hunter2' }
    expect(healthPlan(given(plain))).toBeDefined()
    expect(() => healthPlan(given({ ...plain, ...header }))).toThrow(expect.objectContaining({ code: 'insecure_url' }))
    expect(healthPlan(given({ ...plain, ...header, 'allow-insecure-http': 'true' }))).toBeDefined()
    expect(healthPlan(given({ ...header, 'health-check-url': 'http://localhost:3000/' }))).toBeDefined()
  })
})

it('githubPlan takes what the inputs say, and else what is usual', () => {
  const usual = { ref: 'abc', environment: 'production' }
  expect(githubPlan(given({ 'github-deployment': 'true' }), usual)).toEqual({
    ref: 'abc',
    environment: undefined,
    usualEnvironment: 'production',
    token: undefined,
    environmentUrl: undefined,
  })
  const own = { 'github-environment': 'live', 'environment-url': 'https://shop.example', 'github-token': 't' }
  expect(githubPlan(given({ 'github-deployment': 'true', ...own }), usual)).toMatchObject({
    environment: 'live',
    environmentUrl: 'https://shop.example/',
    token: expect.anything(),
  })
})
