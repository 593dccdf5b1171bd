import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ShipgateError } from '../core/errors.ts'
import type { Secret } from '../core/secret.ts'
import { commonInputs } from './common.ts'
import { defineAction } from './define.ts'
import { choice, count, lines, requiredText, secret, text } from './fields.ts'
import { parseInputs } from './parse-inputs.ts'

const definition = defineAction({
  id: 'probe',
  title: 'Probe',
  description: 'x',
  branding: { icon: 'x', color: 'blue' },
  inputs: {
    ...commonInputs({ timeoutMinutes: 60 }),
    'api-key': secret({ description: 'x' }),
    user: secret({ description: 'x' }),
    password: secret({ description: 'x' }),
    url: requiredText({ description: 'x' }),
    folder: text({ description: 'x' }),
    mode: choice({ description: 'x', of: ['fast', 'slow'], default: 'fast' }),
    size: count({ description: 'x', default: 2, min: 1 }),
    jobs: lines({ description: 'x' }),
  },
  outputs: {},
  credentials: [['api-key'], ['user', 'password']],
  requires: [],
  check: inputs => (inputs.folder === 'bad' ? ['folder must not be bad'] : []),
  run: () => Promise.reject(new Error('not used')),
  finish: () => Promise.resolve([]),
})

const good = { 'api-key': 'k', url: 'https://x' }

function failure(raw: Record<string, string | undefined>): ShipgateError {
  try {
    parseInputs(definition, raw)
  } catch (error) {
    if (error instanceof ShipgateError) return error
    throw error
  }
  throw new Error('nothing was wrong')
}

describe('parseInputs', () => {
  it('fills in defaults; an empty or blank text is not given', () => {
    const values = parseInputs(definition, { ...good, mode: '', size: '  ', folder: '\n', jobs: '' })
    expect(values).toMatchObject({ mode: 'fast', size: 2, folder: undefined, jobs: [], 'max-retries': 4 })
    expect(values['timeout-minutes']).toBe(3_600_000)
    expect(values['poll-interval-seconds']).toBeUndefined()
  })

  it('takes fractions, any case and spaces around', () => {
    const raw = { ...good, 'timeout-minutes': ' 0.5 ', 'dry-run': 'TRUE', mode: 'Slow', jobs: ' a \r\n\r\nb' }
    expect(parseInputs(definition, raw)).toMatchObject({
      'timeout-minutes': 30_000,
      'dry-run': true,
      mode: 'slow',
      jobs: ['a', 'b'],
    })
  })

  it('a secret loses the line break that pasting added', () => {
    expect((parseInputs(definition, { ...good, 'api-key': 'abc\r\n' })['api-key'] as Secret).reveal()).toBe('abc')
  })

  it('tells all problems at once, credentials included', () => {
    const error = failure({ mode: 'fats', size: '0', 'dry-run': 'yes', user: 'u' })
    expect(error.code).toBe('invalid_input')
    expect(error.message).toBe(
      '5 inputs are wrong: dry-run is "yes"; accepted are true and false; url is missing; ' +
        'mode is "fats"; accepted are fast, slow; did you mean fast?; size is "0"; accepted is a whole number, 1 or more; ' +
        'api-key, or user and password must be given and are empty.',
    )
  })

  it('one problem is one', () => {
    expect(failure({ ...good, folder: 'bad' }).message).toBe('An input is wrong: folder must not be bad.')
  })

  it('only a missing secret is missing_credentials', () => {
    expect(failure({ url: 'https://x' }).code).toBe('missing_credentials')
    expect(failure({ url: 'https://x', user: 'u' }).code).toBe('missing_credentials')
    expect(parseInputs(definition, { url: 'https://x', user: 'u', password: 'p' })['api-key']).toBeUndefined()
  })

  it('a malformed secret is not called empty as well', () => {
    expect(failure({ ...good, 'api-key': 'a\nb' }).message).toBe('An input is wrong: api-key contains a line break.')
  })

  it('never repeats the value of a secret', () => {
    // Letters that no message has, so that any piece of the value would show.
    const half = fc.stringMatching(/^[QXZ]{6,20}$/)
    fc.assert(
      fc.property(half, half, fc.constantFrom('', '\n', '\0', '\r\n'), (start, end, inside) => {
        const error = failure({ 'api-key': start + inside + end, mode: 'wrong' })
        expect(`${error.hint} ${error.stack} ${JSON.stringify(error)}`).not.toMatch(/[QXZ]{3}/)
      }),
    )
  })
})
